package org.saleskit.analytics.waterfall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.saleskit.core.deal.Dated;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Visit;

/**
 * Replays what happened to one deal after an instant, one change at a time.
 *
 * <p>At one instant the amount changes first, so that a deal enters and leaves with the amount that was stated with the
 * move. A deal leaves with the day of the expected close that it had before, because hosts write the day of the close over
 * it; a deal enters with the day that was stated with the move.
 */
final class DealWalk {

    /** Takes each change: what was before, what is then, and when. */
    interface Observer {
        void change(Standing before, Standing after, Instant at);
    }

    private final PipelineWaterfall options;
    private final List<Visit> visits;
    private final List<Dated<Money>> amounts;
    private final List<Dated<LocalDate>> days;
    private int visit;
    private int amount;
    private int day;
    private Standing standing = Standing.ABSENT;

    DealWalk(PipelineWaterfall options, Deal deal) {
        this.options = options;
        this.visits = deal.visits();
        this.amounts = deal.amounts();
        this.days = deal.expectedCloses();
    }

    /** Where the deal stands after what happened by the instant, which does not go back. */
    Standing standingAt(Instant at) {
        replay(at, (before, after, when) -> {});
        return standing;
    }

    /** Shows each change from where the walk stands up to the instant, itself included. */
    void replay(Instant until, Observer observer) {
        Instant next = next();
        while (!next.isAfter(until) && hasMore()) {
            step(next, observer);
            next = next();
        }
    }

    private boolean hasMore() {
        return visit < visits.size() || amount < amounts.size() || day < days.size();
    }

    private Instant next() {
        Instant move = at(visits, visit, Visit::entered);
        Instant worth = at(amounts, amount, Dated::at);
        Instant expected = at(days, day, Dated::at);
        Instant first = move.isBefore(worth) ? move : worth;
        return first.isBefore(expected) ? first : expected;
    }

    private static <T> Instant at(List<T> items, int index, Function<T, Instant> at) {
        return index < items.size() ? at.apply(items.get(index)) : Instant.MAX;
    }

    private void step(Instant at, Observer observer) {
        Optional<Money> worth = standing.amount();
        while (at(amounts, amount, Dated::at).equals(at) && amount < amounts.size()) {
            worth = Optional.of(amounts.get(amount++).value());
        }
        to(standing.withAmount(worth), at, observer);
        Optional<LocalDate> expected = standing.day();
        while (at(days, day, Dated::at).equals(at) && day < days.size()) {
            expected = Optional.of(days.get(day++).value());
        }
        while (at(visits, visit, Visit::entered).equals(at) && visit < visits.size()) {
            if (!options.isWorked(standing)) {
                standing = standing.withDay(expected);
            }
            to(standing.withType(visits.get(visit++).stage().type()), at, observer);
        }
        to(standing.withDay(expected), at, observer);
    }

    private void to(Standing next, Instant at, Observer observer) {
        if (!next.equals(standing)) {
            observer.change(standing, next, at);
            standing = next;
        }
    }
}
