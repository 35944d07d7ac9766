package org.saleskit.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.hipparchus.stat.interval.BinomialProportion;
import org.hipparchus.stat.interval.ConfidenceInterval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers of other hands: golden vector G7, Newcombe's printed table, SciPy, and Hipparchus as a live oracle. */
class ProportionReferenceTest {

    record Case(IntervalMethod method, long successes, long trials, double confidence, double low, double high) {}

    static List<Case> scipy() {
        return read("proportion/scipy.csv");
    }

    static List<Case> published() {
        return read("proportion/published.csv");
    }

    @ParameterizedTest
    @MethodSource("scipy")
    void interval_agreesWithSciPy(Case expected) {
        check(expected, 1e-11);
    }

    @ParameterizedTest
    @MethodSource("published")
    void interval_agreesWithPrintedTables(Case expected) {
        check(expected, 0.00005);
    }

    /** G7: the Wilson interval at 95 %. */
    @ParameterizedTest
    @CsvSource({"1, 10, 0.017876, 0.404150", "10, 100, 0.055229, 0.174366", "0, 10, 0, 0.277533", "10, 10, 0.722467, 1"
    })
    void wilson_agreesWithGoldenVectorG7(long successes, long trials, double low, double high) {
        check(new Case(IntervalMethod.WILSON, successes, trials, 0.95, low, high), 5e-7);
        Interval interval = Proportion.of(successes, trials).interval().orElseThrow();
        if (successes == 0) {
            assertThat(interval.low()).isEqualTo(0.0);
        }
        if (successes == trials) {
            assertThat(interval.high()).isEqualTo(1.0);
        }
    }

    @Test
    void interval_agreesWithHipparchus() {
        for (int trials = 1; trials <= 60; trials++) {
            for (int successes = 0; successes <= trials; successes++) {
                Proportion proportion = Proportion.of(successes, trials);
                agree(
                        proportion,
                        IntervalMethod.WILSON,
                        BinomialProportion.getWilsonScoreInterval(trials, (double) successes / trials, 0.95));
                if (successes > 0 && successes < trials) {
                    // The oracle counts the successes again as the whole part of trials × rate; half a success keeps it
                    // right.
                    agree(
                            proportion,
                            IntervalMethod.CLOPPER_PEARSON,
                            BinomialProportion.getClopperPearsonInterval(trials, (successes + 0.5) / trials, 0.95));
                }
            }
        }
    }

    private static void agree(Proportion proportion, IntervalMethod method, ConfidenceInterval oracle) {
        Interval interval = proportion.interval(method, 0.95).orElseThrow();
        assertThat(interval.low()).as("%s %s", method, proportion).isCloseTo(oracle.getLowerBound(), within(1e-9));
        assertThat(interval.high()).as("%s %s", method, proportion).isCloseTo(oracle.getUpperBound(), within(1e-9));
    }

    private static void check(Case expected, double tolerance) {
        Interval interval = Proportion.of(expected.successes(), expected.trials())
                .interval(expected.method(), expected.confidence())
                .orElseThrow();
        assertThat(interval.low()).isCloseTo(expected.low(), within(tolerance));
        assertThat(interval.high()).isCloseTo(expected.high(), within(tolerance));
    }

    private static List<Case> read(String resource) {
        try (InputStream in = ProportionReferenceTest.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, resource), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("method,"))
                    .map(ProportionReferenceTest::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case parse(String line) {
        List<String> fields = List.of(line.split(",", -1));
        return new Case(
                IntervalMethod.valueOf(fields.get(0)),
                Long.parseLong(fields.get(1)),
                Long.parseLong(fields.get(2)),
                Double.parseDouble(fields.get(3)),
                Double.parseDouble(fields.get(4)),
                Double.parseDouble(fields.get(5)));
    }
}
