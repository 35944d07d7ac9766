package org.saleskit.core.client;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saleskit.core.internal.Checks;

/**
 * A telephone number as it was written down, and the form in which two of them are compared.
 *
 * <p><b>Form</b> An optional leading {@code +}, digits grouped by spaces, hyphens, dots, slashes and round brackets, 3 to
 * 15 digits, and an optional extension after {@code x}, {@code ext}, {@code доб} or {@code #} of at most 8 digits; at most
 * 64 characters in all.
 *
 * <p><b>Comparison</b> {@link #matchKey(DialingPlan)} drops grouping and extension. A number that begins with {@code +}
 * or {@code 00} is international and becomes {@code +} and its digits, without a {@code (0)} that is dialled inside the country only; any other is completed by the plan of the
 * company's own country, see {@link DialingPlan}; one that the plan cannot complete stays a row of digits without
 * {@code +} and equals only the same row. Without a plan no number is completed. This is a rule for finding duplicates,
 * not proof that a number exists: a host that needs the numbering plans of all countries gives its own match key.
 *
 * <p>Equality and order are those of the text. The number is personal data and in no text form: {@link #toString} hides
 * it.
 *
 * <p><b>Source</b> ITU-T E.164 (2010), at most 15 digits with the country code.
 *
 * @param text the number as it was written, for a screen that shows it on purpose
 */
public record PhoneNumber(String text) implements Comparable<PhoneNumber> {

    private static final Pattern FORM = Pattern.compile("(?<plus>\\+?)(?<body>[0-9()"
            + " ./\\u2010-\\u2013\\u00a0-]+?)(?:\\s*(?:x|ext\\.?|доб\\.?|#)\\s*(?<extension>[0-9]{1,8}))?");

    /** Written in international numbers, such as +44 (0)20 7946 0958, and not dialled from abroad. */
    private static final String TRUNK_ZERO = "(0)";

    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DIGITS = 15;
    private static final int DIGITS_OF_00 = 2;

    /** Grouping included. Of a longer text, such as a line of spaces, matching the form would take very long. */
    private static final int MOST_CHARACTERS = 64;

    /**
     * Checks the form.
     *
     * @param text the number as it was written
     */
    public PhoneNumber {
        Objects.requireNonNull(text, "phoneNumber");
        int length = text.strip().length();
        Checks.check(
                length <= MOST_CHARACTERS,
                "phoneNumber",
                "have at most " + MOST_CHARACTERS + " characters",
                "of " + length);
        Matcher matcher = matcher(text);
        Checks.check(
                matcher.matches(),
                "phoneNumber",
                "be digits, grouped or not, with an optional leading + and an optional extension",
                "of another form, " + text.length() + " characters");
        int digits = digits(matcher.group("body")).length();
        Checks.check(
                FEWEST_DIGITS <= digits && digits <= MOST_DIGITS + (isInternationalBy00(text) ? DIGITS_OF_00 : 0),
                "phoneNumber",
                "have " + FEWEST_DIGITS + " to " + MOST_DIGITS + " digits",
                "of " + digits);
    }

    /**
     * {@return the number}
     *
     * @param text the number as it was written
     * @throws IllegalArgumentException if it has not the form of a number; the message does not repeat it
     */
    public static PhoneNumber of(String text) {
        return new PhoneNumber(text);
    }

    /** {@return the digits of the extension, if there is one} */
    public Optional<String> extension() {
        return Optional.ofNullable(matched().group("extension"));
    }

    /** {@return the form to compare when the country of numbers without a country code is not known} */
    public String matchKey() {
        Matcher matcher = matched();
        String body = matcher.group("body");
        if (!matcher.group("plus").isEmpty()) {
            return "+" + digits(body.replace(TRUNK_ZERO, ""));
        }
        return isInternationalBy00(text)
                ? "+" + digits(body.replace(TRUNK_ZERO, "")).substring(DIGITS_OF_00)
                : digits(body);
    }

    /**
     * {@return the form to compare}
     *
     * @param plan how numbers are written in the company's own country
     */
    public String matchKey(DialingPlan plan) {
        String key = matchKey();
        return key.startsWith("+") ? key : plan.complete(key);
    }

    private Matcher matched() {
        Matcher matcher = matcher(text);
        Checks.check(matcher.matches(), "phoneNumber", "have the form of a number", "another form");
        return matcher;
    }

    private static Matcher matcher(String text) {
        return FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    }

    private static String digits(String body) {
        return body.replaceAll("[^0-9]", "");
    }

    private static boolean isInternationalBy00(String text) {
        return text.strip().startsWith("00");
    }

    @Override
    public int compareTo(PhoneNumber other) {
        return text.compareTo(other.text);
    }

    /** {@return a text without the number} */
    @Override
    public String toString() {
        return "PhoneNumber{***}";
    }
}
