package org.saleskit.forecasting.scenario;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each rule of the package says when it is broken. */
class ScenarioBadInputTest {

    private static final ScenarioSimulation SIMULATION = ScenarioSimulation.withDefaults().withDraws(100);
    private static final ScenarioModel MODEL = ScenarioModel.product()
            .withDriver("x", DriverLaw.fixed(1))
            .withDriver("y", DriverLaw.fixed(2));
    private static final ScenarioResult RESULT = SIMULATION.run(MODEL);

    private static Arguments of(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    static Stream<Arguments> cases() {
        ScenarioModel full = ScenarioModel.product();
        for (int i = 0; i < 100; i++) {
            full = full.withDriver("driver " + i, DriverLaw.fixed(i));
        }
        ScenarioModel most = full;
        return Stream.of(
                of("no number", () -> DriverLaw.fixed(Double.NaN), "value must lie between -1e100 and 1e100, but was NaN"),
                of("an endless low", () -> DriverLaw.triangular(Double.NEGATIVE_INFINITY, 0, 1), "low must lie between -1e100 and 1e100, but was -Infinity"),
                of("an endless high", () -> DriverLaw.pert(0, 1, Double.POSITIVE_INFINITY), "high must lie between -1e100 and 1e100, but was Infinity"),
                of("no spread", () -> DriverLaw.triangular(3, 3, 3), "high must be above low, which is 3.0, but was 3.0"),
                of("a mode outside", () -> DriverLaw.pert(1, 4, 3), "mode must lie between 1.0 and 3.0, but was 4.0"),
                of("a mode that is none", () -> DriverLaw.triangular(1, Double.NaN, 3), "mode must lie between 1.0 and 3.0, but was NaN"),
                of("a mean of zero", () -> DriverLaw.logNormal(0, 1), "mean must lie between 1e-100 and 1e100, but was 0.0"),
                of("a negative mean", () -> DriverLaw.logNormal(-5, 1), "mean must lie between 1e-100 and 1e100, but was -5.0"),
                of("no variation", () -> DriverLaw.logNormal(5, 0), "coefficientOfVariation must be above 0 and at most 100, but was 0.0"),
                of("a variation in percent", () -> DriverLaw.logNormal(5, 101), "coefficientOfVariation must be above 0 and at most 100, but was 101.0"),
                of("a range from zero", () -> DriverLaw.logNormalOfRange(0, 1), "p10 must lie between 1e-100 and 1e100, but was 0.0"),
                of("a range turned round", () -> DriverLaw.logNormalOfRange(2, 1), "p90 must be above p10 and at most 1000.0 times it, but was 1.0"),
                of("a range too wide", () -> DriverLaw.logNormalOfRange(1, 1001), "p90 must be above p10 and at most 1000.0 times it, but was 1001.0"),
                of("a shape of zero", () -> DriverLaw.beta(0, 1), "alpha must lie between 0.001 and 1e9, but was 0.0"),
                of("a shape too large", () -> DriverLaw.beta(1, 1e10), "beta must lie between 0.001 and 1e9, but was 1.0E10"),
                of("no values", () -> DriverLaw.empirical(List.of()), "values must hold at least one, but was empty"),
                of("a value that is none", () -> DriverLaw.empirical(List.of(1.0, Double.NaN)), "values[1] must lie between -1e100 and 1e100, but was NaN"),
                of("the quantile of certainty", () -> DriverLaw.fixed(1).quantile(1), "level must lie strictly between 0 and 1, but was 1.0"),
                of("a blank name", () -> MODEL.withDriver(" ", DriverLaw.fixed(1)), "name must not be blank, but was \" \""),
                of("a name twice", () -> MODEL.withDriver("x", DriverLaw.fixed(1)), "name must be new to the model, but was x"),
                of("too many drivers", () -> most.withDriver("one more", DriverLaw.fixed(1)), "drivers must be at most 100, but was 101"),
                of("a law for nobody", () -> MODEL.withLaw("z", DriverLaw.fixed(1)), "name must be one of [x, y], but was z"),
                of("a what-if for nobody", () -> MODEL.withFixed("z", 1), "name must be one of [x, y], but was z"),
                of("a what-if without a number", () -> MODEL.withFixed("x", Double.NaN), "value must lie between -1e100 and 1e100, but was NaN"),
                of("a correlation in percent", () -> MODEL.withCorrelation("x", "y", 30), "correlation must lie between -1 and 1, but was 30.0"),
                of("a correlation that is none", () -> MODEL.withCorrelation("x", "y", Double.NaN), "correlation must lie between -1 and 1, but was NaN"),
                of("a rank correlation above 1", () -> MODEL.withRankCorrelation("x", "y", 1.01), "rankCorrelation must lie between -1 and 1, but was 1.01"),
                of("a correlation with itself", () -> MODEL.withCorrelation("x", "x", 0.5), "second must be another driver than first, but was x"),
                of("a correlation of a stranger", () -> MODEL.withCorrelation("z", "x", 0.5), "first must be one of [x, y], but was z"),
                of("a correlation with a stranger", () -> MODEL.withCorrelation("x", "z", 0.5), "second must be one of [x, y], but was z"),
                of("a stranger in the correlations", () -> MODEL.correlations().used("x", "z"), "name must be one of [x, y], but was z"),
                of("a value not given", () -> MODEL.outcome(Map.of("x", 1.0)), "values[y] must be given, but was absent"),
                of("a value too many", () -> MODEL.outcome(Map.of("x", 1.0, "y", 1.0, "z", 1.0)), "values must name the drivers only, [x, y], but was "),
                of("an endless value", () -> MODEL.outcome(Map.of("x", 1.0, "y", Double.POSITIVE_INFINITY)), "values[y] must lie between -1e100 and 1e100, but was Infinity"),
                of("a stranger asked for", () -> SIMULATION.run(ScenarioModel.of(values -> values.get("z")).withDriver("x", DriverLaw.fixed(1))), "name must be one of [x], but was z"),
                of("too few draws", () -> SIMULATION.withDraws(99), "draws must lie between 100 and 10000000, but was 99"),
                of("too many draws", () -> SIMULATION.withDraws(10_000_001), "draws must lie between 100 and 10000000, but was 10000001"),
                of("no thread", () -> SIMULATION.withThreads(Runnable::run, 0), "threads must lie between 1 and 1024, but was 0"),
                of("too many threads", () -> SIMULATION.withThreads(Runnable::run, 1025), "threads must lie between 1 and 1024, but was 1025"),
                of("no driver", () -> SIMULATION.run(ScenarioModel.product()), "drivers must hold at least one, but was empty"),
                of("a tornado of no driver", () -> SIMULATION.tornado(ScenarioModel.product(), Tornado.Method.ONE_AT_A_TIME), "drivers must hold at least one, but was empty"),
                of("a level of nothing", () -> RESULT.quantile(0), "level must lie strictly between 0 and 1, but was 0.0"),
                of("a level of nothing compared", () -> RESULT.comparedWith(RESULT).quantileDifference(1), "level must lie strictly between 0 and 1, but was 1.0"),
                of("an endless target", () -> RESULT.reached(Double.POSITIVE_INFINITY), "target must be finite, but was Infinity"),
                of("a target that is none", () -> RESULT.probabilityAtLeast(Double.NaN), "target must be finite, but was NaN"),
                of("a target that is none compared", () -> RESULT.comparedWith(RESULT).probabilityDifference(Double.NaN), "target must be finite, but was NaN"),
                of("another seed", () -> RESULT.comparedWith(SIMULATION.withSeed(2).run(MODEL)), "base.seed must be that of this result, 1, but was 2"),
                of("another number of draws", () -> RESULT.comparedWith(SIMULATION.withDraws(200).run(MODEL)), "base.draws must be those of this result, 100, but was 200"),
                of("an overflow", () -> SIMULATION.run(ScenarioModel.of(values -> values.get("x") * 1e300 * 1e300).withDriver("x", DriverLaw.fixed(-1))), "function must give a finite number at {x=-1.0}, but was -Infinity"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void badInput_isNamed(String description, ThrowingCallable call, String message) {
        if (message.endsWith("was ")) {
            assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(message);
        } else {
            assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
        }
    }

    @SuppressWarnings("NullAway")
    static Stream<Arguments> nulls() {
        return Stream.of(
                of("function", () -> ScenarioModel.of(null), "function"),
                of("seen", () -> DriverLaw.rate(null), "seen"),
                of("values", () -> DriverLaw.empirical(null), "values"),
                of("a value", () -> DriverLaw.empirical(Arrays.asList(1.0, null)), "values[1]"),
                of("name of a driver", () -> MODEL.withDriver(null, DriverLaw.fixed(1)), "name"),
                of("law of a driver", () -> MODEL.withDriver("z", null), "law"),
                of("name of a law", () -> MODEL.withLaw(null, DriverLaw.fixed(1)), "name"),
                of("new law", () -> MODEL.withLaw("x", null), "law"),
                of("first", () -> MODEL.withCorrelation(null, "x", 0), "first"),
                of("second", () -> MODEL.withRankCorrelation("x", null, 0), "second"),
                of("values of an outcome", () -> MODEL.outcome((Map<String, Double>) null), "values"),
                of("model", () -> SIMULATION.run(null), "model"),
                of("model of a tornado", () -> SIMULATION.tornado(null, Tornado.Method.ONE_AT_A_TIME), "model"),
                of("method", () -> SIMULATION.tornado(MODEL, null), "method"),
                of("executor", () -> SIMULATION.withThreads(null, 1), "executor"),
                of("base", () -> RESULT.comparedWith(null), "base"),
                of("currency", () -> RESULT.revenue(null), "currency"),
                of("locale", () -> RESULT.explain(null), "locale"),
                of("name of a correlation", () -> MODEL.correlations().given(null, "x"), "name"),
                of("standardError", () -> new Estimate(1, null), "standardError"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nulls")
    void missingArgument_isNamed(String description, ThrowingCallable call, String name) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }
}
