package org.saleskit.analytics.dealcolumns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What several threads counted, put together: no scheduler decides here who counts what. */
class DealSumsProperties {

    private static final int LAST = 12;
    private static final ColumnFunnel FUNNEL = ColumnFunnel.of(LogRow.PIPELINE).withUnit(ChronoUnit.SECONDS);
    private static final ColumnFunnel.AsOf AS_OF = FUNNEL.asOf(Instant.ofEpochSecond(LAST));

    /** Moves of one deal in order of time, those left out at the end. */
    private static long[] moves(List<Integer> ranks, int unknown, int later) {
        long[] moves = new long[ranks.size() + unknown + later];
        for (int i = 0; i < moves.length; i++) {
            boolean isKnown = i < ranks.size();
            moves[i] = isKnown
                    ? (long) i << RowBlock.RANK_BITS | ranks.get(i)
                    : i < ranks.size() + unknown ? RowBlock.UNKNOWN_STAGE : RowBlock.AFTER_AS_OF;
        }
        return moves;
    }

    @Provide
    Arbitrary<List<long[]>> deals() {
        Arbitrary<List<Integer>> ranks = Arbitraries.integers()
                .between(0, FUNNEL.codes().size() - 1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 2);
        return Combinators.combine(ranks, few, few)
                .as(DealSumsProperties::moves)
                .list()
                .ofMaxSize(6);
    }

    private static DealSums sums(List<long[]> deals) {
        DealSums sums = new DealSums(AS_OF);
        deals.forEach(moves -> sums.add(moves.clone(), 0, moves.length));
        return sums;
    }

    private static String text(DealSums sums) {
        ColumnFunnelResult result = ColumnFunnelResult.of(AS_OF, sums);
        return FunnelOfDeals.text(result) + " rows " + result.rows() + " repeats " + result.repeats();
    }

    @Property
    void addAll_twoParts_areTheWhole(@ForAll("deals") List<long[]> deals, @ForAll @IntRange(max = 6) int cut) {
        int first = Math.min(cut, deals.size());
        DealSums parts = sums(deals.subList(0, first));
        parts.addAll(sums(deals.subList(first, deals.size())));
        assertThat(text(parts)).isEqualTo(text(sums(deals)));
    }

    /** An executor that works at once leaves nothing to the calling thread: all that is counted has to be taken over. */
    @Property
    void analyze_allWorkByAHelper_givesTheSame(@ForAll @IntRange(max = 60) int rows, @ForAll long seed) {
        LogColumns log = LogRow.columns(LogRow.random(9, rows, LAST, seed), FUNNEL.codes());
        assertThat(FunnelOfDeals.text(FUNNEL.withThreads(Runnable::run, 2)
                        .asOf(Instant.ofEpochSecond(LAST))
                        .analyze(log)))
                .isEqualTo(FunnelOfDeals.text(AS_OF.analyze(log)));
    }
}
