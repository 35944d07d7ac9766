package org.saleskit.analytics.cohort;

import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.analytics.internal.words.ShareWords;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Fraction;

/**
 * How many deals came into a stage in a period for each deal that came into the stage before it in the same period.
 *
 * <p>They need not be the same deals: who comes in at the end of one period goes on in the next. The ratio is no share and no
 * probability, it may be above one, and it has no interval; for a conversion rate see {@link CohortConversion}.
 *
 * @param from the name of the stage before
 * @param to the name of the stage; absent for the win
 * @param cameInto the deals that first reached {@code from} in the period, in order; unmodifiable
 * @param wentOnTo the deals that first reached {@code to} in the period, in order; unmodifiable
 */
public record FlowRatio(String from, Optional<String> to, List<DealId> cameInto, List<DealId> wentOnTo) {

    /**
     * Copies the lists.
     *
     * @param from the stage before
     * @param to the stage
     * @param cameInto the deals that reached the stage before
     * @param wentOnTo the deals that reached the stage
     */
    public FlowRatio {
        Objects.requireNonNull(cameInto, "cameInto");
        Objects.requireNonNull(wentOnTo, "wentOnTo");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        cameInto = List.copyOf(cameInto);
        wentOnTo = List.copyOf(wentOnTo);
    }

    /** {@return the deals into {@code to} for each deal into {@code from}, exactly; empty if none came into {@code from}} */
    public Optional<Fraction> ratio() {
        return cameInto.isEmpty() ? Optional.empty() : Optional.of(Fraction.of(wentOnTo.size(), cameInto.size()));
    }

    /**
     * {@return the flow in words, stages and counts first}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String into = ShareWords.number(words, wentOnTo.size());
        String before = ShareWords.number(words, cameInto.size());
        String text = words.say(
                "\"" + from + "\" to " + to.map(name -> "\"" + name + "\"").orElse("the win") + ": " + into
                        + " came in for " + before + " that came into \"" + from + "\"",
                "«" + from + "» → " + to.map(name -> "«" + name + "»").orElse("выигрыш") + ": вошли " + into
                        + " при вошедших на «" + from + "» " + before);
        return text
                + ratio().map(ratio -> words.say(", flow ratio ", ", отношение потоков ")
                                + words.number(ratio.rounded(2, RoundingMode.HALF_UP)))
                        .orElse("");
    }
}
