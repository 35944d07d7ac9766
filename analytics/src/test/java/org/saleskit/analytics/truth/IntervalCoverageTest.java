package org.saleskit.analytics.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.stats.ProportionDifference;

/**
 * How often an interval of 95 % for a rate, or for a difference of two, holds the true one: no simulation but the sum of the
 * binomial probabilities of all outcomes whose interval holds it. Expected numbers from Python, SciPy 1.17.1 {@code
 * stats.binom.pmf} and the formulas of both intervals written out.
 *
 * <p>An outcome is a whole number, so no interval covers every rate with 95 % exactly. Wilson's does so on average over all
 * rates already for ten trials; for rates of 0.001 or 0.999 it may fall to 84 %.
 */
class IntervalCoverageTest {

    private static double[] probabilities(int trials, double rate) {
        BinomialDistribution law = BinomialDistribution.of(trials, rate);
        return IntStream.rangeClosed(0, trials).mapToDouble(law::probability).toArray();
    }

    private static Interval[] wilson(int trials) {
        return IntStream.rangeClosed(0, trials)
                .mapToObj(count -> Proportion.of(count, trials).interval().orElseThrow())
                .toArray(Interval[]::new);
    }

    private static double coverage(Interval[] intervals, double rate) {
        double[] probabilities = probabilities(intervals.length - 1, rate);
        return IntStream.range(0, intervals.length)
                .filter(count -> intervals[count].contains(rate))
                .mapToDouble(count -> probabilities[count])
                .sum();
    }

    /** Rates 0.001 to 0.999; "middle" are those from 0.1 to 0.9, where win rates lie. */
    @ParameterizedTest(name = "{0} trials")
    @CsvSource({
        "10, 0.954232, 0.842433, 0.917247, 0.984869",
        "20, 0.953174, 0.851596, 0.926479, 0.980942",
        "50, 0.951729, 0.860514, 0.930838, 0.970308",
        "100, 0.951038, 0.904792, 0.932808, 0.965269",
        "200, 0.951008, 0.920161, 0.939734, 0.962200"
    })
    void wilson_exactCoverage_isNearNominal(
            int trials, double mean, double least, double leastInMiddle, double mostInMiddle) {
        Interval[] intervals = wilson(trials);
        double[] all = IntStream.rangeClosed(1, 999)
                .mapToDouble(each -> coverage(intervals, each / 1_000.0))
                .toArray();
        double[] middle = IntStream.rangeClosed(100, 900)
                .mapToDouble(each -> all[each - 1])
                .toArray();
        assertThat(mean(all)).isCloseTo(mean, within(1e-6)).isBetween(0.95, 0.955);
        assertThat(least(all)).isCloseTo(least, within(1e-6));
        assertThat(least(middle)).isCloseTo(leastInMiddle, within(1e-6));
        assertThat(most(middle)).isCloseTo(mostInMiddle, within(1e-6));
    }

    /** The textbook's rate ± 1.96 standard errors, for comparison: with ten trials it covers 77 % on average, and near the ends nothing. */
    @ParameterizedTest(name = "{0} trials")
    @CsvSource({"10, 0.769858, 0.009955", "50, 0.901520, 0.048794", "200, 0.935349, 0.181349"})
    void textbookInterval_exactCoverage_isFarBelow(int trials, double mean, double least) {
        IntFunction<Interval> textbook = count -> {
            double rate = (double) count / trials;
            double margin = 1.959963984540054 * Math.sqrt(rate * (1 - rate) / trials);
            return new Interval(rate - margin, rate + margin);
        };
        Interval[] intervals =
                IntStream.rangeClosed(0, trials).mapToObj(textbook).toArray(Interval[]::new);
        double[] all = IntStream.rangeClosed(1, 999)
                .mapToDouble(each -> coverage(intervals, each / 1_000.0))
                .toArray();
        assertThat(mean(all)).isCloseTo(mean, within(1e-6));
        assertThat(least(all)).isCloseTo(least, within(1e-6));
    }

    /** All pairs of rates 0.05, 0.10, ..., 0.95. */
    @ParameterizedTest(name = "{0} and {1} trials")
    @CsvSource({
        "10, 10, 0.952384, 0.908868, 0.998767",
        "30, 20, 0.950564, 0.918815, 0.981656",
        "50, 100, 0.950192, 0.941617, 0.967521"
    })
    void newcombe_exactCoverage_isNearNominal(int first, int second, double mean, double least, double most) {
        Interval[][] intervals = IntStream.rangeClosed(0, first)
                .mapToObj(a -> IntStream.rangeClosed(0, second)
                        .mapToObj(b -> ProportionDifference.of(Proportion.of(a, first), Proportion.of(b, second))
                                .interval()
                                .orElseThrow())
                        .toArray(Interval[]::new))
                .toArray(Interval[][]::new);
        double[] all = IntStream.rangeClosed(1, 19)
                .boxed()
                .flatMapToDouble(a -> IntStream.rangeClosed(1, 19)
                        .mapToDouble(b -> coverage(
                                intervals,
                                probabilities(first, a / 20.0),
                                probabilities(second, b / 20.0),
                                a / 20.0 - b / 20.0)))
                .toArray();
        assertThat(all).hasSize(361);
        assertThat(mean(all)).isCloseTo(mean, within(1e-6)).isBetween(0.95, 0.955);
        assertThat(least(all)).isCloseTo(least, within(1e-6));
        assertThat(most(all)).isCloseTo(most, within(1e-6));
    }

    private static double coverage(Interval[][] intervals, double[] first, double[] second, double difference) {
        double sum = 0;
        for (int a = 0; a < first.length; a++) {
            for (int b = 0; b < second.length; b++) {
                sum += intervals[a][b].contains(difference) ? first[a] * second[b] : 0;
            }
        }
        return sum;
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElseThrow();
    }

    private static double least(double[] values) {
        return DoubleStream.of(values).min().orElseThrow();
    }

    private static double most(double[] values) {
        return DoubleStream.of(values).max().orElseThrow();
    }
}
