package org.saleskit.examples.review.html.parts;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes elements and text; every text and every attribute value is escaped, and elements close in order. */
public final class Markup {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * {@return this, after opening an element}
     *
     * @param tag its name
     * @param attributes names and values in turn
     */
    public Markup open(String tag, String... attributes) {
        tag(tag, attributes);
        open.push(tag);
        return this;
    }

    /** {@return this, after closing the last element opened} */
    public Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /**
     * {@return this, after writing a text}
     *
     * @param text any text; it is escaped
     */
    public Markup text(String text) {
        out.append(escape(text));
        return this;
    }

    /**
     * {@return this, after writing an element that holds only text}
     *
     * @param tag its name
     * @param text its text
     * @param attributes names and values in turn
     */
    public Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /**
     * {@return this, after writing an element without content and end tag, such as meta}
     *
     * @param tag its name
     * @param attributes names and values in turn
     */
    public Markup single(String tag, String... attributes) {
        tag(tag, attributes);
        return this;
    }

    /**
     * {@return this, after appending what another writer made}
     *
     * @param part the other writer
     */
    public Markup add(Markup part) {
        out.append(part);
        return this;
    }

    /**
     * {@return this, after appending the program's own markup, style or script, never text from the data}
     *
     * @param source markup, style or script
     */
    public Markup own(String source) {
        out.append(source);
        return this;
    }

    /** {@return this, after ending a line} */
    public Markup line() {
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
