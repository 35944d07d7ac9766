package org.saleskit.forecasting.accuracy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saleskit.forecasting.accuracy.Samples.even;
import static org.saleskit.forecasting.accuracy.Samples.usd;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.threeten.extra.LocalDateRange;

/** What each rule of the package says when it is broken. */
class AccuracyBadInputTest {

    private static final Money EURO = Money.of(CurrencyUnit.EUR, 5);
    private static final RevenueOutcome GOOD = new RevenueOutcome("a", even(6), usd(3));
    private static final RevenueOutcome EUROPEAN = new RevenueOutcome("b", RevenueDistribution.certain(EURO), EURO);
    private static final ChanceOutcome CHANCE = new ChanceOutcome("a", 0.5, true);
    private static final ReportPeriod MARCH =
            ReportPeriod.of(LocalDateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)), ZoneOffset.UTC);
    private static final Instant MADE = Instant.parse("2026-03-05T00:00:00Z");

    private static Arguments of(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    private static ForecastSnapshotBuilder snapshot() {
        return ForecastSnapshot.of(MADE, MARCH, "North", "pipeline 3", even(6)).toBuilder();
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                of("a nameless chance", () -> new ChanceOutcome(" ", 0.5, true), "id must not be blank, but was \" \""),
                of(
                        "a chance in percent",
                        () -> new ChanceOutcome("a", 30, true),
                        "chance must be a fraction between 0 and 1, but was 30.0"),
                of(
                        "a chance that is no number",
                        () -> new ChanceOutcome("a", Double.NaN, true),
                        "chance must be a fraction between 0 and 1, but was NaN"),
                of(
                        "a nameless forecast",
                        () -> new RevenueOutcome("", even(6), usd(3)),
                        "id must not be blank, but was \"\""),
                of(
                        "an outcome in another currency",
                        () -> new RevenueOutcome("a", even(6), EURO),
                        "actual must be in the currency of the forecast, which is USD, but was EUR"),
                of("no chances", () -> BrierScore.of(List.of()), "outcomes must hold at least one, but was none"),
                of(
                        "no chances for a log score",
                        () -> LogScore.of(List.of()),
                        "outcomes must hold at least one, but was none"),
                of("no bins", () -> BrierScore.of(List.of(CHANCE), 0), "bins must lie between 1 and 1000, but was 0"),
                of(
                        "too many bins",
                        () -> BrierScore.of(List.of(CHANCE), 1_001),
                        "bins must lie between 1 and 1000, but was 1001"),
                of(
                        "a skill over other events",
                        () -> BrierScore.of(List.of(CHANCE)).skillAgainst(BrierScore.of(List.of(CHANCE, CHANCE))),
                        "reference must rest on the same events, 1 of 1, but was 2 of 2"),
                of(
                        "no forecasts",
                        () -> RevenueAccuracy.of(List.of()),
                        "outcomes must hold at least one, but was none"),
                of(
                        "forecasts of two currencies",
                        () -> RevenueAccuracy.of(List.of(GOOD, EUROPEAN)),
                        "outcomes[1] must be in the currency of outcomes[0], which is USD, but was EUR"),
                of(
                        "a band of everything",
                        () -> RevenueAccuracy.of(List.of(GOOD)).coverage(1),
                        "level must lie strictly between 0 and 1, but was 1.0"),
                of(
                        "a band of nothing",
                        () -> RevenueAccuracy.of(List.of(GOOD)).coverage(0),
                        "level must lie strictly between 0 and 1, but was 0.0"),
                of(
                        "the width of a band in percent",
                        () -> RevenueAccuracy.of(List.of(GOOD)).meanWidth(80),
                        "level must lie strictly between 0 and 1, but was 80.0"),
                of(
                        "a skill over other amounts",
                        () -> RevenueAccuracy.of(List.of(GOOD))
                                .skillAgainst(RevenueAccuracy.of(List.of(new RevenueOutcome("a", even(6), usd(4))))),
                        "reference.outcomes[0] must be a forecast of a with USD 3.00, but was a with USD 4.00"),
                of(
                        "one bin of places",
                        () -> PitHistogram.of(List.of(GOOD), 1, 1),
                        "bins must lie between 2 and 1000, but was 1"),
                of(
                        "too many bins of places",
                        () -> PitHistogram.of(List.of(GOOD), 1_001, 1),
                        "bins must lie between 2 and 1000, but was 1001"),
                of("no places", () -> PitHistogram.of(List.of()), "outcomes must hold at least one, but was none"),
                of(
                        "a score in another currency",
                        () -> Crps.of(even(6), EURO),
                        "actual must be in the currency of the forecast, which is USD, but was EUR"),
                of(
                        "a fair score of an exact law",
                        () -> Crps.fairOf(even(6), usd(3)),
                        "forecast must be simulated with at least 2 draws, but was 0"),
                of(
                        "a fair score of one draw",
                        () -> Crps.fairOf(RevenueDistribution.ofDraws(CurrencyUnit.USD, new long[] {1}), usd(3)),
                        "forecast must be simulated with at least 2 draws, but was 1"),
                of(
                        "an empty ensemble",
                        () -> Crps.ofEnsemble(new double[0], 1),
                        "members must hold at least 1 value, but was 0"),
                of(
                        "a fair ensemble of one",
                        () -> Crps.fairOfEnsemble(new double[] {1}, 1),
                        "members must hold at least 2 values, but was 1"),
                of(
                        "a member that is no number",
                        () -> Crps.ofEnsemble(new double[] {1, Double.NaN}, 1),
                        "members[1] must be finite, but was NaN"),
                of(
                        "an endless outcome",
                        () -> Crps.ofEnsemble(new double[] {1}, Double.POSITIVE_INFINITY),
                        "actual must be finite, but was Infinity"),
                of(
                        "a mean that is no number",
                        () -> Crps.ofNormal(Double.NaN, 1, 1),
                        "mean must be finite, but was NaN"),
                of(
                        "a negative deviation",
                        () -> Crps.ofNormal(0, -1, 1),
                        "deviation must be finite and zero or more, but was -1.0"),
                of(
                        "an endless outcome of a normal law",
                        () -> Crps.ofNormal(0, 1, Double.NEGATIVE_INFINITY),
                        "actual must be finite, but was -Infinity"),
                of(
                        "a map from one deal",
                        () -> Recalibration.withDefaults().withLeastDeals(1),
                        "leastDeals must be 2 or more, but was 1"),
                of(
                        "a chance in percent to recalibrate",
                        () -> Recalibration.withDefaults().learn(List.of()).apply(30),
                        "chance must be a fraction between 0 and 1, but was 30.0"),
                of(
                        "a snapshot of nobody",
                        () -> snapshot().group(" ").build(),
                        "forecastSnapshot.group must not be blank, but was \" \""),
                of(
                        "a snapshot by nothing",
                        () -> snapshot().source("").build(),
                        "forecastSnapshot.source must not be blank, but was \"\""),
                of(
                        "a forecast of the past",
                        () -> snapshot().madeAt(MARCH.end()).build(),
                        "forecastSnapshot.madeAt must be before the end of the period, which is 2026-04-01T00:00:00Z, but was"
                                + " 2026-04-01T00:00:00Z"),
                of(
                        "a snapshot without quantiles",
                        () -> ForecastSnapshot.builder()
                                .madeAt(MADE)
                                .period(MARCH)
                                .group("North")
                                .source("hand")
                                .mean(usd(1))
                                .build(),
                        "forecastSnapshot.quantiles must hold at least one, but was none"),
                of(
                        "a level of a quantile in percent",
                        () -> snapshot().putQuantile(90, usd(9)).build(),
                        "forecastSnapshot.quantiles key must lie strictly between 0 and 1, but was 90.0"),
                of(
                        "falling quantiles",
                        () -> snapshot().putQuantile(0.999, usd(1)).build(),
                        "forecastSnapshot.quantiles[0.999] must be at least the quantile before it, which is USD 6.00, but was"
                                + " USD 1.00"),
                of(
                        "a quantile in another currency",
                        () -> snapshot().putQuantile(0.999, EURO).build(),
                        "forecastSnapshot.quantiles[0.999] must be in the currency of the mean, which is USD, but was EUR"),
                of(
                        "a mean in another currency than the law",
                        () -> snapshot().mean(EURO).build(),
                        "forecastSnapshot.law must be in the currency of the mean, which is EUR, but was USD"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void badInput_isNamed(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @SuppressWarnings("NullAway") // what the test is about
    static Stream<Arguments> nulls() {
        return Stream.of(
                of("id", () -> new ChanceOutcome(null, 0.5, true), "id"),
                of("forecast", () -> new RevenueOutcome("a", null, usd(3)), "forecast"),
                of("actual", () -> new RevenueOutcome("a", even(6), null), "actual"),
                of("outcomes", () -> BrierScore.of(null), "outcomes"),
                of("an outcome", () -> BrierScore.of(Arrays.asList(CHANCE, null)), "outcomes[1]"),
                of("a forecast", () -> RevenueAccuracy.of(Arrays.asList(GOOD, null)), "outcomes[1]"),
                of("forecasts", () -> RevenueAccuracy.of(null), "outcomes"),
                of("reference", () -> RevenueAccuracy.of(List.of(GOOD)).skillAgainst(null), "reference"),
                of("reference score", () -> BrierScore.of(List.of(CHANCE)).skillAgainst(null), "reference"),
                of("outcome", () -> PitHistogram.value(null, 1), "outcome"),
                of("law", () -> Crps.of(null, usd(3)), "forecast"),
                of("amount", () -> Crps.of(even(6), null), "actual"),
                of("members", () -> Crps.ofEnsemble(null, 3), "members"),
                of("fair members", () -> Crps.fairOfEnsemble(null, 3), "members"),
                of("method", () -> Recalibration.withDefaults().withMethod(null), "newMethod"),
                of("resolved", () -> Recalibration.withDefaults().learn(null), "resolved"),
                of("locale", () -> BrierScore.of(List.of(CHANCE)).explain(null), "locale"),
                of("snapshot", () -> SnapshotStore.inMemory().add(null), "snapshot"),
                of("group", () -> SnapshotStore.inMemory().find(null, MARCH), "group"),
                of("period", () -> SnapshotStore.inMemory().find("North", null), "period"),
                of("source", () -> SnapshotStore.inMemory().latest("North", MARCH, null, MADE), "source"),
                of("by", () -> SnapshotStore.inMemory().latest("North", MARCH, "x", null), "by"),
                of("snapshot law", () -> ForecastSnapshot.of(MADE, MARCH, "North", "x", null), "law"),
                of("what came", () -> snapshot().build().outcome(null), "actual"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nulls")
    void null_isNamed(String description, ThrowingCallable call, String name) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }
}
