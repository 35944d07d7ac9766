package org.saleskit.examples.review.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.abc.AbcGroup;
import org.saleskit.analytics.abcxyz.AbcXyzCell;
import org.saleskit.analytics.abcxyz.AbcXyzItem;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.table.LeftOut;
import org.saleskit.analytics.table.LeftOutReason;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.Numbers;

/** Prints an ABC/XYZ analysis as JSON; {@link AbcXyzText} prints the same numbers as text. */
final class AbcXyzReport {

    private final Asked asked;
    private final SalesRows.Read read;
    private final AbcXyzResult<String> result;

    AbcXyzReport(Asked asked, SalesRows.Read read, AbcXyzResult<String> result) {
        this.asked = asked;
        this.read = read;
        this.result = result;
    }

    /** What the user asked for, as far as the result does not tell. */
    record Asked(
            SalesRows.Columns columns,
            Optional<String> dateFormat,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** Rows or keys outside the classes. */
    record Group(Optional<LeftOutReason> why, long keys, long rows, BigDecimal amount) {

        /** The reason for programs: that of the library, or that there is no key. */
        String reason() {
            return why.map(LeftOutReason::name).orElse("EMPTY_KEY");
        }

        /** The reason for people. */
        String words() {
            if (why.isEmpty()) {
                return "key is empty";
            }
            return switch (why.get()) {
                case BEFORE_WINDOW -> "before --from";
                case AFTER_WINDOW -> "after --to";
                case NONE -> "NONE: nets to zero";
                case NEGATIVE -> "NEGATIVE: nets to less than zero";
                case RETURN -> "below zero, and only gross sales are looked at";
            };
        }
    }

    void writeText(Writer out) throws IOException {
        new AbcXyzText(asked.columns(), read, result, warnings(), leftOut()).writeTo(out);
    }

    void writeJson(Writer out) throws IOException {
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
        for (AbcGroup group : classes(result)) {
            json.writeStartObject();
            json.writeStringField("abc", group.abcClass().label());
            json.writeNumberField("items", group.items());
            Json.amount(json, "amount", group.amount());
            Json.number(json, "share", group.share());
            json.writeEndObject();
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
        for (Group group : leftOut()) {
            json.writeStartObject();
            json.writeStringField("reason", group.reason());
            json.writeNumberField("keys", group.keys());
            json.writeNumberField("rows", group.rows());
            Json.amount(json, "amount", group.amount());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("warnings");
        for (String warning : warnings()) {
            json.writeString(warning);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        out.append('\n');
    }

    private void writeOptions(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("options");
        json.writeStringField("key", asked.columns().key());
        json.writeStringField("date", asked.columns().date());
        json.writeStringField("amount", asked.columns().amount());
        Json.text(json, "dateFormat", asked.dateFormat().orElse(null));
        Json.text(json, "from", asked.from());
        Json.text(json, "to", asked.to());
        json.writeStringField("period", read.table().periodUnit().name().toLowerCase(Locale.ROOT));
        writeNumbers(json, "abc", result.analysis().abc().thresholds());
        writeNumbers(
                json,
                "xyz",
                List.of(
                        result.analysis().xyz().xLimit(),
                        result.analysis().xyz().yLimit()));
        json.writeNumberField("minimumPeriods", result.analysis().xyz().minimumPeriods());
        Json.text(json, "currency", read.table().valueUnit().currency().orElse(null));
        json.writeNumberField("decimals", read.table().valueUnit().scale());
        json.writeEndObject();
    }

    private static void writeNumbers(JsonGenerator json, String name, List<BigDecimal> numbers) throws IOException {
        json.writeArrayFieldStart(name);
        for (BigDecimal number : numbers) {
            json.writeNumber(Numbers.shortest(number, 0));
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

    private static void writeItem(JsonGenerator json, AbcXyzItem<String> item) throws IOException {
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
        json.writeEndObject();
    }

    /** The classes of the base, without the groups outside it. */
    static List<AbcGroup> classes(AbcXyzResult<String> result) {
        return result.abc().groups().stream()
                .filter(group -> group.abcClass().isInBase())
                .toList();
    }

    private List<String> warnings() {
        return new AbcXyzWarnings(asked.from(), asked.to(), read).of(result);
    }

    private List<Group> leftOut() {
        Stream<Group> withoutKey = read.emptyKeyRows() == 0
                ? Stream.empty()
                : Stream.of(new Group(Optional.empty(), 0, read.emptyKeyRows(), read.emptyKeyAmount()));
        return Stream.concat(withoutKey, result.leftOut().stream().map(AbcXyzReport::group))
                .toList();
    }

    private static Group group(LeftOut<String> rows) {
        return new Group(Optional.of(rows.reason()), rows.keys().size(), rows.rows(), rows.amount());
    }
}
