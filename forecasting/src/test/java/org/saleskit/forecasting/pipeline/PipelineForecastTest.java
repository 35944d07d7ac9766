package org.saleskit.forecasting.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.forecasting.pipeline.Sample.FIVE;
import static org.saleskit.forecasting.pipeline.Sample.INDEPENDENT;
import static org.saleskit.forecasting.pipeline.Sample.QUARTER;
import static org.saleskit.forecasting.pipeline.Sample.USD;
import static org.saleskit.forecasting.pipeline.Sample.deal;
import static org.saleskit.forecasting.pipeline.Sample.due;
import static org.saleskit.forecasting.pipeline.Sample.ids;
import static org.saleskit.forecasting.pipeline.Sample.unknown;
import static org.saleskit.forecasting.pipeline.Sample.usd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.forecasting.chance.ChanceSource;
import org.saleskit.forecasting.distribution.AmountDistribution;
import org.saleskit.forecasting.distribution.CountDistribution;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.saleskit.forecasting.pipeline.LeftOutDeal.Reason;
import org.saleskit.forecasting.pipeline.PipelineDeal.Adjustment;

/** What a forecast counts, and what it leaves out: the failure modes of pipelines in CRMs. */
class PipelineForecastTest {

    private static final LocalDate NOVEMBER = LocalDate.parse("2026-11-15");

    private static PipelineForecast forecast(PipelineDeal... deals) {
        return INDEPENDENT.forecast(List.of(deals));
    }

    private static PipelineDeal closed(String id, StageType type, String day) {
        return deal(id, 10, 0).toBuilder()
                .type(type)
                .closedOn(LocalDate.parse(day))
                .build();
    }

    private static List<Reason> reasons(PipelineForecast forecast) {
        return forecast.leftOut().stream().map(LeftOutDeal::reason).toList();
    }

    @Test
    void forecast_noDeals_isACertainZero() {
        PipelineForecast none = forecast();

        assertThat(none.expected()).isEqualTo(usd(0));
        assertThat(none.revenue().most()).isEqualTo(usd(0));
        assertThat(none.probabilityOfPlan(usd(0.01))).isZero();
        assertThat(none.weighted()).isEqualTo(usd(0));
    }

    @Test
    void probability_zeroAgainstUnknown_isInTheForecastAndIsListed() {
        PipelineForecast forecast = forecast(deal("1", 100, 0), unknown("2", 100), deal("3", 100, 0.5));

        assertThat(ids(forecast.open())).containsExactly("1", "3");
        assertThat(forecast.chance(DealId.of("1"))).isZero();
        assertThat(forecast.leftOut())
                .extracting(left -> left.deal().deal().value())
                .containsExactly("2");
        assertThat(reasons(forecast)).containsExactly(Reason.UNKNOWN_PROBABILITY);
        assertThat(forecast.expected()).isEqualTo(usd(50));
        assertThat(forecast.weighted()).isEqualTo(usd(50));
    }

    @Test
    void unknownProbability_takenAsAQuarter_countsAndIsListed() {
        PipelineForecast forecast =
                INDEPENDENT.takingUnknownAs(0.25).forecast(List.of(deal("1", 100, 0), unknown("2", 100)));

        assertThat(forecast.expected()).isEqualTo(usd(25));
        assertThat(ids(forecast.takenAsGiven())).containsExactly("2");
        assertThat(forecast.leftOut()).isEmpty();
        assertThat(INDEPENDENT.takingUnknownAs(0.25).leavingOutUnknown().unknownTakenAs())
                .isEmpty();
    }

    @Test
    void wonDeal_inThePeriod_countsOnceAndForCertain() {
        PipelineForecast forecast =
                forecast(PipelineDeal.won(DealId.of("1"), usd(70), LocalDate.parse("2026-10-01")), deal("2", 100, 0.5));

        assertThat(forecast.closed()).isEqualTo(usd(70));
        assertThat(forecast.revenue().least()).isEqualTo(usd(70));
        assertThat(forecast.revenue().most()).isEqualTo(usd(170));
        assertThat(forecast.probabilityOfPlan(usd(70))).isEqualTo(1);
        assertThat(forecast.expected()).isEqualTo(usd(120));
        assertThat(forecast.weighted()).isEqualTo(usd(120));
        assertThat(ids(forecast.won())).containsExactly("1");
        assertThat(ids(forecast.open())).containsExactly("2");
    }

    @Test
    void closedDeals_notWonInThePeriod_neverEnter() {
        PipelineForecast forecast = forecast(
                closed("1", StageType.LOST, "2026-11-01"),
                closed("2", StageType.DISQUALIFIED, "2026-11-01"),
                PipelineDeal.won(DealId.of("3"), usd(70), LocalDate.parse("2026-09-30")),
                PipelineDeal.won(DealId.of("4"), usd(70), LocalDate.parse("2027-01-01")));

        assertThat(forecast.revenue().most()).isEqualTo(usd(0));
        assertThat(forecast.weighted()).isEqualTo(usd(0));
        assertThat(reasons(forecast))
                .containsExactly(Reason.LOST, Reason.DISQUALIFIED, Reason.WON_BEFORE_PERIOD, Reason.WON_AFTER_PERIOD);
    }

    @Test
    void lostDeal_ofAnotherCurrency_isNotConverted() {
        PipelineDeal lost = closed("1", StageType.LOST, "2026-11-01").toBuilder()
                .amount(AmountDistribution.fixed(Money.parse("EUR 5")))
                .build();

        assertThat(reasons(forecast(lost))).containsExactly(Reason.LOST);
    }

    @Test
    void expectedClose_withAChanceForEver_tellsThePeriod() {
        PipelineForecast forecast = forecast(
                due("1", 10, 0.5, "2026-09-30"),
                due("2", 10, 0.5, "2026-10-01"),
                due("3", 10, 0.5, "2026-12-31"),
                due("4", 10, 0.5, "2027-01-01"),
                due("5", 10, 0.5, "2027-01-01").toBuilder()
                        .expectedClose(Optional.empty())
                        .build());

        assertThat(ids(forecast.open())).containsExactly("2", "3");
        assertThat(reasons(forecast))
                .containsExactly(Reason.EXPECTED_BEFORE_PERIOD, Reason.EXPECTED_AFTER_PERIOD, Reason.NO_EXPECTED_CLOSE);
        assertThat(forecast.weighted()).isEqualTo(usd(10));
    }

    @Test
    void expectedClose_withAChanceInThePeriod_decidesNothing() {
        PipelineDeal late = deal("1", 10, 0.25).toBuilder()
                .expectedClose(LocalDate.parse("2027-03-01"))
                .source(ChanceSource.INCIDENCE_IN_STAGE)
                .stageProbability(0.5)
                .build();

        assertThat(forecast(late).expected()).isEqualTo(usd(2.5));
        assertThat(forecast(late).weighted()).isEqualTo(usd(0));
    }

    @Test
    void winBefore_boundsOfThePeriod_givesWhatTheChanceGains() {
        PipelineDeal running = deal("1", 100, 0).toBuilder()
                .putWinBefore(LocalDate.parse("2027-01-01"), 0.25)
                .build();
        PipelineDeal ahead = deal("2", 100, 0).toBuilder()
                .putWinBefore(LocalDate.parse("2026-10-01"), 0.25)
                .putWinBefore(LocalDate.parse("2027-01-01"), 0.75)
                .putWinBefore(LocalDate.parse("2027-04-01"), 0.875)
                .build();

        assertThat(forecast(running, ahead).chance(DealId.of("1"))).isEqualTo(0.25);
        assertThat(forecast(running, ahead).chance(DealId.of("2"))).isEqualTo(0.5);
    }

    @Test
    void amount_unknown_isListedAndNotZero() {
        PipelineDeal without =
                deal("1", 0, 0.5).toBuilder().amount(Optional.empty()).build();
        PipelineDeal wonWithout = PipelineDeal.won(DealId.of("3"), usd(1), NOVEMBER).toBuilder()
                .amount(Optional.empty())
                .build();

        PipelineForecast forecast = forecast(without, deal("2", 0, 0.5), wonWithout);

        assertThat(reasons(forecast)).containsExactly(Reason.NO_AMOUNT, Reason.NO_AMOUNT);
        assertThat(ids(forecast.open())).containsExactly("2");
        assertThat(ids(forecast.withoutStageProbability())).isEmpty();
    }

    @Test
    void omittedDeal_whateverItsChance_isListed() {
        PipelineDeal omitted = deal("1", 100, 0.9).toBuilder()
                .category(ForecastCategory.of("Мимо", ForecastCategory.Type.OMITTED))
                .build();

        assertThat(reasons(forecast(omitted))).containsExactly(Reason.OMITTED);
        assertThat(forecast(omitted).weighted()).isEqualTo(usd(0));
    }

    @Test
    void dealOnHold_withAChance_counts() {
        PipelineDeal resting =
                deal("1", 100, 0.25).toBuilder().type(StageType.ON_HOLD).build();

        assertThat(forecast(resting).expected()).isEqualTo(usd(25));
    }

    /** One whale: mean and deviation describe a result that never comes, quantiles do not. */
    @Test
    void revenue_oneWhale_hasTwoHumpsThatMeanAndDeviationHide() {
        List<PipelineDeal> deals = new ArrayList<>(
                IntStream.range(0, 20).mapToObj(i -> deal("s" + i, 10, 0.5)).toList());
        deals.add(deal("whale", 1000, 0.4));
        PipelineForecast forecast = INDEPENDENT.forecast(deals);
        Money mean = forecast.expected();
        double sd = forecast.revenue().standardDeviation();

        assertThat(mean).isEqualTo(usd(500));
        assertThat(forecast.revenue().probabilityAtMost(usd(990))
                        - forecast.revenue().probabilityAtMost(usd(200)))
                .as("nothing comes near the mean")
                .isLessThan(1e-15);
        assertThat(forecast.quantile(0.5)).isLessThanOrEqualTo(usd(120));
        assertThat(forecast.quantile(0.9)).isBetween(usd(1080), usd(1150));
        assertThat(mean.minus(usd(Math.floor(1.2816 * sd))).isNegative())
                .as("the normal band of 80 % begins below zero")
                .isTrue();
        assertThat(forecast.without(DealId.of("whale")).probabilityOfPlan(usd(500)))
                .isZero();
    }

    @Test
    void newBusiness_independentOfTheDeals_isOneMoreConvolution() {
        PipelineForecaster business =
                INDEPENDENT.withNewBusiness(CountDistribution.binomial(3, 0.5), AmountDistribution.fixed(usd(100)));
        PipelineForecast forecast = business.forecast(List.of(deal("1", 50, 0.5), deal("2", 100, 0.25)));

        assertThat(forecast.expected()).isEqualTo(usd(200));
        // P(two deals + 100 B >= 250): {0: 3/8, 50: 3/8, 100: 1/8, 150: 1/8} with B = 0..3 by 1 3 3 1 of 8.
        assertThat(forecast.probabilityOfPlan(usd(250)))
                .isCloseTo((3 * 1 + 3 * 4 + 1 * 4 + 1 * 7) / 64.0, within(1e-15));
        assertThat(forecast.newBusiness().map(RevenueDistribution::mean)).contains(usd(150));
        // Without the first deal {0: 3/4, 100: 1/4}: 3/4 × 1/8 + 1/4 × 4/8; without the second {0: 1/2, 50: 1/2}: 1/2 ×
        // 1/8 + 1/2 × 4/8.
        assertThat(forecast.contributions(usd(250)))
                .extracting(PipelineContribution::probabilityOfPlan)
                .satisfiesExactly(
                        first -> assertThat(first).isCloseTo(26 / 64.0 - 7 / 32.0, within(1e-15)),
                        second -> assertThat(second).isCloseTo(26 / 64.0 - 5 / 16.0, within(1e-15)));
        assertThat(business.hasNewBusiness()).isTrue();
        assertThat(business.withoutNewBusiness().hasNewBusiness()).isFalse();
    }

    @Test
    void adjustment_ofTheManager_isKeptApart() {
        PipelineForecast forecast = forecast(
                deal("1", 100, 0.5).toBuilder()
                        .adjustment(Adjustment.ofProbability(0.75))
                        .build(),
                deal("2", 40, 0.5).toBuilder()
                        .adjustment(Adjustment.ofAmount(usd(60)))
                        .build(),
                unknown("3", 80).toBuilder()
                        .adjustment(new Adjustment(OptionalDouble.of(0.5), Optional.of(usd(100))))
                        .build(),
                deal("4", 10, 0.5));

        assertThat(forecast.expected()).isEqualTo(usd(75));
        assertThat(forecast.adjusted().expected()).isEqualTo(usd(75 + 30 + 50 + 5));
        assertThat(forecast.weighted()).isEqualTo(usd(75));
        assertThat(forecast.adjusted().weighted()).isEqualTo(usd(50 + 30 + 5));
        assertThat(forecast.adjusted().leftOut()).isEmpty();
        assertThat(forecast.adjusted().adjusted().expected()).isEqualTo(usd(160));
    }

    @Test
    void correlation_default_widensTheBand() {
        PipelineForecaster standard = PipelineForecaster.during(QUARTER, USD);
        List<PipelineDeal> many =
                IntStream.range(0, 200).mapToObj(i -> deal("d" + i, 10, 0.5)).toList();

        assertThat(standard.correlation()).isEqualTo(0.05);
        assertThat(standard.forecast(many).expected()).isEqualTo(usd(1000));
        assertThat(standard.forecast(many).revenue().standardDeviation())
                .isGreaterThan(2 * INDEPENDENT.forecast(many).revenue().standardDeviation());
    }

    @Test
    void weighted_usualCrmNumber_isBesideTheMean() {
        PipelineDeal learned = deal("1", 200, 0.25).toBuilder()
                .source(ChanceSource.INCIDENCE_IN_STAGE)
                .stageProbability(0.75)
                .expectedClose(NOVEMBER)
                .build();
        PipelineDeal without = learned.toBuilder()
                .deal(DealId.of("2"))
                .stageProbability(OptionalDouble.empty())
                .build();

        PipelineForecast forecast = forecast(learned, without);

        assertThat(forecast.expected()).isEqualTo(usd(100));
        assertThat(forecast.weighted()).isEqualTo(usd(150));
        assertThat(ids(forecast.withoutStageProbability())).containsExactly("2");
    }

    @Test
    void expected_ofAThirdOfACent_isRoundedOnceHalfEven() {
        assertThat(forecast(deal("1", 0.01, 0.5)).expected()).isEqualTo(usd(0));
        assertThat(forecast(deal("1", 0.03, 0.5)).expected()).isEqualTo(usd(0.02));
        assertThat(forecast(deal("1", 0.01, 0.5), deal("2", 0.01, 0.5)).expected())
                .isEqualTo(usd(0.01));
    }

    @Test
    void randomAmount_ofOneDeal_spreadsTheLaw() {
        PipelineDeal fixed = deal("1", 100, 0.5);
        PipelineDeal spread = fixed.toBuilder()
                .amount(AmountDistribution.sample(List.of(usd(50), usd(150))))
                .build();

        assertThat(forecast(spread).expected()).isEqualTo(forecast(fixed).expected());
        assertThat(forecast(spread).probabilityOfPlan(usd(150))).isCloseTo(0.25, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void reason_everyOne_hasWordsInBothLanguages(Reason reason) {
        LeftOutDeal left = new LeftOutDeal(deal("7", 1, 1), reason);

        assertThat(left.explain(Locale.ENGLISH)).startsWith("7: ").matches("\\P{IsCyrillic}+");
        assertThat(left.explain(Locale.forLanguageTag("ru"))).matches("7: [а-яё ]+");
    }

    @Test
    void options_ofTheForecaster_areThoseThatWereSet() {
        PipelineForecaster options =
                PipelineForecaster.during(QUARTER, CurrencyUnit.USD).rejectingUnknown();

        assertThat(options.isRejectingUnknown()).isTrue();
        assertThat(options.takingUnknownAs(0.1).isRejectingUnknown()).isFalse();
        assertThat(options.period()).isEqualTo(QUARTER);
        assertThat(options.converter()).isEmpty();
        assertThat(options.rateDay()).isEmpty();
        assertThat(options.sum().correlation()).isEqualTo(0.05);
        assertThat(options.forecast(FIVE).forecaster()).isSameAs(options);
        assertThat(options.forecast(FIVE).period()).isEqualTo(QUARTER);
        assertThat(INDEPENDENT.forecast(FIVE))
                .hasToString("PipelineForecast[2026-10-01/2027-01-01, expected=USD 287.50, open=5, won=0, leftOut=0]");
    }
}
