package org.saleskit.analytics.abc;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.saleskit.analytics.internal.ExactSum;
import org.saleskit.analytics.table.LeftOut;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;
import org.saleskit.core.time.CalendarPeriod;

/**
 * The classes of all items, with the options and sums that made them. Immutable.
 *
 * @param <K> the key
 */
public final class AbcResult<K> {

    private final AbcAnalysis analysis;
    private final AbcBase base;
    private final List<AbcItem<K>> items;
    private final Map<K, AbcItem<K>> byKey;
    private final List<AbcGroup> groups;
    private final Optional<CalendarPeriod> firstPeriod;
    private final Optional<CalendarPeriod> lastPeriod;
    private final List<LeftOut<K>> leftOut;

    AbcResult(AbcAnalysis analysis, AbcBase base, List<AbcItem<K>> items, AbcSource<K> source) {
        this.analysis = analysis;
        this.base = base;
        this.items = Collections.unmodifiableList(items);
        this.byKey = Maps.uniqueIndex(items, AbcItem::key);
        this.groups = sumClasses();
        this.firstPeriod = source.firstPeriod();
        this.lastPeriod = source.lastPeriod();
        this.leftOut = source.leftOut();
    }

    private List<AbcGroup> sumClasses() {
        ImmutableListMultimap<AbcClass, AbcItem<K>> members = Multimaps.index(items, AbcItem::abcClass);
        return Stream.concat(analysis.classes().stream(), Stream.of(AbcClass.NONE, AbcClass.NEGATIVE))
                .map(abcClass -> sumOf(abcClass, members.get(abcClass)))
                .toList();
    }

    private AbcGroup sumOf(AbcClass abcClass, List<AbcItem<K>> members) {
        ExactSum sum = new ExactSum();
        members.forEach(item -> sum.add(item.units()));
        OptionalDouble share =
                abcClass.isInBase() ? base.share(sum.toLong("sum of class " + abcClass)) : OptionalDouble.empty();
        return new AbcGroup(abcClass, members.size(), toDecimal(sum), share);
    }

    private BigDecimal toDecimal(ExactSum sum) {
        return new BigDecimal(sum.value(), base.unit().scale());
    }

    /** {@return the analysis, with the options used} */
    public AbcAnalysis analysis() {
        return analysis;
    }

    /** {@return what the amounts count} */
    public ValueUnit unit() {
        return base.unit();
    }

    /**
     * {@return all items by descending amount, then key: the base first, then {@link AbcClass#NONE}, then {@link
     * AbcClass#NEGATIVE}; unmodifiable}
     */
    public List<AbcItem<K>> items() {
        return items;
    }

    /**
     * {@return the item of a key, if the input had it}
     *
     * @param key a key
     */
    public Optional<AbcItem<K>> item(K key) {
        return Optional.ofNullable(byKey.get(Objects.requireNonNull(key, "key")));
    }

    /**
     * {@return the first period of the table's window; empty if the table has none, or if the input was rows without
     * periods}
     */
    public Optional<CalendarPeriod> firstPeriod() {
        return firstPeriod;
    }

    /**
     * {@return the last period of the table's window; empty if the table has none, or if the input was rows without
     * periods}
     */
    public Optional<CalendarPeriod> lastPeriod() {
        return lastPeriod;
    }

    /**
     * {@return what has no class: rows outside the window of the table, items that net to zero, items below zero;
     * unmodifiable} A group without rows is not listed.
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
                .orElseThrow(
                        () -> Checks.broken("class", "be one of " + analysis.classes() + ", NONE, NEGATIVE", abcClass));
    }

    /** {@return the sum of all items, with those outside the base} */
    public BigDecimal total() {
        ExactSum sum = new ExactSum();
        items.forEach(item -> sum.add(item.units()));
        return toDecimal(sum);
    }

    /** {@return the sum of the items above zero, of which the shares are taken} */
    public BigDecimal baseTotal() {
        return base.unit().toDecimal(base.total());
    }

    /** {@return whether no item is above zero, so that there are no classes} */
    public boolean isBaseEmpty() {
        return base.total() == 0;
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
