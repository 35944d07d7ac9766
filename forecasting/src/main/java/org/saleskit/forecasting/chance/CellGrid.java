package org.saleskit.forecasting.chance;

import java.time.Instant;
import org.saleskit.core.internal.Checks;

/**
 * Time in cells of one length, counted from an instant: cell 0 ends at it and belongs to the past, cell 1 begins after it. A
 * cell holds its end and not its beginning. Lengths of stays are differences of cells, so that they add up along a deal.
 */
record CellGrid(Instant asOf, long stepSeconds) {

    /** So many cells fit into an array with ease; by days they are 2 800 years. */
    static final int MOST_CELLS = 1 << 20;

    private static final long NANOS = 1_000_000_000L;

    /** How many cells ago an instant lies that is not after the origin. */
    int ago(Instant instant) {
        long cells = Math.floorDiv(secondsAgo(instant), stepSeconds);
        Checks.check(
                cells < MOST_CELLS,
                "step",
                "be so long that all stays fit into " + MOST_CELLS + " steps",
                stepSeconds + " s");
        return (int) cells;
    }

    private long secondsAgo(Instant instant) {
        long seconds = asOf.getEpochSecond() - instant.getEpochSecond();
        return instant.getNano() > asOf.getNano() ? seconds - 1 : seconds;
    }

    /** The time in nanoseconds from an instant, not after the origin, to the end of its cell; below the length of a cell. */
    long toEndOfCell(Instant instant) {
        long nanos = Math.floorMod((long) asOf.getNano() - instant.getNano(), NANOS);
        return Math.floorMod(secondsAgo(instant), stepSeconds) * NANOS + nanos;
    }

    /** How many whole cells lie between the origin and an instant after it. */
    long wholeCellsUntil(Instant instant) {
        return Math.floorDiv(secondsUntil(instant), stepSeconds);
    }

    /** How far an instant after the origin lies in its cell, in nanoseconds. */
    long intoCell(Instant instant) {
        long nanos = Math.floorMod((long) instant.getNano() - asOf.getNano(), NANOS);
        return Math.floorMod(secondsUntil(instant), stepSeconds) * NANOS + nanos;
    }

    private long secondsUntil(Instant instant) {
        long seconds = instant.getEpochSecond() - asOf.getEpochSecond();
        return instant.getNano() < asOf.getNano() ? seconds - 1 : seconds;
    }

    long cellNanos() {
        return stepSeconds * NANOS;
    }
}
