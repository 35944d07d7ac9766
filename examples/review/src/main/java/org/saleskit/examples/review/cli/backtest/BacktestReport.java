package org.saleskit.examples.review.cli.backtest;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.examples.review.cli.deallog.LogSection;
import org.saleskit.examples.review.cli.output.Caution;
import org.saleskit.examples.review.cli.output.Figures;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.TextTable;
import org.saleskit.forecasting.accuracy.BrierScore;
import org.saleskit.forecasting.accuracy.RevenueAccuracy;
import org.saleskit.forecasting.backtest.BacktestLine;
import org.saleskit.forecasting.backtest.BacktestResult;
import org.saleskit.forecasting.backtest.LeftOutPeriod;
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

    private static final int PERCENT = 100;
    private static final int BRIER_DIGITS = 4;

    private final LogSection section;
    private final Deals deals;
    private final BacktestResult result;
    private final Asked asked;

    /**
     * What was asked.
     *
     * @param amount the column of the amount
     * @param endGiven whether the command line says until when the log is complete
     */
    record Asked(String amount, boolean endGiven) {}

    BacktestReport(LogSection section, Deals deals, BacktestResult result, Asked asked) {
        this.section = section;
        this.deals = deals;
        this.result = result;
        this.asked = asked;
    }

    void writeJson(Writer out) throws IOException {
        JsonGenerator json = Json.to(out);
        json.writeStartObject();
        json.writeObjectFieldStart("options");
        section.writeOptions(json);
        json.writeStringField("amount", asked.amount());
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
        Json.text(json, "completeFrom", result.completeFrom().orElse(null));
        json.writeStringField(
                "completeFromFrom",
                result.backtest().logCompleteFrom().isPresent() ? "--complete-from" : "the earliest row");
        Json.text(json, "completeUntil", result.completeUntil().orElse(null));
        json.writeStringField("completeUntilFrom", asked.endGiven() ? "--complete-until" : "the latest row");
        json.writeArrayFieldStart("periodsLeftOut");
        for (LeftOutPeriod each : result.leftOut()) {
            json.writeStartObject();
            json.writeStringField("period", name(each.period()));
            json.writeStringField("reason", each.reason().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("wonWithoutAmount");
        for (BacktestResult.WonWithoutAmount each : result.wonWithoutAmount()) {
            json.writeString(each.deal().toString());
        }
        json.writeEndArray();
        Caution.write(json, section.inEnglish().unread(deals).cautions());
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
        } else {
            json.writeNullField("within50");
            json.writeNullField("within80");
            json.writeNullField("within95");
        }
        Optional<BrierScore> brier = result.brier(model);
        Json.number(json, "brier", number(brier.map(score -> OptionalDouble.of(score.score()))));
        Json.number(json, "reliability", number(brier.map(score -> OptionalDouble.of(score.reliability()))));
        Json.number(json, "resolution", number(brier.map(score -> OptionalDouble.of(score.resolution()))));
        Json.number(json, "uncertainty", number(brier.map(score -> OptionalDouble.of(score.uncertainty()))));
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
        json.writeStringField("period", name(line.period()));
        json.writeStringField("model", line.model());
        Json.amount(json, "actual", line.actual().getAmount());
        Json.amount(json, "expected", law.map(of -> of.mean().getAmount()).orElse(null));
        Json.amount(json, "low", law.map(of -> of.quantile(LOW).getAmount()).orElse(null));
        Json.amount(json, "high", law.map(of -> of.quantile(HIGH).getAmount()).orElse(null));
        Json.text(json, "reason", line.forecast().refusal().orElse(null));
        json.writeEndObject();
    }

    private static String name(ReportPeriod period) {
        return period.dates().getStart() + "/" + period.dates().getEnd();
    }

    void writeText(Writer out) throws IOException {
        section.writeHead(out, "Backtest", "Проверка прогнозов на прошлом");
        Caution.write(out, section.wording(), section.unread(deals).cautions());
        out.append(section.say(
                "\nMean of each forecast and the band in which 80% should lie\n",
                "\nСреднее каждого прогноза и полоса, в которую должно попасть 80\u00a0%\n"));
        periods().writeTo(out);
        out.append(section.say(
                "\nScores: the smaller the CRPS the better; skill is against " + title(stageWeighted()) + "\n",
                "\nОценки: чем меньше CRPS, тем лучше; выигрыш — против модели «" + title(stageWeighted()) + "»\n"));
        scores().writeTo(out);
        if (!result.refused().isEmpty() || !result.leftOut().isEmpty()) {
            out.append('\n');
        }
        for (BacktestLine line : result.refused()) {
            out.append(name(line.period()))
                    .append(", ")
                    .append(title(line.model()))
                    .append(": ")
                    .append(line.forecast().reason(section.language()).orElse(ABSENT))
                    .append('\n');
        }
        for (LeftOutPeriod each : result.leftOut()) {
            out.append(each.explain(section.language())).append('\n');
        }
        section.writeLeftOut(out, deals);
    }

    private String title(String model) {
        return result.backtest().models().stream()
                .filter(each -> each.name().equals(model))
                .map(each -> each.title(section.language()))
                .findFirst()
                .orElse(model);
    }

    private TextTable periods() {
        List<String> header = new ArrayList<>(List.of(section.say("from", "с"), section.say("came", "факт")));
        result.models().forEach(model -> header.add(title(model)));
        TextTable periods = TextTable.of(1, header.toArray(String[]::new));
        List<BacktestLine> lines = result.lines();
        int models = result.models().size();
        for (int i = 0; i < lines.size(); i += models) {
            List<String> cells = new ArrayList<>();
            cells.add(lines.get(i).period().dates().getStart().toString());
            cells.add(plain(lines.get(i).actual()));
            lines.subList(i, i + models).forEach(line -> cells.add(band(line)));
            periods.add(cells.toArray(String[]::new));
        }
        return periods;
    }

    private String band(BacktestLine line) {
        return line.forecast()
                .revenue()
                .map(law ->
                        plain(law.mean()) + " (" + plain(law.quantile(LOW)) + ".." + plain(law.quantile(HIGH)) + ")")
                .orElse(ABSENT);
    }

    private String plain(Money amount) {
        return section.figures().decimal(amount.getAmount());
    }

    private TextTable scores() {
        TextTable scores = TextTable.of(
                1,
                section.say("model", "модель"),
                section.say("periods", "периодов"),
                section.say("bias", "смещение"),
                section.say("wape", "WAPE"),
                within(HALF),
                within(MOST),
                within(NEARLY_ALL),
                "CRPS",
                section.say("skill", "выигрыш"),
                section.say("Brier", "Брайер"));
        result.models().forEach(model -> scores.add(scores(model)));
        return scores;
    }

    private String within(double level) {
        String percent = Math.round(level * PERCENT) + section.say("%", "\u00a0%");
        return section.say("within ", "в полосе ") + percent;
    }

    private String[] scores(String model) {
        Optional<RevenueAccuracy> accuracy = result.accuracy(model);
        if (accuracy.isEmpty()) {
            return new String[] {title(model), "0", ABSENT, ABSENT, ABSENT, ABSENT, ABSENT, ABSENT, ABSENT, ABSENT};
        }
        RevenueAccuracy of = accuracy.get();
        Figures figures = section.figures();
        return new String[] {
            title(model),
            String.valueOf(of.outcomes().size()),
            figures.percent(of.bias()),
            figures.percent(of.wape()),
            covered(of.coverage(HALF)),
            covered(of.coverage(MOST)),
            covered(of.coverage(NEARLY_ALL)),
            figures.decimal(of.meanCrps(), 2),
            figures.percent(skill(model)),
            result.brier(model)
                    .map(score -> figures.decimal(score.score(), BRIER_DIGITS))
                    .orElse(ABSENT)
        };
    }

    private static String covered(Proportion within) {
        return within.successes() + "/" + within.trials();
    }
}
