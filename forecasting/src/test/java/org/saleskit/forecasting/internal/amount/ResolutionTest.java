package org.saleskit.forecasting.internal.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How finely a portfolio must be divided. The expected values are of a program in another language that goes through every set of won larger deals and
 * takes slopes by differences.
 */
class ResolutionTest {

    private static final List<UncertainAmount> THREE =
            deals(new long[] {100, 1000, 1000}, new double[] {0.5, 0.2, 0.3});

    private static final List<UncertainAmount> FIVE =
            deals(new long[] {70, 100, 5000, 5000, 900_000}, new double[] {0.02, 0.3, 0.6, 0.7, 0.01});

    private static List<UncertainAmount> deals(long[] amounts, double[] probabilities) {
        List<UncertainAmount> deals = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            deals.add(new UncertainAmount(AmountShape.Sample.of(amounts[i]), probabilities[i]));
        }
        return deals;
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, 10, 3, 0.02234076770248023",
        "0.00, 10, 2, 0.03191538243211462",
        "0.00, 100000, 3, 0.36",
        "0.00, 3, 2, 0.009574614729634386",
        "0.05, 10, 3, 0.008677805539169865",
        "0.05, 10, 2, 0.012313841388429942",
        "0.05, 100000, 3, 0.13708237945843138",
        "0.40, 10, 3, 0.010777483024152894",
        "0.40, 10, 2, 0.01315882600398705",
        "0.40, 100000, 3, 0.1295512515982165"
    })
    void errorOf_threeDeals_isTheWorstOverTheSetsOfLargerDeals(
            double correlation, long step, int deals, double expected) {
        assertThat(new Resolution(THREE, correlation).errorOf(step, deals)).isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, 10, 5, 0.019384427240570077",
        "0.00, 10, 4, 0.019580229535929368",
        "0.00, 100000, 5, 0.4542516",
        "0.05, 10, 5, 0.0074541495538458045",
        "0.05, 100000, 5, 0.17441021212384908",
        "0.40, 10, 5, 0.008274305700294969",
        "0.40, 3, 2, 0.005753812357327489"
    })
    void errorOf_twoEqualDealsAndARareWhale_countsThePairAsOneSum(
            double correlation, long step, int deals, double expected) {
        assertThat(new Resolution(FIVE, correlation).errorOf(step, deals)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void width_isWhereASumPassesAPlanFastest() {
        assertThat(new Resolution(THREE, 0.05).width()).isCloseTo(3.7395126275566533, within(1e-8));
        assertThat(new Resolution(THREE, 0.4).width()).isCloseTo(1.0576214453599624, within(1e-8));
        assertThat(new Resolution(FIVE, 0.05).width()).isCloseTo(3.8545590772090983, within(1e-8));
        assertThat(new Resolution(FIVE, 0.4).width()).isCloseTo(1.107208861496571, within(1e-8));
        assertThat(new Resolution(FIVE, 0).width()).isInfinite();
    }

    /** Within a hundredth two deals are as good as equal, beyond it they are not: 0.54 against 0.42 for the likeliest sum. */
    @Test
    void errorOf_amountsWithinAHundredth_countAsEqual() {
        double[] p = {0.5, 0.6, 0.7};
        double near = new Resolution(deals(new long[] {10, 9_900, 10_000}, p), 0).errorOf(1, 3);
        double apart = new Resolution(deals(new long[] {10, 9_899, 10_000}, p), 0).errorOf(1, 3);
        double half = 1 / (2 * Math.sqrt(2 * Math.PI) * 5);

        assertThat(near).isCloseTo(0.46 * half, within(1e-12));
        assertThat(apart).isCloseTo(0.42 * half, within(1e-12));
    }
}
