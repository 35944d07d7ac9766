package org.saleskit.core.audit;

import java.util.Objects;
import org.saleskit.core.internal.Checks;

/**
 * A value before or after a change, in the form in which an audit keeps it. The text form never shows a value.
 *
 * @param form how it is kept
 * @param text the value in clear, or the digest in small hexadecimal digits, or empty for the other forms
 */
public record AuditValue(Form form, String text) {

    /** How a value is kept. The names are part of the chained form of an entry and are never changed. */
    public enum Form {
        /** There was no value. */
        ABSENT,
        /** The value itself. */
        CLEAR,
        /** There was a value, and nothing more is said. */
        MASKED,
        /** The HMAC-SHA256 of the value under the host's key: equal values have equal digests. */
        DIGEST
    }

    private static final AuditValue ABSENT = new AuditValue(Form.ABSENT, "");
    private static final AuditValue MASKED = new AuditValue(Form.MASKED, "");

    /**
     * Checks that form and text fit.
     *
     * @param form how it is kept
     * @param text the text
     */
    public AuditValue {
        Objects.requireNonNull(text, "text");
        boolean silent = form == Form.ABSENT || form == Form.MASKED;
        Checks.check(!silent || text.isEmpty(), "auditValue.text", "be empty when the form is " + form, "given");
        Checks.check(
                form != Form.DIGEST || text.matches("[0-9a-f]{64}"),
                "auditValue.text",
                "be 64 small hexadecimal digits when the form is DIGEST",
                "a text of length " + text.length());
    }

    /** {@return no value} */
    public static AuditValue absent() {
        return ABSENT;
    }

    /** {@return a value of which nothing is said} */
    public static AuditValue masked() {
        return MASKED;
    }

    /**
     * {@return the value in clear}
     *
     * @param text the value; not of a personal field
     */
    public static AuditValue clear(String text) {
        return new AuditValue(Form.CLEAR, text);
    }

    /**
     * {@return the digest of a value}
     *
     * @param text 64 small hexadecimal digits
     */
    public static AuditValue digest(String text) {
        return new AuditValue(Form.DIGEST, text);
    }

    /** {@return the form alone} */
    @Override
    public String toString() {
        return form.toString();
    }
}
