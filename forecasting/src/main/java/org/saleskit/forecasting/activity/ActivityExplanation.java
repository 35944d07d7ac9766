package org.saleskit.forecasting.activity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.team.RepId;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.saleskit.forecasting.rates.NodeRate;

/** The words of the forecasts, from the numbers that they return. */
final class ActivityExplanation {

    private final ActivityForecast forecast;
    private final Locale locale;
    private final Words words;

    private ActivityExplanation(ActivityForecast forecast, Locale locale) {
        this.forecast = forecast;
        this.locale = locale;
        this.words = Words.of(locale);
    }

    static String of(ActivityForecast forecast, Locale locale) {
        Objects.requireNonNull(locale, "locale");
        ActivityExplanation words = new ActivityExplanation(forecast, locale);
        StringBuilder text = new StringBuilder(words.product() + " " + words.range() + " " + words.rate());
        text.append(words.assumptions());
        forecast.cautions()
                .forEach(caution -> text.append(" ").append(ActivityCautions.explain(caution, forecast, locale)));
        return text.toString();
    }

    static String of(ClosingForecast forecast, Locale locale) {
        Words words = Words.of(locale);
        StringBuilder text = new StringBuilder(words.say(
                "Wins close after their meeting by " + words.number(mean(forecast)) + " periods on average.",
                "Сделки закрываются после встречи в среднем через столько периодов: " + words.number(mean(forecast))
                        + "."));
        for (int k = 0; k < forecast.periods(); k++) {
            String low = words.money(forecast.revenue(k).quantile(0.1));
            String high = words.money(forecast.revenue(k).quantile(0.9));
            String expected = expected(words, forecast.expected(k));
            text.append(words.say(
                    " Period " + k + ": " + expected + ", the middle 80% between " + low + " and " + high + ".",
                    " Период " + k + ": " + expected + ", в 80 % случаев между " + low + " и " + high + "."));
        }
        return text.toString();
    }

    static String of(TeamForecast forecast, Locale locale) {
        Words words = Words.of(locale);
        RevenueDistribution revenue = forecast.revenue();
        String count = words.number(BigDecimal.valueOf(forecast.reps().size()));
        String expected = expected(words, forecast.expected());
        String mean = words.money(revenue.mean());
        String low = words.money(revenue.quantile(0.1));
        String high = words.money(revenue.quantile(0.9));
        StringBuilder text = new StringBuilder(words.say(
                "Reps: " + count + ". Point forecast " + expected + ", mean " + mean
                        + "; the middle 80% of the outcomes lie between " + low + " and " + high + ".",
                "Менеджеров: " + count + ". Точечный прогноз " + expected + ", среднее " + mean
                        + "; в 80 % случаев итог лежит между " + low + " и " + high + "."));
        String shared = words.percent(BigDecimal.valueOf(forecast.sharedVariance()), List.of());
        text.append(
                switch (forecast.forecaster().conversions()) {
                    case SHRUNK ->
                        words.say(
                                " Conversions are drawn towards the team's; what is not known of that moves all reps together and"
                                        + " makes " + shared + " of the variance.",
                                " Конверсии подтянуты к общей; её неопределённость сдвигает всех вместе и даёт "
                                        + shared + " дисперсии.");
                    case OWN ->
                        words.say(
                                " Each conversion is uncertain by its own counts; reps are taken as independent.",
                                " Каждая конверсия известна неточно, по своим встречам; менеджеры считаются независимыми.");
                    case KNOWN ->
                        words.say(
                                " Conversions are taken as known; reps are taken as independent.",
                                " Конверсии приняты как известные; менеджеры считаются независимыми.");
                });
        forecast.rates()
                .ifPresent(rates -> text.append(" ")
                        .append(rates.levels().get(forecast.team().depth()).explain(locale)));
        List<RepId> ramps = forecast.reps().values().stream()
                .filter(share -> share.activity().ramp().isPresent())
                .map(TeamForecast.Share::rep)
                .toList();
        if (!ramps.isEmpty()) {
            text.append(words.say(" On a ramp (assumption): ", " Новички с разгоном (допущение): "))
                    .append(String.join(", ", ramps.stream().map(RepId::value).toList()))
                    .append(".");
        }
        return text.toString();
    }

    private static String expected(Words words, Optional<Money> amount) {
        return amount.map(words::money).orElseGet(() -> words.say("undefined", "не определено"));
    }

    private static BigDecimal mean(ClosingForecast forecast) {
        return BigDecimal.valueOf(forecast.lag().mean()).setScale(1, RoundingMode.HALF_UP);
    }

    private String product() {
        SalesActivity activity = forecast.activity();
        Proportion p = activity.conversion();
        return text(
                "Working days %d (%s) × meetings a day %s × conversion %s × average deal %s = %s%s.",
                "Рабочие дни %d (%s) × встречи в день %s × конверсия %s × средняя сделка %s = %s%s.",
                activity.workingDays().days(),
                activity.workingDays().basis(locale),
                number(activity.heldPerDay()),
                activity.shrunkConversion()
                        .map(rate -> percent(rate.rate()))
                        .orElse(String.format(locale, "%d/%d", p.successes(), p.trials())),
                amount(activity.amount()),
                expected(
                        words,
                        ActivityForecast.Expected.product(activity, activity.meetings())
                                .map(ActivityForecast.Expected::amount)),
                limit());
    }

    /** What is left of the product if wins are limited. */
    private String limit() {
        if (!ActivityForecast.Expected.isLimited(forecast.activity())) {
            return "";
        }
        long most = forecast.activity().mostWins().getAsLong();
        boolean one = most % 10 == 1 && most % 100 != 11;
        String limit = text(
                most == 1 ? "; at most %d deal" : "; at most %d deals",
                one ? "; не больше %d сделки" : "; не больше %d сделок",
                most);
        return forecast.expected().isEmpty()
                ? limit
                : limit
                        + text(
                                ": %s on average at that conversion",
                                ": при такой конверсии в среднем %s", expected(words, forecast.expected()));
    }

    private String amount(DealAmount amount) {
        if (amount.law().isPresent()) {
            BigDecimal deviation = BigDecimal.valueOf(amount.law().orElseThrow().standardDeviation());
            return text(
                    "%s (standard deviation %s)",
                    "%s (стандартное отклонение %s)",
                    words.money(amount.mean()),
                    words.money(Money.of(amount.currency(), deviation, RoundingMode.HALF_UP)));
        }
        return amount.isSampled()
                ? text("%s (mean of %d)", "%s (среднее по %d)", words.money(amount.mean()), amount.size())
                : words.money(amount.mean());
    }

    private String range() {
        return text(
                "Mean %s (%.1f wins); the middle 80%% of the outcomes lie between %s and %s.",
                "Среднее %s (успешных встреч %.1f); в 80 %% случаев итог лежит между %s и %s.",
                words.money(forecast.revenue().mean()),
                forecast.wins().mean(),
                words.money(forecast.revenue().quantile(0.1)),
                words.money(forecast.revenue().quantile(0.9)));
    }

    private String rate() {
        Proportion p = forecast.activity().conversion();
        if (forecast.activity().shrunkConversion().isPresent()) {
            NodeRate rate = forecast.activity().shrunkConversion().orElseThrow();
            String known = forecast.forecaster().isFixedRate()
                    ? text("The conversion is taken as known.", "Конверсия принята как известная.")
                    : text("The conversion is uncertain.", "Конверсия известна неточно.");
            return known
                    + text(
                            " Own %d of %d, drawn towards %s (own weight %s).",
                            " Своя %d из %d, подтянута к %s (вес своей %s).",
                            rate.counts().successes(),
                            rate.counts().trials(),
                            percent(rate.parentRate()),
                            percent(rate.ownWeight()));
        }
        return forecast.forecaster().isFixedRate()
                ? text("The conversion is taken as known.", "Конверсия принята как известная.")
                : text(
                        "The conversion is uncertain: it was seen as %d of %d.",
                        "Конверсия известна неточно: наблюдалось %d из %d.", p.successes(), p.trials());
    }

    /** What was assumed of ramp and capacity. */
    private String assumptions() {
        SalesActivity activity = forecast.activity();
        String assumed = "";
        if (activity.ramp().isPresent()) {
            Ramp.Stage stage = activity.ramp().orElseThrow();
            assumed += text(
                    " Assumed ramp: %s; month %d, %s of the full %s meetings a day.",
                    " Принят разгон: %s; месяц %d, %s от полных %s встреч в день.",
                    stage.ramp().explain(locale),
                    stage.month(),
                    percent(stage.factor()),
                    number(BigDecimal.valueOf(activity.meetingsPerDay())));
        }
        if (activity.mostMeetingsPerDay().isPresent()) {
            assumed += text(
                    " At most %s meetings a day.",
                    " Не больше встреч в день: %s.",
                    number(BigDecimal.valueOf(activity.mostMeetingsPerDay().getAsDouble())));
        }
        return assumed;
    }

    private String percent(double rate) {
        return words.percent(BigDecimal.valueOf(rate), List.of());
    }

    /** The decimal text of the number, without a zero fraction. */
    private String number(BigDecimal exact) {
        String plain = (exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros()).toPlainString();
        char point = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return plain.replace('.', point);
    }

    private String text(String english, String inRussian, Object... values) {
        return String.format(locale, words.say(english, inRussian), values);
    }
}
