package org.saleskit.analytics.migration;

import java.math.BigDecimal;
import java.util.List;
import org.saleskit.core.stats.Fraction;

/**
 * On which side of each limit an item is held, and how often in a row the runs saw it on the other. Levels count the
 * classes from 0, then NONE, NEGATIVE and absent; limit k lies between levels k and k + 1. Immutable.
 *
 * <p>An item held below a limit is held below all higher ones: whatever takes it over a limit, a count of runs or a margin,
 * takes it over those between as well. So the level is the number of limits it is held below.
 */
final class HeldState {

    /** What became of the item in the last run. */
    enum Reason {
        FIRST,
        SAME,
        WAITING,
        BY_RUNS,
        BY_MARGIN
    }

    final int level;
    final Reason reason;
    private final int[] waits;

    private HeldState(int level, Reason reason, int[] waits) {
        this.level = level;
        this.reason = reason;
        this.waits = waits;
    }

    static HeldState first(int level, int limits) {
        return new HeldState(level, Reason.FIRST, new int[limits]);
    }

    /** How many runs in a row saw the item beyond the nearest limit on the way to a level that is not its own. */
    int waitsTowards(int other) {
        return waits[other > level ? level : level - 1];
    }

    /** After a run in which the item is at a level, with the share before it if that level is a class. */
    HeldState next(Hysteresis options, int seen, Fraction share, List<BigDecimal> thresholds) {
        int[] counts = waits.clone();
        int next = 0;
        boolean byMargin = false;
        for (int limit = 0; limit < counts.length; limit++) {
            boolean below = level > limit;
            counts[limit] = seen > limit == below ? 0 : counts[limit] + 1;
            boolean far = counts[limit] > 0 && isFar(options, limit, below, seen, share, thresholds);
            if (far || counts[limit] >= options.runs()) {
                counts[limit] = 0;
                below = !below;
                byMargin |= far;
            }
            next += below ? 1 : 0;
        }
        return new HeldState(next, reason(next, seen, byMargin), counts);
    }

    private Reason reason(int next, int seen, boolean byMargin) {
        if (next != level) {
            return byMargin ? Reason.BY_MARGIN : Reason.BY_RUNS;
        }
        return next == seen ? Reason.SAME : Reason.WAITING;
    }

    private boolean isFar(
            Hysteresis options, int limit, boolean below, int seen, Fraction share, List<BigDecimal> thresholds) {
        int last = thresholds.size();
        if (options.margin().isEmpty() || level > last || seen > last || limit >= last) {
            return false;
        }
        BigDecimal threshold = thresholds.get(limit);
        BigDecimal margin = options.margin().get();
        return below
                ? share.compareTo(Fraction.of(threshold.subtract(margin))) <= 0
                : share.compareTo(Fraction.of(threshold.add(margin))) >= 0;
    }
}
