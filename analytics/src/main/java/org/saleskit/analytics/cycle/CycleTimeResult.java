package org.saleskit.analytics.cycle;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.analytics.survival.AalenJohansen;
import org.saleskit.analytics.survival.KaplanMeier;
import org.saleskit.analytics.survival.NaiveTimes;
import org.saleskit.analytics.survival.RestrictedMean;
import org.saleskit.analytics.survival.SurvivalData;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Proportion;

/**
 * How long deals take, with the deals behind every number.
 *
 * <p>Times are in units of the {@linkplain CycleTimeAnalysis#scale() scale}: days of 24 hours, or working hours. Immutable and
 * thread-safe.
 */
public final class CycleTimeResult {

    private static final double HALF = 0.5;

    private final CycleTimeAnalysis options;
    private final Instant asOf;
    private final List<CycleObservation> observations;
    private final List<CycleLeftOut> leftOut;
    private final AalenJohansen<StageType> outcomes;

    CycleTimeResult(
            CycleTimeAnalysis options,
            Instant asOf,
            List<CycleObservation> observations,
            List<CycleLeftOut> leftOut,
            SurvivalData<StageType> data) {
        this.options = options;
        this.asOf = asOf;
        this.observations = observations;
        this.leftOut = leftOut;
        this.outcomes = AalenJohansen.of(data);
    }

    /** {@return how it was computed} */
    public CycleTimeAnalysis options() {
        return options;
    }

    /** {@return the instant as of which the deals are read} */
    public Instant asOf() {
        return asOf;
    }

    /** {@return when half of the deals have closed: the smallest time t with S(t) ≤ 0.5} */
    public CycleQuantile median() {
        return timeToClose(HALF);
    }

    /**
     * {@return when a share of the deals has closed, by whatever outcome}
     *
     * @param share the share, strictly between 0 and 1
     * @throws IllegalArgumentException if it is not
     */
    public CycleQuantile timeToClose(double share) {
        return CycleQuantile.of(toAnyClose().quantile(share), data().rows());
    }

    /** {@return when half of all deals have been won} There may be no such time. */
    public CycleQuantile timeToWin() {
        return timeTo(StageType.WON, HALF);
    }

    /**
     * {@return when a share of all deals has been closed in a state, such as a quarter won} There may be no such time.
     *
     * @param state won, lost or disqualified
     * @param share the share of all deals, strictly between 0 and 1
     * @throws IllegalArgumentException if the state is not a closed one or the share out of range
     */
    public CycleQuantile timeTo(StageType state, double share) {
        return CycleQuantile.of(outcomes.quantile(state, share), data().rows());
    }

    /**
     * {@return the mean time up to a horizon, a deal that is open for longer counting with the horizon; empty if the deals
     * were not observed so far} {@link RestrictedMean#interval} gives its interval.
     *
     * @param horizon the horizon in units of the scale, above zero
     * @throws IllegalArgumentException if it is not above zero or not finite
     */
    public Optional<RestrictedMean> restrictedMean(double horizon) {
        return toAnyClose().restrictedMean(horizon);
    }

    /** {@return the mean and the median of closed deals alone, <b>biased short</b>; empty if none closed} */
    public Optional<NaiveTimes> naive() {
        return data().naive();
    }

    /**
     * {@return the mean and the median of deals closed in one state alone, <b>biased short</b>; empty if there are none}
     *
     * @param state won, lost or disqualified
     * @throws IllegalArgumentException if it is not a closed state
     */
    public Optional<NaiveTimes> naive(StageType state) {
        return data().naive(state);
    }

    /** {@return the probability of being open by age} */
    public KaplanMeier toAnyClose() {
        return outcomes.open();
    }

    /** {@return the probabilities of being won, lost and disqualified by age} */
    public AalenJohansen<StageType> outcomes() {
        return outcomes;
    }

    /** {@return the steps of all these curves in order of age, for drawing; unmodifiable} */
    public List<CycleStep> steps() {
        return toAnyClose().points().stream()
                .map(point -> new CycleStep(outcomes, point))
                .toList();
    }

    /** {@return the share of the deals that take part which have closed; the rest is censored} */
    public Proportion closed() {
        return Proportion.of(data().events(), data().rows());
    }

    /** {@return whether fewer than {@value Proportion#LOW_COUNT} closes make all numbers weak} */
    public boolean isLowCount() {
        return data().events() < Proportion.LOW_COUNT;
    }

    SurvivalData<StageType> data() {
        return outcomes.data();
    }

    /**
     * {@return what each deal that takes part says, in the order of the deals; unmodifiable} With rules that count each close
     * a deal occurs once for each.
     */
    public List<CycleObservation> observations() {
        return observations;
    }

    /**
     * {@return the deals that closed in a state, or that were censored in it, in order}
     *
     * @param state won, lost or disqualified; open or on hold for those censored
     */
    public List<DealId> members(StageType state) {
        Objects.requireNonNull(state, "state");
        return observations.stream()
                .filter(each -> each.state() == state)
                .map(CycleObservation::deal)
                .distinct()
                .toList();
    }

    /** {@return the deals without part in the numbers, by reason; unmodifiable} */
    public List<CycleLeftOut> leftOut() {
        return leftOut;
    }

    /**
     * {@return the times in words, with the open deals, what the closed ones alone would say, and what was left out}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return CycleWords.of(this, locale);
    }

    /** {@return the numbers of deals and the median} */
    @Override
    public String toString() {
        return "CycleTimeResult[" + data() + ", " + median().quantile() + "]";
    }
}
