package org.saleskit.examples.review.cli.deallog;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.deal.LeftOutEvents;
import org.saleskit.examples.review.cli.output.Caution;
import org.saleskit.examples.review.cli.output.TextTable;
import org.saleskit.examples.review.cli.output.Wording;
import org.saleskit.examples.review.facts.InputException;

/** The rows of a log that a report leaves out, and what that may mean. */
public final class UnreadRows {

    private final DealLog log;
    private final Deals deals;
    private final Wording wording;

    /**
     * The rows left out of one report.
     *
     * @param log the log
     * @param deals the deals of the report
     * @param wording the language of texts
     */
    public UnreadRows(DealLog log, Deals deals, Wording wording) {
        this.log = log;
        this.deals = deals;
        this.wording = wording;
    }

    /**
     * {@return what a misspelt or forgotten stage of the command line shows in: rows of stages that no option names, and stages
     * that no row has}
     */
    public List<Caution> cautions() {
        List<Caution> cautions = new ArrayList<>();
        Map<String, Long> unread = deals.unreadStages();
        if (!unread.isEmpty()) {
            String stages = unread.entrySet().stream()
                    .limit(StageRows.LISTED)
                    .map(stage -> InputException.quoted(stage.getKey()) + " (" + stage.getValue() + ")")
                    .collect(Collectors.joining(", "));
            String more = unread.size() > StageRows.LISTED ? wording.say(" and others", " и другие") : "";
            cautions.add(new Caution(
                    "STAGES_NOT_NAMED",
                    wording.say(
                            "rows of stages that --stages, --won and --lost do not name are not read: " + stages + more
                                    + ". A deal that ended in one of them counts as still open.",
                            "не прочитаны строки этапов, которых нет в --stages, --won и --lost: " + stages + more
                                    + ". Сделка, завершённая на таком этапе, считается открытой.")));
        }
        List<String> without = log.stagesWithoutRows();
        if (!without.isEmpty()) {
            String stages = without.stream().map(InputException::quoted).collect(Collectors.joining(", "));
            cautions.add(new Caution(
                    "STAGES_WITHOUT_ROWS",
                    wording.say(
                            "no row has these stages of the command line: " + stages + ".",
                            "ни в одной строке нет этих этапов из команды: " + stages + ".")));
        }
        return cautions;
    }

    /**
     * Writes rows by reason, and "otherStages", the stages that nobody named.
     *
     * @param json takes them
     * @param name of the field of the rows
     * @throws IOException if it cannot be written
     */
    public void write(JsonGenerator json, String name) throws IOException {
        json.writeArrayFieldStart(name);
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
     * Writes the rows left out as a table after an empty line, or nothing.
     *
     * @param out takes it
     * @param title the first column's name
     * @throws IOException if it cannot be written
     */
    public void write(Writer out, String title) throws IOException {
        if (deals.leftOut().isEmpty() && log.emptyDeal() == 0 && log.emptyStage() == 0) {
            return;
        }
        out.append('\n');
        TextTable table = TextTable.of(1, title, wording.say("deals", "сделок"), wording.say("rows", "строк"));
        for (LeftOutEvents group : deals.leftOut()) {
            table.add(say(group.reason()), String.valueOf(group.deals()), String.valueOf(group.events()));
            if (group.reason() == LeftOutEvents.Reason.UNKNOWN_STAGE) {
                deals.unreadStages()
                        .forEach((stage, rows) -> table.add("  \"" + stage + "\"", "", String.valueOf(rows)));
            }
        }
        if (log.emptyDeal() > 0) {
            table.add(wording.say("deal is empty", "сделка не указана"), "0", String.valueOf(log.emptyDeal()));
        }
        if (log.emptyStage() > 0) {
            table.add(
                    wording.say("no stage, and nothing else that is read", "нет этапа и ничего другого из читаемого"),
                    "0",
                    String.valueOf(log.emptyStage()));
        }
        table.writeTo(out);
    }

    private String say(LeftOutEvents.Reason reason) {
        return switch (reason) {
            case UNKNOWN_STAGE -> wording.say("stage not named", "этап не назван в команде");
            case UNMAPPED_STAGE -> wording.say("stage without a counterpart", "этап без соответствия");
            case NOT_OPENED -> wording.say("before the deal entered a stage", "до первого этапа сделки");
            case AFTER_AS_OF -> wording.say("after the report's instant", "позже момента отчёта");
            case RECORDED_LATER -> wording.say("recorded too late", "записаны позже");
            case REASON_WITHOUT_CLOSE ->
                wording.say(
                        "reason or competitor of a deal not closed then", "причина или конкурент у незакрытой сделки");
        };
    }
}
