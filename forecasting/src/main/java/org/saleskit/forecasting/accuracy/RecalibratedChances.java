package org.saleskit.forecasting.accuracy;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.core.internal.Checks;

/** The map from stated chances to those that came, or the reason why none was learned. Immutable and thread-safe. */
public final class RecalibratedChances {

    /** Whether a map was learned, and if not, why. */
    public enum State {
        /** A map was learned. */
        LEARNED,
        /** There are fewer resolved deals than asked for. */
        TOO_FEW_DEALS,
        /** All deals were won or all were lost. */
        ONE_OUTCOME,
        /** No lost deal had a larger chance than a won one, so a beta curve has no best parameters. */
        PERFECT_ORDER
    }

    /**
     * The parameters of a beta curve: p' = 1 / (1 + exp(-(a ln p - b ln(1 - p) + c))). With 1, 1 and 0 nothing changes.
     *
     * @param a how it bends at low chances, zero or more
     * @param b how it bends at high chances, zero or more
     * @param c where it lies
     */
    public record BetaCurve(double a, double b, double c) {}

    /**
     * A corner of an isotonic map.
     *
     * @param stated the chance stated
     * @param recalibrated what came of such chances
     */
    public record Corner(double stated, double recalibrated) {}

    private final Recalibration recalibration;
    private final State state;
    private final int deals;
    private final Optional<BetaFit> beta;
    private final Optional<IsotonicFit> isotonic;

    RecalibratedChances(
            Recalibration recalibration,
            State state,
            int deals,
            Optional<BetaFit> beta,
            Optional<IsotonicFit> isotonic) {
        this.recalibration = recalibration;
        this.state = state;
        this.deals = deals;
        this.beta = beta;
        this.isotonic = isotonic;
    }

    /** {@return the options} */
    public Recalibration recalibration() {
        return recalibration;
    }

    /** {@return whether a map was learned, and if not, why} */
    public State state() {
        return state;
    }

    /** {@return how many resolved deals there were} */
    public int deals() {
        return deals;
    }

    /** {@return whether a map was learned; otherwise {@link #apply} returns chances as they are} */
    public boolean isLearned() {
        return state == State.LEARNED;
    }

    /** {@return the parameters of the beta curve, if one was learned} */
    public Optional<BetaCurve> betaCurve() {
        return beta.map(BetaFit::curve);
    }

    /** {@return the corners of the isotonic map by ascending chance; empty if none was learned; unmodifiable} */
    public List<Corner> corners() {
        return isotonic.map(IsotonicFit::corners).orElse(List.of());
    }

    /**
     * {@return the chance to state instead; the same one if no map was learned}
     *
     * @param chance a fraction 0..1
     * @throws IllegalArgumentException if it is not in 0..1
     */
    public double apply(double chance) {
        Checks.fraction(chance, "chance");
        return beta.map(fit -> fit.apply(chance))
                .or(() -> isotonic.map(fit -> fit.apply(chance)))
                .orElse(chance);
    }

    /**
     * {@return what was learned in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return new AccuracyWords(locale).recalibrated(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecalibratedChances that
                && recalibration.equals(that.recalibration)
                && state == that.state
                && deals == that.deals
                && betaCurve().equals(that.betaCurve())
                && corners().equals(that.corners());
    }

    @Override
    public int hashCode() {
        return Objects.hash(recalibration, state, deals, betaCurve(), corners());
    }

    /** {@return the explanation in English} */
    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }
}
