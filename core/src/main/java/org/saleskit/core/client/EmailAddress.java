package org.saleskit.core.client;

import java.net.IDN;
import java.util.Locale;
import java.util.Objects;
import org.saleskit.core.internal.Checks;

/**
 * An e-mail address as it was written down, and the form in which two of them are compared.
 *
 * <p><b>Form</b> A part before the one {@code @} of 1 to 64 characters without white space, and a domain of at least two
 * labels that is allowed as a host name, in any script. Quoted and commented addresses are refused. Whether the address
 * exists is not known.
 *
 * <p><b>Comparison</b> {@link #matchKey} is in small letters with the domain in its ASCII form: mail systems treat case
 * as the same in practice, though RFC 5321 leaves it to the receiver. Dots and {@code +tags} before the {@code @} are
 * kept, because they mean different boxes at some providers.
 *
 * <p>Equality and order are those of the text. The address is personal data and in no text form: {@link #toString} hides
 * it.
 *
 * <p><b>Source</b> RFC 5321 (2008), section 4.5.3.1; RFC 3490 (2003) for domains in other scripts.
 *
 * @param text the address as it was written, for a screen that shows it on purpose
 */
public record EmailAddress(String text) implements Comparable<EmailAddress> {

    private static final int MOST_CHARACTERS = 254;
    private static final int MOST_BEFORE_AT = 64;

    /**
     * Checks the form.
     *
     * @param text the address as it was written
     */
    public EmailAddress {
        Objects.requireNonNull(text, "emailAddress");
        Checks.check(
                isAddress(text),
                "emailAddress",
                "be one name, @ and a domain of two or more labels, at most " + MOST_CHARACTERS + " characters",
                "of another form, " + text.length() + " characters");
    }

    /**
     * {@return the address}
     *
     * @param text the address as it was written
     * @throws IllegalArgumentException if it has not the form of an address; the message does not repeat it
     */
    public static EmailAddress of(String text) {
        return new EmailAddress(text);
    }

    /** {@return the form to compare} */
    public String matchKey() {
        String address = text.strip();
        int at = address.indexOf('@');
        return (address.substring(0, at) + "@" + IDN.toASCII(address.substring(at + 1))).toLowerCase(Locale.ROOT);
    }

    private static boolean isAddress(String text) {
        String address = text.strip();
        int at = address.indexOf('@');
        return at > 0
                && at == address.lastIndexOf('@')
                && at <= MOST_BEFORE_AT
                && address.length() <= MOST_CHARACTERS
                && address.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c) || isQuote(c))
                && isDomain(address.substring(at + 1));
    }

    private static boolean isQuote(int character) {
        return "\"(),:;<>[\\]".indexOf(character) >= 0;
    }

    private static boolean isDomain(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).matches("[^.]+(\\.[^.]+)+");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public int compareTo(EmailAddress other) {
        return text.compareTo(other.text);
    }

    /** {@return a text without the address} */
    @Override
    public String toString() {
        return "EmailAddress{***}";
    }
}
