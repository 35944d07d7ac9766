package org.saleskit.core.pipeline;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;

/** A stage of a pipeline. */
@Value.Immutable
public abstract class Stage {

    Stage() {}

    /** {@return the name, unique in its pipeline, as the host's log writes it} */
    public abstract String name();

    /** {@return what the stage means for statistics} */
    public abstract StageType type();

    /**
     * {@return the probability in 0..1 that a deal in this stage is won, if somebody set one} It is a fallback for
     * forecasts without data and never decides an outcome. An absent probability is not zero.
     */
    public abstract OptionalDouble defaultProbability();

    /** {@return how long a deal is expected to stay in the stage, in elapsed time above zero; absent if nobody said} */
    public abstract Optional<Duration> expectedDuration();

    /**
     * {@return what a deal must meet before it moves forward from the stage; by default nothing} Moving forward is to
     * enter a later open stage or to be won. A deal may always be lost, rest or go back.
     */
    public abstract List<ExitCriterion> exitCriteria();

    /**
     * {@return the stage with this name and type, without a default probability}
     *
     * @param name the name, not blank
     * @param type what it means
     */
    public static Stage of(String name, StageType type) {
        return builder().name(name).type(type).build();
    }

    /** {@return a new builder} */
    public static StageBuilder builder() {
        return new StageBuilder();
    }

    /** {@return a builder that holds the values of this stage} */
    public final StageBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Checks.notBlank(name(), "stage.name");
        defaultProbability().ifPresent(p -> Checks.fraction(p, "stage.defaultProbability"));
        expectedDuration()
                .ifPresent(time -> Checks.check(
                        !time.isNegative() && !time.isZero(), "stage.expectedDuration", "be above zero", time));
        Set<String> names = new HashSet<>();
        for (int i = 0; i < exitCriteria().size(); i++) {
            String name = exitCriteria().get(i).name();
            Checks.check(
                    names.add(name),
                    "stage.exitCriteria[" + i + "].name",
                    "be unique in the stage",
                    "\"" + name + "\"");
        }
    }

    /**
     * {@return which of the exit criteria the deal meets, and which not}
     *
     * @param deal the deal, in this stage
     * @throws IllegalArgumentException if the deal is in another stage
     */
    public final ExitCheck checkExit(DealContext deal) {
        Objects.requireNonNull(deal, "deal");
        Checks.check(deal.stage().equals(name()), "deal.stage", "be \"" + name() + "\"", "\"" + deal.stage() + "\"");
        return new ExitCheck(name(), names(deal, true), names(deal, false));
    }

    private List<String> names(DealContext deal, boolean met) {
        return exitCriteria().stream()
                .filter(criterion -> criterion.isMetBy(deal) == met)
                .map(ExitCriterion::name)
                .toList();
    }
}
