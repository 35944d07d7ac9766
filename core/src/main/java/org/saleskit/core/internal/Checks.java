package org.saleskit.core.internal;

import java.util.Objects;

/**
 * Argument checks. Each returns its argument and, when the rule is broken, throws an {@link IllegalArgumentException}
 * of the form <i>name</i> must <i>rule</i>, but was <i>value</i>. Ranges are tested positively and negated, so that NaN
 * fails them.
 */
public final class Checks {

    private Checks() {}

    /**
     * Throws unless the condition holds.
     *
     * @param holds the condition
     * @param name name of the parameter, as the caller knows it
     * @param rule what it must be, without the word "must"
     * @param value the value that was given
     */
    public static void check(boolean holds, String name, String rule, Object value) {
        if (!holds) {
            throw broken(name, rule, value);
        }
    }

    /**
     * The exception of a broken rule, for callers that find it in a branch of their own.
     *
     * @param name name of the parameter
     * @param rule what it must be, without the word "must"
     * @param value the value that was given
     * @return the exception, not thrown
     */
    public static IllegalArgumentException broken(String name, String rule, Object value) {
        return new IllegalArgumentException(name + " must " + rule + ", but was " + value);
    }

    /**
     * {@return the value, if it is zero or more}
     *
     * @param value the value
     * @param name name of the parameter
     */
    public static long nonNegative(long value, String name) {
        check(value >= 0, name, "be zero or more", value);
        return value;
    }

    /**
     * {@return the value, if it is one or more}
     *
     * @param value the value
     * @param name name of the parameter
     */
    public static long positive(long value, String name) {
        check(value > 0, name, "be one or more", value);
        return value;
    }

    /**
     * {@return the value, if it is finite and not negative}
     *
     * @param value the value
     * @param name name of the parameter
     */
    public static double finiteNonNegative(double value, String name) {
        check(value >= 0 && value <= Double.MAX_VALUE, name, "be finite and zero or more", value);
        return value;
    }

    /**
     * {@return the value, if it is finite and above zero}
     *
     * @param value the value
     * @param name name of the parameter
     */
    public static double finitePositive(double value, String name) {
        check(value > 0 && value <= Double.MAX_VALUE, name, "be finite and above zero", value);
        return value;
    }

    /**
     * {@return the value, if it lies in 0..1, ends included}
     *
     * @param value the value
     * @param name name of the parameter
     */
    public static double fraction(double value, String name) {
        check(value >= 0 && value <= 1, name, "be a fraction between 0 and 1", value);
        return value;
    }

    /**
     * {@return the value, if it lies strictly between 0 and 1}
     *
     * @param value the value
     * @param name name of the parameter
     */
    public static double openFraction(double value, String name) {
        check(value > 0 && value < 1, name, "lie strictly between 0 and 1", value);
        return value;
    }

    /**
     * {@return whether the text shows nothing: it is empty or of spaces only, no-break spaces of a spreadsheet among them}
     *
     * @param text the text
     */
    public static boolean isBlank(String text) {
        return text.chars().allMatch(each -> Character.isWhitespace(each) || Character.isSpaceChar(each));
    }

    /**
     * {@return the text, if it has a character that is no space}
     *
     * @param value the text
     * @param name name of the parameter
     */
    public static String notBlank(String value, String name) {
        Objects.requireNonNull(value, name);
        check(!isBlank(value), name, "not be blank", "\"" + value + "\"");
        return value;
    }
}
