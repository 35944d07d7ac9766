package org.saleskit.analytics.rfm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.saleskit.analytics.internal.keys.NamedCopy;
import org.saleskit.core.internal.Checks;

/**
 * How the values of one dimension are cut into bins.
 *
 * <pre>
 * QUANTILES     c(i) = x(j) + (x(j+1) − x(j)) g,   j + g = 1 + (n − 1) i/k,   j whole, 0 &lt;= g &lt; 1,   i = 1 … k−1
 * EQUAL_WIDTH   c(i) = x(1) + (x(n) − x(1)) i/k
 * CUSTOM        c(i) as given
 * bin of v      1 + how many c(i) are below v
 * RANK_NTILE    the first n mod k bins take ⌈n/k⌉ clients, the others ⌊n/k⌋, from the worst client on
 * </pre>
 *
 * <p><b>Symbols.</b> x(1) &lt;= … &lt;= x(n): the values of the clients. k: how many bins. c(i): cut points.
 *
 * <p><b>A value equal to a cut point</b> lies in the bin below it, with the smaller values: the bins are (c(i−1), c(i)]. So do
 * R {@code cut} and pandas {@code qcut} by default, and R {@code rfm} on whole numbers.
 *
 * <p><b>Special cases.</b> Equal cut points leave the bins between them empty: with many equal values fewer than k scores are in
 * use, and they are those that the position of the values calls for. If all values are equal, all are in the lowest bin: the
 * score is 1, for recency k. {@link BinRule#RANK_NTILE} with fewer clients than bins uses the first n.
 *
 * <p><b>Source.</b> R. J. Hyndman, Y. Fan, Sample quantiles in statistical packages, The American Statistician 50(4), 1996,
 * definition 7, the default of R {@code quantile}; NTILE of SQL:2003.
 *
 * <p>Immutable and thread-safe.
 */
public final class Binning {

    private static final int MIN_BINS = 2;
    private static final int MAX_BINS = 100;

    private final BinRule rule;
    private final int bins;
    private final List<Quotient> given;

    private Binning(BinRule rule, int bins, List<Quotient> given) {
        this.rule = rule;
        this.bins = bins;
        this.given = given;
    }

    private static Binning of(BinRule rule, int bins) {
        Checks.check(bins >= MIN_BINS && bins <= MAX_BINS, "bins", "be between " + MIN_BINS + " and " + MAX_BINS, bins);
        return new Binning(rule, bins, List.of());
    }

    /**
     * {@return cuts at sample quantiles of type 7}
     *
     * @param bins how many bins, 2 to 100
     * @throws IllegalArgumentException if the number is out of range
     */
    public static Binning quantiles(int bins) {
        return of(BinRule.QUANTILES, bins);
    }

    /**
     * {@return cuts at equal distances}
     *
     * @param bins how many bins, 2 to 100
     * @throws IllegalArgumentException if the number is out of range
     */
    public static Binning equalWidth(int bins) {
        return of(BinRule.EQUAL_WIDTH, bins);
    }

    /**
     * {@return bins of equal numbers of clients, splitting ties by key}
     *
     * @param bins how many bins, 2 to 100
     * @throws IllegalArgumentException if the number is out of range
     */
    public static Binning rankNtile(int bins) {
        return of(BinRule.RANK_NTILE, bins);
    }

    /**
     * {@return cuts at given points, in days, purchases or money of the currency} Those of an earlier run may repeat.
     *
     * @param cuts 1 to 99 cut points, none below the one before; one bin more than that
     * @throws IllegalArgumentException if there are none or too many, or one is below the one before
     */
    public static Binning cuts(List<Quotient> cuts) {
        List<Quotient> points = NamedCopy.of(cuts, "cuts");
        Checks.check(
                !points.isEmpty() && points.size() < MAX_BINS,
                "cuts",
                "be 1 to " + (MAX_BINS - 1) + " points",
                points.size() + " points");
        for (int i = 1; i < points.size(); i++) {
            Checks.check(
                    points.get(i).compareTo(points.get(i - 1)) >= 0,
                    "cuts[" + i + "]",
                    "not be below the one before",
                    points.get(i));
        }
        return new Binning(BinRule.CUSTOM, points.size() + 1, points);
    }

    /**
     * {@return cuts at given whole numbers, as {@link #cuts(List)}}
     *
     * @param cuts 1 to 99 cut points, none below the one before
     * @throws IllegalArgumentException if there are none or too many, or one is below the one before
     */
    public static Binning cuts(long... cuts) {
        List<Quotient> points = new ArrayList<>();
        for (long cut : Objects.requireNonNull(cuts, "cuts")) {
            points.add(Quotient.of(cut));
        }
        return cuts(points);
    }

    /** {@return how the cut points come about} */
    public BinRule rule() {
        return rule;
    }

    /** {@return how many bins} */
    public int bins() {
        return bins;
    }

    /** The cuts of at least one client. */
    <K> BinCuts<K> cut(RfmDimension dimension, List<Integer> within, List<Point<K>> values, Comparator<K> order) {
        List<Point<K>> sorted = new ArrayList<>(values);
        sorted.sort(Point.worstFirst(dimension, order));
        if (rule == BinRule.RANK_NTILE) {
            return new BinCuts<>(dimension, this, within, sorted.size(), order, lastOfBins(sorted));
        }
        List<Quotient> ascending = new ArrayList<>();
        sorted.forEach(point -> ascending.add(point.value()));
        ascending.sort(Comparator.naturalOrder());
        List<Point<K>> points = new ArrayList<>();
        for (int i = 1; i < bins; i++) {
            points.add(new Point<>(point(ascending, i), null));
        }
        return new BinCuts<>(dimension, this, within, sorted.size(), order, points);
    }

    private Quotient point(List<Quotient> ascending, int i) {
        int last = ascending.size() - 1;
        return switch (rule) {
            case QUANTILES -> {
                long place = (long) last * i;
                int index = Math.toIntExact(place / bins);
                yield Quotient.between(
                        ascending.get(index), ascending.get(Math.min(index + 1, last)), place % bins, bins);
            }
            case EQUAL_WIDTH -> Quotient.between(ascending.get(0), ascending.get(last), i, bins);
            case CUSTOM -> given.get(i - 1);
            case RANK_NTILE -> throw new AssertionError("ranks have no points of their own");
        };
    }

    /** The best client of each bin but the last; an empty bin repeats that of the bin before. */
    private <K> List<Point<K>> lastOfBins(List<Point<K>> worstFirst) {
        int size = worstFirst.size() / bins;
        int larger = worstFirst.size() % bins;
        List<Point<K>> points = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < bins - 1; i++) {
            end += i < larger ? size + 1 : size;
            points.add(worstFirst.get(end - 1));
        }
        return points;
    }

    /** {@return the rule and the number of bins, or the points that were given} */
    @Override
    public String toString() {
        return rule == BinRule.CUSTOM ? "CUSTOM " + given : rule + " " + bins;
    }
}
