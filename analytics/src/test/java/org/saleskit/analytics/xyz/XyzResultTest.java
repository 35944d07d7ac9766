package org.saleskit.analytics.xyz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.table.LeftOutReason;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.PeriodTableAccumulator;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;
import org.threeten.extra.LocalDateRange;

/** What a result says beside the classes: its window, what was left out, and what other periods would change. */
class XyzResultTest {

    private static final XyzAnalysis USUAL = XyzAnalysis.withDefaults();
    private static final long[] EVEN = {10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10};

    private static XyzResult<Integer> classify(XyzAnalysis analysis, long[]... series) {
        return analysis.classify(Series.table(PeriodUnit.MONTH, List.of(series)));
    }

    private static PeriodSensitivity blocks(XyzItem<?> item, int size) {
        return item.sensitivity().stream()
                .filter(row -> row.size() == size)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void result_ofATableWithAWindow_showsItAndWhatLiesOutside() {
        PeriodTableAccumulator<String> sums = PeriodTableAccumulator.of(
                PeriodUnit.MONTH,
                ValueUnit.decimal(0),
                LocalDateRange.of(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 6, 1)));
        sums.add("early", LocalDate.of(2024, 1, 31), 7);
        sums.add("a", LocalDate.of(2024, 3, 5), 1);
        PeriodTable<String> table = sums.result();
        XyzResult<String> result = USUAL.classify(table);

        assertThat(result.firstPeriod()).contains(CalendarPeriod.parse("2024-02"));
        assertThat(result.lastPeriod()).contains(CalendarPeriod.parse("2024-05"));
        assertThat(result.leftOut()).isEqualTo(table.leftOut()).singleElement().satisfies(group -> {
            assertThat(group.reason()).isEqualTo(LeftOutReason.BEFORE_WINDOW);
            assertThat(group.keys()).containsExactly("early");
        });
    }

    /** The median of the months is 0, that of the quarters 30: no month's class changes, since there is none. */
    @Test
    void changed_itemWithoutAClassInItsOwnPeriods_isNotCounted() {
        long[] rare = {0, 0, 30, 0, 0, 30, 0, 0, 30, 0, 0, 30, 0, 0, 30, 0, 0, 30};
        XyzResult<Integer> result =
                classify(USUAL.withDeviation(Deviation.MEDIAN_ABSOLUTE).withHistory(HistoryRule.PAD_ALL), rare, EVEN);

        assertThat(result.items().get(0).xyzClass()).isEqualTo(XyzClass.UNDEFINED);
        assertThat(blocks(result.items().get(0), 3).xyzClass()).isEqualTo(XyzClass.X);
        assertThat(result.changed(3)).isZero();
    }

    /** Nine months are three quarters, of which a class needs six. */
    @Test
    void changed_itemNewInBlocks_isNotCounted() {
        XyzResult<Integer> result = classify(USUAL, new long[] {10, 10, 10, 10, 10, 10, 10, 10, 10});

        assertThat(result.items().get(0).xyzClass()).isEqualTo(XyzClass.X);
        assertThat(blocks(result.items().get(0), 3).xyzClass()).isEqualTo(XyzClass.NEW);
        assertThat(result.changed(3)).isZero();
    }

    @Test
    void sensitivityWarning_countsTheItemsOfAllThreeClasses() {
        long[] opposite = {15, 5, 10, 15, 5, 10, 15, 5, 10, 15, 5, 10, 15, 5, 10, 15, 5, 10};
        long[] fifth = {12, 8, 10, 12, 8, 10, 12, 8, 10, 12, 8, 10, 12, 8, 10, 12, 8, 10};
        long[] wild = {1, 1, 1, 90, 90, 90, 1, 1, 1, 90, 90, 90, 1, 1, 1, 90, 90, 90};
        XyzResult<Integer> result = classify(USUAL, EVEN, opposite, fifth, wild, new long[] {0, 0, 0, 0, 0, 0, -1});

        assertThat(List.of(result.count(XyzClass.X), result.count(XyzClass.Y), result.count(XyzClass.Z)))
                .containsExactly(1, 1, 2);
        assertThat(result.sensitivityWarning(Locale.ENGLISH).orElseThrow())
                .startsWith("2 of 4 items with a class X, Y or Z have another by blocks of 3 months");
    }

    /** Quarters of 30, 0, 30, 30, 0, 30, 30, 0, 30: only those that sold count, and they are equal. */
    @Test
    void sensitivity_nonZeroOnly_leavesOutBlocksWithoutSales() {
        long[] gaps = new long[27];
        for (int quarter : new int[] {0, 2, 3, 5, 6, 8}) {
            gaps[3 * quarter] = 10;
            gaps[3 * quarter + 2] = 20;
        }
        PeriodSensitivity row = blocks(Series.classify(USUAL.withHistory(HistoryRule.NON_ZERO_ONLY), gaps), 3);

        assertThat(row.periods()).isEqualTo(6);
        assertThat(row.variation()).hasValue(0.0);
        assertThat(row.xyzClass()).isEqualTo(XyzClass.X);
        assertThat(blocks(Series.classify(USUAL, gaps), 3).periods()).isEqualTo(9);
    }

    /** A season of 12 months is one of 4 quarters; a whole year has no season, so the variation of years decides. */
    @Test
    void sensitivity_forecastError_keepsTheSeasonInBlocks() {
        long[] months = new long[72];
        for (int i = 0; i < months.length; i++) {
            months[i] = 50L + 20L * (i % 12) + i % 7;
        }
        XyzItem<Integer> item = Series.classify(USUAL.withForecastError(12), months);
        long[] quarters = new long[24];
        long[] years = new long[6];
        for (int i = 0; i < months.length; i++) {
            quarters[i / 3] += months[i];
            years[i / 12] += months[i];
        }

        OptionalDouble byQuarters = Series.classify(USUAL.withForecastError(4), PeriodUnit.QUARTER, quarters)
                .variation();
        assertThat(blocks(item, 3).variation()).isEqualTo(byQuarters).isPresent();
        assertThat(blocks(item, 12).variation())
                .isEqualTo(Series.classify(USUAL, PeriodUnit.YEAR, years).variation())
                .isPresent();
    }

    /** round(2 × 0.2) = 0 items of Z, round(2 × 0.3) = 1 of Y. */
    @Test
    void explain_itemSharesTooFewForZ_giveTheCutOfY() {
        XyzResult<Integer> result = classify(
                USUAL.withPreset(XyzPreset.QUANTILE_20_30_50), EVEN, new long[] {8, 12, 8, 12, 8, 12, 8, 12, 8, 12});

        assertThat(result.count(XyzClass.Z)).isZero();
        assertThat(result.items().get(1).explain(Locale.ENGLISH)).contains("the next 30%; Y begins at ");
        assertThat(result.items().get(1).explain(Locale.ENGLISH)).doesNotContain("Z begins");
    }
}
