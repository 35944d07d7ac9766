package org.saleskit.analytics.internal.deals;

import java.time.Instant;
import java.util.Objects;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.time.ReportPeriod;

/**
 * The span of a report: from an instant, which belongs to it, to an instant that belongs to the next span.
 *
 * @param from the begin
 * @param to the end, after the begin
 */
public record ReportSpan(Instant from, Instant to) {

    /**
     * Checks the order.
     *
     * @param from the begin
     * @param to the end
     */
    public ReportSpan {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Checks.check(from.isBefore(to), "to", "be after from, which is " + from, to);
    }

    /**
     * {@return the span of the local days of a period}
     *
     * @param period the period
     */
    public static ReportSpan of(ReportPeriod period) {
        return new ReportSpan(period.start(), period.end());
    }

    /**
     * {@return whether an instant lies in the span}
     *
     * @param instant the instant
     */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /** {@return the last instant of the span: instants are whole nanoseconds, so there is one} */
    public Instant last() {
        return to.minusNanos(1);
    }

    /** {@return such as "[2026-01-01T00:00:00Z, 2026-02-01T00:00:00Z)"} */
    @Override
    public String toString() {
        return "[" + from + ", " + to + ")";
    }
}
