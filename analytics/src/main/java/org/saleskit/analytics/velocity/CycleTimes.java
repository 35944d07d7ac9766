package org.saleskit.analytics.velocity;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.analytics.internal.math.Fractions;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Fraction;

/**
 * How long did closed deals take? From the first opening to the close, without the time spent closed in between; elapsed time in
 * days of 24 hours, or working time in working days.
 *
 * <p>These numbers know closed deals only. Slow deals are still open and missing here, so the mean and the median are
 * biased short: four deals closed after 10, 20, 30 and 40 days have the mean 25, however many others are still open after
 * 80. {@link org.saleskit.analytics.survival.KaplanMeier} counts the open ones too.
 *
 * <p>Immutable and thread-safe.
 */
public final class CycleTimes {

    private final List<OfDeal> deals;
    private final List<OfDeal> sorted;
    private final Duration day;
    private final Duration total;

    /**
     * The time that one deal took.
     *
     * @param deal the deal
     * @param time the time, zero or more
     */
    public record OfDeal(DealId deal, Duration time) {

        /**
         * Checks that both are given.
         *
         * @param deal the deal
         * @param time the time
         */
        public OfDeal {
            Objects.requireNonNull(deal, "deal");
            Objects.requireNonNull(time, "time");
        }
    }

    /** Times of deals in the order of their identifiers, and the length of a day. */
    CycleTimes(List<OfDeal> deals, Duration day) {
        this.deals = List.copyOf(deals);
        this.sorted = deals.stream()
                .sorted(Comparator.comparing(OfDeal::time).thenComparing(OfDeal::deal))
                .toList();
        this.day = day;
        this.total = deals.stream().map(OfDeal::time).reduce(Duration.ZERO, Duration::plus);
    }

    /** {@return the deals with their times, in the order of the identifiers; unmodifiable} */
    public List<OfDeal> deals() {
        return deals;
    }

    /** {@return how many deals there are} */
    public long count() {
        return deals.size();
    }

    /** {@return the exact sum of the times} */
    public Duration total() {
        return total;
    }

    /** {@return the length of a day: 24 hours, or what is worked on an ordinary day} */
    public Duration day() {
        return day;
    }

    /** {@return the exact mean in days; empty without deals} Of closed deals only, biased short. */
    public Optional<Fraction> mean() {
        return count() == 0 ? Optional.empty() : Optional.of(days(total).dividedBy(Fraction.of(count())));
    }

    /** {@return the mean in days; empty without deals} Of closed deals only, biased short. */
    public OptionalDouble meanDays() {
        return nearest(mean());
    }

    /**
     * {@return the exact middle time in days, or half the sum of the two middle ones; empty without deals} Of closed deals only,
     * biased short.
     */
    public Optional<Fraction> median() {
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        Duration lower = sorted.get((sorted.size() - 1) / 2).time();
        Duration upper = sorted.get(sorted.size() / 2).time();
        return Optional.of(days(lower.plus(upper)).dividedBy(Fraction.of(2)));
    }

    /** {@return the middle time in days; empty without deals} Of closed deals only, biased short. */
    public OptionalDouble medianDays() {
        return nearest(median());
    }

    /** {@return the deal that took longest, of equal ones the last; empty without deals} */
    public Optional<OfDeal> longest() {
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() - 1));
    }

    private Fraction days(Duration time) {
        return Fractions.nanos(time).dividedBy(Fractions.nanos(day));
    }

    private static OptionalDouble nearest(Optional<Fraction> days) {
        return days.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Fractions.nearest(days.get()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CycleTimes that && deals.equals(that.deals) && day.equals(that.day);
    }

    @Override
    public int hashCode() {
        return Objects.hash(deals, day);
    }

    /** {@return the number of deals and the sum of their times} */
    @Override
    public String toString() {
        return count() + " deals, " + total;
    }
}
