package org.saleskit.examples.review.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;

/**
 * JSON as the commands print it and the review writes it: a line for every value of the top and for every element of its lists,
 * amounts as decimal strings, absent values as null, doubles with the fewest digits that read back as the same double.
 */
public final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // Double.toString prints other digits before JDK 19.
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private Json() {}

    /**
     * {@return a generator in this form}
     *
     * @param out takes the text and stays open
     * @throws IOException if it cannot be written
     */
    public static JsonGenerator to(Writer out) throws IOException {
        return to(out, 1);
    }

    /**
     * {@return a generator in this form, with lines also for the objects below the top}
     *
     * @param out takes the text and stays open
     * @param levels so many levels of objects have a line for each value and for each element of its lists; 1 is the top alone
     * @throws IOException if it cannot be written
     */
    public static JsonGenerator to(Writer out, int levels) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out);
        json.setPrettyPrinter(new Lines(levels));
        return json;
    }

    /**
     * Writes a name with a decimal string or null.
     *
     * @param json where to
     * @param name the name
     * @param amount the amount, or null
     * @throws IOException if it cannot be written
     */
    public static void amount(JsonGenerator json, String name, @Nullable BigDecimal amount) throws IOException {
        json.writeStringField(name, amount == null ? null : amount.toPlainString());
    }

    /**
     * Writes a name with the text or null.
     *
     * @param json where to
     * @param name the name
     * @param text what has the text, or null
     * @throws IOException if it cannot be written
     */
    public static void text(JsonGenerator json, String name, @Nullable Object text) throws IOException {
        json.writeStringField(name, text == null ? null : text.toString());
    }

    /**
     * Writes a name with a list of texts.
     *
     * @param json where to
     * @param name the name
     * @param texts the texts
     * @throws IOException if it cannot be written
     */
    public static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /**
     * Writes a name with a number or null.
     *
     * @param json where to
     * @param name the name
     * @param number the number, or empty
     * @throws IOException if it cannot be written
     */
    public static void number(JsonGenerator json, String name, OptionalDouble number) throws IOException {
        json.writeFieldName(name);
        if (number.isPresent()) {
            json.writeNumber(number.getAsDouble());
        } else {
            json.writeNull();
        }
    }

    /**
     * Writes a name with an object of counts, rate and interval.
     *
     * @param json where to
     * @param name the name
     * @param proportion the counts
     * @throws IOException if it cannot be written
     */
    public static void proportion(JsonGenerator json, String name, Proportion proportion) throws IOException {
        Optional<Interval> interval = proportion.interval();
        json.writeObjectFieldStart(name);
        json.writeNumberField("successes", proportion.successes());
        json.writeNumberField("trials", proportion.trials());
        number(json, "rate", proportion.rate());
        number(json, "low", of(interval.map(Interval::low)));
        number(json, "high", of(interval.map(Interval::high)));
        json.writeEndObject();
    }

    private static OptionalDouble of(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    /** Breaks lines between the values of objects of the upper levels and between the elements of their lists, and nowhere else. */
    private static final class Lines extends MinimalPrettyPrinter {

        private static final long serialVersionUID = 1L;

        private final int levels;
        private int depth;

        Lines(int levels) {
            this.levels = levels;
        }

        @Override
        public void writeStartObject(JsonGenerator json) throws IOException {
            json.writeRaw('{');
            depth++;
        }

        @Override
        public void beforeObjectEntries(JsonGenerator json) throws IOException {
            json.writeRaw(depth <= levels ? line(depth) : "");
        }

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(": ");
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
            json.writeRaw(depth <= levels ? "," + line(depth) : ", ");
        }

        @Override
        public void writeEndObject(JsonGenerator json, int entries) throws IOException {
            depth--;
            json.writeRaw(depth < levels && entries > 0 ? line(depth) + "}" : "}");
        }

        @Override
        public void writeStartArray(JsonGenerator json) throws IOException {
            json.writeRaw('[');
            depth++;
        }

        @Override
        public void beforeArrayValues(JsonGenerator json) throws IOException {
            json.writeRaw(depth <= levels + 1 ? line(depth) : "");
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(depth <= levels + 1 ? "," + line(depth) : ", ");
        }

        @Override
        public void writeEndArray(JsonGenerator json, int values) throws IOException {
            depth--;
            json.writeRaw(depth <= levels && values > 0 ? line(depth) + "]" : "]");
        }

        private static String line(int depth) {
            return "\n" + "  ".repeat(depth);
        }
    }
}
