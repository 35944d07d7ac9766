package org.saleskit.forecasting.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.forecasting.pipeline.Sample.FIVE;
import static org.saleskit.forecasting.pipeline.Sample.INDEPENDENT;
import static org.saleskit.forecasting.pipeline.Sample.TEN;
import static org.saleskit.forecasting.pipeline.Sample.usd;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Numbers that saleskit did not make: PB3 (five deals, exact fractions); and a portfolio of eight open and two won deals, whose law was
 * enumerated in Python with {@code fractions.Fraction}, and under a correlation of 0.05 integrated over the common factor with mpmath
 * 1.3 ({@code quad} at 25 digits over -9..9).
 */
class PipelineForecastReferenceTest {

    @Test
    void revenue_fiveDealsOfPb3_isTheExactLaw() {
        PipelineForecast forecast = INDEPENDENT.forecast(FIVE);

        assertThat(forecast.expected()).isEqualTo(usd(287.5));
        assertThat(forecast.revenue().standardDeviation()).isCloseTo(93.7749966676, within(1e-10));
        assertThat(forecast.revenue().probability(usd(0))).isCloseTo(0.0084375, within(1e-12));
        assertThat(forecast.revenue().probabilityAtMost(usd(200))).isCloseTo(0.16625, within(1e-12));
        assertThat(forecast.revenue().probabilityAtMost(usd(310))).isCloseTo(0.53875, within(1e-12));
        assertThat(forecast.revenue().probability(usd(480))).isCloseTo(0.0084375, within(1e-12));
        assertThat(List.of(forecast.quantile(0.1), forecast.quantile(0.5), forecast.quantile(0.9)))
                .containsExactly(usd(200), usd(310), usd(400));
    }

    @Test
    void revenue_tenDealsIndependent_isThatOfExactFractions() {
        PipelineForecast forecast = INDEPENDENT.forecast(TEN);

        assertThat(forecast.closed()).isEqualTo(usd(75));
        assertThat(forecast.expected()).isEqualTo(usd(327.25));
        assertThat(forecast.revenue().variance()).isCloseTo(23248.4375, within(1e-8));
        assertThat(List.of(forecast.quantile(0.1), forecast.quantile(0.5), forecast.quantile(0.9)))
                .containsExactly(usd(165), usd(300), usd(575));
    }

    @ParameterizedTest
    @CsvSource({"200, 0.7435", "300, 0.537475", "400, 0.26575", "500, 0.1645"})
    void probabilityOfPlan_tenDealsIndependent_isThatOfExactFractions(double plan, double expected) {
        assertThat(INDEPENDENT.forecast(TEN).probabilityOfPlan(usd(plan))).isCloseTo(expected, within(1e-13));
    }

    @ParameterizedTest
    @CsvSource({"200, 0.72957773114374", "300, 0.53323470964653", "400, 0.268711772228104", "500, 0.170719238623457"})
    void probabilityOfPlan_tenDealsCorrelated_isThatOfTheIntegral(double plan, double expected) {
        PipelineForecast forecast = INDEPENDENT.withCorrelation(0.05).forecast(TEN);

        assertThat(forecast.probabilityOfPlan(usd(plan))).isCloseTo(expected, within(1e-9));
        assertThat(forecast.expected()).isEqualTo(usd(327.25));
        assertThat(forecast.revenue().variance()).isCloseTo(24845.0067746431, within(1e-4));
    }

    @Test
    void contributions_tenDealsIndependent_areThoseOfExactFractions() {
        List<PipelineContribution> parts = INDEPENDENT.forecast(TEN).contributions(usd(400));

        assertThat(parts)
                .extracting(part -> part.deal().value())
                .containsExactly("E", "C", "F", "H", "B", "D", "A", "G");
        assertThat(parts)
                .extracting(PipelineContribution::mean)
                .containsExactly(usd(75), usd(60), usd(48), usd(25), usd(22.75), usd(13.5), usd(8), usd(0));
        assertCloseTo(parts, PipelineContribution::variance, 1e-8, 16875, 3600, 1536, 0, 961.1875, 20.25, 256, 0);
        assertCloseTo(
                parts,
                PipelineContribution::probabilityOfPlan,
                1e-13,
                0.24475,
                0.01575,
                0.01575,
                0.04175,
                0.01575,
                0,
                0.01575,
                0);
    }

    /** The same fractions without a plan; and with a correlation what {@code contributions(plan)} says, to the bit. */
    @Test
    void contributions_withoutAPlan_areThoseToMeanAndVariance() {
        List<PipelineContribution.Moments> parts = INDEPENDENT.forecast(TEN).contributions();
        assertThat(parts)
                .extracting(part -> part.deal().value())
                .containsExactly("E", "C", "F", "H", "B", "D", "A", "G");
        assertThat(parts)
                .extracting(PipelineContribution.Moments::mean)
                .containsExactly(usd(75), usd(60), usd(48), usd(25), usd(22.75), usd(13.5), usd(8), usd(0));
        double[] variances = {16875, 3600, 1536, 0, 961.1875, 20.25, 256, 0};
        for (int i = 0; i < variances.length; i++) {
            assertThat(parts.get(i).variance()).isCloseTo(variances[i], within(1e-8));
        }
        PipelineForecast dependent = INDEPENDENT.withCorrelation(0.3).forecast(TEN);
        assertThat(dependent.contributions())
                .isEqualTo(dependent.contributions(usd(400)).stream()
                        .map(part -> new PipelineContribution.Moments(
                                part.deal(), part.chance(), part.mean(), part.variance()))
                        .toList());
    }

    private static void assertCloseTo(
            List<PipelineContribution> parts,
            Function<PipelineContribution, Double> measure,
            double tolerance,
            double... expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(measure.apply(parts.get(i)))
                    .as(parts.get(i).deal().value())
                    .isCloseTo(expected[i], within(tolerance));
        }
    }
}
