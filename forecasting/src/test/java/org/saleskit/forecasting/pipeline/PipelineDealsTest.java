package org.saleskit.forecasting.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.forecasting.pipeline.Sample.INDEPENDENT;
import static org.saleskit.forecasting.pipeline.Sample.QUARTER;
import static org.saleskit.forecasting.pipeline.Sample.ids;
import static org.saleskit.forecasting.pipeline.Sample.period;
import static org.saleskit.forecasting.pipeline.Sample.usd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.deal.DealCard;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.DealUpdate;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.team.RepId;
import org.saleskit.core.team.TeamId;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.forecasting.chance.ChanceSource;
import org.saleskit.forecasting.chance.DealChance;
import org.saleskit.forecasting.chance.LearnedChances;
import org.saleskit.forecasting.chance.TimingRule;
import org.saleskit.forecasting.chance.WinModel;
import org.saleskit.forecasting.distribution.AmountDistribution;
import org.saleskit.forecasting.pipeline.LeftOutDeal.Reason;

/** From a log to the deals of a forecast. */
class PipelineDealsTest {

    private static final Pipeline PIPELINE = Pipeline.builder()
            .id("sales")
            .addStages(
                    Stage.builder()
                            .name("Offer")
                            .type(StageType.OPEN)
                            .defaultProbability(0.25)
                            .build(),
                    Stage.of("Talk", StageType.OPEN),
                    Stage.of("Rest", StageType.ON_HOLD),
                    Stage.of("Won", StageType.WON),
                    Stage.of("Lost", StageType.LOST))
            .build();

    private static final Instant NOW = Instant.parse("2026-11-15T12:00:00Z");
    private static final WinModel STAGE_ONLY = WinModel.withDefaults()
            .withSources(List.of(ChanceSource.STAGE_DEFAULT))
            .withTiming(List.of(TimingRule.EXPECTED_CLOSE));

    private final List<DealEvent> events = new ArrayList<>();

    private void move(String deal, String stage, String at) {
        events.add(StageChange.of(DealId.of(deal), stage, Instant.parse(at + "T10:00:00Z")));
    }

    private void open(String deal, String stage, String at, double amount, String expected) {
        move(deal, stage, at);
        Instant same = Instant.parse(at + "T10:00:00Z");
        events.add(DealUpdate.ofAmount(DealId.of(deal), usd(amount), same));
        events.add(DealUpdate.ofExpectedClose(DealId.of(deal), LocalDate.parse(expected), same));
    }

    private Deals deals() {
        return DealFold.of(PIPELINE).asOf(NOW).fold(events);
    }

    @Test
    void of_logOfEveryKind_makesOpenDealsAndThoseWonInThePeriod() {
        open("1 open", "Offer", "2026-09-01", 100, "2026-12-20");
        open("2 later", "Offer", "2026-09-01", 100, "2027-02-20");
        open("3 won", "Offer", "2026-09-01", 60, "2026-12-20");
        move("3 won", "Won", "2026-10-20");
        events.add(DealUpdate.ofAmount(DealId.of("3 won"), usd(999), Instant.parse("2026-10-21T00:00:00Z")));
        open("4 lost", "Offer", "2026-09-01", 100, "2026-12-20");
        move("4 lost", "Lost", "2026-10-20");
        open("5 won before", "Offer", "2026-09-01", 100, "2026-12-20");
        move("5 won before", "Won", "2026-09-30");
        open("6 unknown", "Talk", "2020-01-01", 100, "2026-12-20");
        open("7 resting", "Rest", "2026-09-01", 100, "2026-12-20");
        move("8 no amount", "Offer", "2026-09-01");

        Deals deals = deals();
        List<PipelineDeal> made = PipelineDeals.during(QUARTER).of(deals, STAGE_ONLY.learn(deals));
        PipelineForecast forecast = INDEPENDENT.forecast(made);

        assertThat(ids(made)).containsExactly("1 open", "2 later", "3 won", "6 unknown", "7 resting", "8 no amount");
        assertThat(made.get(0).source()).isEqualTo(ChanceSource.STAGE_DEFAULT);
        assertThat(made.get(0).eventualProbability()).hasValue(0.25);
        assertThat(made.get(0).stageProbability()).hasValue(0.25);
        assertThat(made.get(0).stage()).contains("Offer");
        assertThat(made.get(2).closedOn()).contains(LocalDate.parse("2026-10-20"));
        assertThat(made.get(4).type()).isEqualTo(StageType.ON_HOLD);
        assertThat(forecast.closed()).isEqualTo(usd(60));
        assertThat(forecast.expected()).isEqualTo(usd(85));
        assertThat(forecast.leftOut())
                .extracting(LeftOutDeal::reason)
                .containsExactly(
                        Reason.EXPECTED_AFTER_PERIOD,
                        Reason.UNKNOWN_PROBABILITY,
                        Reason.UNKNOWN_PROBABILITY,
                        Reason.NO_EXPECTED_CLOSE);
    }

    @Test
    void withCardsAndDetails_addsWhatTheLogDoesNotTell() {
        open("1", "Offer", "2026-09-01", 100, "2026-12-20");
        open("2", "Offer", "2026-09-01", 60, "2026-12-20");
        move("2", "Won", "2026-10-20");
        AttributeKey<String> colour = AttributeKey.ofLabel("colour");
        DealCard card = DealCard.of(DealId.of("2"), ClientId.of("c")).toBuilder()
                .owner(RepId.of("ann"))
                .attributes(Attributes.none().with(colour, "red"))
                .build();
        Deals deals = deals();

        List<PipelineDeal> made = PipelineDeals.during(QUARTER)
                .withCards(List.of(card))
                .withDetails((deal, builder) ->
                        builder.team(TeamId.of("of " + deal.id())).amount(AmountDistribution.fixed(usd(5))))
                .of(deals, STAGE_ONLY.learn(deals));

        assertThat(made.get(0).owner()).isEmpty();
        assertThat(made.get(0).team()).contains(TeamId.of("of 1"));
        assertThat(made.get(1).owner()).contains(RepId.of("ann"));
        assertThat(made.get(1).attributes().get(colour)).contains("red");
        assertThat(made.get(1).team()).contains(TeamId.of("of 2"));
        assertThat(INDEPENDENT.forecast(made).closed()).isEqualTo(usd(5));
    }

    @Test
    void of_numberMeantForThePeriod_isThatOfThePeriod() {
        open("1", "Offer", "2026-09-01", 100, "2027-12-20");
        Deals deals = deals();
        LearnedChances whole = WinModel.withDefaults()
                .withSources(List.of(ChanceSource.HOST))
                .withTiming(List.of(TimingRule.WHOLE))
                .withHost(deal -> OptionalDouble.of(0.5))
                .learn(deals);

        PipelineDeal made = PipelineDeals.during(QUARTER).of(deals, whole).get(0);

        assertThat(made.probability()).hasValue(0.5);
        assertThat(made.source()).isEqualTo(ChanceSource.HOST);
        assertThat(made.stageProbability()).hasValue(0.25);
        assertThat(INDEPENDENT.forecast(List.of(made)).expected()).isEqualTo(usd(50));
        assertThat(INDEPENDENT.forecast(List.of(made)).weighted()).isEqualTo(usd(0));
    }

    /** 60 deals of which two of three are won after 10, 20, … days, and one is open: the curve is the learned one. */
    @Test
    void of_learnedIncidence_isTheChanceBeforeEachBound() {
        for (int i = 0; i < 60; i++) {
            LocalDate opened = LocalDate.parse("2026-01-01").plusDays(i);
            open("h" + i, "Offer", opened.toString(), 10, "2026-12-31");
            move(
                    "h" + i,
                    i % 3 == 0 ? "Lost" : "Won",
                    opened.plusDays(10 + 2 * i).toString());
        }
        open("open", "Offer", "2026-10-20", 1000, "2026-11-16");
        Deals deals = deals();
        LearnedChances learned = WinModel.withDefaults().learn(deals);
        List<ReportPeriod> months = List.of(
                period("2026-10-01", "2026-11-01"),
                period("2026-11-01", "2026-12-01"),
                period("2026-12-01", "2027-01-01"));

        List<PipelineDeal> made = PipelineDeals.during(months).of(deals, learned);
        PipelineSchedule schedule = INDEPENDENT.schedule(months, made);

        PipelineDeal open = made.get(made.size() - 1);
        assertThat(ids(made)).containsExactly("open");
        assertThat(open.source()).isEqualTo(ChanceSource.INCIDENCE_IN_STAGE);
        DealChance november = learned.of(months.get(1)).get(0);
        DealChance december = learned.of(months.get(2)).get(0);
        List<Double> won = schedule.splits().get(0).inPeriods();
        assertThat(won.get(0)).isZero();
        assertThat(won.get(1))
                .isCloseTo(november.winInPeriod().orElseThrow(), within(1e-12))
                .isPositive();
        assertThat(won.get(2))
                .isCloseTo(december.winInPeriod().orElseThrow(), within(1e-12))
                .isPositive();
        double sum = won.stream().mapToDouble(Double::doubleValue).sum()
                + schedule.splits().get(0).later().orElseThrow()
                + schedule.splits().get(0).never().orElseThrow();
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(open.eventualProbability().orElseThrow())
                .isCloseTo(december.winEventually().orElseThrow(), within(1e-12));
        Money quarter = INDEPENDENT
                .forecast(PipelineDeals.during(QUARTER).of(deals, learned))
                .expected();
        assertThat(quarter).isEqualTo(schedule.upTo(2).expected());
    }
}
