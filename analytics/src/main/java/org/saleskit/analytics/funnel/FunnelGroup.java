package org.saleskit.analytics.funnel;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.core.internal.Words;

/**
 * One group of a breakdown.
 *
 * @param name the value of the key; absent for the deals of which it is not stated
 * @param counts the numbers of the group, each with its deals
 */
public record FunnelGroup(Optional<String> name, FunnelCounts counts) {

    /**
     * Checks that both are given.
     *
     * @param name the value of the key
     * @param counts the numbers
     */
    public FunnelGroup {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(counts, "counts");
    }

    /**
     * {@return the name of the group; "not stated" for the deals without one}
     *
     * @param locale the language, Russian or else English
     */
    public String label(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return name.orElseGet(() -> Words.of(locale).say("not stated", "не указано"));
    }
}
