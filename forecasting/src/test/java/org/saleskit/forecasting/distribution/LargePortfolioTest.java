package org.saleskit.forecasting.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * With many deals or a strong correlation the law given the factor is narrow, and the factor must be divided finely: with too
 * few nodes the law of the sum is a staircase. Foreign numbers: Python 3.12, binomial tails by lgamma, integrated over z by
 * the trapezoid rule with 2 001 points on -9..9 (4 001 for a correlation of 0.3).
 */
class LargePortfolioTest {

    private static final CurrencyUnit USD = CurrencyUnit.USD;

    private static RevenueDistribution equal(int deals, double probability, double correlation) {
        return DealSum.withDefaults()
                .withCorrelation(correlation)
                .of(Collections.nCopies(deals, DealLaw.of(probability, Money.ofMajor(USD, 1))));
    }

    @ParameterizedTest
    @CsvSource({
        "500, 0.05, 25, 0.9992852142588706",
        "500, 0.05, 75, 0.7696754802720879",
        "500, 0.05, 100, 0.46864598257834067",
        "500, 0.05, 125, 0.21643052518393333",
        "500, 0.05, 250, 0.00013329239838213395",
        "500, 0.3, 25, 0.8360822681501886",
        "500, 0.3, 75, 0.5207302756155084",
        "500, 0.3, 125, 0.30860581577767054",
        "500, 0.3, 250, 0.06335894615558967",
        "2000, 0.05, 200, 0.9642907093838159",
        "2000, 0.05, 300, 0.7732529218447494",
        "2000, 0.05, 400, 0.463745998583501",
        "2000, 0.05, 700, 0.01944696714984745",
        "2000, 0.05, 1000, 9.446862886767582e-05",
        "2000, 0.3, 100, 0.8356173552427755",
        "2000, 0.3, 300, 0.5191215193624528",
        "2000, 0.3, 400, 0.40149209686894305",
        "2000, 0.3, 1000, 0.062487631235236776"
    })
    void equalDeals_areTheIntegralOverTheFactor(int deals, double correlation, long plan, double atLeast) {
        assertThat(equal(deals, 0.2, correlation).probabilityAtLeast(Money.ofMajor(USD, plan)))
                .isCloseTo(atLeast, within(1e-6 * atLeast));
    }

    /** Sheppard: two standard normal variables of correlation rho are both negative with probability 1/4 + asin(rho) / (2 pi). */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.05, 0.3, 0.6, 0.9, 0.95})
    void twoDealsOfOneHalf_areBothWonAsOften_asTwoNormalVariablesAreNegative(double correlation) {
        double both = 0.25 + Math.asin(correlation) / (2 * Math.PI);

        assertThat(equal(2, 0.5, correlation).probability(Money.ofMajor(USD, 2)))
                .isCloseTo(both, within(correlation < 0.7 ? 1e-7 : 1e-5));
    }

    /** A correlation of 0.95 leaves the law given the factor so narrow that the number of nodes reaches its end. */
    @Test
    void beyondTheLastNodes_theLawIsStillCloseToThatOfInfinitelyManyDeals() {
        RevenueDistribution law = equal(1_000, 0.2, 0.9);
        // Vasicek: P(share <= x) = Phi((sqrt(1 - rho) Phi^-1(x) - Phi^-1(p)) / sqrt(rho)); at x = 0.5 Phi(0.841621 /
        // 0.948683).
        assertThat(law.probabilityAtMost(Money.ofMajor(USD, 500))).isCloseTo(0.812497, within(2e-3));
    }

    /** Twice as many nodes as the deals asked for change nothing. */
    @ParameterizedTest
    @CsvSource({"0.05, 0.01", "0.3, 0.4", "0.8, 0.1"})
    void moreNodesThanNeeded_changeNothing(double correlation, double probability) {
        List<DealLaw> deals = Collections.nCopies(150, DealLaw.of(probability, Money.ofMajor(USD, 1)));
        DealSum sums = DealSum.withDefaults().withCorrelation(correlation);
        RevenueDistribution asNeeded = sums.of(deals);
        RevenueDistribution many = sums.withNodes(1_000).of(deals);

        for (int plan = 0; plan <= 150; plan++) {
            Money amount = Money.ofMajor(USD, plan);
            assertThat(asNeeded.probabilityAtLeast(amount)).isCloseTo(many.probabilityAtLeast(amount), within(1e-6));
        }
    }
}
