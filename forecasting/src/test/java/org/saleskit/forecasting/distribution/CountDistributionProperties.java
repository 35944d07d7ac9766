package org.saleskit.forecasting.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class CountDistributionProperties {

    private static final MathContext DIGITS = new MathContext(60);

    @Property
    void binomial_isTheProductOfItsFactors(
            @ForAll @IntRange(min = 0, max = 60) int trials,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double rate) {
        CountDistribution law = CountDistribution.binomial(trials, rate);
        BigDecimal p = new BigDecimal(rate);
        BigDecimal q = BigDecimal.ONE.subtract(p);
        List<BigDecimal> choices = choices(trials);
        for (int w = 0; w <= trials; w++) {
            BigDecimal direct =
                    choices.get(w).multiply(p.pow(w, DIGITS), DIGITS).multiply(q.pow(trials - w, DIGITS), DIGITS);
            assertClose(law.probability(w), direct.doubleValue());
        }
    }

    /** B(w + a, N - w + b) / B(a, b) = a (a+1) … (a+w-1) × b (b+1) … (b+N-w-1) / ((a+b) (a+b+1) … (a+b+N-1)). */
    @Property
    void betaBinomial_isTheProductOfItsFactors(
            @ForAll @IntRange(min = 0, max = 60) int trials,
            @ForAll @IntRange(min = 0, max = 2_000) int wins,
            @ForAll @IntRange(min = 0, max = 2_000) int misses) {
        CountDistribution law = CountDistribution.betaBinomial(trials, wins + 0.5, misses + 0.5);
        BigDecimal a = new BigDecimal("0.5").add(BigDecimal.valueOf(wins));
        BigDecimal b = new BigDecimal("0.5").add(BigDecimal.valueOf(misses));
        BigDecimal atMost = BigDecimal.ZERO;
        List<BigDecimal> choices = choices(trials);
        List<BigDecimal> ofWins = rising(a, trials);
        List<BigDecimal> ofMisses = rising(b, trials);
        BigDecimal ofAll = rising(a.add(b), trials).get(trials);
        for (int w = 0; w <= trials; w++) {
            BigDecimal direct = choices.get(w)
                    .multiply(ofWins.get(w), DIGITS)
                    .multiply(ofMisses.get(trials - w), DIGITS)
                    .divide(ofAll, DIGITS);
            assertClose(law.probability(w), direct.doubleValue());
            atMost = atMost.add(direct, DIGITS);
            assertClose(law.probabilityAtMost(w), atMost.doubleValue());
        }
    }

    @Property
    void law_sumsToOneAndHasItsMomentsAndOrderedQuantiles(
            @ForAll @IntRange(min = 0, max = 3_000) int trials,
            @ForAll @DoubleRange(min = 1e-3, max = 1e4) @Scale(3) double alpha,
            @ForAll @DoubleRange(min = 1e-3, max = 1e4) @Scale(3) double beta,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double weight) {
        CountDistribution law = CountDistribution.betaBinomial(trials, alpha, beta)
                .mixedWith(CountDistribution.betaBinomial(trials + 1, alpha, beta), weight);
        double sum = 0;
        double mean = 0;
        double square = 0;
        for (int w = 0; w <= trials + 1; w++) {
            double probability = law.probability(w);
            assertThat(probability).isBetween(0.0, 1.0);
            assertThat(law.probabilityAtMost(w)).isGreaterThanOrEqualTo(law.probabilityAtMost(w - 1));
            assertThat(law.probabilityAtMost(w - 1) + law.probabilityAtLeast(w)).isCloseTo(1, within(1e-12));
            sum += probability;
            mean += w * probability;
            square += (w - law.mean()) * (w - law.mean()) * probability;
        }
        assertThat(sum).isCloseTo(1, within(1e-11));
        assertThat(mean).isCloseTo(law.mean(), within(1e-10 * (1 + trials)));
        assertThat(square).isCloseTo(law.variance(), within(1e-9 * (1 + law.variance())));
        assertQuantiles(law);
    }

    private static void assertQuantiles(CountDistribution law) {
        long before = 0;
        for (int percent = 1; percent <= 99; percent++) {
            double level = percent / 100.0;
            long quantile = law.quantile(level);
            assertThat(quantile).isGreaterThanOrEqualTo(before);
            assertThat(law.probabilityAtMost(quantile)).isGreaterThanOrEqualTo(level - 1e-13);
            assertThat(law.probabilityAtMost(quantile - 1)).isLessThan(level);
            before = quantile;
        }
    }

    /** More history at the same rate: closer to the binomial law, never narrower than it. */
    @Property
    void moreHistory_atTheSameRate_narrowsTheLaw(
            @ForAll @IntRange(min = 2, max = 200) int trials,
            @ForAll @IntRange(min = 1, max = 50) int wins,
            @ForAll @IntRange(min = 1, max = 50) int misses,
            @ForAll @IntRange(min = 2, max = 100) int times) {
        double mean = (double) wins / (wins + misses);
        double variance = CountDistribution.betaBinomial(trials, wins, misses).variance();
        double narrower = CountDistribution.betaBinomial(trials, (double) wins * times, (double) misses * times)
                .variance();

        assertThat(narrower).isLessThan(variance);
        assertThat(narrower)
                .isGreaterThan(CountDistribution.binomial(trials, mean).variance());
    }

    /** n over 0, 1, …, n. */
    private static List<BigDecimal> choices(int n) {
        List<BigDecimal> choices = new ArrayList<>(List.of(BigDecimal.ONE));
        for (int i = 1; i <= n; i++) {
            choices.add(
                    choices.get(i - 1).multiply(BigDecimal.valueOf(n + 1 - i)).divide(BigDecimal.valueOf(i), DIGITS));
        }
        return choices;
    }

    /** The products of 0, 1, … factors, each greater by one than the one before. */
    private static List<BigDecimal> rising(BigDecimal start, int factors) {
        List<BigDecimal> products = new ArrayList<>(List.of(BigDecimal.ONE));
        for (int i = 0; i < factors; i++) {
            products.add(products.get(i).multiply(start.add(BigDecimal.valueOf(i)), DIGITS));
        }
        return products;
    }

    private static void assertClose(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-12 * expected + 1e-290));
    }
}
