package org.saleskit.forecasting.backtest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saleskit.forecasting.backtest.SmallLog.FOLD;
import static org.saleskit.forecasting.backtest.SmallLog.USD;
import static org.saleskit.forecasting.backtest.SmallLog.backtest;
import static org.saleskit.forecasting.backtest.SmallLog.log;
import static org.saleskit.forecasting.backtest.SmallLog.months;
import static org.saleskit.forecasting.backtest.SmallLog.move;
import static org.saleskit.forecasting.backtest.SmallLog.run;
import static org.saleskit.forecasting.backtest.SmallLog.usd;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.threeten.extra.LocalDateRange;

/** What each rule of the package says when it is broken. */
class BacktestBadInputTest {

    private static final Money EURO = Money.of(CurrencyUnit.EUR, 5);
    private static final RevenueDistribution LAW = RevenueDistribution.certain(usd(1));

    private record Named(String name, BacktestForecast forecast) implements BacktestModel {
        @Override
        public BacktestForecast forecast(BacktestOrigin origin) {
            return forecast;
        }
    }

    private static Arguments of(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    private static List<DealEvent> with(DealEvent event) {
        List<DealEvent> log = log();
        log.add(event);
        return log;
    }

    private static BacktestResult over(LocalDateRange range) {
        return backtest().run(log(), PeriodUnit.MONTH, range, ZoneOffset.UTC);
    }

    static Stream<Arguments> cases() {
        LocalDate middle = LocalDate.of(2026, 2, 14);
        return Stream.of(
                of("no models", () -> backtest().withModels(List.of()), "models must hold at least one, but was none"),
                of(
                        "two models of one name",
                        () -> backtest().withModels(List.of(NaiveModel.lastPeriod(), NaiveModel.lastPeriod())),
                        "models[1].name must differ from those before, but was \"last period\""),
                of(
                        "a nameless model",
                        () -> backtest().withModels(List.of(new Named(" ", BacktestForecast.of(LAW)))),
                        "models[0].name must not be blank, but was \" \""),
                of(
                        "a log that begins after its end",
                        () -> backtest().withLogCompleteFrom(SmallLog.MAY.plusSeconds(1)),
                        "from must not be after logCompleteUntil, 2026-05-01T00:00:00Z, but was 2026-05-01T00:00:01Z"),
                of(
                        "a log that ends before its start",
                        () -> RollingBacktest.of(FOLD, USD)
                                .withLogCompleteFrom(SmallLog.MAY)
                                .withLogCompleteUntil(SmallLog.MAY.minusSeconds(1)),
                        "until must not be before logCompleteFrom, 2026-05-01T00:00:00Z, but was 2026-04-30T23:59:59Z"),
                of("learning never", () -> backtest().withLearningEvery(0), "periods must be one or more, but was 0"),
                of(
                        "a range that begins within a month",
                        () -> over(LocalDateRange.of(middle, LocalDate.of(2026, 4, 1))),
                        "range must be whole periods of unit MONTH, but was 2026-02-14/2026-04-01"),
                of(
                        "a range that ends within a month",
                        () -> over(LocalDateRange.of(LocalDate.of(2026, 1, 1), middle)),
                        "range must be whole periods of unit MONTH, but was 2026-01-01/2026-02-14"),
                of(
                        "an empty range",
                        () -> over(LocalDateRange.ofEmpty(middle)),
                        "range must have a start and an end and hold at least one day, but was 2026-02-14/2026-02-14"),
                of(
                        "an endless range",
                        () -> over(LocalDateRange.ofUnboundedEnd(LocalDate.of(2026, 1, 1))),
                        "range must have a start and an end and hold at least one day, but was 2026-01-01/+999999999-12-31"),
                of(
                        "a beginningless range",
                        () -> over(LocalDateRange.ofUnboundedStart(LocalDate.of(2026, 1, 1))),
                        "range must have a start and an end and hold at least one day, but was -999999999-01-01/2026-01-01"),
                of(
                        "a deal won in another currency",
                        () -> run(
                                backtest(),
                                with(move("e", "Won", "2026-03-02").amount(EURO).build()),
                                3,
                                4),
                        "amount of deal e must be in USD, but was EUR 5.00"),
                of(
                        "an open deal in another currency",
                        () -> run(
                                backtest().withModels(List.of(StageWeightedModel.withDefaults())),
                                with(move("e", "Open", "2026-02-27")
                                        .amount(EURO)
                                        .expectedClose(LocalDate.of(2026, 3, 3))
                                        .build()),
                                3,
                                4),
                        "amount of deal e must be in USD, but was EUR 5.00"),
                of(
                        "a model of another currency",
                        () -> run(
                                backtest()
                                        .withModels(List.of(new Named(
                                                "euro", BacktestForecast.of(RevenueDistribution.certain(EURO))))),
                                log(),
                                3,
                                4),
                        "forecast of euro must be in USD, but was EUR"),
                of(
                        "a chance in percent",
                        () -> BacktestForecast.of(LAW, new TreeMap<>(Map.of(DealId.of("d"), 30.0))),
                        "chances[d] must be a fraction between 0 and 1, but was 30.0"),
                of(
                        "a refusal without a reason",
                        () -> BacktestForecast.refused(" "),
                        "reason must not be blank, but was \" \""),
                of(
                        "a nameless pipeline model",
                        () -> PipelineModel.withDefaults().withName(""),
                        "name must not be blank, but was \"\""),
                of(
                        "less than no past",
                        () -> PipelineModel.withDefaults().withNewBusinessOf(-1),
                        "periods must be zero or more, but was -1"),
                of(
                        "a correlation learned from too few",
                        () -> PipelineModel.withDefaults().withLearnedCorrelation(3),
                        "periods must be 4 or more, but was 3"),
                of(
                        "an unknown model",
                        () -> over(months(3, 4)).lines("ours"),
                        "model must be one of [pipeline, stage-weighted, last period, past periods], but was \"ours\""),
                of(
                        "an unknown reference",
                        () -> over(months(3, 4)).skill("pipeline", "theirs"),
                        "reference must be one of [pipeline, stage-weighted, last period, past periods], but was \"theirs\""),
                of(
                        "the accuracy of an unknown model",
                        () -> over(months(3, 4)).accuracy(""),
                        "model must be one of [pipeline, stage-weighted, last period, past periods], but was \"\""),
                of(
                        "snapshots of nobody",
                        () -> over(months(3, 4)).snapshots(" "),
                        "group must not be blank, but was \" \""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void badInput_isNamed(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @SuppressWarnings("NullAway") // what the test is about
    static Stream<Arguments> nulls() {
        return Stream.of(
                of("fold", () -> RollingBacktest.of(null, USD), "fold"),
                of("currency", () -> RollingBacktest.of(FOLD, null), "currency"),
                of("models", () -> backtest().withModels(null), "models"),
                of("day", () -> backtest().withHistoryFrom(null), "day"),
                of("from", () -> backtest().withLogCompleteFrom(null), "from"),
                of("until", () -> backtest().withLogCompleteUntil(null), "until"),
                of("log", () -> backtest().run(null, PeriodUnit.MONTH, months(3, 4), ZoneOffset.UTC), "log"),
                of(
                        "an event",
                        () -> backtest()
                                .run(Arrays.asList(log().get(0), null), PeriodUnit.MONTH, months(3, 4), ZoneOffset.UTC),
                        "log[1]"),
                of("unit", () -> backtest().run(log(), null, months(3, 4), ZoneOffset.UTC), "unit"),
                of("range", () -> backtest().run(log(), PeriodUnit.MONTH, null, ZoneOffset.UTC), "range"),
                of("zone", () -> backtest().run(log(), PeriodUnit.MONTH, months(3, 4), null), "zone"),
                of(
                        "a model's forecast",
                        () -> run(backtest().withModels(List.of(new Named("nothing", null))), log(), 3, 4),
                        "nothing"),
                of("revenue", () -> BacktestForecast.of(null), "revenue"),
                of("chances", () -> BacktestForecast.of(LAW, null), "chances"),
                of("reason", () -> BacktestForecast.refused((String) null), "reason"),
                of("refusal", () -> BacktestForecast.refused((BacktestForecast.Refusal) null), "refusal"),
                of("language of the reason", () -> BacktestForecast.refused("r").reason(null), "locale"),
                of("language of the title", () -> NaiveModel.lastPeriod().title(null), "locale"),
                of("win model", () -> PipelineModel.withDefaults().withChances(null), "newChances"),
                of("sum", () -> PipelineModel.withDefaults().withSum(null), "newSum"),
                of("name", () -> PipelineModel.withDefaults().withName(null), "name"),
                of("model", () -> over(months(3, 4)).lines(null), "model"),
                of("reference", () -> over(months(3, 4)).skill("pipeline", null), "reference"),
                of("group", () -> over(months(3, 4)).snapshots(null), "group"),
                of("locale", () -> over(months(3, 4)).explain((Locale) null), "locale"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nulls")
    void null_isNamed(String description, ThrowingCallable call, String name) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }
}
