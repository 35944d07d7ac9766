package org.saleskit.analytics.funnel;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.core.internal.Words;
import org.saleskit.core.stats.Proportion;

/**
 * One open stage of a funnel, counted in deals.
 *
 * <p>{@link #conversion()} and {@link #overall()} count a deal that is still open in an earlier stage as not converted,
 * though it may yet be. They are low for young deals, the lower the slower the deals and the younger they are. {@link
 * #decidedConversion()} leaves such deals out.
 *
 * <p>Immutable and thread-safe.
 */
public final class FunnelStep {

    private final String stage;
    private final Optional<FunnelStep> previous;
    private final long reached;
    private final long entered;
    private final long openNow;
    private final long undecided;
    private final Proportion overall;

    /** Undecided are the deals that reached the previous stage but not this one and are not closed. */
    FunnelStep(
            String stage,
            Optional<FunnelStep> previous,
            long reached,
            long entered,
            long openNow,
            long undecided,
            Proportion overall) {
        this.stage = stage;
        this.previous = previous;
        this.reached = reached;
        this.entered = entered;
        this.openNow = openNow;
        this.undecided = undecided;
        this.overall = overall;
    }

    /** {@return the name of the stage} */
    public String stage() {
        return stage;
    }

    /** {@return how many deals have reached the stage: {@link #entered()} and {@link #implied()} together} */
    public long reached() {
        return reached;
    }

    /** {@return how many deals really entered the stage; each counts once however often it came} */
    public long entered() {
        return entered;
    }

    /** {@return how many deals skipped the stage: they were won or entered a later open stage without ever entering it} */
    public long implied() {
        return reached - entered;
    }

    /** {@return how many deals are in the stage as of the instant of the report} */
    public long openNow() {
        return openNow;
    }

    /**
     * {@return how many of the deals that reached the step before reached this one; empty for the first step} Deals that
     * are still open in an earlier stage count as not converted.
     */
    public Optional<Proportion> conversion() {
        return previous.map(before -> Proportion.of(reached, before.reached));
    }

    /**
     * {@return the conversion among the deals of which it is decided: how many reached this step of those that reached the
     * step before and either reached this one or were closed without it; empty for the first step}
     *
     * <pre>
     * decided(k) = reached(k) / (reached(k - 1) - undecided(k))
     * </pre>
     *
     * <p>Undecided are the deals that reached the step before, not this one, and are open or resting, in whatever stage
     * they are now. It is never below {@link #conversion()} and the same if no deal is undecided. Neither is free of bias
     * for young deals: if deals move on faster than they are lost, this one is high.
     */
    public Optional<Proportion> decidedConversion() {
        return previous.map(before -> Proportion.of(reached, before.reached - undecided));
    }

    /** {@return how many of the deals that reached the first step reached this one} */
    public Proportion overall() {
        return overall;
    }

    /**
     * {@return the step in words} Such as "Offer: reached by 12 deals (2 of them skipped it); conversion from Lead 60.0% (12
     * of 20; 95% interval 38.7% to 78.1%); open in it now: 3".
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String skipped = implied() == 0
                ? ""
                : words.say(
                        " (" + RateText.number(words, implied()) + " of them skipped it)",
                        " (из них минуя его: " + RateText.number(words, implied()) + ")");
        return words.say(
                        stage + ": reached by " + words.count(reached, "deal") + skipped,
                        "Этап «" + stage + "»: дошло сделок: " + RateText.number(words, reached) + skipped)
                + previous.map(before -> "; " + conversion(words, before)).orElse("")
                + words.say("; open in it now: ", "; сейчас на этом этапе: ")
                + RateText.number(words, openNow);
    }

    private String conversion(Words words, FunnelStep before) {
        if (before.reached == 0) {
            return words.say(
                    "no conversion, as no deal reached " + before.stage,
                    "конверсии нет: до этапа «" + before.stage + "» не дошла ни одна сделка");
        }
        return words.say("conversion from " + before.stage, "конверсия из этапа «" + before.stage + "» —")
                + " "
                + RateText.of(words, Proportion.of(reached, before.reached));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FunnelStep that
                && stage.equals(that.stage)
                && reached == that.reached
                && entered == that.entered
                && openNow == that.openNow
                && conversion().equals(that.conversion())
                && decidedConversion().equals(that.decidedConversion())
                && overall.equals(that.overall);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stage, reached, entered, openNow, conversion(), decidedConversion(), overall);
    }

    /** {@return the stage and its counts in words} */
    @Override
    public String toString() {
        return stage + ": reached " + reached + ", entered " + entered + ", implied " + implied() + ", open now "
                + openNow;
    }
}
