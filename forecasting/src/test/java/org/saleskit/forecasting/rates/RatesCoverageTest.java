package org.saleskit.forecasting.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;

/** Do intervals of 95 % hold the true rate, if it is small and the same for all parts, so that often none has a success? */
class RatesCoverageTest {

    private static final int DRAWS = 150;

    /**
     * Coverage of the parts, which was, with every spread thought of for counts of one outcome: 0.92 at 0.013 and 0.91 at 0.02 for the
     * first kind of trees, 0.89 at 0.013 for the second one, and there 0 of those without any success; 0.86 at 0.02 for the third.
     */
    @ParameterizedTest
    @CsvSource({
        "20 30 10 40, 0.005",
        "20 30 10 40, 0.013",
        "20 30 10 40, 0.02",
        "20 30 10 40, 0.05",
        "20 20 20 20 20 20 20 20, 0.005",
        "20 20 20 20 20 20 20 20, 0.013",
        "20 20 20 20 20 20 20 20, 0.02",
        "25 25 25 25, 0.02"
    })
    void intervals_ofOneSmallRate_holdItAsOftenAsTheySay(String design, double rate) {
        int[] trials =
                Arrays.stream(design.split(" ")).mapToInt(Integer::parseInt).toArray();
        Random random = new Random(20_261_122);
        Map<List<Proportion>, TreeRates> known = new HashMap<>();
        int parts = 0;
        int whole = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            List<Proportion> counts = new ArrayList<>();
            for (int each : trials) {
                counts.add(
                        Proportion.of(random.doubles(each).filter(u -> u < rate).count(), each));
            }
            counts.sort((one, other) -> one.trials() == other.trials()
                    ? Long.compare(one.successes(), other.successes())
                    : Long.compare(one.trials(), other.trials()));
            TreeRates rates = known.computeIfAbsent(counts, some -> Trees.estimate(Trees.of(some)));
            for (int part = 0; part < trials.length; part++) {
                parts += holds(Trees.rate(rates, part), rate) ? 1 : 0;
            }
            whole += holds(rates.root(), rate) ? 1 : 0;
        }
        assertThat(parts / (double) (DRAWS * trials.length)).isGreaterThanOrEqualTo(0.95);
        assertThat(whole / (double) DRAWS).isGreaterThanOrEqualTo(0.95);
    }

    private static boolean holds(NodeRate node, double rate) {
        return node.interval().low() <= rate && rate <= node.interval().high();
    }

    /**
     * The whole posterior with a Jeffreys prior of the mean and a half-Cauchy prior of 1 / √M, M at least 10 and at least the median of
     * the trials, by SciPy 1.17.1: sums over 16 angles and 4 001 means. Five means and five spreads stand for them here, which is good for a few percent of an end.
     */
    @ParameterizedTest
    @CsvSource({
        "0/20 0/30 0/10 0/40, 0.03159 0.02845 0.03618 0.02614, 0.03055",
        "0/20 0/20 0/20 0/20 0/20 0/20 0/20 0/20, 0.02081, 0.01797",
        "0/40 0/40 0/40 0/40 0/40 0/40, 0.01321, 0.01208",
        "0/1000 0/1000 0/1000 0/1000, 0.00074, 0.000744",
        "0/10 0/20 0/7 0/9 0/30, 0.04637 0.03819 0.05012 0.04752 0.03331, 0.04167"
    })
    void ends_withoutASuccess_areThoseOfTheWholePosterior(String counts, String ends, double endOfTheWhole) {
        TreeRates rates = Trees.estimate(Trees.of(counts));
        List<Proportion> parts = Trees.parse(counts);
        long trials = parts.stream().mapToLong(Proportion::trials).sum();
        double together = BetaDistribution.of(0.5, trials + 0.5).inverseCumulativeProbability(0.975);
        List<Double> expected =
                Arrays.stream(ends.split(" ")).map(Double::parseDouble).toList();
        for (int part = 0; part < expected.size(); part++) {
            Interval interval = Trees.rate(rates, part).interval();
            assertThat(interval.high()).isCloseTo(expected.get(part), withinPercentage(4));
            assertThat(interval.high()).isGreaterThanOrEqualTo(together);
            assertThat(interval.low()).isLessThan(1e-6);
        }
        assertThat(rates.root().interval().high()).isCloseTo(endOfTheWhole, withinPercentage(4));
        assertThat(rates.root().interval().low()).isLessThan(1e-4);
    }

    @Test
    void ends_withoutASuccess_fallWithTheLeastStrengthThatIsThoughtOf() {
        RateTree tree = Trees.of("0/20 0/30 0/10 0/40");
        NodeRate strict = HierarchicalRates.withDefaults()
                .withAssumedStrength(1000)
                .estimate(tree)
                .rate(RatePath.of("002"))
                .orElseThrow();
        assertThat(strict.interval().high())
                .isLessThan(
                        0.85 * Trees.rate(Trees.estimate(tree), 2).interval().high());
    }

    /** Teams and reps without a success: no end far below that of all 98 trials together, none far above it. */
    @Test
    void ends_ofTwoLevelsWithoutASuccess_areNearThatOfAllTrials() {
        TreeRates rates = Trees.estimate(Trees.twoLevels("0/10 0/20", "0/7 0/30", "0/9 0/5", "0/6 0/11"));
        double together = BetaDistribution.of(0.5, 98.5).inverseCumulativeProbability(0.975);
        assertThat(rates.all().values())
                .allMatch(node -> node.interval().high() > 0.85 * together)
                .allMatch(node -> node.interval().high() < 2 * together);
    }

    /** One part among small ones, three parts, whose strength is assumed, and two levels: no end below that of all trials together. */
    @Test
    void ends_withoutASuccess_areNoSurerThanAllTrialsTogether() {
        for (RateTree tree : List.of(
                Trees.of("0/5000 0/20 0/20 0/20"),
                Trees.of("0/1000 0/1000 0/10 0/10"),
                Trees.of("0/1000 0/1000 0/1000"),
                Trees.twoLevels("0/10 0/2000", "0/7 0/30", "0/9 0/5", "0/6 0/11"))) {
            TreeRates rates = Trees.estimate(tree);
            long trials = rates.root().counts().trials();
            double together = BetaDistribution.of(0.5, trials + 0.5).inverseCumulativeProbability(0.975);
            assertThat(rates.all().values())
                    .allSatisfy(
                            node -> assertThat(node.interval().high()).isGreaterThanOrEqualTo(together * (1 - 1e-9)));
            assertThat(rates.rateOrNew(RatePath.of("new")).interval().high()).isGreaterThan(together);
        }
    }

    @Test
    void ends_withoutAFailure_mirrorThoseWithoutASuccess() {
        TreeRates none = Trees.estimate(Trees.of("0/5000 0/20 0/20 0/20"));
        TreeRates all = Trees.estimate(Trees.of("5000/5000 20/20 20/20 20/20"));
        for (int part = 0; part < 4; part++) {
            assertThat(Trees.rate(all, part).interval().low())
                    .isCloseTo(1 - Trees.rate(none, part).interval().high(), within(1e-7));
        }
    }
}
