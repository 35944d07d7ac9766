package org.saleskit.analytics.funnel;

import java.util.Objects;
import java.util.Optional;
import org.saleskit.analytics.stats.Proportion;

/**
 * One open stage of a funnel, counted in deals.
 *
 * <p>Immutable and thread-safe.
 */
public final class FunnelStep {

    private final String stage;
    private final long reached;
    private final long entered;
    private final long openNow;
    private final Optional<Proportion> conversion;
    private final Proportion overall;

    FunnelStep(
            String stage,
            long reached,
            long entered,
            long openNow,
            Optional<Proportion> conversion,
            Proportion overall) {
        this.stage = stage;
        this.reached = reached;
        this.entered = entered;
        this.openNow = openNow;
        this.conversion = conversion;
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

    /** {@return how many of the deals that reached the step before reached this one; empty for the first step} */
    public Optional<Proportion> conversion() {
        return conversion;
    }

    /** {@return how many of the deals that reached the first step reached this one} */
    public Proportion overall() {
        return overall;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FunnelStep that
                && stage.equals(that.stage)
                && reached == that.reached
                && entered == that.entered
                && openNow == that.openNow
                && conversion.equals(that.conversion)
                && overall.equals(that.overall);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stage, reached, entered, openNow, conversion, overall);
    }

    /** {@return the stage and its counts in words} */
    @Override
    public String toString() {
        return stage + ": reached " + reached + ", entered " + entered + ", implied " + implied() + ", open now "
                + openNow;
    }
}
