package org.saleskit.analytics.funnel;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.analytics.internal.words.RateWords;
import org.saleskit.analytics.internal.words.ShareWords;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Proportion;

/**
 * One step of a funnel, counted in deals: an open stage, or the win at its end.
 *
 * <pre>
 * reached at the step before = converted + undecided + dropped
 * conversion = converted / reached at the step before
 * decided conversion = converted / (converted + dropped)
 * </pre>
 *
 * <p>{@link #conversion()} and {@link #overall()} count a deal that is still open in an earlier stage as not converted,
 * though it may yet be. They are low for young deals, the lower the slower the deals and the younger they are. {@link
 * #decidedConversion()} leaves such deals out.
 *
 * <p>Immutable and thread-safe.
 */
public final class FunnelStep {

    /** What is counted at a step. */
    public enum Count {
        /** Deals that have reached the step, by the rule of the analysis. */
        REACHED("reached", "дошли"),
        /** Deals that really entered the stage, whatever the rule; each counts once however often it came. */
        ENTERED("entered", "вошли на этап"),
        /** Deals that have reached the stage without ever entering it. */
        IMPLIED("reached by implication", "дошли, минуя этап"),
        /** Deals that are in the stage as of the instant of the report. */
        OPEN_NOW("in it now", "сейчас на этапе"),
        /** Deals that reached the step before and this one; none at the first step. */
        CONVERTED("converted", "перешли"),
        /** Deals that reached the step before, not this one, and are open or rest, in whatever stage; none at the first step. */
        UNDECIDED("undecided", "не решено"),
        /**
         * Deals that reached the step before, not this one, and are closed; none at the first step. Where a skipped stage
         * is not filled in, a deal that was won past the stage is among them.
         */
        DROPPED("dropped", "отпали");

        private final String english;
        private final String russian;

        Count(String english, String russian) {
            this.english = english;
            this.russian = russian;
        }

        /**
         * {@return what is counted, in words}
         *
         * @param locale the language, Russian or else English
         */
        public String label(Locale locale) {
            return Words.of(locale).say(english, russian);
        }
    }

    private final FunnelSets sets;
    private final int step;
    private final boolean win;
    private final String stage;
    private final Optional<String> previous;
    private final Deal.Reach reach;
    private final Map<Count, Long> counts = new EnumMap<>(Count.class);
    private final long reachedBefore;
    private final Proportion overall;

    FunnelStep(FunnelSets sets, int step, List<String> names, Deal.Reach reach) {
        this.sets = sets;
        this.step = step;
        this.win = step == names.size() - 1;
        this.stage = names.get(step);
        this.previous = step == 0 ? Optional.empty() : Optional.of(names.get(step - 1));
        this.reach = reach;
        for (Count count : Count.values()) {
            counts.put(count, sets.count(count, step));
        }
        this.reachedBefore = step == 0 ? 0 : sets.count(Count.REACHED, step - 1);
        this.overall = Proportion.of(sets.passedOfFirst(step), sets.count(Count.REACHED, 0));
    }

    /** {@return the name of the stage; of the last step the names of the won stages} */
    public String stage() {
        return stage;
    }

    /**
     * {@return a number of the step}
     *
     * @param what what to count
     */
    public long count(Count what) {
        return Objects.requireNonNull(counts.get(Objects.requireNonNull(what, "what")), "count");
    }

    /**
     * {@return the deals behind a number, as many as it says, in the order of their identifiers; unmodifiable, and made when it
     * is asked for}
     *
     * @param what what is counted
     */
    public List<DealId> deals(Count what) {
        return sets.deals(Objects.requireNonNull(what, "what"), step);
    }

    /** {@return how many deals have reached the stage, by the rule of the analysis} */
    public long reached() {
        return count(Count.REACHED);
    }

    /** {@return how many deals really entered the stage; each counts once however often it came} */
    public long entered() {
        return count(Count.ENTERED);
    }

    /**
     * {@return how many deals reached the stage without ever entering it} With {@link Deal.Reach#IMPLIED_REACH} it is what
     * {@link #entered()} lacks to {@link #reached()}.
     */
    public long implied() {
        return count(Count.IMPLIED);
    }

    /** {@return how many deals are in the stage as of the instant of the report} */
    public long openNow() {
        return count(Count.OPEN_NOW);
    }

    /** {@return how many of the deals that reached the step before are not decided: neither at this step nor closed} */
    public long undecided() {
        return count(Count.UNDECIDED);
    }

    /**
     * {@return how many of the deals that reached the step before reached this one; empty for the first step} Deals that
     * are still open in an earlier stage count as not converted. Both counts are of the same deals, so that it is a share
     * under every rule of reach; of a rule under which counts may increase see {@link #ratioToPrevious()}.
     */
    public Optional<Proportion> conversion() {
        return previous.map(before -> Proportion.of(count(Count.CONVERTED), reachedBefore));
    }

    /**
     * {@return the conversion among the deals of which it is decided: how many reached this step of those that reached the
     * step before and either reached this one or were closed without it; empty for the first step}
     *
     * <p>It is never below {@link #conversion()} and the same if no deal is undecided. Neither is free of bias for young
     * deals: if deals move on faster than they are lost, this one is high.
     */
    public Optional<Proportion> decidedConversion() {
        return previous.map(before -> Proportion.of(count(Count.CONVERTED), reachedBefore - undecided()));
    }

    /** {@return how many of the deals that reached the first step reached this one} */
    public Proportion overall() {
        return overall;
    }

    /**
     * {@return the count of this step divided by that of the step before, exactly; empty for the first step, and if no deal
     * reached the step before}
     *
     * <p>This is no share and has no interval: where a deal can reach this step without having reached the one before, as
     * with {@link Deal.Reach#ACTUAL_ONLY}, the two counts are not of the same deals, and the ratio may exceed 1. Where
     * {@linkplain Deal.Reach#isNested it cannot}, it is the rate of {@link #conversion()}. Reports that divide one bar of
     * a funnel by the other show this number.
     */
    public Optional<Fraction> ratioToPrevious() {
        return reachedBefore == 0 ? Optional.empty() : Optional.of(Fraction.of(reached(), reachedBefore));
    }

    /**
     * {@return the step in words} Such as "Offer: reached by 12 deals (2 of them skipped it); conversion from Lead 60.0% (12
     * of 20; 95% interval 38.7% to 78.1%); open in it now: 3"; of the win, in which nothing is open, without the last part.
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String skipped = implied() == 0
                ? ""
                : words.say(
                        " (" + ShareWords.number(words, implied()) + " of them skipped it)",
                        " (из них минуя его: " + ShareWords.number(words, implied()) + ")");
        return words.say(
                        stage + ": reached by " + words.count(reached(), "deal") + skipped,
                        "Этап «" + stage + "»: дошло сделок: " + ShareWords.number(words, reached()) + skipped)
                + previous.map(before -> "; " + conversion(words, before)).orElse("")
                + (win
                        ? ""
                        : words.say("; open in it now: ", "; сейчас на этом этапе: ")
                                + ShareWords.number(words, openNow()));
    }

    private String conversion(Words words, String before) {
        if (reachedBefore == 0) {
            return words.say(
                    "no conversion, as no deal reached " + before,
                    "конверсии нет: до этапа «" + before + "» не дошла ни одна сделка");
        }
        Proportion made = conversion().orElseThrow();
        String rate = RateWords.of(words, made, made.isLowCount());
        String share = words.say("conversion from " + before, "конверсия из этапа «" + before + "» —") + " " + rate
                + elsewhere(words);
        if (reach.isNested()) {
            return share;
        }
        String ratio = ShareWords.percent(words, ratioToPrevious().orElseThrow());
        return share
                + words.say(
                        "; its count is " + ratio + " of that of " + before + ", which is no share of the same deals",
                        "; число дошедших — " + ratio + " от числа дошедших до этапа «" + before
                                + "», это не доля одних и тех же сделок");
    }

    /** In a group by the value at each step more deals may convert than the group has at the step. */
    private String elsewhere(Words words) {
        long elsewhere = count(Count.CONVERTED) - reached();
        return elsewhere <= 0
                ? ""
                : words.say(
                        ", at least " + ShareWords.number(words, elsewhere) + " of them in another group by then",
                        ", из них к этому шагу в другой группе не меньше " + ShareWords.number(words, elsewhere));
    }

    /** Whether another step says the same, whichever deals are behind it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FunnelStep that
                && stage.equals(that.stage)
                && previous.equals(that.previous)
                && reach == that.reach
                && counts.equals(that.counts)
                && reachedBefore == that.reachedBefore
                && overall.equals(that.overall);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stage, previous, reach, counts, reachedBefore, overall);
    }

    /** {@return the stage and its counts in words} */
    @Override
    public String toString() {
        return stage + ": reached " + reached() + ", entered " + entered() + ", implied " + implied() + ", open now "
                + openNow();
    }
}
