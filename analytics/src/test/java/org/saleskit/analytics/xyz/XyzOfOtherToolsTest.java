package org.saleskit.analytics.xyz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same months under the rule of each tool. The coefficients of R packages were printed by R 4.2.2 with the published
 * functions (tsutils 0.9.4 {@code xyz(x, m = 4)}, matman 1.1.3 {@code .sd.g}) on 2026-11-22; a spreadsheet's {@code
 * STDEV.P(x)/AVERAGE(x)} is the coefficient of matman, its {@code STDEV.S(x)/AVERAGE(x)} that of tsutils.
 */
class XyzOfOtherToolsTest {

    private static final XyzAnalysis SALESKIT = XyzAnalysis.withDefaults();
    private static final XyzAnalysis MATMAN = SALESKIT.withHistory(HistoryRule.PAD_ALL);
    private static final XyzAnalysis MATMAN_IGNORE_ZEROS = SALESKIT.withHistory(HistoryRule.NON_ZERO_ONLY);
    private static final XyzAnalysis TSUTILS_CV = MATMAN.withDeviation(Deviation.SAMPLE);
    private static final XyzAnalysis TSUTILS_NAIVE = MATMAN.withForecastError(4);

    /** Sold from the fourth month on, with two gaps. */
    private static final String LATE = "0 0 0 12 18 0 15 21 9 0 15 18";

    /** A season of four periods. */
    private static final String SEASONAL = "4 9 14 33 5 8 15 35 4 10 16 36";

    static Stream<Arguments> months() {
        return Stream.of(
                // From the first sale: n = 9, sum 108, squares 1764: CV² = (9 × 1764 - 108²) / 108² = 4212 / 11664.
                Arguments.of("saleskit by default, by hand", SALESKIT, LATE, Math.sqrt(4212.0 / 11664)),
                Arguments.of("R matman", MATMAN, LATE, 0.9026709338484401),
                Arguments.of("R matman, ignoreZeros", MATMAN_IGNORE_ZEROS, LATE, 0.24216105241892633),
                Arguments.of("R tsutils, cv", TSUTILS_CV, LATE, 0.9428090415820632),
                Arguments.of("R tsutils, naive", TSUTILS_NAIVE, LATE, 1.2909944487358056),
                Arguments.of("R matman", MATMAN, SEASONAL, 0.7359444113075467),
                Arguments.of("R matman, ignoreZeros", MATMAN_IGNORE_ZEROS, SEASONAL, 0.7359444113075467),
                Arguments.of("R tsutils, cv", TSUTILS_CV, SEASONAL, 0.7686688682046822),
                Arguments.of("R tsutils, naive: the seasonal model", TSUTILS_NAIVE, SEASONAL, 0.08399210511316162));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void months(String tool, XyzAnalysis options, String series, double expected) {
        XyzItem<Integer> item = Series.classify(options, Series.parse(series));

        assertThat(item.variation().orElseThrow()).isCloseTo(expected, Percentage.withPercentage(1e-12));
    }
}
