package org.saleskit.analytics.xyz;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import com.google.common.collect.Multiset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.saleskit.analytics.table.LeftOut;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.core.internal.Words;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;

/**
 * The classes of all items, with the options that made them. Immutable.
 *
 * @param <K> the key
 */
public final class XyzResult<K> {

    /** From so many items on, one class for most of them is worth a warning. */
    private static final int FEWEST_ITEMS = 5;

    private final XyzAnalysis analysis;
    private final PeriodUnit periodUnit;
    private final Optional<CalendarPeriod> firstPeriod;
    private final Optional<CalendarPeriod> lastPeriod;
    private final List<LeftOut<K>> leftOut;
    private final List<XyzItem<K>> items;
    private final Map<K, XyzItem<K>> byKey;
    private final Map<XyzClass, Integer> counts;

    XyzResult(XyzAnalysis analysis, PeriodTable<K> table, List<XyzItem<K>> items) {
        this.analysis = analysis;
        this.periodUnit = table.periodUnit();
        this.firstPeriod = table.firstPeriod();
        this.lastPeriod = table.lastPeriod();
        this.leftOut = table.leftOut();
        this.items = Collections.unmodifiableList(items);
        this.byKey = Maps.uniqueIndex(items, XyzItem::key);
        Multiset<XyzClass> classes = EnumMultiset.create(Lists.transform(items, XyzItem::xyzClass), XyzClass.class);
        this.counts = Maps.toMap(Arrays.asList(XyzClass.values()), classes::count);
    }

    /** {@return the analysis, with the options used} */
    public XyzAnalysis analysis() {
        return analysis;
    }

    /** {@return the unit of the periods between which the variation was taken} */
    public PeriodUnit periodUnit() {
        return periodUnit;
    }

    /**
     * {@return how many periods make one of the next coarser aggregation, of which {@link XyzItem#coarserClass} speaks: 7
     * days, 4 weeks, 3 months, 4 quarters; empty for years}
     */
    public OptionalInt coarserBlock() {
        int size = Blocks.sizeOf(periodUnit);
        return size == 0 ? OptionalInt.empty() : OptionalInt.of(size);
    }

    /** {@return the first period of the table's window; empty if the table has none} */
    public Optional<CalendarPeriod> firstPeriod() {
        return firstPeriod;
    }

    /** {@return the last period of the table's window; empty if the table has none} */
    public Optional<CalendarPeriod> lastPeriod() {
        return lastPeriod;
    }

    /** {@return the rows outside the window of the table, which have no influence on any class; unmodifiable} */
    public List<LeftOut<K>> leftOut() {
        return leftOut;
    }

    /** {@return all items in the order of their keys; unmodifiable} */
    public List<XyzItem<K>> items() {
        return items;
    }

    /**
     * {@return the item of a key, if the input had it}
     *
     * @param key a key
     */
    public Optional<XyzItem<K>> item(K key) {
        return Optional.ofNullable(byKey.get(Objects.requireNonNull(key, "key")));
    }

    /**
     * {@return how many items the class has}
     *
     * @param xyzClass a class
     */
    public int count(XyzClass xyzClass) {
        return counts.getOrDefault(Objects.requireNonNull(xyzClass, "class"), 0);
    }

    /**
     * {@return the class that holds more than 80 % of the items, if one does and there are 5 items or more} Such a result
     * separates little: the limits or the unit of the periods do not suit the data. Of fewer items it would say nothing.
     */
    public Optional<XyzClass> dominantClass() {
        return counts.entrySet().stream()
                .filter(entry -> items.size() >= FEWEST_ITEMS)
                .filter(entry -> entry.getValue() * 5L > items.size() * 4L)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * {@return the warning that one class holds more than 80 % of the items, if it does}
     *
     * @param locale the language, Russian or else English
     */
    public Optional<String> warning(Locale locale) {
        Words words = Words.of(locale);
        return dominantClass().map(dominant -> {
            String share = count(dominant) + words.say(" of ", " из ") + items.size();
            return words.say(
                            share + " items are in class " + dominant + ", so the classes separate little; ",
                            "В классе " + dominant + " — " + share + " позиций: классы мало что различают; ")
                    + advice(dominant, words);
        });
    }

    private static String advice(XyzClass dominant, Words words) {
        return switch (dominant) {
            case NEW ->
                words.say(
                        "the window is too short for these items; a longer window or shorter periods may suit the data.",
                        "для этих позиций окно слишком коротко; возможно, нужно более длинное окно или более короткие"
                                + " периоды.");
            case UNDEFINED ->
                words.say(
                        "without a mean above zero nothing can be said about steadiness.",
                        "без среднего выше нуля о ровности продаж ничего сказать нельзя.");
            default ->
                words.say(
                        "other limits or longer periods may suit the data.",
                        "возможно, нужны другие границы или более длинные периоды.");
        };
    }

    /** {@return how many items each class has} */
    @Override
    public String toString() {
        return "XyzResult" + counts;
    }
}
