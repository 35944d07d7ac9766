package org.saleskit.forecasting.distribution;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import org.saleskit.forecasting.internal.LatticeConvolution;
import org.saleskit.forecasting.internal.OneFactor;
import org.saleskit.forecasting.internal.amount.Amounts;
import org.saleskit.forecasting.internal.amount.LatticeStep;
import org.saleskit.forecasting.internal.amount.RevenueMoments;

/**
 * Makes a law of revenue from what is known at each node of the common factor: the law of the deals on the lattice, and that
 * of the large deals apart.
 *
 * <pre>
 * P(S = x) = sum over m of w_m sum over u of P(U = u | z_m) P(L = x - u | z_m)     U the large deals, L those on the lattice
 * </pre>
 *
 * <p>Without large deals the amounts are those of the lattice. Otherwise each sum of large deals has a lattice of its own. Where
 * there are more than {@value LatticeStep#MOST_AMOUNTS} amounts, the lattice of a sum has as many as its probability has a claim to, and
 * what lies between is divided so that the mean stays. Mutable; for one thread.
 */
final class LawListing {

    private static final int LEAST_OF_A_SUM = 16;

    /** A sum of large deals that is rarer at a node than this adds nothing there. */
    private static final double NOTHING = 1e-40;

    private final DealLattice lattice;
    private final OneFactor factor;

    /** At [m]: probabilities of sums on the lattice from a place on, and of sums of the large deals. */
    private final double[][] laws;

    private final int[] lows;
    private final double[][] large;
    private int low = Integer.MAX_VALUE;
    private int high;

    LawListing(DealLattice lattice, OneFactor factor) {
        this.lattice = lattice;
        this.factor = factor;
        laws = new double[factor.size()][];
        lows = new int[factor.size()];
        large = new double[factor.size()][];
    }

    /** Takes what is known at a node; the law may change afterwards. */
    void put(int node, LatticeConvolution law, double[] ofLarge) {
        laws[node] = law.law();
        lows[node] = law.low();
        large[node] = ofLarge;
        low = Math.min(low, law.low());
        high = Math.max(high, law.high());
    }

    /** Makes a law that of the deals on the lattice at a node. */
    void loadInto(LatticeConvolution law, int node) {
        law.load(lows[node], laws[node]);
    }

    /** How many probabilities there are at all nodes together between the first and the last that reach a floor at the node. */
    long size(IntToDoubleFunction floors) {
        long size = 0;
        for (int m = 0; m < laws.length; m++) {
            double floor = floors.applyAsDouble(m);
            int from = 0;
            int to = laws[m].length;
            while (from < to && laws[m][from] < floor) {
                from++;
            }
            while (to > from && laws[m][to - 1] < floor) {
                to--;
            }
            size += to - from;
        }
        return size;
    }

    RevenueDistribution law(BigInteger apart, RevenueMoments moments, boolean exact) {
        long[] sums = lattice.large.sums();
        double[] mixture = new double[high - low + 1];
        if (sums.length == 1) {
            mix(0, mixture);
            Amounts amounts = new Amounts.Lattice(
                    apart.add(BigInteger.valueOf(lattice.step).multiply(BigInteger.valueOf(low))),
                    mixture.length == 1 ? BigInteger.ONE : BigInteger.valueOf(lattice.step),
                    mixture.length);
            return RevenueSums.of(amounts, mixture, moments, OptionalInt.empty(), exact);
        }
        int[] strides = strides(sums.length, mixture.length);
        int size = 0;
        for (int stride : strides) {
            size += (mixture.length - 1 + stride - 1) / stride + 1;
        }
        long[] amounts = new long[size];
        double[] weights = new double[size];
        int filled = 0;
        for (int u = 0; u < sums.length; u++) {
            Arrays.fill(mixture, 0);
            mix(u, mixture);
            filled = thin(sums[u], mixture, strides[u], amounts, weights, filled);
        }
        boolean whole = Arrays.stream(strides).allMatch(stride -> stride == 1);
        return merged(apart, amounts, weights, filled, moments, exact && whole);
    }

    /** Adds the law with a sum of the large deals, over all nodes. */
    private void mix(int u, double[] mixture) {
        for (int m = 0; m < laws.length; m++) {
            double weight = factor.weight(m) * large[m][u];
            if (weight > NOTHING) {
                double[] law = laws[m];
                int shift = lows[m] - low;
                for (int j = 0; j < law.length; j++) {
                    mixture[shift + j] += weight * law[j];
                }
            }
        }
    }

    /** At each sum of large deals, of how many neighbouring points of the lattice one is listed. */
    private int[] strides(int sums, int points) {
        int[] strides = new int[sums];
        for (int u = 0; u < sums; u++) {
            double probability = 0;
            for (int m = 0; m < laws.length; m++) {
                probability += factor.weight(m) * large[m][u];
            }
            double claim = LEAST_OF_A_SUM + probability * (LatticeStep.MOST_AMOUNTS - (double) LEAST_OF_A_SUM * sums);
            strides[u] =
                    (long) sums * points <= LatticeStep.MOST_AMOUNTS ? 1 : (int) Math.max(1, Math.ceil(points / claim));
        }
        return strides;
    }

    /** Lists what is above zero of a law, every so many points, and returns where the list ends. */
    private int thin(long sum, double[] law, int stride, long[] amounts, double[] weights, int from) {
        int filled = from;
        double carried = 0;
        for (int start = 0; start < law.length; start += stride) {
            double here = carried + law[start];
            carried = 0;
            for (int j = 1; j < stride && start + j < law.length; j++) {
                double up = (double) j / stride;
                here += (1 - up) * law[start + j];
                carried += up * law[start + j];
            }
            filled = list(sum, start, here, amounts, weights, filled);
            if (start + stride >= law.length && carried > 0) {
                filled = list(sum, start + stride, carried, amounts, weights, filled);
            }
        }
        return filled;
    }

    private int list(long sum, int place, double weight, long[] amounts, double[] weights, int filled) {
        if (weight == 0) {
            return filled;
        }
        // A lattice reaches a few steps beyond the largest sum, which may be the largest number.
        long onLattice = (low + place) * lattice.step;
        amounts[filled] = sum > Long.MAX_VALUE - onLattice ? Long.MAX_VALUE : sum + onLattice;
        weights[filled] = weight;
        return filled + 1;
    }

    /** Equal amounts become one; the amounts come in ascending runs, one for each sum of the large deals. */
    private static RevenueDistribution merged(
            BigInteger apart, long[] amounts, double[] weights, int filled, RevenueMoments moments, boolean exact) {
        Amounts.Points points = Amounts.Points.ofAny(Arrays.copyOf(amounts, filled));
        double[] law = new double[points.size()];
        int place = 0;
        for (int i = 0; i < filled; i++) {
            place = points.place(amounts[i], i > 0 && amounts[i] > amounts[i - 1] ? place + 1 : 0);
            law[place] += weights[i];
        }
        return RevenueSums.of(points.spaced().shifted(apart), law, moments, OptionalInt.empty(), exact);
    }
}
