package org.saleskit.forecasting.accuracy;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.core.internal.Checks;

/**
 * If 30 % came only two times in ten, what should be said instead? Learns a rising map from stated chances to what comes.
 *
 * <p><b>Formula</b>
 *
 * <pre>
 * beta      p' = 1 / (1 + exp(-(a ln p - b ln(1 - p) + c))),  a, b &gt;= 0, by maximum likelihood
 * isotonic  p' = the non-decreasing step heights with the least sum of (p' - o)^2, straight lines between the steps; never 0 or 1
 * </pre>
 *
 * <p><b>Symbols</b> p - stated chance; o - 1 if the deal was won, else 0; p' - the chance to state.
 *
 * <p><b>Input</b> resolved deals with the chances stated for them, at least 200 by default: with fewer, a map learns noise and makes
 * chances worse.
 *
 * <p><b>Special cases</b> Refused, with the reason as a {@linkplain RecalibratedChances.State named state} and the chances left as they
 * are: too few deals; all won or all lost; for beta, chances that put every lost deal below every won one, because the best curve is
 * then a step. A stated 0 or 1 counts as 2^-52 from it for beta. Isotonic would give exactly 0
 * where none of the n lowest deals was won, which a log score does not forgive: it gives (0 + 1/2) / (n + 1) there, but no more than the
 * next step, and at the upper end (n + 1/2) / (n + 1), but no less than the step before.
 *
 * <p><b>Result</b> {@link RecalibratedChances}: never falling in p, so the order of deals is kept.
 *
 * <p><b>Method</b> Beta: Newton on the convex likelihood; if a or b is negative, the best of the fits with one or both of them 0.
 * Isotonic: pooling of adjacent violators, equal chances pooled first. Both take n log n.
 *
 * <p><b>Source</b> Kull, Silva Filho and Flach, <i>Electronic Journal of Statistics</i> 11 (2017) 5052, doi 10.1214/17-EJS1338SI; Ayer
 * et al., <i>Annals of Mathematical Statistics</i> 26 (1955) 641 (pooling); Zadrozny and Elkan, KDD 2002 (isotonic calibration).
 *
 * <p>Immutable and thread-safe.
 */
public final class Recalibration {

    /** How the map is shaped. */
    public enum Method {
        /** Three parameters: smooth, the identity among its shapes, right for a few hundred deals. */
        BETA,
        /** Any rising steps: for thousands of deals. */
        ISOTONIC
    }

    private static final int DEFAULT_LEAST = 200;

    private final Method method;
    private final int leastDeals;

    private Recalibration(Method method, int leastDeals) {
        this.method = method;
        this.leastDeals = leastDeals;
    }

    /** {@return beta calibration from at least 200 deals} */
    public static Recalibration withDefaults() {
        return new Recalibration(Method.BETA, DEFAULT_LEAST);
    }

    /**
     * {@return this recalibration, but of another shape}
     *
     * @param newMethod the shape of the map
     */
    public Recalibration withMethod(Method newMethod) {
        return new Recalibration(Objects.requireNonNull(newMethod, "newMethod"), leastDeals);
    }

    /**
     * {@return this recalibration, but from another number of resolved deals on}
     *
     * @param deals 2 or more
     * @throws IllegalArgumentException if there are fewer than 2
     */
    public Recalibration withLeastDeals(int deals) {
        Checks.check(deals >= 2, "leastDeals", "be 2 or more", deals);
        return new Recalibration(method, deals);
    }

    /** {@return the shape of the map} */
    public Method method() {
        return method;
    }

    /** {@return from how many resolved deals on a map is learned} */
    public int leastDeals() {
        return leastDeals;
    }

    /**
     * {@return the map learned from what became of stated chances, or the reason why none is}
     *
     * @param resolved one entry for each resolved deal, in any order
     */
    public RecalibratedChances learn(Collection<ChanceOutcome> resolved) {
        Objects.requireNonNull(resolved, "resolved");
        int deals = resolved.size();
        if (deals < leastDeals) {
            return refused(RecalibratedChances.State.TOO_FEW_DEALS, deals);
        }
        List<ChanceOutcome> sorted = BrierScore.sorted(resolved);
        long won = sorted.stream().filter(ChanceOutcome::happened).count();
        if (won == 0 || won == deals) {
            return refused(RecalibratedChances.State.ONE_OUTCOME, deals);
        }
        if (method == Method.ISOTONIC) {
            return learned(deals, Optional.empty(), Optional.of(IsotonicFit.of(sorted)));
        }
        return isOrdered(sorted)
                ? refused(RecalibratedChances.State.PERFECT_ORDER, deals)
                : learned(deals, Optional.of(BetaFit.of(sorted)), Optional.empty());
    }

    private RecalibratedChances refused(RecalibratedChances.State state, int deals) {
        return new RecalibratedChances(this, state, deals, Optional.empty(), Optional.empty());
    }

    private RecalibratedChances learned(int deals, Optional<BetaFit> beta, Optional<IsotonicFit> isotonic) {
        return new RecalibratedChances(this, RecalibratedChances.State.LEARNED, deals, beta, isotonic);
    }

    /** Whether no lost deal has a larger chance than a won one: the likelihood then has no maximum. */
    private static boolean isOrdered(List<ChanceOutcome> sorted) {
        double highestLost = 0;
        double lowestWon = 1;
        for (ChanceOutcome each : sorted) {
            if (each.happened()) {
                lowestWon = Math.min(lowestWon, each.chance());
            } else {
                highestLost = Math.max(highestLost, each.chance());
            }
        }
        return highestLost <= lowestWon;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recalibration that && method == that.method && leastDeals == that.leastDeals;
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, leastDeals);
    }

    /** {@return the options in short} */
    @Override
    public String toString() {
        return method + " from " + leastDeals + " deals";
    }
}
