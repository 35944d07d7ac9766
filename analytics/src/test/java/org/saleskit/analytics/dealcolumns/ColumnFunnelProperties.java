package org.saleskit.analytics.dealcolumns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.saleskit.core.deal.Deals;

/** Columns give the numbers of the fold of core, whatever the order and the division of the rows. */
class ColumnFunnelProperties {

    private static final ExecutorService THREADS = Executors.newFixedThreadPool(3);
    private static final ColumnFunnel FUNNEL = ColumnFunnel.of(LogRow.PIPELINE).withUnit(ChronoUnit.SECONDS);

    @AfterContainer
    static void stopThreads() {
        THREADS.shutdown();
    }

    /** Few times, so that many rows of a deal are at one instant; some without a sequence at all. */
    @Provide
    Arbitrary<List<LogRow>> logs() {
        return Arbitraries.of(0, 2)
                .flatMap(last -> Combinators.combine(
                                Arbitraries.of(LogRow.DEALS),
                                Arbitraries.of(LogRow.STAGES),
                                Arbitraries.longs().between(-3, 12),
                                Arbitraries.longs().between(0, last))
                        .as(LogRow::new)
                        .list()
                        .ofMaxSize(30));
    }

    @Property
    void anyLog_asTheFoldOfCore(
            @ForAll("logs") List<LogRow> rows,
            @ForAll StageTimes.Rule rule,
            @ForAll @LongRange(min = -4, max = 13) long second) {
        Instant asOf = Instant.ofEpochSecond(second);
        ColumnFunnelResult result =
                FUNNEL.withTimes(rule).withThreads(THREADS, 2).asOf(asOf).analyze(LogRow.columns(rows, FUNNEL.codes()));
        Deals deals = LogRow.fold(rows, asOf);
        assertThat(FunnelOfDeals.text(result)).isEqualTo(FunnelOfDeals.text(deals, rule));
        assertThat(result.deals()).isEqualTo(deals.size());
        assertThat(result.rows()).isEqualTo(rows.size());
        long visits =
                deals.list().stream().mapToLong(deal -> deal.visits().size()).sum();
        long leftOut = deals.leftOut().stream().mapToLong(each -> each.events()).sum();
        assertThat(result.repeats()).isEqualTo(rows.size() - leftOut - visits);
    }

    @Property
    void anyOrderDivisionAndThreads_sameResult(@ForAll("logs") List<LogRow> rows, @ForAll Random random) {
        ColumnFunnel.AsOf funnel = FUNNEL.asOf(Instant.ofEpochSecond(8));
        String expected = FunnelOfDeals.text(funnel.analyze(LogRow.columns(rows, FUNNEL.codes())));
        List<LogRow> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(rows.size() + 1);
        ColumnFunnelAccumulator left = funnel.accumulator();
        left.add(LogRow.columns(shuffled.subList(0, cut), FUNNEL.codes()));
        ColumnFunnelAccumulator right =
                FUNNEL.withThreads(THREADS, 3).asOf(Instant.ofEpochSecond(8)).accumulator();
        for (LogRow row : shuffled.subList(cut, rows.size())) {
            right.add(row.deal(), FUNNEL.codes().code(row.stage()), row.second(), row.sequence());
        }
        String rightAlone = FunnelOfDeals.text(right.result());
        assertThat(FunnelOfDeals.text(left.merge(right).result())).isEqualTo(expected);
        assertThat(FunnelOfDeals.text(right.result())).isEqualTo(rightAlone);
        assertThat(left.size()).isEqualTo(rows.size());
    }

    @Property
    void reached_neverIncreasesAndIsEnteredPlusImplied(@ForAll("logs") List<LogRow> rows) {
        ColumnFunnelResult result = FUNNEL.asOf(Instant.ofEpochSecond(9)).analyze(LogRow.columns(rows, FUNNEL.codes()));
        long before = result.deals();
        for (ColumnFunnelStep step : result.steps()) {
            assertThat(step.reached()).isLessThanOrEqualTo(before).isEqualTo(step.entered() + step.implied());
            before = step.reached();
        }
    }
}
