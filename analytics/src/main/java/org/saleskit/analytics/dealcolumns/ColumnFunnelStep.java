package org.saleskit.analytics.dealcolumns;

import java.util.Locale;
import java.util.Optional;
import org.saleskit.analytics.internal.words.ShareWords;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.stats.Proportion;

/**
 * One open stage of a {@link ColumnFunnelResult}, counted in deals.
 *
 * <p>Immutable and thread-safe.
 */
public final class ColumnFunnelStep {

    private final Stage stage;
    private final Optional<ColumnFunnelStep> previous;
    private final long reached;
    private final long entered;
    private final long openNow;
    private final long undecided;
    private final long entrants;
    private final StageTimes times;

    ColumnFunnelStep(
            Stage stage,
            Optional<ColumnFunnelStep> previous,
            long reached,
            long entered,
            long openNow,
            long undecided,
            StageTimes times) {
        this.stage = stage;
        this.previous = previous;
        this.reached = reached;
        this.entered = entered;
        this.openNow = openNow;
        this.undecided = undecided;
        this.entrants = previous.map(step -> step.entrants).orElse(reached);
        this.times = times;
    }

    /** {@return the stage} */
    public Stage stage() {
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
     * {@return how many deals have reached the step before, not this one, and are not closed; for the first step, how many
     * have reached no open stage and are not closed} They may still come.
     */
    public long undecided() {
        return undecided;
    }

    /**
     * {@return how many of the deals that reached the step before reached this one; empty for the first step} Deals that may
     * still come count as not converted, which makes it low for young deals.
     */
    public Optional<Proportion> conversion() {
        return previous.map(before -> Proportion.of(reached, before.reached));
    }

    /**
     * {@return the conversion among the deals of which it is decided, that is without the {@link #undecided} ones; empty for
     * the first step} It is high where deals move on faster than they are lost.
     */
    public Optional<Proportion> decidedConversion() {
        return previous.map(before -> Proportion.of(reached, before.reached - undecided));
    }

    /** {@return how many of the deals that reached the first step reached this one} */
    public Proportion overall() {
        return Proportion.of(reached, entrants);
    }

    /** {@return how long deals stay in the stage} */
    public StageTimes times() {
        return times;
    }

    /**
     * {@return the step in words} Such as "Offer: reached by 12 deals, 2 of them without entering it; conversion from Lead: 12
     * of 20 deals, 60.0%; may still come: 3; open in it now: 4".
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String skipped = ShareWords.number(words, implied());
        String head = words.say(
                stage.name() + ": reached by " + words.count(reached, "deal") + ", " + skipped
                        + " of them without entering it",
                "Этап «" + stage.name() + "»: дошло сделок: " + ShareWords.number(words, reached)
                        + ", из них минуя его: " + skipped);
        String conversion = previous.map(before -> words.say("; conversion from ", "; конверсия из «")
                        + before.stage.name()
                        + words.say(": ", "»: ")
                        + ShareWords.of(words, Proportion.of(reached, before.reached), "deal", "сделок"))
                .orElse("");
        return head
                + conversion
                + words.say("; may still come: ", "; ещё могут дойти: ")
                + ShareWords.number(words, undecided)
                + words.say("; open in it now: ", "; сейчас на этом этапе: ")
                + ShareWords.number(words, openNow);
    }

    /** {@return the stage and how many deals reached it} */
    @Override
    public String toString() {
        return "ColumnFunnelStep[" + stage.name() + ", reached " + reached + ", entered " + entered + "]";
    }
}
