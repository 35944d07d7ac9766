package org.saleskit.examples.review.cli.forecast;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.stats.Proportion;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.Numbers;
import org.saleskit.examples.review.cli.output.TextTable;
import org.saleskit.forecasting.activity.ActivityForecast;

/** Prints a forecast from activity. */
final class ActivityReport {

    private final ActivityForecast forecast;
    private final BigDecimal average;
    private final Amounts amounts;
    private final LawSection law;

    ActivityReport(ActivityForecast forecast, BigDecimal average, @Nullable BigDecimal plan, Amounts amounts) {
        this.forecast = forecast;
        this.average = average;
        this.amounts = amounts;
        this.law = new LawSection(forecast.revenue(), amounts, plan);
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
        law.writeJson(json);
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
        law.writeText(out);
    }

    private BigDecimal perDay() {
        return Numbers.shortest(BigDecimal.valueOf(forecast.activity().meetingsPerDay()), 0);
    }

    private BigDecimal expected() {
        // Empty for a conversion of 0 of 0 only, which the command refuses.
        return amounts.amount(forecast.expected().orElseThrow());
    }
}
