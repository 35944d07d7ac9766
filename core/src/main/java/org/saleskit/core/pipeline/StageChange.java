package org.saleskit.core.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.team.RepId;

/**
 * A deal entered a stage. Opening, closing and reopening are stage changes too.
 *
 * <p>The event has two clocks: when it happened and when it was written down. A report as of an instant reads what had
 * happened by then; a report that must reproduce an old number to the last digit also leaves out what was written down
 * later.
 *
 * <p>A loss without its reason is accepted, because hosts hold such losses and because only the pipeline knows that a
 * stage means "lost": it is a finding of a check of the data. A host that wants to refuse it asks {@link
 * Pipelines#checkEntry} before it writes the change down.
 */
@Value.Immutable
public abstract non-sealed class StageChange implements DealEvent {

    StageChange() {}

    @Override
    public abstract DealId deal();

    /** {@return the name of the stage that the deal entered} */
    public abstract String stage();

    /**
     * {@return the version of the pipeline that the stage belongs to, if the log says so} Without it the stage is one of
     * the only, or the {@linkplain Pipelines#defaultPipeline() default}, pipeline in the version that was valid when the
     * change happened.
     */
    public abstract Optional<PipelineRef> pipeline();

    @Override
    public abstract Instant happenedAt();

    /** {@return when the change was written down; by default when it happened} */
    @Override
    @Value.Default
    public Instant recordedAt() {
        return happenedAt();
    }

    /** {@return the order among changes of one deal that happened at the same instant; by default 0} */
    @Override
    @Value.Default
    public long sequence() {
        return 0;
    }

    /** {@return who moved the deal, if known} */
    @Override
    public abstract Optional<RepId> by();

    /** {@return the amount of the deal from this change on, if it was stated} */
    @Override
    public abstract Optional<Money> amount();

    @Override
    public abstract Optional<LocalDate> expectedClose();

    @Override
    public abstract Optional<RefusalReason> lossReason();

    /** {@return who else was in for the deal, if it was stated; written freely, so that {@link #toString} leaves it out} */
    @Override
    @Value.Redacted
    public abstract Optional<String> competitor();

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
        checkCompetitor(competitor(), "stageChange.competitor");
    }

    static void checkCompetitor(Optional<String> competitor, String name) {
        competitor.ifPresent(text -> Checks.check(!Checks.isBlank(text), name, "not be blank", "blank"));
    }
}
