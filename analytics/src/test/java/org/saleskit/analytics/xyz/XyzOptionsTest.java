package org.saleskit.analytics.xyz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.saleskit.core.time.PeriodUnit;

/** What the options say and how they combine. */
class XyzOptionsTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru-RU");
    private static final XyzAnalysis USUAL = XyzAnalysis.withDefaults();
    private static final long[] SWING = {6, 14, 6, 14, 6, 14};
    private static final long[] GAPS = {0, 0, 6, 14, 0, 6, 14, 0, 6, 14};
    private static final long[] SEASON = {1, 9, 2, 8, 1, 9, 2, 8, 1, 9, 2, 8, 1, 9, 2, 8};

    private static String english(XyzAnalysis analysis, long... series) {
        return Series.classify(analysis, series).explain(Locale.ENGLISH);
    }

    private static String russian(XyzAnalysis analysis, long... series) {
        return Series.classify(analysis, series).explain(RUSSIAN);
    }

    @Test
    void explain_deviations_nameThemselves() {
        XyzAnalysis sample = USUAL.withDeviation(Deviation.SAMPLE);
        assertThat(english(sample, SWING))
                .isEqualTo("Z because its amounts deviate by 43.8% from their mean over 6 periods [divided by n - 1];"
                        + " Y ends at 25%");
        assertThat(english(sample.withSmallSampleFactor(true), SWING))
                .isEqualTo("Z because its amounts deviate by 45.6% from their mean over 6 periods [divided by n - 1;"
                        + " times 25/24 for few periods]; Y ends at 25%");
        assertThat(english(USUAL.withDeviation(Deviation.MEDIAN_ABSOLUTE), SWING))
                .isEqualTo("Z because its amounts deviate by 40.0% from their median over 6 periods; Y ends at 25%");
        assertThat(russian(sample.withSmallSampleFactor(true), SWING))
                .isEqualTo("Z, потому что суммы отклоняются от среднего на 45,6\u00a0% (периодов: 6) [делитель n - 1;"
                        + " с поправкой на малое число периодов 25/24]; граница Y — 25\u00a0%");
        assertThat(russian(USUAL.withDeviation(Deviation.MEDIAN_ABSOLUTE), SWING))
                .contains("от медианы на 40,0");
    }

    @Test
    void explain_robustWithoutMedian_saysSo() {
        XyzAnalysis robust = USUAL.withDeviation(Deviation.MEDIAN_ABSOLUTE);
        assertThat(english(robust, 5, 0, 0, 0, 0, 0))
                .isEqualTo(
                        "UNDEFINED because its sum is 5 but the median of its periods is not above zero, to which the"
                                + " deviation would be related");
        assertThat(russian(robust, 5, 0, 0, 0, 0, 0)).contains("медиана периодов не больше нуля");
    }

    @Test
    void history_rules_countTheirPeriods() {
        XyzItem<Integer> first = Series.classify(USUAL, GAPS);
        XyzItem<Integer> padded = Series.classify(USUAL.withHistory(HistoryRule.PAD_ALL), GAPS);
        XyzItem<Integer> sold = Series.classify(USUAL.withHistory(HistoryRule.NON_ZERO_ONLY), GAPS);

        assertThat(first.periods()).isEqualTo(8);
        assertThat(first.zeroPeriods()).isEqualTo(2);
        assertThat(padded.periods()).isEqualTo(10);
        assertThat(padded.zeroPeriods()).isEqualTo(4);
        assertThat(padded.mean()).hasValue(6.0);
        assertThat(sold.periods()).isEqualTo(6);
        assertThat(sold.zeroPeriods()).isEqualTo(2);
        assertThat(sold.mean()).hasValue(10.0);
        assertThat(sold.variation()).hasValue(0.4);
        assertThat(padded.explain(Locale.ENGLISH)).contains("over 10 periods (4 at zero) [the whole window counts];");
        assertThat(padded.explain(RUSSIAN)).contains("[считается всё окно]");
        assertThat(sold.explain(Locale.ENGLISH))
                .contains("over 6 periods [only periods with sales count, 2 without are left out];");
        assertThat(sold.explain(RUSSIAN)).contains("без продаж пропущено 2]");
    }

    @Test
    void explain_newItems_byTheirHistory() {
        assertThat(english(USUAL.withHistory(HistoryRule.PAD_ALL), 0, 0, 5))
                .isEqualTo("NEW because the window has only 3 periods, and 6 are needed");
        assertThat(russian(USUAL.withHistory(HistoryRule.PAD_ALL), 0, 0, 5))
                .isEqualTo("NEW, потому что в окне всего периодов: 3, а нужно не меньше 6");
        assertThat(english(USUAL.withHistory(HistoryRule.NON_ZERO_ONLY), 5, 0, 0, 0, 0, 0, 5))
                .isEqualTo("NEW because it has sales in only 2 periods, and 6 are needed");
        assertThat(russian(USUAL.withHistory(HistoryRule.NON_ZERO_ONLY), 5, 0, 0, 0, 0, 0, 5))
                .isEqualTo("NEW, потому что периодов с продажами всего 2, а нужно не меньше 6");
    }

    @Test
    void forecastError_repeatedSeason_isX() {
        XyzItem<Integer> item = Series.classify(USUAL.withForecastError(4), SEASON);

        assertThat(item.forecastModel()).contains(ForecastModel.SEASONAL_NAIVE);
        assertThat(item.variation()).hasValue(0.0);
        assertThat(item.xyzClass()).isEqualTo(XyzClass.X);
        assertThat(Series.classify(USUAL, SEASON).xyzClass()).isEqualTo(XyzClass.Z);
        assertThat(item.explain(Locale.ENGLISH))
                .isEqualTo(
                        "X because a forecast from the same period a season of 4 before misses by 0.0% of the mean over"
                                + " 12 periods; X ends at 10%");
        assertThat(item.explain(RUSSIAN))
                .contains("прогноз по тому же периоду прошлого сезона длиной 4 ошибается на 0,0");
    }

    @Test
    void forecastError_constant_isNaive() {
        XyzItem<Integer> item = Series.classify(USUAL.withForecastError(2), 7, 7, 7, 7, 7, 7);

        assertThat(item.forecastModel()).contains(ForecastModel.NAIVE);
        assertThat(item.xyzClass()).isEqualTo(XyzClass.X);
        assertThat(item.explain(Locale.ENGLISH))
                .isEqualTo(
                        "X because a forecast from the period before misses by 0.0% of the mean over 4 periods, and a"
                                + " season of 2 does not improve it; X ends at 10%");
        assertThat(item.explain(RUSSIAN)).contains("и сезон длиной 2 его не улучшает");
        assertThat(item.coarserPeriods()).isEqualTo(2);
    }

    @Test
    void forecastError_tooFewPeriods_fallsBackAndSaysSo() {
        XyzItem<Integer> item = Series.classify(USUAL.withForecastError(4), 6, 14, 6, 14, 6, 14, 10);

        assertThat(item.forecastModel()).isEmpty();
        assertThat(item.explain(Locale.ENGLISH))
                .startsWith("Z because a forecast needs 8 periods and there are 7, so variation decides: its amounts");
        assertThat(item.explain(RUSSIAN))
                .contains("для прогноза нужно периодов: 8, а есть 7, поэтому решает вариация:");
        assertThat(Series.classify(USUAL.withForecastError(4), 6, 14, 6, 14, 6, 14, 10, 10)
                        .forecastModel())
                .isPresent();
        assertThat(Series.classify(USUAL.withForecastError(4), 5, -5, 5, -5, 1, -1, 0, 0)
                        .xyzClass())
                .isEqualTo(XyzClass.UNDEFINED);
    }

    @Test
    void explain_itemShares_giveTheCuts() {
        List<long[]> series = List.of(
                new long[] {10, 10}, new long[] {10, 10}, new long[] {9, 11}, new long[] {8, 12}, new long[] {1, 19});
        XyzResult<Integer> result = USUAL.withMinimumPeriods(2)
                .withPreset(XyzPreset.QUANTILE_20_30_50)
                .classify(Series.table(PeriodUnit.YEAR, series));

        assertThat(result.items().get(2).explain(Locale.ENGLISH))
                .isEqualTo(
                        "Y because its amounts deviate by 10.0% from their mean over 2 periods; Z is the 20% of items"
                                + " with the greatest variation, Y the next 30%; Y begins at 10.0%, Z begins at 90.0%");
        assertThat(result.items().get(2).explain(RUSSIAN))
                .endsWith("Y — следующие 30\u00a0%; Y начинается с 10,0\u00a0%, Z начинается с 90,0\u00a0%");
        assertThat(result.items().get(0).sensitivity()).hasSize(1);
        assertThat(USUAL.classify(Series.table(PeriodUnit.YEAR, series)).zFrom())
                .isEmpty();
    }

    @Test
    void leadTime_isNamed() {
        assertThat(english(USUAL.withLeadTime(4), SWING))
                .startsWith(
                        "Y because its amounts deviate by 20.0% from their mean over 6 periods [over a lead time of 4"
                                + " periods, divided by its root]; X ends at 10%, Y at 25%");
        assertThat(russian(USUAL.withLeadTime(4), SWING)).contains("за срок поставки в периодах 4");
    }

    @Test
    void sensitivityWarning_changingClasses_isGiven() {
        long[] opposite = {15, 5, 10, 15, 5, 10, 15, 5, 10, 15, 5, 10, 15, 5, 10, 15, 5, 10};
        XyzResult<Integer> result = USUAL.classify(Series.table(PeriodUnit.MONTH, List.of(opposite, SEASON)));

        assertThat(result.changed(3)).isEqualTo(1);
        assertThat(result.changed(12)).isZero();
        assertThat(result.sensitivityWarning(Locale.ENGLISH))
                .contains(
                        "1 of 2 items with a class X, Y or Z have another by blocks of 3 months: it rests on the length of"
                                + " the period as much as on the item.");
        assertThat(result.sensitivityWarning(RUSSIAN).orElseThrow()).startsWith("У 1 из 2 позиций");
        assertThat(USUAL.classify(Series.table(PeriodUnit.YEAR, List.<long[]>of(opposite)))
                        .sensitivityWarning(Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void label_sizes_agreeWithTheirNumber() {
        List<String> english = Series.classify(USUAL, PeriodUnit.DAY, SWING).sensitivity().stream()
                .map(row -> row.label(Locale.ENGLISH))
                .toList();
        List<String> russian = Series.classify(USUAL, PeriodUnit.DAY, SWING).sensitivity().stream()
                .map(row -> row.label(RUSSIAN))
                .toList();

        assertThat(english).containsExactly("1 day", "7 days", "28 days", "84 days", "336 days");
        assertThat(russian).containsExactly("1 день", "7 дней", "28 дней", "84 дня", "336 дней");
        assertThat(label(PeriodUnit.QUARTER, 4)).isEqualTo("4 quarters, 4 квартала");
        assertThat(label(PeriodUnit.YEAR, 1)).isEqualTo("1 year, 1 год");
        assertThat(label(PeriodUnit.MONTH, 12)).isEqualTo("12 months, 12 месяцев");
        assertThat(label(PeriodUnit.WEEK, 48)).isEqualTo("48 weeks, 48 недель");
    }

    private static String label(PeriodUnit unit, int size) {
        PeriodSensitivity row = new PeriodSensitivity(unit, size, 0, OptionalDouble.empty(), XyzClass.NEW);
        return row.label(Locale.ENGLISH) + ", " + row.label(RUSSIAN);
    }

    @Test
    void toString_options_areNamed() {
        assertThat(USUAL.withDeviation(Deviation.SAMPLE)
                        .withSmallSampleFactor(true)
                        .withHistory(HistoryRule.PAD_ALL)
                        .withLeadTime(3)
                        .withPreset(XyzPreset.QUANTILE_20_30_50))
                .hasToString(
                        "XyzAnalysis[deviation SAMPLE times 1 + 1/(4n), history PAD_ALL, lead time 3, minimum periods"
                                + " 6, item shares [0.50, 0.80] QUANTILE_20_30_50]");
        assertThat(USUAL.withForecastError(12))
                .hasToString("XyzAnalysis[forecast error with season 12, else deviation POPULATION from first sale,"
                        + " minimum periods 6, thresholds [0.10, 0.25] RU_10_25]");
        assertThat(USUAL.withForecastError(12).season()).hasValue(12);
        assertThat(USUAL.withForecastError(12).withoutForecastError()).hasToString(USUAL.toString());
        assertThat(USUAL.leadTime()).isEqualTo(1);
        assertThat(USUAL.smallSampleFactor()).isFalse();
        assertThat(USUAL.limitRule()).isEqualTo(LimitRule.VARIATION);
    }

    @Test
    void item_withoutDemand_hasNoPattern() {
        XyzItem<Integer> none = Series.classify(USUAL, 0, 0);
        XyzItem<Integer> one = Series.classify(USUAL.withDeviation(Deviation.SAMPLE), 5, 0);

        assertThat(none.demandPattern()).isEmpty();
        assertThat(none.demandInterval()).isEmpty();
        assertThat(one.demandPattern()).isEmpty();
        assertThat(one.demandInterval()).hasValue(2.0);
        assertThat(Series.classify(USUAL.withDeviation(Deviation.MEDIAN_ABSOLUTE), 0, 0)
                        .variation())
                .isEmpty();
    }
}
