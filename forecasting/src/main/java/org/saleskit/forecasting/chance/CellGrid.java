package org.saleskit.forecasting.chance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
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
        long cells = Duration.between(instant, asOf).toSeconds() / stepSeconds;
        Checks.check(
                cells < MOST_CELLS,
                "step",
                "be so long that all stays fit into " + MOST_CELLS + " steps",
                stepSeconds + " s");
        return (int) cells;
    }

    /** The time in nanoseconds from an instant, not after the origin, to the end of its cell; below the length of a cell. */
    long toEndOfCell(Instant instant) {
        return withinCell(Duration.between(instant, asOf));
    }

    /** How many whole cells lie between the origin and an instant not before it. */
    long wholeCellsUntil(Instant instant) {
        return Duration.between(asOf, instant).toSeconds() / stepSeconds;
    }

    /** How far an instant not before the origin lies in its cell, in nanoseconds. */
    long intoCell(Instant instant) {
        return withinCell(Duration.between(asOf, instant));
    }

    private long withinCell(Duration distance) {
        return distance.toSeconds() % stepSeconds * NANOS + distance.toNanosPart();
    }

    long cellNanos() {
        return stepSeconds * NANOS;
    }

    /** The time in which a deal is to be won: from an instant to one that no longer belongs to it, and the zone of its days. */
    record Span(Instant from, Instant to, ZoneId zone) {

        /** A chance needs a step of work for each pair of cells. */
        static final int MOST_CELLS = 10_000;

        /** Of each future cell, from 1 on, which share of the closes in it lies in the span. */
        double[] inPeriod(CellGrid grid, long[] toEndOfCell, String name) {
            Instant last = to.minusNanos(1);
            long cells = grid.wholeCellsUntil(last) + (grid.intoCell(last) > 0 ? 1 : 0);
            Checks.check(
                    cells <= MOST_CELLS,
                    name,
                    "end at most " + MOST_CELLS + " steps of " + grid.stepSeconds() + " s after " + grid.asOf(),
                    to);
            double[] shares = new double[(int) cells + 1];
            for (int cell = 1; cell < shares.length; cell++) {
                shares[cell] = before(last, cell, grid, toEndOfCell);
            }
            if (from.isAfter(grid.asOf())) {
                Instant lastBefore = from.minusNanos(1);
                for (int cell = 1; cell < shares.length; cell++) {
                    shares[cell] = Math.max(0, shares[cell] - before(lastBefore, cell, grid, toEndOfCell));
                }
            }
            return shares;
        }

        /** Which share of the closes in a cell lies at or before an instant. */
        private static double before(Instant instant, int cell, CellGrid grid, long[] toEndOfCell) {
            long whole = grid.wholeCellsUntil(instant);
            if (cell != whole + 1) {
                return cell <= whole ? 1 : 0;
            }
            long into = grid.intoCell(instant);
            if (toEndOfCell.length == 0) {
                return (double) into / grid.cellNanos();
            }
            int at = Arrays.binarySearch(toEndOfCell, grid.cellNanos() - into);
            int first = at >= 0 ? at : -at - 1;
            while (first > 0 && toEndOfCell[first - 1] == grid.cellNanos() - into) {
                first--;
            }
            return (double) (toEndOfCell.length - first) / toEndOfCell.length;
        }

        /** Whether a day that is yet to end lies in the span. */
        boolean contains(LocalDate day) {
            Instant start = day.atStartOfDay(zone).toInstant();
            Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
            return end.isAfter(from) && start.isBefore(to);
        }
    }
}
