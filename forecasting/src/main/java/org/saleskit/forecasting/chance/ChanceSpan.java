package org.saleskit.forecasting.chance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.saleskit.core.internal.Checks;

/** The time in which a deal is to be won: from an instant to one that no longer belongs to it, and the zone of its days. */
record ChanceSpan(Instant from, Instant to, ZoneId zone) {

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
