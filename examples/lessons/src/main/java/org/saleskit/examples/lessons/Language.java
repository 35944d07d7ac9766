package org.saleskit.examples.lessons;

import java.util.Locale;

/**
 * The language in which the host of a lesson works: its labels and sentences are in one of two.
 *
 * @param locale Russian gives Russian, every other language English
 */
public record Language(Locale locale) {

    /**
     * {@return the text in the language}
     *
     * @param english the text in English
     * @param russian the text in Russian
     */
    public String say(String english, String russian) {
        return locale.getLanguage().equals("ru") ? russian : english;
    }

    /**
     * {@return an explanation that stands alone}
     *
     * @param explanation the explanation, without a full stop
     */
    public String sentence(String explanation) {
        return explanation.substring(0, 1).toUpperCase(locale) + explanation.substring(1) + ".";
    }
}
