package org.saleskit.examples.review.cli.rfm;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.saleskit.analytics.rfm.BinCuts;
import org.saleskit.analytics.rfm.Binning;
import org.saleskit.analytics.rfm.Quotient;
import org.saleskit.analytics.rfm.RfmDimension;
import org.saleskit.analytics.rfm.RfmItem;
import org.saleskit.analytics.rfm.RfmResult;
import org.saleskit.examples.review.cli.output.Json;

/** Prints scores as JSON. */
public final class RfmJson {

    private final Scores scores;
    private final RfmResult<String> result;
    private final JsonGenerator json;

    private RfmJson(Scores scores, JsonGenerator json) {
        this.scores = scores;
        this.result = scores.result();
        this.json = json;
    }

    /**
     * Prints scores.
     *
     * @param read the scores
     * @param out takes the text and stays open
     * @throws IOException if it cannot be written
     */
    public static void write(ClientRows.Read read, Writer out) throws IOException {
        JsonGenerator json = Json.to(out);
        json.writeStartObject();
        new RfmJson(new Scores(read), json).writeAll();
        json.writeEndObject();
        json.close();
        out.append('\n');
    }

    private void writeAll() throws IOException {
        writeOptions();
        Json.text(json, "day", result.day());
        json.writeStringField("dayFrom", scores.read().asked().asOf().isPresent() ? "--as-of" : "the latest row");
        json.writeNumberField("rows", scores.read().rows());
        json.writeNumberField("clients", scores.items().size());
        Json.amount(json, "total", scores.total());
        json.writeArrayFieldStart("items");
        for (RfmItem<String> item : scores.items()) {
            writeItem(item);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("cuts");
        for (RfmDimension dimension : RfmDimension.values()) {
            for (BinCuts<String> cuts : result.cuts(dimension)) {
                writeCuts(cuts);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("scores");
        for (RfmDimension dimension : RfmDimension.values()) {
            for (Scores.Group group : scores.scores(dimension)) {
                json.writeStartObject();
                json.writeStringField("dimension", name(dimension));
                json.writeNumberField("score", Integer.parseInt(group.label()));
                writeGroup(group);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("cells");
        for (Scores.Group group : scores.cells()) {
            json.writeStartObject();
            json.writeStringField("rfm", group.label());
            writeGroup(group);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("leftOut");
        for (Scores.Outside group : scores.leftOut()) {
            writeOutside(group);
        }
        json.writeEndArray();
        Json.texts(json, "warnings", scores.warnings());
        json.writeArrayFieldStart("explanations");
        for (Scores.Explanation one : scores.explanations()) {
            json.writeStartObject();
            json.writeStringField("key", one.key());
            json.writeStringField("text", one.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeOptions() throws IOException {
        Asked asked = scores.read().asked();
        json.writeObjectFieldStart("options");
        json.writeStringField("key", asked.key());
        json.writeStringField("date", asked.date());
        json.writeStringField("amount", asked.amount());
        Json.text(json, "purchase", asked.purchase().orElse(null));
        Json.text(json, "dateFormat", asked.dateFormat().orElse(null));
        Json.text(json, "asOf", asked.asOf().orElse(null));
        for (RfmDimension dimension : RfmDimension.values()) {
            Binning binning = asked.analysis().binning(dimension);
            json.writeObjectFieldStart(name(dimension));
            json.writeStringField("rule", binning.rule().name());
            json.writeNumberField("bins", binning.bins());
            json.writeEndObject();
        }
        json.writeStringField("order", asked.analysis().binOrder().name().toLowerCase(Locale.ROOT));
        json.writeStringField("money", asked.analysis().monetaryRule().name().toLowerCase(Locale.ROOT));
        Json.text(json, "currency", result.unit().currency().orElse(null));
        json.writeNumberField("decimals", result.unit().scale());
        Json.texts(json, "explain", asked.explain());
        json.writeStringField("lang", asked.language().getLanguage());
        json.writeEndObject();
    }

    static String name(RfmDimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    private void writeItem(RfmItem<String> item) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", item.key());
        json.writeStringField("rfm", item.label());
        Json.text(json, "lastPurchase", item.facts().lastPurchase());
        Quotient recency = item.value(RfmDimension.RECENCY);
        json.writeNumberField("recency", recency.numerator().longValueExact());
        json.writeNumberField("frequency", item.facts().purchases());
        Json.amount(json, "amount", scores.amount(item));
        Json.number(json, "monetary", OptionalDouble.of(Scores.nearest(item.value(RfmDimension.MONETARY))));
        json.writeArrayFieldStart("scores");
        for (RfmDimension dimension : RfmDimension.values()) {
            json.writeNumber(item.score(dimension));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeCuts(BinCuts<String> cuts) throws IOException {
        json.writeStartObject();
        json.writeStringField("dimension", name(cuts.dimension()));
        json.writeArrayFieldStart("within");
        for (int score : cuts.within()) {
            json.writeNumber(score);
        }
        json.writeEndArray();
        json.writeNumberField("clients", cuts.clients());
        json.writeArrayFieldStart("exact");
        for (Quotient cut : cuts.cuts()) {
            json.writeString(Scores.exact(cut));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("at");
        for (Quotient cut : cuts.cuts()) {
            json.writeNumber(Scores.nearest(cut));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeGroup(Scores.Group group) throws IOException {
        json.writeNumberField("clients", group.clients());
        Json.amount(json, "amount", group.amount());
        json.writeEndObject();
    }

    private void writeOutside(Scores.Outside group) throws IOException {
        json.writeStartObject();
        json.writeStringField("reason", group.reason());
        json.writeNumberField("clients", group.keys().size());
        writeCount("rows", group.rows());
        writeCount("purchases", group.purchases());
        Json.amount(json, "amount", group.amount());
        Json.texts(json, "keys", group.keys());
        json.writeEndObject();
    }

    private void writeCount(String name, OptionalLong count) throws IOException {
        json.writeFieldName(name);
        if (count.isPresent()) {
            json.writeNumber(count.getAsLong());
        } else {
            json.writeNull();
        }
    }
}
