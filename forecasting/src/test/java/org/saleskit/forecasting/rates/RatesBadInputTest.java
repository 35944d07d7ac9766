package org.saleskit.forecasting.rates;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.stats.Proportion;
import org.saleskit.forecasting.rates.RateTree.Level;

/** What each rule of the package says when it is broken. */
class RatesBadInputTest {

    private static final HierarchicalRates OPTIONS = HierarchicalRates.withDefaults();
    private static final RateLaw LAW = RateLaw.of(Proportion.of(1, 10));

    private static Arguments of(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    private static TreeRates rates() {
        return OPTIONS.estimate(Trees.of("1/2 3/4"));
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                of(
                        "no half-life",
                        () -> OPTIONS.withHalfLife(0),
                        "halfLife must be finite and above zero, but was 0.0"),
                of(
                        "a half-life that is no number",
                        () -> OPTIONS.withHalfLife(Double.NaN),
                        "halfLife must be finite and above zero, but was NaN"),
                of(
                        "a confidence in percent",
                        () -> OPTIONS.withConfidence(95),
                        "confidence must lie strictly between 0 and 1, but was 95.0"),
                of("one part", () -> OPTIONS.withLeastData(1, 20), "leastParts must be 2 or more, but was 1"),
                of(
                        "no trials",
                        () -> OPTIONS.withLeastData(4, 0),
                        "leastTrials must be finite and above zero, but was 0.0"),
                of(
                        "a negative strength",
                        () -> OPTIONS.withAssumedStrength(-1),
                        "assumedStrength must be finite and above zero, but was -1.0"),
                of("no level", () -> RateTree.builder(), "levels must hold at least one name, but was empty"),
                of("a blank level", () -> RateTree.builder("team", " "), "levels[1] must not be blank, but was \" \""),
                of(
                        "a level twice",
                        () -> RateTree.builder("rep", "rep"),
                        "levels[1] must be another name than those before, but was rep"),
                of(
                        "a known level twice",
                        () -> RateTree.builder(Level.REP, Level.TEAM, Level.REP),
                        "more[1] must be another level than those before, but was REP"),
                of(
                        "a path too short for known levels",
                        () -> RateTree.builder(Level.TEAM, Level.REP).add(RatePath.of("a"), Proportion.none()),
                        "path must have a key for each of team, rep, but was a"),
                of("a blank key", () -> RatePath.of("a", ""), "keys[1] must not be blank, but was \"\""),
                of(
                        "a blank child",
                        () -> RatePath.root().child("\u00a0"),
                        "keys[0] must not be blank, but was \"\u00a0\""),
                of(
                        "more keys than there are",
                        () -> RatePath.of("a").first(2),
                        "depth must lie between 0 and 1, but was 2"),
                of(
                        "a path too short",
                        () -> RateTree.builder("team", "rep").add(RatePath.of("a"), Proportion.of(1, 2)),
                        "path must have a key for each of team, rep, but was a"),
                of(
                        "counts of the future",
                        () -> RateTree.builder("rep").add(RatePath.of("a"), -1, Proportion.of(1, 2)),
                        "age must lie between 0 and 100000, but was -1"),
                of(
                        "a path too long",
                        () -> rates().rateOrNew(RatePath.of("a", "b")),
                        "path must have at most 1 keys, but was a/b"),
                of(
                        "scenarios of a leaf",
                        () -> rates().scenarios(RatePath.of("000")),
                        "parent must be in the tree and above its lowest level, but was 000"),
                of(
                        "negative successes",
                        () -> new EffectiveCounts(-0.1, 1),
                        "successes must be finite and zero or more, but was -0.1"),
                of(
                        "endless trials",
                        () -> new EffectiveCounts(1, Double.POSITIVE_INFINITY),
                        "trials must be finite and zero or more, but was Infinity"),
                of(
                        "more successes than trials",
                        () -> new EffectiveCounts(2, 1.5),
                        "successes must be at most trials, which is 1.5, but was 2.0"),
                of(
                        "a weight above one",
                        () -> new RateScenario(1.1, 0.5, 1),
                        "weight must be a fraction between 0 and 1, but was 1.1"),
                of(
                        "a mean of zero",
                        () -> new RateScenario(1, 0, 1),
                        "mean must lie strictly between 0 and 1, but was 0.0"),
                of(
                        "no strength",
                        () -> new RateScenario(1, 0.5, 0),
                        "strength must be finite and above zero, but was 0.0"),
                of("no a", () -> RateLaw.beta(0, 1), "a must be finite and above zero, but was 0.0"),
                of("no b", () -> RateLaw.beta(1, Double.NaN), "b must be finite and above zero, but was NaN"),
                of(
                        "a negative weight",
                        () -> new RateLaw.Part(-1, 1, 1),
                        "weight must be a fraction between 0 and 1, but was -1.0"),
                of("no parts", () -> RateLaw.mixture(List.of()), "parts must have a weight above zero, but was 0.0"),
                of("a level of one", () -> LAW.quantile(1), "level must lie strictly between 0 and 1, but was 1.0"),
                of(
                        "a rate in percent",
                        () -> LAW.probabilityAtMost(20),
                        "rate must be a fraction between 0 and 1, but was 20.0"),
                of("certainty", () -> LAW.interval(1), "confidence must lie strictly between 0 and 1, but was 1.0"),
                of("negative trials", () -> LAW.wins(-1), "trials must lie between 0 and 1000000, but was -1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void badInput_saysNameRuleAndValue(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @SuppressWarnings("NullAway")
    static Stream<Arguments> nulls() {
        return Stream.of(
                of("estimate", () -> OPTIONS.estimate(null), "tree"),
                of("levels", () -> RateTree.builder((String[]) null), "levels"),
                of("a level", () -> RateTree.builder("a", null), "levels[1]"),
                of("the first level", () -> RateTree.builder((Level) null), "first"),
                of("further levels", () -> RateTree.builder(Level.REP, (Level[]) null), "more"),
                of("a further level", () -> RateTree.builder(Level.REP, Level.TEAM, null), "more[1]"),
                of("counts of a level", () -> RateTree.of(Level.REP, null), "counts"),
                of("counts", () -> RateTree.of("rep", null), "counts"),
                of("path", () -> RateTree.builder("rep").add(null, Proportion.none()), "path"),
                of("row", () -> RateTree.builder("rep").add(RatePath.of("a"), null), "counts"),
                of("keys", () -> RatePath.of((String[]) null), "keys"),
                of("a key", () -> RatePath.of("a", null), "keys[1]"),
                of("a list", () -> new RatePath(null), "keys"),
                of("counts of", () -> RateTree.of("rep", Map.of()).counts(null), "path"),
                of("rate", () -> rates().rate(null), "path"),
                of("rateOrNew", () -> rates().rateOrNew(null), "path"),
                of("scenarios", () -> rates().scenarios(null), "parent"),
                of("explain", () -> rates().explain(null), "locale"),
                of("law", () -> RateLaw.of(null), "counts"),
                of("parts", () -> RateLaw.mixture(null), "parts"),
                of("a part", () -> RateLaw.mixture(Arrays.asList(new RateLaw.Part(1, 1, 1), null)), "parts[1]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nulls")
    void null_saysItsName(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(message);
    }

    @Test
    void tooManyTrials_saySo() {
        Map<String, Proportion> huge =
                Map.of("a", Proportion.of(0, Long.MAX_VALUE), "b", Proportion.of(0, Long.MAX_VALUE));
        assertThatThrownBy(() -> RateTree.of("rep", huge).counts(RatePath.root()))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageStartingWith("trials must stay at most");
    }
}
