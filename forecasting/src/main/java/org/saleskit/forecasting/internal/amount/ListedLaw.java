package org.saleskit.forecasting.internal.amount;

import java.math.BigInteger;
import org.saleskit.forecasting.internal.Cumulative;
import org.saleskit.forecasting.internal.math.CompensatedSum;

/**
 * The law of an amount by its listed values, with both tails cumulated from their own end, so that each keeps its relative
 * accuracy. Immutable.
 */
public final class ListedLaw {

    private final Amounts amounts;

    /** At i: P(R = x_i), P(R <= x_i), P(R >= x_i). */
    private final double[] probabilities;

    private final double[] lower;
    private final double[] upper;

    /**
     * A law whose tails are known.
     *
     * @param amounts that are listed
     * @param probabilities of each; not copied
     * @param lower probability of each amount or less; not copied
     * @param upper probability of each amount or more; not copied
     */
    public ListedLaw(Amounts amounts, double[] probabilities, double[] lower, double[] upper) {
        this.amounts = amounts;
        this.probabilities = probabilities;
        this.lower = lower;
        this.upper = upper;
    }

    /**
     * {@return the law of an amount without uncertainty}
     *
     * @param units in minor units, of any sign
     */
    public static ListedLaw certain(BigInteger units) {
        double[] one = {1};
        return new ListedLaw(new Amounts.Lattice(units, BigInteger.ONE, 1), one, one, one);
    }

    /**
     * {@return the law of weights that are made to sum to one; amounts of weight zero at the ends go}
     *
     * @param amounts that are listed
     * @param weights of each, zero or more, one above zero
     */
    public static ListedLaw of(Amounts amounts, double[] weights) {
        int from = 0;
        int to = weights.length;
        while (weights[from] == 0) {
            from++;
        }
        while (weights[to - 1] == 0) {
            to--;
        }
        int n = to - from;
        CompensatedSum total = new CompensatedSum();
        for (int i = from; i < to; i++) {
            total.add(weights[i]);
        }
        double[] probabilities = new double[n];
        double[] lower = new double[n];
        double[] upper = new double[n];
        for (int i = 0; i < n; i++) {
            probabilities[i] = weights[from + i] / total.value();
        }
        CompensatedSum fromBelow = new CompensatedSum();
        CompensatedSum fromAbove = new CompensatedSum();
        for (int i = 0; i < n; i++) {
            lower[i] = fromBelow.add(probabilities[i]);
            upper[n - 1 - i] = fromAbove.add(probabilities[n - 1 - i]);
        }
        lower[n - 1] = 1;
        upper[0] = 1;
        boolean whole = n == amounts.size() && n > 1;
        return new ListedLaw(whole ? amounts : amounts.range(from, n), probabilities, lower, upper);
    }

    /** {@return the amounts that are listed} */
    public Amounts amounts() {
        return amounts;
    }

    /** {@return the probability of each amount; not copied} */
    public double[] probabilities() {
        return probabilities;
    }

    /** {@return the number of amounts} */
    public int size() {
        return probabilities.length;
    }

    /**
     * {@return the place of the first amount that is not exceeded with at least this probability}
     *
     * @param level strictly between 0 and 1
     * @throws IllegalArgumentException if the level is not strictly between 0 and 1
     */
    public int quantile(double level) {
        return Cumulative.quantile(lower, level);
    }

    /**
     * {@return the probability of this amount or more}
     *
     * @param units of any sign
     */
    public double atLeast(BigInteger units) {
        int first = amounts.below(units);
        return first == upper.length ? 0 : upper[first];
    }

    /**
     * {@return the probability of this amount or less}
     *
     * @param units of any sign
     */
    public double atMost(BigInteger units) {
        int after = amounts.below(units.add(BigInteger.ONE));
        return after == 0 ? 0 : lower[after - 1];
    }

    /**
     * {@return the probability of this amount}
     *
     * @param units of any sign
     */
    public double of(BigInteger units) {
        int index = amounts.below(units);
        return index < probabilities.length && amounts.at(index).equals(units) ? probabilities[index] : 0;
    }

    /**
     * {@return the law with as much more for each amount}
     *
     * @param units of any sign
     * @throws ArithmeticException if an amount that is kept as a long does not stay one
     */
    public ListedLaw shifted(BigInteger units) {
        return new ListedLaw(amounts.shifted(units), probabilities, lower, upper);
    }
}
