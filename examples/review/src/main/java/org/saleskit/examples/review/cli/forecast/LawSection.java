package org.saleskit.examples.review.cli.forecast;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.Numbers;
import org.saleskit.examples.review.cli.output.TextTable;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/** The distribution of a forecast: quantiles, and the probability of the plan if there is one. The same for every forecast. */
final class LawSection {

    private static final List<String> LEVELS = List.of("0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95");

    private final RevenueDistribution law;
    private final Amounts amounts;
    private final @Nullable BigDecimal plan;

    LawSection(RevenueDistribution law, Amounts amounts, @Nullable BigDecimal plan) {
        this.law = law;
        this.amounts = amounts;
        this.plan = plan;
    }

    /** Writes {@code quantiles}, {@code plan} and {@code probabilityOfPlan}. */
    void writeJson(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("quantiles");
        for (String level : LEVELS) {
            Json.amount(json, level, quantile(level));
        }
        json.writeEndObject();
        Json.amount(json, "plan", plan);
        Json.number(json, "probabilityOfPlan", probabilityOfPlan());
    }

    void writeText(Writer out) throws IOException {
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

    private BigDecimal quantile(String level) {
        return amounts.amount(law.quantile(Double.parseDouble(level)));
    }

    private OptionalDouble probabilityOfPlan() {
        return plan == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(law.probabilityAtLeast(amounts.money(Objects.requireNonNull(plan))));
    }
}
