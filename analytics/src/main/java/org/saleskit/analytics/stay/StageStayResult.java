package org.saleskit.analytics.stay;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;

/**
 * The stays of all stages, and where the time goes.
 *
 * <p>Immutable and thread-safe.
 */
public final class StageStayResult {

    private final StageStays options;
    private final Instant asOf;
    private final List<StageStay> stages;
    private final List<Stay> current;
    private final List<DealId> otherPipelines;
    private final Duration openTime;

    StageStayResult(
            StageStays options,
            Instant asOf,
            List<StageStay> stages,
            List<Stay> current,
            List<DealId> otherPipelines,
            Duration openTime) {
        this.options = options;
        this.asOf = asOf;
        this.stages = stages;
        this.current = current;
        this.otherPipelines = otherPipelines;
        this.openTime = openTime;
    }

    /** {@return how the stays were read} */
    public StageStays options() {
        return options;
    }

    /** {@return the instant as of which the deals are read} */
    public Instant asOf() {
        return asOf;
    }

    /** {@return the open stages in the order of the funnel, and those on hold after them; unmodifiable} */
    public List<StageStay> stages() {
        return stages;
    }

    /**
     * {@return the stays of a stage; empty if the pipeline has no open stage or one on hold of this name}
     *
     * @param name the name of the stage
     */
    public Optional<StageStay> stage(String name) {
        Objects.requireNonNull(name, "name");
        return stages.stream().filter(stage -> stage.name().equals(name)).findFirst();
    }

    /**
     * {@return where each open deal and each on hold is now, in the order of the deals; unmodifiable} For one on hold it is the
     * stay that rests, or the rest itself if the deal came from no open stage. All of them are here, whatever {@link
     * StageStays#visits} counts.
     */
    public List<Stay> current() {
        return current;
    }

    /** {@return the open time of all deals: the sum over all stays, closed stages apart; exact} */
    public Duration openTime() {
        return openTime;
    }

    /** {@return the deals left out because they are in another pipeline or version, in order; unmodifiable} */
    public List<DealId> otherPipelines() {
        return otherPipelines;
    }

    /**
     * {@return the longest time up to which the stays of every stage that has any were observed, in units of the scale; empty
     * if it is zero} A stage of which every stay is over sets no bound, unless all do: then it is the longest stay.
     */
    public OptionalDouble commonHorizon() {
        List<StageStay> seen =
                stages.stream().filter(stage -> !stage.stays().isEmpty()).toList();
        OptionalDouble bound = seen.stream()
                .filter(stage -> stage.curve().lowestSurvival().orElseThrow() > 0)
                .mapToDouble(stage -> stage.data().lastTime().orElseThrow())
                .min();
        OptionalDouble horizon = bound.isPresent()
                ? bound
                : seen.stream()
                        .mapToDouble(stage -> stage.data().lastTime().orElseThrow())
                        .max();
        return horizon.orElse(0) > 0 ? horizon : OptionalDouble.empty();
    }

    /** {@return the stages by total time, the longest first: where the most time goes; stages of equal time in their order} */
    public List<StageBottleneck> byTotalTime() {
        return stages.stream()
                .map(stage -> bottleneck(stage, commonHorizon()))
                .sorted(Comparator.comparing(StageBottleneck::total).reversed())
                .toList();
    }

    /**
     * {@return the stages by the mean of a single stay up to a horizon, the longest first: where a deal waits longest, however
     * few come there; those not observed so far last}
     *
     * @param horizon the horizon in units of the scale, above zero, such as {@link #commonHorizon}
     * @throws IllegalArgumentException if it is not above zero or not finite
     */
    public List<StageBottleneck> byRestrictedMean(double horizon) {
        Checks.finitePositive(horizon, "horizon");
        return stages.stream()
                .map(stage -> bottleneck(stage, OptionalDouble.of(horizon)))
                .sorted(Comparator.comparingDouble(
                        each -> -each.mean().map(mean -> mean.mean()).orElse(-1.0)))
                .toList();
    }

    private static StageBottleneck bottleneck(StageStay stage, OptionalDouble horizon) {
        return new StageBottleneck(
                stage.name(),
                stage.total(),
                stage.shareOfOpenTime(),
                horizon.isPresent() ? stage.curve().restrictedMean(horizon.getAsDouble()) : Optional.empty());
    }

    List<StageStay> openStages() {
        return stages.stream()
                .filter(stage -> stage.stage().type() == StageType.OPEN)
                .toList();
    }

    /**
     * {@return the stays of every stage and the bottlenecks in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return new StayWords(options, locale).of(this);
    }

    /** {@return the stages with the numbers of their stays} */
    @Override
    public String toString() {
        return "StageStayResult" + stages;
    }
}
