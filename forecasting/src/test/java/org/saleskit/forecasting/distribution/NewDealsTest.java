package org.saleskit.forecasting.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compound laws against mpmath 1.3.0 with 40 digits: sum over n of P(N = n) times the n-th power of the law of one amount, a
 * dictionary of sums. Log-normal amounts against SciPy 1.17.1 by a grid of 5 and an FFT of 2^19 points.
 */
class NewDealsTest {

    private static final CurrencyUnit USD = CurrencyUnit.USD;
    private static final AmountDistribution SAMPLE =
            AmountDistribution.sample(List.of(usd(250), usd(100), usd(1_000), usd(250), usd(400)));

    private static Money usd(long amount) {
        return Money.ofMajor(USD, amount);
    }

    private static CountDistribution count(String law) {
        return switch (law) {
            case "poisson" -> CountDistribution.poisson(7);
            case "negative" -> CountDistribution.negativeBinomial(6, 15);
            default -> CountDistribution.betaBinomial(30, 3, 7);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "poisson, 0, 0.00091188196555451621, 1",
        "poisson, 500, 0.005402735291314088, 0.98644815735710811",
        "poisson, 2500, 0.019387802866684829, 0.55656364617608204",
        "poisson, 5000, 0.0041977704919609696, 0.067633171476442071",
        "poisson, 20000, 1.0497445255713946e-15, 8.9398096204395566e-15",
        "negative, 0, 0.0256, 1",
        "negative, 500, 0.02215407255552, 0.90043705344",
        "negative, 2500, 0.014931901808696648, 0.41081608184684271",
        "negative, 5000, 0.0033052921209833835, 0.084661850554681289",
        "negative, 20000, 6.6698241415510164e-9, 1.4050703093838953e-7",
        "beta, 0, 0.009191377612430244, 1",
        "beta, 500, 0.0091622035198505787, 0.96178070243704919",
        "beta, 2500, 0.012136762611157189, 0.66009440795361447",
        "beta, 5000, 0.0066392069392885028, 0.24528005741404237",
        "beta, 20000, 2.8266599419542038e-11, 2.2433255152573007e-10"
    })
    void compoundLaw_isExact_inTheBodyAndInTheTail(String law, long amount, double probability, double atLeast) {
        RevenueDistribution revenue = DealSum.withDefaults().ofNewDeals(count(law), SAMPLE);

        assertThat(revenue.isExact()).isTrue();
        assertThat(revenue.step()).isEqualTo(usd(50));
        assertThat(revenue.probability(usd(amount))).isCloseTo(probability, within(1e-12 * probability));
        assertThat(revenue.probabilityAtLeast(usd(amount))).isCloseTo(atLeast, within(1e-12 * atLeast));
    }

    @ParameterizedTest
    @CsvSource({"poisson, 2800, 1813000", "negative, 2400, 2994000", "beta, 3600, 4556454.5454545455"})
    void moments_areThoseOfTheFormula(String law, long mean, double variance) {
        RevenueDistribution revenue = DealSum.withDefaults().ofNewDeals(count(law), SAMPLE);

        assertThat(revenue.mean()).isEqualTo(usd(mean));
        assertThat(revenue.variance()).isCloseTo(variance, within(1e-12 * variance));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.9946949602121998",
        "10000, 0.8736959597408671",
        "20000, 0.5899607324827542",
        "24000, 0.4646101774263258",
        "40000, 0.10856160576453358",
        "80000, 0.00012400001710825842"
    })
    void logNormalAmounts_areThoseOfAFineGrid(long amount, double atLeast) {
        RevenueDistribution revenue = DealSum.withDefaults()
                .ofNewDeals(CountDistribution.betaBinomial(20, 4, 6), AmountDistribution.logNormal(usd(3_000), 0.7));

        assertThat(revenue.probabilityAtLeast(usd(amount))).isCloseTo(atLeast, within(4e-3 * atLeast));
        assertThat(revenue.isExact()).isFalse();
        assertThat(revenue.mean()).isEqualTo(usd(24_000));
    }

    @Test
    void fixedAmount_isTheLawOfTheCount() {
        CountDistribution wins = CountDistribution.betaBinomial(30, 3, 7);
        RevenueDistribution revenue = DealSum.withDefaults().ofNewDeals(wins, AmountDistribution.fixed(usd(250)));

        for (int w = 0; w <= 31; w++) {
            assertThat(revenue.probability(usd(250L * w))).isEqualTo(wins.probability(w));
            assertThat(revenue.probabilityAtLeast(usd(250L * w))).isEqualTo(wins.probabilityAtLeast(w));
        }
        assertThat(revenue.mean()).isEqualTo(usd(2_250));
        assertThat(revenue.isExact()).isTrue();
    }

    @Test
    void noNewDeals_bringNothing() {
        RevenueDistribution revenue = DealSum.withDefaults().ofNewDeals(CountDistribution.poisson(0), SAMPLE);

        assertThat(revenue.probability(usd(0))).isEqualTo(1);
        assertThat(revenue.size()).isEqualTo(1);
        assertThat(revenue.variance()).isZero();
    }

    @Test
    void severalCertainDeals_startAboveZero() {
        RevenueDistribution revenue = DealSum.withDefaults().ofNewDeals(CountDistribution.binomial(3, 1), SAMPLE);

        assertThat(revenue.least()).isEqualTo(usd(300));
        assertThat(revenue.most()).isEqualTo(usd(3_000));
        assertThat(revenue.probability(usd(300))).isCloseTo(0.008, within(1e-15));
        assertThat(revenue.probability(usd(500)))
                .isCloseTo(0, within(0.0)); // 100 + 100 + 300 and the like do not occur
        assertThat(revenue.probability(usd(450))).isCloseTo(3 * 0.04 * 0.4, within(1e-15));
    }

    @Test
    void tooManyUncertainDeals_areRefused() {
        CountDistribution many = CountDistribution.binomial(100_000, 0.9);

        assertThatThrownBy(() -> DealSum.withDefaults().ofNewDeals(many, SAMPLE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("count must be at most 25000 if amounts are uncertain, but was ");
    }

    @Test
    void openAndNewDeals_together_areTheConvolution() {
        DealSum sums = DealSum.withDefaults();
        RevenueDistribution open = sums.of(List.of(DealLaw.of(0.5, usd(500)), DealLaw.of(0.2, usd(1_000))));
        RevenueDistribution coming = sums.ofNewDeals(CountDistribution.poisson(7), SAMPLE);
        RevenueDistribution all = open.plus(coming);

        assertThat(all.mean()).isEqualTo(usd(3_250));
        assertThat(all.variance()).isCloseTo(open.variance() + coming.variance(), within(1e-6));
        double direct = 0;
        for (int i = 0; i < open.size(); i++) {
            direct +=
                    open.probabilityAt(i) * coming.probabilityAtLeast(usd(3_000).minus(open.amountAt(i)));
        }
        assertThat(all.probabilityAtLeast(usd(3_000))).isCloseTo(direct, within(1e-14));
    }
}
