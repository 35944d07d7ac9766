package org.saleskit.analytics.stay;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saleskit.core.internal.Checks;

/**
 * Which open deals have been in their stage for too long?
 *
 * <pre>
 * limit(stage) = smallest t by which a share q of its stays has ended, by Kaplan-Meier
 * overdue        if age &gt; limit
 * ageing         if a limit ≤ age ≤ limit
 * fresh          if age &lt; a limit
 * </pre>
 *
 * <p><b>Symbols</b> q - the share of stays, by default 0.8; a - the part of the limit from which on a deal counts as ageing, by
 * default 0.75; age - the time of the current stay, which rests on hold and stops at the close.
 *
 * <p><b>Limit</b> One set by hand goes before the {@linkplain org.saleskit.core.pipeline.Stage#expectedDuration() time
 * expected} by the pipeline, and that before the stays. The time expected is elapsed time; for stays in working time it is
 * not used. The stays under way count too: a quantile of completed stays alone would be too short. A stage with fewer
 * completed stays than the minimum, by default 10, has no limit of its own: {@link AgeingLimit.Source#LOW_N}. Stages on hold
 * have none.
 *
 * <p><b>Result</b> {@link AgeingReport}: every open deal and every one on hold once, the most overdue first.
 *
 * <p><b>Example</b> Ten stays of 1 to 10 days, all over: the limit is 8 days. A deal there for 9 days is overdue by 1, one
 * for 6 days is ageing, one for 5 days is fresh.
 *
 * <p>Immutable and thread-safe.
 */
public final class AgeingAnalysis {

    private static final double USUAL_QUANTILE = 0.8;
    private static final double USUAL_AGEING = 0.75;
    private static final int USUAL_MINIMUM = 10;

    private static final Comparator<AgeingDeal> MOST_OVERDUE_FIRST = Comparator.comparing(AgeingDeal::state)
            .thenComparing(AgeingAnalysis::above, Comparator.reverseOrder())
            .thenComparing(AgeingDeal::deal);

    private final double quantile;
    private final double ageingFrom;
    private final int minimum;
    private final boolean pipelineLimits;
    private final SortedMap<String, Duration> manual;

    private AgeingAnalysis(
            double quantile,
            double ageingFrom,
            int minimum,
            boolean pipelineLimits,
            SortedMap<String, Duration> manual) {
        this.quantile = quantile;
        this.ageingFrom = ageingFrom;
        this.minimum = minimum;
        this.pipelineLimits = pipelineLimits;
        this.manual = Collections.unmodifiableSortedMap(manual);
    }

    /**
     * {@return the analysis with the share 0.8 of stays as the limit, ageing from 0.75 of it, a minimum of 10 completed
     * stays, and limits of the pipeline before those of the stays}
     */
    public static AgeingAnalysis withDefaults() {
        return new AgeingAnalysis(USUAL_QUANTILE, USUAL_AGEING, USUAL_MINIMUM, true, new TreeMap<>());
    }

    /**
     * {@return the same with another share of stays as the limit}
     *
     * @param newQuantile the share, strictly between 0 and 1
     * @throws IllegalArgumentException if it is not
     */
    public AgeingAnalysis withQuantile(double newQuantile) {
        return new AgeingAnalysis(
                Checks.openFraction(newQuantile, "quantile"), ageingFrom, minimum, pipelineLimits, manual);
    }

    /**
     * {@return the same with another part of the limit from which on a deal counts as ageing}
     *
     * @param newAgeingFrom the part, 0 to 1; at 1 only a deal that has just reached the limit is ageing
     * @throws IllegalArgumentException if it is not in 0..1
     */
    public AgeingAnalysis withAgeingFrom(double newAgeingFrom) {
        return new AgeingAnalysis(
                quantile, Checks.fraction(newAgeingFrom, "ageingFrom"), minimum, pipelineLimits, manual);
    }

    /**
     * {@return the same with another number of completed stays that a limit of the stays needs}
     *
     * @param newMinimum the number, one or more
     * @throws IllegalArgumentException if it is below one
     */
    public AgeingAnalysis withMinimumCompleted(int newMinimum) {
        return new AgeingAnalysis(
                quantile, ageingFrom, (int) Checks.positive(newMinimum, "minimumCompleted"), pipelineLimits, manual);
    }

    /** {@return the same without the limits of the pipeline: the stays decide, unless a limit is set by hand} */
    public AgeingAnalysis withoutPipelineLimits() {
        return new AgeingAnalysis(quantile, ageingFrom, minimum, false, manual);
    }

    /**
     * {@return the same with a limit set by hand}
     *
     * @param stage the name of an open stage
     * @param limit its limit above zero, elapsed or worked as the stays are
     * @throws IllegalArgumentException if the name is blank or the limit not above zero
     */
    public AgeingAnalysis withLimit(String stage, Duration limit) {
        Objects.requireNonNull(limit, "limit");
        Checks.notBlank(stage, "stage");
        Checks.check(!limit.isNegative() && !limit.isZero(), "limit", "be above zero", limit);
        SortedMap<String, Duration> limits = new TreeMap<>(manual);
        limits.put(stage, limit);
        return new AgeingAnalysis(quantile, ageingFrom, minimum, pipelineLimits, limits);
    }

    /** {@return the share of stays that is the limit} */
    public double quantile() {
        return quantile;
    }

    /** {@return the part of the limit from which on a deal counts as ageing} */
    public double ageingFrom() {
        return ageingFrom;
    }

    /** {@return how many completed stays a limit of the stays needs} */
    public int minimumCompleted() {
        return minimum;
    }

    /** {@return whether limits of the pipeline go before those of the stays} */
    public boolean isUsingPipelineLimits() {
        return pipelineLimits;
    }

    /** {@return the limits set by hand, by stage; unmodifiable} */
    public SortedMap<String, Duration> manualLimits() {
        return manual;
    }

    /**
     * {@return the limit of every open stage, in the order of the funnel}
     *
     * @param stays the stays
     * @throws IllegalArgumentException if a limit set by hand is not of an open stage of the pipeline
     */
    public List<AgeingLimit> limits(StageStayResult stays) {
        Objects.requireNonNull(stays, "stays");
        List<StageStay> open = stays.openStages();
        for (String name : manual.keySet()) {
            Checks.check(
                    open.stream().anyMatch(stage -> stage.name().equals(name)),
                    "limit",
                    "be of an open stage of pipeline "
                            + stays.options().pipeline().ref(),
                    "of \"" + name + "\"");
        }
        return open.stream().map(stage -> AgeingLimit.of(stage, this)).toList();
    }

    /**
     * {@return every open deal and every one on hold with its age in its stage, the most overdue first}
     *
     * @param stays the stays, of which the limits come too
     * @throws IllegalArgumentException if a limit set by hand is not of an open stage of the pipeline
     */
    public AgeingReport report(StageStayResult stays) {
        Objects.requireNonNull(stays, "stays");
        List<AgeingLimit> limits = limits(stays);
        Map<String, AgeingLimit> byStage = new HashMap<>();
        limits.forEach(limit -> byStage.put(limit.stage(), limit));
        Map<String, StageStay> stages = new HashMap<>();
        stays.stages().forEach(stage -> stages.put(stage.name(), stage));
        List<AgeingDeal> deals = new ArrayList<>();
        for (Stay stay : stays.current()) {
            Optional<AgeingLimit> limit = Optional.ofNullable(byStage.get(stay.stage()));
            Optional<Duration> most = limit.flatMap(AgeingLimit::limit);
            OptionalDouble forward = limit.filter(each -> !stay.resting() && each.completed() >= minimum)
                    .map(each -> forward(stay, Objects.requireNonNull(stages.get(each.stage()))))
                    .orElse(OptionalDouble.empty());
            deals.add(new AgeingDeal(stay, state(stay, most), most, forward));
        }
        deals.sort(MOST_OVERDUE_FIRST);
        return new AgeingReport(this, stays, limits, deals);
    }

    private static OptionalDouble forward(Stay stay, StageStay stage) {
        return stage.forwardGivenAge(stage.options().scale().toUnits(stay.time().toSeconds()));
    }

    private AgeingDeal.State state(Stay stay, Optional<Duration> limit) {
        if (stay.resting()) {
            return AgeingDeal.State.ON_HOLD;
        }
        if (limit.isEmpty()) {
            return AgeingDeal.State.NO_LIMIT;
        }
        if (stay.time().compareTo(limit.get()) > 0) {
            return AgeingDeal.State.OVERDUE;
        }
        BigDecimal from = seconds(limit.get()).multiply(BigDecimal.valueOf(ageingFrom));
        return seconds(stay.time()).compareTo(from) >= 0 ? AgeingDeal.State.AGEING : AgeingDeal.State.FRESH;
    }

    private static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
    }

    /** By how much the age is above the limit, negative below it; the age itself without a limit. */
    private static Duration above(AgeingDeal deal) {
        return deal.age().minus(deal.limit().orElse(Duration.ZERO));
    }
}
