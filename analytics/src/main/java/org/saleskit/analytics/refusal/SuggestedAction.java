package org.saleskit.analytics.refusal;

import java.util.Locale;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;

/**
 * What to do about refusals for a reason, in words for people. Equal actions have equal words.
 *
 * @param english the words in English, or in the one language of the host
 * @param russian the words in Russian, or the same again
 */
public record SuggestedAction(String english, String russian) {

    /**
     * Checks that there are words.
     *
     * @param english the words in English
     * @param russian the words in Russian
     * @throws IllegalArgumentException if one of them is blank
     */
    public SuggestedAction {
        Checks.notBlank(english, "suggestedAction.english");
        Checks.notBlank(russian, "suggestedAction.russian");
    }

    /**
     * {@return an action in the host's own words, the same in every language}
     *
     * @param text the words, not blank
     * @throws IllegalArgumentException if they are blank
     */
    public static SuggestedAction of(String text) {
        Checks.notBlank(text, "suggestedAction.text");
        return new SuggestedAction(text, text);
    }

    /**
     * {@return an action in two languages}
     *
     * @param english the words in English, not blank
     * @param russian the words in Russian, not blank
     * @throws IllegalArgumentException if one of them is blank
     */
    public static SuggestedAction of(String english, String russian) {
        return new SuggestedAction(english, russian);
    }

    /**
     * {@return the action in words}
     *
     * @param locale the language, Russian or else English
     */
    public String text(Locale locale) {
        return Words.of(locale).say(english, russian);
    }
}
