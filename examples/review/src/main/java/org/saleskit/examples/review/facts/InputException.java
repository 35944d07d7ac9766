package org.saleskit.examples.review.facts;

import java.io.Serial;
import java.util.Locale;

/**
 * Something in the input is not as it must be. The message is one line for the user that says where and what: of a file
 * its name, the line and the column where they are known, and the rule.
 */
public final class InputException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 60;

    /**
     * Creates the exception.
     *
     * @param message where the fault is and what the rule is, in one line
     */
    public InputException(String message) {
        super(message);
    }

    /**
     * Creates the exception.
     *
     * @param message where the fault is and what the rule is, in one line
     * @param cause what was thrown
     */
    public InputException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * {@return a problem of the whole file}
     *
     * @param file the file as the user named it
     * @param problem the broken rule and the value
     */
    public static InputException of(String file, String problem) {
        return new InputException(file + ": " + problem);
    }

    /**
     * {@return a problem of a line}
     *
     * @param file the file as the user named it
     * @param line the number of the line where the row starts, from 1
     * @param problem the broken rule and the value
     */
    public static InputException ofLine(String file, long line, String problem) {
        return new InputException(file + ": line " + line + ": " + problem);
    }

    /**
     * {@return a problem of a field}
     *
     * @param file the file as the user named it
     * @param line the number of the line where the row starts, from 1
     * @param column the name of the column
     * @param rule what the field must be
     * @param value what it was
     */
    public static InputException ofField(String file, long line, String column, String rule, String value) {
        return new InputException(file + ": line " + line + ", column " + quoted(column) + ": must " + rule
                + ", but was " + quoted(value));
    }

    /**
     * {@return a text in quotes that fits in a one-line message: control characters escaped, a long text cut}
     *
     * @param text any text
     */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().limit(LONGEST).forEach(c -> appendVisible(quoted, c));
        if (text.codePointCount(0, text.length()) > LONGEST) {
            quoted.append("...");
        }
        return quoted.append('"').toString();
    }

    private static void appendVisible(StringBuilder to, int c) {
        switch (c) {
            case '\n' -> to.append("\\n");
            case '\r' -> to.append("\\r");
            case '\t' -> to.append("\\t");
            default -> {
                if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                    to.append(String.format(Locale.ROOT, "\\u%04x", c));
                } else {
                    to.appendCodePoint(c);
                }
            }
        }
    }
}
