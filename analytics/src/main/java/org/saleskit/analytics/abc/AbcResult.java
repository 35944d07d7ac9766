package org.saleskit.analytics.abc;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.saleskit.analytics.internal.math.ExactSum;
import org.saleskit.analytics.table.LeftOut;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;
import org.saleskit.core.time.CalendarPeriod;

/**
 * The classes of all items, with the options and sums that made them. Immutable and thread-safe; the items are kept as
 * columns, 37 bytes for each beyond its key.
 *
 * @param <K> the key
 */
public final class AbcResult<K> {

    private final AbcSource<K> source;
    private final AbcItems<K> items;
    private final List<AbcGroup> groups;
    private final List<LeftOut<K>> leftOut;

    AbcResult(AbcAnalysis analysis, AbcSource<K> source) {
        this.source = source;
        this.items = new AbcItems<>(analysis, source);
        this.groups = items.groups();
        this.leftOut = source.leftOut(analysis.negativeRule(), items.total == 0);
    }

    /** {@return the analysis, with the options used} */
    public AbcAnalysis analysis() {
        return items.analysis;
    }

    /** {@return what the amounts count} */
    public ValueUnit unit() {
        return items.unit;
    }

    /**
     * {@return all items by what they count, descending, then key: the base first, then {@link AbcClass#NONE}, then {@link
     * AbcClass#NEGATIVE}; an unmodifiable view} Under {@link NegativeRule#DROP} only the base.
     */
    public List<AbcItem<K>> items() {
        return items.shown();
    }

    /**
     * {@return the item of a key, if the input had it}
     *
     * @param key a key
     */
    public Optional<AbcItem<K>> item(K key) {
        int place = items.placeOf(Objects.requireNonNull(key, "key"));
        List<AbcItem<K>> shown = items.shown();
        return place >= 0 && place < shown.size() ? Optional.of(shown.get(place)) : Optional.empty();
    }

    /**
     * {@return the first period of the table's window; empty if the table has none, or if the input was rows without
     * periods}
     */
    public Optional<CalendarPeriod> firstPeriod() {
        return source.firstPeriod;
    }

    /**
     * {@return the last period of the table's window; empty if the table has none, or if the input was rows without
     * periods}
     */
    public Optional<CalendarPeriod> lastPeriod() {
        return source.lastPeriod;
    }

    /**
     * {@return what has no class: rows outside the window of the table, returns under {@link NegativeRule#GROSS_SALES}, and
     * the items at zero and below zero that the {@link NegativeRule} keeps out of the base; unmodifiable} A group without
     * items is not listed.
     */
    public List<LeftOut<K>> leftOut() {
        return leftOut;
    }

    /** {@return every class of the analysis and the two groups outside the base, also those without items; unmodifiable} */
    public List<AbcGroup> groups() {
        return groups;
    }

    /**
     * {@return one class or group}
     *
     * @param abcClass a class of the analysis, {@link AbcClass#NONE} or {@link AbcClass#NEGATIVE}
     * @throws IllegalArgumentException if the analysis does not have the class
     */
    public AbcGroup group(AbcClass abcClass) {
        Objects.requireNonNull(abcClass, "class");
        return groups.stream()
                .filter(group -> group.abcClass().equals(abcClass))
                .findFirst()
                .orElseThrow(() ->
                        Checks.broken("class", "be one of " + analysis().classes() + ", NONE, NEGATIVE", abcClass));
    }

    /** {@return the sum of all items, with those outside the base} */
    public BigDecimal total() {
        ExactSum sum = new ExactSum();
        items.shown().forEach(item -> sum.add(item.units()));
        return new BigDecimal(sum.value(), unit().scale());
    }

    /** {@return the sum of what the items of the base count, of which the shares are taken} */
    public BigDecimal baseTotal() {
        return unit().toDecimal(items.total);
    }

    /** {@return how many items the base has} */
    public int baseItems() {
        return items.baseItems;
    }

    /**
     * {@return the limits and the points of the curve that gave them; empty unless the mode is {@link AbcMode#COMPUTED} or
     * {@link AbcMode#COMPUTED_SPLINE} and the base has items}
     */
    public Optional<ComputedLimits> computedLimits() {
        return items.limits.computed();
    }

    /**
     * {@return the same analysis inside each group of items, in the order of the groups; unmodifiable} The groups part all
     * items that came in, also those that {@link NegativeRule#DROP} does not show; what lay outside the window of the table
     * is not listed again.
     *
     * @param <G> the group, such as a channel or a territory; its order must agree with its equality
     * @param group names the group of a key
     */
    public <G extends Comparable<? super G>> SortedMap<G, AbcResult<K>> splitBy(
            Function<? super K, ? extends G> group) {
        Objects.requireNonNull(group, "group");
        SortedMap<G, IntStream.Builder> members = new TreeMap<>();
        for (int index = 0; index < source.keys.size(); index++) {
            G name = group.apply(source.keys.get(index));
            int place = index;
            Objects.requireNonNull(name, () -> "group of " + source.keys.get(place));
            members.computeIfAbsent(name, absent -> IntStream.builder()).add(index);
        }
        SortedMap<G, AbcResult<K>> results = new TreeMap<>();
        members.forEach((name, indices) -> results.put(
                name, new AbcResult<>(analysis(), source.only(indices.build().toArray()))));
        return Collections.unmodifiableSortedMap(results);
    }

    /** {@return whether no item is above zero, so that there are no classes} */
    public boolean isBaseEmpty() {
        return items.total == 0;
    }

    /**
     * {@return what is to be said about the result as a whole: that its base is empty; else nothing}
     *
     * @param locale the language, Russian or else English
     */
    public Optional<String> diagnostic(Locale locale) {
        Words words = Words.of(locale);
        return isBaseEmpty()
                ? Optional.of(words.say(
                        "No item has a net amount above zero, so there is nothing to share out and no item has a class.",
                        "Нет ни одной позиции с суммой больше нуля: распределять нечего, классов нет."))
                : Optional.empty();
    }

    /** {@return the sums of the classes} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("AbcResult[base " + baseTotal() + " " + unit());
        groups.forEach(
                group -> text.append(", ").append(group.abcClass()).append(' ').append(group.items()));
        return text.append(']').toString();
    }
}
