package org.saleskit.analytics.xyz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Percentage;
import org.saleskit.core.time.PeriodUnit;

/** The invariants of XYZ under every option, and a slow formula in floating point beside each. */
class XyzOptionsProperties {

    private static final XyzAnalysis USUAL = XyzAnalysis.withDefaults().withMinimumPeriods(3);

    @Provide
    Arbitrary<long[]> series() {
        return Arbitraries.longs()
                .between(0, 2_000)
                .edgeCases(config -> config.includeOnly(0L, 1L, 1_000L))
                .array(long[].class)
                .ofMinSize(3)
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<XyzAnalysis> analyses() {
        Arbitrary<XyzAnalysis> plain = Combinators.combine(
                        Arbitraries.of(Deviation.POPULATION, Deviation.SAMPLE),
                        Arbitraries.of(true, false),
                        Arbitraries.of(HistoryRule.values()),
                        Arbitraries.integers().between(1, 5))
                .as((deviation, factor, history, lead) -> USUAL.withDeviation(deviation)
                        .withSmallSampleFactor(factor)
                        .withHistory(history)
                        .withLeadTime(history == HistoryRule.NON_ZERO_ONLY ? 1 : lead));
        Arbitrary<XyzAnalysis> robust = Arbitraries.of(HistoryRule.values())
                .map(rule -> USUAL.withDeviation(Deviation.MEDIAN_ABSOLUTE).withHistory(rule));
        return Arbitraries.oneOf(plain, robust);
    }

    @Provide
    Arbitrary<XyzAnalysis> forecasts() {
        return Arbitraries.integers().between(2, 6).map(USUAL::withForecastError);
    }

    /** The variation by the textbook, in floating point. */
    private static double slow(XyzAnalysis analysis, long[] counted) {
        double n = counted.length;
        double[] values = Arrays.stream(counted).asDoubleStream().toArray();
        if (analysis.deviation() == Deviation.MEDIAN_ABSOLUTE) {
            double median = median(values);
            return median(Arrays.stream(values)
                            .map(value -> Math.abs(value - median))
                            .toArray())
                    / median;
        }
        double mean = Arrays.stream(values).sum() / n;
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double divisor = analysis.deviation() == Deviation.SAMPLE ? n - 1 : n;
        double factor = analysis.smallSampleFactor() ? 1 + 1 / (4 * n) : 1;
        return Math.sqrt(squares / divisor) / mean * factor / Math.sqrt(analysis.leadTime());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static long[] counted(XyzAnalysis analysis, long[] series) {
        int first = 0;
        while (first < series.length && series[first] == 0) {
            first++;
        }
        return switch (analysis.history()) {
            case PAD_ALL -> series;
            case FROM_FIRST_SALE -> Arrays.copyOfRange(series, first, series.length);
            case NON_ZERO_ONLY ->
                Arrays.stream(series).filter(value -> value != 0).toArray();
        };
    }

    @Property
    void classify_anyOptions_equalTheSlowFormula(
            @ForAll("analyses") XyzAnalysis analysis, @ForAll("series") long[] series) {
        XyzItem<Integer> item = Series.classify(analysis, series);
        long[] counted = counted(analysis, series);

        assertThat(item.periods()).isEqualTo(counted.length);
        if (item.variation().isEmpty()) {
            assertThat(item.xyzClass()).isIn(XyzClass.UNDEFINED, XyzClass.NEW);
            return;
        }
        double expected = slow(analysis, counted);
        assertThat(item.variation().orElseThrow()).isCloseTo(expected, within(1e-9));
        if (counted.length < 3) {
            assertThat(item.xyzClass()).isEqualTo(XyzClass.NEW);
        } else if (Math.abs(expected - 0.1) > 1e-9 && Math.abs(expected - 0.25) > 1e-9) {
            assertThat(item.xyzClass())
                    .isEqualTo(expected < 0.1 ? XyzClass.X : expected < 0.25 ? XyzClass.Y : XyzClass.Z);
        }
    }

    /** Floating point decides where it is sure; the exact way must say the same. */
    @Property
    void classify_fastAndExactWay_agree(
            @ForAll("analyses") XyzAnalysis analysis,
            @ForAll @LongRange(min = 1, max = 1L << 40) long level,
            @ForAll @IntRange(min = 3, max = 12) int pairs,
            @ForAll @IntRange(min = -1, max = 1) int nudge) {
        // Pairs that deviate by exactly a tenth of their mean, up to one unit.
        long[] series = new long[2 * pairs];
        for (int i = 0; i < series.length; i++) {
            series[i] = (i % 2 == 0 ? 9 : 11) * level;
        }
        series[0] += nudge;
        XyzItem<Integer> item = Series.classify(analysis, series);
        BigDecimal exact = item.exact().exact();

        XyzClass expected = exact.compareTo(new BigDecimal("0.1")) <= 0
                ? XyzClass.X
                : exact.compareTo(new BigDecimal("0.25")) <= 0 ? XyzClass.Y : XyzClass.Z;
        assertThat(item.xyzClass()).isEqualTo(expected);
    }

    @Property
    void variation_anyFactor_changesNoBit(
            @ForAll("analyses") XyzAnalysis analysis,
            @ForAll("series") long[] series,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long factor) {
        assertScaleFree(analysis, series, factor);
    }

    @Property
    void forecastError_anyFactor_changesNoBit(
            @ForAll("forecasts") XyzAnalysis analysis,
            @ForAll("series") long[] series,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long factor) {
        assertScaleFree(analysis, series, factor);
        assertThat(Series.classify(analysis, scaled(series, factor)).forecastModel())
                .isEqualTo(Series.classify(analysis, series).forecastModel());
    }

    private static void assertScaleFree(XyzAnalysis analysis, long[] series, long factor) {
        XyzItem<Integer> one = Series.classify(analysis, series);
        XyzItem<Integer> other = Series.classify(analysis, scaled(series, factor));

        assertThat(other.variation()).isEqualTo(one.variation());
        assertThat(other.xyzClass()).isEqualTo(one.xyzClass());
        assertThat(other.sensitivity()).isEqualTo(one.sensitivity());
        assertThat(other.demandPattern()).isEqualTo(one.demandPattern());
    }

    private static long[] scaled(long[] series, long factor) {
        return Arrays.stream(series).map(value -> value * factor).toArray();
    }

    /** The first sale stays first, so that the same periods count. */
    @Property
    void variation_permutedPeriods_isTheSame(
            @ForAll("analyses") XyzAnalysis analysis,
            @ForAll("series") long[] series,
            @ForAll @LongRange(min = 1, max = 1_000) long first,
            @ForAll Random random) {
        series[0] = first;
        List<Long> rest = new ArrayList<>(Arrays.stream(series).skip(1).boxed().toList());
        Collections.shuffle(rest, random);
        long[] permuted = new long[series.length];
        permuted[0] = first;
        for (int i = 1; i < permuted.length; i++) {
            permuted[i] = rest.get(i - 1);
        }

        assertThat(Series.classify(analysis, permuted).variation())
                .isEqualTo(Series.classify(analysis, series).variation());
        assertThat(Series.classify(analysis, permuted).xyzClass())
                .isEqualTo(Series.classify(analysis, series).xyzClass());
    }

    @Property
    void classify_constantSeries_isXWithoutVariation(
            @ForAll("analyses") XyzAnalysis analysis,
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE / 40) long value,
            @ForAll @IntRange(min = 3, max = 40) int n) {
        long[] series = new long[n];
        Arrays.fill(series, value);
        XyzItem<Integer> item = Series.classify(analysis, series);

        assertThat(item.variation()).hasValue(0.0);
        assertThat(item.xyzClass()).isEqualTo(XyzClass.X);
        assertThat(item.demandPattern()).contains(DemandPattern.SMOOTH);
    }

    @Property
    void variation_population_isThatOfTheSampleTimesTheRoot(@ForAll("series") long[] series) {
        XyzItem<Integer> population = Series.classify(USUAL, series);
        XyzItem<Integer> sample = Series.classify(USUAL.withDeviation(Deviation.SAMPLE), series);
        double n = population.periods();

        if (sample.variation().isPresent()) {
            assertThat(population.variation().orElseThrow())
                    .isCloseTo(
                            sample.variation().getAsDouble() * Math.sqrt((n - 1) / n),
                            Percentage.withPercentage(1e-10));
        }
    }

    @Property
    void window_widerBeforeTheFirstSale_changesPaddingOnly(
            @ForAll("series") long[] series,
            @ForAll @LongRange(min = 1, max = 1_000) long first,
            @ForAll @IntRange(min = 1, max = 12) int earlier) {
        series[0] = first;
        long[] wider = new long[earlier + series.length];
        System.arraycopy(series, 0, wider, earlier, series.length);

        assertThat(Series.classify(USUAL, wider).variation())
                .isEqualTo(Series.classify(USUAL, series).variation());
        XyzAnalysis padded = USUAL.withHistory(HistoryRule.PAD_ALL);
        assertThat(Series.classify(padded, wider).variation().orElseThrow())
                .isGreaterThan(Series.classify(padded, series).variation().orElseThrow());
    }

    @Property
    void itemShares_classes_followTheVariations(@ForAll Random random, @ForAll @IntRange(min = 1, max = 60) int items) {
        List<long[]> series = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            series.add(random.longs(6, 1, 2 + random.nextInt(1_000)).toArray());
        }
        XyzResult<Integer> result =
                USUAL.withPreset(XyzPreset.QUANTILE_20_30_50).classify(Series.table(PeriodUnit.MONTH, series));

        assertThat(result.count(XyzClass.X) + result.count(XyzClass.Y) + result.count(XyzClass.Z))
                .isEqualTo(items);
        assertThat(result.count(XyzClass.Z)).isGreaterThanOrEqualTo((int) Math.rint(items * 0.2));
        List<XyzItem<Integer>> rising = new ArrayList<>(result.items());
        rising.sort(Comparator.comparingDouble(item -> item.variation().orElseThrow()));
        for (int i = 1; i < items; i++) {
            XyzItem<Integer> one = rising.get(i - 1);
            XyzItem<Integer> other = rising.get(i);
            assertThat(one.xyzClass()).isLessThanOrEqualTo(other.xyzClass());
            if (one.variation().equals(other.variation())) {
                assertThat(one.xyzClass()).isEqualTo(other.xyzClass());
            }
        }
    }

    /** Naive and seasonal naive as R tsutils has them, in floating point. */
    @Property
    void forecastError_equalsTheSlowFormula(
            @ForAll("forecasts") XyzAnalysis analysis, @ForAll("series") long[] series) {
        int season = analysis.season().orElseThrow();
        XyzItem<Integer> item = Series.classify(analysis.withHistory(HistoryRule.PAD_ALL), series);
        if (series.length < 2 * season || item.variation().isEmpty()) {
            assertThat(item.forecastModel().isPresent()).isEqualTo(series.length >= 2 * season);
            return;
        }
        double naive = meanSquare(series, 1, season);
        double seasonal = meanSquare(series, season, season);
        double n = series.length - season;
        double gain = n * (Math.log(naive) - Math.log(seasonal)) - 2 * (season - 1);
        if (naive > 0 && Math.abs(gain) < 1e-9) {
            return;
        }
        boolean better = naive > 0 && gain > 0;
        assertThat(item.forecastModel()).contains(better ? ForecastModel.SEASONAL_NAIVE : ForecastModel.NAIVE);
        double mean = (double) Arrays.stream(series).sum() / series.length;
        assertThat(item.variation().orElseThrow()).isCloseTo(Math.sqrt(better ? seasonal : naive) / mean, within(1e-9));
    }

    private static double meanSquare(long[] series, int lag, int season) {
        double sum = 0;
        for (int i = season; i < series.length; i++) {
            double error = series[i] - series[i - lag];
            sum += error * error;
        }
        return sum / (series.length - season);
    }
}
