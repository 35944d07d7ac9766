package org.saleskit.examples.review.cli.deallog;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Proportion;
import org.saleskit.examples.review.cli.output.Figures;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.Wording;

/** What every report of a log says: how it was read, and which rows are left out. */
public final class LogSection {

    private final LogOptions options;
    private final DealLog log;
    private final Wording wording;

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
        this.wording = new Wording(language);
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
        unread(deals).write(json, "leftOut");
    }

    /**
     * {@return the rows that a report leaves out}
     *
     * @param deals the deals of the report
     */
    public UnreadRows unread(Deals deals) {
        return new UnreadRows(log, deals, wording);
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
        unread(deals).write(out, say("left out", "не учтены"));
    }

    /**
     * {@return one of two texts, by the language}
     *
     * @param english the one
     * @param russian the other
     */
    public String say(String english, String russian) {
        return wording.say(english, russian);
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
        return wording.figures();
    }

    /** {@return the same in English, the language of the JSON} */
    public LogSection inEnglish() {
        return new LogSection(options, log, Locale.ENGLISH);
    }

    /** {@return the language of texts} */
    public Wording wording() {
        return wording;
    }

    /** {@return the locale of texts} */
    public Locale language() {
        return wording.locale();
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
