package org.saleskit.analytics.rfm;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The cut points of one dimension, over all clients or over those of one bin of the dimensions before. Applied to the values
 * that they come from they give the same scores again. Immutable.
 *
 * @param <K> the key of a client
 */
public final class BinCuts<K> {

    private final RfmDimension dimension;
    private final Binning binning;
    private final List<Integer> within;
    private final int clients;
    private final Comparator<K> order;
    private final List<Point<K>> points;

    BinCuts(
            RfmDimension dimension,
            Binning binning,
            List<Integer> within,
            int clients,
            Comparator<K> order,
            List<Point<K>> points) {
        this.dimension = dimension;
        this.binning = binning;
        this.within = within;
        this.clients = clients;
        this.order = order;
        this.points = points;
    }

    /** {@return the dimension} */
    public RfmDimension dimension() {
        return dimension;
    }

    /** {@return how they were cut} */
    public Binning binning() {
        return binning;
    }

    /**
     * {@return the scores of the clients that were cut, by the dimensions before; empty if all clients were}
     * Under {@link BinOrder#NESTED} one score for frequency, two for money.
     */
    public List<Integer> within() {
        return within;
    }

    /** {@return how many clients were cut} */
    public int clients() {
        return clients;
    }

    /**
     * {@return the cut points, one less than bins; unmodifiable} In ascending order; under {@link BinRule#RANK_NTILE} the
     * value of the best client of each bin but the last, from the worst bin on.
     */
    public List<Quotient> cuts() {
        return points.stream().map(Point::value).toList();
    }

    /**
     * {@return the score of a value, 1 for the worst bin}
     *
     * @param value days, purchases or money
     * @param key the client; of no effect except under {@link BinRule#RANK_NTILE}, where it decides between equal values
     */
    public int score(Quotient value, K key) {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(key, "key");
        if (binning.rule() == BinRule.RANK_NTILE) {
            Comparator<Point<K>> worstFirst = Point.worstFirst(dimension, order);
            Point<K> point = new Point<>(value, key);
            return 1
                    + (int) points.stream()
                            .filter(cut -> worstFirst.compare(cut, point) < 0)
                            .count();
        }
        int below = (int)
                points.stream().filter(cut -> cut.value().compareTo(value) < 0).count();
        return dimension == RfmDimension.RECENCY ? binning.bins() - below : 1 + below;
    }

    /** {@return dimension, scores it is within, rule and cut points} */
    @Override
    public String toString() {
        return "BinCuts[" + dimension + (within.isEmpty() ? "" : " within " + within) + ", " + binning.rule() + ", "
                + cuts() + "]";
    }
}
