package org.saleskit.examples.review.cli.backtest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.stats.Proportion;
import org.saleskit.examples.review.cli.deallog.LogSection;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.Numbers;
import org.saleskit.examples.review.cli.output.TextTable;
import org.saleskit.forecasting.accuracy.BrierScore;
import org.saleskit.forecasting.accuracy.RevenueAccuracy;
import org.saleskit.forecasting.backtest.BacktestLine;
import org.saleskit.forecasting.backtest.BacktestResult;
import org.saleskit.forecasting.backtest.StageWeightedModel;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/** Prints how forecasts of the past would have done. */
final class BacktestReport {

    private static final String ABSENT = "-";

    /** The levels of the bands of an accuracy. */
    private static final double HALF = 0.5;

    private static final double MOST = 0.8;
    private static final double NEARLY_ALL = 0.95;

    /** Levels of the quantiles between which 80 % lie. */
    private static final double LOW = 0.1;

    private static final double HIGH = 0.9;

    private final LogSection section;
    private final Deals deals;
    private final BacktestResult result;
    private final String column;

    BacktestReport(LogSection section, Deals deals, BacktestResult result, String column) {
        this.section = section;
        this.deals = deals;
        this.result = result;
        this.column = column;
    }

    void writeJson(Writer out) throws IOException {
        JsonGenerator json = Json.to(out);
        json.writeStartObject();
        json.writeObjectFieldStart("options");
        section.writeOptions(json);
        json.writeStringField("amount", column);
        json.writeStringField("currency", result.backtest().currency().getCode());
        json.writeEndObject();
        json.writeArrayFieldStart("models");
        for (String model : result.models()) {
            writeModel(json, model);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("forecasts");
        for (BacktestLine line : result.lines()) {
            writeLine(json, line);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("wonWithoutAmount");
        for (BacktestResult.WonWithoutAmount each : result.wonWithoutAmount()) {
            json.writeString(each.deal().toString());
        }
        json.writeEndArray();
        section.writeLeftOut(json, deals);
        json.writeEndObject();
        json.close();
        out.append('\n');
    }

    private void writeModel(JsonGenerator json, String model) throws IOException {
        Optional<RevenueAccuracy> accuracy = result.accuracy(model);
        json.writeStartObject();
        json.writeStringField("model", model);
        json.writeNumberField(
                "periods", accuracy.map(of -> of.outcomes().size()).orElse(0));
        Json.number(json, "bias", number(accuracy.map(RevenueAccuracy::bias)));
        Json.number(json, "wape", number(accuracy.map(RevenueAccuracy::wape)));
        Json.number(json, "crps", number(accuracy.map(of -> OptionalDouble.of(of.meanCrps()))));
        Json.number(json, "skill", skill(model));
        if (accuracy.isPresent()) {
            Json.proportion(json, "within50", accuracy.get().coverage(HALF));
            Json.proportion(json, "within80", accuracy.get().coverage(MOST));
            Json.proportion(json, "within95", accuracy.get().coverage(NEARLY_ALL));
        }
        Optional<BrierScore> brier = result.brier(model);
        Json.number(json, "brier", number(brier.map(score -> OptionalDouble.of(score.score()))));
        Json.number(json, "reliability", number(brier.map(score -> OptionalDouble.of(score.reliability()))));
        Json.number(json, "resolution", number(brier.map(score -> OptionalDouble.of(score.resolution()))));
        json.writeEndObject();
    }

    private static OptionalDouble number(Optional<OptionalDouble> value) {
        return value.orElseGet(OptionalDouble::empty);
    }

    /** By which share the score of a model is smaller than that of the stage-weighted pipeline. */
    private OptionalDouble skill(String model) {
        return result.skill(model, stageWeighted());
    }

    private String stageWeighted() {
        return StageWeightedModel.withDefaults().name();
    }

    private void writeLine(JsonGenerator json, BacktestLine line) throws IOException {
        Optional<RevenueDistribution> law = line.forecast().revenue();
        json.writeStartObject();
        json.writeStringField("period", name(line));
        json.writeStringField("model", line.model());
        Json.amount(json, "actual", line.actual().getAmount());
        Json.amount(json, "expected", law.map(of -> of.mean().getAmount()).orElse(null));
        Json.amount(json, "low", law.map(of -> of.quantile(LOW).getAmount()).orElse(null));
        Json.amount(json, "high", law.map(of -> of.quantile(HIGH).getAmount()).orElse(null));
        Json.text(json, "reason", line.forecast().reason().orElse(null));
        json.writeEndObject();
    }

    private static String name(BacktestLine line) {
        return line.period().dates().getStart() + "/" + line.period().dates().getEnd();
    }

    void writeText(Writer out) throws IOException {
        section.writeHead(out, "Backtest", "Проверка прогнозов на прошлом");
        out.append("\nMean of each forecast and the band in which 80% should lie\n");
        List<String> header = new ArrayList<>(List.of("from", "came"));
        header.addAll(result.models());
        TextTable periods = TextTable.of(1, header.toArray(String[]::new));
        List<BacktestLine> lines = result.lines();
        int models = result.models().size();
        for (int i = 0; i < lines.size(); i += models) {
            List<String> cells = new ArrayList<>();
            cells.add(lines.get(i).period().dates().getStart().toString());
            cells.add(lines.get(i).actual().getAmount().toPlainString());
            lines.subList(i, i + models).forEach(line -> cells.add(band(line)));
            periods.add(cells.toArray(String[]::new));
        }
        periods.writeTo(out);
        out.append("\nScores: the smaller the CRPS the better; skill is against ")
                .append(stageWeighted())
                .append('\n');
        TextTable scores = TextTable.of(
                1,
                "model",
                "periods",
                "bias",
                "wape",
                "within 50%",
                "within 80%",
                "within 95%",
                "CRPS",
                "skill",
                "Brier");
        for (String model : result.models()) {
            scores.add(scores(model));
        }
        scores.writeTo(out);
        for (BacktestLine line : result.refused()) {
            out.append('\n')
                    .append(name(line))
                    .append(", ")
                    .append(line.model())
                    .append(": ");
            out.append(line.forecast().reason().orElse(ABSENT));
        }
        if (!result.refused().isEmpty()) {
            out.append('\n');
        }
        section.writeLeftOut(out, deals);
    }

    private String band(BacktestLine line) {
        return line.forecast()
                .revenue()
                .map(law -> law.mean().getAmount().toPlainString() + " ("
                        + law.quantile(LOW).getAmount().toPlainString() + ".."
                        + law.quantile(HIGH).getAmount().toPlainString() + ")")
                .orElse(ABSENT);
    }

    private String[] scores(String model) {
        Optional<RevenueAccuracy> accuracy = result.accuracy(model);
        if (accuracy.isEmpty()) {
            return new String[] {model, "0", ABSENT, ABSENT, ABSENT, ABSENT, ABSENT, ABSENT, ABSENT, ABSENT};
        }
        RevenueAccuracy of = accuracy.get();
        return new String[] {
            model,
            String.valueOf(of.outcomes().size()),
            Numbers.percent(of.bias()),
            Numbers.percent(of.wape()),
            covered(of.coverage(HALF)),
            covered(of.coverage(MOST)),
            covered(of.coverage(NEARLY_ALL)),
            String.format(Locale.ROOT, "%.2f", of.meanCrps()),
            Numbers.percent(skill(model)),
            result.brier(model).map(score -> Numbers.probability(score.score())).orElse(ABSENT)
        };
    }

    private static String covered(Proportion within) {
        return within.successes() + "/" + within.trials();
    }
}
