package org.saleskit.forecasting.pipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saleskit.forecasting.pipeline.Sample.INDEPENDENT;
import static org.saleskit.forecasting.pipeline.Sample.QUARTER;
import static org.saleskit.forecasting.pipeline.Sample.USD;
import static org.saleskit.forecasting.pipeline.Sample.deal;
import static org.saleskit.forecasting.pipeline.Sample.period;
import static org.saleskit.forecasting.pipeline.Sample.unknown;
import static org.saleskit.forecasting.pipeline.Sample.usd;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.deal.DealCard;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.money.CurrencyConverter;
import org.saleskit.core.money.MissingRateException;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.forecasting.chance.WinModel;
import org.saleskit.forecasting.distribution.AmountDistribution;
import org.saleskit.forecasting.distribution.CountDistribution;
import org.saleskit.forecasting.pipeline.CreationNeed.Rates;
import org.saleskit.forecasting.pipeline.PipelineDeal.Adjustment;

/** What each rule of the package says when it is broken. */
class PipelineBadInputTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-15");
    private static final PipelineDeal ONE = deal("1", 100, 0.5);
    private static final PipelineForecast FORECAST = INDEPENDENT.forecast(List.of(ONE));
    private static final PipelineDeal EURO = PipelineDeal.of(DealId.of("7"), Money.parse("EUR 50"), 0.5);
    private static final AmountDistribution SPREAD_EURO =
            AmountDistribution.sample(List.of(Money.parse("EUR 50"), Money.parse("EUR 70")));
    private static final CurrencyConverter TO_USD =
            CurrencyConverter.to(USD, (from, to, date) -> Optional.of(BigDecimal.TEN));
    private static final Rates RATES = new Rates(Proportion.of(1, 4), usd(10), ClosingLag.none());
    private static final Deals NO_DEALS = DealFold.of(Pipeline.of("p", List.of("A"), List.of("W"), List.of("L")))
            .asOf(Instant.parse("2027-01-01T12:00:00Z"))
            .fold(List.of());
    private static final ReportPeriod IN_MOSCOW =
            ReportPeriod.of(period("2027-01-01", "2027-02-01").dates(), ZoneId.of("Europe/Moscow"));

    private static Arguments row(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    private static PipelineDealBuilder change() {
        return ONE.toBuilder();
    }

    @SuppressWarnings("NullAway")
    static Stream<Arguments> dealCases() {
        return Stream.of(
                row(
                        "T: a probability in percent",
                        () -> deal("1", 5, 50),
                        "pipelineDeal.probability must be a fraction between 0 and 1, but was 50.0"),
                row(
                        "a probability that is no number",
                        () -> deal("1", 5, Double.NaN),
                        "pipelineDeal.probability must be a fraction between 0 and 1, but was NaN"),
                row(
                        "a negative chance for ever",
                        () -> change().eventualProbability(-0.1).build(),
                        "pipelineDeal.eventualProbability must be a fraction between 0 and 1, but was -0.1"),
                row(
                        "a percentage of a stage above 1",
                        () -> change().stageProbability(1.5).build(),
                        "pipelineDeal.stageProbability must be a fraction between 0 and 1, but was 1.5"),
                row(
                        "a chance before a day above 1",
                        () -> change().putWinBefore(DAY, 2.0).build(),
                        "pipelineDeal.winBefore[2026-11-15] must be a fraction between 0 and 1, but was 2.0"),
                row(
                        "a chance that falls with time",
                        () -> change().putWinBefore(DAY, 0.5)
                                .putWinBefore(DAY.plusDays(1), 0.4)
                                .build(),
                        "pipelineDeal.winBefore[2026-11-16] must not be less than 0.5 of the day before, but was 0.4"),
                row(
                        "a chance for ever below that before a day",
                        () -> change().putWinBefore(DAY, 0.5)
                                .eventualProbability(0.4)
                                .build(),
                        "pipelineDeal.eventualProbability must not be less than 0.5, the last of winBefore, but was 0.4"),
                row(
                        "a blank stage",
                        () -> change().stage(" ").build(),
                        "pipelineDeal.stage must not be blank, but was \" \""),
                row(
                        "a closed deal without its day",
                        () -> change().type(StageType.LOST).build(),
                        "pipelineDeal.closedOn must be given for a closed deal, but was absent"),
                row(
                        "an open deal with the day of a close",
                        () -> change().closedOn(DAY).build(),
                        "pipelineDeal.closedOn must be absent for a deal that is OPEN, but was 2026-11-15"),
                row(
                        "an open deal in the category of won ones",
                        () -> change().category(ForecastCategory.of("Сделано", ForecastCategory.Type.CLOSED))
                                .build(),
                        "pipelineDeal.category must not be CLOSED for a deal that is OPEN, but was Сделано"),
                row(
                        "a won deal of an uncertain amount",
                        () -> PipelineDeal.won(DealId.of("1"), usd(5), DAY).toBuilder()
                                .amount(AmountDistribution.sample(List.of(usd(1), usd(2))))
                                .build(),
                        "pipelineDeal.amount must be fixed for a won deal, but was USD 1.50 ± 0.5"),
                row("a negative amount", () -> deal("1", -5, 0.5), "amount must be zero or more, but was USD -5.00"),
                row(
                        "an adjustment of nothing",
                        () -> new Adjustment(OptionalDouble.empty(), Optional.empty()),
                        "adjustment must hold a probability or an amount, but was empty"),
                row(
                        "an adjusted probability above 1",
                        () -> Adjustment.ofProbability(1.01),
                        "adjustment.probability must be a fraction between 0 and 1, but was 1.01"),
                row(
                        "a negative adjusted amount",
                        () -> Adjustment.ofAmount(usd(-1)),
                        "adjustment.amount must be zero or more, but was USD -1.00"),
                row(
                        "a category without a word",
                        () -> ForecastCategory.of("", ForecastCategory.Type.COMMIT),
                        "forecastCategory.label must not be blank, but was \"\""),
                row("a category without a meaning", () -> ForecastCategory.of("Commit", null), "type"),
                row("a reason of no deal", () -> new LeftOutDeal(null, LeftOutDeal.Reason.LOST), "deal"),
                row("a deal left out without a reason", () -> new LeftOutDeal(ONE, null), "reason"));
    }

    @SuppressWarnings("NullAway")
    static Stream<Arguments> forecastCases() {
        return Stream.of(
                row(
                        "mixed currencies",
                        () -> INDEPENDENT.forecast(List.of(ONE, EURO)),
                        "amount of deal 7 must be in USD, as there is no converter, but was EUR 50.00"),
                row(
                        "a deal given twice",
                        () -> INDEPENDENT.forecast(List.of(ONE, deal("2", 1, 1), deal("1", 3, 0.3))),
                        "deals[2].deal must be given once, but was 1 again"),
                row(
                        "an unknown probability where it is refused",
                        () -> INDEPENDENT.rejectingUnknown().forecast(List.of(ONE, unknown("3", 5))),
                        "probability of deal 3 must be known, but was unknown"),
                row(
                        "an unknown probability taken as 30 percent",
                        () -> INDEPENDENT.takingUnknownAs(30),
                        "probability must be a fraction between 0 and 1, but was 30.0"),
                row(
                        "a chance that does not speak of the period's end",
                        () -> INDEPENDENT.forecast(
                                List.of(change().putWinBefore(DAY, 0.5).build())),
                        "winBefore of deal 1 must hold 2027-01-01, a bound of the period, but was [2026-11-15]"),
                row(
                        "a chance that does not speak of the period's start",
                        () -> INDEPENDENT.forecast(List.of(change().putWinBefore(LocalDate.parse("2026-09-15"), 0.25)
                                .putWinBefore(LocalDate.parse("2027-01-01"), 0.5)
                                .build())),
                        "winBefore of deal 1 must hold 2026-10-01, a bound of the period, but was [2026-09-15, 2027-01-01]"),
                row(
                        "a correlation of deals that are one",
                        () -> INDEPENDENT.withCorrelation(1),
                        "correlation must lie between 0 and 0.95, but was 1.0"),
                row(
                        "a converter to another currency",
                        () -> PipelineForecaster.during(QUARTER, CurrencyUnit.EUR)
                                .withConverter(TO_USD, DAY),
                        "converter.target must be EUR, but was USD"),
                row(
                        "a missing rate",
                        () -> INDEPENDENT
                                .withConverter(CurrencyConverter.to(USD, (from, to, date) -> Optional.empty()), DAY)
                                .forecast(List.of(EURO)),
                        new MissingRateException(CurrencyUnit.EUR, USD, DAY).getMessage()),
                row(
                        "new business in another currency",
                        () -> INDEPENDENT.withNewBusiness(CountDistribution.binomial(1, 0.5), SPREAD_EURO),
                        "amount must be in USD, but was EUR 60.00"),
                row(
                        "a plan in another currency",
                        () -> FORECAST.probabilityOfPlan(Money.parse("EUR 5")),
                        "plan must be in USD, but was EUR 5.00"),
                row(
                        "contributions to a plan in another currency",
                        () -> FORECAST.contributions(Money.parse("EUR 5")),
                        "plan must be in USD, but was EUR 5.00"),
                row(
                        "a coverage of a plan in another currency",
                        () -> FORECAST.coverage(Money.parse("EUR 5")),
                        "plan must be in USD, but was EUR 5.00"),
                row(
                        "a quantile of certainty",
                        () -> FORECAST.quantile(1),
                        "level must lie strictly between 0 and 1, but was 1.0"),
                row(
                        "without a deal that is not there",
                        () -> FORECAST.without(DealId.of("9")),
                        "deal must be one of the forecast, but was 9"),
                row(
                        "another state of a deal that is not there",
                        () -> FORECAST.replaced(deal("9", 1, 1)),
                        "deal must be one of the forecast, but was 9"),
                row(
                        "one more deal that is there",
                        () -> FORECAST.with(ONE),
                        "deal must not be in the forecast already, but was 1"),
                row(
                        "one more deal in another currency",
                        () -> FORECAST.with(EURO),
                        "amount of deal 7 must be in USD, as there is no converter, but was EUR 50.00"),
                row(
                        "the chance of a deal that is left out",
                        () -> FORECAST.with(unknown("3", 5)).chance(DealId.of("3")),
                        "deal must be an open one of the forecast, but was 3"),
                row(
                        "the chance of a deal that is not there",
                        () -> FORECAST.chance(DealId.of("3")),
                        "deal must be an open one of the forecast, but was 3"),
                row(
                        "a view of omitted deals",
                        () -> FORECAST.categories().of(ForecastCategory.Type.OMITTED),
                        "type must be in the forecast, but was OMITTED"),
                row(
                        "a view up to omitted deals",
                        () -> FORECAST.categories().amountUpTo(ForecastCategory.Type.OMITTED),
                        "type must be in the forecast, but was OMITTED"),
                row("no deals", () -> INDEPENDENT.forecast(null), "deals"),
                row("a deal that is null", () -> INDEPENDENT.forecast(Arrays.asList(ONE, null)), "deals[1]"),
                row("no period", () -> PipelineForecaster.during(null, USD), "period"),
                row("no currency", () -> PipelineForecaster.during(QUARTER, null), "currency"),
                row("no sum", () -> INDEPENDENT.withSum(null), "sum"),
                row("no converter", () -> INDEPENDENT.withConverter(null, DAY), "converter"),
                row("no day of rates", () -> INDEPENDENT.withConverter(TO_USD, null), "day"),
                row("no number of wins", () -> INDEPENDENT.withNewBusiness(null, SPREAD_EURO), "wins"),
                row(
                        "no amount of wins",
                        () -> INDEPENDENT.withNewBusiness(CountDistribution.binomial(1, 0.5), null),
                        "amount"),
                row("no plan", () -> FORECAST.contributions(null), "plan"),
                row("no plan to cover", () -> FORECAST.coverage(null), "plan"),
                row("no deal to do without", () -> FORECAST.without(null), "deal"),
                row("no deal to add", () -> FORECAST.with(null), "deal"),
                row("no deal to replace", () -> FORECAST.replaced(null), "deal"),
                row("no type of a view", () -> FORECAST.categories().upTo(null), "type"),
                row("no name of a group", () -> FORECAST.byRep().of(null), "key"),
                row("no key", () -> FORECAST.by(null), "key"),
                row("no group", () -> FORECAST.<String>by(deal -> null), "key of deal 1"),
                row("no locale", () -> FORECAST.explain(null), "locale"));
    }

    @SuppressWarnings("NullAway")
    static Stream<Arguments> otherCases() {
        PipelineCoverage coverage = FORECAST.coverage(usd(500));
        return Stream.of(
                row(
                        "no periods",
                        () -> INDEPENDENT.schedule(List.of(), List.of(ONE)),
                        "periods must hold at least one, but was empty"),
                row(
                        "periods with a gap",
                        () -> INDEPENDENT.schedule(List.of(QUARTER, period("2027-01-02", "2027-02-01")), List.of(ONE)),
                        "periods[1].dates must start on 2027-01-01, where the one before ends, but was 2027-01-02"),
                row(
                        "periods of two zones",
                        () -> INDEPENDENT.schedule(List.of(QUARTER, IN_MOSCOW), List.of(ONE)),
                        "periods[1].zone must be Z, but was Europe/Moscow"),
                row(
                        "several periods with new business",
                        () -> INDEPENDENT
                                .withNewBusiness(CountDistribution.binomial(1, 0.5), AmountDistribution.fixed(usd(1)))
                                .schedule(List.of(QUARTER), List.of(ONE)),
                        "newBusiness must be absent for several periods, but was supposed"),
                row(
                        "several periods with an unknown probability taken",
                        () -> INDEPENDENT.takingUnknownAs(0.25).schedule(List.of(QUARTER), List.of(ONE)),
                        "unknownTakenAs must be absent for several periods, but was 0.25"),
                row("periods that are null", () -> INDEPENDENT.schedule(null, List.of()), "periods"),
                row("deals of periods that are null", () -> INDEPENDENT.schedule(List.of(QUARTER), null), "deals"),
                row(
                        "creation after the period",
                        () -> coverage.creation(LocalDate.parse("2027-01-01"), RATES),
                        "from must be before the end of the period, 2027-01-01, but was 2027-01-01"),
                row(
                        "won amounts in another currency",
                        () -> coverage.creationOfAll(
                                DAY, new Rates(Proportion.of(1, 4), Money.parse("EUR 5"), ClosingLag.none())),
                        "wonAmount must be in USD, but was EUR 5.00"),
                row(
                        "a negative won amount",
                        () -> new Rates(Proportion.of(1, 4), usd(-5), ClosingLag.none()),
                        "wonAmount must be zero or more, but was USD -5.00"),
                row("no rates", () -> coverage.creation(DAY, null), "rates"),
                row("no first day", () -> coverage.creation(null, RATES), "from"),
                row("no win rate", () -> new Rates(null, usd(5), ClosingLag.none()), "winRate"),
                row("no won amount", () -> new Rates(Proportion.of(1, 4), null, ClosingLag.none()), "wonAmount"),
                row("no lag", () -> new Rates(Proportion.of(1, 4), usd(5), null), "lag"),
                row("a negative lag", () -> ClosingLag.ofDays(-1), "days must be zero or more, but was -1"),
                row("no cycles", () -> ClosingLag.ofCycles(List.of()), "cycles must hold at least one, but was empty"),
                row(
                        "a negative cycle",
                        () -> ClosingLag.ofCycles(List.of(Duration.ZERO, Duration.ofDays(-1))),
                        "cycles[1] must be zero or more, but was PT-24H"),
                row("a cycle that is null", () -> ClosingLag.ofCycles(Arrays.asList((Duration) null)), "cycles[0]"),
                row(
                        "a share above 1",
                        () -> ClosingLag.of(new TreeMap<>(Map.of(3L, 1.5))),
                        "shares[3] must be a fraction between 0 and 1, but was 1.5"),
                row(
                        "a share that falls",
                        () -> ClosingLag.of(new TreeMap<>(Map.of(3L, 0.5, 4L, 0.4))),
                        "shares[4] must not be less than 0.5 of the days before, but was 0.4"),
                row(
                        "a share of a negative day",
                        () -> ClosingLag.of(new TreeMap<>(Map.of(-3L, 0.5))),
                        "days must be zero or more, but was -3"),
                row(
                        "shares of nothing",
                        () -> ClosingLag.of(new TreeMap<>(Map.of(3L, 0.0))),
                        "shares must hold one above zero, but was 1 without"),
                row("no shares", () -> ClosingLag.of(null), "shares"),
                row(
                        "no period of the deals of a log",
                        () -> PipelineDeals.during(List.of()),
                        "periods must hold at least one, but was empty"),
                row(
                        "deals of a log for two zones",
                        () -> PipelineDeals.during(List.of(QUARTER, IN_MOSCOW)),
                        "periods[1].zone must be Z, but was Europe/Moscow"),
                row(
                        "two cards of a deal",
                        () -> PipelineDeals.during(QUARTER)
                                .withCards(List.of(
                                        DealCard.of(DealId.of("1"), ClientId.of("c")),
                                        DealCard.of(DealId.of("1"), ClientId.of("d")))),
                        "cards[1].id must be given once, but was 1 again"),
                row(
                        "a forecast of a period that is over",
                        () -> PipelineDeals.during(QUARTER)
                                .of(NO_DEALS, WinModel.withDefaults().learn(NO_DEALS)),
                        "period must end after 2027-01-01, the day of the deals, but was to 2027-01-01"),
                row("no cards", () -> PipelineDeals.during(QUARTER).withCards(null), "cards"),
                row("no details", () -> PipelineDeals.during(QUARTER).withDetails(null), "details"),
                row(
                        "no log",
                        () -> PipelineDeals.during(QUARTER)
                                .of(null, WinModel.withDefaults().learn(NO_DEALS)),
                        "deals"),
                row("nothing learned", () -> PipelineDeals.during(QUARTER).of(NO_DEALS, null), "chances"),
                row("no period of a log", () -> PipelineDeals.during((ReportPeriod) null), "period"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"dealCases", "forecastCases", "otherCases"})
    void badInput_anyRule_namesParameterRuleAndValue(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class, MissingRateException.class)
                .hasMessage(message);
    }
}
