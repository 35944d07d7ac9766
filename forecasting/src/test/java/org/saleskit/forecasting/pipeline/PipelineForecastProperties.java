package org.saleskit.forecasting.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.forecasting.pipeline.Sample.INDEPENDENT;
import static org.saleskit.forecasting.pipeline.Sample.USD;
import static org.saleskit.forecasting.pipeline.Sample.deal;
import static org.saleskit.forecasting.pipeline.Sample.period;
import static org.saleskit.forecasting.pipeline.Sample.usd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.team.RepId;
import org.saleskit.forecasting.distribution.DealSum;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.saleskit.forecasting.pipeline.PipelineSchedule.Split;

/** What must hold for any portfolio: up to six deals of tens of dollars, of two reps; correlated ones on four nodes. */
class PipelineForecastProperties {

    private static final RepId ANN = RepId.of("ann");
    private static final RepId BOB = RepId.of("bob");

    private static PipelineForecaster correlated(double rho) {
        return INDEPENDENT.withSum(DealSum.withDefaults().withNodes(4).withCorrelation(rho));
    }

    @Provide
    static Arbitrary<List<PipelineDeal>> portfolio() {
        Arbitrary<Integer> amounts = Arbitraries.integers().between(0, 6).map(tens -> 10 * tens);
        Arbitrary<Integer> eighths = Arbitraries.integers().between(0, 8);
        Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 5);
        return Combinators.combine(amounts, eighths, kinds)
                .as(PipelineForecastProperties::raw)
                .list()
                .ofMaxSize(6)
                .map(PipelineForecastProperties::numbered);
    }

    /** Some deals are won, some unknown; two of three are Ann's. */
    private static PipelineDeal raw(int amount, int eighths, int kind) {
        PipelineDeal open = deal("x", amount, eighths / 8.0);
        PipelineDeal deal = kind == 0
                ? PipelineDeal.won(DealId.of("x"), usd(amount), LocalDate.parse("2026-11-01"))
                : kind == 1 ? Sample.unknown("x", amount) : open;
        return deal.toBuilder().owner(kind % 3 == 2 ? BOB : ANN).build();
    }

    private static List<PipelineDeal> numbered(List<PipelineDeal> deals) {
        List<PipelineDeal> numbered = new ArrayList<>();
        for (PipelineDeal deal : deals) {
            numbered.add(deal.toBuilder().deal(DealId.of("d" + numbered.size())).build());
        }
        return numbered;
    }

    private static double[] tails(RevenueDistribution law) {
        double[] tails = new double[38];
        Arrays.setAll(tails, tens -> law.probabilityAtLeast(usd(10 * tens)));
        return tails;
    }

    private static void assertSameLaw(RevenueDistribution actual, RevenueDistribution expected, double tolerance) {
        assertThat(tails(actual)).containsExactly(tails(expected), within(tolerance));
    }

    /** Every outcome of the open deals in turn: the slow direct formula. */
    private static double directly(PipelineForecast forecast, double plan) {
        List<PipelineDeal> open = forecast.open();
        double sum = 0;
        for (int outcome = 0; outcome < 1 << open.size(); outcome++) {
            double probability = 1;
            double revenue = forecast.closed().getAmount().doubleValue();
            for (int i = 0; i < open.size(); i++) {
                double chance = forecast.chance(open.get(i).deal());
                boolean won = (outcome >> i & 1) == 1;
                probability *= won ? chance : 1 - chance;
                revenue += won
                        ? open.get(i).amount().orElseThrow().mean().getAmount().doubleValue()
                        : 0;
            }
            sum += revenue >= plan ? probability : 0;
        }
        return sum;
    }

    @Property
    void probabilityOfPlan_ofIndependentDeals_isTheSumOverAllOutcomes(
            @ForAll("portfolio") List<PipelineDeal> deals, @ForAll @IntRange(max = 400) int plan) {
        PipelineForecast forecast = INDEPENDENT.forecast(deals);

        assertThat(forecast.probabilityOfPlan(usd(plan))).isCloseTo(directly(forecast, plan), within(1e-13));
    }

    @Property(tries = 200)
    void law_ofTheUnionOfTwoReps_isTheConvolutionOfTheirLaws(@ForAll("portfolio") List<PipelineDeal> deals) {
        PipelineForecast whole = INDEPENDENT.forecast(deals);
        RevenueDistribution convolved = whole.byRep().groups().values().stream()
                .map(PipelineForecast::revenue)
                .reduce(RevenueDistribution.certain(usd(0)), RevenueDistribution::plus);

        assertSameLaw(whole.revenue(), convolved, 1e-13);
    }

    @Property
    void means_ofAnyGroups_addUpExactly(
            @ForAll("portfolio") List<PipelineDeal> deals, @ForAll @DoubleRange(max = 0.9) double rho) {
        PipelineForecast whole = correlated(rho).forecast(deals);
        RollUp<RepId> reps = whole.by(deal -> deal.owner().filter(ANN::equals));

        BigMoney sum = reps.groups().values().stream()
                .map(PipelineForecast::expectedUnrounded)
                .reduce(BigMoney.zero(USD), BigMoney::plus)
                .plus(reps.rest().map(PipelineForecast::expectedUnrounded).orElse(BigMoney.zero(USD)));
        assertThat(sum).isEqualByComparingTo(whole.expectedUnrounded());
        Money parts = whole.byRep().expected().values().stream().reduce(Money.zero(USD), Money::plus);
        assertThat(parts).isEqualTo(whole.expected());
    }

    @Property(tries = 300)
    void probabilityOfPlan_asThePlanRises_neverRises(
            @ForAll("portfolio") List<PipelineDeal> deals, @ForAll @DoubleRange(max = 0.9) double rho) {
        double[] tails = tails(correlated(rho).forecast(deals).revenue());

        for (int plan = 1; plan < tails.length; plan++) {
            assertThat(tails[plan]).isLessThanOrEqualTo(tails[plan - 1]);
        }
    }

    @Property(tries = 200)
    void forecast_inAnyOrder_isTheSameToTheBit(@ForAll("portfolio") List<PipelineDeal> deals, @ForAll Random random) {
        List<PipelineDeal> shuffled = new ArrayList<>(deals);
        Collections.shuffle(shuffled, random);
        PipelineForecast one = correlated(0.2).forecast(deals);
        PipelineForecast other = correlated(0.2).forecast(shuffled);

        assertThat(tails(other.revenue())).containsExactly(tails(one.revenue()));
        assertThat(other.expectedUnrounded()).isEqualTo(one.expectedUnrounded());
        assertThat(other.leftOut()).isEqualTo(one.leftOut());
        assertThat(other.contributions(usd(50))).isEqualTo(one.contributions(usd(50)));
    }

    @Property(tries = 200)
    void whatIf_dealRemovedAndAdded_restoresTheForecast(
            @ForAll("portfolio") List<PipelineDeal> deals, @ForAll @DoubleRange(max = 0.5) double rho) {
        PipelineForecast forecast = correlated(rho).forecast(deals);

        for (PipelineDeal deal : deals) {
            PipelineForecast restored = forecast.without(deal.deal()).with(deal);
            assertSameLaw(restored.revenue(), forecast.revenue(), 1e-12);
            assertThat(restored.expectedUnrounded()).isEqualByComparingTo(forecast.expectedUnrounded());
            assertThat(restored.leftOut()).isEqualTo(forecast.leftOut());
        }
    }

    @Property(tries = 200)
    void whatIf_dealRemoved_isTheForecastOfTheOthers(@ForAll("portfolio") List<PipelineDeal> deals) {
        PipelineForecast forecast = correlated(0.1).forecast(deals);

        for (PipelineDeal deal : deals) {
            List<PipelineDeal> others =
                    deals.stream().filter(other -> other != deal).toList();
            assertSameLaw(
                    forecast.without(deal.deal()).revenue(),
                    correlated(0.1).forecast(others).revenue(),
                    1e-12);
        }
    }

    @Property(tries = 300)
    void expected_ofAnyCorrelation_isTheSame(
            @ForAll("portfolio") List<PipelineDeal> deals, @ForAll @DoubleRange(max = 0.9) double rho) {
        PipelineForecast forecast = correlated(rho).forecast(deals);

        assertThat(forecast.expected()).isEqualTo(INDEPENDENT.forecast(deals).expected());
        assertThat(forecast.revenue().mean()).isEqualTo(forecast.expected());
        assertThat(forecast.revenue().variance())
                .isGreaterThanOrEqualTo(INDEPENDENT.forecast(deals).revenue().variance() * (1 - 1e-9));
    }

    @Property
    void split_ofAnyCurve_sumsToOne(
            @ForAll @IntRange(max = 4) int a,
            @ForAll @IntRange(max = 4) int b,
            @ForAll @IntRange(max = 4) int c,
            @ForAll @DoubleRange(min = 0.01, max = 1) double scale) {
        TreeMap<LocalDate, Double> before = new TreeMap<>();
        before.put(LocalDate.parse("2026-11-01"), scale * a / 16);
        before.put(LocalDate.parse("2026-12-01"), scale * (a + b) / 16);
        before.put(LocalDate.parse("2027-01-01"), scale * (a + b + c) / 16);
        PipelineDeal deal = deal("1", 10, 0).toBuilder()
                .winBefore(before)
                .eventualProbability(scale)
                .expectedClose(Optional.empty())
                .build();

        PipelineSchedule schedule = INDEPENDENT.schedule(
                List.of(
                        period("2026-10-01", "2026-11-01"),
                        period("2026-11-01", "2026-12-01"),
                        period("2026-12-01", "2027-01-01")),
                List.of(deal));

        Split split = schedule.splits().get(0);
        double won = split.inPeriods().stream().mapToDouble(Double::doubleValue).sum();
        assertThat(won + split.later().orElseThrow() + split.never().orElseThrow())
                .isCloseTo(1, within(1e-15));
        assertThat(won + split.notInPeriods()).isCloseTo(1, within(1e-15));
    }
}
