package org.saleskit.analytics.internal.math;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums over the counts k of many groups, each from 0 to k - 1: Σ over k Σ over j &lt; k of f(j), for f(j) = ln(s + j t),
 * 1 / (s + j t) and j / (s + j t). Ratios of gamma functions are such products, and in this form they lose no digits however
 * small t is.
 *
 * <p>Groups are merged: f(j) is weighted with the number of counts above j. Terms up to {@value #PLAIN} are added one by one;
 * longer runs of equal weight are replaced by an integral and the first correction of the Euler–Maclaurin formula in its
 * midpoint form, Σ f(j) = ∫ f - (f'(end) - f'(start)) / 24, of relative error below 1e-12 from there on. So a count of a
 * million costs little more than one of a thousand. Depends only on how often each count occurs, never on their order.
 *
 * <p>Immutable and thread-safe.
 */
public final class CountSums {

    private static final int PLAIN = 256;
    private static final int SHORT_RUN = 32;
    private static final GaussLegendre RULE = GaussLegendre.of(12);

    private final double[] places;
    private final double[] weights;

    private CountSums(Map<Double, Double> terms) {
        places = terms.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        weights = terms.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * {@return the sums over these counts}
     *
     * @param groups how many groups have each count; counts zero or more
     */
    public static CountSums of(SortedMap<Long, Long> groups) {
        long left = groups.values().stream().mapToLong(Long::longValue).sum();
        TreeMap<Double, Double> terms = new TreeMap<>();
        long from = 0;
        for (Map.Entry<Long, Long> entry : groups.entrySet()) {
            run(terms, from, entry.getKey(), left);
            from = entry.getKey();
            left -= entry.getValue();
        }
        return new CountSums(terms);
    }

    private static void run(Map<Double, Double> terms, long from, long to, long weight) {
        long plain = to - Math.max(from, PLAIN) <= SHORT_RUN ? to : Math.max(from, PLAIN);
        for (long j = from; j < plain; j++) {
            terms.merge((double) j, (double) weight, Double::sum);
        }
        if (plain == to) {
            return;
        }
        long start = plain;
        while (start < to) {
            long end = Math.min(to, 2 * start);
            for (int i = 0; i < RULE.size(); i++) {
                terms.merge(
                        RULE.node(i, start - 0.5, end - 0.5),
                        weight * RULE.weight(i, start - 0.5, end - 0.5),
                        Double::sum);
            }
            start = end;
        }
        double correction = weight / 24.0;
        terms.merge((double) to, -correction, Double::sum);
        terms.merge(to - 1.0, correction, Double::sum);
        terms.merge((double) plain, correction, Double::sum);
        terms.merge(plain - 1.0, -correction, Double::sum);
    }

    /**
     * {@return the sum of ln(s + j t)}
     *
     * @param s above zero
     * @param t zero or more
     */
    public double logarithms(double s, double t) {
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum += weights[i] * Math.log(s + places[i] * t);
        }
        return sum;
    }

    /**
     * {@return the sum of 1 / (s + j t)}
     *
     * @param s above zero
     * @param t zero or more
     */
    public double inverses(double s, double t) {
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum += weights[i] / (s + places[i] * t);
        }
        return sum;
    }

    /**
     * {@return the sum of j / (s + j t)}
     *
     * @param s above zero
     * @param t zero or more
     */
    public double quotients(double s, double t) {
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum += weights[i] * places[i] / (s + places[i] * t);
        }
        return sum;
    }
}
