package org.saleskit.core.deal;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.reason.RefusalReason;

/**
 * One close of a deal, from the moment it was no longer worked on to its reopening, if there was one. A correction of the
 * outcome, such as lost on Monday and changed to won on Tuesday, is the same close: decided on Tuesday, but not worked on
 * since Monday.
 */
@Value.Immutable
public abstract class Close {

    /** Which closes of a deal a report counts. */
    public enum Rule {
        /** The last close, if no reopening follows it: a deal counts once, by its state. The default everywhere. */
        LAST_CLOSE,
        /** The first close, whatever happened afterwards. */
        FIRST_CLOSE,
        /** Every close; a deal that was reopened counts several times. */
        COUNT_EACH_CLOSE,
        /** Every close, each as that of a deal of its own, which was opened by the reopening before it. */
        NEW_DEAL_ON_REOPEN
    }

    /** What a cycle time counts. */
    public enum Cycle {
        /** From the first opening of the deal, without the time spent closed in between. The default everywhere. */
        WITHOUT_CLOSED_GAP,
        /** From the first opening of the deal, with the time spent closed in between. */
        INCLUDE_CLOSED_GAP,
        /** From the reopening before the close, or from the first opening if there was none. */
        SINCE_REOPENING
    }

    Close() {}

    /** {@return the closed stage, after all corrections} */
    public abstract Stage stage();

    /** {@return the first opening of the deal} */
    public abstract Instant dealOpenedAt();

    /** {@return the reopening before this close; by default the first opening} */
    @Value.Default
    public Instant openedAt() {
        return dealOpenedAt();
    }

    /** {@return since when the deal was no longer worked on} */
    public abstract Instant since();

    /** {@return the close date: when the outcome was last decided; by default {@link #since}, as it was not corrected} */
    @Value.Default
    public Instant at() {
        return since();
    }

    /** {@return when the deal was reopened; absent if the close stands} */
    public abstract Optional<Instant> reopenedAt();

    /** {@return the time that the deal spent closed before it was opened for this close; by default zero} */
    @Value.Default
    public Duration closedBefore() {
        return Duration.ZERO;
    }

    /** {@return why the deal was lost, if it was and if somebody stated it} */
    public abstract Optional<RefusalReason> lossReason();

    /** {@return who else was in for the deal, if somebody stated it} */
    @Value.Redacted
    public abstract Optional<String> competitor();

    /** {@return a new builder} */
    public static CloseBuilder builder() {
        return new CloseBuilder();
    }

    /** {@return a builder that holds the values of this close} */
    public final CloseBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Checks.check(stage().type().isClosed(), "close.stage", "be of a closed type", stage().type());
        checkOrder(dealOpenedAt(), openedAt(), "close.openedAt", "dealOpenedAt");
        checkOrder(openedAt(), since(), "close.since", "openedAt");
        checkOrder(since(), at(), "close.at", "since");
        reopenedAt().ifPresent(again -> checkOrder(at(), again, "close.reopenedAt", "at"));
        Duration longest = Duration.between(dealOpenedAt(), openedAt());
        Checks.check(
                !closedBefore().isNegative() && closedBefore().compareTo(longest) <= 0,
                "close.closedBefore",
                "lie between zero and the time from dealOpenedAt to openedAt, which is " + longest,
                closedBefore());
        competitor()
                .ifPresent(text -> Checks.check(!Checks.isBlank(text), "close.competitor", "not be blank", "blank"));
    }

    private static void checkOrder(Instant before, Instant after, String name, String other) {
        Checks.check(!after.isBefore(before), name, "not be before " + other + ", which is " + before, after);
    }

    /** {@return the outcome} */
    public final StageType type() {
        return stage().type();
    }

    /**
     * {@return how long the deal took, zero or more} It ends when the deal was no longer worked on: what passed until a
     * correction of the outcome was spent closed.
     *
     * @param cycle what to count
     */
    public final Duration cycleTime(Cycle cycle) {
        return switch (Objects.requireNonNull(cycle, "cycle")) {
            case WITHOUT_CLOSED_GAP -> Duration.between(dealOpenedAt(), since()).minus(closedBefore());
            case INCLUDE_CLOSED_GAP -> Duration.between(dealOpenedAt(), since());
            case SINCE_REOPENING -> Duration.between(openedAt(), since());
        };
    }
}
