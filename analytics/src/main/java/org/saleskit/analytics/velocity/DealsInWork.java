package org.saleskit.analytics.velocity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.saleskit.analytics.internal.deals.DealMoment;
import org.saleskit.analytics.internal.deals.ReportSpan;
import org.saleskit.analytics.internal.deals.SalesStages;
import org.saleskit.analytics.internal.math.Fractions;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.deal.Visit;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.time.ReportPeriod;

/**
 * How many deals are in work: at an instant, and on average over a span?
 *
 * <pre>
 * in work at t = deals whose stage at t is open
 * average      = sum over deals of the time in open stages within [from, to) / (to − from)
 * </pre>
 *
 * <p>Both are read from the stays of the deals, not from their present state, so that any past instant can be asked for.
 * Qualified deals, those that had reached the {@linkplain org.saleskit.core.pipeline.Pipeline#firstSalesStage() first sales
 * stage} by then, are given apart, and so are deals on hold.
 *
 * <p>Lists are in the order of the identifiers and unmodifiable.
 *
 * @param at the instant
 * @param qualified deals in an open stage that had reached the first sales stage
 * @param unqualified deals in an open stage that had not
 * @param onHold deals that rest; they are not in work
 */
public record DealsInWork(Instant at, List<DealId> qualified, List<DealId> unqualified, List<DealId> onHold) {

    /**
     * The numbers of deals averaged over the time of a span, exact.
     *
     * @param inWork the average number of deals in work
     * @param qualified of these, deals that had reached the first sales stage at the time
     * @param onHold the average number of deals on hold
     */
    public record Average(Fraction inWork, Fraction qualified, Fraction onHold) {

        /**
         * Checks that all are given.
         *
         * @param inWork the average number of deals in work
         * @param qualified of these, the qualified ones
         * @param onHold the average number of deals on hold
         */
        public Average {
            Objects.requireNonNull(inWork, "inWork");
            Objects.requireNonNull(qualified, "qualified");
            Objects.requireNonNull(onHold, "onHold");
        }
    }

    /**
     * Copies the lists.
     *
     * @param at the instant
     * @param qualified deals that had reached the first sales stage
     * @param unqualified deals that had not
     * @param onHold deals that rest
     */
    public DealsInWork {
        Objects.requireNonNull(qualified, "qualified");
        Objects.requireNonNull(unqualified, "unqualified");
        Objects.requireNonNull(onHold, "onHold");
        Objects.requireNonNull(at, "at");
        qualified = List.copyOf(qualified);
        unqualified = List.copyOf(unqualified);
        onHold = List.copyOf(onHold);
    }

    /**
     * {@return the deals in work at an instant; what happened at it is seen}
     *
     * @param deals the deals
     * @param at the instant, not after that of the deals; for the end of a span take the nanosecond before
     * @throws IllegalArgumentException if the instant is after that as of which the deals were read
     */
    public static DealsInWork at(Deals deals, Instant at) {
        Objects.requireNonNull(deals, "deals");
        return at(deals, at, deal -> true);
    }

    static DealsInWork at(Deals deals, Instant at, Predicate<? super Deal> filter) {
        Objects.requireNonNull(at, "at");
        Checks.check(!at.isAfter(deals.asOf()), "at", "not be after deals.asOf, which is " + deals.asOf(), at);
        List<DealId> qualified = new ArrayList<>();
        List<DealId> unqualified = new ArrayList<>();
        List<DealId> onHold = new ArrayList<>();
        for (Deal deal : deals.list()) {
            if (filter.test(deal)) {
                switch (DealMoment.of(deal, at)) {
                    case OPEN_IN_SALES -> qualified.add(deal.id());
                    case OPEN_BEFORE_SALES -> unqualified.add(deal.id());
                    case ON_HOLD -> onHold.add(deal.id());
                    case NOT_OPENED, CLOSED -> {}
                }
            }
        }
        return new DealsInWork(at, qualified, unqualified, onHold);
    }

    /**
     * {@return the numbers of deals averaged over the time of a period}
     *
     * @param deals the deals
     * @param period the local days
     * @throws IllegalArgumentException if the deals were read as of an instant before the last one of the period
     */
    public static Average average(Deals deals, ReportPeriod period) {
        Objects.requireNonNull(deals, "deals");
        Objects.requireNonNull(period, "period");
        return average(deals, ReportSpan.of(period), deal -> true);
    }

    /**
     * {@return the numbers of deals averaged over the time of a span}
     *
     * @param deals the deals
     * @param from the begin
     * @param to the end
     * @throws IllegalArgumentException if the end is not after the begin, or if the deals were read as of an instant before the
     *     last one of the span
     */
    public static Average average(Deals deals, Instant from, Instant to) {
        Objects.requireNonNull(deals, "deals");
        return average(deals, new ReportSpan(from, to), deal -> true);
    }

    static Average average(Deals deals, ReportSpan span, Predicate<? super Deal> filter) {
        checkOver(deals, span);
        Duration open = Duration.ZERO;
        Duration qualified = Duration.ZERO;
        Duration onHold = Duration.ZERO;
        for (Deal deal : deals.list()) {
            if (!filter.test(deal)) {
                continue;
            }
            SalesStages stages = SalesStages.of(deal.pipeline());
            boolean inSales = false;
            for (Visit visit : deal.visits()) {
                StageType type = visit.stage().type();
                inSales |= type == StageType.WON || stages.contains(visit.stage());
                Duration time = within(visit, span);
                open = type == StageType.OPEN ? open.plus(time) : open;
                qualified = type == StageType.OPEN && inSales ? qualified.plus(time) : qualified;
                onHold = type == StageType.ON_HOLD ? onHold.plus(time) : onHold;
            }
        }
        Fraction length = Fractions.nanos(Duration.between(span.from(), span.to()));
        return new Average(
                Fractions.nanos(open).dividedBy(length),
                Fractions.nanos(qualified).dividedBy(length),
                Fractions.nanos(onHold).dividedBy(length));
    }

    /** A span that is not over has no state at its end. */
    static void checkOver(Deals deals, ReportSpan span) {
        Checks.check(
                !deals.asOf().isBefore(span.last()),
                "deals.asOf",
                "not be before the last instant of the span, which is " + span.last(),
                deals.asOf());
    }

    private static Duration within(Visit visit, ReportSpan span) {
        Instant left = visit.left().orElse(Instant.MAX);
        Instant start = visit.entered().isBefore(span.from()) ? span.from() : visit.entered();
        Instant end = left.isAfter(span.to()) ? span.to() : left;
        return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }

    /** {@return how many deals are in work, qualified or not} */
    public long count() {
        return (long) qualified.size() + unqualified.size();
    }
}
