package org.saleskit.analytics.migration;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.saleskit.core.internal.Words;

/**
 * An item with its standing in both runs. Immutable.
 *
 * @param <K> the key
 * @param <C> the class
 */
public final class MigrationLine<K, C> {

    private final K key;
    private final Optional<Standing<C>> before;
    private final Optional<Standing<C>> after;
    private final OptionalInt step;

    MigrationLine(K key, Optional<Standing<C>> before, Optional<Standing<C>> after, OptionalInt step) {
        this.key = key;
        this.before = before;
        this.after = after;
        this.step = step;
    }

    /** {@return the key} */
    public K key() {
        return key;
    }

    /** {@return class and amount in the earlier run; empty if the item entered} */
    public Optional<Standing<C>> before() {
        return before;
    }

    /** {@return class and amount in the later run; empty if the item left} */
    public Optional<Standing<C>> after() {
        return after;
    }

    /** {@return what happened to the item} */
    public MigrationKind kind() {
        if (before.isEmpty()) {
            return MigrationKind.ENTERED;
        }
        if (after.isEmpty()) {
            return MigrationKind.LEFT;
        }
        return classOf(before).equals(classOf(after)) ? MigrationKind.STAYED : MigrationKind.MOVED;
    }

    /**
     * {@return by how many classes the item rose: the rank before less the rank after, below zero if it fell; empty unless
     * it is in both runs with classes that have a rank} The sign is that of R {@code matman} {@code abc.comparison}.
     */
    public OptionalInt step() {
        return step;
    }

    /** {@return the amount after less the amount before, an absent one counting as zero; exact} */
    public BigDecimal change() {
        return amount(after).subtract(amount(before));
    }

    /**
     * {@return what happened, in words, with the amounts}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        return switch (kind()) {
            case ENTERED ->
                words.say(
                        "entered " + classOf(after) + " with " + amount(words, after)
                                + ": the earlier run does not have it",
                        "новая в " + classOf(after) + ", сумма " + amount(words, after)
                                + ": в прошлом расчёте её не было");
            case LEFT ->
                words.say(
                        "left " + classOf(before) + ", had " + amount(words, before)
                                + ": the later run does not have it",
                        "выбыла из " + classOf(before) + ", была сумма " + amount(words, before)
                                + ": в новом расчёте её нет");
            case STAYED ->
                words.say(
                        "stayed in " + classOf(after) + amounts(words),
                        "осталась в " + classOf(after) + amounts(words));
            case MOVED ->
                words.say(
                        "moved from " + classOf(before) + " to " + classOf(after) + steps(words) + amounts(words),
                        "перешла из " + classOf(before) + " в " + classOf(after) + steps(words) + amounts(words));
        };
    }

    private String steps(Words words) {
        if (step.isEmpty()) {
            return "";
        }
        String sign = step.getAsInt() > 0 ? "+" : "";
        String number = sign + words.number(BigDecimal.valueOf(step.getAsInt()));
        return words.say(", step " + number, ", шаг " + number);
    }

    private String amounts(Words words) {
        return words.say(
                "; amount " + amount(words, before) + " before, " + amount(words, after) + " after",
                "; сумма была " + amount(words, before) + ", стала " + amount(words, after));
    }

    private String amount(Words words, Optional<Standing<C>> standing) {
        return words.number(amount(standing));
    }

    private BigDecimal amount(Optional<Standing<C>> standing) {
        return standing.map(Standing::amount).orElse(BigDecimal.ZERO);
    }

    private C classOf(Optional<Standing<C>> standing) {
        return standing.orElseThrow().itsClass();
    }

    /** {@return key and both classes} */
    @Override
    public String toString() {
        return "MigrationLine[" + key + ", "
                + before.map(standing -> String.valueOf(standing.itsClass())).orElse("-") + " > "
                + after.map(standing -> String.valueOf(standing.itsClass())).orElse("-") + "]";
    }
}
