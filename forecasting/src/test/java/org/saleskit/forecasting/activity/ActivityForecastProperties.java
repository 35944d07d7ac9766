package org.saleskit.forecasting.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.stats.IntervalMethod;
import org.saleskit.core.stats.Proportion;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/** The invariants of a forecast from activity. */
class ActivityForecastProperties {

    private static final CurrencyUnit RUB = CurrencyUnit.of("RUB");
    private static final ActivityForecaster UNCERTAIN = ActivityForecaster.withDefaults();
    private static final ActivityForecaster FIXED = UNCERTAIN.withFixedRate();

    private static BigDecimal expected(int days, double perDay, int wins, int meetings, long average) {
        return FIXED.forecast(activity(days, perDay, wins, meetings, average))
                .expected()
                .orElseThrow()
                .getAmount();
    }

    private static SalesActivity activity(int days, double perDay, int wins, int meetings, long average) {
        return SalesActivity.of(days, perDay, Proportion.of(wins, meetings), Money.ofMajor(RUB, average));
    }

    /** A conversion of x in 16 has four decimals, and an average of whole hundreds keeps every product exact. */
    @Property
    void pointForecast_isLinearInEachFactor(
            @ForAll @IntRange(min = 0, max = 300) int days,
            @ForAll @IntRange(min = 0, max = 10) int perDay,
            @ForAll @IntRange(min = 0, max = 8) int wins,
            @ForAll @IntRange(min = 1, max = 1_000) int hundreds) {
        long average = hundreds * 100L;
        BigDecimal once = expected(days, perDay, wins, 16, average);
        BigDecimal twice = once.add(once);

        assertThat(expected(2 * days, perDay, wins, 16, average)).isEqualByComparingTo(twice);
        assertThat(expected(days, 2 * perDay, wins, 16, average)).isEqualByComparingTo(twice);
        assertThat(expected(days, perDay, 2 * wins, 16, average)).isEqualByComparingTo(twice);
        assertThat(expected(days, perDay, wins, 16, 2 * average)).isEqualByComparingTo(twice);
        assertThat(expected(0, perDay, wins, 16, average)).isZero();
        assertThat(once)
                .isEqualByComparingTo(BigDecimal.valueOf((long) days * perDay * wins * average)
                        .divide(BigDecimal.valueOf(16)));
    }

    @Property
    void meanOfTheWins_isLinearInTheMeetings_whateverTheirFraction(
            @ForAll @IntRange(min = 0, max = 60) int days,
            @ForAll @IntRange(min = 0, max = 500) int hundredthsPerDay,
            @ForAll @IntRange(min = 0, max = 50) int wins,
            @ForAll @IntRange(min = 0, max = 50) int misses) {
        int n = wins + misses;
        double perDay = hundredthsPerDay / 100.0;
        ActivityForecast forecast = UNCERTAIN.forecast(activity(days, perDay, wins, n, 1_000));
        double meetings = days * hundredthsPerDay / 100.0;

        assertThat(forecast.wins().mean()).isCloseTo(meetings * (wins + 0.5) / (n + 1), within(1e-10));
        assertThat(forecast.revenue().mean().getAmount().doubleValue())
                .isCloseTo(1_000 * meetings * (wins + 0.5) / (n + 1), within(0.0051));
    }

    @Property
    void quantilesAreOrdered_andThePlanGetsHarderAsItRises(
            @ForAll @IntRange(min = 0, max = 60) int days,
            @ForAll @IntRange(min = 0, max = 50) int wins,
            @ForAll @IntRange(min = 0, max = 50) int misses) {
        RevenueDistribution revenue = UNCERTAIN
                .forecast(activity(days, 1.7, wins, wins + misses, 50_000))
                .revenue();
        double before = 1;
        for (int plan = 0; plan <= 6_000_000; plan += 30_000) {
            double probability = revenue.probabilityAtLeast(Money.ofMajor(RUB, plan));
            assertThat(probability).isBetween(0.0, before);
            before = probability;
        }
        Money last = Money.zero(RUB);
        for (int percent = 1; percent < 100; percent++) {
            Money quantile = revenue.quantile(percent / 100.0);
            assertThat(quantile).isGreaterThanOrEqualTo(last);
            last = quantile;
        }
    }

    /** The rate's own interval is that of the Jeffreys prior, which the proportion computes. */
    @Property
    void moreHistoryAtTheSameRate_narrowsTheRateAndTheWins(
            @ForAll @IntRange(min = 1, max = 30) int wins,
            @ForAll @IntRange(min = 1, max = 30) int misses,
            @ForAll @IntRange(min = 2, max = 50) int times) {
        Proportion little = Proportion.of(wins, wins + misses);
        Proportion much = Proportion.of((long) wins * times, (long) (wins + misses) * times);
        double wide =
                little.interval(IntervalMethod.JEFFREYS, 0.9).orElseThrow().width();
        double narrow =
                much.interval(IntervalMethod.JEFFREYS, 0.9).orElseThrow().width();

        assertThat(narrow).isLessThan(wide);
        assertThat(overdispersion(much)).isLessThan(overdispersion(little));
    }

    /** Variance of the wins over that of the binomial law with the same mean. */
    private static double overdispersion(Proportion conversion) {
        var wins = UNCERTAIN
                .forecast(SalesActivity.of(44, 1, conversion, Money.ofMajor(RUB, 1)))
                .wins();
        double rate = wins.mean() / 44;
        return wins.variance() / (44 * rate * (1 - rate));
    }

    private static SalesActivity sampled(List<Money> amounts, int wins, int misses) {
        return SalesActivity.builder()
                .workingDays(WorkingDays.of(21))
                .meetingsPerDay(2.1)
                .conversion(Proportion.of(wins, wins + misses))
                .amount(DealAmount.resampled(amounts))
                .build();
    }

    private static List<Money> money(List<Integer> units) {
        return units.stream().map(unit -> Money.ofMinor(RUB, 1 + unit)).toList();
    }

    @Property
    void simulation_isTheSameToTheBit_forTheSameSeedAndAnyOrderOfTheAmounts(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 0, max = 1_000_000) Integer> units,
            @ForAll long seed) {
        ActivityForecaster forecaster = UNCERTAIN.withDraws(500).withSeed(seed);
        List<Money> amounts = money(units);
        List<Money> shuffled = new ArrayList<>(amounts);
        Collections.shuffle(shuffled, new Random(seed));
        RevenueDistribution one = forecaster.forecast(sampled(amounts, 3, 30)).revenue();
        RevenueDistribution two = forecaster.forecast(sampled(shuffled, 3, 30)).revenue();

        for (int percent = 1; percent < 100; percent++) {
            assertThat(one.quantile(percent / 100.0)).isEqualTo(two.quantile(percent / 100.0));
        }
        assertThat(one.probabilityAtLeast(Money.ofMajor(RUB, 5_000)))
                .isEqualTo(two.probabilityAtLeast(Money.ofMajor(RUB, 5_000)));
    }

    /**
     * The mean of the draws against D m (x + 0.5) / (n + 1) × mean amount, within six standard errors: seeded, and by
     * chance it would fail once in half a billion tries.
     */
    @Property
    void simulatedMean_isThatOfTheFormula(
            @ForAll @IntRange(min = 0, max = 40) int wins,
            @ForAll @IntRange(min = 0, max = 40) int misses,
            @ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        List<Money> amounts = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> Money.ofMajor(RUB, 100L * i * i))
                .toList();
        ActivityForecast forecast = UNCERTAIN.withDraws(4_000).withSeed(seed).forecast(sampled(amounts, wins, misses));
        double meanAmount = amounts.stream()
                .mapToDouble(amount -> amount.getAmount().doubleValue())
                .average()
                .orElseThrow();
        double formula = 21 * 2.1 * (wins + 0.5) / (wins + misses + 1) * meanAmount;
        // Var R = E W Var A + Var W (E A)^2; Var A is below (E A)^2 here.
        double deviation =
                meanAmount * Math.sqrt((forecast.wins().mean() + forecast.wins().variance()) / 4_000);

        RevenueDistribution revenue = forecast.revenue();
        double meanOfDraws = IntStream.range(0, revenue.size())
                .mapToDouble(i -> revenue.valueAt(i) * revenue.probabilityAt(i))
                .sum();
        assertThat(meanOfDraws).isCloseTo(formula, within(6 * deviation));
        assertThat(forecast.revenue().mean().getAmount().doubleValue()).isCloseTo(formula, within(0.0051));
    }

    @Property
    void limit_ofTheWins_neverRaisesTheForecast(
            @ForAll @IntRange(max = 40) int days,
            @ForAll @IntRange(max = 20) int wins,
            @ForAll @IntRange(max = 60) int most) {
        SalesActivity free = SalesActivity.of(days, 1.3, Proportion.of(wins, 20), Money.parse("RUB 50000"));
        ActivityForecaster known = ActivityForecaster.withDefaults().withFixedRate();
        ActivityForecast limited =
                known.forecast(free.toBuilder().mostWins(most).build());
        ActivityForecast less =
                known.forecast(free.toBuilder().mostWins(Math.max(0, most - 1)).build());
        Money expected = limited.expected().orElseThrow();
        assertThat(expected).isEqualTo(limited.revenue().mean());
        assertThat(expected).isLessThanOrEqualTo(known.forecast(free).expected().orElseThrow());
        assertThat(expected).isLessThanOrEqualTo(Money.parse("RUB 50000").multipliedBy(most));
        assertThat(expected).isGreaterThanOrEqualTo(less.expected().orElseThrow());
        assertThat(limited.expectedWins().orElseThrow())
                .isCloseTo(limited.wins().mean(), within(1e-12));
    }
}
