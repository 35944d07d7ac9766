package org.saleskit.examples.lessons.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.saleskit.forecasting.pipeline.PipelineContribution;
import org.saleskit.forecasting.pipeline.PipelineForecast;

/** The lesson by hand, in thousands: all 2^10 ways in which ten deals may end, one by one. */
class OneWhaleTest {

    private static final int[] AMOUNTS = {60, 60, 55, 50, 45, 40, 35, 30, 20, 1_000};
    private static final double[] CHANCES = {0.6, 0.5, 0.6, 0.5, 0.4, 0.5, 0.4, 0.4, 0.6, 0.2};
    private static final int WHALE = 9;
    private static final double EXACT = 1e-12;

    /** Φ(0.25335) = 0.6. */
    private static final double SIX_TENTHS = 0.2533471031357997;

    private final PipelineForecast forecast = TenDeals.forecast();

    /** The law of the first deals, but one of them; none is left out if it is -1. */
    private static NavigableMap<Integer, Double> ways(double[] chances, int deals, int leftOut) {
        NavigableMap<Integer, Double> law = new TreeMap<>();
        for (int way = 0; way < 1 << deals; way++) {
            double probability = 1;
            int amount = 0;
            for (int i = 0; i < deals; i++) {
                boolean won = (way >> i & 1) == 1;
                if (i == leftOut) {
                    probability *= won ? 0 : 1;
                } else {
                    probability *= won ? chances[i] : 1 - chances[i];
                    amount += won ? AMOUNTS[i] : 0;
                }
            }
            law.merge(amount, probability, Double::sum);
        }
        law.values().removeIf(probability -> probability == 0);
        return law;
    }

    private static double atLeast(NavigableMap<Integer, Double> law, int thousands) {
        return law.tailMap(thousands, true).values().stream()
                .mapToDouble(p -> p)
                .sum();
    }

    private static double mean(Map<Integer, Double> law) {
        return law.entrySet().stream()
                .mapToDouble(e -> e.getKey() * e.getValue())
                .sum();
    }

    private static double variance(Map<Integer, Double> law) {
        double mean = mean(law);
        return law.entrySet().stream()
                .mapToDouble(e -> Math.pow(e.getKey() - mean, 2) * e.getValue())
                .sum();
    }

    /** The nine make at most 395, so the plan of 400 takes the whale, and there is nothing from 395 to 1 000. */
    @Test
    void law_isThatOfAllWays() {
        NavigableMap<Integer, Double> law = ways(CHANCES, 10, -1);
        RevenueDistribution revenue = forecast.revenue();
        assertThat(revenue.isExact()).isTrue();
        assertThat(law.lowerKey(400)).isEqualTo(395);
        assertThat(law.ceilingKey(400)).isEqualTo(1_000);
        for (int thousands = 0; thousands <= 1_400; thousands += 5) {
            assertThat(revenue.probabilityAtLeast(TenDeals.rub(1_000L * thousands)))
                    .isCloseTo(atLeast(law, thousands), within(EXACT));
        }
        assertThat(mean(law)).isCloseTo(400, within(EXACT * 1_000));
        assertThat(forecast.expected()).isEqualTo(TenDeals.PLAN).isEqualTo(forecast.weighted());
        assertThat(forecast.probabilityOfPlan(TenDeals.PLAN)).isCloseTo(0.2, within(EXACT));
        assertThat(revenue.probability(TenDeals.PLAN)).isZero();
        for (double level : new double[] {0.1, 0.5, 0.9}) {
            assertThat(revenue.quantile(level)).isEqualTo(TenDeals.rub(1_000L * quantile(law, level)));
        }
    }

    private static int quantile(NavigableMap<Integer, Double> law, double level) {
        double sum = 0;
        for (Map.Entry<Integer, Double> each : law.entrySet()) {
            sum += each.getValue();
            if (sum >= level) {
                return each.getKey();
            }
        }
        return law.lastKey();
    }

    @Test
    void histogram_hasTwoHillsAndNothingBetween() {
        NavigableMap<Integer, Double> law = ways(CHANCES, 10, -1);
        List<Histogram.Bin> bins = Histogram.of(forecast.revenue(), TenDeals.rub(50_000));
        assertThat(bins).hasSize(17);
        assertThat(bins.stream().filter(Histogram.Bin::isEmpty))
                .containsExactly(new Histogram.Bin(TenDeals.rub(400_000), TenDeals.rub(1_000_000), 0));
        for (Histogram.Bin bin : bins) {
            int from = bin.from().getAmountMajorInt() / 1_000;
            int to = bin.to().getAmountMajorInt() / 1_000;
            assertThat(bin.probability()).isCloseTo(atLeast(law, from) - atLeast(law, to), within(EXACT));
        }
        assertThat(bins.stream().mapToDouble(Histogram.Bin::probability).sum()).isCloseTo(1, within(EXACT));
    }

    /** 1 000² × 0.2 × 0.8 = 160 000 from the whale, 4 607 from the nine: 405.7 is the square root. */
    @Test
    void deviation_saysNothingOfTwoHills() {
        NavigableMap<Integer, Double> law = ways(CHANCES, 10, -1);
        double deviation = Math.sqrt(164_607);
        assertThat(Math.sqrt(variance(law))).isCloseTo(deviation, within(1e-9));
        assertThat(forecast.revenue().standardDeviation()).isCloseTo(1_000 * deviation, within(1e-6));
        assertThat(400 - deviation).isNegative();
        assertThat(atLeast(law, 401) - atLeast(law, 806)).isZero();
    }

    @Test
    void contributions_ofTheWhale_areNearlyAllButTheMean() {
        List<PipelineContribution> all = forecast.contributions(TenDeals.PLAN);
        assertThat(all).hasSize(10);
        assertThat(all.get(0).deal()).isEqualTo(TenDeals.WHALE);
        for (PipelineContribution each : all) {
            int i = each.deal().equals(TenDeals.WHALE)
                    ? WHALE
                    : Integer.parseInt(each.deal().value()) - 1;
            NavigableMap<Integer, Double> others = ways(CHANCES, 10, i);
            assertThat(each.mean().getAmount().doubleValue()).isCloseTo(1_000 * AMOUNTS[i] * CHANCES[i], within(0.005));
            assertThat(each.variance() / 1e6)
                    .isCloseTo(164_607 - variance(others), within(1e-6))
                    .isCloseTo(AMOUNTS[i] * AMOUNTS[i] * CHANCES[i] * (1 - CHANCES[i]), within(1e-6));
            assertThat(each.probabilityOfPlan()).isCloseTo(0.2 - atLeast(others, 400), within(EXACT));
        }
        assertThat(160_000 / 164_607.0).isCloseTo(0.972, within(5e-4));
    }

    @Test
    void whale_lostOrWon_leavesOneHill() {
        NavigableMap<Integer, Double> nine = ways(CHANCES, WHALE, -1);
        PipelineForecast lost = forecast.without(TenDeals.WHALE);
        PipelineForecast won = forecast.replaced(TenDeals.whaleWon());
        assertThat(lost.expected()).isEqualTo(TenDeals.rub(200_000));
        assertThat(won.expected()).isEqualTo(TenDeals.rub(1_200_000));
        assertThat(lost.probabilityOfPlan(TenDeals.PLAN)).isZero();
        assertThat(won.probabilityOfPlan(TenDeals.PLAN)).isCloseTo(1, within(EXACT));
        for (double level : new double[] {0.1, 0.9}) {
            int thousands = quantile(nine, level);
            assertThat(lost.quantile(level)).isEqualTo(TenDeals.rub(1_000L * thousands));
            assertThat(won.quantile(level)).isEqualTo(TenDeals.rub(1_000L * (1_000 + thousands)));
        }
    }

    /**
     * Given the common factor z the nine are independent with Φ((Φ⁻¹(p) - √ρ z) / √(1 - ρ)); z is summed over in small steps. Ten
     * parts of a deal have a tenth of the variance that each deal has by itself.
     */
    @ParameterizedTest
    @CsvSource({"0.05", "0.2"})
    void correlation_widensTheLaw(double rho) {
        double step = 0.05;
        double reached = 0;
        double own = 0;
        double common = 0;
        for (double z = -8; z <= 8; z += step) {
            double weight = step * ByHand.normalDensity(z);
            double[] given = new double[WHALE];
            for (int i = 0; i < WHALE; i++) {
                double place = CHANCES[i] == 0.5 ? 0 : CHANCES[i] > 0.5 ? SIX_TENTHS : -SIX_TENTHS;
                given[i] = ByHand.normal((place - Math.sqrt(rho) * z) / Math.sqrt(1 - rho));
            }
            NavigableMap<Integer, Double> law = ways(given, WHALE, -1);
            reached += weight * atLeast(law, 300);
            own += weight * variance(law);
            common += weight * Math.pow(mean(law) - 200, 2);
        }
        RevenueDistribution nine = TenDeals.forecast(TenDeals.nine(1), rho).revenue();
        RevenueDistribution ninety = TenDeals.forecast(TenDeals.nine(10), rho).revenue();
        assertThat(nine.probabilityAtLeast(TenDeals.rub(300_000))).isCloseTo(reached, within(1e-6));
        assertThat(nine.standardDeviation()).isCloseTo(1_000 * Math.sqrt(own + common), within(1.0));
        assertThat(ninety.standardDeviation()).isCloseTo(1_000 * Math.sqrt(own / 10 + common), within(1.0));
        assertThat(nine.mean()).isEqualTo(ninety.mean()).isEqualTo(TenDeals.rub(200_000));
        assertThat(TenDeals.forecast(TenDeals.all(), rho).probabilityOfPlan(TenDeals.PLAN))
                .isCloseTo(0.2, within(EXACT));
    }

    /** By themselves √4 607 = 67.9, and in ten parts √460.7 = 21.5: less by √10. */
    @Test
    void correlation_none_smallDealsCancelOut() {
        RevenueDistribution nine = TenDeals.forecast(TenDeals.nine(1), 0).revenue();
        RevenueDistribution ninety = TenDeals.forecast(TenDeals.nine(10), 0).revenue();
        assertThat(nine.standardDeviation()).isCloseTo(1_000 * Math.sqrt(4_607), within(1e-6));
        assertThat(ninety.standardDeviation()).isCloseTo(1_000 * Math.sqrt(460.7), within(1e-6));
        double slight = TenDeals.forecast(TenDeals.nine(10), 0.05).revenue().standardDeviation();
        double strong = TenDeals.forecast(TenDeals.nine(10), 0.2).revenue().standardDeviation();
        assertThat(slight / ninety.standardDeviation()).isBetween(1.8, 2.0);
        assertThat(strong / ninety.standardDeviation()).isGreaterThan(3);
    }

    @Test
    void lesson_bothLanguages_tellsTheSameNumbers() {
        Told.assertSameNumbers(OneWhale::run, 5, 200);
    }
}
