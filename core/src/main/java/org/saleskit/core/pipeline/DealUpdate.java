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
 * Something new is known of a deal that stays in its stage: another amount, another day of the expected close, or, for a
 * deal already closed, the reason or the competitor. At least one of them is given; what is not given stays as it was.
 */
@Value.Immutable
public abstract non-sealed class DealUpdate implements DealEvent {

    DealUpdate() {}

    @Override
    public abstract DealId deal();

    @Override
    public abstract Instant happenedAt();

    @Override
    @Value.Default
    public Instant recordedAt() {
        return happenedAt();
    }

    @Override
    @Value.Default
    public long sequence() {
        return 0;
    }

    @Override
    public abstract Optional<RepId> by();

    @Override
    public abstract Optional<Money> amount();

    @Override
    public abstract Optional<LocalDate> expectedClose();

    @Override
    public abstract Optional<RefusalReason> lossReason();

    @Override
    @Value.Redacted
    public abstract Optional<String> competitor();

    /**
     * {@return the update that gives a deal another amount}
     *
     * @param deal the deal
     * @param amount the amount from then on
     * @param happenedAt when it changed; it was written down at once
     */
    public static DealUpdate ofAmount(DealId deal, Money amount, Instant happenedAt) {
        return builder().deal(deal).amount(amount).happenedAt(happenedAt).build();
    }

    /**
     * {@return the update that gives a deal another day of the expected close}
     *
     * @param deal the deal
     * @param expectedClose the day
     * @param happenedAt when it changed; it was written down at once
     */
    public static DealUpdate ofExpectedClose(DealId deal, LocalDate expectedClose, Instant happenedAt) {
        return builder()
                .deal(deal)
                .expectedClose(expectedClose)
                .happenedAt(happenedAt)
                .build();
    }

    /** {@return a new builder} */
    public static DealUpdateBuilder builder() {
        return new DealUpdateBuilder();
    }

    /** {@return a builder that holds the values of this update} */
    public final DealUpdateBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        StageChange.checkCompetitor(competitor(), "dealUpdate.competitor");
        Checks.check(
                amount().isPresent()
                        || expectedClose().isPresent()
                        || lossReason().isPresent()
                        || competitor().isPresent(),
                "dealUpdate",
                "state an amount, an expected close, a loss reason or a competitor",
                "empty");
    }
}
