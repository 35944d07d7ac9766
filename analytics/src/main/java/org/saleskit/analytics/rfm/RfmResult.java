package org.saleskit.analytics.rfm;

import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saleskit.analytics.table.ValueUnit;

/**
 * The scores of all clients, the cut points they come from, and who has none. Immutable.
 *
 * @param <K> the key of a client
 */
public final class RfmResult<K> {

    private final RfmAnalysis analysis;
    private final LocalDate day;
    private final ValueUnit unit;
    private final List<RfmItem<K>> items;
    private final List<BinCuts<K>> cuts;
    private final List<RfmLeftOut<K>> leftOut;
    private final Map<K, RfmItem<K>> byKey;

    RfmResult(
            RfmAnalysis analysis,
            LocalDate day,
            ValueUnit unit,
            List<RfmItem<K>> items,
            List<BinCuts<K>> cuts,
            List<RfmLeftOut<K>> leftOut) {
        this.analysis = analysis;
        this.day = day;
        this.unit = unit;
        this.items = items;
        this.cuts = cuts;
        this.leftOut = leftOut;
        this.byKey = Maps.uniqueIndex(items, RfmItem::key);
    }

    /** {@return the analysis, with its options} */
    public RfmAnalysis analysis() {
        return analysis;
    }

    /** {@return the day of the analysis} */
    public LocalDate day() {
        return day;
    }

    /** {@return what the units of the money are} */
    public ValueUnit unit() {
        return unit;
    }

    /** {@return the clients with a score, in the order of their keys; unmodifiable} */
    public List<RfmItem<K>> items() {
        return items;
    }

    /**
     * {@return the scores of a client, if it has any}
     *
     * @param key the client
     */
    public Optional<RfmItem<K>> item(K key) {
        return Optional.ofNullable(byKey.get(Objects.requireNonNull(key, "key")));
    }

    /**
     * {@return the cut points of a dimension: one set, or under {@link BinOrder#NESTED} one for each group of clients that was
     * cut together, in the order of {@link BinCuts#within()}; empty if there are no clients}
     *
     * @param dimension the dimension
     */
    public List<BinCuts<K>> cuts(RfmDimension dimension) {
        Objects.requireNonNull(dimension, "dimension");
        return cuts.stream().filter(each -> each.dimension() == dimension).toList();
    }

    /**
     * {@return how many clients have each score from 1 to k of a dimension, unused scores with 0; a copy}
     *
     * @param dimension the dimension
     */
    public SortedMap<Integer, Integer> counts(RfmDimension dimension) {
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        for (int score = 1; score <= analysis.binning(dimension).bins(); score++) {
            counts.put(score, 0);
        }
        items.forEach(item -> counts.merge(item.score(dimension), 1, Integer::sum));
        return counts;
    }

    /** {@return how many clients have each label, by label, labels in use only; a copy} */
    public SortedMap<String, Integer> labels() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        items.forEach(item -> counts.merge(item.label(), 1, Integer::sum));
        return counts;
    }

    /** {@return rows and clients without a score, by reason; unmodifiable} */
    public List<RfmLeftOut<K>> leftOut() {
        return leftOut;
    }

    /** {@return day, options and numbers of clients} */
    @Override
    public String toString() {
        return "RfmResult[" + day + ", " + analysis + ", clients " + items.size() + ", left out " + leftOut.size()
                + "]";
    }
}
