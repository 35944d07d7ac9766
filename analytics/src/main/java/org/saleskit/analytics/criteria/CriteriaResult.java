package org.saleskit.analytics.criteria;

import com.google.common.collect.Maps;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.saleskit.core.internal.Words;

/**
 * Classes by several criteria side by side, and how they were joined. Immutable.
 *
 * @param <K> the key
 */
public final class CriteriaResult<K> {

    private final CriteriaAnalysis analysis;
    private final List<AbcCriterion<K>> criteria;
    private final List<CriteriaItem<K>> items;
    private final List<Incomplete<K>> leftOut;
    private final Map<K, CriteriaItem<K>> byKey;

    CriteriaResult(
            CriteriaAnalysis analysis,
            List<AbcCriterion<K>> criteria,
            List<CriteriaItem<K>> items,
            List<Incomplete<K>> leftOut) {
        this.analysis = analysis;
        this.criteria = criteria;
        this.items = items;
        this.leftOut = leftOut;
        this.byKey = Maps.uniqueIndex(items, CriteriaItem::key);
    }

    /** {@return the analysis, with the rule used} */
    public CriteriaAnalysis analysis() {
        return analysis;
    }

    /** {@return the criteria in their order; unmodifiable} */
    public List<AbcCriterion<K>> criteria() {
        return criteria;
    }

    /**
     * {@return the items that have a value by every criterion; unmodifiable} In the order of the joined class, then of the
     * score, descending, then of the classes by the first, the second, … criterion, then of the keys.
     */
    public List<CriteriaItem<K>> items() {
        return items;
    }

    /**
     * {@return the item of a key, if it has a value by every criterion}
     *
     * @param key a key
     */
    public Optional<CriteriaItem<K>> item(K key) {
        return Optional.ofNullable(byKey.get(Objects.requireNonNull(key, "key")));
    }

    /** {@return how many items have each tuple of classes, by tuple; a copy} */
    public Map<String, Integer> tuples() {
        Map<String, Integer> counts = new TreeMap<>();
        items.forEach(item -> counts.merge(item.tuple(), 1, Integer::sum));
        return counts;
    }

    /** {@return the keys without a value by some criterion, in their order, with the criteria that lack them; unmodifiable} */
    public List<Incomplete<K>> leftOut() {
        return leftOut;
    }

    /** {@return the rule and the numbers of items} */
    @Override
    public String toString() {
        return "CriteriaResult[rule " + analysis.rule() + ", items " + items.size() + ", left out " + leftOut.size()
                + "]";
    }

    /**
     * A key that not every criterion has.
     *
     * @param <K> the key
     * @param key the key
     * @param missing the names of the criteria without the key, in their order
     */
    public record Incomplete<K>(K key, List<String> missing) {

        /**
         * Copies the names.
         *
         * @param key the key
         * @param missing the names of the criteria without the key
         */
        public Incomplete {
            Objects.requireNonNull(key, "key");
            missing = List.copyOf(Objects.requireNonNull(missing, "missing"));
        }

        /**
         * {@return why the key was left out, in words}
         *
         * @param locale the language, Russian or else English
         */
        public String explain(Locale locale) {
            String names = String.join(", ", missing);
            return Words.of(locale).say(key + ": no value by " + names, key + ": нет значения по критериям: " + names);
        }
    }
}
