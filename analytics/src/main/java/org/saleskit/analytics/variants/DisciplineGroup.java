package org.saleskit.analytics.variants;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.saleskit.analytics.internal.words.ShareWords;
import org.saleskit.analytics.variants.StageDiscipline.Breach;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Proportion;

/**
 * The discipline of the deals of one group, such as a rep or a team.
 *
 * @param name the group; absent for all deals together, and for deals without a group
 * @param deals the deals, in order; unmodifiable
 * @param lines every stage that is not a closed one, as the pipeline lists them; unmodifiable
 */
public record DisciplineGroup(Optional<String> name, List<DealId> deals, List<DisciplineLine> lines) {

    /**
     * Copies the lists.
     *
     * @param name the group
     * @param deals the deals
     * @param lines every stage
     */
    public DisciplineGroup {
        Objects.requireNonNull(deals, "deals");
        Objects.requireNonNull(lines, "lines");
        Objects.requireNonNull(name, "name");
        deals = List.copyOf(deals);
        lines = List.copyOf(lines);
    }

    /**
     * {@return how often it happened, over all stages}
     *
     * @param breach what
     */
    public long count(Breach breach) {
        return lines.stream().mapToLong(line -> line.count(breach)).sum();
    }

    /**
     * {@return the deals in which it happened at any stage, of all deals of the group}
     *
     * @param breach what
     */
    public Proportion share(Breach breach) {
        TreeSet<DealId> with = new TreeSet<>();
        lines.forEach(line -> with.addAll(line.deals(breach)));
        return Proportion.of(with.size(), deals.size());
    }

    /**
     * {@return the group in words, such as "Ann: 10 deals; skipped 3 (2 of 10 deals, 20.0%); …"}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        List<String> parts = new ArrayList<>();
        for (Breach breach : Breach.values()) {
            parts.add(breach.label(locale) + " " + ShareWords.number(words, count(breach)) + " ("
                    + ShareWords.of(words, share(breach), "deal", "сделок") + ")");
        }
        String deals = words.say("", "сделок — ") + words.count(this.deals.size(), "deal");
        return name.map(text -> text + ": ").orElse("") + deals + "; " + String.join("; ", parts);
    }
}
