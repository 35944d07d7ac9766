package org.saleskit.analytics.xyz;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.saleskit.core.internal.Words;
import org.saleskit.core.time.PeriodUnit;

/** Puts the reason for an item's class into words. */
final class XyzExplanation {

    private static final Set<XyzClass> BY_VARIATION = EnumSet.of(XyzClass.X, XyzClass.Y, XyzClass.Z);

    private XyzExplanation() {}

    static String of(XyzItem<?> item, Locale locale) {
        Words words = Words.of(locale);
        String reason = switch (item.xyzClass()) {
            case UNDEFINED -> undefined(item, words);
            case NEW -> tooNew(item, words);
            case X, Y, Z -> deviation(item, words) + "; " + limits(item, words) + coarser(item, words);
        };
        return item.xyzClass() + words.say(" because ", ", потому что ") + reason;
    }

    private static String undefined(XyzItem<?> item, Words words) {
        String sum = words.number(item.sum());
        return words.say(
                "its amounts sum to " + sum + ", and variation is relative to a mean above zero",
                "сумма равна " + sum + ", а вариация считается от среднего больше нуля");
    }

    private static String tooNew(XyzItem<?> item, Words words) {
        int minimum = item.analysis().minimumPeriods();
        return words.say(
                "it has been sold for only " + words.count(item.periods(), "period") + ", and " + minimum
                        + " are needed",
                "с первой продажи прошло периодов: " + item.periods() + ", а нужно не меньше " + minimum);
    }

    private static String deviation(XyzItem<?> item, Words words) {
        XyzAnalysis analysis = item.analysis();
        // Not the double: its last digit may lie on the other side of a limit that is met exactly.
        String share = words.percent(item.exactVariation(), List.of(analysis.xLimit(), analysis.yLimit()));
        int zero = item.zeroPeriods();
        String zeros = zero == 0 ? "" : words.say(" (" + zero + " at zero)", ", из них нулевых: " + zero);
        return words.say(
                "its amounts deviate by " + share + " from their mean over " + words.count(item.periods(), "period")
                        + zeros,
                "суммы отклоняются от среднего на " + share + " (периодов: " + item.periods() + zeros + ")");
    }

    private static String limits(XyzItem<?> item, Words words) {
        String yLimit = words.percent(item.analysis().yLimit());
        String x = words.say("X ends at ", "граница X — ")
                + words.percent(item.analysis().xLimit());
        return switch (item.xyzClass()) {
            case X -> x;
            case Y -> x + words.say(", Y at ", ", Y — ") + yLimit;
            default -> words.say("Y ends at ", "граница Y — ") + yLimit;
        };
    }

    /** Another class of the coarser aggregation; that it has too few periods for one is nothing to be said. */
    private static String coarser(XyzItem<?> item, Words words) {
        return item.coarserClass()
                .filter(BY_VARIATION::contains)
                .filter(other -> other != item.xyzClass())
                .map(other -> words.say("; by blocks of ", "; при счёте по ")
                        + block(item.periodUnit(), words)
                        + words.say(" it would be ", " класс был бы ")
                        + other)
                .orElse("");
    }

    private static String block(PeriodUnit unit, Words words) {
        int size = Blocks.sizeOf(unit);
        return size
                + switch (unit) {
                    case DAY -> words.say(" days", " дней");
                    case WEEK -> words.say(" weeks", " недели");
                    case MONTH -> words.say(" months", " месяца");
                    case QUARTER -> words.say(" quarters", " квартала");
                    case YEAR -> words.say(" years", " лет");
                };
    }
}
