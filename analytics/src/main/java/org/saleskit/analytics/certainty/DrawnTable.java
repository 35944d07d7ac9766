package org.saleskit.analytics.certainty;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.analytics.abc.NegativeRule;
import org.saleskit.analytics.internal.math.DrawRandom;
import org.saleskit.analytics.internal.math.ExactSum;
import org.saleskit.analytics.table.KeySums;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.analytics.xyz.HistoryRule;
import org.saleskit.analytics.xyz.XyzClass;

/** A table as arrays, from which periods are drawn. Immutable; a {@link Counter} is for one thread. */
final class DrawnTable {

    static final List<XyzClass> COLUMNS = List.of(XyzClass.values());

    private final CertaintyAnalysis analysis;
    private final List<AbcClass> rows;
    private final ValueUnit unit;
    private final int periods;
    private final long[][] series;

    /** The first period of each item that counts for XYZ; the number of periods if none does. */
    private final int[] first;

    <K> DrawnTable(CertaintyAnalysis analysis, List<AbcClass> rows, PeriodTable<K> table) {
        this.analysis = analysis;
        this.rows = rows;
        this.unit = table.valueUnit();
        this.periods = table.periods();
        List<KeySums<K>> sums = table.sums();
        this.series = new long[sums.size()][];
        this.first = new int[sums.size()];
        boolean padded = analysis.analysis().xyz().history() == HistoryRule.PAD_ALL;
        BigInteger most = BigInteger.ZERO;
        for (int i = 0; i < series.length; i++) {
            series[i] = sums.get(i).seriesUnits();
            first[i] = padded ? 0 : periods - sums.get(i).activeUnits().length;
            most = most.add(highest(series[i]));
        }
        BigInteger total = most.multiply(BigInteger.valueOf(periods));
        if (total.bitLength() >= Long.SIZE) {
            throw ExactSum.overflow("greatest sum of all items in a draw", total);
        }
    }

    private static BigInteger highest(long[] series) {
        return Arrays.stream(series)
                .mapToObj(BigInteger::valueOf)
                .map(BigInteger::abs)
                .max(BigInteger::compareTo)
                .orElse(BigInteger.ZERO);
    }

    /** The classes of ABC, with the groups outside it. */
    List<AbcClass> rows() {
        return rows;
    }

    int items() {
        return series.length;
    }

    int cells() {
        return rows.size() * COLUMNS.size();
    }

    int cell(AbcClass row, XyzClass column) {
        return rows.indexOf(row) * COLUMNS.size() + COLUMNS.indexOf(column);
    }

    /** The periods of a draw, in their order. */
    int[] drawnPeriods(int draw) {
        int[] drawn = new int[periods];
        int length = analysis.blockLength(Math.max(1, periods));
        int starts = analysis.blockRule() == BlockRule.CIRCULAR ? periods : periods - length + 1;
        DrawRandom random = DrawRandom.of(analysis.seed(), draw);
        for (int filled = 0; filled < periods; filled += length) {
            int start = random.below(starts);
            for (int i = filled; i < Math.min(filled + length, periods); i++) {
                drawn[i] = (start + i - filled) % periods;
            }
        }
        return drawn;
    }

    /** Counts the cells of all items over draws. */
    final class Counter {

        private final int[] counts = new int[items() * cells()];
        private final long[] totals = new long[items()];
        private final int[] ranks = new int[items()];

        /** Present for ABC by value share, which needs no objects. */
        private final @Nullable ValueShareRanks bare;

        /** Stand for the items in any other mode. */
        private final List<Integer> places;

        /** One list for all draws: a series is replaced where its length changes. */
        private final List<long[]> lives = new ArrayList<>(Arrays.asList(series));

        /**
         * Starts at zero.
         *
         * @param bare whether ABC is one for which the totals are enough
         */
        Counter(boolean bare) {
            this.bare = bare ? new ValueShareRanks(analysis.analysis().abc(), items()) : null;
            this.places = bare ? List.of() : IntStream.range(0, items()).boxed().toList();
            for (int i = 0; i < items(); i++) {
                lives.set(i, new long[0]);
            }
        }

        void count(int draw) {
            int[] drawn = drawnPeriods(draw);
            for (int i = 0; i < items(); i++) {
                draw(i, drawn);
            }
            rank();
            List<XyzClass> columns = analysis.analysis().xyz().classesOf(lives);
            for (int i = 0; i < items(); i++) {
                counts[i * cells() + ranks[i] * COLUMNS.size() + COLUMNS.indexOf(columns.get(i))]++;
            }
        }

        private void draw(int item, int[] drawn) {
            long[] all = series[item];
            int from = first[item];
            int length = 0;
            long total = 0;
            for (int period : drawn) {
                total += all[period];
                length += period >= from ? 1 : 0;
            }
            totals[item] = total;
            long[] life = lives.get(item);
            if (life.length != length) {
                life = new long[length];
                lives.set(item, life);
            }
            int next = 0;
            for (int period : drawn) {
                if (period >= from) {
                    life[next++] = all[period];
                }
            }
        }

        /** The place of the ABC class of each item in the rows. */
        private void rank() {
            int none = rows.indexOf(AbcClass.NONE);
            if (bare != null) {
                bare.rank(totals, ranks, none);
                return;
            }
            int negative = none + 1;
            // An item that the analysis does not list stands where its total puts it.
            for (int i = 0; i < ranks.length; i++) {
                ranks[i] = totals[i] < 0 ? negative : none;
            }
            AbcAnalysis abc = analysis.analysis().abc();
            if (abc.negativeRule() == NegativeRule.INCLUDE_IN_BASE
                    && Arrays.stream(totals).sum() <= 0) {
                // A base of which nothing has a share: the analysis would refuse it, in a draw it counts as no class.
                return;
            }
            for (AbcItem<Integer> item : abc.classify(
                            places, place -> place, Measure.units(unit, place -> totals[place]))
                    .items()) {
                ranks[item.key()] = rows.indexOf(item.abcClass());
            }
        }

        /** Adds what was counted to a sum. */
        void addTo(int[] sum) {
            for (int i = 0; i < counts.length; i++) {
                sum[i] += counts[i];
            }
        }
    }
}
