package org.saleskit.forecasting.distribution;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.saleskit.forecasting.internal.amount.Amounts;

/**
 * The law of the sum of two laws whose exact lattice would be too long, on a lattice for each pair of clusters.
 *
 * <p>A law with a large deal has its amounts in clusters far apart: without the deal and with it. One lattice over all would be
 * as coarse as the distance. A law is cut at gaps wider than a part of its range, and so are its pieces; each cluster of the one is convolved
 * with each of the other on a lattice of the range of both.
 */
final class ClusterSum {

    /** A gap of a thirty-second of the range parts a cluster in two. */
    private static final BigInteger PARTS = BigInteger.valueOf(32);

    private static final int MOST_CLUSTERS = 16;

    /** Points of the lattice of a pair that is certain, and of any pair. */
    private static final double POINTS = 1 << 14;

    private static final int LEAST_POINTS = 1 << 10;

    private ClusterSum() {}

    /** Amounts from one to another of a law. */
    private static final class Cluster {

        private final int from;
        private final int to;
        private final Amounts amounts;
        private final double[] weights;
        private final double weight;

        /** The amounts from one index to another, without those of probability zero at the ends. */
        Cluster(RevenueDistribution law, int from, int to) {
            int first = from;
            int after = to;
            while (law.weights()[first] == 0) {
                first++;
            }
            while (law.weights()[after - 1] == 0) {
                after--;
            }
            this.from = first;
            this.to = after;
            amounts = law.amounts().range(first, after - first);
            weights = Arrays.copyOfRange(law.weights(), first, after);
            weight = Arrays.stream(weights).sum();
        }

        /** Where the widest gap ends, as an index of the law, if it is wider than a part of the range; otherwise -1. */
        int cut() {
            BigInteger widest = range().divide(PARTS);
            int cut = -1;
            int last = 0;
            for (int i = 1; i < weights.length; i++) {
                if (weights[i] > 0) {
                    BigInteger gap = amounts.at(i).subtract(amounts.at(last));
                    if (gap.compareTo(widest) > 0) {
                        widest = gap;
                        cut = from + i;
                    }
                    last = i;
                }
            }
            return cut;
        }

        BigInteger least() {
            return amounts.least();
        }

        BigInteger range() {
            return amounts.most().subtract(amounts.least());
        }

        double weight() {
            return weight;
        }

        double[] on(BigInteger step) {
            return RevenueSums.weights(amounts, weights, RevenueSums.lattice(amounts, step));
        }
    }

    static RevenueDistribution of(RevenueDistribution one, RevenueDistribution two, OptionalInt draws) {
        List<Amounts> amounts = new ArrayList<>();
        List<double[]> weights = new ArrayList<>();
        int most = isLong(one, two) ? MOST_CLUSTERS : 1;
        for (Cluster first : clusters(one, most)) {
            for (Cluster second : clusters(two, most)) {
                BigInteger range = first.range().add(second.range());
                BigInteger least = first.least().add(second.least());
                double share = first.weight() * second.weight();
                BigInteger points = BigInteger.valueOf((long) Math.max(LEAST_POINTS, POINTS * Math.min(1, 4 * share)));
                BigInteger step = range.add(points)
                        .subtract(BigInteger.ONE)
                        .divide(points)
                        .max(BigInteger.ONE);
                double[] law = RevenueSums.convolution(first.on(step), second.on(step));
                amounts.add(new Amounts.Lattice(least, law.length == 1 ? BigInteger.ONE : step, law.length));
                weights.add(law);
            }
        }
        if (amounts.size() == 1) {
            return RevenueSums.of(amounts.get(0), weights.get(0), one.moments().plus(two.moments()), draws, false);
        }
        long[] points = IntStream.range(0, amounts.size())
                .boxed()
                .flatMapToLong(i -> IntStream.range(0, amounts.get(i).size())
                        .filter(j -> weights.get(i)[j] > 0)
                        .mapToLong(j -> Amounts.toLong(amounts.get(i).at(j))))
                .toArray();
        Amounts all = Amounts.Points.ofAny(points).spaced();
        double[] law = new double[all.size()];
        for (int i = 0; i < amounts.size(); i++) {
            for (int j = 0; j < weights.get(i).length; j++) {
                if (weights.get(i)[j] > 0) {
                    law[all.below(amounts.get(i).at(j))] += weights.get(i)[j];
                }
            }
        }
        return RevenueSums.of(all, law, one.moments().plus(two.moments()), draws, false);
    }

    /** Whether all sums can be listed as numbers of minor units; on one lattice they may be larger. */
    private static boolean isLong(RevenueDistribution one, RevenueDistribution two) {
        BigInteger most = one.amounts().most().add(two.amounts().most());
        BigInteger least = one.amounts().least().add(two.amounts().least());
        // A lattice may reach one step beyond the last amount.
        return most.bitLength() < Long.SIZE - 1 && least.bitLength() < Long.SIZE - 1;
    }

    /** A law in one piece, cut at the widest gap of the likeliest piece that has one, again and again. */
    private static List<Cluster> clusters(RevenueDistribution law, int most) {
        List<Cluster> clusters = new ArrayList<>(List.of(new Cluster(law, 0, law.size())));
        List<Cluster> whole = new ArrayList<>();
        while (!clusters.isEmpty() && clusters.size() + whole.size() < most) {
            Cluster next = Collections.max(clusters, Comparator.comparingDouble(Cluster::weight));
            clusters.remove(next);
            int cut = next.cut();
            if (cut < 0) {
                whole.add(next);
            } else {
                clusters.add(new Cluster(law, next.from, cut));
                clusters.add(new Cluster(law, cut, next.to));
            }
        }
        whole.addAll(clusters);
        return whole;
    }
}
