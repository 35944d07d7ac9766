package org.saleskit.analytics.xyz;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.saleskit.analytics.internal.Words;
import org.saleskit.analytics.table.ValueUnit;

/**
 * An item with its class and the numbers that made it. Immutable.
 *
 * @param <K> the key
 */
public final class XyzItem<K> {

    private final K key;
    private final XyzAnalysis analysis;
    private final ValueUnit unit;
    private final XyzClass xyzClass;
    private final Variation variation;
    private final int periods;
    private final int zeroPeriods;

    XyzItem(
            K key,
            XyzAnalysis analysis,
            ValueUnit unit,
            XyzClass xyzClass,
            Variation variation,
            int periods,
            int zeroPeriods) {
        this.key = key;
        this.analysis = analysis;
        this.unit = unit;
        this.xyzClass = xyzClass;
        this.variation = variation;
        this.periods = periods;
        this.zeroPeriods = zeroPeriods;
    }

    /** {@return the key} */
    public K key() {
        return key;
    }

    /** {@return the class} */
    public XyzClass xyzClass() {
        return xyzClass;
    }

    /**
     * {@return the coefficient of variation, a fraction of the mean and 0 or more; empty if the mean is not above zero} It
     * is given for {@link XyzClass#NEW} items too.
     */
    public OptionalDouble variation() {
        return variation.value();
    }

    /** {@return the periods from the first with a sale to the end of the window; 0 if no row has an amount} */
    public int periods() {
        return periods;
    }

    /** {@return how many of these periods have a net amount of zero} */
    public int zeroPeriods() {
        return zeroPeriods;
    }

    /** {@return the mean amount per period, rounded to double; empty if there are no periods} */
    public OptionalDouble mean() {
        return periods == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(new BigDecimal(variation.sum(), unit.scale()).doubleValue() / periods);
    }

    /**
     * {@return why the item has its class, in words, from the numbers of this item} Such as "X because its amounts deviate
     * by 8.2% from their mean over 12 periods; X ends at 10%".
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String reason = switch (xyzClass) {
            case UNDEFINED -> undefined(words);
            case NEW -> tooNew(words);
            case X, Y, Z -> deviation(words) + "; " + limits(words);
        };
        return xyzClass + words.say(" because ", ", потому что ") + reason;
    }

    private String undefined(Words words) {
        String sum = words.number(new BigDecimal(variation.sum(), unit.scale()));
        return words.say(
                "its amounts sum to " + sum + ", and variation is relative to a mean above zero",
                "сумма равна " + sum + ", а вариация считается от среднего больше нуля");
    }

    private String tooNew(Words words) {
        return words.say(
                "it has been sold for only " + words.count(periods, "period") + ", and " + analysis.minimumPeriods()
                        + " are needed",
                "с первой продажи прошло периодов: " + periods + ", а нужно не меньше " + analysis.minimumPeriods());
    }

    private String deviation(Words words) {
        // Not the double: its last digit may lie on the other side of a limit that is met exactly.
        String share = words.percent(variation.exact(), List.of(analysis.xLimit(), analysis.yLimit()));
        String zeros =
                zeroPeriods == 0 ? "" : words.say(" (" + zeroPeriods + " at zero)", ", из них нулевых: " + zeroPeriods);
        return words.say(
                "its amounts deviate by " + share + " from their mean over " + words.count(periods, "period") + zeros,
                "суммы отклоняются от среднего на " + share + " (периодов: " + periods + zeros + ")");
    }

    private String limits(Words words) {
        String x = words.say("X ends at ", "граница X — ") + words.percent(analysis.xLimit());
        String y = words.say("Y ends at ", "граница Y — ") + words.percent(analysis.yLimit());
        return switch (xyzClass) {
            case X -> x;
            case Y -> x + words.say(", Y at ", ", Y — ") + words.percent(analysis.yLimit());
            default -> y;
        };
    }

    /** {@return key, variation and class} */
    @Override
    public String toString() {
        return "XyzItem[" + key + ", " + variation() + " over " + periods + ", " + xyzClass + "]";
    }
}
