package org.saleskit.analytics.xyz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.PeriodTableAccumulator;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.time.PeriodUnit;

/**
 * Golden vector G2 and the coefficients of Python's module statistics. R {@code matman} divides by n as we do; R {@code
 * tsutils} by n - 1, the column "sample".
 */
class XyzReferenceTest {

    /** G2: 36 weekly values of a published example, sum 615. */
    private static final long[] WEEKS = {
        0, 15, 40, 15, 10, 15, 20, 15, 10, 15, 20, 15, 5, 20, 45, 20, 15, 20, 25, 20, 15, 20, 25, 20, 40, 10, 35, 10, 5,
        10, 15, 10, 5, 10, 15, 10
    };

    private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);
    private static final XyzAnalysis RUSSIAN = XyzAnalysis.withDefaults().withMinimumPeriods(2);
    private static final XyzAnalysis INTERNATIONAL = RUSSIAN.withThresholds(0.5, 1);

    private static XyzItem<String> classify(XyzAnalysis analysis, long... values) {
        PeriodTableAccumulator<String> sums = PeriodTableAccumulator.of(PeriodUnit.WEEK, ValueUnit.decimal(0));
        for (int i = 0; i < values.length; i++) {
            sums.add("series", MONDAY.plusWeeks(i), values[i]);
        }
        PeriodTable<String> table = sums.result();
        return analysis.classify(table).item("series").orElseThrow();
    }

    private static long[] sumsOf(int weeks) {
        long[] sums = new long[WEEKS.length / weeks];
        for (int i = 0; i < WEEKS.length; i++) {
            sums[i / weeks] += WEEKS[i];
        }
        return sums;
    }

    private static long[] reversed(long[] values) {
        long[] result = new long[values.length];
        Arrays.setAll(result, i -> values[values.length - 1 - i]);
        return result;
    }

    private static void assertRow(long[] values, double mean, double variation, XyzClass russian, XyzClass other) {
        XyzItem<String> item = classify(RUSSIAN, values);
        assertThat(item.periods()).isEqualTo(values.length);
        assertThat(item.mean().orElseThrow()).isCloseTo(mean, within(0.00005));
        assertThat(item.variation().orElseThrow()).isCloseTo(variation, within(0.0000005));
        assertThat(item.xyzClass()).isEqualTo(russian);
        assertThat(classify(INTERNATIONAL, values).xyzClass()).isEqualTo(other);
    }

    /** The zero of the first week would be a leading gap; variation does not depend on order, so it is put last. */
    @Test
    void variation_g2Weeks_isThatOfTheTable() {
        assertRow(reversed(WEEKS), 17.0833, 0.578722, XyzClass.Z, XyzClass.Y);
    }

    @Test
    void variation_g2FourWeeks_isThatOfTheTable() {
        assertThat(sumsOf(4)).containsExactly(70, 60, 60, 90, 80, 80, 95, 40, 40);
        assertRow(sumsOf(4), 68.3333, 0.275944, XyzClass.Z, XyzClass.X);
    }

    @Test
    void variation_g2TwelveWeeks_isThatOfTheTable() {
        assertThat(sumsOf(12)).containsExactly(190, 250, 175);
        assertRow(sumsOf(12), 205, 0.158067, XyzClass.Y, XyzClass.X);
        assertThat(classify(XyzAnalysis.withDefaults(), sumsOf(12)).xyzClass()).isEqualTo(XyzClass.NEW);
    }

    @Test
    void classify_g2WeeksByDefault_dropsTheLeadingGap() {
        XyzItem<String> item = classify(XyzAnalysis.withDefaults(), WEEKS);

        assertThat(item.periods()).isEqualTo(35);
        assertThat(item.zeroPeriods()).isZero();
        assertThat(item.variation().orElseThrow()).isCloseTo(0.545746, within(0.0000005));
        assertThat(item.variation().orElseThrow() * Math.sqrt(35.0 / 34)).isCloseTo(0.553713, within(0.0000005));
        assertThat(item.xyzClass()).isEqualTo(XyzClass.Z);
        assertThat(classify(XyzAnalysis.withDefaults().withThresholds(0.5, 1), WEEKS)
                        .xyzClass())
                .isEqualTo(XyzClass.Y);
    }

    /**
     * By hand: 35 weeks are 8 blocks of four with the first three weeks left out. Sum 545, sum of squares 40 325, so CV² =
     * (8 × 40 325 - 545²) / 545² = 25 575 / 297 025.
     */
    @Test
    void coarserClass_g2_isThatOfFourWeekBlocks() {
        XyzItem<String> item = classify(XyzAnalysis.withDefaults(), WEEKS);
        XyzItem<String> blocks = classify(XyzAnalysis.withDefaults(), 60, 60, 90, 80, 80, 95, 40, 40);

        assertThat(item.coarserPeriods()).isEqualTo(8);
        assertThat(item.coarserVariation()).hasValue(Math.sqrt(25575.0 / 297025.0));
        assertThat(item.coarserVariation()).isEqualTo(blocks.variation());
        assertThat(item.coarserClass()).contains(XyzClass.Z);
        assertThat(item.explain(Locale.ENGLISH)).doesNotContain("blocks");

        XyzItem<String> other = classify(XyzAnalysis.withDefaults().withPreset(XyzPreset.INTL_50_100), WEEKS);
        assertThat(other.xyzClass()).isEqualTo(XyzClass.Y);
        assertThat(other.coarserClass()).contains(XyzClass.X);
        assertThat(other.explain(Locale.ENGLISH))
                .isEqualTo("Y because its amounts deviate by 54.6% from their mean over 35 periods;"
                        + " X ends at 50%, Y at 100%; by blocks of 4 weeks it would be X");
        assertThat(other.explain(Locale.forLanguageTag("ru"))).endsWith("; при счёте по 4 недели класс был бы X");
    }

    @Test
    void variation_seriesOfPythonStatistics_isTheSame() throws IOException {
        List<String> lines = lines("variation/python-statistics.csv");

        assertThat(lines).hasSizeGreaterThan(30);
        for (String line : lines) {
            String[] parts = line.split(";", -1);
            long[] values = Arrays.stream(parts[3].split(" "))
                    .mapToLong(Long::parseLong)
                    .toArray();
            XyzItem<String> item = classify(XyzAnalysis.withDefaults(), values);
            double variation = item.variation().orElseThrow();
            double sample = variation * Math.sqrt(values.length / (values.length - 1.0));

            assertThat(variation).isCloseTo(Double.parseDouble(parts[0]), Percentage.withPercentage(1e-12));
            assertThat(sample).isCloseTo(Double.parseDouble(parts[1]), Percentage.withPercentage(1e-12));
            assertThat(item.xyzClass()).hasToString(parts[2]);
        }
    }

    private static List<String> lines(String resource) throws IOException {
        InputStream stream = Objects.requireNonNull(XyzReferenceTest.class.getResourceAsStream(resource), resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
