package org.saleskit.examples.review.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.stats.Proportion;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.Numbers;
import org.saleskit.examples.review.cli.output.TextTable;
import org.saleskit.forecasting.activity.ActivityForecast;

/** Prints a forecast from activity. */
final class ActivityReport {

    private static final List<String> LEVELS = List.of("0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95");

    private final ActivityForecast forecast;
    private final BigDecimal average;
    private final @Nullable BigDecimal plan;
    private final int scale;

    /** Takes a forecast whose amounts count units of 10^-scale. */
    ActivityReport(ActivityForecast forecast, BigDecimal average, @Nullable BigDecimal plan, int scale) {
        this.forecast = forecast;
        this.average = average;
        this.plan = plan;
        this.scale = scale;
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
        Json.amount(json, "average", average);
        json.writeBooleanField("fixedRate", forecast.forecaster().isFixedRate());
        json.writeNumberField("seed", forecast.forecaster().seed());
        json.writeEndObject();
        Json.amount(json, "expected", expected());
        json.writeNumberField("meetings", Numbers.shortest(forecast.meetings(), 0));
        json.writeObjectFieldStart("quantiles");
        for (String level : LEVELS) {
            Json.amount(json, level, quantile(level));
        }
        json.writeEndObject();
        Json.amount(json, "plan", plan);
        Json.number(json, "probabilityOfPlan", probabilityOfPlan());
        json.writeEndObject();
        json.close();
        out.append('\n');
    }

    void writeText(Writer out) throws IOException {
        Proportion conversion = forecast.activity().conversion();
        out.append("Forecast from activity\n\n");
        TextTable inputs = TextTable.ofPairs();
        inputs.add(
                "working days", String.valueOf(forecast.activity().workingDays().days()));
        inputs.add("meetings per day", perDay().toPlainString());
        inputs.add("meetings", Numbers.shortest(forecast.meetings(), 0).toPlainString());
        inputs.add("won of past meetings", conversion.successes() + " of " + conversion.trials());
        inputs.add("that rate is", forecast.forecaster().isFixedRate() ? "taken as known" : "uncertain by its counts");
        inputs.add("average amount", average.toPlainString());
        inputs.add("expected revenue", expected().toPlainString());
        inputs.writeTo(out);
        out.append("\nRevenue that is not exceeded with a probability of\n");
        TextTable quantiles = TextTable.of(1, "", "revenue");
        for (String level : LEVELS) {
            quantiles.add(level, quantile(level).toPlainString());
        }
        quantiles.writeTo(out);
        if (plan != null) {
            out.append("\nPlan ").append(plan.toPlainString()).append(": reached with a probability of ");
            out.append(Numbers.probability(probabilityOfPlan().orElseThrow())).append('\n');
        }
    }

    private BigDecimal perDay() {
        return Numbers.shortest(BigDecimal.valueOf(forecast.activity().meetingsPerDay()), 0);
    }

    private BigDecimal expected() {
        // Empty for a conversion of 0 of 0 only, which the command refuses.
        return amount(forecast.expected().orElseThrow());
    }

    private BigDecimal quantile(String level) {
        return amount(forecast.revenue().quantile(Double.parseDouble(level)));
    }

    private OptionalDouble probabilityOfPlan() {
        return plan == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(forecast.revenue()
                        .probabilityAtLeast(ActivityCommand.money(Objects.requireNonNull(plan), scale)));
    }

    /** As many digits as needed, but at least those of the average. */
    private BigDecimal amount(Money units) {
        return Numbers.shortest(units.getAmount().movePointLeft(scale), average.scale());
    }
}
