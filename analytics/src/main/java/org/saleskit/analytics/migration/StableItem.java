package org.saleskit.analytics.migration;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.core.internal.Words;

/**
 * An item with the class that is held for it, beside that of the last run. Immutable.
 *
 * @param <K> the key
 */
public final class StableItem<K> {

    private final K key;
    private final Hysteresis hysteresis;
    private final HeldState state;
    private final AbcClass heldBefore;
    private final AbcClass heldClass;
    private final Optional<AbcItem<K>> item;

    StableItem(
            K key,
            Hysteresis hysteresis,
            HeldState state,
            AbcClass heldBefore,
            AbcClass heldClass,
            Optional<AbcItem<K>> item) {
        this.key = key;
        this.hysteresis = hysteresis;
        this.state = state;
        this.heldBefore = heldBefore;
        this.heldClass = heldClass;
        this.item = item;
    }

    HeldState state() {
        return state;
    }

    /** {@return the key} */
    public K key() {
        return key;
    }

    /** {@return the class that is held, or a group outside the base} */
    public AbcClass heldClass() {
        return heldClass;
    }

    /** {@return the class that was held before the last run; the held one if the item is new} */
    public AbcClass heldBefore() {
        return heldBefore;
    }

    /** {@return the item in the last run; empty if that does not have it} */
    public Optional<AbcItem<K>> item() {
        return item;
    }

    /** {@return whether the last run changed the held class} */
    public boolean isChanged() {
        return !heldClass.equals(heldBefore);
    }

    /**
     * {@return for how many runs in a row the item has been beyond the nearest limit on the way from its held class to that
     * of the last run; 0 if both are the same}
     */
    public int waitingRuns() {
        boolean same = item.map(AbcItem::abcClass).filter(heldClass::equals).isPresent();
        return same ? 0 : state.waitsTowards(seenLevel());
    }

    /** Any level on the side of the class seen will do. */
    private int seenLevel() {
        boolean down =
                item.map(seen -> seen.abcClass().compareTo(heldClass) > 0).orElse(true);
        return down ? state.level + 1 : state.level - 1;
    }

    /**
     * {@return why this class is held, in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String seen = item.map(found -> words.say("this run gives ", "этот расчёт даёт ") + found.abcClass())
                .orElse(words.say("this run does not have it", "в этом расчёте её нет"));
        return switch (state.reason) {
            case FIRST ->
                words.say(
                        heldClass + ", as in the first run that has it",
                        heldClass + ", как в первом расчёте, где она есть");
            case SAME -> words.say(heldClass + ", as in this run", heldClass + ", как в этом расчёте");
            case WAITING ->
                words.say(
                        heldClass + " is kept: " + seen + ", run " + number(words, waitingRuns()) + " of "
                                + number(words, hysteresis.runs()) + " in a row that change a class" + notFar(words),
                        heldClass + " сохранён: " + seen + ", расчёт " + number(words, waitingRuns()) + " из "
                                + number(words, hysteresis.runs()) + " подряд, после которых класс меняется"
                                + notFar(words));
            case BY_RUNS ->
                words.say(
                        heldClass + " instead of " + heldBefore + ": run " + number(words, hysteresis.runs())
                                + " in a row on the other side of the limit; " + seen,
                        heldClass + " вместо " + heldBefore + ": расчёт " + number(words, hysteresis.runs())
                                + " подряд по другую сторону границы; " + seen);
            case BY_MARGIN ->
                words.say(
                        heldClass + " instead of " + heldBefore + ": a limit is crossed by " + margin(words)
                                + " of the total or more; " + seen,
                        heldClass + " вместо " + heldBefore + ": граница пройдена не менее чем на " + margin(words)
                                + " итога; " + seen);
        };
    }

    /** Only between two classes is there a share that a margin could be held against. */
    private String notFar(Words words) {
        boolean bothClasses = heldClass.isInBase()
                && item.filter(seen -> seen.abcClass().isInBase()).isPresent();
        return hysteresis.margin().isPresent() && bothClasses
                ? words.say(
                        ", and no limit is crossed by " + margin(words) + " of the total",
                        ", и ни одна граница не пройдена на " + margin(words) + " итога")
                : "";
    }

    private String margin(Words words) {
        return words.percent(hysteresis.margin().orElseThrow());
    }

    private static String number(Words words, int count) {
        return words.number(BigDecimal.valueOf(count));
    }

    /** {@return key, held class and that of the last run} */
    @Override
    public String toString() {
        return "StableItem[" + key + ", " + heldClass + ", run "
                + item.map(seen -> seen.abcClass().label()).orElse("-") + "]";
    }
}
