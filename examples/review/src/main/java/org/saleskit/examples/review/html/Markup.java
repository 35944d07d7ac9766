package org.saleskit.examples.review.html;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes elements and text; every text and every attribute value is escaped, and elements close in order. */
final class Markup {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; the attributes are names and values in turn. */
    Markup open(String tag, String... attributes) {
        tag(tag, attributes);
        open.push(tag);
        return this;
    }

    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Markup text(String text) {
        out.append(escape(text));
        return this;
    }

    /** An element that holds only text. */
    Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** An element without content and end tag, such as meta. */
    Markup single(String tag, String... attributes) {
        tag(tag, attributes);
        return this;
    }

    /** Appends what another writer made. */
    Markup add(Markup part) {
        out.append(part);
        return this;
    }

    /** Appends the program's own markup, style or script, never text from the data. */
    Markup own(String source) {
        out.append(source);
        return this;
    }

    Markup line() {
        out.append('\n');
        return this;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("every element must be closed, but was open: " + open);
        }
        return out.toString();
    }

    private void tag(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(attributes[i + 1]))
                    .append('"');
        }
        out.append('>');
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(isForbidden(c) ? '\uFFFD' : c);
            }
        }
        return escaped.toString();
    }

    /** Control characters that HTML does not allow in text. */
    private static boolean isForbidden(char c) {
        return c < ' ' && c != '\n' && c != '\t' && c != '\r';
    }
}
