package org.saleskit.examples.review.cli.deals;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.deal.LeftOutEvents;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.TextTable;

/** What every report of a log says: how it was read, and which rows are left out. */
final class LogSection {

    private final LogOptions options;
    private final DealLog log;

    LogSection(LogOptions options, DealLog log) {
        this.options = options;
        this.log = log;
    }

    /** Writes the fields of "options" that all commands have. */
    void writeOptions(JsonGenerator json) throws IOException {
        json.writeStringField("deal", options.deal());
        json.writeStringField("stage", options.stage());
        json.writeStringField("time", options.time());
        Json.texts(json, "stages", stages(StageType.OPEN));
        Json.texts(json, "won", stages(StageType.WON));
        Json.texts(json, "lost", stages(StageType.LOST));
        json.writeStringField("zone", options.zone().getId());
        json.writeStringField("asOf", log.asOf().toString());
        json.writeStringField("asOfFrom", asOfFrom());
    }

    /** Writes "leftOut", rows by reason, and "otherStages", the stages that nobody named. */
    void writeLeftOut(JsonGenerator json, Deals deals) throws IOException {
        json.writeArrayFieldStart("leftOut");
        for (LeftOutEvents group : deals.leftOut()) {
            writeGroup(json, group.reason().name(), group.deals(), group.events());
        }
        if (log.emptyDeal() > 0) {
            writeGroup(json, "EMPTY_DEAL", 0, log.emptyDeal());
        }
        if (log.emptyStage() > 0) {
            writeGroup(json, "EMPTY_STAGE", 0, log.emptyStage());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("otherStages");
        for (Map.Entry<String, Long> stage : deals.unreadStages().entrySet()) {
            json.writeStartObject();
            json.writeStringField("stage", stage.getKey());
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

    /** Writes the identifiers of deals. */
    static void writeDeals(JsonGenerator json, String name, List<DealId> deals) throws IOException {
        Json.texts(json, name, deals.stream().map(DealId::value).toList());
    }

    /** The first line of a text. */
    void writeHead(Writer out, String title) throws IOException {
        out.append(title).append(" as of ").append(log.asOf().toString());
        out.append(" (").append(asOfFrom()).append("), times without an offset in ");
        out.append(options.zone().getId()).append("\n\n");
    }

    /** The rows left out as a table, or nothing. */
    void writeLeftOut(Writer out, Deals deals) throws IOException {
        if (deals.leftOut().isEmpty() && log.emptyDeal() == 0 && log.emptyStage() == 0) {
            return;
        }
        out.append('\n');
        TextTable table = TextTable.of(1, "left out", "deals", "rows");
        for (LeftOutEvents group : deals.leftOut()) {
            table.add(say(group.reason()), String.valueOf(group.deals()), String.valueOf(group.events()));
            if (group.reason() == LeftOutEvents.Reason.UNKNOWN_STAGE) {
                deals.unreadStages()
                        .forEach((stage, rows) -> table.add("  \"" + stage + "\"", "", String.valueOf(rows)));
            }
        }
        if (log.emptyDeal() > 0) {
            table.add("deal is empty", "0", String.valueOf(log.emptyDeal()));
        }
        if (log.emptyStage() > 0) {
            table.add("stage is empty", "0", String.valueOf(log.emptyStage()));
        }
        table.writeTo(out);
    }

    private static String say(LeftOutEvents.Reason reason) {
        return switch (reason) {
            case UNKNOWN_STAGE -> "stage not named";
            case UNMAPPED_STAGE -> "stage without a counterpart";
            case NOT_OPENED -> "before the deal entered a stage";
            case AFTER_AS_OF -> "after the report's instant";
            case RECORDED_LATER -> "recorded too late";
            case REASON_WITHOUT_CLOSE -> "reason or competitor of a deal not closed then";
        };
    }

    List<String> stages(StageType type) {
        return log.pipeline().stages().stream()
                .filter(stage -> stage.type() == type)
                .map(Stage::name)
                .toList();
    }

    private String asOfFrom() {
        return log.asOfGiven() ? "--as-of" : "the latest row";
    }
}
