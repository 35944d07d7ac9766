package org.saleskit.analytics.cohort;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;

/**
 * Conversion by period of entry. The periods are half-open local days of one zone without a gap, so every entrant is in exactly
 * one. A rate that is not yet known is not drawn: see {@link TrendPoint#rate()}. Immutable and thread-safe.
 */
public final class CohortTrend {

    private final CohortConversion analysis;
    private final PeriodUnit unit;
    private final ZoneId zone;
    private final Instant asOf;
    private final List<TrendPoint> points;
    private final List<CohortLeftOut> leftOut;

    CohortTrend(
            CohortConversion analysis,
            PeriodUnit unit,
            ZoneId zone,
            Instant asOf,
            List<TrendPoint> points,
            List<CohortLeftOut> leftOut) {
        this.analysis = analysis;
        this.unit = unit;
        this.zone = zone;
        this.asOf = asOf;
        this.points = List.copyOf(points);
        this.leftOut = List.copyOf(leftOut);
    }

    /** {@return the options} */
    public CohortConversion analysis() {
        return analysis;
    }

    /** {@return the length of the periods} */
    public PeriodUnit unit() {
        return unit;
    }

    /** {@return the time zone of the periods} */
    public ZoneId zone() {
        return zone;
    }

    /** {@return the instant as of which the deals are read} */
    public Instant asOf() {
        return asOf;
    }

    /**
     * {@return every period from that of the first entrant to that of the instant, also those in which nobody entered; empty
     * without entrants; unmodifiable}
     */
    public List<TrendPoint> points() {
        return points;
    }

    /**
     * {@return the point of a period, if the trend has it}
     *
     * @param period the period
     */
    public Optional<TrendPoint> point(CalendarPeriod period) {
        Objects.requireNonNull(period, "period");
        return points.stream().filter(point -> point.period().equals(period)).findFirst();
    }

    /** {@return the deals that never entered, by reason; unmodifiable} */
    public List<CohortLeftOut> leftOut() {
        return leftOut;
    }

    /**
     * {@return the trend of the win rate as a table of plain text, a line for each period; where there is no rate the line says
     * why; lines end with a line feed}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String table(Locale locale) {
        return CohortWords.of(locale).table(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CohortTrend that
                && analysis.equals(that.analysis)
                && unit == that.unit
                && zone.equals(that.zone)
                && asOf.equals(that.asOf)
                && points.equals(that.points)
                && leftOut.equals(that.leftOut);
    }

    @Override
    public int hashCode() {
        return Objects.hash(analysis, unit, zone, asOf, points);
    }

    /** {@return the table in English} */
    @Override
    public String toString() {
        return table(Locale.ENGLISH);
    }
}
