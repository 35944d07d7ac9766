package org.saleskit.examples.review.cli.output;

import java.util.Locale;

/**
 * The language of a text.
 *
 * @param locale Russian or, for any other language, English
 */
public record Wording(Locale locale) {

    /** English. */
    public static final Wording ENGLISH = new Wording(Locale.ENGLISH);

    /**
     * {@return one of two texts}
     *
     * @param english the one
     * @param russian the other
     */
    public String say(String english, String russian) {
        return locale.getLanguage().equals("ru") ? russian : english;
    }

    /** {@return the form of numbers in tables} */
    public Figures figures() {
        return new Figures(locale);
    }
}
