package org.saleskit.examples.review.cli.migration;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.analytics.migration.AbcMove;
import org.saleskit.analytics.migration.MigrationCell;
import org.saleskit.analytics.migration.MigrationKind;
import org.saleskit.analytics.migration.MoveParts;
import org.saleskit.analytics.migration.StableClasses;
import org.saleskit.analytics.xyz.XyzAnalysis;
import org.saleskit.core.stats.Fraction;
import org.saleskit.examples.review.cli.output.Json;
import org.saleskit.examples.review.cli.output.Numbers;

/** Prints a comparison as JSON. */
public final class MigrationJson {

    /** More digits than a double has, so that the double is the nearest one. */
    private static final int DIGITS = 40;

    private final Comparison comparison;
    private final JsonGenerator json;

    private MigrationJson(Comparison comparison, JsonGenerator json) {
        this.comparison = comparison;
        this.json = json;
    }

    /**
     * Prints a comparison.
     *
     * @param comparison the comparison
     * @param out takes the text and stays open
     * @throws IOException if it cannot be written
     */
    public static void write(Comparison comparison, Writer out) throws IOException {
        JsonGenerator json = Json.to(out);
        json.writeStartObject();
        new MigrationJson(comparison, json).writeAll();
        json.writeEndObject();
        json.close();
        out.append('\n');
    }

    private void writeAll() throws IOException {
        writeOptions();
        for (Run run : comparison.runs()) {
            writeRun(run);
        }
        writeCounts();
        json.writeArrayFieldStart("items");
        for (AbcMove<String> move : comparison.moves()) {
            writeItem(move);
        }
        json.writeEndArray();
        writeTransitions("transitions", comparison.transitions());
        writeTransitions("cellTransitions", comparison.cellTransitions());
        json.writeArrayFieldStart("classes");
        for (ClassMoves moves : ClassMoves.of(comparison.table())) {
            writeClass(moves);
        }
        json.writeEndArray();
        writeHeld();
        json.writeArrayFieldStart("leftOut");
        for (Run run : comparison.runs()) {
            for (Run.Group group : run.leftOut()) {
                writeGroup(group);
            }
        }
        json.writeEndArray();
        Json.texts(json, "warnings", comparison.warnings());
        json.writeArrayFieldStart("explanations");
        for (Comparison.Explanation one : comparison.explanations()) {
            json.writeStartObject();
            json.writeStringField("key", one.key());
            json.writeStringField("move", one.move());
            Json.text(json, "cells", one.cells().orElse(null));
            Json.text(json, "held", one.held().orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeOptions() throws IOException {
        Asked asked = comparison.asked();
        json.writeObjectFieldStart("options");
        json.writeStringField("key", asked.key());
        json.writeStringField("amount", asked.amount());
        Json.text(json, "date", asked.date().orElse(null));
        Json.text(json, "dateFormat", asked.dateFormat().orElse(null));
        Json.text(json, "beforeFrom", asked.before().from());
        Json.text(json, "beforeTo", asked.before().to());
        Json.text(json, "afterFrom", asked.after().from());
        Json.text(json, "afterTo", asked.after().to());
        writeNumbers("abc", asked.analysis().abc().thresholds());
        json.writeStringField(
                "rule", asked.analysis().abc().boundaryRule().name().toLowerCase(Locale.ROOT));
        writeNumber("margin", asked.margin());
        json.writeBooleanField("cells", asked.period().isPresent());
        Json.text(
                json,
                "period",
                asked.period().map(unit -> unit.name().toLowerCase(Locale.ROOT)).orElse(null));
        if (asked.period().isPresent()) {
            XyzAnalysis xyz = asked.analysis().xyz();
            writeNumbers("xyz", List.of(xyz.xLimit(), xyz.yLimit()));
            json.writeNumberField("minimumPeriods", xyz.minimumPeriods());
        } else {
            json.writeNullField("xyz");
            json.writeNullField("minimumPeriods");
        }
        Json.text(json, "currency", comparison.before().abc().unit().currency().orElse(null));
        json.writeNumberField("decimals", comparison.before().abc().unit().scale());
        Json.texts(json, "explain", asked.explain());
        json.writeStringField("lang", asked.language().getLanguage());
        json.writeEndObject();
    }

    private void writeNumbers(String name, List<BigDecimal> numbers) throws IOException {
        json.writeArrayFieldStart(name);
        for (BigDecimal number : numbers) {
            json.writeNumber(Numbers.shortest(number, 0));
        }
        json.writeEndArray();
    }

    private void writeNumber(String name, Optional<BigDecimal> number) throws IOException {
        json.writeFieldName(name);
        if (number.isPresent()) {
            json.writeNumber(Numbers.shortest(number.get(), 0));
        } else {
            json.writeNull();
        }
    }

    private void writeRun(Run run) throws IOException {
        json.writeObjectFieldStart(run.window().run());
        json.writeNumberField("rows", run.rows());
        Json.text(json, "firstRow", run.first().orElse(null));
        Json.text(json, "lastRow", run.last().orElse(null));
        json.writeNumberField("keys", run.abc().items().size());
        Json.amount(json, "total", run.abc().total());
        Json.amount(json, "base", run.abc().baseTotal());
        json.writeEndObject();
    }

    private void writeCounts() throws IOException {
        json.writeObjectFieldStart("counts");
        json.writeNumberField("keys", comparison.table().lines().size());
        for (MigrationKind kind : MigrationKind.values()) {
            json.writeNumberField(
                    kind.name().toLowerCase(Locale.ROOT),
                    comparison.table().lines(kind).size());
        }
        json.writeEndObject();
    }

    private void writeItem(AbcMove<String> move) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", move.key());
        json.writeStringField("kind", move.line().kind().name());
        writeStanding("before", move.before(), comparison.before().cell(move.key()));
        writeStanding("after", move.after(), comparison.after().cell(move.key()));
        json.writeFieldName("step");
        if (move.line().step().isPresent()) {
            json.writeNumber(move.line().step().getAsInt());
        } else {
            json.writeNull();
        }
        Json.amount(json, "amountChange", move.line().change());
        Optional<MoveParts> parts = move.parts();
        Json.number(json, "change", of(parts.map(MoveParts::change)));
        Json.number(json, "own", of(parts.map(MoveParts::own)));
        Json.number(json, "others", of(parts.map(MoveParts::others)));
        Json.text(json, "held", comparison.heldClass(move.key()));
        json.writeEndObject();
    }

    private void writeStanding(String name, Optional<AbcItem<String>> item, @Nullable String cell) throws IOException {
        if (item.isEmpty()) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        json.writeStringField("abc", item.get().abcClass().label());
        Json.text(json, "cell", cell);
        Json.amount(json, "amount", item.get().amount());
        Json.number(json, "shareBefore", item.get().shareBeforeTie());
        json.writeEndObject();
    }

    static OptionalDouble of(Optional<Fraction> share) {
        return share.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        share.get().rounded(DIGITS, RoundingMode.HALF_EVEN).doubleValue());
    }

    private <C> void writeTransitions(String name, List<MigrationCell<C>> pairs) throws IOException {
        json.writeArrayFieldStart(name);
        for (MigrationCell<C> pair : pairs) {
            json.writeStartObject();
            Json.text(json, "from", pair.before().orElse(null));
            Json.text(json, "to", pair.after().orElse(null));
            json.writeNumberField("items", pair.items());
            Json.amount(json, "amountBefore", comparison.amount(pair.amountBefore()));
            Json.amount(json, "amountAfter", comparison.amount(pair.amountAfter()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeClass(ClassMoves moves) throws IOException {
        json.writeStartObject();
        json.writeStringField("abc", moves.abc().label());
        json.writeNumberField("itemsBefore", moves.before());
        json.writeNumberField("itemsAfter", moves.after());
        Json.amount(json, "amountBefore", comparison.amount(moves.amountBefore()));
        Json.amount(json, "amountAfter", comparison.amount(moves.amountAfter()));
        Json.proportion(json, "stayed", moves.stayed());
        json.writeNumberField("rose", moves.rose());
        json.writeNumberField("fell", moves.fell());
        json.writeNumberField("outside", moves.outside());
        json.writeNumberField("left", moves.left());
        json.writeNumberField("entered", moves.entered());
        json.writeEndObject();
    }

    private void writeHeld() throws IOException {
        if (comparison.held().isEmpty()) {
            json.writeNullField("hysteresis");
            return;
        }
        StableClasses<String> held = comparison.held().get();
        json.writeObjectFieldStart("hysteresis");
        writeNumber("margin", held.hysteresis().margin());
        json.writeNumberField("runs", held.hysteresis().runs());
        json.writeNumberField("changed", held.changed().size());
        json.writeNumberField("kept", Comparison.kept(held));
        json.writeEndObject();
    }

    private void writeGroup(Run.Group group) throws IOException {
        json.writeStartObject();
        json.writeStringField("run", group.run());
        json.writeStringField("reason", group.reason());
        json.writeNumberField("keys", group.keys());
        json.writeNumberField("rows", group.rows());
        Json.amount(json, "amount", group.amount());
        json.writeEndObject();
    }
}
