package org.saleskit.analytics.xyz;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.stream.Collectors;
import org.saleskit.analytics.table.KeySums;
import org.saleskit.analytics.table.LeftOut;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;

/**
 * The classes of all items, with the options that made them. It keeps a byte for each item beside the table; what an item
 * says of itself is worked out from the table when it is asked for. Immutable.
 *
 * @param <K> the key
 */
public final class XyzResult<K> {

    /** From so many items on, one class for most of them is worth a warning. */
    private static final int FEWEST_ITEMS = 5;

    private static final XyzClass[] CLASSES = XyzClass.values();

    private final XyzAnalysis analysis;
    private final PeriodTable<K> table;
    private final List<KeySums<K>> sums;
    private final Classifier classifier;

    /** The codes of the classes, in the order of the keys. */
    private final byte[] classes;

    private final int[] counts = new int[CLASSES.length];

    XyzResult(XyzAnalysis analysis, XyzOptions options, PeriodTable<K> table) {
        this.analysis = analysis;
        this.table = table;
        this.sums = table.sums();
        HistoryRule history = options.history();
        this.classifier = new Classifier(options).ranked(sums.size(), i -> history.counted(history.life(sums.get(i))));
        this.classes = new byte[sums.size()];
        for (int i = 0; i < classes.length; i++) {
            XyzClass xyzClass = classifier.classOf(history.counted(history.life(sums.get(i))));
            classes[i] = xyzClass.code();
            counts[xyzClass.code()]++;
        }
    }

    /** {@return the analysis, with the options used} */
    public XyzAnalysis analysis() {
        return analysis;
    }

    /** {@return the unit of the periods between which the variation was taken} */
    public PeriodUnit periodUnit() {
        return table.periodUnit();
    }

    ValueUnit valueUnit() {
        return table.valueUnit();
    }

    Classifier classifier() {
        return classifier;
    }

    /**
     * {@return how many periods make one of the next coarser aggregation, of which {@link XyzItem#coarserClass} speaks: 7
     * days, 4 weeks, 3 months, 4 quarters; empty for years}
     */
    public OptionalInt coarserBlock() {
        int size = PeriodSensitivity.coarser(periodUnit());
        return size == 0 ? OptionalInt.empty() : OptionalInt.of(size);
    }

    /** {@return the first period of the table's window; empty if the table has none} */
    public Optional<CalendarPeriod> firstPeriod() {
        return table.firstPeriod();
    }

    /** {@return the last period of the table's window; empty if the table has none} */
    public Optional<CalendarPeriod> lastPeriod() {
        return table.lastPeriod();
    }

    /** {@return the rows outside the window of the table, which have no influence on any class; unmodifiable} */
    public List<LeftOut<K>> leftOut() {
        return table.leftOut();
    }

    /** {@return all items in the order of their keys, made when they are asked for; unmodifiable} */
    public List<XyzItem<K>> items() {
        return new Items<>(this);
    }

    /**
     * {@return the item of a key, if the input had it}
     *
     * @param key a key
     */
    public Optional<XyzItem<K>> item(K key) {
        int index = Collections.binarySearch(table.keys(), Objects.requireNonNull(key, "key"), order());
        return index < 0 ? Optional.empty() : Optional.of(items().get(index));
    }

    /** Keys of a table are in their natural order. */
    @SuppressWarnings("unchecked")
    private Comparator<K> order() {
        return (Comparator<K>) Comparator.naturalOrder();
    }

    /**
     * {@return how many items the class has}
     *
     * @param xyzClass a class
     */
    public int count(XyzClass xyzClass) {
        return counts[Objects.requireNonNull(xyzClass, "class").code()];
    }

    /** {@return the least variation of class Y, where limits are shares of items and class Y or Z has any} */
    public OptionalDouble yFrom() {
        return finite(classifier.yFrom);
    }

    /** {@return the least variation of class Z, where limits are shares of items and class Z has any} */
    public OptionalDouble zFrom() {
        return finite(classifier.zFrom);
    }

    private static OptionalDouble finite(double value) {
        return value == Double.POSITIVE_INFINITY ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * {@return the variations of all items that have one, ascending: their distribution, to see where limits would cut it; a
     * new array}
     */
    public double[] variations() {
        return items().stream()
                .map(XyzItem::variation)
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
    }

    /**
     * {@return how many items have a class among X, Y and Z both in the table's own periods and in blocks of so many, and
     * not the same}
     *
     * @param size a size of {@link XyzItem#sensitivity}
     * @throws IllegalArgumentException if it is none
     */
    public int changed(int size) {
        List<Integer> sizes = PeriodSensitivity.sizes(periodUnit());
        Checks.check(sizes.contains(size), "size", "be one of " + sizes, size);
        return (int) items().stream()
                .filter(item -> XyzExplanation.BY_VARIATION.contains(item.xyzClass()))
                .filter(item -> {
                    XyzClass other = item.inBlocks(size).xyzClass();
                    return XyzExplanation.BY_VARIATION.contains(other) && other != item.xyzClass();
                })
                .count();
    }

    /**
     * {@return the warning that the length of the period decides the class of some items, if it does} It compares with the
     * next coarser aggregation; each item's own line is {@link XyzItem#sensitivity}.
     *
     * @param locale the language, Russian or else English
     */
    public Optional<String> sensitivityWarning(Locale locale) {
        Words words = Words.of(locale);
        int size = PeriodSensitivity.coarser(periodUnit());
        int changed = size == 0 ? 0 : changed(size);
        if (changed == 0) {
            return Optional.empty();
        }
        int judged = count(XyzClass.X) + count(XyzClass.Y) + count(XyzClass.Z);
        String blocks = PeriodSensitivity.label(periodUnit(), size, words);
        return Optional.of(words.say(
                changed + " of " + judged + " items with a class X, Y or Z have another by blocks of " + blocks
                        + ": it rests on the length of the period as much as on the item.",
                "У " + changed + " из " + judged + " позиций с классом X, Y или Z он другой при счёте по " + blocks
                        + ": класс зависит от длины периода не меньше, чем от самой позиции."));
    }

    /**
     * {@return the class that holds more than 80 % of the items, if one does and there are 5 items or more} Such a result
     * separates little: the limits or the unit of the periods do not suit the data. Of fewer items it would say nothing.
     */
    public Optional<XyzClass> dominantClass() {
        return Arrays.stream(CLASSES)
                .filter(xyzClass -> classes.length >= FEWEST_ITEMS)
                .filter(xyzClass -> count(xyzClass) * 5L > classes.length * 4L)
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
            String share = count(dominant) + words.say(" of ", " из ") + classes.length;
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
        return Arrays.stream(CLASSES)
                .map(xyzClass -> xyzClass + "=" + count(xyzClass))
                .collect(Collectors.joining(", ", "XyzResult{", "}"));
    }

    private static final class Items<K> extends AbstractList<XyzItem<K>> implements RandomAccess {
        private final XyzResult<K> result;

        Items(XyzResult<K> result) {
            this.result = result;
        }

        @Override
        public XyzItem<K> get(int index) {
            return new XyzItem<>(result, result.sums.get(index), CLASSES[result.classes[index]]);
        }

        @Override
        public int size() {
            return result.classes.length;
        }
    }
}
