package org.saleskit.forecasting.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.stats.Proportion;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/** What a result says of its draws, and how far its standard errors are true. */
class ScenarioResultTest {

    private static final ScenarioSimulation HUNDRED = ScenarioSimulation.withDefaults().withDraws(100);

    /** 100 outcomes that are known: 1 to 100 in an order of their own. */
    private static ScenarioResult oneToHundred() {
        double[] outcomes = new double[100];
        for (int i = 0; i < 100; i++) {
            outcomes[i] = (i * 37 + 11) % 100 + 1;
        }
        ScenarioModel model = ScenarioModel.product().withDriver("x", DriverLaw.fixed(1));
        return new ScenarioResult(model, model.correlations(), 100, 1, outcomes);
    }

    /** Mean 50.5, variance 100 × 101 / 12 = 841.666 with n - 1, error sqrt(841.666 / 100) = 2.901149. */
    @Test
    void meanAndDeviation_ofOneToHundred() {
        ScenarioResult result = oneToHundred();

        assertThat(result.mean().value()).isCloseTo(50.5, within(1e-12));
        assertThat(result.mean().standardError().orElseThrow()).isCloseTo(2.901149, within(5e-7));
        assertThat(result.standardDeviation()).isCloseTo(29.01149, within(5e-6));
        assertThat(result.least()).isEqualTo(1);
        assertThat(result.most()).isEqualTo(100);
        assertThat(result.outcome(0)).isEqualTo(12);
    }

    /** At 0.5 d = 0.05: (Q(0.55) - Q(0.45)) / 2 = 5; at 0.1 d = 0.03: (Q(0.13) - Q(0.07)) / 2 = 3. */
    @Test
    void quantiles_ofOneToHundred() {
        ScenarioResult result = oneToHundred();

        assertThat(result.quantile(0.5)).isEqualTo(Estimate.of(50, 5));
        assertThat(result.quantile(0.1)).isEqualTo(Estimate.of(10, 3));
        assertThat(result.quantile(0.9)).isEqualTo(Estimate.of(90, 3));
        assertThat(result.quantile(0.101).value()).isEqualTo(11);
        // d = 0.00995 at 0.01: 0.01 - d is above 0 by a hair; d = 0.00703 at 0.005
        assertThat(result.quantile(0.01).standardError()).isPresent();
        assertThat(result.quantile(0.005).standardError()).isEmpty();
        assertThat(result.quantile(0.995).standardError()).isEmpty();
        assertThat(result.quantile(0.005).value()).isEqualTo(1);
        assertThat(result.quantile(0.9999).value()).isEqualTo(100);
    }

    @Test
    void probability_ofOneToHundred() {
        ScenarioResult result = oneToHundred();

        assertThat(result.reached(91)).isEqualTo(Proportion.of(10, 100));
        assertThat(result.reached(90.5)).isEqualTo(Proportion.of(10, 100));
        assertThat(result.probabilityAtLeast(91).value()).isEqualTo(0.1);
        assertThat(result.probabilityAtLeast(91).standardError().orElseThrow()).isCloseTo(0.03, within(1e-15));
        assertThat(result.probabilityAtLeast(1)).isEqualTo(Estimate.of(1, 0));
        assertThat(result.probabilityAtLeast(101)).isEqualTo(Estimate.of(0, 0));
        assertThat(result.reached(91 * (1 + 1e-14))).isEqualTo(Proportion.of(10, 100));
        assertThat(result.reached(91 * (1 + 1e-12))).isEqualTo(Proportion.of(9, 100));
    }

    @Test
    void revenue_isTheLawOfTheDraws() {
        RevenueDistribution law = oneToHundred().revenue(CurrencyUnit.of("RUB"));

        assertThat(law.draws()).hasValue(100);
        assertThat(law.mean()).isEqualTo(Money.parse("RUB 50.50"));
        assertThat(law.probabilityAtLeast(Money.parse("RUB 91"))).isCloseTo(0.1, within(1e-15));
        ScenarioModel half = ScenarioModel.product().withDriver("x", DriverLaw.fixed(0.125));
        assertThat(HUNDRED.run(half).revenue(CurrencyUnit.of("RUB")).least().getAmount())
                .isEqualTo(new BigDecimal("0.12"));
    }

    /** Over 400 seeds the numbers must spread as their standard errors say; the error of a spread of 400 is 3.5 %. That of a
     * difference of quantiles is known to be somewhat large (1.13 in a NumPy program of the same formula). */
    @Test
    void standardErrors_areTheSpreadOverSeeds() {
        ScenarioModel base = ScenarioModel.product()
                .withDriver("x", DriverLaw.triangular(0, 1, 3))
                .withDriver("y", DriverLaw.logNormal(2, 0.5));
        ScenarioModel changed = base.withLaw("x", DriverLaw.triangular(0, 1.2, 3.2));
        double[][] values = new double[6][400];
        double[] errors = new double[6];
        for (int seed = 0; seed < 400; seed++) {
            ScenarioSimulation simulation = ScenarioSimulation.withDefaults().withDraws(1_000).withSeed(seed);
            ScenarioResult now = simulation.run(base);
            ScenarioComparison comparison = simulation.run(changed).comparedWith(now);
            Estimate[] estimates = {
                now.mean(),
                now.quantile(0.9),
                now.probabilityAtLeast(4),
                comparison.meanDifference(),
                comparison.probabilityDifference(4),
                comparison.quantileDifference(0.5)
            };
            for (int k = 0; k < 6; k++) {
                values[k][seed] = estimates[k].value();
                errors[k] += estimates[k].standardError().orElseThrow() / 400;
            }
        }

        for (int k = 0; k < 6; k++) {
            double spread = Math.sqrt(Sample.of(values[k]).variance());
            assertThat(errors[k] / spread).as("estimate " + k).isBetween(0.86, k == 5 ? 1.3 : 1.16);
        }
    }

    @Test
    void commonRandomNumbers_makeTheDifferenceSharp() {
        ScenarioSimulation simulation = ScenarioSimulation.withDefaults();
        ScenarioModel base = ScenarioModel.product()
                .withDriver("x", DriverLaw.triangular(0, 1, 3))
                .withDriver("y", DriverLaw.logNormal(2, 0.5));
        ScenarioComparison comparison = simulation
                .run(base.withLaw("x", DriverLaw.triangular(0, 1, 3.1)))
                .comparedWith(simulation.run(base));
        Estimate difference = comparison.meanDifference();

        // mean 4.1 / 3 × 2 against 4 / 3 × 2
        assertThat(difference.value()).isCloseTo(0.2 / 3, within(4 * difference.standardError().orElseThrow()));
        assertThat(difference.standardError().orElseThrow()).isLessThan(comparison.standardErrorIfIndependent() / 10);
        assertThat(comparison.better().rate().orElseThrow()).isGreaterThan(0.99);
        assertThat(comparison.base().mean().value() + difference.value())
                .isCloseTo(comparison.scenario().mean().value(), within(1e-12));
        assertThat(comparison.toString()).startsWith("ScenarioComparison[meanDifference=0.0");
    }

    /** y - y0 is 3 in draws of 1 to 50 and 0 in the others: mean 1.5, s² = 2.25 × 100 / 99. */
    @Test
    void comparison_ofKnownDraws() {
        ScenarioResult base = oneToHundred();
        double[] more = base.outcomes().clone();
        for (int i = 0; i < 100; i++) {
            more[i] += more[i] <= 50 ? 3 : 0;
        }
        ScenarioComparison comparison =
                new ScenarioResult(base.model(), base.correlations(), 100, 1, more).comparedWith(base);

        assertThat(comparison.meanDifference().value()).isCloseTo(1.5, within(1e-12));
        assertThat(comparison.meanDifference().standardError().orElseThrow())
                .isCloseTo(1.5 / Math.sqrt(99), within(1e-12));
        assertThat(comparison.better()).isEqualTo(Proportion.of(50, 100));
        // 48, 49, 50 come to 51 and more
        assertThat(comparison.probabilityDifference(51).value()).isCloseTo(0.03, within(1e-15));
        assertThat(comparison.probabilityDifference(51).standardError().orElseThrow())
                .isCloseTo(Math.sqrt(0.03 * 0.97 / 99), within(1e-12));
        assertThat(comparison.quantileDifference(0.25).value()).isEqualTo(3);
        assertThat(comparison.quantileDifference(0.25).standardError()).isPresent();
        assertThat(comparison.quantileDifference(0.9)).isEqualTo(Estimate.of(0, 0));
        assertThat(comparison.quantileDifference(0.001).standardError()).isEmpty();
    }

    @Test
    void functionWithoutANumber_stopsTheSimulation_alsoOnSeveralThreads() {
        ScenarioModel model = ScenarioModel.of(values -> 1 / (values.get("x") - 2)).withDriver("x", DriverLaw.fixed(2));

        assertThatThrownBy(() -> HUNDRED.withDraws(5_000).withThreads(Runnable::run, 3).run(model))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("function must give a finite number at {x=2.0}, but was Infinity");
        ScenarioModel broken = ScenarioModel.of(values -> {
                    throw new StackOverflowError("deep");
                })
                .withDriver("x", DriverLaw.fixed(2));
        assertThatThrownBy(() -> HUNDRED.run(broken)).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void executorThatRefuses_leavesTheWorkToTheCaller() {
        ScenarioModel model = ScenarioModel.product().withDriver("x", DriverLaw.triangular(0, 1, 3));
        ScenarioSimulation refused = HUNDRED.withDraws(5_000).withThreads(
                task -> {
                    throw new RejectedExecutionException();
                },
                4);

        assertThat(refused.run(model).outcomes())
                .isEqualTo(HUNDRED.withDraws(5_000).run(model).outcomes());
    }

    @Test
    void options_areKept() {
        ScenarioSimulation simulation = HUNDRED.withSeed(7);

        assertThat(simulation.draws()).isEqualTo(100);
        assertThat(simulation.seed()).isEqualTo(7);
        assertThat(simulation).hasToString("100 draws, seed 7");
        ScenarioModel model = ScenarioModel.product().withDriver("x", DriverLaw.fixed(3));
        ScenarioResult result = simulation.withThreads(Runnable::run, 2).run(model);
        assertThat(result.seed()).isEqualTo(7);
        assertThat(result.draws()).isEqualTo(100);
        assertThat(result.model()).isSameAs(model);
        assertThat(result).hasToString("ScenarioResult[mean=3.0, draws=100, seed=7]");
        assertThat(ScenarioSimulation.withDefaults().draws()).isEqualTo(20_000);
        assertThat(model).hasToString("ScenarioModel{x=FIXED[3.0]}");
        assertThat(model.outcomeAtMedians()).isEqualTo(3);
    }

    @Test
    void values_areSeenByNameAndByPlace() {
        ScenarioModel model = ScenarioModel.of(values -> {
                    assertThat(values.names()).isEqualTo(List.of("x", "y"));
                    assertThat(values).hasToString("{x=3.0, y=4.0}");
                    return values.get("y") - values.at(0);
                })
                .withDriver("x", DriverLaw.fixed(3))
                .withDriver("y", DriverLaw.fixed(4));

        assertThat(HUNDRED.run(model).most()).isEqualTo(1);
        assertThat(model.outcome(java.util.Map.of("x", 3.0, "y", 4.0))).isEqualTo(1);
    }
}
