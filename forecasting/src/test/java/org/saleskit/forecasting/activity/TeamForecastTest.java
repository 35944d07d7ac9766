package org.saleskit.forecasting.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.team.RepId;
import org.saleskit.forecasting.activity.TeamForecaster.Conversions;
import org.saleskit.forecasting.distribution.CountDistribution;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.saleskit.forecasting.internal.wins.TeamTerm;
import org.saleskit.forecasting.rates.HierarchicalRates;
import org.saleskit.forecasting.rates.RatePath;
import org.saleskit.forecasting.rates.RateTree;
import org.saleskit.forecasting.rates.TreeRates;

/** Numbers by mpmath with 30 digits and by direct sums over all outcomes. */
class TeamForecastTest {

    private static final TeamForecaster SHRUNK = TeamForecaster.withDefaults();
    private static final TeamForecaster OWN = SHRUNK.withConversions(Conversions.OWN);
    private static final TeamForecaster KNOWN = SHRUNK.withConversions(Conversions.KNOWN);
    private static final RepId ANNA = RepId.of("anna");
    private static final RepId BORIS = RepId.of("boris");

    private static Money rub(long amount) {
        return Money.parse("RUB " + amount);
    }

    private static TeamForecast.Share share(TeamForecast forecast, RepId rep) {
        return Objects.requireNonNull(forecast.reps().get(rep));
    }

    private static SalesActivity month(long wins, long meetings) {
        return SalesActivity.of(22, 2, Proportion.of(wins, meetings), rub(50_000));
    }

    private static Map<RepId, SalesActivity> two(long meetings) {
        return Map.of(
                ANNA, month(meetings / 10, meetings),
                BORIS, SalesActivity.of(15, 2, Proportion.of(6, 30), rub(70_000)));
    }

    @Test
    void knownRates_areTheConvolution() {
        TeamForecast forecast = KNOWN.forecast(two(10));
        assertThat(forecast.revenue().probabilityAtLeast(rub(700_000))).isCloseTo(0.3650550810079426, within(1e-13));
        assertThat(forecast.revenue().isExact()).isTrue();
        assertThat(forecast.expected()).contains(rub(220_000 + 420_000));
        assertThat(forecast.revenue().mean()).isEqualTo(rub(640_000));
        assertThat(forecast.sharedVariance()).isZero();
        assertThat(KNOWN.forecast(Map.of(ANNA, month(1, 10), BORIS, month(1, 10)))
                        .revenue()
                        .probabilityAtLeast(rub(440_000)))
                .isCloseTo(CountDistribution.binomial(88, 0.1).probabilityAtLeast(9), within(1e-13));
    }

    @Test
    void ownRates_areTheConvolution() {
        TeamForecast forecast = OWN.forecast(two(100));
        assertThat(forecast.revenue().probabilityAtLeast(rub(700_000))).isCloseTo(0.42869390802102253, within(1e-13));
        assertThat(forecast.revenueOf(ANNA).probabilityAtLeast(rub(300_000)))
                .isCloseTo(0.3196779878923271, within(1e-13));
        assertThat(forecast.revenueWithout(BORIS).probabilityAtLeast(rub(300_000)))
                .isCloseTo(0.3196779878923271, within(1e-13));
        assertThat(OWN.forecast(Map.of(ANNA, month(1, 10))).revenueWithout(ANNA).mean())
                .isEqualTo(rub(0));
    }

    /** Two reps with 1 of 10 each and the assumed strength 10: the integral over a uniform mean, whose law is two moments here. */
    @Test
    void shrunkRates_shareWhatIsNotKnownOfTheTeam() {
        TeamForecast forecast = SHRUNK.forecast(Map.of(ANNA, month(1, 10), BORIS, month(1, 10)));
        assertThat(forecast.revenue().mean().getAmount().doubleValue())
                .isCloseTo(12.435526617700845 * 50_000, within(0.5));
        assertThat(forecast.revenue().probabilityAtLeast(rub(450_000))).isCloseTo(0.6723153099898064, within(3e-4));
        assertThat(forecast.sharedVariance()).isBetween(0.3, 0.4);
        double separate =
                forecast.revenueOf(ANNA).variance() + forecast.revenueOf(BORIS).variance();
        assertThat(forecast.revenue().variance()).isGreaterThan(1.2 * separate);
        assertThat(forecast.rates().orElseThrow().root().counts()).isEqualTo(Proportion.of(2, 20));
        assertThat(forecast.team()).isEqualTo(RatePath.root());
        // (1 + 10 × 3/22) / 20 = 0.11818 of 44 meetings at 50 000.
        assertThat(forecast.expected()).contains(rub(520_000));
    }

    @Test
    void ratesEstimatedBefore_areTaken() {
        TreeRates rates = HierarchicalRates.withDefaults()
                .estimate(RateTree.builder("team", "rep")
                        .add(RatePath.of("west", "anna"), Proportion.of(10, 100))
                        .add(RatePath.of("west", "clara"), Proportion.of(30, 100))
                        .add(RatePath.of("east", "dan"), Proportion.of(20, 100))
                        .build());
        TeamForecast forecast =
                SHRUNK.forecast(Map.of(ANNA, month(0, 0), BORIS, month(0, 0)), rates, RatePath.of("west"));
        assertThat(share(forecast, ANNA).activity().shrunkConversion().orElseThrow())
                .isSameAs(rates.rate(RatePath.of("west", "anna")).orElseThrow());
        double team = rates.rate(RatePath.of("west")).orElseThrow().rate();
        assertThat(share(forecast, BORIS)
                        .activity()
                        .shrunkConversion()
                        .orElseThrow()
                        .rate())
                .isEqualTo(team);
        double mean =
                rates.rate(RatePath.of("west", "anna")).orElseThrow().law().mean();
        assertThat(share(forecast, ANNA).mean().getAmount().doubleValue()).isCloseTo(44 * 50_000 * mean, within(0.01));
        TeamForecast own = OWN.forecast(Map.of(ANNA, month(0, 0)), rates, RatePath.of("west"));
        assertThat(own.revenue().mean()).isEqualTo(share(forecast, ANNA).mean());
        assertThat(forecast.explain(Locale.ENGLISH)).contains("Level \"rep\": too few parts");
        assertThat(forecast.explain(new Locale("ru"))).contains("Уровень «rep»: слишком мало частей");
    }

    /** Ten meetings at 1 of 10, amounts 10, 30, 50 and 110: exact fractions in Python. */
    @Test
    void amountsThatDiffer_enterWithTheirWholeLaw() {
        SalesActivity sampled = SalesActivity.builder()
                .workingDays(WorkingDays.of(10))
                .meetingsPerDay(1)
                .conversion(Proportion.of(1, 10))
                .amount(DealAmount.resampled(List.of(rub(10), rub(30), rub(50), rub(110))))
                .build();
        RevenueDistribution revenue = KNOWN.forecast(Map.of(ANNA, sampled)).revenue();
        assertThat(revenue.probabilityAtLeast(rub(100)))
                .isCloseTo(325020129149849.0 / 1310720000000000.0, within(1e-14));
        assertThat(revenue.probability(rub(60))).isCloseTo(0.036495083559814456, within(1e-14));
        assertThat(revenue.isExact()).isTrue();
        assertThat(revenue.draws()).isEmpty();
        // Var R = E W Var A + Var W (E A)^2 = 1400 + 0.9 × 2500.
        assertThat(revenue.variance()).isCloseTo(3_650, within(1e-6));
    }

    @Test
    void logNormalAmounts_haveTheirMoments() {
        SalesActivity skewed = month(1, 10).toBuilder()
                .amount(DealAmount.logNormal(rub(50_000), 1))
                .build();
        RevenueDistribution revenue = KNOWN.forecast(Map.of(ANNA, skewed)).revenue();
        assertThat(revenue.mean()).isEqualTo(rub(220_000));
        assertThat(revenue.variance()).isCloseTo(8.36 * 50_000.0 * 50_000.0, within(1e3));
        double mean = 0;
        double square = 0;
        for (int i = 0; i < revenue.size(); i++) {
            mean += revenue.probabilityAt(i) * revenue.valueAt(i);
            square += revenue.probabilityAt(i) * revenue.valueAt(i) * revenue.valueAt(i);
        }
        assertThat(mean).isCloseTo(220_000, within(1.0));
        assertThat(square - mean * mean).isCloseTo(revenue.variance(), within(0.003 * revenue.variance()));
        assertThat(revenue.isExact()).isFalse();
        RevenueDistribution simulated = ActivityForecaster.withDefaults()
                .withFixedRate()
                .forecast(skewed)
                .revenue();
        assertThat(revenue.probabilityAtLeast(rub(300_000)))
                .isCloseTo(simulated.probabilityAtLeast(rub(300_000)), within(0.015));
    }

    /** 400 reps with 400 amounts: moments of the law are those of the formula, within the rounding to the lattice. */
    @Test
    void manyReps_keepMeanAndVariance() {
        Map<RepId, SalesActivity> reps = new TreeMap<>();
        for (int i = 0; i < 400; i++) {
            reps.put(
                    RepId.of("r" + i),
                    SalesActivity.of(
                            20 + i % 3,
                            1.3,
                            Proportion.of(2 + i % 9, 60),
                            Money.ofMinor(org.joda.money.CurrencyUnit.of("RUB"), 1_000_003 + 7_919L * i)));
        }
        TeamForecast forecast = SHRUNK.forecast(reps);
        RevenueDistribution revenue = forecast.revenue();
        double mean = 0;
        double square = 0;
        double formula = revenue.mean().getAmount().doubleValue();
        for (int i = 0; i < revenue.size(); i++) {
            mean += revenue.probabilityAt(i) * revenue.valueAt(i);
            square += revenue.probabilityAt(i) * Math.pow(revenue.valueAt(i) - formula, 2);
        }
        assertThat(mean).isCloseTo(formula, within(1e-9 * formula));
        assertThat(square).isCloseTo(revenue.variance(), within(0.004 * revenue.variance()));
        assertThat(revenue.isExact()).isFalse();
        double shares = forecast.reps().values().stream()
                .mapToDouble(TeamForecast.Share::shareOfMean)
                .sum();
        double parts = forecast.reps().values().stream()
                .mapToDouble(TeamForecast.Share::shareOfVariance)
                .sum();
        assertThat(shares).isCloseTo(1, within(1e-9));
        assertThat(parts).isCloseTo(1, within(1e-9));
    }

    /** The amounts are so small that every minor unit has a place, and yet points stand for their law. */
    @Test
    void smallAmountsOfALaw_areNotExact() {
        SalesActivity small = SalesActivity.of(10, 1, Proportion.of(10, 100), rub(1)).toBuilder()
                .amount(DealAmount.logNormal(rub(1), 0.2))
                .build();
        assertThat(KNOWN.forecast(Map.of(ANNA, small)).revenue().isExact()).isFalse();
        SalesActivity fixed = SalesActivity.of(10, 1, Proportion.of(10, 100), rub(1));
        assertThat(KNOWN.forecast(Map.of(ANNA, fixed)).revenue().isExact()).isTrue();
    }

    @Test
    void winsTooManyForTheFastLaw_areTakenFromTheSlowOne() {
        assertThat(TeamTerm.betaBinomial(5_000, 900, 100)).isEmpty();
        SalesActivity busy = SalesActivity.of(250, 20.5, Proportion.of(900, 1_000), rub(1));
        assertThat(SHRUNK.forecast(Map.of(ANNA, busy))
                        .revenue()
                        .mean()
                        .getAmount()
                        .doubleValue())
                .isBetween(4_550.0, 4_615.0);
    }

    @Property(tries = 25)
    void team_isTheSameToTheBitForAnyOrder_andThePlanGetsHarder(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 40) Integer> wins, @ForAll Conversions kind) {
        Map<RepId, SalesActivity> forth = new LinkedHashMap<>();
        Map<RepId, SalesActivity> back = new LinkedHashMap<>();
        for (int i = 0; i < wins.size(); i++) {
            forth.put(RepId.of("r" + i), month(wins.get(i), 40));
        }
        for (int i = wins.size() - 1; i >= 0; i--) {
            back.put(RepId.of("r" + i), month(wins.get(i), 40));
        }
        TeamForecaster forecaster = SHRUNK.withConversions(kind);
        RevenueDistribution one = forecaster.forecast(forth).revenue();
        RevenueDistribution other = forecaster.forecast(back).revenue();
        double before = 1;
        for (int plan = 0; plan <= 3_000_000; plan += 50_000) {
            double chance = one.probabilityAtLeast(rub(plan));
            assertThat(chance).isBetween(0.0, before);
            assertThat(other.probabilityAtLeast(rub(plan))).isEqualTo(chance);
            before = chance;
        }
        assertThat(one.quantile(0.1)).isLessThanOrEqualTo(one.quantile(0.5));
        assertThat(one.quantile(0.5)).isLessThanOrEqualTo(one.quantile(0.9));
    }

    @Test
    void noWork_bringsNothing() {
        for (Conversions kind : Conversions.values()) {
            TeamForecast forecast = SHRUNK.withConversions(kind)
                    .forecast(Map.of(ANNA, SalesActivity.of(0, 2, Proportion.of(1, 10), rub(50_000))));
            assertThat(forecast.revenue().mean()).isEqualTo(rub(0));
            assertThat(forecast.revenue().probabilityAtLeast(rub(1))).isZero();
            assertThat(forecast.expected()).contains(rub(0));
            assertThat(share(forecast, ANNA).shareOfMean()).isZero();
            assertThat(share(forecast, ANNA).shareOfVariance()).isZero();
        }
    }

    @Test
    void limits_holdInTheTeamToo() {
        SalesActivity limited = month(30, 100).toBuilder().mostWins(3).build();
        TeamForecast forecast = SHRUNK.forecast(Map.of(ANNA, limited, BORIS, limited));
        assertThat(forecast.revenue().most()).isEqualTo(rub(300_000));
        // In Python: 2 × 50 000 E min(Bin(44, p), 3) with p = (30 + 10 × 61 / 202) / 110.
        assertThat(forecast.expected().orElseThrow().getAmount()).isEqualByComparingTo("299996.76");
    }

    @Test
    void explain_givesTheNumbersAndTheDependence() {
        Locale russian = new Locale("ru");
        assertThat(KNOWN.forecast(two(10)).explain(Locale.ENGLISH))
                .isEqualTo(
                        "Reps: 2. Point forecast RUB 640,000.00, mean RUB 640,000.00; the middle 80% of the outcomes lie"
                                + " between RUB 410,000.00 and RUB 880,000.00. Conversions are taken as known; reps are taken as"
                                + " independent.");
        assertThat(KNOWN.forecast(two(10)).explain(russian)).endsWith("менеджеры считаются независимыми.");
        assertThat(OWN.forecast(two(10)).explain(Locale.ENGLISH)).contains("uncertain by its own counts");
        assertThat(OWN.forecast(two(10)).explain(russian)).contains("известна неточно, по своим встречам");
        Map<RepId, SalesActivity> novice = Map.of(
                ANNA,
                month(1, 10),
                BORIS,
                month(0, 0).toBuilder().ramp(Ramp.linear(4).inMonth(1)).build());
        assertThat(SHRUNK.forecast(novice).explain(Locale.ENGLISH))
                .contains("moves all reps together and makes ")
                .contains("Level \"rep\": ")
                .endsWith(" On a ramp (assumption): boris.");
        assertThat(SHRUNK.forecast(novice).explain(russian))
                .contains("Конверсии подтянуты к общей; её неопределённость сдвигает всех вместе и даёт ")
                .contains(" дисперсии. Уровень «менеджер»: слишком мало частей, чтобы оценить различия (частей: 1);")
                .endsWith(" Новички с разгоном (допущение): boris.");
        assertThat(OWN.forecast(novice).explain(Locale.ENGLISH)).contains("Point forecast undefined");
        assertThat(OWN.forecast(novice).expected()).isEmpty();
        assertThat(OWN.forecast(novice).forecaster())
                .isEqualTo(OWN)
                .hasSameHashCodeAs(OWN)
                .hasToString("TeamForecaster[OWN]");
        assertThat(SHRUNK).isNotEqualTo(OWN).isEqualTo(OWN.withConversions(Conversions.SHRUNK));
        assertThat(SHRUNK.rates()).isEqualTo(HierarchicalRates.withDefaults());
        assertThat(SHRUNK.withRates(HierarchicalRates.withDefaults().withAssumedStrength(3))
                        .forecast(novice)
                        .rates()
                        .orElseThrow()
                        .levels()
                        .get(0)
                        .strength())
                .hasValue(3);
        assertThat(KNOWN.forecast(two(10))).hasToString("TeamForecast[2 reps, mean=RUB 640000.00]");
    }
}
