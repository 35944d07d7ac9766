package org.saleskit.analytics.xyz;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.analytics.internal.Words;
import org.saleskit.core.time.PeriodUnit;

/**
 * The classes of all items, with the options that made them. Immutable.
 *
 * @param <K> the key
 */
public final class XyzResult<K> {

    private final XyzAnalysis analysis;
    private final PeriodUnit periodUnit;
    private final List<XyzItem<K>> items;
    private final Map<K, XyzItem<K>> byKey = new HashMap<>();
    private final Map<XyzClass, Integer> counts = new EnumMap<>(XyzClass.class);

    XyzResult(XyzAnalysis analysis, PeriodUnit periodUnit, List<XyzItem<K>> items) {
        this.analysis = analysis;
        this.periodUnit = periodUnit;
        this.items = Collections.unmodifiableList(items);
        for (XyzClass xyzClass : XyzClass.values()) {
            counts.put(xyzClass, 0);
        }
        for (XyzItem<K> item : items) {
            byKey.put(item.key(), item);
            counts.merge(item.xyzClass(), 1, Integer::sum);
        }
    }

    /** {@return the analysis, with the options used} */
    public XyzAnalysis analysis() {
        return analysis;
    }

    /** {@return the unit of the periods between which the variation was taken} */
    public PeriodUnit periodUnit() {
        return periodUnit;
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
     * {@return the class that holds more than 80 % of the items, if one does} Such a result separates little: the limits or
     * the unit of the periods do not suit the data.
     */
    public Optional<XyzClass> dominantClass() {
        return counts.entrySet().stream()
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
