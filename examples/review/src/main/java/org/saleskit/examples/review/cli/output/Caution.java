package org.saleskit.examples.review.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * What a reader must know before a number is believed.
 *
 * @param code what programs tell it by, such as STAGES_NOT_NAMED
 * @param text a sentence in the language of the report
 */
public record Caution(String code, String text) {

    /**
     * Writes "cautions", a code and a text each.
     *
     * @param json takes them
     * @param cautions the cautions
     * @throws IOException if it cannot be written
     */
    public static void write(JsonGenerator json, List<Caution> cautions) throws IOException {
        json.writeArrayFieldStart("cautions");
        for (Caution each : cautions) {
            json.writeStartObject();
            json.writeStringField("caution", each.code);
            json.writeStringField("text", each.text);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /**
     * Writes a paragraph for each.
     *
     * @param out takes them
     * @param wording the language
     * @param cautions the cautions
     * @throws IOException if it cannot be written
     */
    public static void write(Writer out, Wording wording, List<Caution> cautions) throws IOException {
        for (Caution each : cautions) {
            Paragraph.write(out, wording.say("Caution", "Внимание"), each.text);
        }
    }
}
