package org.saleskit.analytics.cohort;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.saleskit.analytics.internal.words.RateWords;
import org.saleskit.analytics.internal.words.ShareWords;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Proportion;

/**
 * What became of the entrants of a cohort with respect to one step, with the deals behind every number. Each entrant is in
 * exactly one of {@link #converted}, {@link #dropped} and {@link #immature}.
 */
@Value.Immutable
public abstract class CohortStep {

    CohortStep() {}

    /** {@return the name of the stage to be reached; absent if it is the win} */
    public abstract Optional<String> stage();

    /** {@return the entrants that reached the step inside their window, which is over} */
    public abstract List<DealId> converted();

    /** {@return the entrants that did not reach the step inside their window, which is over} */
    public abstract List<DealId> dropped();

    /** {@return the entrants whose window is not over} */
    public abstract List<DealId> immature();

    /** {@return those immature entrants that have reached the step already} */
    public abstract List<DealId> convertedEarly();

    /** {@return those immature entrants of which it is clear already that they did not, such as lost ones} */
    public abstract List<DealId> droppedEarly();

    /** {@return how the rate treats immature entrants} */
    @Value.Default
    public ImmatureRule immatureRule() {
        return ImmatureRule.LEAVE_OUT_IMMATURE;
    }

    /** {@return a new builder} */
    public static CohortStepBuilder builder() {
        return new CohortStepBuilder();
    }

    /** {@return a builder that holds the values of this step} */
    public final CohortStepBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Set<DealId> all = new HashSet<>(converted());
        all.addAll(dropped());
        all.addAll(immature());
        Checks.check(
                all.size() == entered(), "cohortStep", "hold each deal once", entered() + " entries, " + all.size());
        Set<DealId> early = new HashSet<>(convertedEarly());
        early.addAll(droppedEarly());
        int count = convertedEarly().size() + droppedEarly().size();
        boolean inside = early.size() == count && new HashSet<>(immature()).containsAll(early);
        Checks.check(
                inside,
                "cohortStep.convertedEarly and droppedEarly",
                "be of immature deals, each once",
                convertedEarly() + " and " + droppedEarly());
    }

    /** {@return whether the step is the win} */
    public final boolean isWin() {
        return stage().isEmpty();
    }

    /**
     * {@return the deals of one fate}
     *
     * @param fate the fate
     */
    public final List<DealId> deals(Fate fate) {
        return switch (Objects.requireNonNull(fate, "fate")) {
            case CONVERTED -> converted();
            case DROPPED -> dropped();
            case IMMATURE -> immature();
        };
    }

    /** {@return how many deals entered: the mature and the immature ones} */
    public final int entered() {
        return mature() + immature().size();
    }

    /** {@return of how many entrants the window is over} */
    public final int mature() {
        return converted().size() + dropped().size();
    }

    /** {@return the immature entrants of which nothing is decided yet, in their order} */
    public final List<DealId> undecided() {
        Set<DealId> early = new HashSet<>(convertedEarly());
        early.addAll(droppedEarly());
        List<DealId> undecided = new ArrayList<>(immature());
        undecided.removeIf(early::contains);
        return List.copyOf(undecided);
    }

    /**
     * {@return the share of the entrants that converted: of the mature ones; with {@link ImmatureRule#INCLUDE_IMMATURE} of all,
     * so far}
     */
    public final Proportion rate() {
        return immatureRule() == ImmatureRule.INCLUDE_IMMATURE
                ? Proportion.of(converted().size() + (long) convertedEarly().size(), entered())
                : Proportion.of(converted().size(), mature());
    }

    /**
     * {@return the step in words: the rate with its interval, and who is not in it}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public final String explain(Locale locale) {
        Words words = Words.of(locale);
        StringBuilder text = new StringBuilder(
                stage().map(name -> words.say("reached \"" + name + "\": ", "дошли до этапа «" + name + "»: "))
                        .orElse(words.say("won: ", "выиграны: ")));
        text.append(RateWords.of(words, rate()));
        if (!immature().isEmpty()) {
            boolean left = immatureRule() == ImmatureRule.LEAVE_OUT_IMMATURE;
            text.append(
                            left
                                    ? words.say("; immature and left out ", "; незрелых, не учтено — ")
                                    : words.say("; immature among them ", "; в том числе незрелых — "))
                    .append(ShareWords.number(words, immature().size()))
                    .append(words.say(" (converted early ", " (уже дошли: "))
                    .append(ShareWords.number(words, convertedEarly().size()))
                    .append(words.say(", dropped early ", ", уже отпали: "))
                    .append(ShareWords.number(words, droppedEarly().size()))
                    .append(')');
        }
        return text.toString();
    }
}
