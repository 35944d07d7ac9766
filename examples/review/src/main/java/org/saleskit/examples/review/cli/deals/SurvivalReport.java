package org.saleskit.examples.review.cli.deals;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.analytics.cycle.CycleComparison;
import org.saleskit.analytics.cycle.CycleLeftOut;
import org.saleskit.analytics.cycle.CyclePair;
import org.saleskit.analytics.cycle.CycleQuantile;
import org.saleskit.analytics.cycle.CycleStep;
import org.saleskit.analytics.cycle.CycleTimeResult;
import org.saleskit.analytics.cycle.PairAdjustment;
import org.saleskit.analytics.survival.NaiveTimes;
import org.saleskit.analytics.survival.RestrictedMean;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Interval;
import org.saleskit.examples.review.cli.deallog.LogSection;
import org.saleskit.examples.review.cli.output.Figures;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.TextTable;

/** Prints how long deals take. */
final class SurvivalReport {

    private static final double CONFIDENCE = 0.95;

    private final LogSection section;
    private final Deals deals;
    private final CycleTimeResult result;
    private final Optional<CycleComparison> comparison;
    private final Asked asked;
    private final double observed;

    /** What the command line asked for. */
    record Asked(Optional<String> start, Optional<String> by, List<Double> at, Optional<Double> horizon) {}

    SurvivalReport(
            LogSection section,
            Deals deals,
            CycleTimeResult result,
            Optional<CycleComparison> comparison,
            Asked asked) {
        this.section = section;
        this.deals = deals;
        this.result = result;
        this.comparison = comparison;
        this.asked = asked;
        this.observed = result.outcomes().data().lastTime().orElse(0);
    }

    /** The ages asked for that somebody was observed at. */
    private List<Double> ages() {
        return asked.at().stream().filter(age -> age <= observed).toList();
    }

    private Optional<Double> horizon() {
        List<Double> ages = ages();
        return asked.horizon().or(() -> ages.isEmpty() ? Optional.empty() : Optional.of(ages.get(ages.size() - 1)));
    }

    void writeJson(Writer out) throws IOException {
        JsonGenerator json = Json.to(out);
        json.writeStartObject();
        json.writeObjectFieldStart("options");
        section.writeOptions(json);
        Json.text(json, "start", asked.start().orElse(null));
        Json.text(json, "by", asked.by().orElse(null));
        json.writeArrayFieldStart("at");
        for (double age : asked.at()) {
            json.writeNumber(age);
        }
        json.writeEndArray();
        Json.number(json, "horizon", horizon().map(OptionalDouble::of).orElseGet(OptionalDouble::empty));
        json.writeNumberField("confidence", CONFIDENCE);
        json.writeEndObject();
        writeTimes(json, result);
        json.writeArrayFieldStart("at");
        for (double age : ages()) {
            writePoint(json, age);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("curve");
        for (CycleStep step : result.steps()) {
            writeStep(json, step);
        }
        json.writeEndArray();
        if (comparison.isPresent()) {
            writeComparison(json, comparison.get());
        }
        json.writeArrayFieldStart("dealsLeftOut");
        for (CycleLeftOut group : result.leftOut()) {
            json.writeStartObject();
            json.writeStringField("reason", group.reason().name());
            LogSection.writeDeals(json, "deals", group.deals());
            json.writeEndObject();
        }
        json.writeEndArray();
        section.writeLeftOut(json, deals);
        json.writeEndObject();
        json.close();
        out.append('\n');
    }

    private void writeTimes(JsonGenerator json, CycleTimeResult of) throws IOException {
        json.writeNumberField("deals", of.closed().trials());
        json.writeNumberField("closed", of.closed().successes());
        writeQuantile(json, "median", of.median());
        writeQuantile(json, "medianToWin", of.timeToWin());
        Optional<RestrictedMean> mean = horizon().flatMap(of::restrictedMean);
        if (mean.isPresent()) {
            json.writeObjectFieldStart("restrictedMean");
            json.writeNumberField("days", mean.get().mean());
            writeInterval(json, mean.get().interval(CONFIDENCE));
            json.writeEndObject();
        } else {
            json.writeNullField("restrictedMean");
        }
        Json.number(json, "biasedMean", number(of.naive().map(NaiveTimes::mean)));
        Json.number(json, "biasedMedian", number(of.naive().map(NaiveTimes::median)));
    }

    private static void writeQuantile(JsonGenerator json, String name, CycleQuantile quantile) throws IOException {
        json.writeObjectFieldStart(name);
        Json.number(json, "days", quantile.time());
        Json.number(json, "low", quantile.quantile().low());
        Json.number(json, "high", quantile.quantile().high());
        json.writeNumberField("reached", quantile.reached());
        json.writeEndObject();
    }

    private void writePoint(JsonGenerator json, double age) throws IOException {
        json.writeStartObject();
        json.writeNumberField("days", age);
        writeProbability(
                json,
                "open",
                result.toAnyClose().survivalAt(age),
                result.toAnyClose().intervalAt(age));
        for (StageType state : List.of(StageType.WON, StageType.LOST)) {
            writeProbability(
                    json,
                    name(state),
                    result.outcomes().incidenceAt(state, age),
                    result.outcomes().intervalAt(state, age));
        }
        json.writeEndObject();
    }

    private static void writeStep(JsonGenerator json, CycleStep step) throws IOException {
        json.writeStartObject();
        json.writeNumberField("days", step.time());
        json.writeNumberField("atRisk", step.atRisk());
        json.writeNumberField("closed", step.closed());
        json.writeNumberField("censored", step.censored());
        writeProbability(json, "open", OptionalDouble.of(step.open()), step.openInterval());
        for (StageType state : List.of(StageType.WON, StageType.LOST)) {
            writeProbability(
                    json, name(state), OptionalDouble.of(step.incidence(state)), step.incidenceInterval(state));
        }
        json.writeEndObject();
    }

    private static String name(StageType state) {
        return state == StageType.WON ? "won" : "lost";
    }

    private static void writeProbability(
            JsonGenerator json, String name, OptionalDouble probability, Optional<Interval> interval)
            throws IOException {
        json.writeObjectFieldStart(name);
        Json.number(json, "probability", probability);
        writeInterval(json, interval);
        json.writeEndObject();
    }

    private static void writeInterval(JsonGenerator json, Optional<Interval> interval) throws IOException {
        Json.number(json, "low", number(interval.map(Interval::low)));
        Json.number(json, "high", number(interval.map(Interval::high)));
    }

    private void writeComparison(JsonGenerator json, CycleComparison of) throws IOException {
        json.writeArrayFieldStart("groups");
        for (Map.Entry<String, CycleTimeResult> group : of.groups().entrySet()) {
            json.writeStartObject();
            json.writeStringField("group", group.getKey());
            writeTimes(json, group.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("logRank");
        Json.number(json, "chiSquare", of.test().chiSquare());
        json.writeNumberField("degreesOfFreedom", of.test().degreesOfFreedom());
        Json.number(json, "pValue", of.test().pValue());
        json.writeEndObject();
        json.writeArrayFieldStart("pairs");
        for (CyclePair pair : of.pairs(PairAdjustment.HOLM)) {
            json.writeStartObject();
            json.writeStringField("first", pair.first());
            json.writeStringField("second", pair.second());
            Json.number(json, "pValue", pair.pValue());
            Json.number(json, "adjusted", pair.adjusted());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static OptionalDouble number(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    void writeText(Writer out) throws IOException {
        section.writeHead(out, "Time to close", "Время до закрытия");
        Figures figures = section.figures();
        TextTable curves = TextTable.of(
                0,
                section.say("days", "дней"),
                section.say("still open", "ещё открыта"),
                "95 %",
                section.say("won", "выиграна"),
                "95 %",
                section.say("lost", "проиграна"),
                "95 %");
        for (double age : ages()) {
            curves.add(
                    days(OptionalDouble.of(age)),
                    figures.percent(result.toAnyClose().survivalAt(age)),
                    figures.percents(result.toAnyClose().intervalAt(age)),
                    figures.percent(result.outcomes().incidenceAt(StageType.WON, age)),
                    figures.percents(result.outcomes().intervalAt(StageType.WON, age)),
                    figures.percent(result.outcomes().incidenceAt(StageType.LOST, age)),
                    figures.percents(result.outcomes().intervalAt(StageType.LOST, age)));
        }
        curves.writeTo(out);
        out.append('\n').append(result.explain(section.language())).append('\n');
        writeMean(out);
        if (comparison.isPresent()) {
            writeGroups(out, comparison.get());
        } else if (asked.by().isPresent()) {
            out.append('\n').append(asked.by().get());
            out.append(section.say(
                    ": fewer than two groups have deals that take part, so there is nothing to compare\n",
                    ": сделки есть меньше чем в двух группах, сравнивать нечего\n"));
        }
        section.writeLeftOut(out, deals);
    }

    /** The mean up to the horizon, or why there is none. */
    private void writeMean(Writer out) throws IOException {
        if (horizon().isEmpty()) {
            return;
        }
        double horizon = horizon().get();
        String days = days(OptionalDouble.of(horizon));
        Optional<RestrictedMean> mean = result.restrictedMean(horizon);
        if (mean.isEmpty()) {
            out.append(section.say(
                    "No mean up to " + days + " days: deals were not observed so far.\n",
                    "Среднего до " + days + " дн. нет: столько сделки не наблюдались.\n"));
            return;
        }
        String value = days(OptionalDouble.of(mean.get().mean()));
        String limits = mean.get()
                .interval(CONFIDENCE)
                .map(each -> days(OptionalDouble.of(each.low())) + ".." + days(OptionalDouble.of(each.high())))
                .orElse("-");
        out.append(section.say(
                "Mean up to " + days + " days, a deal open for longer counting with them: " + value + " (95 % " + limits
                        + ").\n",
                "Среднее до " + days + " дн., более долгая сделка учтена с этим сроком: " + value + " (95 % " + limits
                        + ").\n"));
    }

    private void writeGroups(Writer out, CycleComparison of) throws IOException {
        out.append('\n');
        TextTable table = TextTable.of(
                1,
                asked.by().orElse(""),
                section.say("deals", "сделок"),
                section.say("closed", "закрыто"),
                section.say("median, days", "медиана, дней"),
                "95 %",
                section.say("won", "выиграна") + " 50 %",
                section.say("biased mean", "смещённое среднее"));
        of.groups()
                .forEach((group, times) -> table.add(
                        group.isEmpty() ? section.say("(not stated)", "(не указано)") : group,
                        String.valueOf(times.closed().trials()),
                        String.valueOf(times.closed().successes()),
                        days(times.median().time()),
                        days(times.median().quantile().low()) + ".."
                                + days(times.median().quantile().high()),
                        days(times.timeToWin().time()),
                        days(number(times.naive().map(NaiveTimes::mean)))));
        table.writeTo(out);
        out.append(of.explain(section.language())).append('\n');
    }

    private String days(OptionalDouble days) {
        return days.isPresent() ? section.figures().decimal(days.getAsDouble(), 1) : "-";
    }
}
