package org.saleskit.forecasting.activity;

import java.util.Arrays;
import java.util.Objects;
import org.saleskit.core.internal.Checks;

/**
 * How many periods after its meeting a won deal is closed: a probability for each number of periods.
 *
 * <p>Of deals that will be won, not of all: whether a meeting leads to a win is the conversion's matter. Learnt from closed deals
 * alone, lags come out too short, since slow deals of late months are still open; take them from months old enough that all their
 * deals are resolved, or from the cumulative incidence of winning ({@code analytics.survival}).
 *
 * <p><b>Example</b> {@code CloseLag.of(0.5, 0.3, 0.2)}: half of the wins close in the period of the meeting, three tenths in the
 * next one, two tenths in the one after.
 *
 * <p>Immutable and thread-safe; equal if the probabilities are.
 */
public final class CloseLag {

    private static final double SUM_TOLERANCE = 1e-9;
    private static final int MOST_PERIODS = 1_000;
    private static final CloseLag NONE = new CloseLag(new double[] {1});

    private final double[] probabilities;

    private CloseLag(double[] probabilities) {
        this.probabilities = probabilities;
    }

    /** {@return no lag: every win closes in the period of its meeting} */
    public static CloseLag none() {
        return NONE;
    }

    /**
     * {@return the lag of these probabilities}
     *
     * @param probabilities that a win closes 0, 1, 2, … periods after its meeting; each in 0..1, their sum 1 up to 1e-9
     * @throws IllegalArgumentException if there is none, one is not a fraction, or their sum is not 1
     */
    public static CloseLag of(double... probabilities) {
        Objects.requireNonNull(probabilities, "probabilities");
        checkSize(probabilities.length, "probabilities");
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            sum += Checks.fraction(probabilities[i], "probabilities[" + i + "]");
        }
        Checks.check(Math.abs(sum - 1) <= SUM_TOLERANCE, "probabilities", "have a sum of 1", sum);
        return scaled(probabilities, sum);
    }

    /**
     * {@return the lag as it was counted}
     *
     * @param wins how many wins closed 0, 1, 2, … periods after their meeting, none negative and not all zero
     * @throws IllegalArgumentException if there is none, or one is negative, or all are zero
     */
    public static CloseLag ofCounts(long... wins) {
        Objects.requireNonNull(wins, "wins");
        checkSize(wins.length, "wins");
        double[] counts = new double[wins.length];
        double sum = 0;
        for (int i = 0; i < wins.length; i++) {
            counts[i] = Checks.nonNegative(wins[i], "wins[" + i + "]");
            sum += counts[i];
        }
        Checks.check(sum > 0, "wins", "hold one above zero", "zero in each of " + wins.length);
        return scaled(counts, sum);
    }

    private static void checkSize(int size, String name) {
        Checks.check(size >= 1 && size <= MOST_PERIODS, name, "hold 1 to " + MOST_PERIODS + " periods", size);
    }

    private static CloseLag scaled(double[] weights, double sum) {
        int length = weights.length;
        while (weights[length - 1] == 0) {
            length--;
        }
        double[] scaled = new double[length];
        for (int i = 0; i < length; i++) {
            scaled[i] = weights[i] / sum;
        }
        return new CloseLag(scaled);
    }

    /** {@return the most periods between meeting and close} */
    public int most() {
        return probabilities.length - 1;
    }

    /**
     * {@return the probability that a win closes so many periods after its meeting}
     *
     * @param periods how many, 0 or more; beyond {@link #most} the probability is 0
     * @throws IllegalArgumentException if the number is negative
     */
    public double probability(int periods) {
        Checks.nonNegative(periods, "periods");
        return periods <= most() ? probabilities[periods] : 0;
    }

    /** {@return the mean number of periods between meeting and close} */
    public double mean() {
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            sum += i * probabilities[i];
        }
        return sum;
    }

    /** The probability of at most so many periods; of the most ones exactly 1, so that shares of money add up. */
    double atMost(int periods) {
        if (periods >= most()) {
            return 1;
        }
        double sum = 0;
        for (int i = 0; i <= periods; i++) {
            sum += probabilities[i];
        }
        return Math.min(1, sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CloseLag that && Arrays.equals(probabilities, that.probabilities);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(probabilities);
    }

    /** {@return the probabilities} */
    @Override
    public String toString() {
        return "CloseLag" + Arrays.toString(probabilities);
    }
}
