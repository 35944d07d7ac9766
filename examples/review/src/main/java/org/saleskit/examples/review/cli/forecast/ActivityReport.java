package org.saleskit.examples.review.cli.forecast;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.stats.Proportion;
import org.saleskit.examples.review.cli.forecast.parts.Amounts;
import org.saleskit.examples.review.cli.forecast.parts.LawSection;
import org.saleskit.examples.review.cli.output.Caution;
import org.saleskit.examples.review.cli.output.Figures;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.Numbers;
import org.saleskit.examples.review.cli.output.TextTable;
import org.saleskit.examples.review.cli.output.Wording;
import org.saleskit.forecasting.activity.ActivityForecast;
import org.saleskit.forecasting.activity.ActivityForecaster;
import org.saleskit.forecasting.activity.ActivityGoal;
import org.saleskit.forecasting.activity.ClosingForecast;
import org.saleskit.forecasting.activity.SalesActivity;
import picocli.CommandLine.ParameterException;

/** Prints a forecast from activity. */
final class ActivityReport {

    private static final List<Double> LEVELS = List.of(0.1, 0.5, 0.9);

    private final ActivityForecast forecast;
    private final ActivityOptions options;
    private final List<Caution> cautions;
    private final Wording wording;
    private final Figures figures;
    private final Amounts amounts;
    private final LawSection law;
    private final Optional<ClosingForecast> periods;
    private final Optional<ActivityGoal.Answer> goal;

    private ActivityReport(
            ActivityForecast forecast,
            ActivityOptions options,
            Wording wording,
            Amounts amounts,
            LawSection law,
            Optional<ClosingForecast> periods,
            Optional<ActivityGoal.Answer> goal) {
        this.forecast = forecast;
        this.options = options;
        this.cautions = forecast.cautions().stream()
                .map(each -> new Caution(each.toString(), forecast.explain(each, wording.locale())))
                .toList();
        this.wording = wording;
        this.figures = wording.figures();
        this.amounts = amounts;
        this.law = law;
        this.periods = periods;
        this.goal = goal;
    }

    /** What was asked: the plan, if there is one, and the language of the text. */
    record Asked(@Nullable BigDecimal plan, Locale language) {}

    /** The report of an activity, by period of closing and with what the plan takes, where that was asked for. */
    static ActivityReport of(
            ActivityForecaster forecaster,
            SalesActivity activity,
            ActivityOptions options,
            Asked asked,
            Amounts amounts,
            Function<String, ParameterException> misuse) {
        ActivityForecast forecast = forecaster.forecast(activity);
        Wording wording = new Wording(asked.language());
        return new ActivityReport(
                forecast,
                options,
                wording,
                amounts,
                new LawSection(forecast.revenue(), amounts, asked.plan(), wording),
                options.lag(misuse).map(lag -> forecaster.forecast(activity, lag)),
                options.reach()
                        .map(level -> ActivityGoal.of(forecaster)
                                .meetingsPerDay(
                                        activity,
                                        amounts.money(Objects.requireNonNull(asked.plan())),
                                        level.doubleValue())));
    }

    void writeJson(Writer out) throws IOException {
        JsonGenerator json = Json.to(out);
        Proportion conversion = forecast.activity().conversion();
        json.writeStartObject();
        json.writeObjectFieldStart("options");
        json.writeNumberField("workingDays", forecast.activity().workingDays().days());
        json.writeNumberField("perDay", perDay());
        json.writeNumberField("wins", conversion.successes());
        json.writeNumberField("meetings", conversion.trials());
        Json.amount(json, "average", average());
        json.writeBooleanField("fixedRate", forecast.forecaster().isFixedRate());
        json.writeNumberField("seed", forecast.forecaster().seed());
        writeOptions(json);
        json.writeEndObject();
        Json.amount(json, "expected", expected());
        Json.amount(json, "mean", mean());
        json.writeNumberField("meetings", Numbers.shortest(forecast.meetings(), 0));
        json.writeBooleanField("lowCount", forecast.isLowCount());
        Caution.write(json, cautions);
        law.writeJson(json);
        if (periods.isPresent()) {
            writePeriods(json, periods.get());
        }
        if (goal.isPresent()) {
            writeGoal(json, goal.get());
        }
        json.writeEndObject();
        json.close();
        out.append('\n');
    }

    void writeText(Writer out) throws IOException {
        out.append(wording.say("Forecast from activity\n\n", "Прогноз по активности\n\n"));
        inputs().writeTo(out);
        if (!cautions.isEmpty()) {
            out.append('\n');
        }
        Caution.write(out, wording, cautions);
        law.writeText(out);
        if (periods.isPresent()) {
            writePeriods(out, periods.get());
        }
        if (goal.isPresent()) {
            ActivityGoal.Answer answer = goal.get();
            out.append(wording.say(
                            "\nMeetings a day that reach the plan with a probability of ",
                            "\nВстреч в день, чтобы выполнить план с вероятностью "))
                    .append(figures.decimal(Numbers.shortest(BigDecimal.valueOf(answer.wanted()), 0)))
                    .append(": ");
            out.append(answer.value()
                    .map(figures::decimal)
                    .orElse(wording.say("none up to ", "нет, проверено до ") + figures.decimal(answer.largest())));
            out.append(" (").append(figures.probability(answer.probability())).append(")\n");
        }
    }

    private TextTable inputs() {
        Proportion conversion = forecast.activity().conversion();
        TextTable inputs = TextTable.ofPairs();
        inputs.add(
                wording.say("working days", "рабочих дней"),
                String.valueOf(forecast.activity().workingDays().days()));
        inputs.add(wording.say("meetings per day", "встреч в день"), figures.decimal(perDay()));
        inputs.add(wording.say("meetings", "встреч"), figures.decimal(Numbers.shortest(forecast.meetings(), 0)));
        inputs.add(
                wording.say("won of past meetings", "выиграно в прошлых встречах"),
                conversion.successes() + wording.say(" of ", " из ") + conversion.trials());
        inputs.add(
                wording.say("that rate is", "эта конверсия"),
                forecast.forecaster().isFixedRate()
                        ? wording.say("taken as known", "принята за известную")
                        : wording.say("uncertain by its counts", "оценена с погрешностью"));
        inputs.add(wording.say("average amount", "средняя сумма"), figures.decimal(average()));
        if (!options.amounts().isEmpty()) {
            inputs.add(
                    wording.say("drawn from", "суммы случайно из"),
                    options.amounts().size() + wording.say(" amounts", " сумм"));
        }
        options.mostWins()
                .ifPresent(most -> inputs.add(wording.say("deals at most", "сделок не больше"), most.toString()));
        inputs.add(wording.say("expected revenue", "ожидаемая выручка"), figures.decimal(expected()));
        inputs.add(wording.say("mean revenue", "средняя выручка"), figures.decimal(mean()));
        return inputs;
    }

    /** Options are in the output if they are given. */
    private void writeOptions(JsonGenerator json) throws IOException {
        if (!options.amounts().isEmpty()) {
            json.writeNumberField("amounts", options.amounts().size());
        }
        if (options.variation().isPresent()) {
            json.writeNumberField("variation", options.variation().get());
        }
        if (options.mostPerDay().isPresent()) {
            json.writeNumberField("mostPerDay", options.mostPerDay().get());
        }
        if (options.mostWins().isPresent()) {
            json.writeNumberField("mostWins", options.mostWins().get());
        }
        if (options.month().isPresent()) {
            Json.texts(
                    json,
                    "ramp",
                    options.ramp().stream().map(BigDecimal::toPlainString).toList());
            json.writeNumberField("month", options.month().get());
        }
        if (periods.isPresent()) {
            Json.texts(
                    json,
                    "lag",
                    options.lagShares().stream().map(BigDecimal::toPlainString).toList());
        }
        if (options.reach().isPresent()) {
            json.writeNumberField("reach", options.reach().get());
        }
    }

    private void writePeriods(JsonGenerator json, ClosingForecast closing) throws IOException {
        json.writeArrayFieldStart("periods");
        for (int i = 0; i < closing.periods(); i++) {
            json.writeStartObject();
            json.writeNumberField("after", i);
            Json.amount(json, "expected", amounts.amount(closing.expected(i).orElseThrow()));
            json.writeObjectFieldStart("quantiles");
            for (double level : LEVELS) {
                Json.amount(
                        json,
                        String.valueOf(level),
                        amounts.amount(closing.revenue(i).quantile(level)));
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeGoal(JsonGenerator json, ActivityGoal.Answer answer) throws IOException {
        json.writeObjectFieldStart("meetingsForPlan");
        if (answer.value().isPresent()) {
            json.writeNumberField("perDay", answer.value().get());
        } else {
            json.writeNullField("perDay");
        }
        json.writeNumberField("probability", answer.probability());
        json.writeNumberField("largest", answer.largest());
        json.writeEndObject();
    }

    private void writePeriods(Writer out, ClosingForecast closing) throws IOException {
        out.append(wording.say(
                "\nBy period of closing, 0 that of the meetings\n", "\nПо периодам закрытия, 0 — период встреч\n"));
        TextTable table = TextTable.of(
                1,
                wording.say("period", "период"),
                wording.say("expected", "ожидается"),
                figures.decimal(0.1, 1),
                figures.decimal(0.5, 1),
                figures.decimal(0.9, 1));
        for (int i = 0; i < closing.periods(); i++) {
            table.add(
                    String.valueOf(i),
                    figures.decimal(amounts.amount(closing.expected(i).orElseThrow())),
                    quantile(closing, i, 0),
                    quantile(closing, i, 1),
                    quantile(closing, i, 2));
        }
        table.writeTo(out);
    }

    private String quantile(ClosingForecast closing, int period, int level) {
        return figures.decimal(amounts.amount(closing.revenue(period).quantile(LEVELS.get(level))));
    }

    /** The average, or the mean of the amounts that are drawn from. */
    private BigDecimal average() {
        return amounts.amount(forecast.activity().amount().mean());
    }

    private BigDecimal perDay() {
        return Numbers.shortest(BigDecimal.valueOf(forecast.activity().meetingsPerDay()), 0);
    }

    private BigDecimal mean() {
        return amounts.amount(forecast.revenue().mean());
    }

    private BigDecimal expected() {
        // Empty for a conversion of 0 of 0 only, which the command refuses.
        return amounts.amount(forecast.expected().orElseThrow());
    }
}
