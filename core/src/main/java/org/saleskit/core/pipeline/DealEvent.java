package org.saleskit.core.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.team.RepId;

/**
 * One line of the log of deals: a {@linkplain StageChange move to another stage}, or a {@linkplain DealUpdate change of
 * what is expected of the deal} without a move. What a deal is now is read from its events, never stored beside them.
 *
 * <p>The event has two clocks: when it happened and when it was written down. A report as of an instant reads what had
 * happened by then; a report that must reproduce an old number to the last digit also leaves out what was written down
 * later.
 */
public sealed interface DealEvent permits StageChange, DealUpdate {

    /** {@return the deal} */
    DealId deal();

    /** {@return when it happened} */
    Instant happenedAt();

    /** {@return when it was written down; by default when it happened} */
    Instant recordedAt();

    /** {@return the order among events of one deal that happened at the same instant; by default 0} */
    long sequence();

    /** {@return who made it happen, if known} */
    Optional<RepId> by();

    /** {@return the amount of the deal from this event on, if it was stated} */
    Optional<Money> amount();

    /** {@return the day on which the deal is expected to close, from this event on, if it was stated} */
    Optional<LocalDate> expectedClose();

    /** {@return why the deal was lost, if it was stated; it is read only while the deal is lost or disqualified} */
    Optional<RefusalReason> lossReason();

    /** {@return who else was in for the deal, if it was stated; it is read only while the deal is closed} */
    Optional<String> competitor();
}
