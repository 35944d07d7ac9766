package org.saleskit.examples.review.cli.deallog;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.deal.LeftOutEvents;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Proportion;
import org.saleskit.examples.review.cli.output.Figures;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.TextTable;

/** What every report of a log says: how it was read, and which rows are left out. */
public final class LogSection {

    private final LogOptions options;
    private final DealLog log;
    private final Locale language;

    /**
     * What is said of one log.
     *
     * @param options how it was read
     * @param log the log
     * @param language the language of texts
     */
    public LogSection(LogOptions options, DealLog log, Locale language) {
        this.options = options;
        this.log = log;
        this.language = language;
    }

    /**
     * Writes the fields of "options" that all commands have.
     *
     * @param json takes them
     * @throws IOException if it cannot be written
     */
    public void writeOptions(JsonGenerator json) throws IOException {
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

    /**
     * Writes "leftOut", rows by reason, and "otherStages", the stages that nobody named.
     *
     * @param json takes them
     * @param deals the deals of the report
     * @throws IOException if it cannot be written
     */
    public void writeLeftOut(JsonGenerator json, Deals deals) throws IOException {
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

    /**
     * Writes the identifiers of deals.
     *
     * @param json takes them
     * @param name of the field
     * @param deals the deals
     * @throws IOException if it cannot be written
     */
    public static void writeDeals(JsonGenerator json, String name, List<DealId> deals) throws IOException {
        Json.texts(json, name, deals.stream().map(DealId::value).toList());
    }

    /**
     * Writes the first line of a text.
     *
     * @param out takes it
     * @param english the title in English
     * @param russian the title in Russian
     * @throws IOException if it cannot be written
     */
    public void writeHead(Writer out, String english, String russian) throws IOException {
        out.append(say(english, russian))
                .append(say(" as of ", " на "))
                .append(log.asOf().toString());
        out.append(" (").append(log.asOfGiven() ? "--as-of" : say("the latest row", "последняя строка"));
        out.append(say("), times without an offset in ", "), время без пояса — "));
        out.append(options.zone().getId()).append("\n\n");
    }

    /**
     * Writes the rows left out as a table, or nothing.
     *
     * @param out takes it
     * @param deals the deals of the report
     * @throws IOException if it cannot be written
     */
    public void writeLeftOut(Writer out, Deals deals) throws IOException {
        if (deals.leftOut().isEmpty() && log.emptyDeal() == 0 && log.emptyStage() == 0) {
            return;
        }
        out.append('\n');
        TextTable table = TextTable.of(1, say("left out", "не учтены"), say("deals", "сделок"), say("rows", "строк"));
        for (LeftOutEvents group : deals.leftOut()) {
            table.add(say(group.reason()), String.valueOf(group.deals()), String.valueOf(group.events()));
            if (group.reason() == LeftOutEvents.Reason.UNKNOWN_STAGE) {
                deals.unreadStages()
                        .forEach((stage, rows) -> table.add("  \"" + stage + "\"", "", String.valueOf(rows)));
            }
        }
        if (log.emptyDeal() > 0) {
            table.add(say("deal is empty", "сделка не указана"), "0", String.valueOf(log.emptyDeal()));
        }
        if (log.emptyStage() > 0) {
            table.add(
                    say("no stage, and nothing else that is read", "нет этапа и ничего другого из читаемого"),
                    "0",
                    String.valueOf(log.emptyStage()));
        }
        table.writeTo(out);
    }

    private String say(LeftOutEvents.Reason reason) {
        return switch (reason) {
            case UNKNOWN_STAGE -> say("stage not named", "этап не назван в команде");
            case UNMAPPED_STAGE -> say("stage without a counterpart", "этап без соответствия");
            case NOT_OPENED -> say("before the deal entered a stage", "до первого этапа сделки");
            case AFTER_AS_OF -> say("after the report's instant", "позже момента отчёта");
            case RECORDED_LATER -> say("recorded too late", "записаны позже");
            case REASON_WITHOUT_CLOSE ->
                say("reason or competitor of a deal not closed then", "причина или конкурент у незакрытой сделки");
        };
    }

    /**
     * {@return one of two texts, by the language}
     *
     * @param english the one
     * @param russian the other
     */
    public String say(String english, String russian) {
        return language.getLanguage().equals("ru") ? russian : english;
    }

    /**
     * {@return the counts of a rate, such as 5 of 10}
     *
     * @param rate the rate
     */
    public String counts(Proportion rate) {
        return rate.successes() + say(" of ", " из ") + rate.trials();
    }

    /** {@return the form of numbers in tables} */
    public Figures figures() {
        return new Figures(language);
    }

    /** {@return the language of texts} */
    public Locale language() {
        return language;
    }

    /**
     * {@return the names of the stages of a type, in their order}
     *
     * @param type the type
     */
    public List<String> stages(StageType type) {
        return log.pipeline().stages().stream()
                .filter(stage -> stage.type() == type)
                .map(Stage::name)
                .toList();
    }

    private String asOfFrom() {
        return log.asOfGiven() ? "--as-of" : "the latest row";
    }
}
