package org.saleskit.forecasting.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.core.stats.Proportion;

/**
 * The article's example as scenarios: about every tenth meeting works, a contract is 50 000 on average, two meetings a day, "so 440 000 a
 * month". With 22 working days it is 220 000.
 */
class ScenarioArticleTest {

    private static final ScenarioSimulation SIMULATION = ScenarioSimulation.withDefaults();

    static final ScenarioModel ARTICLE = ScenarioModel.product()
            .withDriver("working days", DriverLaw.fixed(22))
            .withDriver("meetings a day", DriverLaw.fixed(2))
            .withDriver("conversion", DriverLaw.fixed(0.1))
            .withDriver("average deal", DriverLaw.fixed(50_000));

    @Test
    void article_isHalfOfWhatIsPrinted() {
        ScenarioResult result = SIMULATION.run(ARTICLE);

        assertThat(result.mean().value()).isCloseTo(220_000, within(1e-9));
        assertThat(result.mean().standardError()).hasValue(0);
        assertThat(result.least()).isEqualTo(result.most());
        assertThat(result.probabilityAtLeast(440_000).value()).isZero();
        assertThat(result.probabilityAtLeast(220_000).value()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"working days, 44", "meetings a day, 4", "conversion, 0.2", "average deal, 100000"})
    void dream_needsOneDriverTwiceAsLarge(String driver, double value) {
        ScenarioResult dream = SIMULATION.run(ARTICLE.withFixed(driver, value));

        assertThat(dream.mean().value()).isCloseTo(440_000, within(1e-9));
        assertThat(dream.probabilityAtLeast(440_000).value()).isEqualTo(1);
        assertThat(dream.comparedWith(SIMULATION.run(ARTICLE)).meanDifference().value())
                .isCloseTo(220_000, within(1e-9));
    }

    /**
     * Mean of the product of independent drivers is the product of their means: 44 × 10.5 / 101 × 50 000 = 228 712.87. P(440 000) by
     * numerical integration in SciPy 1.17.1: the average deal is log-normal, so P = E[1 - Phi((ln(440000 / (m p)) - mu) / s)] over
     * the triangular m and the beta p (nested quad): 0.0759416.
     */
    @Test
    void uncertainDrivers_haveTheMeanOfTheirProduct_andTheProbabilityOfAnIntegral() {
        ScenarioModel uncertain = ScenarioModel.product()
                .withDriver("meetings", DriverLaw.triangular(30, 44, 58))
                .withDriver("conversion", DriverLaw.rate(Proportion.of(10, 100)))
                .withDriver("average deal", DriverLaw.logNormal(50_000, 0.5));
        ScenarioResult result = SIMULATION.withDraws(100_000).run(uncertain);

        Estimate mean = result.mean();
        assertThat(mean.value())
                .isCloseTo(
                        44 * 10.5 / 101 * 50_000,
                        within(4 * mean.standardError().orElseThrow()));
        Estimate dream = result.probabilityAtLeast(440_000);
        assertThat(dream.value())
                .isCloseTo(0.0759416, within(4 * dream.standardError().orElseThrow()));
        assertThat(result.model().outcome(Map.of("meetings", 44.0, "conversion", 0.1, "average deal", 50_000.0)))
                .isCloseTo(220_000, within(1e-9));
    }
}
