package org.saleskit.core.masking;

import java.util.Collection;
import java.util.stream.Collectors;
import org.saleskit.core.client.PhoneNumber;
import org.saleskit.core.internal.Checks;

/**
 * How a masked value is shown: by a constant, or by a constant and the last characters of the value, as telephone numbers
 * are. The constant does not tell how long the value is.
 */
public final class Mask {

    /** What stands for hidden characters. */
    private static final String HIDDEN = "***";

    private static final Mask CONSTANT = new Mask(0);

    private final int kept;

    private Mask(int kept) {
        this.kept = kept;
    }

    /** {@return the mask that shows nothing of the value, not even whether there is one} */
    public static Mask constant() {
        return CONSTANT;
    }

    /**
     * {@return a mask that keeps the last characters} A value that is not at least three times as long is shown by the
     * constant alone, so that two thirds of it always stay hidden; so is an absent value. Of a telephone number the last digits are kept, without the
     * extension; of a list the end of each element. A value that is neither a text nor a number to call is hidden.
     *
     * @param characters how many characters (code points) to keep, 1 to 4
     */
    public static Mask keepingLast(int characters) {
        Checks.check(characters >= 1 && characters <= 4, "characters", "lie between 1 and 4", characters);
        return new Mask(characters);
    }

    /** {@return what is shown of an absent value} */
    String ofAbsent() {
        return HIDDEN;
    }

    /** {@return what is shown of the value; of several values, of each, joined by commas} */
    String of(Object value) {
        if (kept > 0 && value instanceof Collection<?> several) {
            return several.stream().map(this::of).collect(Collectors.joining(", "));
        }
        if (kept > 0 && value instanceof PhoneNumber phone) {
            return ofText(phone.matchKey());
        }
        // The text form of another type may hold more than its end tells.
        return kept > 0 && value instanceof CharSequence text
                ? ofText(text.toString().strip())
                : HIDDEN;
    }

    private String ofText(String text) {
        int length = text.codePointCount(0, text.length());
        return length < 3 * kept ? HIDDEN : HIDDEN + text.substring(text.offsetByCodePoints(0, length - kept));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mask mask && kept == mask.kept;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(kept);
    }

    /** {@return the form, such as {@code ***} or {@code *** and the last 4}} */
    @Override
    public String toString() {
        return kept == 0 ? HIDDEN : HIDDEN + " and the last " + kept;
    }
}
