package org.saleskit.examples.review.html;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON object that can stand inside a script element: {@code <}, {@code >} and {@code &} are written as escapes, so no
 * text can end the element or open a comment.
 */
final class Json {

    private final Map<String, Object> members = new LinkedHashMap<>();

    Json put(String name, String value) {
        members.put(name, value);
        return this;
    }

    Json put(String name, boolean value) {
        members.put(name, value);
        return this;
    }

    Json put(String name, long value) {
        members.put(name, value);
        return this;
    }

    Json put(String name, double value) {
        members.put(name, value);
        return this;
    }

    Json put(String name, BigDecimal value) {
        members.put(name, value);
        return this;
    }

    Json put(String name, Json value) {
        members.put(name, value);
        return this;
    }

    /** A list of texts, numbers or objects. */
    Json put(String name, List<?> values) {
        members.put(name, List.copyOf(values));
        return this;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        write(this, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        if (value instanceof Json object) {
            String before = "{";
            for (Map.Entry<String, Object> member : object.members.entrySet()) {
                out.append(before);
                write(member.getKey(), out);
                out.append(':');
                write(member.getValue(), out);
                before = ",";
            }
            out.append(object.members.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            String before = "[";
            for (Object element : list) {
                out.append(before);
                write(element, out);
                before = ",";
            }
            out.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof String text) {
            writeText(text, out);
        } else if (value instanceof BigDecimal number) {
            out.append(number.toPlainString());
        } else if (value instanceof Double number) {
            out.append(BigDecimal.valueOf(number).toPlainString());
        } else if (value instanceof Long || value instanceof Integer || value instanceof Boolean) {
            out.append(value);
        } else {
            throw new IllegalArgumentException("value must be text, number, truth, list or object, but was " + value);
        }
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
                out.append("\\u").append(Character.forDigit(c >> 12, 16));
                out.append(Character.forDigit(c >> 8 & 15, 16));
                out.append(Character.forDigit(c >> 4 & 15, 16));
                out.append(Character.forDigit(c & 15, 16));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
