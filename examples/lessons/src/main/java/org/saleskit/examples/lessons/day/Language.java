package org.saleskit.examples.lessons.day;

import java.util.Locale;

/** The language in which the host of the story works: its labels and sentences are in one of two. */
record Language(Locale locale) {

    String say(String english, String russian) {
        return locale.getLanguage().equals("ru") ? russian : english;
    }

    /** An explanation that stands alone. */
    String sentence(String explanation) {
        return explanation.substring(0, 1).toUpperCase(locale) + explanation.substring(1) + ".";
    }
}
