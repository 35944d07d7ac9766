package org.saleskit.forecasting.internal;

import java.util.Arrays;
import org.saleskit.forecasting.internal.math.CompensatedSum;

/**
 * The law of a sum on a lattice 0, 1, 2, …, to which one independent term after another is added in place.
 *
 * <pre>
 * after a term that is k with probability w0, k + 1 with w1 and 0 otherwise, with q:
 * v[j] = q v[j] + w0 v[j - k] + w1 v[j - k - 1]      from the top down, so that nothing is overwritten before its use
 * </pre>
 *
 * <p>All numbers are positive: each probability keeps its relative accuracy, about 2e-16 for every term. Only the occupied
 * part of the array is touched; at its ends, what is less than a floor is dropped. Adding a term of one or two amounts
 * allocates nothing. Mutable; for one thread.
 */
public final class LatticeConvolution {

    private static final int FOUR = 4;

    private double floor;
    private double[] values;
    private double[] spare;
    private int low;
    private int high;

    /**
     * The law of the sum of nothing.
     *
     * @param capacity the largest sum of all terms to come; where it is exceeded, the array grows
     * @param floor what is dropped at the ends: probabilities below it
     */
    public LatticeConvolution(int capacity, double floor) {
        this.floor = floor;
        values = new double[capacity + 2];
        spare = new double[0];
        values[0] = 1;
    }

    /** Starts again with the sum of nothing. */
    public void clear() {
        clear(1);
    }

    /**
     * Starts again with the sum of nothing and another floor.
     *
     * @param newFloor what is dropped at the ends: probabilities below it
     */
    public void restart(double newFloor) {
        floor = newFloor;
        clear();
    }

    /**
     * Starts again with the sum of nothing and a share of the probability.
     *
     * @param probability above zero
     */
    public void clear(double probability) {
        Arrays.fill(values, low, high + 1, 0);
        low = 0;
        high = 0;
        values[0] = probability;
    }

    /**
     * Adds to the probability of a sum of nothing.
     *
     * @param probability zero or more
     */
    public void addAtZero(double probability) {
        values[0] += probability;
        low = 0;
    }

    /**
     * Starts again with a law.
     *
     * @param from the sum at its first probability
     * @param law the probabilities, the first and last above zero
     */
    public void load(int from, double[] law) {
        Arrays.fill(values, low, high + 1, 0);
        low = from;
        high = from + law.length - 1;
        System.arraycopy(law, 0, room(high), from, law.length);
    }

    /**
     * Starts again with the law of another sum.
     *
     * @param other the other sum, which goes its own way
     */
    public void load(LatticeConvolution other) {
        Arrays.fill(values, low, high + 1, 0);
        low = other.low;
        high = other.high;
        System.arraycopy(other.values, low, room(high), low, high + 1 - low);
    }

    /** {@return a copy that goes its own way} */
    public LatticeConvolution copy() {
        LatticeConvolution copy = new LatticeConvolution(values.length - 2, floor);
        copy.load(this);
        return copy;
    }

    /**
     * Adds a term of one amount.
     *
     * @param none probability of nothing
     * @param some probability of the amount
     * @param k the amount, above zero
     */
    public void add(double none, double some, int k) {
        int top = high + k;
        double[] v = room(top);
        int both = low + k;
        for (int j = top; j > high && j >= both; j--) {
            v[j] = some * v[j - k];
        }
        for (int j = high; j >= both; j--) {
            v[j] = none * v[j] + some * v[j - k];
        }
        for (int j = Math.min(high, both - 1); j >= low; j--) {
            v[j] *= none;
        }
        high = top;
        trim();
    }

    /**
     * Adds a term of two neighbouring amounts.
     *
     * @param none probability of nothing
     * @param lower probability of the lower amount
     * @param upper probability of the upper amount
     * @param k the lower amount, zero or more; the upper one is k + 1
     */
    public void add(double none, double lower, double upper, int k) {
        int top = high + k + 1;
        double[] v = room(top);
        int both = low + k;
        for (int j = top; j > high && j > both; j--) {
            v[j] = lower * v[j - k] + upper * v[j - k - 1];
        }
        for (int j = high; j > both; j--) {
            v[j] = none * v[j] + lower * v[j - k] + upper * v[j - k - 1];
        }
        v[both] = none * v[both] + lower * v[low];
        for (int j = Math.min(high, both - 1); j >= low; j--) {
            v[j] *= none;
        }
        high = top;
        trim();
    }

    /**
     * Adds a term of many amounts.
     *
     * @param none probability of nothing
     * @param some probability of one of the amounts
     * @param amounts ascending, zero or more
     * @param shares probability of each, if it is one of them
     */
    public void add(double none, double some, int[] amounts, double[] shares) {
        int last = amounts[amounts.length - 1];
        double[] from = room(high + last);
        if (spare.length < from.length) {
            spare = new double[from.length];
        }
        double[] to = spare;
        for (int j = low; j <= high; j++) {
            to[j] = none * from[j];
        }
        int t = 0;
        while (t + FOUR <= amounts.length && amounts[t + FOUR - 1] <= low + amounts[t]) {
            addFour(from, to, some, amounts, shares, t);
            t += FOUR;
        }
        for (; t < amounts.length; t++) {
            double weight = some * shares[t];
            int k = amounts[t];
            for (int j = low; j <= high; j++) {
                to[j + k] += weight * from[j];
            }
        }
        Arrays.fill(from, low, high + 1, 0);
        values = to;
        spare = from;
        high += last;
        trim();
    }

    /** Four amounts in one pass; what is read outside the law is zero. */
    private void addFour(double[] from, double[] to, double some, int[] amounts, double[] shares, int t) {
        int k0 = amounts[t];
        int k1 = amounts[t + 1];
        int k2 = amounts[t + 2];
        int k3 = amounts[t + 3];
        double w0 = some * shares[t];
        double w1 = some * shares[t + 1];
        double w2 = some * shares[t + 2];
        double w3 = some * shares[t + 3];
        int end = high + k3;
        for (int j = low + k0; j <= end; j++) {
            to[j] += w0 * from[j - k0] + w1 * from[j - k1] + w2 * from[j - k2] + w3 * from[j - k3];
        }
    }

    /** The array, with zeros above the law, so long that a term may read one beyond the top. */
    private double[] room(int top) {
        if (top + 2 > values.length) {
            values = Arrays.copyOf(values, Math.max(top + 2, values.length + values.length / 2));
        }
        return values;
    }

    private void trim() {
        double[] v = values;
        while (low < high && v[low] < floor) {
            v[low++] = 0;
        }
        while (low < high && v[high] < floor) {
            v[high--] = 0;
        }
    }

    /** {@return the smallest sum of a probability above zero} */
    public int low() {
        return low;
    }

    /** {@return the largest sum of a probability above zero} */
    public int high() {
        return high;
    }

    /** {@return the probabilities from {@link #low} to {@link #high}, a copy} */
    public double[] law() {
        return Arrays.copyOfRange(values, low, high + 1);
    }

    /**
     * {@return the probability that this sum and another independent one together reach a bound}
     *
     * @param missing what this sum must reach for each value of the other, descending
     * @param others probability of each value of the other
     */
    public double atLeast(long[] missing, double[] others) {
        CompensatedSum tail = new CompensatedSum();
        CompensatedSum reached = new CompensatedSum();
        int next = high;
        for (int u = 0; u < missing.length; u++) {
            for (; next >= low && next >= missing[u]; next--) {
                tail.add(values[next]);
            }
            reached.add(others[u] * (missing[u] <= low ? 1 : tail.value()));
        }
        return reached.value();
    }
}
