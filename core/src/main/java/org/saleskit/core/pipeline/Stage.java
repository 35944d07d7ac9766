package org.saleskit.core.pipeline;

import java.util.OptionalDouble;
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
    }
}
