package org.saleskit.examples.review.html.parts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that can stand inside a script element: {@code <}, {@code >} and {@code &} are written as escapes, so no
 * text can end the element or open a comment.
 */
public final class Json {

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .characterEscapes(new ScriptEscapes())
            // Double.toString prints other digits before JDK 19.
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Map<String, Object> members = new LinkedHashMap<>();

    /**
     * {@return the object with a member in it}
     *
     * @param name name of the member
     * @param value its value
     */
    public Json put(String name, String value) {
        return member(name, value);
    }

    /**
     * {@return the object with a member in it}
     *
     * @param name name of the member
     * @param value its value
     */
    public Json put(String name, boolean value) {
        return member(name, value);
    }

    /**
     * {@return the object with a member in it}
     *
     * @param name name of the member
     * @param value its value
     */
    public Json put(String name, long value) {
        return member(name, value);
    }

    /**
     * {@return the object with a member in it}
     *
     * @param name name of the member
     * @param value its value
     */
    public Json put(String name, double value) {
        return member(name, value);
    }

    /**
     * {@return the object with a member in it}
     *
     * @param name name of the member
     * @param value its value
     */
    public Json put(String name, BigDecimal value) {
        return member(name, value);
    }

    /**
     * {@return the object with a member in it}
     *
     * @param name name of the member
     * @param value its value
     */
    public Json put(String name, Json value) {
        return member(name, value);
    }

    /**
     * {@return the object with a list in it}
     *
     * @param name name of the member
     * @param values texts, numbers or objects
     */
    public Json put(String name, List<?> values) {
        return member(name, List.copyOf(values));
    }

    private Json member(String name, Object value) {
        members.put(name, value);
        return this;
    }

    @Override
    public String toString() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            write(json, this);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        return out.toString();
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Json object) {
            json.writeStartObject();
            for (Map.Entry<String, Object> member : object.members.entrySet()) {
                json.writeFieldName(member.getKey());
                write(json, member.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof Number number) {
            writeNumber(json, number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString((String) value);
        }
    }

    private static void writeNumber(JsonGenerator json, Number number) throws IOException {
        if (number instanceof BigDecimal decimal) {
            json.writeNumber(decimal);
        } else if (number instanceof Double estimate) {
            json.writeNumber(estimate);
        } else {
            json.writeNumber(number.longValue());
        }
    }

    /** The standard escapes, and those that a script element and a script's line need. */
    private static final class ScriptEscapes extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        private final int[] ascii = standardAsciiEscapesForJSON();

        ScriptEscapes() {
            ascii['<'] = ESCAPE_STANDARD;
            ascii['>'] = ESCAPE_STANDARD;
            ascii['&'] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return switch (c) {
                case '\u2028' -> new SerializedString("\\u2028");
                case '\u2029' -> new SerializedString("\\u2029");
                default -> null;
            };
        }
    }
}
