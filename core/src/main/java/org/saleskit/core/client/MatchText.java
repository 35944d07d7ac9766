package org.saleskit.core.client;

import java.util.Locale;

/** Texts as they are compared. */
final class MatchText {

    private MatchText() {}

    static String lettersAndDigits(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toUpperCase(Locale.ROOT);
    }
}
