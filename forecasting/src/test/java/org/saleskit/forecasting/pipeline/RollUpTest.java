package org.saleskit.forecasting.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.forecasting.pipeline.Sample.INDEPENDENT;
import static org.saleskit.forecasting.pipeline.Sample.deal;
import static org.saleskit.forecasting.pipeline.Sample.ids;
import static org.saleskit.forecasting.pipeline.Sample.unknown;
import static org.saleskit.forecasting.pipeline.Sample.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.saleskit.core.credit.RevenueCredit;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.team.RepId;
import org.saleskit.core.team.TeamId;
import org.saleskit.forecasting.distribution.AmountDistribution;
import org.saleskit.forecasting.distribution.CountDistribution;

/** Groups of deals and categories, worked by hand. */
class RollUpTest {

    private static final RepId ANN = RepId.of("ann");
    private static final RepId BOB = RepId.of("bob");
    private static final RevenueCredit TWO_TO_ONE =
            RevenueCredit.ofShares(Map.of(ANN, new BigDecimal("0.6"), BOB, new BigDecimal("0.4")));

    private static PipelineDeal of(RepId owner, PipelineDeal deal) {
        return deal.toBuilder().owner(owner).build();
    }

    private static PipelineDeal of(ForecastCategory category, PipelineDeal deal) {
        return deal.toBuilder().category(category).build();
    }

    private static final List<PipelineDeal> DEALS = List.of(
            of(ANN, deal("1", 100, 0.5)),
            of(ANN, deal("2", 40, 0.25)),
            of(BOB, deal("3", 60, 0.5)),
            of(BOB, PipelineDeal.won(DealId.of("4"), usd(20), LocalDate.parse("2026-11-01"))),
            deal("5", 10, 0.5),
            of(BOB, unknown("6", 1000)));

    @Test
    void by_owner_givesEachItsOwnLawAndTheRest() {
        RollUp<RepId> reps = INDEPENDENT.forecast(DEALS).by(PipelineDeal::owner);

        assertThat(reps.groups()).containsOnlyKeys(ANN, BOB);
        assertThat(reps.of(ANN).expected()).isEqualTo(usd(60));
        assertThat(reps.of(RepId.of("nobody")).revenue().most()).isEqualTo(usd(0));
        assertThat(reps.of(ANN).probabilityOfPlan(usd(100))).isCloseTo(0.5, within(1e-15));
        assertThat(reps.of(ANN).probabilityOfPlan(usd(140))).isCloseTo(0.125, within(1e-15));
        assertThat(reps.of(BOB).closed()).isEqualTo(usd(20));
        assertThat(reps.of(BOB).expected()).isEqualTo(usd(50));
        assertThat(reps.of(BOB).leftOut()).hasSize(1);
        assertThat(reps.rest().map(rest -> ids(rest.open()))).contains(List.of("5"));
        assertThat(reps.expected()).isEqualTo(Map.of(ANN, usd(60), BOB, usd(50)));
        assertThat(reps.whole().expected()).isEqualTo(usd(115));
        assertThat(reps).hasToString("RollUp{ann=USD 60.00, bob=USD 50.00}");
    }

    @Test
    void by_anyFunction_groupsByIt() {
        PipelineForecast forecast = INDEPENDENT.forecast(List.of(
                deal("1", 100, 0.5).toBuilder()
                        .team(TeamId.of("t"))
                        .stage("Offer")
                        .build(),
                deal("2", 40, 0.25).toBuilder()
                        .team(TeamId.of("t"))
                        .stage("Visit")
                        .build()));

        assertThat(forecast.by(PipelineDeal::team).groups()).containsOnlyKeys(TeamId.of("t"));
        assertThat(forecast.by(PipelineDeal::stage).expected()).isEqualTo(Map.of("Offer", usd(50), "Visit", usd(10)));
        assertThat(forecast.by(PipelineDeal::stage).rest()).isEmpty();
        assertThat(forecast.by(PipelineDeal::territory).groups()).isEmpty();
        assertThat(forecast.by(PipelineDeal::product).rest()).isPresent();
    }

    @Test
    void byRep_withACreditSplit_givesEachTheirShare() {
        PipelineForecast forecast = INDEPENDENT.forecast(List.of(
                of(ANN, deal("1", 100, 0.5).toBuilder().credit(TWO_TO_ONE).build()),
                of(BOB, deal("2", 10, 0.5)),
                PipelineDeal.won(DealId.of("3"), usd(0.03), LocalDate.parse("2026-11-01")).toBuilder()
                        .credit(RevenueCredit.equally(List.of(ANN, BOB)))
                        .build(),
                of(ANN, unknown("4", 5).toBuilder().credit(TWO_TO_ONE).build()),
                deal("5", 4, 0.5)));

        RollUp<RepId> reps = forecast.byRep();

        assertThat(reps.of(ANN).revenue().most()).isEqualTo(usd(60.02));
        assertThat(reps.of(BOB).revenue().most()).isEqualTo(usd(50.01));
        assertThat(reps.expected()).isEqualTo(Map.of(ANN, usd(30.02), BOB, usd(25.01)));
        assertThat(reps.of(BOB).leftOut()).hasSize(1);
        assertThat(reps.rest().map(PipelineForecast::expected)).contains(usd(2));
        assertThat(forecast.by(PipelineDeal::owner).of(ANN).revenue().most()).isEqualTo(usd(100));
    }

    @Test
    void byRep_creditOfOneRep_isTheWholeDealOfThatRepWhateverTheAmount() {
        PipelineDeal deal = of(BOB, deal("1", 100, 0.5)).toBuilder()
                .amount(AmountDistribution.sample(List.of(usd(50), usd(150))))
                .credit(RevenueCredit.sole(ANN))
                .build();

        assertThat(INDEPENDENT.forecast(List.of(deal)).byRep().expected()).isEqualTo(Map.of(ANN, usd(50)));
    }

    /** The mean of 10.01 is split to the cent, 6.01 and 4.00; the laws are those of 60 and 40 % of each amount. */
    @Test
    void byRep_creditOfAnUncertainAmount_scalesTheLaw() {
        PipelineDeal deal = deal("1", 0, 1).toBuilder()
                .amount(AmountDistribution.sample(List.of(usd(0.02), usd(20))))
                .credit(TWO_TO_ONE)
                .build();
        PipelineDeal skewed = deal.toBuilder()
                .deal(DealId.of("2"))
                .amount(AmountDistribution.logNormal(usd(1000), 0.5))
                .build();

        RollUp<RepId> reps = INDEPENDENT.forecast(List.of(deal)).byRep();

        assertThat(reps.expected()).isEqualTo(Map.of(ANN, usd(6.01), BOB, usd(4)));
        assertThat(reps.of(ANN).expectedUnrounded().plus(reps.of(BOB).expectedUnrounded()))
                .isEqualByComparingTo(reps.whole().expectedUnrounded());
        assertThat(reps.of(ANN).revenue().probability(usd(0.01))).isEqualTo(0.5);
        assertThat(reps.of(ANN).revenue().most()).isEqualTo(usd(12));
        assertThat(reps.of(BOB).revenue().least()).isEqualTo(usd(0.01));
        assertThat(reps.of(BOB).revenue().most()).isEqualTo(usd(8));
        RollUp<RepId> both = INDEPENDENT.forecast(List.of(skewed)).byRep();
        assertThat(both.of(ANN).expected()).isEqualTo(usd(600));
        assertThat(both.of(ANN).revenue().standardDeviation()).isCloseTo(300, within(1e-9));
        assertThat(both.of(BOB).revenue().standardDeviation()).isCloseTo(200, within(1e-9));
    }

    /** Means of thirds of a cent: rounded each for itself they miss the whole. */
    @Test
    void expected_ofGroupsBelowACent_sumsToTheWhole() {
        List<PipelineDeal> deals =
                List.of(of(ANN, deal("1", 0.01, 0.4)), of(BOB, deal("2", 0.01, 0.4)), of(ANN, deal("3", 0, 0.5)));
        PipelineForecast forecast = INDEPENDENT.forecast(deals);
        RollUp<RepId> reps = forecast.by(PipelineDeal::owner);

        assertThat(forecast.expected()).isEqualTo(usd(0.01));
        assertThat(reps.of(ANN).expected()).isEqualTo(usd(0));
        assertThat(reps.expected()).isEqualTo(Map.of(ANN, usd(0.01), BOB, usd(0)));
        BigMoney sum = reps.groups().values().stream()
                .map(PipelineForecast::expectedUnrounded)
                .reduce(BigMoney.zero(Sample.USD), BigMoney::plus);
        assertThat(sum).isEqualByComparingTo(forecast.expectedUnrounded());
    }

    @Test
    void expected_withNewBusiness_leavesItsPartOut() {
        PipelineForecast forecast = INDEPENDENT
                .withNewBusiness(CountDistribution.binomial(2, 0.5), AmountDistribution.fixed(usd(30)))
                .forecast(DEALS);
        RollUp<RepId> reps = forecast.by(PipelineDeal::owner);

        assertThat(forecast.expected()).isEqualTo(usd(145));
        assertThat(reps.expected()).isEqualTo(Map.of(ANN, usd(60), BOB, usd(50)));
        assertThat(reps.of(ANN).newBusiness()).isEmpty();
    }

    @Test
    void expected_ofNothing_isZero() {
        assertThat(INDEPENDENT
                        .forecast(List.of(of(ANN, deal("1", 5, 0))))
                        .byRep()
                        .expected())
                .isEqualTo(Map.of(ANN, usd(0)));
    }

    @Test
    void categories_views_areCumulative() {
        CategoryViews views = INDEPENDENT
                .forecast(List.of(
                        of(ForecastCategory.of("Точно", ForecastCategory.Type.COMMIT), deal("1", 100, 0.75)),
                        of(ForecastCategory.BEST_CASE, deal("2", 50, 0.5)),
                        of(ForecastCategory.PIPELINE, deal("3", 30, 0.25)),
                        deal("4", 10, 0.1),
                        of(ForecastCategory.OMITTED, deal("5", 500, 0.5)),
                        of(
                                ForecastCategory.BEST_CASE,
                                PipelineDeal.won(DealId.of("6"), usd(20), LocalDate.parse("2026-11-01")))))
                .categories();

        assertThat(views.worst()).isEqualTo(usd(20));
        assertThat(views.commit().mean()).isEqualTo(usd(95));
        assertThat(views.commit().least()).isEqualTo(usd(20));
        assertThat(views.best().mean()).isEqualTo(usd(120));
        assertThat(views.upTo(ForecastCategory.Type.PIPELINE).expected()).isEqualTo(usd(128.5));
        assertThat(views.amountUpTo(ForecastCategory.Type.CLOSED)).isEqualTo(usd(20));
        assertThat(views.amountUpTo(ForecastCategory.Type.COMMIT)).isEqualTo(usd(120));
        assertThat(views.amountUpTo(ForecastCategory.Type.BEST_CASE)).isEqualTo(usd(170));
        assertThat(views.amountUpTo(ForecastCategory.Type.PIPELINE)).isEqualTo(usd(210));
        assertThat(ids(views.of(ForecastCategory.Type.PIPELINE).open())).containsExactly("3", "4");
        assertThat(ids(views.of(ForecastCategory.Type.CLOSED).won())).containsExactly("6");
        assertThat(views.of(ForecastCategory.Type.BEST_CASE).expected()).isEqualTo(usd(25));
        assertThat(views.of(ForecastCategory.Type.BEST_CASE).leftOut()).isEmpty();
    }

    @Test
    void by_keyOfADealNobodyNamed_isARest() {
        assertThat(INDEPENDENT
                        .forecast(DEALS)
                        .<String>by(deal -> Optional.empty())
                        .groups())
                .isEmpty();
    }
}
