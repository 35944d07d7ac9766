package org.saleskit.forecasting.activity;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.joda.money.Money;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Proportion;

/** When a caution holds, and its words. */
final class ActivityCautions {

    private ActivityCautions() {}

    static Set<ActivityCaution> of(ActivityForecast forecast) {
        Set<ActivityCaution> cautions = EnumSet.noneOf(ActivityCaution.class);
        SalesActivity activity = forecast.activity();
        if (isOfFewMeetings(forecast)) {
            cautions.add(ActivityCaution.FEW_MEETINGS);
        }
        if (activity.amount().isLowCount()) {
            cautions.add(ActivityCaution.FEW_AMOUNTS);
        }
        Money mean = forecast.revenue().mean();
        if (!forecast.forecaster().isFixedRate()
                && forecast.expected().isPresent()
                && !forecast.expected().get().equals(mean)) {
            if (known(activity).compareTo(mean(activity)) != 0) {
                cautions.add(ActivityCaution.MEAN_OF_CONVERSION);
            }
            if (ActivityForecast.Expected.isLimited(activity)
                    && !mean.equals(forecast.forecaster().meanWithoutLimit(activity))) {
                cautions.add(ActivityCaution.LIMIT_LOWERS_MEAN);
            }
        }
        return cautions;
    }

    /** A rate that is taken as known, and one drawn towards that of a team, are the caller's knowledge. */
    static boolean isOfFewMeetings(ActivityForecast forecast) {
        return !forecast.forecaster().isFixedRate()
                && forecast.activity().shrunkConversion().isEmpty()
                && forecast.activity().conversion().isLowCount();
    }

    private static BigDecimal known(SalesActivity activity) {
        return BigDecimal.valueOf(ActivityForecaster.knownRate(activity));
    }

    private static BigDecimal mean(SalesActivity activity) {
        return BigDecimal.valueOf(ActivityForecaster.law(activity).mean());
    }

    static String explain(ActivityCaution caution, ActivityForecast forecast, Locale locale) {
        Words words = Words.of(locale);
        SalesActivity activity = forecast.activity();
        return switch (caution) {
            case FEW_MEETINGS -> fewMeetings(activity.conversion().trials(), words, locale);
            case FEW_AMOUNTS -> fewAmounts(activity.amount().size(), words, locale);
            case MEAN_OF_CONVERSION -> meanOfConversion(activity, words, locale);
            case LIMIT_LOWERS_MEAN ->
                words.say(
                        "The limit cuts off what a higher conversion would bring, but not what a lower one costs, which lowers"
                                + " the mean.",
                        "Предел отсекает то, что дала бы более высокая конверсия, но не потери от более низкой; это снижает"
                                + " среднее.");
        };
    }

    private static String fewMeetings(long meetings, Words words, Locale locale) {
        boolean one = meetings == 1;
        return String.format(
                locale,
                words.say(
                        one
                                ? "The conversion is that of %d past meeting, too few to rely on."
                                : "The conversion is that of %d past meetings, too few to rely on.",
                        one
                                ? "Конверсия взята по %d прошлой встрече: этого слишком мало, чтобы на неё полагаться."
                                : "Конверсия взята по %d прошлым встречам: этого слишком мало, чтобы на неё полагаться."),
                meetings);
    }

    private static String fewAmounts(long amounts, Words words, Locale locale) {
        boolean one = amounts == 1;
        return String.format(
                locale,
                words.say(
                        one
                                ? "The amounts are those of %d past deal, too few to rely on."
                                : "The amounts are those of %d past deals, too few to rely on.",
                        one
                                ? "Суммы взяты по %d прошлой сделке: этого слишком мало, чтобы на них полагаться."
                                : "Суммы взяты по %d прошлым сделкам: этого слишком мало, чтобы на них полагаться."),
                amounts);
    }

    private static String meanOfConversion(SalesActivity activity, Words words, Locale locale) {
        Proportion own = activity.conversion();
        BigDecimal known = known(activity);
        BigDecimal mean = mean(activity);
        String formula = activity.shrunkConversion().isPresent()
                ? ""
                : String.format(locale, "(%d + 1/2) / (%d + 1) = ", own.successes(), own.trials());
        String point = words.percent(known, List.of(mean));
        String average = words.percent(mean, List.of(known));
        return words.say(
                "The point forecast takes a conversion of " + point + "; the uncertain one is " + formula + average
                        + " on average, and the mean rests on that.",
                "Точечный прогноз берёт конверсию " + point + "; неизвестная точно конверсия в среднем равна " + formula
                        + average + ", и среднее считается по ней.");
    }
}
