package org.saleskit.analytics.certainty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.BoundaryRule;

/**
 * ABC analysis by value share with ties kept together, over bare totals: the class of an item depends on its own total and the
 * sum of the greater ones only, so that a class is a range of totals and one sort finds its ends.
 */
final class ValueShareRanks {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final List<BigDecimal> thresholds;
    private final BoundaryRule rule;
    private final long[] sorted;

    /** The least total of each class. */
    private final long[] least;

    ValueShareRanks(AbcAnalysis analysis, int items) {
        this.thresholds = analysis.thresholds();
        this.rule = analysis.boundaryRule();
        this.sorted = new long[items];
        this.least = new long[thresholds.size() + 1];
    }

    /** Whether an analysis has the usual options, whatever its thresholds and its boundary rule are. */
    static boolean areThoseOf(AbcAnalysis analysis) {
        AbcAnalysis usual = AbcAnalysis.withDefaults();
        return analysis.tieRule() == usual.tieRule()
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
            while (first && rank < thresholds.size() && !isInside(limit, before, sorted[i])) {
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

    /** The whole number with which {@link #isInside} compares for a share T of the base V. */
    private long limit(int rank, long base) {
        BigDecimal limit = thresholds.get(rank).multiply(BigDecimal.valueOf(base));
        return switch (rule) {
            case PREFIX, STRICT -> limit.setScale(0, RoundingMode.CEILING).longValueExact();
            case INCLUSIVE -> limit.setScale(0, RoundingMode.FLOOR).longValueExact();
            case NEAREST ->
                limit.multiply(TWO)
                        .setScale(0, RoundingMode.FLOOR)
                        .toBigInteger()
                        .longValue();
        };
    }

    /** See {@link BoundaryRule}. */
    private boolean isInside(long limit, long before, long total) {
        long with = before + total;
        return switch (rule) {
            case PREFIX -> before < limit;
            case STRICT -> with < limit;
            case INCLUSIVE -> with <= limit;
            // Both sums may need the 64th bit.
            case NEAREST -> Long.compareUnsigned(before + with, limit) <= 0;
        };
    }
}
