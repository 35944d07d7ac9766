package org.saleskit.forecasting.activity;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Objects;
import org.joda.money.Money;
import org.saleskit.core.stats.Proportion;

/** The words of {@link ActivityForecast#explain}, from the numbers that the forecast returns. */
final class ActivityExplanation {

    private final ActivityForecast forecast;
    private final Locale locale;
    private final boolean russian;

    private ActivityExplanation(ActivityForecast forecast, Locale locale) {
        this.forecast = forecast;
        this.locale = locale;
        this.russian = locale.getLanguage().equals("ru");
    }

    static String of(ActivityForecast forecast, Locale locale) {
        Objects.requireNonNull(locale, "locale");
        ActivityExplanation words = new ActivityExplanation(forecast, locale);
        return words.product() + " " + words.range() + " " + words.rate() + words.weakness();
    }

    private String product() {
        SalesActivity activity = forecast.activity();
        Proportion p = activity.conversion();
        return text(
                "Working days %d (%s) × meetings a day %s × conversion %d/%d × average deal %s = %s.",
                "Рабочие дни %d (%s) × встречи в день %s × конверсия %d/%d × средняя сделка %s = %s.",
                activity.workingDays().days(),
                activity.workingDays().basis(locale),
                number(activity.meetingsPerDay()),
                p.successes(),
                p.trials(),
                amount(activity.amount()),
                forecast.expected().map(Money::toString).orElse(russian ? "не определено" : "undefined"));
    }

    private String amount(DealAmount amount) {
        return amount.isSampled()
                ? text("%s (mean of %d)", "%s (среднее по %d)", amount.mean(), amount.size())
                : amount.mean().toString();
    }

    private String range() {
        return text(
                "Mean %s (%.1f wins); the middle 80%% of the outcomes lie between %s and %s.",
                "Среднее %s (успешных встреч %.1f); в 80 %% случаев итог лежит между %s и %s.",
                forecast.revenue().mean(),
                forecast.wins().mean(),
                forecast.revenue().quantile(0.1),
                forecast.revenue().quantile(0.9));
    }

    private String rate() {
        Proportion p = forecast.activity().conversion();
        return forecast.forecaster().isFixedRate()
                ? text("The conversion is taken as known.", "Конверсия принята как известная.")
                : text(
                        "The conversion is uncertain: it was seen as %d of %d.",
                        "Конверсия известна неточно: наблюдалось %d из %d.", p.successes(), p.trials());
    }

    private String weakness() {
        String weakness = "";
        if (forecast.isLowCountOfMeetings()) {
            weakness += text(
                    " That is too little history to rely on.", " Такой истории слишком мало, чтобы на неё полагаться.");
        }
        DealAmount amount = forecast.activity().amount();
        if (amount.isLowCount()) {
            boolean one = amount.size() == 1;
            weakness += text(
                    one
                            ? " The amounts are those of %d past deal, too few to rely on."
                            : " The amounts are those of %d past deals, too few to rely on.",
                    one
                            ? " Суммы взяты по %d прошлой сделке: этого слишком мало, чтобы на них полагаться."
                            : " Суммы взяты по %d прошлым сделкам: этого слишком мало, чтобы на них полагаться.",
                    amount.size());
        }
        return weakness;
    }

    /** The decimal text of the number, without a zero fraction. */
    private String number(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        String plain = (exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros()).toPlainString();
        char point = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return plain.replace('.', point);
    }

    private String text(String english, String inRussian, Object... values) {
        return String.format(locale, russian ? inRussian : english, values);
    }
}
