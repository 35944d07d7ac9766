package org.saleskit.analytics.survival;

import java.util.Optional;
import org.saleskit.analytics.internal.math.Normal;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Interval;

/**
 * How an interval for a probability p on a curve is computed from its standard error s.
 *
 * <p>Symbols: z - the normal quantile at 1 - (1 - confidence)/2. At p = 0 and p = 1 no formula has an answer: the standard
 * error is 0 or undefined there and knows nothing of what was not seen. The interval then is empty.
 *
 * <p>Source: J. D. Kalbfleisch, R. L. Prentice, The Statistical Analysis of Failure Time Data, 2nd ed., Wiley 2002, p. 18
 * (log-log); O. Borgan, K. Liestøl, "A note on confidence intervals and bands for the survival function based on
 * transformations", Scandinavian Journal of Statistics 17 (1990) 35-41. Equal to {@code conf.type} of R {@code survfit}.
 */
public enum CurveInterval {
    /** {@code p^exp(± z s/(p ln p))}: inside 0..1 by itself, near its confidence for small samples. Default for curves. */
    LOG_LOG {
        @Override
        Interval inside(double p, double margin) {
            double log = Math.log(p);
            double factor = Math.exp(margin / (p * -log));
            return new Interval(Math.exp(log * factor), Math.exp(log / factor));
        }
    },
    /**
     * {@link #LOG_LOG} of 1 - p: {@code 1 - (1 - p)^exp(± z s/((1 - p) ln(1 - p)))}. Default for incidences; with one
     * cause it is one minus the interval of the curve.
     */
    COMPLEMENTARY_LOG_LOG {
        @Override
        Interval inside(double p, double margin) {
            double log = Math.log1p(-p);
            double factor = Math.exp(margin / ((1 - p) * -log));
            return new Interval(-Math.expm1(log / factor), -Math.expm1(log * factor));
        }
    },
    /** {@code p exp(± z s/p)}, cut at 1. Default of R {@code survfit}. */
    LOG {
        @Override
        Interval inside(double p, double margin) {
            double factor = Math.exp(margin / p);
            return new Interval(p / factor, Math.min(1, p * factor));
        }
    },
    /** {@code p ± z s}, cut at 0 and 1: poor for small samples and near the ends. */
    PLAIN {
        @Override
        Interval inside(double p, double margin) {
            return new Interval(Math.max(0, p - margin), Math.min(1, p + margin));
        }
    };

    abstract Interval inside(double p, double margin);

    /**
     * {@return the interval; empty at a probability of 0 or 1}
     *
     * @param probability the estimate, 0..1
     * @param standardError its standard error, zero or more
     * @param confidence the probability, strictly between 0 and 1, with which such an interval is meant to cover the truth
     * @throws IllegalArgumentException if an argument is outside its range
     */
    public Optional<Interval> of(double probability, double standardError, double confidence) {
        Checks.fraction(probability, "probability");
        Checks.finiteNonNegative(standardError, "standardError");
        Checks.openFraction(confidence, "confidence");
        return within(probability, standardError * Normal.twoSided(confidence));
    }

    /** The same with the margin z s known, for the many points of a curve. */
    Optional<Interval> within(double probability, double margin) {
        if (probability <= 0 || probability >= 1) {
            return Optional.empty();
        }
        return Optional.of(inside(probability, margin));
    }
}
