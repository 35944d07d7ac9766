package org.saleskit.forecasting.chance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.forecasting.chance.DealChance.Skipped;
import org.saleskit.forecasting.chance.DealChance.Skipped.Reason;
import org.threeten.extra.LocalDateRange;

@SuppressWarnings("NullAway") // Nulls are what is tested.
class ChanceBadInputTest {

    private static final WinModel MODEL = WinModel.withDefaults();
    private static final Deals DEALS = DealsOf.log(10, "a A 0");
    private static final LearnedChances LEARNED = MODEL.learn(DEALS);

    static Stream<Arguments> broken() {
        ReportPeriod past =
                ReportPeriod.of(LocalDateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 11)), ZoneOffset.UTC);
        return Stream.of(
                row(
                        "no source",
                        () -> MODEL.withSources(List.of()),
                        "sources must hold at least one source, but was []"),
                row(
                        "a source twice",
                        () -> MODEL.withSources(List.of(ChanceSource.HOST, ChanceSource.HOST)),
                        "sources must differ from each other, but was [HOST, HOST]"),
                row(
                        "UNKNOWN as a source",
                        () -> MODEL.withSources(List.of(ChanceSource.UNKNOWN)),
                        "sources must not hold UNKNOWN, but was [UNKNOWN]"),
                row("no rule", () -> MODEL.withTiming(List.of()), "rules must hold at least one rule, but was []"),
                row(
                        "a rule twice",
                        () -> MODEL.withTiming(List.of(TimingRule.WHOLE, TimingRule.WHOLE)),
                        "rules must differ from each other, but was [WHOLE, WHOLE]"),
                row(
                        "percent in the table",
                        () -> MODEL.withStageDefaults(Map.of("A", 20.0)),
                        "table[A] must be a fraction between 0 and 1, but was 20.0"),
                row(
                        "NaN in the table",
                        () -> MODEL.withStageDefaults(Map.of("A", Double.NaN)),
                        "table[A] must be a fraction between 0 and 1, but was NaN"),
                row(
                        "step of nothing",
                        () -> MODEL.withStep(Duration.ZERO),
                        "step must be whole seconds, from 1 second to 366 days, but was PT0S"),
                row(
                        "step of half a second",
                        () -> MODEL.withStep(Duration.ofMillis(1500)),
                        "step must be whole seconds, from 1 second to 366 days, but was PT1.5S"),
                row(
                        "negative step",
                        () -> MODEL.withStep(Duration.ofDays(-1)),
                        "step must be whole seconds, from 1 second to 366 days, but was PT-24H"),
                row(
                        "step of more than a year",
                        () -> MODEL.withStep(Duration.ofDays(367)),
                        "step must be whole seconds, from 1 second to 366 days, but was PT8808H"),
                row("no exits", () -> MODEL.withLeastData(0, 1), "exits must be one or more, but was 0"),
                row("no decided", () -> MODEL.withLeastData(1, 0), "decided must be one or more, but was 0"),
                row(
                        "half-life of nothing",
                        () -> MODEL.withHalfLife(Duration.ZERO),
                        "halfLife must be at least a second, but was PT0S"),
                row(
                        "negative half-life",
                        () -> MODEL.withHalfLife(Duration.ofDays(-1)),
                        "halfLife must be at least a second, but was PT-24H"),
                row(
                        "segment prior of nothing",
                        () -> MODEL.withSegmentPrior(0),
                        "exits must be finite and above zero, but was 0.0"),
                row(
                        "infinite segment prior",
                        () -> MODEL.withSegmentPrior(Double.POSITIVE_INFINITY),
                        "exits must be finite and above zero, but was Infinity"),
                row(
                        "stay of too many steps",
                        () -> MODEL.withStep(Duration.ofSeconds(1)).learn(DealsOf.log(20, "a A 0")),
                        "step must be so long that all stays fit into 1048576 steps, but was 1 s"),
                row(
                        "deals before learning",
                        () -> LEARNED.of(DealsOf.log(9, "a A 0"), DealsOf.day(20)),
                        "open.asOf must not be before the instant learned from, which is 2026-01-11T00:00:00Z, but was"
                                + " 2026-01-10T00:00:00Z"),
                row(
                        "period over",
                        () -> LEARNED.of(past),
                        "period must end after the instant of the deals, which is 2026-01-11T00:00:00Z, but was"
                                + " 2026-01-11T00:00:00Z"),
                row(
                        "until not after",
                        () -> LEARNED.of(DEALS, DealsOf.day(10)),
                        "until must end after the instant of the deals, which is 2026-01-11T00:00:00Z, but was"
                                + " 2026-01-11T00:00:00Z"),
                row(
                        "until far ahead",
                        () -> LEARNED.of(DEALS, DealsOf.day(10_011)),
                        "until must end at most 10000 steps of 86400 s after 2026-01-11T00:00:00Z, but was"
                                + " 2053-05-30T00:00:00Z"),
                row(
                        "host's number in percent",
                        () -> DealsOf.chances(MODEL.withHost(deal -> OptionalDouble.of(40)), DEALS, 1),
                        "chance of deal a must be a fraction between 0 and 1, but was 40.0"),
                row(
                        "negative number of the host",
                        () -> DealsOf.chances(MODEL.withHost(deal -> OptionalDouble.of(-0.1)), DEALS, 1),
                        "chance of deal a must be a fraction between 0 and 1, but was -0.1"));
    }

    private static Arguments row(String what, ThrowingCallable call, String message) {
        return arguments(what, call, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void call_brokenRule_isNamed(String what, ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    static Stream<Arguments> nulls() {
        Map<String, Double> table = new HashMap<>();
        table.put("A", null);
        return Stream.of(
                row("sources", () -> MODEL.withSources(null), "sources"),
                row("rules", () -> MODEL.withTiming(null), "rules"),
                row("table", () -> MODEL.withStageDefaults(null), "table"),
                row("value of the table", () -> MODEL.withStageDefaults(table), "table[A]"),
                row("chances", () -> MODEL.withHost(null), "chances"),
                row("step", () -> MODEL.withStep(null), "step"),
                row("halfLife", () -> MODEL.withHalfLife(null), "halfLife"),
                row("historyFrom", () -> MODEL.withHistoryFrom(null), "historyFrom"),
                row("segments", () -> MODEL.withSegments(null), "segments"),
                row("zone", () -> MODEL.withSeasons(null, day -> ""), "zone"),
                row("seasonOf", () -> MODEL.withSeasons(ZoneOffset.UTC, null), "seasonOf"),
                row("deals", () -> MODEL.learn(null), "deals"),
                row("open", () -> LEARNED.of(null, Instant.MAX), "open"),
                row("until", () -> LEARNED.of(DEALS, (Instant) null), "until"),
                row("period", () -> LEARNED.of((ReportPeriod) null), "period"),
                row("period of deals", () -> LEARNED.of(DEALS, (ReportPeriod) null), "period"),
                row("source", () -> new Skipped(null, Reason.NOT_STATED), "source"),
                row("reason", () -> new Skipped(ChanceSource.HOST, null), "reason"),
                row("segment of a deal", () -> MODEL.withSegments(deal -> null).learn(DEALS), "segment of deal a"),
                row(
                        "season of a day",
                        () -> MODEL.withSeasons(ZoneOffset.UTC, day -> null).learn(DEALS),
                        "season of 2026-01-10"),
                row(
                        "number of the host",
                        () -> DealsOf.chances(MODEL.withHost(deal -> null), DEALS, 1),
                        "chance of deal a"),
                row("locale", () -> DealsOf.chances(MODEL, DEALS, 1).get(0).explain(null), "locale"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nulls")
    void call_null_isNamed(String what, ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(message);
    }
}
