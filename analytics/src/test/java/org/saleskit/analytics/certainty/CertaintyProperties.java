package org.saleskit.analytics.certainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abc.BoundaryRule;
import org.saleskit.analytics.abcxyz.AbcXyzAnalysis;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.xyz.Deviation;
import org.saleskit.analytics.xyz.HistoryRule;
import org.saleskit.analytics.xyz.XyzAnalysis;
import org.saleskit.analytics.xyz.XyzClass;
import org.saleskit.analytics.xyz.XyzPreset;

class CertaintyProperties {

    private static final int DRAWS = 12;
    private static final List<AbcClass> ROWS =
            List.of(AbcClass.A, AbcClass.B, AbcClass.C, AbcClass.NONE, AbcClass.NEGATIVE);

    @Provide
    Arbitrary<List<long[]>> tables() {
        return Arbitraries.integers()
                .between(1, 14)
                .flatMap(months -> Arbitraries.longs()
                        .between(-20, 300)
                        .edgeCases(config -> config.includeOnly(0L, 100L))
                        .array(long[].class)
                        .ofSize(months)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(6));
    }

    @Provide
    Arbitrary<CertaintyAnalysis> analyses() {
        XyzAnalysis xyz = XyzAnalysis.withDefaults().withMinimumPeriods(3);
        return Arbitraries.of(
                        xyz,
                        xyz.withDeviation(Deviation.SAMPLE),
                        xyz.withHistory(HistoryRule.PAD_ALL),
                        xyz.withHistory(HistoryRule.NON_ZERO_ONLY),
                        xyz.withForecastError(3),
                        xyz.withPreset(XyzPreset.QUANTILE_20_30_50))
                .flatMap(rules -> Arbitraries.of(BlockRule.values())
                        .flatMap(blocks -> Arbitraries.integers()
                                .between(1, 4)
                                .map(length -> CertaintyAnalysis.withDefaults()
                                        .withDraws(DRAWS)
                                        .withBlockRule(blocks)
                                        .withBlockLength(length)
                                        .withAnalysis(
                                                AbcXyzAnalysis.withDefaults().withXyz(rules)))));
    }

    private static List<String> counts(CertaintyResult<Integer> result) {
        List<String> lines = new ArrayList<>();
        for (CertaintyItem<Integer> item : result.items()) {
            StringBuilder line = new StringBuilder(item.toString());
            for (AbcClass row : ROWS) {
                for (XyzClass column : XyzClass.values()) {
                    line.append(' ').append(item.probability(row, column).successes());
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    @Property
    void probabilities_sumToOne(@ForAll("tables") List<long[]> series, @ForAll("analyses") CertaintyAnalysis analysis) {
        for (CertaintyItem<Integer> item : analysis.classify(Tables.of(series)).items()) {
            long byAbc = ROWS.stream()
                    .mapToLong(row -> item.abcProbability(row).successes())
                    .sum();
            long byXyz = Arrays.stream(XyzClass.values())
                    .mapToLong(column -> item.xyzProbability(column).successes())
                    .sum();
            assertThat(byAbc).isEqualTo(DRAWS);
            assertThat(byXyz).isEqualTo(DRAWS);
            assertThat(item.certainty().successes())
                    .isLessThanOrEqualTo(Math.min(
                            item.abcCertainty().successes(), item.xyzCertainty().successes()));
        }
    }

    @Property
    void counts_anyNumberOfThreads_areTheSame(
            @ForAll("tables") List<long[]> series,
            @ForAll("analyses") CertaintyAnalysis analysis,
            @ForAll @IntRange(min = 1, max = 4) int threads) {
        PeriodTable<Integer> table = Tables.of(series);
        CertaintyRun<Integer> run = analysis.start(table);
        CompletableFuture<?>[] parts = new CompletableFuture<?>[threads];
        for (int part = 0; part < threads; part++) {
            int from = DRAWS * part / threads;
            int to = DRAWS * (part + 1) / threads;
            parts[part] = CompletableFuture.runAsync(() -> run.draw(from, to));
        }
        CompletableFuture.allOf(parts).join();

        assertThat(counts(run.result())).isEqualTo(counts(analysis.classify(table)));
    }

    /** A table of the drawn periods, classed by the analysis itself; its keys start with their first drawn period. */
    @Property
    void counts_equalThoseOfDrawnTables(@ForAll("tables") List<long[]> series) {
        CertaintyAnalysis analysis = CertaintyAnalysis.withDefaults()
                .withDraws(DRAWS)
                .withAnalysis(AbcXyzAnalysis.withDefaults()
                        .withXyz(XyzAnalysis.withDefaults()
                                .withHistory(HistoryRule.PAD_ALL)
                                .withMinimumPeriods(3)));
        PeriodTable<Integer> table = Tables.of(series);
        DrawnTable drawn = new DrawnTable(analysis, ROWS, table);
        CertaintyResult<Integer> result = analysis.classify(table);
        int[][] expected = new int[series.size()][ROWS.size() * XyzClass.values().length];
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] periods = drawn.drawnPeriods(draw);
            List<long[]> resampled = series.stream()
                    .map(all -> Arrays.stream(periods)
                            .mapToLong(period -> all[period])
                            .toArray())
                    .toList();
            analysis.analysis()
                    .classify(Tables.of(resampled))
                    .items()
                    .forEach(item -> expected[item.key()][
                            drawn.cell(item.abc().abcClass(), item.xyz().xyzClass())]++);
        }
        for (CertaintyItem<Integer> item : result.items()) {
            for (AbcClass row : ROWS) {
                for (XyzClass column : XyzClass.values()) {
                    assertThat(item.probability(row, column).successes())
                            .isEqualTo(expected[item.key()][drawn.cell(row, column)]);
                }
            }
        }
    }

    /** The fast way for each boundary rule against the analysis itself, over totals and limits of any kind. */
    @Property
    void ranks_equalThoseOfTheAnalysis(
            @ForAll("tables") List<long[]> series,
            @ForAll BoundaryRule rule,
            @ForAll @IntRange(min = 1, max = 98) int first,
            @ForAll @IntRange(min = 1, max = 98) int second) {
        AbcAnalysis abc = AbcAnalysis.withDefaults()
                .withRule(rule)
                .withThresholds(Math.min(first, second) / 100.0, (Math.max(first, second) + 1) / 100.0);
        long[] totals =
                series.stream().mapToLong(all -> Arrays.stream(all).sum()).toArray();
        int[] ranks = new int[totals.length];
        new ValueShareRanks(abc, totals.length).rank(totals, ranks, 3);

        assertThat(ValueShareRanks.areThoseOf(abc)).isTrue();
        abc.classify(Tables.of(series))
                .items()
                .forEach(item -> assertThat(ROWS.get(ranks[item.key()])).isEqualTo(item.abcClass()));
    }

    /** What ABC by value share does over bare totals, any other does through the analysis. */
    @Property
    void counts_bothWaysOfAbc_areTheSame(
            @ForAll("tables") List<long[]> series, @ForAll("analyses") CertaintyAnalysis analysis) {
        DrawnTable drawn = new DrawnTable(analysis, ROWS, Tables.of(series));

        assertThat(counted(drawn, true)).isEqualTo(counted(drawn, false));
    }

    private static int[] counted(DrawnTable drawn, boolean bare) {
        int[] sum = new int[drawn.items() * drawn.cells()];
        DrawnTable.Counter counter = drawn.new Counter(bare);
        for (int draw = 0; draw < DRAWS; draw++) {
            counter.count(draw);
        }
        counter.addTo(sum);
        return sum;
    }

    @Property
    void counts_otherScale_areTheSame(
            @ForAll("tables") List<long[]> series,
            @ForAll("analyses") CertaintyAnalysis analysis,
            @ForAll @IntRange(min = 1, max = 1_000_000) int factor) {
        List<long[]> scaled = series.stream()
                .map(all -> Arrays.stream(all).map(units -> units * factor).toArray())
                .toList();

        assertThat(counts(analysis.classify(Tables.of(scaled))))
                .isEqualTo(counts(analysis.classify(Tables.of(series))));
    }
}
