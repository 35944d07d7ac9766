package org.saleskit.analytics.winrate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Visit;
import org.saleskit.core.internal.Checks;

/**
 * When an open deal is given up for lost though nobody closed it: at the instant at which it has reached an age. Deals on
 * hold rest on purpose and are never stale.
 *
 * @param since from when the age counts
 * @param age the age, above zero
 */
public record StaleRule(Since since, Duration age) {

    /** From when the age of an open deal counts. */
    public enum Since {
        /** From its last move into another stage. */
        LAST_MOVE,
        /**
         * From its first opening; with {@link Close.Rule#NEW_DEAL_ON_REOPEN} from the last reopening, if there was one.
         */
        OPENING
    }

    /**
     * Checks the age.
     *
     * @param since from when the age counts
     * @param age the age
     * @throws IllegalArgumentException if the age is not above zero
     */
    public StaleRule {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(age, "age");
        Checks.check(age.compareTo(Duration.ZERO) > 0, "staleRule.age", "be above zero", age);
    }

    /**
     * {@return the rule: without a move for so long}
     *
     * @param age the age, above zero
     */
    public static StaleRule sinceLastMove(Duration age) {
        return new StaleRule(Since.LAST_MOVE, age);
    }

    /**
     * {@return the rule: open for so long, whatever happened}
     *
     * @param age the age, above zero
     */
    public static StaleRule sinceOpening(Duration age) {
        return new StaleRule(Since.OPENING, age);
    }

    /** The instant at which an open deal has the age. */
    Instant staleAt(Deal deal, Close.Rule rule) {
        List<Visit> visits = deal.visits();
        if (since == Since.LAST_MOVE) {
            return visits.get(visits.size() - 1).entered().plus(age);
        }
        return openedAt(deal, rule).plus(age);
    }

    /** When the deal that a report counts was opened: by the last reopening, if each makes a deal of its own. */
    static Instant openedAt(Deal deal, Close.Rule rule) {
        List<Close> closes = rule == Close.Rule.NEW_DEAL_ON_REOPEN ? deal.closes() : List.of();
        return closes.isEmpty()
                ? deal.openedAt()
                : closes.get(closes.size() - 1).reopenedAt().orElse(deal.openedAt());
    }
}
