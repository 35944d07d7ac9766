package org.saleskit.analytics.abc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.ValueUnit;

/**
 * The points and classes that R ABCanalysis 1.2.1 gives for public data sets: {@link AbcMode#COMPUTED_SPLINE}, with {@link
 * NegativeRule#CLAMP_TO_ZERO} because that package keeps items at zero. Its versions before 1.2.1 have the same points but cut
 * by place instead of by value, which at a limit may differ by an item and by its equals.
 */
class AbcanalysisReferenceTest {

    private static final AbcAnalysis ABCANALYSIS =
            AbcAnalysis.withDefaults().withMode(AbcMode.COMPUTED_SPLINE).withNegatives(NegativeRule.CLAMP_TO_ZERO);

    /** A line of the file: three points, three counts, and the values unless they stand elsewhere. */
    record Figures(String name, List<Double> points, List<Integer> items, String values) {

        static Figures parse(String line) {
            String[] parts = line.split(";", -1);
            return new Figures(
                    parts[0],
                    Arrays.stream(parts, 1, 7).map(Double::valueOf).toList(),
                    Arrays.stream(parts, 7, 10).map(Integer::valueOf).toList(),
                    parts[10]);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Figures> figures() throws IOException {
        return lines("abcanalysis.csv").stream().map(Figures::parse).toList();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void computedSpline_publicData_hasThePointsAndClassesOfR(Figures figures) throws IOException {
        AbcResult<Integer> result = classify(values(figures));
        ComputedLimits limits = result.computedLimits().orElseThrow();

        assertNear(limits.pareto(), figures.points().get(0), figures.points().get(1));
        assertNear(limits.breakEven(), figures.points().get(2), figures.points().get(3));
        assertNear(
                limits.submarginal(), figures.points().get(4), figures.points().get(5));
        assertThat(items(result)).containsExactlyElementsOf(figures.items());
    }

    /** So few items that R leaves A empty. Of four equal items R 4.2.2 lists none in any class; here they are all B. */
    @Test
    void computedSpline_fewItems_hasNoAAsR() {
        assertThat(items(classify(1, 8, 1))).containsExactly(0, 3, 0);
        assertThat(items(classify(3, 2))).containsExactly(0, 1, 1);
        assertThat(items(classify(5, 5, 5, 5))).containsExactly(0, 4, 0);
    }

    private static AbcResult<Integer> classify(long... values) {
        return ABCANALYSIS.classify(
                IntStream.range(0, values.length).boxed().toList(),
                key -> key,
                Measure.units(ValueUnit.decimal(0), key -> values[key]));
    }

    private static List<Integer> items(AbcResult<Integer> result) {
        return result.groups().stream().limit(3).map(AbcGroup::items).toList();
    }

    private static void assertNear(ComputedLimits.Point point, double effort, double yield) {
        assertThat(point.effort()).isCloseTo(effort, within(1e-14));
        assertThat(point.yield()).isCloseTo(yield, within(1e-12));
    }

    private static long[] values(Figures figures) throws IOException {
        return switch (figures.name()) {
            case "swiss" -> parsed(String.join(" ", lines("swiss-inhabitants.txt")));
            case "cdnow" -> cdnow();
            default -> parsed(figures.values());
        };
    }

    private static long[] parsed(String values) {
        return Arrays.stream(values.split(" ")).mapToLong(Long::parseLong).toArray();
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(AbcanalysisReferenceTest.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    /** Cents by client of the CDNOW sample. */
    private static long[] cdnow() throws IOException {
        String data = System.getProperty("saleskit.data");
        assumeTrue(data != null, "no folder of data: -Dsaleskit.data is not set");
        Path file = Path.of(Objects.requireNonNull(data), "cdnow", "cdnow_sample.csv");
        assumeTrue(Files.exists(file), "no cdnow_sample.csv in the folder of data");
        TreeMap<Integer, Long> cents = new TreeMap<>();
        for (String line : Files.readAllLines(file).subList(1, 6920)) {
            String[] cells = line.split(",", -1);
            cents.merge(
                    Integer.valueOf(cells[1]),
                    new BigDecimal(cells[4]).movePointRight(2).longValueExact(),
                    Long::sum);
        }
        return cents.values().stream().mapToLong(Long::longValue).toArray();
    }
}
