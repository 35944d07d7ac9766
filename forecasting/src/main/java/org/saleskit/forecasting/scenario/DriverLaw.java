package org.saleskit.forecasting.scenario;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Proportion;

/**
 * What values can a driver take, and how likely is each?
 *
 * <p><b>Formula</b>
 *
 * <pre>
 * triangular(a, m, b)  mean (a + m + b) / 3, variance (a² + m² + b² - a m - a b - m b) / 18
 * PERT(a, m, b)        a + (b - a) X, X ~ Beta(1 + 4 (m - a) / (b - a), 1 + 4 (b - m) / (b - a))
 *                      mean (a + 4 m + b) / 6, variance (mean - a) (b - mean) / 7
 * log-normal           exp(mu + s Z), s² = ln(1 + cv²), mu = ln(mean) - s² / 2
 *                      or, from its P10 and P90: mu = (ln P10 + ln P90) / 2, s = (ln P90 - ln P10) / (2 z), z = 1.2815516
 * rate                 Beta(x + 0.5, n - x + 0.5) after x successes in n trials (the Jeffreys prior)
 * empirical            each of the values given, equally likely
 * </pre>
 *
 * <p><b>Symbols</b> a, m, b - least, most likely and greatest value, in the unit of the driver; Z - a standard normal number; cv - the
 * standard deviation as a share of the mean.
 *
 * <p><b>Special cases</b> A law without spread is {@link #fixed}; the other forms refuse it, so that a forgotten range is noticed. A most
 * likely value at an end is allowed. A rate of 0 of 0 rests on the prior alone.
 *
 * <p><b>Example</b> PERT(30, 44, 60): mean 44.333, variance 14.333 × 15.667 / 7 = 32.08.
 *
 * <p><b>Method</b> Values are drawn by inversion, one for each uniform number, which is what a copula and common random numbers need.
 *
 * <p><b>Source</b> Malcolm, Roseboom, Clark and Fazar, <i>Application of a Technique for Research and Development Program
 * Evaluation</i>, Operations Research 7 (1959), 646-669 (PERT); Vose, <i>Risk Analysis</i>, 3rd ed., 2008 (the beta form and its
 * variance); Brown, Cai and DasGupta 2001 (Jeffreys prior).
 *
 * <p>Immutable and thread-safe. Equal if form and parameters are.
 */
public final class DriverLaw {

    /** The forms of a law. */
    public enum Form {
        /** One certain value. */
        FIXED,
        /** Two straight lines from the ends to the most likely value. */
        TRIANGULAR,
        /** A smooth beta curve between the ends. */
        PERT,
        /** Above zero, with a long tail upwards. */
        LOG_NORMAL,
        /** A fraction between 0 and 1. */
        BETA,
        /** The values of the past, each as likely. */
        EMPIRICAL
    }

    private final Form form;
    private final double[] parameters;
    private final double mean;
    private final double variance;
    private final DoubleUnaryOperator inverse;

    DriverLaw(Form form, double[] parameters, double mean, double variance, DoubleUnaryOperator inverse) {
        this.form = form;
        this.parameters = parameters;
        this.mean = mean;
        this.variance = variance;
        this.inverse = inverse;
    }

    /**
     * {@return the certain value}
     *
     * @param value any finite number
     */
    public static DriverLaw fixed(double value) {
        return DriverLaws.fixed(value);
    }

    /**
     * {@return the triangular law}
     *
     * @param low the least value
     * @param mode the most likely value, between the ends
     * @param high the greatest value, above the least
     */
    public static DriverLaw triangular(double low, double mode, double high) {
        return DriverLaws.triangular(low, mode, high);
    }

    /**
     * {@return the PERT law, with the usual weight of 4 on the most likely value}
     *
     * @param low the least value
     * @param mode the most likely value, between the ends
     * @param high the greatest value, above the least
     */
    public static DriverLaw pert(double low, double mode, double high) {
        return DriverLaws.pert(low, mode, high);
    }

    /**
     * {@return the log-normal law of a mean and a relative spread}
     *
     * @param mean the mean, above zero
     * @param coefficientOfVariation the standard deviation as a share of the mean, above 0 and at most 100
     */
    public static DriverLaw logNormal(double mean, double coefficientOfVariation) {
        return DriverLaws.logNormal(mean, coefficientOfVariation);
    }

    /**
     * {@return the log-normal law that lies below the first value in one case of ten and above the second in one of ten}
     *
     * @param p10 the value with a tenth below it, above zero
     * @param p90 the value with a tenth above it, above the other and at most 1000 times as large
     */
    public static DriverLaw logNormalOfRange(double p10, double p90) {
        return DriverLaws.logNormalOfRange(p10, p90);
    }

    /**
     * {@return the beta law on 0..1}
     *
     * @param alpha first parameter, 0.001 to 1e9
     * @param beta second parameter, 0.001 to 1e9
     */
    public static DriverLaw beta(double alpha, double beta) {
        return DriverLaws.beta(alpha, beta);
    }

    /**
     * {@return the law of a rate of which so many successes in so many trials were seen}
     *
     * @param seen the counts; 0 of 0 leaves the prior, which says almost nothing
     */
    public static DriverLaw rate(Proportion seen) {
        Objects.requireNonNull(seen, "seen");
        return beta(seen.successes() + 0.5, seen.trials() - seen.successes() + 0.5);
    }

    /**
     * {@return the law by which each of the values is as likely as the others}
     *
     * @param values values of the past in any order, at least one, each finite
     */
    public static DriverLaw empirical(Collection<Double> values) {
        return DriverLaws.empirical(values);
    }

    /** {@return the form} */
    public Form form() {
        return form;
    }

    /** {@return the mean, from its formula} */
    public double mean() {
        return mean;
    }

    /** {@return the variance, from its formula; of an empirical law that of the values themselves, divided by their number} */
    public double variance() {
        return variance;
    }

    /** {@return the standard deviation, the root of the variance} */
    public double standardDeviation() {
        return Math.sqrt(variance);
    }

    /**
     * {@return the smallest value that is not exceeded with at least this probability}
     *
     * @param level a probability strictly between 0 and 1, such as 0.5 for the median
     */
    public double quantile(double level) {
        return inverse.applyAsDouble(Checks.openFraction(level, "level"));
    }

    /** Without a check, for a level strictly between 0 and 1. */
    double at(double level) {
        return inverse.applyAsDouble(level);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DriverLaw that && form == that.form && Arrays.equals(parameters, that.parameters);
    }

    @Override
    public int hashCode() {
        return Objects.hash(form, Arrays.hashCode(parameters));
    }

    /** {@return the form with its parameters, of an empirical law with the number of values} */
    @Override
    public String toString() {
        return form == Form.EMPIRICAL
                ? form + "[" + parameters.length + " values]"
                : form + Arrays.toString(parameters);
    }
}
