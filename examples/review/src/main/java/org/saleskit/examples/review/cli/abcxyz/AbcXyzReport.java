package org.saleskit.examples.review.cli.abcxyz;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.abc.AbcGroup;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.abcxyz.AbcXyzCell;
import org.saleskit.analytics.abcxyz.AbcXyzItem;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.csv.RowFilter;

/** Prints an ABC/XYZ analysis as JSON; {@link AbcXyzText} prints the same numbers as text. */
public final class AbcXyzReport {

    private final Asked asked;
    private final SalesRead read;
    private final AbcXyzResult<String> result;
    private final List<Section> sections;

    /**
     * Creates a report.
     *
     * @param asked what the user asked for
     * @param read what was read
     * @param result the classes of it
     * @param sections what options ask for beyond them, in the order in which they are printed
     */
    public AbcXyzReport(Asked asked, SalesRead read, AbcXyzResult<String> result, List<Section> sections) {
        this.asked = asked;
        this.read = read;
        this.result = result;
        this.sections = List.copyOf(sections);
    }

    /**
     * What the user asked for, as far as the result does not tell.
     *
     * @param key the column of the key
     * @param date the column of the day
     * @param amount the column of the amount, or the two that are multiplied
     * @param dateFormat the form of the dates
     * @param from the first day, or null
     * @param to the last day, or null
     * @param conditions which rows take part
     * @param gross whether rows below zero were left out
     */
    public record Asked(
            String key,
            String date,
            String amount,
            Optional<String> dateFormat,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<RowFilter.Condition> conditions,
            boolean gross) {}

    /**
     * Prints it as text.
     *
     * @param out takes the text
     * @throws IOException if it cannot be written
     */
    public void writeText(Writer out) throws IOException {
        new AbcXyzText(asked, read, result, sections, warnings(), leftOut()).writeTo(out);
    }

    /**
     * Prints it as JSON.
     *
     * @param out takes the text
     * @throws IOException if it cannot be written
     */
    public void writeJson(Writer out) throws IOException {
        JsonGenerator json = Json.to(out);
        json.writeStartObject();
        writeOptions(json);
        writeWindow(json);
        json.writeNumberField("rows", read.table().rows());
        Json.amount(json, "total", result.abc().total());
        Json.amount(json, "base", result.abc().baseTotal());
        json.writeArrayFieldStart("items");
        for (AbcXyzItem<String> item : result.items()) {
            writeItem(json, item);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("classes");
        for (AbcGroup group : classes(result.abc())) {
            writeClass(json, group);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("matrix");
        for (AbcXyzCell cell : result.matrix()) {
            json.writeStartObject();
            json.writeStringField("cell", cell.cell());
            json.writeNumberField("items", cell.items());
            Json.amount(json, "amount", cell.amount());
            Json.number(json, "share", cell.share());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("leftOut");
        for (Outside rows : leftOut()) {
            rows.writeTo(json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("warnings");
        for (String warning : warnings()) {
            json.writeString(warning);
        }
        json.writeEndArray();
        new Rules(result, asked.gross()).writeFields(json);
        for (Section section : sections) {
            section.writeFields(json);
        }
        json.writeEndObject();
        json.close();
        out.append('\n');
    }

    private void writeOptions(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("options");
        json.writeStringField("key", asked.key());
        json.writeStringField("date", asked.date());
        json.writeStringField("amount", asked.amount());
        Json.text(json, "dateFormat", asked.dateFormat().orElse(null));
        Json.text(json, "from", asked.from());
        Json.text(json, "to", asked.to());
        json.writeStringField("period", read.table().periodUnit().name().toLowerCase(Locale.ROOT));
        Rules rules = new Rules(result, asked.gross());
        rules.writeLimits(json);
        json.writeNumberField("minimumPeriods", result.analysis().xyz().minimumPeriods());
        Json.text(json, "currency", read.table().valueUnit().currency().orElse(null));
        json.writeNumberField("decimals", read.table().valueUnit().scale());
        rules.writeOptions(json);
        writeConditions(json);
        for (Section section : sections) {
            section.writeOptions(json);
        }
        json.writeEndObject();
    }

    private void writeConditions(JsonGenerator json) throws IOException {
        if (asked.conditions().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("conditions");
        for (RowFilter.Condition condition : asked.conditions()) {
            json.writeString(condition.toString());
        }
        json.writeEndArray();
    }

    private void writeWindow(JsonGenerator json) throws IOException {
        PeriodTable<String> table = read.table();
        json.writeObjectFieldStart("window");
        Json.text(json, "firstPeriod", table.firstPeriod().orElse(null));
        Json.text(json, "lastPeriod", table.lastPeriod().orElse(null));
        json.writeNumberField("periods", table.periods());
        Json.text(json, "firstRow", read.first().orElse(null));
        Json.text(json, "lastRow", read.last().orElse(null));
        json.writeEndObject();
    }

    private void writeItem(JsonGenerator json, AbcXyzItem<String> item) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", item.key());
        Json.amount(json, "amount", item.abc().amount());
        Json.number(json, "share", item.abc().share());
        Json.number(json, "shareBefore", item.abc().shareBefore());
        json.writeStringField("abc", item.abc().abcClass().label());
        Json.number(json, "variation", item.xyz().variation());
        json.writeNumberField("periods", item.xyz().periods());
        json.writeNumberField("zeroPeriods", item.xyz().zeroPeriods());
        json.writeStringField("xyz", item.xyz().xyzClass().name());
        json.writeStringField("cell", item.cell());
        if (item.abc().countedUnits() != item.abc().units()) {
            Json.amount(
                    json,
                    "counted",
                    read.table().valueUnit().toDecimal(item.abc().countedUnits()));
        }
        for (Section section : sections) {
            section.writeItem(json, item);
        }
        json.writeEndObject();
    }

    /** Writes a class with its items. */
    static void writeClass(JsonGenerator json, AbcGroup group) throws IOException {
        json.writeStartObject();
        json.writeStringField("abc", group.abcClass().label());
        json.writeNumberField("items", group.items());
        Json.amount(json, "amount", group.amount());
        Json.number(json, "share", group.share());
        json.writeEndObject();
    }

    /** The classes of the base, without the groups outside it. */
    static List<AbcGroup> classes(AbcResult<String> result) {
        return result.groups().stream()
                .filter(group -> group.abcClass().isInBase())
                .toList();
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>(new AbcXyzWarnings(asked.from(), asked.to(), read).of(result));
        asked.conditions().stream()
                .map(RowFilter.Condition::toString)
                .filter(condition -> read.leftOut().stream()
                        .noneMatch(rows -> rows.by().filter(condition::equals).isPresent()))
                .map(condition -> "No row was left out by " + condition + ".")
                .forEach(warnings::add);
        sections.forEach(section -> warnings.addAll(section.warnings()));
        return warnings;
    }

    private List<Outside> leftOut() {
        return Stream.concat(read.leftOut().stream(), result.leftOut().stream().map(Outside::of))
                .toList();
    }
}
