package org.saleskit.analytics.xyz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.saleskit.core.internal.Words;

/** Puts the reason for an item's class into words. */
final class XyzExplanation {

    static final Set<XyzClass> BY_VARIATION = EnumSet.of(XyzClass.X, XyzClass.Y, XyzClass.Z);

    private XyzExplanation() {}

    static String of(XyzItem<?> item, Locale locale) {
        Words words = Words.of(locale);
        String reason = switch (item.xyzClass()) {
            case UNDEFINED -> undefined(item, words);
            case NEW -> tooNew(item, words);
            case X, Y, Z ->
                fallback(item, words) + deviation(item, words) + "; " + limits(item, words) + coarser(item, words);
        };
        return item.xyzClass() + words.say(" because ", ", потому что ") + reason;
    }

    private static String undefined(XyzItem<?> item, Words words) {
        String sum = words.number(item.sum());
        if (item.sum().signum() > 0) {
            return words.say(
                    "its sum is " + sum
                            + " but the median of its periods is not above zero, to which the deviation would"
                            + " be related",
                    "сумма равна " + sum + ", но медиана периодов не больше нуля, а отклонение считается от неё");
        }
        return words.say(
                "its amounts sum to " + sum + ", and variation is relative to a mean above zero",
                "сумма равна " + sum + ", а вариация считается от среднего больше нуля");
    }

    private static String tooNew(XyzItem<?> item, Words words) {
        int minimum = item.analysis().minimumPeriods();
        String periods = words.count(item.periods(), "period");
        return switch (item.analysis().history()) {
            case FROM_FIRST_SALE ->
                words.say(
                        "it has been sold for only " + periods + ", and " + minimum + " are needed",
                        "с первой продажи прошло периодов: " + item.periods() + ", а нужно не меньше " + minimum);
            case PAD_ALL ->
                words.say(
                        "the window has only " + periods + ", and " + minimum + " are needed",
                        "в окне всего периодов: " + item.periods() + ", а нужно не меньше " + minimum);
            case NON_ZERO_ONLY ->
                words.say(
                        "it has sales in only " + periods + ", and " + minimum + " are needed",
                        "периодов с продажами всего " + item.periods() + ", а нужно не меньше " + minimum);
        };
    }

    /** That there was to be a forecast, and why there is none. */
    private static String fallback(XyzItem<?> item, Words words) {
        if (item.analysis().season().isEmpty() || item.forecastModel().isPresent()) {
            return "";
        }
        int needed = 2 * item.analysis().season().getAsInt();
        return words.say(
                "a forecast needs " + needed + " periods and there are " + item.periods() + ", so variation decides: ",
                "для прогноза нужно периодов: " + needed + ", а есть " + item.periods()
                        + ", поэтому решает вариация: ");
    }

    private static String deviation(XyzItem<?> item, Words words) {
        XyzAnalysis analysis = item.analysis();
        // Not the double: its last digit may lie on the other side of a limit that is met exactly.
        List<BigDecimal> limits =
                analysis.limitRule() == LimitRule.VARIATION ? List.of(analysis.xLimit(), analysis.yLimit()) : List.of();
        String share = words.percent(item.exact().exact(), limits);
        int zero = item.zeroPeriods();
        boolean leftOut = analysis.history() == HistoryRule.NON_ZERO_ONLY;
        String zeros = zero == 0 || leftOut ? "" : words.say(" (" + zero + " at zero)", ", из них нулевых: " + zero);
        return item.forecastModel()
                        .map(model -> forecast(item, model, share, words))
                        .orElseGet(() -> words.say(
                                "its amounts deviate by " + share + " from their " + middle(analysis, words) + " over "
                                        + words.count(item.periods(), "period") + zeros,
                                "суммы отклоняются от " + middle(analysis, words) + " на " + share + " (периодов: "
                                        + item.periods() + zeros + ")"))
                + notes(item, words);
    }

    private static String middle(XyzAnalysis analysis, Words words) {
        return analysis.deviation() == Deviation.MEDIAN_ABSOLUTE
                ? words.say("median", "медианы")
                : words.say("mean", "среднего");
    }

    private static String forecast(XyzItem<?> item, ForecastModel model, String share, Words words) {
        int season = item.analysis().season().orElseThrow();
        int errors = item.periods() - season;
        return switch (model) {
            case NAIVE ->
                words.say(
                        "a forecast from the period before misses by " + share + " of the mean over "
                                + words.count(errors, "period") + ", and a season of " + season
                                + " does not improve it",
                        "прогноз по предыдущему периоду ошибается на " + share + " от среднего (периодов: " + errors
                                + "), и сезон длиной " + season + " его не улучшает");
            case SEASONAL_NAIVE ->
                words.say(
                        "a forecast from the same period a season of " + season + " before misses by " + share
                                + " of the mean over " + words.count(errors, "period"),
                        "прогноз по тому же периоду прошлого сезона длиной " + season + " ошибается на " + share
                                + " от среднего (периодов: " + errors + ")");
        };
    }

    /** The options that are not the usual ones, as far as the number rests on them. */
    private static String notes(XyzItem<?> item, Words words) {
        XyzAnalysis analysis = item.analysis();
        boolean forecast = item.forecastModel().isPresent();
        List<String> notes = new ArrayList<>();
        if (analysis.deviation() == Deviation.SAMPLE && !forecast) {
            notes.add(words.say("divided by n - 1", "делитель n - 1"));
        }
        if (analysis.smallSampleFactor()) {
            int four = 4 * item.periods();
            notes.add(words.say(
                    "times " + (four + 1) + "/" + four + " for few periods",
                    "с поправкой на малое число" + " периодов " + (four + 1) + "/" + four));
        }
        if (analysis.leadTime() > 1) {
            notes.add(words.say(
                    "over a lead time of " + analysis.leadTime() + " periods, divided by its root",
                    "за срок поставки в периодах " + analysis.leadTime() + ", делено на корень из него"));
        }
        if (analysis.history() == HistoryRule.PAD_ALL) {
            notes.add(words.say("the whole window counts", "считается всё окно"));
        }
        if (analysis.history() == HistoryRule.NON_ZERO_ONLY) {
            notes.add(words.say(
                    "only periods with sales count, " + item.zeroPeriods() + " without are left out",
                    "считаются только периоды с продажами, без продаж пропущено " + item.zeroPeriods()));
        }
        return notes.isEmpty() ? "" : " [" + String.join("; ", notes) + "]";
    }

    private static String limits(XyzItem<?> item, Words words) {
        XyzAnalysis analysis = item.analysis();
        if (analysis.limitRule() == LimitRule.ITEM_SHARE) {
            return shares(item, words);
        }
        String yLimit = words.percent(analysis.yLimit());
        String x = words.say("X ends at ", "граница X — ") + words.percent(analysis.xLimit());
        return switch (item.xyzClass()) {
            case X -> x;
            case Y -> x + words.say(", Y at ", ", Y — ") + yLimit;
            default -> words.say("Y ends at ", "граница Y — ") + yLimit;
        };
    }

    private static String shares(XyzItem<?> item, Words words) {
        XyzAnalysis analysis = item.analysis();
        BigDecimal z = BigDecimal.ONE.subtract(analysis.yLimit());
        BigDecimal y = analysis.yLimit().subtract(analysis.xLimit());
        String cuts = from(XyzClass.Y, item.result().yFrom(), words)
                .flatMap(first -> from(XyzClass.Z, item.result().zFrom(), words).map(second -> first + ", " + second))
                .or(() -> from(XyzClass.Y, item.result().yFrom(), words))
                .map(text -> words.say("; ", "; ") + text)
                .orElse("");
        return words.say(
                        "Z is the " + words.percent(z) + " of items with the greatest variation, Y the next "
                                + words.percent(y),
                        "Z — " + words.percent(z) + " позиций с наибольшей вариацией, Y — следующие "
                                + words.percent(y))
                + cuts;
    }

    private static Optional<String> from(XyzClass xyzClass, OptionalDouble least, Words words) {
        return least.isPresent()
                ? Optional.of(words.say(xyzClass + " begins at ", xyzClass + " начинается с ")
                        + words.percent(BigDecimal.valueOf(least.getAsDouble()), List.of()))
                : Optional.empty();
    }

    /** Another class of the coarser aggregation; that it has too few periods for one is nothing to be said. */
    private static String coarser(XyzItem<?> item, Words words) {
        return item.coarserClass()
                .filter(BY_VARIATION::contains)
                .filter(other -> other != item.xyzClass())
                .map(other -> words.say("; by blocks of ", "; при счёте по ")
                        + PeriodSensitivity.label(
                                item.periodUnit(), PeriodSensitivity.coarser(item.periodUnit()), words)
                        + words.say(" it would be ", " класс был бы ")
                        + other)
                .orElse("");
    }
}
