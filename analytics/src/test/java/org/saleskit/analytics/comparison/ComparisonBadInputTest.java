package org.saleskit.analytics.comparison;

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
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;

/** What each rule of the package says when it is broken. */
class ComparisonBadInputTest {

    private static final RateShrinkage SHRINKAGE = RateShrinkage.withDefaults();
    private static final FunnelPlot FUNNEL = FunnelPlot.withDefaults();
    private static final RateComparison<Integer> TWO = Groups.of("1/2 3/4");

    private static Arguments of(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                of(
                        "a confidence of certainty",
                        () -> SHRINKAGE.withConfidence(1),
                        "confidence must lie strictly between 0 and 1, but was 1.0"),
                of(
                        "a confidence in percent",
                        () -> SHRINKAGE.withConfidence(95),
                        "confidence must lie strictly between 0 and 1, but was 95.0"),
                of(
                        "one rep to estimate a spread",
                        () -> SHRINKAGE.withLeastData(1, 20),
                        "leastReps must be 2 or more, but was 1"),
                of(
                        "no trials to estimate a spread",
                        () -> SHRINKAGE.withLeastData(4, 0),
                        "leastTrials must be one or more, but was 0"),
                of(
                        "no assumed strength",
                        () -> SHRINKAGE.withAssumedStrength(0),
                        "assumedStrength must be finite and above zero, but was 0.0"),
                of(
                        "an endless assumed strength",
                        () -> SHRINKAGE.withAssumedStrength(Double.POSITIVE_INFINITY),
                        "assumedStrength must be finite and above zero, but was Infinity"),
                of(
                        "a mean of zero",
                        () -> BetaBinomialPrior.of(0, 10),
                        "mean must lie strictly between 0 and 1, but was 0.0"),
                of(
                        "a mean that is no number",
                        () -> BetaBinomialPrior.of(Double.NaN, 10),
                        "mean must lie strictly between 0 and 1, but was NaN"),
                of(
                        "a negative strength",
                        () -> BetaBinomialPrior.of(0.5, -1),
                        "strength must be finite and above zero, but was -1.0"),
                of(
                        "rates spread more than rates can be",
                        () -> BetaBinomialPrior.ofDeviation(0.5, 0.5),
                        "deviation must be below 0.5 at this mean, but was 0.5"),
                of(
                        "rates without a spread",
                        () -> BetaBinomialPrior.ofDeviation(0.5, 0),
                        "deviation must be finite and above zero, but was 0.0"),
                of(
                        "a spread too small for a strength",
                        () -> BetaBinomialPrior.ofDeviation(0.5, 1e-200),
                        "strength must be finite and above zero, but was Infinity"),
                of(
                        "a mean of moments that is certain",
                        () -> BetaBinomialPrior.ofDeviation(1, 0.1),
                        "mean must lie strictly between 0 and 1, but was 1.0"),
                of("an unknown rep", () -> TWO.counts(7), "rep must be one of the 2 reps compared, but was 7"),
                of(
                        "an unknown rep's rate",
                        () -> TWO.shrunk().rate(7),
                        "rep must be one of the 2 reps compared, but was 7"),
                of(
                        "an unknown rep's point",
                        () -> TWO.funnel().point(7),
                        "rep must be one of the 2 reps compared, but was 7"),
                of(
                        "a rep against itself",
                        () -> TWO.difference(1, 1),
                        "second must be another rep than first, but was 1"),
                of(
                        "a limit in percent",
                        () -> TWO.shrunk().rates().get(0).probabilityAbove(60),
                        "limit must be a fraction between 0 and 1, but was 60.0"),
                of(
                        "an inner confidence of nothing",
                        () -> FUNNEL.withConfidences(0, 0.9),
                        "inner must lie strictly between 0 and 1, but was 0.0"),
                of(
                        "an outer confidence of certainty",
                        () -> FUNNEL.withConfidences(0.95, 1),
                        "outer must lie strictly between 0 and 1, but was 1.0"),
                of(
                        "outer limits inside the inner ones",
                        () -> FUNNEL.withConfidences(0.95, 0.9),
                        "outer must be above inner, which is 0.95, but was 0.9"),
                of(
                        "a target of certainty",
                        () -> FUNNEL.withTarget(1),
                        "target must lie strictly between 0 and 1, but was 1.0"),
                of("limits without trials", () -> TWO.funnel().limits(0), "trials must be one or more, but was 0"),
                of("a curve from zero", () -> TWO.funnel().curve(0, 9, 3), "first must be one or more, but was 0"),
                of(
                        "a curve backwards",
                        () -> TWO.funnel().curve(9, 8, 3),
                        "last must be at least first, which is 9, but was 8"),
                of("a curve of one point", () -> TWO.funnel().curve(1, 9, 1), "points must be 2 or more, but was 1"),
                of(
                        "outer limits that do not contain the inner ones",
                        () -> new FunnelLimits(5, new Interval(0.1, 0.5), new Interval(0.2, 0.6)),
                        "outer must contain inner, which is 0.1 to 0.5, but was 0.2 to 0.6"),
                of("a best place of zero", () -> new ShrunkRate.Places(0, 1, 1), "best must be one or more, but was 0"),
                of(
                        "a worst place before the best",
                        () -> new ShrunkRate.Places(3, 2, 5),
                        "worst must not come before best, which is 3, but was 2"),
                of(
                        "a place beyond the last",
                        () -> new ShrunkRate.Places(1, 6, 5),
                        "reps must be at least worst, which is 6, but was 5"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void badInput_saysNameRuleAndValue(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    @SuppressWarnings("NullAway")
    void null_saysItsName() {
        List<String> rows = Arrays.asList("a", null);
        assertThatThrownBy(() -> RateComparison.of(rows, row -> row, row -> true))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("rows[1]");
        assertThatThrownBy(() -> RateComparison.of(List.of("a"), row -> (String) null, row -> true))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("rows[0].rep");
        assertThatThrownBy(() -> RateComparison.ofCounts(List.of("a"), row -> row, row -> null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("rows[0].counts");
    }

    @Test
    void tooManyTrials_saySo() {
        assertThatThrownBy(() -> TWO.funnel().limits(3_000_000_000L))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("trials must be at most 2147483647 for limits, but was 3000000000");
        Map<String, Proportion> huge =
                Map.of("a", Proportion.of(0, Long.MAX_VALUE), "b", Proportion.of(0, Long.MAX_VALUE));
        assertThatThrownBy(() -> RateComparison.of(huge).pooled())
                .isInstanceOf(ArithmeticException.class)
                .hasMessageStartingWith("trials must stay at most");
    }

    @Test
    void limits_withoutACentre_saySo() {
        FunnelPlotResult<String> nobody =
                RateComparison.of(Map.of("a", Proportion.none())).funnel();
        assertThatThrownBy(() -> nobody.limits(5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there must be a trial or a target, but no rep has trials");
    }
}
