package org.saleskit.analytics.mix;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.saleskit.analytics.trials.RateMembers;
import org.saleskit.analytics.trials.RateRows;

/**
 * The reps, adjusted for the segments they work, and the rows behind each line: see {@link MixAdjustment}. Immutable.
 *
 * @param <K> the key of a rep
 * @param <T> the host's row
 */
public final class MixRows<K extends Comparable<? super K>, T> {

    private final MixResult<K> result;
    private final SortedMap<K, RateMembers<T>> compared = new TreeMap<>();
    private final SortedMap<K, SortedMap<String, RateMembers<T>>> leftOut = new TreeMap<>();

    /** The parts are the rows of each rep by segment. */
    MixRows(
            MixResult<K> result,
            RateRows<K, T> rows,
            SortedMap<K, SortedMap<String, RateMembers<T>>> parts,
            Function<? super T, String> segment) {
        this.result = result;
        for (MixLine<K> line : result.lines()) {
            SortedMap<String, RateMembers<T>> without = new TreeMap<>(Objects.requireNonNull(parts.get(line.rep())));
            without.keySet().retainAll(line.leftOut().keySet());
            RateMembers<T> all = rows.members(line.rep());
            leftOut.put(line.rep(), Collections.unmodifiableSortedMap(without));
            compared.put(
                    line.rep(),
                    new RateMembers<>(
                            all.successes().stream()
                                    .filter(row -> !without.containsKey(segment.apply(row)))
                                    .toList(),
                            all.failures().stream()
                                    .filter(row -> !without.containsKey(segment.apply(row)))
                                    .toList()));
        }
    }

    /** {@return the adjusted rates} */
    public MixResult<K> result() {
        return result;
    }

    /**
     * {@return the rows behind what was {@linkplain MixLine#observed observed} of a rep: those in segments that have a rate}
     *
     * @param rep the key
     * @throws IllegalArgumentException if there is no such rep
     */
    public RateMembers<T> compared(K rep) {
        return known(compared, rep);
    }

    /**
     * {@return the rows of a rep in segments without a rate, which take no part; by segment, not changeable}
     *
     * @param rep the key
     * @throws IllegalArgumentException if there is no such rep
     */
    public SortedMap<String, RateMembers<T>> leftOut(K rep) {
        return known(leftOut, rep);
    }

    private <V> V known(SortedMap<K, V> values, K rep) {
        V value = values.get(Objects.requireNonNull(rep, "rep"));
        if (value == null) {
            throw new IllegalArgumentException("rep must be one of the " + values.size() + " reps compared");
        }
        return value;
    }

    /** {@return the result} */
    @Override
    public String toString() {
        return "MixRows[" + result + "]";
    }
}
