package org.saleskit.analytics.survival;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.analytics.internal.math.Normal;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;

/**
 * What share of deals is won by an age, what share lost, and what share still open, when some are open at the end of
 * observation?
 *
 * <pre>
 * F(k,t)   = sum over u ≤ t of S(u−) d(k,u)/n(u)
 * var F    = sum over u ≤ t of S(u−)² v(u)/n(u)
 * v(u)     = variance of a variable that is 1 with probability d(k,u)/n(u), f(u) with probability 1 − d(u)/n(u), else 0
 * f(u)     = (F(k,t) − F(k,u))/S(u)
 * given open at a:  (F(k,a+h) − F(k,a))/S(a)
 * </pre>
 *
 * <p><b>Symbols.</b> k: a cause, such as won; u: ages at which deals closed; n(u): deals at risk at u; d(k,u): those closed by
 * k at u; d(u): by any cause; S: the {@link KaplanMeier} curve of all closes; S(u−): just before u; F: the incidence; h: a
 * horizon from age a on.
 *
 * <p><b>Special cases.</b> After the last age observed the incidences are unknown unless nothing is open: values are empty
 * there. At an incidence of 0 or 1 there is no interval. Nothing is known of deals open at a if S(a) = 0.
 *
 * <p><b>Result.</b> At every age the incidences and the probability of being open add up to 1. One minus Kaplan-Meier with the
 * other causes as censored is not the incidence but too high: lost deals would be taken for ones that may still be won.
 *
 * <p><b>Example.</b> Won at day 10, lost 20, won 30, open at 35, won 50, open at 60: after day 50 won 7/12, lost 1/6, open
 * 1/4; half are won by day 50. Won / (won + lost) is 3/4.
 *
 * <p><b>Method.</b> One pass over the different ages. The variance is carried along as the covariance of S and F, each step
 * multiplied by its matrix and widened by the multinomial variance of the step: the sum above, term by term, without its
 * second pass.
 *
 * <p><b>Source.</b> O. Aalen, S. Johansen, Scandinavian Journal of Statistics 5 (1978) 141-150; P. K. Andersen, O. Borgan,
 * R. D. Gill, N. Keiding, Statistical Models Based on Counting Processes, Springer 1993, section IV.4. Standard errors equal
 * those of R {@code survfit}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <C> what closes a deal
 */
public final class AalenJohansen<C> {

    private final SurvivalData<C> data;
    private final KaplanMeier open;
    private final double[][] incidence;
    private final double[][] variance;
    private final CurveInterval method;

    private AalenJohansen(
            SurvivalData<C> data, KaplanMeier open, double[][] incidence, double[][] variance, CurveInterval method) {
        this.data = data;
        this.open = open;
        this.incidence = incidence;
        this.variance = variance;
        this.method = method;
    }

    /**
     * {@return the incidences, with complementary log-log intervals at a confidence of 0.95}
     *
     * @param data the deals
     * @param <C> what closes a deal
     */
    public static <C> AalenJohansen<C> of(SurvivalData<C> data) {
        Objects.requireNonNull(data, "data");
        KaplanMeier open = KaplanMeier.of(data);
        int causes = data.causes().size();
        double[][] incidence = new double[causes][data.size()];
        double[][] variance = new double[causes][data.size()];
        double[] covarianceWithOpen = new double[causes];
        for (int k = 0; k < causes; k++) {
            addIncidence(data, open, k, incidence[k]);
        }
        double before = 1;
        double varianceOfOpen = 0;
        for (int j = 0; j < data.size(); j++) {
            double atRisk = data.atRisk(j);
            double stay = (atRisk - data.events(j)) / atRisk;
            double noise = before * before / atRisk;
            for (int k = 0; k < causes; k++) {
                double hit = data.events(k, j) / atRisk;
                double last = j == 0 ? 0 : variance[k][j - 1];
                variance[k][j] =
                        last + hit * (2 * covarianceWithOpen[k] + hit * varianceOfOpen) + noise * hit * (1 - hit);
                covarianceWithOpen[k] = stay * (covarianceWithOpen[k] + hit * varianceOfOpen - noise * hit);
            }
            varianceOfOpen = stay * (stay * varianceOfOpen + noise * (1 - stay));
            before = open.survival(j);
        }
        return new AalenJohansen<>(data, open, incidence, variance, CurveInterval.COMPLEMENTARY_LOG_LOG);
    }

    /** As in the curve of all closes, S/n is one quotient while n changes by closes alone. */
    private static void addIncidence(SurvivalData<?> data, KaplanMeier open, int cause, double[] incidence) {
        double base = 0;
        double before = 1;
        double current = 0;
        int whole = 0;
        int closed = 0;
        int expected = -1;
        for (int j = 0; j < incidence.length; j++) {
            if (data.events(j) > 0) {
                if (data.atRisk(j) != expected) {
                    base = current;
                    before = j == 0 ? 1 : open.survival(j - 1);
                    whole = data.atRisk(j);
                    closed = 0;
                }
                closed += data.events(cause, j);
                expected = data.atRisk(j) - data.events(j);
                current = base + before * closed / whole;
            }
            incidence[j] = current;
        }
    }

    /**
     * {@return the same with intervals of the incidences by another formula}
     *
     * @param newMethod the formula
     */
    public AalenJohansen<C> withIntervals(CurveInterval newMethod) {
        return new AalenJohansen<>(data, open, incidence, variance, Objects.requireNonNull(newMethod, "newMethod"));
    }

    /**
     * {@return the same with intervals at another confidence}
     *
     * @param newConfidence the confidence, strictly between 0 and 1
     * @throws IllegalArgumentException if it is not
     */
    public AalenJohansen<C> withConfidence(double newConfidence) {
        return new AalenJohansen<>(data, open.withConfidence(newConfidence), incidence, variance, method);
    }

    /** {@return the deals the incidences are of} */
    public SurvivalData<C> data() {
        return data;
    }

    /** {@return the formula of the intervals of the incidences} */
    public CurveInterval intervals() {
        return method;
    }

    /** {@return the confidence of the intervals} */
    public double confidence() {
        return open.confidence();
    }

    /** {@return the probability of being still open, with log-log intervals; its points are the steps of the incidences too} */
    public KaplanMeier open() {
        return open;
    }

    /**
     * {@return the probability of being closed by a cause up to an age, 0..1; empty if the data do not reach so far}
     *
     * @param cause one of the causes
     * @param time the age in units of the scale, zero or more
     * @throws IllegalArgumentException if there is no such cause or the age is negative or not finite
     */
    public OptionalDouble incidenceAt(C cause, double time) {
        return valueAt(incidence[data.placeOf(cause)], time);
    }

    /**
     * {@return the standard error of an incidence; empty if the data do not reach so far, 0 before the first close}
     *
     * @param cause one of the causes
     * @param time the age in units of the scale, zero or more
     * @throws IllegalArgumentException if there is no such cause or the age is negative or not finite
     */
    public OptionalDouble standardErrorAt(C cause, double time) {
        OptionalDouble value = valueAt(variance[data.placeOf(cause)], time);
        return value.isEmpty() ? value : OptionalDouble.of(root(value.getAsDouble()));
    }

    /** What rounding leaves below zero where an incidence is 1 is no variance. */
    private static double root(double variance) {
        return Math.sqrt(Math.max(0, variance));
    }

    private OptionalDouble valueAt(double[] curve, double time) {
        long ticks = data.scale().toTicks(time);
        int index = data.indexAt(ticks);
        return open.isUnknown(ticks) ? OptionalDouble.empty() : OptionalDouble.of(index < 0 ? 0 : curve[index]);
    }

    /**
     * {@return the interval of an incidence; empty where it is 0, 1 or unknown}
     *
     * @param cause one of the causes
     * @param time the age in units of the scale, zero or more
     * @throws IllegalArgumentException if there is no such cause or the age is negative or not finite
     */
    public Optional<Interval> intervalAt(C cause, double time) {
        OptionalDouble value = incidenceAt(cause, time);
        return value.isEmpty()
                ? Optional.empty()
                : method.of(
                        Math.min(1, value.getAsDouble()),
                        standardErrorAt(cause, time).orElse(0),
                        open.confidence());
    }

    /**
     * {@return when a share of all deals is closed by a cause: the smallest age at which the incidence is at least the share}
     * It may not exist, as when 40 % are ever won and a half is asked for; then the greatest incidence is given as reached.
     *
     * @param cause one of the causes
     * @param share the share of all deals, strictly between 0 and 1
     * @throws IllegalArgumentException if there is no such cause or the share is not strictly between 0 and 1
     */
    public CurveQuantile quantile(C cause, double share) {
        int place = data.placeOf(cause);
        Checks.openFraction(share, "share");
        double[] curve = incidence[place];
        double z = Normal.twoSided(open.confidence());
        int low = curve.length;
        int high = curve.length;
        for (int j = 0; j < curve.length && high == curve.length; j++) {
            Optional<Interval> limits = data.events(place, j) == 0
                    ? Optional.empty()
                    : method.within(curve[j], z * root(variance[place][j]));
            if (limits.isPresent()) {
                low = low == curve.length && limits.get().high() >= share ? j : low;
                high = limits.get().low() >= share ? j : high;
            }
        }
        return new CurveQuantile(
                share,
                timeOf(data.firstIncidence(place, curve, share)),
                curve.length == 0 ? 0 : curve[curve.length - 1],
                timeOf(low),
                timeOf(high));
    }

    private OptionalDouble timeOf(int index) {
        return index < data.size() ? OptionalDouble.of(data.time(index)) : OptionalDouble.empty();
    }

    /**
     * {@return the probability that a deal open at an age is closed by a cause within a horizon from then on; empty if the
     * data do not reach so far or nothing is open at the age}
     *
     * @param cause one of the causes
     * @param age the age in units of the scale, zero or more
     * @param horizon how much further to look, zero or more
     * @throws IllegalArgumentException if there is no such cause or a time is negative or not finite
     */
    public OptionalDouble incidenceGivenOpen(C cause, double age, double horizon) {
        Checks.finiteNonNegative(age, "age");
        Checks.finiteNonNegative(horizon, "horizon");
        OptionalDouble stillOpen = open.survivalAt(age);
        OptionalDouble later = incidenceAt(cause, age + horizon);
        if (later.isEmpty() || stillOpen.orElse(0) == 0) {
            return OptionalDouble.empty();
        }
        double gain = later.getAsDouble() - incidenceAt(cause, age).orElse(0);
        return OptionalDouble.of(Math.min(1, gain / stillOpen.getAsDouble()));
    }

    /**
     * {@return the incidences under the condition that a deal was still open at an age} What {@link #incidenceGivenOpen} gives
     * for one deal, with standard errors and intervals; ages still count from the opening.
     *
     * @param age the age in units of the scale, zero or more
     * @throws IllegalArgumentException if the age is negative or not finite
     */
    public AalenJohansen<C> givenOpenAt(double age) {
        return of(data.since(age)).withIntervals(method).withConfidence(open.confidence());
    }

    /**
     * {@return the mean time up to a horizon that a deal has been closed by a cause; empty if the data do not reach so far}
     * Together with the {@link KaplanMeier#restrictedMean} of {@link #open} the causes add up to the horizon.
     *
     * @param cause one of the causes
     * @param horizon the horizon in units of the scale, above zero
     * @throws IllegalArgumentException if there is no such cause or the horizon is not above zero or not finite
     */
    public OptionalDouble meanTime(C cause, double horizon) {
        double[] curve = incidence[data.placeOf(cause)];
        long end = data.scale().toTicks(Checks.finitePositive(horizon, "horizon"));
        if (open.isUnknown(end)) {
            return OptionalDouble.empty();
        }
        double area = 0;
        double until = horizon * data.scale().ticksPerUnit();
        for (int j = data.indexAt(end); j >= 0; j--) {
            area += curve[j] * (until - data.ticks(j));
            until = data.ticks(j);
        }
        return OptionalDouble.of(area / data.scale().ticksPerUnit());
    }

    /**
     * {@return the share of a cause among closed deals alone} It leaves open deals out; for comparison with the incidence.
     *
     * @param cause one of the causes
     * @throws IllegalArgumentException if there is no such cause
     */
    public Proportion shareOfClosed(C cause) {
        return Proportion.of(data.events(cause), data.events());
    }

    /**
     * {@return the incidences at a horizon in words}
     *
     * @param horizon the age in units of the scale, zero or more
     * @param locale the language, Russian or else English, and the form of the numbers
     * @throws IllegalArgumentException if the age is negative or not finite
     */
    public String explain(double horizon, Locale locale) {
        return SurvivalText.of(this, horizon, locale);
    }

    /** {@return the number of deals and how the intervals are made} */
    @Override
    public String toString() {
        return "AalenJohansen[" + data + ", " + method + " at " + open.confidence() + "]";
    }
}
