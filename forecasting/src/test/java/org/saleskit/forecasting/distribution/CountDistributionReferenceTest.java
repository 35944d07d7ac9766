package org.saleskit.forecasting.distribution;

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
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Foreign numbers: mpmath (the CSV file names the formula), Hipparchus, and table 5.1 of Bayesian Data Analysis. */
class CountDistributionReferenceTest {

    /** A line of {@code counts.csv}. */
    record Row(
            String law,
            long trials,
            double first,
            double second,
            long count,
            double probability,
            double atMost,
            double atLeast) {

        static Row parse(String line) {
            String[] cells = line.split(",", -1);
            return new Row(
                    cells[0],
                    Long.parseLong(cells[1]),
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]),
                    Long.parseLong(cells[4]),
                    Double.parseDouble(cells[5]),
                    Double.parseDouble(cells[6]),
                    Double.parseDouble(cells[7]));
        }

        CountDistribution distribution() {
            return law.equals("binomial")
                    ? CountDistribution.binomial(trials, first)
                    : CountDistribution.betaBinomial(trials, first, second);
        }

        @Override
        public String toString() {
            return law + "(" + trials + ", " + first + ", " + second + ") at " + count;
        }
    }

    static List<Row> rows() {
        try (InputStream file = Objects.requireNonNull(
                        CountDistributionReferenceTest.class.getResourceAsStream("count/counts.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("law,"))
                    .map(Row::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void probabilities_areThoseOfMpmath_inTheBodyAndInBothTails(Row row) {
        CountDistribution law = row.distribution();
        double tolerance = row.trials() <= 100_000 ? 1e-11 : 1e-10;

        assertClose(law.probability(row.count()), row.probability(), tolerance);
        assertClose(law.probabilityAtMost(row.count()), row.atMost(), tolerance);
        assertClose(law.probabilityAtLeast(row.count()), row.atLeast(), tolerance);
    }

    private static void assertClose(double actual, double expected, double relative) {
        assertThat(actual).isCloseTo(expected, within(relative * expected));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5", "44, 0.1", "300, 0.731", "5000, 0.004", "20000, 0.5"})
    void binomial_isThatOfHipparchus_atEveryCountAndLevel(int trials, double rate) {
        BinomialDistribution theirs = new BinomialDistribution(trials, rate);
        CountDistribution ours = CountDistribution.binomial(trials, rate);

        for (int w = 0; w <= trials; w++) {
            assertThat(ours.probability(w)).as("P(W = %d)", w).isCloseTo(theirs.probability(w), within(1e-13));
            assertThat(ours.probabilityAtMost(w))
                    .as("P(W <= %d)", w)
                    .isCloseTo(theirs.cumulativeProbability(w), within(1e-11)); // theirs are off by 1e-12
        }
        for (double level : new double[] {0.01, 0.05, 0.1, 0.25, 0.49, 0.75, 0.9, 0.95, 0.999}) {
            assertThat(ours.quantile(level))
                    .as("quantile %s", level)
                    .isEqualTo(theirs.inverseCumulativeProbability(level));
        }
        assertThat(ours.mean()).isCloseTo(theirs.getNumericalMean(), within(1e-9));
        assertThat(ours.variance()).isCloseTo(theirs.getNumericalVariance(), within(1e-9));
    }

    /**
     * Rat tumours, Gelman et al., Bayesian Data Analysis, 3rd ed., table 5.1: tumours and rats of 71 groups. At the
     * maximum likelihood estimate alpha = 2.341614, beta = 14.114801 the log-likelihood is -156.568930 (mpmath).
     */
    @Test
    void betaBinomial_ofTheRatTumours_hasTheKnownLogLikelihood() {
        String groups = RATS;
        double logLikelihood = 0;
        int tumours = 0;
        int rats = 0;
        for (String group : groups.trim().split("\\s+", -1)) {
            String[] counts = group.split("/", -1);
            int y = Integer.parseInt(counts[0]);
            int n = Integer.parseInt(counts[1]);
            tumours += y;
            rats += n;
            logLikelihood += Math.log(
                    CountDistribution.betaBinomial(n, 2.341614, 14.114801).probability(y));
        }

        assertThat(tumours).isEqualTo(267);
        assertThat(rats).isEqualTo(1739);
        assertThat(logLikelihood).isCloseTo(-156.568930, within(1e-5));
    }

    private static final String RATS = """
            0/20 0/20 0/20 0/20 0/20 0/20 0/20 0/19 0/19 0/19 0/19 0/18 0/18 0/17 1/20 1/20 1/20 1/20 1/19 1/19 1/18 1/18
            2/25 2/24 2/23 2/20 2/20 2/20 2/20 2/20 2/20 1/10 5/49 2/19 5/46 3/27 2/17 7/49 7/47 3/20 3/20 2/13 9/48 10/50
            4/20 4/20 4/20 4/20 4/20 4/20 4/20 10/48 4/19 4/19 4/19 5/22 11/46 12/49 5/20 5/20 6/23 5/19 6/22 6/20 6/20
            6/20 16/52 15/47 15/46 9/24 4/14
            """;
}
