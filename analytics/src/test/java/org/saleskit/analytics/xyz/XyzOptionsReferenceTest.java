package org.saleskit.analytics.xyz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.core.time.PeriodUnit;

/**
 * Golden vectors G2 and G3 under every deviation, and the options against R {@code tsutils} and {@code matman}: figures worked
 * out in Python from their source, and found the same in R with their published functions; each file says how. {@code tsutils}
 * is {@link Deviation#SAMPLE} with {@link LimitRule#ITEM_SHARE}, or {@link XyzAnalysis#withForecastError}; {@code matman} is
 * {@link Deviation#POPULATION} with {@link HistoryRule#PAD_ALL}, or {@link HistoryRule#NON_ZERO_ONLY} for its {@code
 * ignoreZeros}. {@link XyzOfOtherToolsTest} puts them side by side.
 */
class XyzOptionsReferenceTest {

    private static final long[] WEEKS =
            Series.parse("0 15 40 15 10 15 20 15 10 15 20 15 5 20 45 20 15 20 25 20 15 20 25 20"
                    + " 40 10 35 10 5 10 15 10 5 10 15 10");

    private static final XyzAnalysis PADDED =
            XyzAnalysis.withDefaults().withHistory(HistoryRule.PAD_ALL).withMinimumPeriods(2);
    private static final XyzAnalysis PADDED_SAMPLE = PADDED.withDeviation(Deviation.SAMPLE);

    @ParameterizedTest
    @CsvSource({"1, 36, 0.578722, 0.586932, Z, Y", "4, 9, 0.275944, 0.292683, Z, X", "12, 3, 0.158067, 0.193592, Y, X"})
    void sensitivity_g2_isThatOfTheTable(
            int size, int periods, double population, double sample, XyzClass russian, XyzClass international) {
        assertRow(PADDED, size, periods, population, russian);
        assertRow(PADDED_SAMPLE, size, periods, sample, russian);
        assertRow(PADDED.withPreset(XyzPreset.INTL_50_100), size, periods, population, international);
        assertRow(PADDED_SAMPLE.withPreset(XyzPreset.INTL_50_100), size, periods, sample, international);
    }

    private static void assertRow(XyzAnalysis analysis, int size, int periods, double variation, XyzClass xyzClass) {
        PeriodSensitivity row = Series.classify(analysis, PeriodUnit.WEEK, WEEKS).sensitivity().stream()
                .filter(line -> line.size() == size)
                .findFirst()
                .orElseThrow();
        assertThat(row.periods()).isEqualTo(periods);
        assertThat(row.variation().orElseThrow()).isCloseTo(variation, within(0.0000005));
        assertThat(row.xyzClass()).isEqualTo(xyzClass);
    }

    @Test
    void sensitivity_g2ByDefault_isNewInTwelveWeeks() {
        List<PeriodSensitivity> rows = Series.classify(XyzAnalysis.withDefaults(), PeriodUnit.WEEK, WEEKS)
                .sensitivity();

        assertThat(rows).extracting(PeriodSensitivity::size).containsExactly(1, 4, 12, 48);
        assertThat(rows).extracting(PeriodSensitivity::periods).containsExactly(35, 8, 2, 0);
        assertThat(rows)
                .extracting(PeriodSensitivity::xyzClass)
                .containsExactly(XyzClass.Z, XyzClass.Z, XyzClass.NEW, XyzClass.NEW);
        assertThat(rows.get(3).variation()).isEmpty();
        XyzAnalysis sample = XyzAnalysis.withDefaults().withDeviation(Deviation.SAMPLE);
        assertThat(Series.classify(sample, PeriodUnit.WEEK, WEEKS).variation().orElseThrow())
                .isCloseTo(0.553713, within(0.0000005));
    }

    /** By hand: the median of the 36 weeks is 15 and that of their distances from it 5, so MAD / median is 1/3. */
    @Test
    void variation_g2Robust_isThatByHand() {
        XyzItem<Integer> item =
                Series.classify(PADDED.withDeviation(Deviation.MEDIAN_ABSOLUTE), PeriodUnit.WEEK, WEEKS);

        assertThat(item.variation()).hasValue(1.0 / 3);
        assertThat(item.xyzClass()).isEqualTo(XyzClass.Z);
    }

    @ParameterizedTest
    @CsvSource({"6, 2.2361, 2.4495", "12, 3.3166, 3.4641", "24, 4.7958, 4.8990"})
    void variation_g3_isTheRoot(int n, double population, double sample) {
        for (int place : new int[] {0, n / 2, n - 1}) {
            long[] units = new long[n];
            units[place] = 700;
            double ours = Series.classify(PADDED, units).variation().orElseThrow();
            double other = Series.classify(PADDED_SAMPLE, units).variation().orElseThrow();

            assertThat(ours).isEqualTo(Math.sqrt(n - 1.0)).isCloseTo(population, within(0.00005));
            assertThat(other).isEqualTo(Math.sqrt(n)).isCloseTo(sample, within(0.00005));
            assertThat(Series.classify(PADDED.withDeviation(Deviation.MEDIAN_ABSOLUTE), units)
                            .xyzClass())
                    .isEqualTo(XyzClass.UNDEFINED);
        }
    }

    @Test
    void variation_optionsOfPython_areTheSame() throws IOException {
        List<String> lines = lines("options/python.csv");
        XyzAnalysis usual = XyzAnalysis.withDefaults();
        XyzAnalysis sample = usual.withDeviation(Deviation.SAMPLE);
        XyzAnalysis forecast = usual.withForecastError(12);

        assertThat(lines).hasSizeGreaterThan(12);
        assertThat(lines)
                .anyMatch(line -> line.contains(";NAIVE;"))
                .anyMatch(line -> line.contains(";SEASONAL_NAIVE;"));
        for (String line : lines) {
            String[] parts = line.split(";", -1);
            long[] series = Series.parse(parts[8]);
            assertClose(Series.classify(usual, series).variation(), parts[1]);
            assertClose(Series.classify(sample, series).variation(), parts[2]);
            assertClose(
                    Series.classify(sample.withSmallSampleFactor(true), series).variation(), parts[3]);
            assertClose(
                    Series.classify(usual.withDeviation(Deviation.MEDIAN_ABSOLUTE), series)
                            .variation(),
                    parts[4]);
            XyzItem<Integer> item = Series.classify(forecast, series);
            assertClose(item.variation(), parts[5]);
            assertThat(item.forecastModel().map(Enum::name)).contains(parts[6]);
            assertClose(
                    Series.classify(usual.withHistory(HistoryRule.NON_ZERO_ONLY), series)
                            .variation(),
                    parts[7]);
        }
    }

    private static void assertClose(OptionalDouble actual, String expected) {
        if (expected.isEmpty()) {
            assertThat(actual).isEmpty();
        } else {
            assertThat(actual.orElseThrow()).isCloseTo(Double.parseDouble(expected), Percentage.withPercentage(1e-10));
        }
    }

    @Test
    void classify_quantilesOfTsutils_areTheSame() throws IOException {
        List<long[]> series = new ArrayList<>();
        List<String> classes = new ArrayList<>();
        for (String line : lines("options/tsutils-quantile.csv")) {
            String[] parts = line.split(";", -1);
            classes.add(parts[0]);
            series.add(Series.parse(parts[1]));
        }
        XyzAnalysis tsutils =
                XyzAnalysis.withDefaults().withDeviation(Deviation.SAMPLE).withPreset(XyzPreset.QUANTILE_20_30_50);
        XyzResult<Integer> result = tsutils.classify(Series.table(PeriodUnit.MONTH, series));

        assertThat(result.items()).extracting(item -> item.xyzClass().name()).containsExactlyElementsOf(classes);
        assertThat(tsutils.classesOf(series)).extracting(Enum::name).containsExactlyElementsOf(classes);
        assertThat(result.count(XyzClass.Z)).isEqualTo(7);
        assertThat(result.count(XyzClass.Y)).isEqualTo(10);
        double[] variations = result.variations();
        assertThat(result.zFrom()).hasValue(variations[28]);
        assertThat(result.yFrom()).hasValue(variations[18]);
    }

    /** Cut-offs of Syntetos, Boylan and Croston 2005: ADI 1.32, CV² 0.49; at a cut-off an item lies beyond it. */
    @ParameterizedTest
    @CsvSource({
        "SMOOTH,       1.0,  0.0,  10 10 10 10",
        "SMOOTH,       1.25, 0.0,  10 10 10 10 0",
        "INTERMITTENT, 1.5,  0.0,  10 10 0",
        "ERRATIC,      1.0,  0.7,  3 17 3 17",
        "SMOOTH,       1.0,  0.69, 31 169 31 169",
        "LUMPY,        2.0,  0.7,  3 0 17 0 3 0 17 0",
        "INTERMITTENT, 1.32, 0.0,  5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 0 0 0 0 0 0 0 0",
        "SMOOTH,       1.28, 0.0,  5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5 0 0 0 0 0 0 0"
    })
    void demandPattern_atCutOffs_isThatOfThePaper(
            DemandPattern pattern, double interval, double variation, String series) {
        XyzItem<Integer> item = Series.classify(XyzAnalysis.withDefaults(), Series.parse(series));

        assertThat(item.demandPattern()).contains(pattern);
        assertThat(item.demandInterval()).hasValue(interval);
        assertThat(item.demandVariation().orElseThrow()).isCloseTo(variation, within(1e-15));
    }

    /** By hand: the variation of a sum over 4 independent periods is half of that of one, 0.2 of 0.4. */
    @Test
    void withLeadTime_four_halvesTheVariation() {
        XyzAnalysis four = XyzAnalysis.withDefaults().withLeadTime(4);
        XyzItem<Integer> item = Series.classify(four, 6, 14, 6, 14, 6, 14);

        assertThat(item.variation()).hasValue(0.2);
        assertThat(item.xyzClass()).isEqualTo(XyzClass.Y);
        assertThat(Series.classify(XyzAnalysis.withDefaults(), 6, 14, 6, 14, 6, 14)
                        .variation())
                .hasValue(0.4);
        // Blocks of three: 26, 34; deviation 4 of a mean of 30, times sqrt(3 / 4).
        assertThat(item.coarserVariation().orElseThrow()).isCloseTo(4.0 / 30 * Math.sqrt(0.75), within(1e-15));
    }

    /** By hand: 5 variations make round(5 × 0.2) = 1 of Z and round(5 × 0.3) = round(1.5) = 2 of Y; ties go up together. */
    @Test
    void withItemShares_ties_goToTheMoreIrregular() {
        long[] even = {10, 10};
        long[] some = {9, 11};
        long[] wild = {1, 19};
        XyzAnalysis shares = XyzAnalysis.withDefaults()
                .withMinimumPeriods(2)
                .withItemShares(new BigDecimal("0.5"), new BigDecimal("0.8"));

        assertThat(shares.classesOf(List.of(even, even, some, some, wild)))
                .containsExactly(XyzClass.X, XyzClass.X, XyzClass.Y, XyzClass.Y, XyzClass.Z);
        assertThat(shares.classesOf(List.of(even, some, some, some, wild)))
                .containsExactly(XyzClass.X, XyzClass.Y, XyzClass.Y, XyzClass.Y, XyzClass.Z);
        assertThat(shares.classesOf(List.of(even, even, even, even, even))).containsOnly(XyzClass.Z);
        assertThat(shares.classesOf(List.of(even, new long[] {5}, new long[] {5, -5})))
                .containsExactly(XyzClass.X, XyzClass.NEW, XyzClass.UNDEFINED);
        assertThat(shares.preset()).contains(XyzPreset.QUANTILE_20_30_50);
    }

    private static List<String> lines(String resource) throws IOException {
        InputStream stream =
                Objects.requireNonNull(XyzOptionsReferenceTest.class.getResourceAsStream(resource), resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
