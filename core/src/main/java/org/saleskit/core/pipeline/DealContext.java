package org.saleskit.core.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.internal.Checks;

/**
 * What an {@link ExitCriterion} may ask about a deal in its stage: what its log says, and the facts that the host hands
 * in, such as "a decision maker was met".
 */
@Value.Immutable
public abstract class DealContext {

    DealContext() {}

    /** {@return the deal} */
    public abstract DealId deal();

    /** {@return the name of the stage in which the deal is} */
    public abstract String stage();

    /** {@return when the deal entered the stage, last} */
    public abstract Instant enteredAt();

    /** {@return the instant at which the question is asked} */
    public abstract Instant asOf();

    /** {@return the amount, if it is known} */
    public abstract Optional<Money> amount();

    /** {@return the day on which the deal is expected to close, if it is known} */
    public abstract Optional<LocalDate> expectedClose();

    /** {@return facts that the host knows about the deal; by default none} */
    @Value.Default
    public Attributes facts() {
        return Attributes.none();
    }

    /** {@return a new builder} */
    public static DealContextBuilder builder() {
        return new DealContextBuilder();
    }

    /** {@return a builder that holds the values of this context} */
    public final DealContextBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Checks.notBlank(stage(), "dealContext.stage");
        Checks.check(
                !asOf().isBefore(enteredAt()),
                "dealContext.asOf",
                "not be before enteredAt, which is " + enteredAt(),
                asOf());
    }

    /** {@return how long the deal has been in the stage without a break} */
    public final Duration timeInStage() {
        return Duration.between(enteredAt(), asOf());
    }
}
