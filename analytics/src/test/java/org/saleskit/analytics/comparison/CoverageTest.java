package org.saleskit.analytics.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.core.stats.Proportion;

/**
 * How often does the interval of 95 % hold a rep's true rate? Seeded draws of true rates from a beta distribution and of counts from
 * them, 200 teams each; with 2 000 reps and more the share has a standard error of at most 0.005 if reps of one team were independent.
 */
class CoverageTest {

    private static final int TEAMS = 200;

    @ParameterizedTest(name = "{0} reps, mean {1}, strength {2}, {3} to {4} trials")
    @CsvSource({"12, 0.6, 20, 10, 60", "20, 0.25, 30, 15, 120", "10, 0.1, 12, 20, 80"})
    void interval_coversTheTrueRate(int reps, double mean, double strength, int least, int most) {
        Random random = new Random(20261122);
        BetaDistribution truth = BetaDistribution.of(mean * strength, (1 - mean) * strength);
        int held = 0;
        int heldPlain = 0;
        double raw = 0;
        double shrunk = 0;
        for (int team = 0; team < TEAMS; team++) {
            List<Double> rates = new ArrayList<>();
            List<Proportion> counts = new ArrayList<>();
            for (int rep = 0; rep < reps; rep++) {
                double rate = truth.inverseCumulativeProbability(random.nextDouble());
                int trials = least + random.nextInt(most - least + 1);
                int successes = 0;
                for (int trial = 0; trial < trials; trial++) {
                    successes += random.nextDouble() < rate ? 1 : 0;
                }
                rates.add(rate);
                counts.add(Proportion.of(successes, trials));
            }
            ShrunkRates<Integer> result = Groups.of(counts).shrunk();
            BetaBinomialPrior best = result.prior().orElseThrow();
            PriorMixture plain = PriorMixture.ofKnown(
                    BetaBinomialPrior.of(best.mean(), best.strength().orElse(1e6)));
            for (int rep = 0; rep < reps; rep++) {
                ShrunkRate<Integer> each = result.rate(rep).orElseThrow();
                double rate = rates.get(rep);
                held += each.interval().contains(rate) ? 1 : 0;
                double below = plain.of(counts.get(rep)).atMost(rate);
                heldPlain += below >= 0.025 && below <= 0.975 ? 1 : 0;
                raw += Math.pow(counts.get(rep).rate().orElseThrow() - rate, 2);
                shrunk += Math.pow(each.rate() - rate, 2);
            }
        }
        double share = (double) held / (TEAMS * reps);
        double sharePlain = (double) heldPlain / (TEAMS * reps);
        assertThat(share).isBetween(0.93, 0.97);
        // At the one best prior, as if it were known, the intervals are too short.
        assertThat(sharePlain).isLessThan(share - 0.01);
        // And the shrunk rates are nearer to the truth than the raw ones.
        assertThat(shrunk).isLessThan(0.9 * raw);
    }

    /**
     * It was 0.86 to 0.92 with every strength thought of for counts of one outcome, but for the smallest rate. After a few successes
     * of many trials the interval is still too narrow: what few successes say of the strength moves the weight towards small ones.
     */
    @ParameterizedTest(name = "{0} trials each, all at {1}")
    @CsvSource({
        "20 30 10 40, 0.005, 0.95",
        "20 30 10 40, 0.013, 0.95",
        "20 30 10 40, 0.02, 0.95",
        "20 20 20 20 20 20 20 20, 0.013, 0.95",
        "1000 1000 1000 1000, 0.0005, 0.95",
        "5000 20 20 20, 0.0004, 0.95",
        "1000 1000 1000 1000, 0.001, 0.87"
    })
    void interval_ofOneSmallRate_holdsIt(String design, double rate, double least) {
        List<Integer> trials =
                Arrays.stream(design.split(" ", -1)).map(Integer::valueOf).toList();
        Random random = new Random(20261122);
        int held = 0;
        for (int team = 0; team < TEAMS; team++) {
            List<Proportion> counts = new ArrayList<>();
            for (int each : trials) {
                counts.add(
                        Proportion.of(random.doubles(each).filter(u -> u < rate).count(), each));
            }
            ShrunkRates<Integer> result = Groups.of(counts).shrunk();
            for (ShrunkRate<Integer> each : result.rates()) {
                held += each.interval().contains(rate) ? 1 : 0;
            }
        }
        assertThat((double) held / (TEAMS * trials.size())).isGreaterThan(least);
    }
}
