package org.saleskit.analytics.variants;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.saleskit.analytics.internal.words.ShareWords;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Proportion;

/**
 * One sequence of activities, with the cases that took it.
 *
 * @param activities the activities in order, at least one; unmodifiable
 * @param cases the cases, in order, at least one; unmodifiable
 * @param share the cases of this variant, of all cases of the list it stands in
 * @param cumulative the cases of this variant and of all before it in the list
 * @param <K> the key of a case
 */
public record Variant<K>(List<String> activities, List<K> cases, Proportion share, Proportion cumulative) {

    /**
     * Copies the lists.
     *
     * @param activities the activities
     * @param cases the cases
     * @param share the share
     * @param cumulative the share of this variant and all before it
     */
    public Variant {
        Objects.requireNonNull(activities, "activities");
        Objects.requireNonNull(cases, "cases");
        activities = List.copyOf(activities);
        cases = List.copyOf(cases);
        Objects.requireNonNull(share, "share");
        Objects.requireNonNull(cumulative, "cumulative");
    }

    /** {@return how many cases took it} */
    public long count() {
        return cases.size();
    }

    /** {@return the activities with arrows between them} */
    public String label() {
        return String.join(" → ", activities);
    }

    /**
     * {@return the variant in words, such as "A → C: 1 of 4 cases, 25.0%; with those before it 100.0%"; of the first variant its own
     * share alone}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        return label() + ": " + ShareWords.of(words, share, "case", "случаев")
                + (cumulative.equals(share)
                        ? ""
                        : words.say("; with those before it ", "; вместе с предыдущими ")
                                + ShareWords.percent(words, cumulative));
    }
}
