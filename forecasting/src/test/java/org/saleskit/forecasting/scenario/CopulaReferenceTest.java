package org.saleskit.forecasting.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dependence of drivers: nearest correlation matrix, copula, streams. */
class CopulaReferenceTest {

    private static final ScenarioSimulation SIMULATION = ScenarioSimulation.withDefaults();

    private static ScenarioModel three() {
        return ScenarioModel.of(values -> values.at(0) + values.at(1))
                .withDriver("a", DriverLaw.logNormal(10, 1))
                .withDriver("b", DriverLaw.beta(2, 3))
                .withDriver("c", DriverLaw.triangular(0, 1, 3));
    }

    /** The draws of a driver, as the outcomes of a model that shows nothing else. */
    private static double[] draws(ScenarioModel like, String driver) {
        ScenarioModel shown = ScenarioModel.of(values -> values.get(driver));
        for (String name : like.drivers().keySet()) {
            shown = shown.withDriver(name, like.drivers().get(name));
        }
        List<String> names = List.copyOf(like.drivers().keySet());
        for (String first : names) {
            for (String second : names) {
                if (first.compareTo(second) < 0) {
                    shown = shown.withCorrelation(first, second, like.correlations().given(first, second));
                }
            }
        }
        return SIMULATION.run(shown).outcomes();
    }

    /** Higham 2002, section 4: the nearest correlation matrix of (1 1 0; 1 1 1; 0 1 1) has 0.7607 and 0.1573. */
    @Test
    void contradiction_becomesTheNearestCorrelation_ofHigham() {
        DriverCorrelations correlations = three()
                .withCorrelation("a", "b", 1)
                .withCorrelation("b", "c", 1)
                .correlations();

        assertThat(correlations.isChanged()).isTrue();
        assertThat(correlations.used("a", "b")).isCloseTo(0.7607, within(5e-5));
        assertThat(correlations.used("b", "c")).isCloseTo(0.7607, within(5e-5));
        assertThat(correlations.used("c", "a")).isCloseTo(0.1573, within(5e-5));
        // NumPy 2, the same projections to 1e-15
        assertThat(correlations.used("a", "b")).isCloseTo(0.76068985, within(1e-8));
        assertThat(correlations.used("a", "c")).isCloseTo(0.15729811, within(1e-8));
        assertThat(correlations.given("a", "b")).isEqualTo(1);
        assertThat(correlations.given("a", "c")).isZero();
        assertThat(correlations.used("b", "b")).isEqualTo(1);
        assertThat(correlations.changes())
                .extracting(change -> change.first() + change.second())
                .containsExactly("ab", "ac", "bc");
        // sqrt(2 (2 × 0.23931015² + 0.15729811²))
        assertThat(correlations.distance()).isCloseTo(0.5278, within(5e-5));
        assertThat(correlations).hasToString("DriverCorrelations[3 drivers, 3 changed]");
    }

    /** NumPy: alternating projections until nothing moves by 1e-15. */
    @Test
    void fourContradictingDrivers_becomeTheNearestCorrelation_ofNumPy() {
        double[][] given = {{1, 0.9, -0.7, 0.2}, {0.9, 1, 0.8, 0.5}, {-0.7, 0.8, 1, -0.6}, {0.2, 0.5, -0.6, 1}};
        double[][] expected = {
            {1, 0.57842538, -0.39938125, 0.34406598},
            {0.57842538, 1, 0.42311391, 0.31938431},
            {-0.39938125, 0.42311391, 1, -0.43115439},
            {0.34406598, 0.31938431, -0.43115439, 1}
        };

        double[][] nearest = NearestCorrelation.of(given);

        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                assertThat(nearest[i][j]).isCloseTo(expected[i][j], within(1e-8)).isEqualTo(nearest[j][i]);
            }
        }
        assertThat(NearestCorrelation.norm(NearestCorrelation.minus(nearest, given)))
                .isCloseTo(0.9140140821536152, within(1e-9));
        assertThat(NearestCorrelation.isCorrelation(nearest)).isTrue();
    }

    @Test
    void correlationsThatCanBe_areUsedAsGiven() {
        DriverCorrelations correlations = three()
                .withCorrelation("a", "b", 0.9)
                .withCorrelation("b", "c", -0.9)
                .withCorrelation("a", "c", -0.7)
                .correlations();

        assertThat(correlations.isChanged()).isFalse();
        assertThat(correlations.changes()).isEmpty();
        assertThat(correlations.distance()).isZero();
        assertThat(correlations.names()).containsExactly("a", "b", "c");
    }

    /** Kruskal 1958: rho_s = 6 / pi asin(rho / 2); the standard error of a rank correlation is at most 1 / sqrt(n) here. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.9, -0.3, 0.5, 0.95})
    void ranks_haveTheCorrelationOfTheCopula(double rho) {
        ScenarioModel model = three().withCorrelation("a", "b", rho);
        double expected = 6 / Math.PI * Math.asin(rho / 2);

        double ranks = new SpearmansCorrelation().correlation(draws(model, "a"), draws(model, "b"));

        assertThat(ranks).isCloseTo(expected, within(4 / Math.sqrt(20_000)));
    }

    @Test
    void rankCorrelation_isMetByTheRanks() {
        ScenarioModel model = three().withRankCorrelation("b", "c", 0.6);

        double ranks = new SpearmansCorrelation().correlation(draws(model, "b"), draws(model, "c"));

        assertThat(model.correlations().given("b", "c")).isCloseTo(2 * Math.sin(Math.PI / 10), within(1e-15));
        assertThat(ranks).isCloseTo(0.6, within(4 / Math.sqrt(20_000)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "-1, -1"})
    void fullRankCorrelation_isFullCorrelation(double ranks, double correlation) {
        ScenarioModel model = three().withRankCorrelation("a", "b", ranks);

        assertThat(model.correlations().given("a", "b")).isEqualTo(correlation);
        double[] a = draws(model, "a");
        double[] b = draws(model, "b");
        assertThat(new SpearmansCorrelation().correlation(a, b)).isCloseTo(ranks, within(1e-12));
    }

    /** Three normal-like drivers, each pair with its own correlation, and the third determined by the first two at -0.5 each. */
    @Test
    void singularCorrelations_areMet() {
        ScenarioModel model = three()
                .withCorrelation("a", "b", -0.5)
                .withCorrelation("a", "c", -0.5)
                .withCorrelation("b", "c", -0.5);

        assertThat(model.correlations().isChanged()).isFalse();
        double[] a = normals(model, "a");
        double[] b = normals(model, "b");
        double[] c = normals(model, "c");
        for (int i = 0; i < 200; i++) {
            assertThat(a[i] + b[i] + c[i]).isCloseTo(0, within(1e-6));
        }
        assertThat(new PearsonsCorrelation().correlation(a, c)).isCloseTo(-0.5, within(0.03));
    }

    private static double[] normals(ScenarioModel model, String driver) {
        int place = List.copyOf(model.drivers().keySet()).indexOf(driver);
        DriverDraws numbers = numbers(model, 1);
        double[] normals = new double[3];
        double[] levels = new double[3];
        return IntStream.range(0, 20_000)
                .mapToDouble(i -> {
                    numbers.levels(i, normals, levels);
                    return DriverLaws.NORMAL.inverseCumulativeProbability(levels[place]);
                })
                .toArray();
    }

    private static DriverDraws numbers(ScenarioModel model, long seed) {
        DriverCorrelations correlations = model.correlations();
        return new DriverDraws(correlations.names(), model.drivers().values(), correlations.used(), seed);
    }

    /** Streams computed by a Python program of SplitMix64 and FNV-1a, for seed 1 and the draws 0, 1, 2 and 1000. */
    @ParameterizedTest
    @CsvSource({
        "meetings, 0.07305824136727102, 0.8690954582698603, 0.778708324835243, 0.6149982618642439",
        "conversion, 0.4105557588798875, 0.2988583032414215, 0.7894120962042682, 0.09972233074855585",
        "встречи, 0.049913696982342715, 0.1610645156784848, 0.3328672676230412, 0.22826745277720806"
    })
    void streams_areThoseOfAnotherProgram(String name, double at0, double at1, double at2, double at1000) {
        DriverDraws numbers = numbers(ScenarioModel.product().withDriver(name, DriverLaw.beta(1, 1)), 1);
        double[] levels = new double[1];
        double[] drawn = Arrays.stream(new int[] {0, 1, 2, 1000})
                .mapToDouble(draw -> {
                    numbers.levels(draw, new double[1], levels);
                    return levels[0];
                })
                .toArray();

        assertThat(drawn).containsExactly(at0, at1, at2, at1000);
    }

    @Test
    void levels_stayInsideTheUnitInterval() {
        assertThat(DriverDraws.open(1)).isLessThan(1);
        assertThat(DriverDraws.open(0)).isGreaterThan(0);
        assertThat(DriverDraws.open(0.25)).isEqualTo(0.25);
    }
}
