package org.saleskit.examples.review.cli.deals;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import org.saleskit.analytics.cohort.CohortResult;
import org.saleskit.analytics.cohort.CohortStep;
import org.saleskit.analytics.funnel.FunnelBreakdown;
import org.saleskit.analytics.funnel.FunnelCounts;
import org.saleskit.analytics.funnel.FunnelGroup;
import org.saleskit.analytics.funnel.FunnelLeftOut;
import org.saleskit.analytics.funnel.FunnelResult;
import org.saleskit.analytics.funnel.FunnelStep;
import org.saleskit.analytics.winrate.WinRateResult;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Proportion;
import org.saleskit.examples.review.cli.deallog.LogSection;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.TextTable;

/** Prints a funnel. */
final class FunnelReport {

    /** Of every interval, the default of {@link Proportion#interval()}. */
    private static final double CONFIDENCE = 0.95;

    private static final int DIGITS = 20;

    private final LogSection section;
    private final FunnelResult result;
    private final Further further;
    private final Optional<Duration> window;
    private final boolean members;

    /** What else was asked for. */
    record Further(
            Optional<FunnelBreakdown> groups,
            Optional<CohortResult> cohort,
            Optional<WinRateResult> byAmount,
            Optional<FunnelLosses> losses) {}

    FunnelReport(LogSection section, FunnelResult result, Further further, Optional<Duration> window, boolean members) {
        this.section = section;
        this.result = result;
        this.further = further;
        this.window = window;
        this.members = members;
    }

    void writeJson(Writer out) throws IOException {
        JsonGenerator json = Json.to(out);
        json.writeStartObject();
        json.writeObjectFieldStart("options");
        section.writeOptions(json);
        json.writeNumberField("confidence", CONFIDENCE);
        json.writeStringField("order", result.reach().name());
        Json.text(json, "window", window.orElse(null));
        Json.text(json, "by", further.groups().map(FunnelBreakdown::key).orElse(null));
        Json.text(
                json,
                "attribution",
                further.groups().map(FunnelBreakdown::attribution).orElse(null));
        json.writeEndObject();
        writeCounts(json, result);
        if (further.byAmount().isPresent()) {
            FunnelAmounts.write(json, further.byAmount().get());
        }
        if (further.cohort().isPresent()) {
            writeCohort(json, further.cohort().get());
        }
        if (further.groups().isPresent()) {
            FunnelBreakdown groups = further.groups().get();
            json.writeBooleanField("partition", groups.isPartition());
            json.writeArrayFieldStart("groups");
            for (FunnelGroup group : groups.groups()) {
                json.writeStartObject();
                Json.text(json, "group", group.name().orElse(null));
                writeCounts(json, group.counts());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (further.losses().isPresent()) {
            further.losses().get().writeJson(json);
        }
        json.writeArrayFieldStart("dealsLeftOut");
        for (FunnelLeftOut group : result.leftOut()) {
            json.writeStartObject();
            json.writeStringField("reason", group.reason().name());
            LogSection.writeDeals(json, "deals", group.deals());
            json.writeEndObject();
        }
        json.writeEndArray();
        section.writeLeftOut(json, result.source());
        json.writeEndObject();
        json.close();
        out.append('\n');
    }

    private void writeCounts(JsonGenerator json, FunnelCounts counts) throws IOException {
        json.writeNumberField("deals", counts.deals());
        json.writeNumberField("won", counts.won());
        json.writeNumberField("lost", counts.lost());
        json.writeNumberField("open", counts.open());
        Json.proportion(json, "winRate", counts.winRate());
        if (members) {
            LogSection.writeDeals(json, "wonDeals", counts.deals(FunnelCounts.Count.WON));
            LogSection.writeDeals(json, "lostDeals", counts.deals(FunnelCounts.Count.LOST));
            LogSection.writeDeals(json, "openDeals", counts.deals(FunnelCounts.Count.OPEN));
        }
        json.writeArrayFieldStart("stages");
        for (FunnelStep step : counts.steps()) {
            writeStep(json, step);
        }
        json.writeEndArray();
        Json.proportion(json, "wonFromLast", counts.wonFromLastStage());
        Json.proportion(json, "wonFromFirst", counts.wonFromFirstStage());
    }

    private void writeStep(JsonGenerator json, FunnelStep step) throws IOException {
        json.writeStartObject();
        json.writeStringField("stage", step.stage());
        json.writeNumberField("reached", step.reached());
        json.writeNumberField("entered", step.entered());
        json.writeNumberField("implied", step.implied());
        writeOptional(json, "conversion", step.conversion());
        writeOptional(json, "decidedConversion", step.decidedConversion());
        if (step.ratioToPrevious().isPresent()) {
            json.writeNumberField(
                    "ratioToPrevious", value(step.ratioToPrevious().get()));
        } else {
            json.writeNullField("ratioToPrevious");
        }
        Json.proportion(json, "overall", step.overall());
        json.writeNumberField("open", step.openNow());
        json.writeNumberField("undecided", step.undecided());
        if (members) {
            LogSection.writeDeals(json, "reachedDeals", step.deals(FunnelStep.Count.REACHED));
            LogSection.writeDeals(json, "droppedDeals", step.deals(FunnelStep.Count.DROPPED));
            LogSection.writeDeals(json, "undecidedDeals", step.deals(FunnelStep.Count.UNDECIDED));
        }
        json.writeEndObject();
    }

    private static void writeOptional(JsonGenerator json, String name, Optional<Proportion> rate) throws IOException {
        if (rate.isPresent()) {
            Json.proportion(json, name, rate.get());
        } else {
            json.writeNullField(name);
        }
    }

    private void writeCohort(JsonGenerator json, CohortResult cohort) throws IOException {
        json.writeObjectFieldStart("withinWindow");
        json.writeNumberField("entered", cohort.entrants().size());
        json.writeNumberField("mature", cohort.mature().size());
        json.writeNumberField("immature", cohort.immature().size());
        json.writeArrayFieldStart("steps");
        for (CohortStep step : cohort.steps()) {
            json.writeStartObject();
            Json.text(json, "stage", step.stage().orElse(null));
            Json.proportion(json, "rate", step.rate());
            if (members) {
                LogSection.writeDeals(json, "convertedDeals", step.converted());
                LogSection.writeDeals(json, "droppedDeals", step.dropped());
                LogSection.writeDeals(json, "immatureDeals", step.immature());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    void writeText(Writer out) throws IOException {
        section.writeHead(out, "Funnel", "Воронка");
        writeTable(out, result);
        writeLine(out, result);
        if (further.byAmount().isPresent()) {
            out.append(further.byAmount().get().explain(section.language())).append('\n');
        }
        if (further.cohort().isPresent()) {
            out.append('\n')
                    .append(further.cohort().get().table(section.language()))
                    .append('\n');
            out.append(further.cohort().get().explain(section.language())).append('\n');
        }
        if (further.groups().isPresent()) {
            for (FunnelGroup group : further.groups().get().groups()) {
                out.append('\n').append(further.groups().get().key()).append(": ");
                out.append(group.label(section.language())).append("\n\n");
                writeTable(out, group.counts());
                writeLine(out, group.counts());
            }
            out.append('\n')
                    .append(further.groups().get().explain(section.language()))
                    .append('\n');
        }
        if (further.losses().isPresent()) {
            further.losses().get().writeText(out, section);
        }
        for (FunnelLeftOut group : result.leftOut()) {
            out.append('\n').append(group.explain(section.language())).append('\n');
        }
        section.writeLeftOut(out, result.source());
    }

    private void writeTable(Writer out, FunnelCounts counts) throws IOException {
        TextTable table = TextTable.of(
                1,
                section.say("stage", "этап"),
                section.say("reached", "дошли"),
                section.say("implied", "минуя"),
                section.say("from previous", "от предыдущего"),
                "95 %",
                section.say("from first", "от первого"),
                "95 %",
                section.say("open", "открыто"),
                section.say("undecided", "не решено"));
        for (FunnelStep step : counts.steps()) {
            table.add(
                    step.stage(),
                    String.valueOf(step.reached()),
                    String.valueOf(step.implied()),
                    step.conversion()
                            .map(this::rate)
                            .or(() -> step.ratioToPrevious().map(ratio -> "× " + times(ratio)))
                            .orElse(""),
                    step.conversion().map(this::interval).orElse(""),
                    rate(step.overall()),
                    interval(step.overall()),
                    String.valueOf(step.openNow()),
                    String.valueOf(step.undecided()));
        }
        table.add(
                String.join(", ", section.stages(StageType.WON)),
                String.valueOf(counts.won()),
                "",
                rate(counts.wonFromLastStage()),
                interval(counts.wonFromLastStage()),
                rate(counts.wonFromFirstStage()),
                interval(counts.wonFromFirstStage()),
                "",
                String.valueOf(counts.wonStep().undecided()));
        table.writeTo(out);
    }

    private void writeLine(Writer out, FunnelCounts counts) throws IOException {
        out.append('\n').append(section.say("Deals ", "Сделки: ")).append(String.valueOf(counts.deals()));
        out.append(section.say(": won ", "; выиграны: ")).append(String.valueOf(counts.won()));
        out.append(section.say(", lost ", ", проиграны: ")).append(String.valueOf(counts.lost()));
        out.append(section.say(", open ", ", открыты: "))
                .append(String.valueOf(counts.open()))
                .append('\n');
        Proportion winRate = counts.winRate();
        out.append(section.say("Win rate ", "Доля выигранных ")).append(rate(winRate));
        out.append(" (").append(section.counts(winRate)).append(section.say(" decided", " решённых"));
        if (winRate.interval().isPresent()) {
            out.append(section.say(", 95 % interval ", ", интервал 95 % ")).append(interval(winRate));
        }
        out.append(winRate.isLowCount() ? section.say(", few)\n", ", мало)\n") : ")\n");
    }

    private static double value(Fraction fraction) {
        return fraction.rounded(DIGITS, RoundingMode.HALF_EVEN).doubleValue();
    }

    private String times(Fraction ratio) {
        return section.figures().decimal(ratio.rounded(2, RoundingMode.HALF_UP).doubleValue(), 2);
    }

    private String rate(Proportion proportion) {
        return section.figures().percent(proportion.rate());
    }

    private String interval(Proportion proportion) {
        return section.figures().percents(proportion.interval());
    }
}
