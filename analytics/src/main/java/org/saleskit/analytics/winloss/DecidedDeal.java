package org.saleskit.analytics.winloss;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.saleskit.analytics.internal.deals.StatedReason;
import org.saleskit.core.deal.Close;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.reason.RefusalReason;

/**
 * One close that counts: a deal that was won or lost, where, why and against whom. Ordered by deal, then by the time of the
 * close. Immutable.
 */
public final class DecidedDeal {

    /** By deal, then by the time of the close. */
    public static final Comparator<DecidedDeal> BY_DEAL =
            Comparator.comparing(DecidedDeal::deal).thenComparing(DecidedDeal::at);

    private final DealId deal;
    private final Close close;
    private final Optional<String> segment;
    private final LossStages stages;
    private final Optional<Money> amount;

    DecidedDeal(DealId deal, Close close, Optional<String> segment, LossStages stages, Optional<Money> amount) {
        this.deal = deal;
        this.close = close;
        this.segment = segment;
        this.stages = stages;
        this.amount = amount;
    }

    /** {@return the deal} */
    public DealId deal() {
        return deal;
    }

    /** {@return the close date} */
    public Instant at() {
        return close.at();
    }

    /** {@return the outcome: won, lost, or disqualified, which counts as lost} */
    public StageType type() {
        return close.type();
    }

    /** {@return whether it was won} */
    public boolean isWon() {
        return type() == StageType.WON;
    }

    /** {@return why it was lost or disqualified; empty if it was won, and if nobody wrote the reason down} */
    public Optional<RefusalReason> reason() {
        return isWon() ? Optional.empty() : StatedReason.of(close.lossReason());
    }

    /** {@return the segment, if the host named one} */
    public Optional<String> segment() {
        return segment;
    }

    /** {@return the last open stage in which the deal was before the close; empty if it was in none} */
    public Optional<String> stage() {
        return stages.last().map(LossStages.Place::name);
    }

    /** {@return the latest open stage, in the order of the pipeline, that it had entered before; empty if it was in none} */
    public Optional<String> furthestStage() {
        return stages.furthest().map(LossStages.Place::name);
    }

    /** {@return who else was in for the deal, if somebody stated it} */
    public Optional<String> competitor() {
        return close.competitor();
    }

    /** {@return the amount as at the close date, if one was stated by then} */
    public Optional<Money> amount() {
        return amount;
    }

    LossStages stages() {
        return stages;
    }

    Optional<String> value(LossAxis axis) {
        return switch (axis) {
            case REASON_TYPE -> reason().map(reason -> reason.type().name());
            case REASON -> reason().map(RefusalReason::label);
            case SEGMENT -> segment;
            case STAGE -> stage();
            case FURTHEST_STAGE -> furthestStage();
            case COMPETITOR -> competitor();
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DecidedDeal that
                && deal.equals(that.deal)
                && close.equals(that.close)
                && segment.equals(that.segment)
                && stages.equals(that.stages)
                && amount.equals(that.amount);
    }

    @Override
    public int hashCode() {
        return Objects.hash(deal, close);
    }

    /** {@return the deal, its outcome and the time of the close; no text that was written freely} */
    @Override
    public String toString() {
        return deal + " " + type() + " " + at();
    }
}
