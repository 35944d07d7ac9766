package org.saleskit.analytics.certainty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.saleskit.analytics.abc.AbcAnalysis;

/**
 * The usual rule of ABC analysis over bare totals: the class of an item depends on the sum of the greater totals only, so
 * that a class is a range of totals and one sort finds its ends.
 */
final class PrefixRanks {

    private final List<BigDecimal> thresholds;
    private final long[] sorted;

    /** The least total of each class. */
    private final long[] least;

    PrefixRanks(AbcAnalysis analysis, int items) {
        this.thresholds = analysis.thresholds();
        this.sorted = new long[items];
        this.least = new long[thresholds.size() + 1];
    }

    /** Whether an analysis has the usual options, whatever its thresholds are. */
    static boolean areThoseOf(AbcAnalysis analysis) {
        AbcAnalysis usual = AbcAnalysis.withDefaults();
        return analysis.boundaryRule() == usual.boundaryRule()
                && analysis.tieRule() == usual.tieRule()
                && analysis.mode() == usual.mode()
                && analysis.negativeRule() == usual.negativeRule();
    }

    /**
     * Puts the rank of each item's class into an array.
     *
     * @param totals the totals, unchanged
     * @param none the rank of an item at zero; one below zero has the next
     */
    void rank(long[] totals, int[] ranks, int none) {
        System.arraycopy(totals, 0, sorted, 0, totals.length);
        Arrays.sort(sorted);
        findEnds();
        for (int i = 0; i < totals.length; i++) {
            long total = totals[i];
            if (total <= 0) {
                ranks[i] = total == 0 ? none : none + 1;
                continue;
            }
            int rank = 0;
            while (total < least[rank]) {
                rank++;
            }
            ranks[i] = rank;
        }
    }

    private void findEnds() {
        long base = 0;
        for (int i = sorted.length - 1; i >= 0 && sorted[i] > 0; i--) {
            base += sorted[i];
        }
        Arrays.fill(least, Long.MAX_VALUE);
        least[least.length - 1] = 1;
        int rank = 0;
        long limit = limit(0, base);
        long before = 0;
        for (int i = sorted.length - 1; i >= 0 && sorted[i] > 0; i--) {
            boolean first = i == sorted.length - 1 || sorted[i] != sorted[i + 1];
            while (first && rank < thresholds.size() && before >= limit) {
                rank++;
                limit = rank < thresholds.size() ? limit(rank, base) : Long.MAX_VALUE;
            }
            if (rank == thresholds.size()) {
                return;
            }
            least[rank] = sorted[i];
            before += sorted[i];
        }
    }

    /** The smallest whole number that is not below T × V: before it an item is inside the class. */
    private long limit(int rank, long base) {
        return thresholds
                .get(rank)
                .multiply(BigDecimal.valueOf(base))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }
}
