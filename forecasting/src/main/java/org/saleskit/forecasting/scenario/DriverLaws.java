package org.saleskit.forecasting.scenario;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.saleskit.core.internal.Checks;
import org.saleskit.forecasting.internal.math.BetaQuantile;
import org.saleskit.forecasting.scenario.DriverLaw.Form;

/** The laws of {@link DriverLaw}: their rules, moments and inverses. */
final class DriverLaws {

    static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private static final double PERT_WEIGHT = 4;
    private static final double P90 = NORMAL.inverseCumulativeProbability(0.9);
    private static final double LEAST_SHAPE = 0.001;
    private static final double MOST_SHAPE = 1e9;

    /** Beyond these a value or its square leaves the range of a double. */
    private static final double LARGEST = 1e100;

    private static final double MOST_VARIATION = 100;
    private static final double MOST_RANGE = 1000;
    private static final double FUZZ = 64 * 0x1p-52;

    private DriverLaws() {}

    static DriverLaw fixed(double value) {
        moderate(value, "value");
        return new DriverLaw(Form.FIXED, new double[] {value + 0.0}, value + 0.0, 0, u -> value + 0.0);
    }

    static DriverLaw triangular(double low, double mode, double high) {
        checkRange(low, mode, high);
        double width = high - low;
        double below = mode - low;
        double above = high - mode;
        double atMode = below / width;
        DoubleUnaryOperator inverse = u -> u < atMode
                ? low + Math.sqrt(u * width * below)
                : Math.max(low, high - Math.sqrt((1 - u) * width * above));
        // The textbook variance, in the two sides: free of cancellation.
        double variance = (below * below + below * above + above * above) / 18;
        double mean = low + (below + width) / 3;
        return new DriverLaw(Form.TRIANGULAR, new double[] {low, mode, high}, mean, variance, inverse);
    }

    static DriverLaw pert(double low, double mode, double high) {
        checkRange(low, mode, high);
        double width = high - low;
        double fromLow = (mode - low + width / PERT_WEIGHT) * PERT_WEIGHT / (PERT_WEIGHT + 2);
        DoubleUnaryOperator unit =
                betaInverse(1 + PERT_WEIGHT * (mode - low) / width, 1 + PERT_WEIGHT * (high - mode) / width);
        return new DriverLaw(
                Form.PERT,
                new double[] {low, mode, high},
                low + fromLow,
                fromLow * (width - fromLow) / (PERT_WEIGHT + 3),
                u -> Math.min(high, low + width * unit.applyAsDouble(u)));
    }

    static DriverLaw logNormal(double mean, double variation) {
        Checks.check(mean > 1 / LARGEST && mean <= LARGEST, "mean", "lie between 1e-100 and 1e100", mean);
        Checks.check(
                variation > 0 && variation <= MOST_VARIATION,
                "coefficientOfVariation",
                "be above 0 and at most 100",
                variation);
        double squared = Math.log1p(variation * variation);
        double middle = Math.log(mean) - squared / 2;
        double deviation = Math.sqrt(squared);
        double spread = mean * variation;
        return new DriverLaw(
                Form.LOG_NORMAL,
                new double[] {mean, variation},
                mean,
                spread * spread,
                u -> Math.exp(middle + deviation * NORMAL.inverseCumulativeProbability(u)));
    }

    static DriverLaw logNormalOfRange(double p10, double p90) {
        Checks.check(p10 > 1 / LARGEST && p10 <= LARGEST, "p10", "lie between 1e-100 and 1e100", p10);
        Checks.check(
                p90 > p10 && p90 <= MOST_RANGE * p10,
                "p90",
                "be above p10 and at most " + MOST_RANGE + " times it",
                p90);
        double deviation = (Math.log(p90) - Math.log(p10)) / (2 * P90);
        double squared = deviation * deviation;
        double mean = Math.exp((Math.log(p10) + Math.log(p90)) / 2 + squared / 2);
        return logNormal(mean, Math.sqrt(Math.expm1(squared)));
    }

    static DriverLaw beta(double alpha, double beta) {
        checkShape(alpha, "alpha");
        checkShape(beta, "beta");
        double total = alpha + beta;
        double mean = alpha / total;
        return new DriverLaw(
                Form.BETA,
                new double[] {alpha, beta},
                mean,
                mean * (beta / total) / (total + 1),
                betaInverse(alpha, beta));
    }

    static DriverLaw empirical(Collection<Double> values) {
        Objects.requireNonNull(values, "values");
        Checks.check(!values.isEmpty(), "values", "hold at least one", "empty");
        double[] sorted = new double[values.size()];
        int next = 0;
        for (Double value : values) {
            String name = "values[" + next + "]";
            sorted[next++] = moderate(Objects.requireNonNull(value, name), name) + 0.0;
        }
        Arrays.sort(sorted);
        int n = sorted.length;
        double mean = mean(sorted);
        double squares = 0;
        for (double value : sorted) {
            squares += (value - mean) * (value - mean);
        }
        return new DriverLaw(
                Form.EMPIRICAL,
                sorted,
                mean,
                squares / n,
                u -> sorted[Math.max(0, (int) Math.ceil(u * (1 - FUZZ) * n) - 1)]);
    }

    /** The mean around the first value, so that equal values have exactly their own mean. */
    private static double mean(double[] sorted) {
        double shifted = 0;
        for (double value : sorted) {
            shifted += value - sorted[0];
        }
        return sorted[0] + shifted / sorted.length;
    }

    private static DoubleUnaryOperator betaInverse(double alpha, double beta) {
        return new BetaQuantile(alpha, beta)::at;
    }

    private static void checkRange(double low, double mode, double high) {
        moderate(low, "low");
        moderate(high, "high");
        Checks.check(high > low, "high", "be above low, which is " + low, high);
        Checks.check(mode >= low && mode <= high, "mode", "lie between " + low + " and " + high, mode);
    }

    private static void checkShape(double shape, String name) {
        Checks.check(shape >= LEAST_SHAPE && shape <= MOST_SHAPE, name, "lie between 0.001 and 1e9", shape);
    }

    static double moderate(double value, String name) {
        Checks.check(Math.abs(value) <= LARGEST, name, "lie between -1e100 and 1e100", value);
        return value;
    }
}
