package org.saleskit.examples.review.cli.forecast.parts;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.saleskit.examples.review.cli.output.Figures;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.TextTable;
import org.saleskit.examples.review.cli.output.Wording;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/** The distribution of a forecast: quantiles, and the probability of the plan if there is one. The same for every forecast. */
public final class LawSection {

    private static final List<String> LEVELS = List.of("0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95");

    private final RevenueDistribution law;
    private final Amounts amounts;
    private final @Nullable BigDecimal plan;
    private final Wording wording;

    /**
     * A distribution in English.
     *
     * @param law the distribution
     * @param amounts the form of amounts
     * @param plan the revenue to reach, if there is a plan
     */
    public LawSection(RevenueDistribution law, Amounts amounts, @Nullable BigDecimal plan) {
        this(law, amounts, plan, Wording.ENGLISH);
    }

    /**
     * A distribution.
     *
     * @param law the distribution
     * @param amounts the form of amounts
     * @param plan the revenue to reach, if there is a plan
     * @param wording the language of the text
     */
    public LawSection(RevenueDistribution law, Amounts amounts, @Nullable BigDecimal plan, Wording wording) {
        this.law = law;
        this.amounts = amounts;
        this.plan = plan;
        this.wording = wording;
    }

    /**
     * Writes {@code quantiles}, {@code plan} and {@code probabilityOfPlan} of a law that is not known.
     *
     * @param json takes them
     * @param plan the revenue to reach, if there is a plan
     * @throws IOException if it cannot be written
     */
    public static void writeUnknown(JsonGenerator json, @Nullable BigDecimal plan) throws IOException {
        json.writeNullField("quantiles");
        Json.amount(json, "plan", plan);
        json.writeNullField("probabilityOfPlan");
    }

    /**
     * Writes {@code quantiles}, {@code plan} and {@code probabilityOfPlan}.
     *
     * @param json takes them
     * @throws IOException if it cannot be written
     */
    public void writeJson(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("quantiles");
        for (String level : LEVELS) {
            Json.amount(json, level, quantile(level));
        }
        json.writeEndObject();
        Json.amount(json, "plan", plan);
        Json.number(json, "probabilityOfPlan", probabilityOfPlan());
    }

    /**
     * Writes a table of the quantiles, and a line of the plan if there is one.
     *
     * @param out takes them
     * @throws IOException if it cannot be written
     */
    public void writeText(Writer out) throws IOException {
        Figures figures = wording.figures();
        out.append(wording.say(
                "\nRevenue that is not exceeded with a probability of\n",
                "\nВыручка, которая не будет превышена с вероятностью\n"));
        TextTable quantiles = TextTable.of(1, "", wording.say("revenue", "выручка"));
        for (String level : LEVELS) {
            quantiles.add(figures.decimal(new BigDecimal(level)), figures.decimal(quantile(level)));
        }
        quantiles.writeTo(out);
        if (plan != null) {
            out.append(wording.say("\nPlan ", "\nПлан ")).append(figures.decimal(plan));
            out.append(wording.say(": reached with a probability of ", ": вероятность выполнения "));
            out.append(figures.probability(probabilityOfPlan().orElseThrow())).append('\n');
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
