package org.saleskit.core.pipeline;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.team.RepId;

/**
 * A deal entered a stage. Opening, closing and reopening are stage changes too.
 *
 * <p>The event has two clocks: when it happened and when it was written down. A report as of an instant reads what had
 * happened by then; a report that must reproduce an old number to the last digit also leaves out what was written down
 * later.
 */
@Value.Immutable
public abstract class StageChange {

    StageChange() {}

    /** {@return the deal} */
    public abstract DealId deal();

    /** {@return the name of the stage that the deal entered} */
    public abstract String stage();

    /** {@return when the deal entered the stage} */
    public abstract Instant happenedAt();

    /** {@return when the change was written down; by default when it happened} */
    @Value.Default
    public Instant recordedAt() {
        return happenedAt();
    }

    /** {@return the order among changes of one deal that happened at the same instant; by default 0} */
    @Value.Default
    public long sequence() {
        return 0;
    }

    /** {@return who moved the deal, if known} */
    public abstract Optional<RepId> by();

    /** {@return the amount of the deal from this change on, if it was stated} */
    public abstract Optional<Money> amount();

    /**
     * {@return a change that was recorded when it happened}
     *
     * @param deal the deal
     * @param stage the name of the stage entered, not blank
     * @param happenedAt when it was entered
     */
    public static StageChange of(DealId deal, String stage, Instant happenedAt) {
        return builder().deal(deal).stage(stage).happenedAt(happenedAt).build();
    }

    /** {@return a new builder} */
    public static StageChangeBuilder builder() {
        return new StageChangeBuilder();
    }

    /** {@return a builder that holds the values of this change} */
    public final StageChangeBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Checks.notBlank(stage(), "stageChange.stage");
    }
}
