package org.saleskit.examples.review.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saleskit.analytics.funnel.FunnelResult;
import org.saleskit.analytics.funnel.FunnelStep;
import org.saleskit.core.deal.LeftOutEvents;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Proportion;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.Numbers;
import org.saleskit.examples.review.cli.output.TextTable;

/** Prints a funnel. */
final class FunnelReport {

    private static final String EMPTY_DEAL = "EMPTY_DEAL";

    /** Of every interval, the default of {@link Proportion#interval()}. */
    private static final double CONFIDENCE = 0.95;

    private final FunnelResult result;
    private final StageRows.Columns columns;
    private final ZoneId zone;
    private final boolean asOfGiven;
    private final long emptyDeal;

    FunnelReport(FunnelResult result, StageRows.Columns columns, ZoneId zone, boolean asOfGiven, long emptyDeal) {
        this.result = result;
        this.columns = columns;
        this.zone = zone;
        this.asOfGiven = asOfGiven;
        this.emptyDeal = emptyDeal;
    }

    void writeJson(Writer out) throws IOException {
        JsonGenerator json = Json.to(out);
        json.writeStartObject();
        writeOptions(json);
        json.writeNumberField("deals", result.deals());
        json.writeNumberField("won", result.won());
        json.writeNumberField("lost", result.lost());
        json.writeNumberField("open", result.open());
        Json.proportion(json, "winRate", result.winRate());
        json.writeArrayFieldStart("stages");
        for (FunnelStep step : result.steps()) {
            json.writeStartObject();
            json.writeStringField("stage", step.stage());
            json.writeNumberField("reached", step.reached());
            json.writeNumberField("implied", step.implied());
            if (step.conversion().isPresent()) {
                Json.proportion(json, "conversion", step.conversion().get());
            } else {
                json.writeNullField("conversion");
            }
            Json.proportion(json, "overall", step.overall());
            json.writeNumberField("open", step.openNow());
            json.writeEndObject();
        }
        json.writeEndArray();
        Json.proportion(json, "wonFromLast", result.wonFromLastStage());
        Json.proportion(json, "wonFromFirst", result.wonFromFirstStage());
        writeLeftOut(json);
        json.writeEndObject();
        json.close();
        out.append('\n');
    }

    private void writeOptions(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("options");
        json.writeStringField("deal", columns.deal());
        json.writeStringField("stage", columns.stage());
        json.writeStringField("time", columns.time());
        writeStages(json, "stages", StageType.OPEN);
        writeStages(json, "won", StageType.WON);
        writeStages(json, "lost", StageType.LOST);
        json.writeStringField("zone", zone.getId());
        json.writeStringField("asOf", result.asOf().toString());
        json.writeStringField("asOfFrom", asOfFrom());
        json.writeNumberField("confidence", CONFIDENCE);
        json.writeEndObject();
    }

    private void writeStages(JsonGenerator json, String name, StageType type) throws IOException {
        json.writeArrayFieldStart(name);
        for (String stage : stages(type)) {
            json.writeString(stage);
        }
        json.writeEndArray();
    }

    private void writeLeftOut(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("leftOut");
        for (LeftOutEvents group : result.leftOutEvents()) {
            writeGroup(json, group.reason().name(), group.deals(), group.events());
        }
        if (emptyDeal > 0) {
            writeGroup(json, EMPTY_DEAL, 0, emptyDeal);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("otherStages");
        for (Map.Entry<String, Long> stage : result.unknownStages().entrySet()) {
            json.writeStartObject();
            json.writeStringField("stage", nameOf(stage.getKey()));
            json.writeNumberField("rows", stage.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeGroup(JsonGenerator json, String reason, long deals, long rows) throws IOException {
        json.writeStartObject();
        json.writeStringField("reason", reason);
        json.writeNumberField("deals", deals);
        json.writeNumberField("rows", rows);
        json.writeEndObject();
    }

    void writeText(Writer out) throws IOException {
        out.append("Funnel as of ")
                .append(result.asOf().toString())
                .append(" (")
                .append(asOfFrom());
        out.append("), times without an offset in ").append(zone.getId()).append("\n\n");
        TextTable table =
                TextTable.of(1, "stage", "reached", "implied", "from previous", "95 %", "from first", "95 %", "open");
        for (FunnelStep step : result.steps()) {
            Optional<Proportion> conversion = step.conversion();
            table.add(
                    step.stage(),
                    String.valueOf(step.reached()),
                    String.valueOf(step.implied()),
                    conversion.map(FunnelReport::rate).orElse(""),
                    conversion.map(FunnelReport::interval).orElse(""),
                    rate(step.overall()),
                    interval(step.overall()),
                    String.valueOf(step.openNow()));
        }
        table.add(
                String.join(", ", stages(StageType.WON)),
                String.valueOf(result.won()),
                "",
                rate(result.wonFromLastStage()),
                interval(result.wonFromLastStage()),
                rate(result.wonFromFirstStage()),
                interval(result.wonFromFirstStage()),
                "");
        table.writeTo(out);
        out.append("\nDeals ").append(String.valueOf(result.deals())).append(": won ");
        out.append(String.valueOf(result.won())).append(", lost ").append(String.valueOf(result.lost()));
        out.append(", open ").append(String.valueOf(result.open())).append('\n');
        Proportion winRate = result.winRate();
        out.append("Win rate ").append(rate(winRate)).append(" (").append(winRate.toString());
        out.append(winRate.interval().isPresent() ? " decided, 95 % interval " + interval(winRate) : " decided");
        out.append(winRate.isLowCount() ? ", few)\n" : ")\n");
        writeLeftOutText(out);
    }

    private void writeLeftOutText(Writer out) throws IOException {
        if (result.leftOut().isEmpty() && emptyDeal == 0) {
            return;
        }
        out.append('\n');
        TextTable table = TextTable.of(1, "left out", "deals", "rows");
        for (LeftOutEvents group : result.leftOutEvents()) {
            String reason = switch (group.reason()) {
                case UNKNOWN_STAGE, UNMAPPED_STAGE -> "stage not named";
                case AFTER_AS_OF -> "after the report's instant";
                case RECORDED_LATER -> "recorded too late";
                case NOT_OPENED, REASON_WITHOUT_CLOSE -> "not a change of stage";
            };
            table.add(reason, String.valueOf(group.deals()), String.valueOf(group.events()));
            if (group.reason() == LeftOutEvents.Reason.UNKNOWN_STAGE) {
                result.unknownStages()
                        .forEach((stage, rows) -> table.add("  \"" + nameOf(stage) + "\"", "", String.valueOf(rows)));
            }
        }
        if (emptyDeal > 0) {
            table.add("deal is empty", "0", String.valueOf(emptyDeal));
        }
        table.writeTo(out);
    }

    private static String nameOf(String stage) {
        return stage.equals(StageRows.NO_STAGE) ? "" : stage;
    }

    private List<String> stages(StageType type) {
        return result.pipeline().stages().stream()
                .filter(stage -> stage.type() == type)
                .map(Stage::name)
                .toList();
    }

    private String asOfFrom() {
        return asOfGiven ? "--as-of" : "the latest row";
    }

    private static String rate(Proportion proportion) {
        return Numbers.percent(proportion.rate());
    }

    private static String interval(Proportion proportion) {
        return proportion
                .interval()
                .map(interval -> Numbers.percent(interval.low()) + ".." + Numbers.percent(interval.high()))
                .orElse("-");
    }
}
