package org.saleskit.examples.lessons.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.core.stats.Proportion;
import org.saleskit.forecasting.activity.ActivityGoal;
import org.saleskit.forecasting.activity.ClosingForecast;
import org.saleskit.forecasting.activity.SalesActivity;
import org.saleskit.forecasting.activity.TeamForecast;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/** The lesson by hand: 220 000 takes five contracts of 50 000, 440 000 takes nine. */
class FromOneNumberToADistributionTest {

    private static final int MEETINGS = 44;
    private static final int CONTRACT = 50_000;
    private static final double EXACT = 1e-12;

    private static double atLeast(RevenueDistribution law, long amount) {
        return law.probabilityAtLeast(TenDeals.rub(amount));
    }

    /** 22 × 2 × 50 000 / 10 = 220 000. Twice as many meetings, twice the rate, twice the amount. */
    @Test
    void product_isHalfOfThePrintedNumber() {
        assertThat(ArticleMonth.product()).isEqualTo(TenDeals.rub(22 * 2 * CONTRACT / 10));
        Map<ArticleMonth.Factor, SalesActivity> needs = ArticleMonth.needs();
        assertThat(needs).hasSize(4);
        needs.values()
                .forEach(month ->
                        assertThat(ArticleMonth.known(month).expected()).contains(ArticleMonth.PRINTED));
        double[] moreMeetings = ByHand.binomial(2 * MEETINGS, 0.1);
        assertNeed(ArticleMonth.Factor.DAYS, ByHand.atLeast(moreMeetings, 9));
        assertNeed(ArticleMonth.Factor.MEETINGS, ByHand.atLeast(moreMeetings, 9));
        assertNeed(ArticleMonth.Factor.CONVERSION, ByHand.atLeast(ByHand.binomial(MEETINGS, 0.2), 9));
        assertNeed(ArticleMonth.Factor.AMOUNT, ByHand.atLeast(ByHand.binomial(MEETINGS, 0.1), 5));
        assertThat(Objects.requireNonNull(needs.get(ArticleMonth.Factor.DAYS))
                        .workingDays()
                        .days())
                .isEqualTo(44);
        assertThat(Objects.requireNonNull(needs.get(ArticleMonth.Factor.MEETINGS))
                        .meetingsPerDay())
                .isEqualTo(4);
        assertThat(Objects.requireNonNull(needs.get(ArticleMonth.Factor.CONVERSION))
                        .conversion())
                .isEqualTo(Proportion.of(2, 10));
        assertThat(Objects.requireNonNull(needs.get(ArticleMonth.Factor.AMOUNT))
                        .amount()
                        .mean())
                .isEqualTo(TenDeals.rub(100_000));
    }

    private static void assertNeed(ArticleMonth.Factor factor, double chance) {
        SalesActivity month = Objects.requireNonNull(ArticleMonth.needs().get(factor));
        assertThat(atLeast(ArticleMonth.known(month).revenue(), 440_000)).isCloseTo(chance, within(EXACT));
    }

    /** Of 44 meetings 4.4 win; the chance of five is below one half though, and no number of contracts makes 220 000. */
    @Test
    void law_rateKnown_isBinomial() {
        double[] wins = ByHand.binomial(MEETINGS, 0.1);
        RevenueDistribution revenue = ArticleMonth.known().revenue();
        assertThat(atLeast(revenue, 220_000))
                .isCloseTo(ByHand.atLeast(wins, 5), within(EXACT))
                .isCloseTo(0.4528, within(5e-5));
        assertThat(atLeast(revenue, 440_000))
                .isCloseTo(ByHand.atLeast(wins, 9), within(EXACT))
                .isCloseTo(0.0280, within(5e-5));
        assertThat(revenue.probability(ArticleMonth.product())).isZero();
        for (int k = 0; k < 9; k++) {
            assertThat(ArticleMonth.known().wins().probability(k)).isCloseTo(wins[k], within(EXACT));
        }
    }

    /** Beta(x + 1/2, n - x + 1/2): the means are 44 × 10.5 / 101 and 44 × 1.5 / 11 contracts. */
    @ParameterizedTest
    @CsvSource({"10, 100, 228712.87, 0.4706, 0.0650", "1, 10, 300000.00, 0.5346, 0.2570"})
    void rate_seen_isBetaBinomial(int x, int n, String mean, double reached, double printed) {
        double[] wins = ByHand.betaBinomial(MEETINGS, x + 0.5, n - x + 0.5);
        RevenueDistribution revenue = ArticleMonth.seen(Proportion.of(x, n)).revenue();
        assertThat(revenue.mean()).isEqualTo(Money.parse("RUB " + mean));
        assertThat(atLeast(revenue, 220_000))
                .isCloseTo(ByHand.atLeast(wins, 5), within(EXACT))
                .isCloseTo(reached, within(5e-5));
        assertThat(atLeast(revenue, 440_000))
                .isCloseTo(ByHand.atLeast(wins, 9), within(EXACT))
                .isCloseTo(printed, within(5e-5));
        for (double level : new double[] {0.1, 0.9}) {
            assertThat(revenue.quantile(level)).isEqualTo(TenDeals.rub((long) CONTRACT * ByHand.quantile(wins, level)));
        }
    }

    /**
     * In units of 5 000 each meeting brings nothing with 0.9 and each of ten amounts with 0.01; 44 of them are added. The variance of
     * an amount is 5 365 - 2 500 = 2 865 (thousands squared), that of the month 4.4 × 2 865 + 3.96 × 2 500 = 22 506.
     */
    @Test
    void amounts_thatDiffer_widenTheLaw() {
        double[] meeting = new double[41];
        meeting[0] = 0.9;
        for (int units : new int[] {2, 3, 4, 5, 6, 6, 8, 10, 16, 40}) {
            meeting[units] += 0.01;
        }
        double[] month = {1};
        for (int i = 0; i < MEETINGS; i++) {
            month = ByHand.sum(month, meeting);
        }
        RevenueDistribution exact = ArticleMonth.sampledExactly();
        RevenueDistribution simulated = ArticleMonth.sampled().revenue();
        assertThat(exact.mean()).isEqualTo(simulated.mean()).isEqualTo(ArticleMonth.product());
        assertThat(exact.standardDeviation()).isCloseTo(1_000 * Math.sqrt(22_506), within(1e-3));
        for (int amount : new int[] {220_000, 440_000}) {
            double chance = ByHand.atLeast(month, amount / 5_000);
            assertThat(atLeast(exact, amount)).isCloseTo(chance, within(1e-11));
            double noise = Math.sqrt(chance * (1 - chance) / 20_000);
            assertThat(atLeast(simulated, amount)).isCloseTo(chance, within(4 * noise));
        }
        for (double level : new double[] {0.1, 0.9}) {
            assertThat(exact.quantile(level)).isEqualTo(TenDeals.rub(5_000L * ByHand.quantile(month, level)));
        }
    }

    /** A win closes in the month with 1/2: 44 meetings make a binomial with 1/20; then 3/100, then 2/100. */
    @Test
    void closing_wins_comeOverThreeMonths() {
        double[] first = ByHand.binomial(MEETINGS, 0.05);
        double[] second = ByHand.binomial(MEETINGS, 0.03);
        double[] third = ByHand.binomial(MEETINGS, 0.02);
        ClosingForecast beginner = ArticleMonth.closing(0);
        assertThat(beginner.periods()).isEqualTo(3);
        assertMonth(beginner, 0, first, 110_000);
        assertMonth(beginner, 1, second, 66_000);
        assertMonth(beginner, 2, third, 44_000);
        assertMonth(ArticleMonth.closing(2), 0, ByHand.sum(first, ByHand.sum(second, third)), 220_000);
    }

    private static void assertMonth(ClosingForecast forecast, int period, double[] wins, long expected) {
        assertThat(forecast.expected(period)).contains(TenDeals.rub(expected));
        assertThat(atLeast(forecast.revenue(period), 220_000)).isCloseTo(ByHand.atLeast(wins, 5), within(EXACT));
        assertThat(forecast.revenue(period).quantile(0.9))
                .isEqualTo(TenDeals.rub((long) CONTRACT * ByHand.quantile(wins, 0.9)));
    }

    /**
     * Fewer than four reps: the team's rate is (12 + 1) / (120 + 2) and counts for ten meetings, so Vera has (0 + 10 × 13/122) / (20 +
     * 10).
     */
    @Test
    void team_rates_areDrawnTogether() {
        TeamForecast team = ArticleMonth.team();
        double common = 13 / 122.0;
        double spread = 0;
        Money low = TenDeals.rub(0);
        for (Map.Entry<Rep, Proportion> rep : ArticleMonth.counts().entrySet()) {
            TeamForecast.Share share =
                    Objects.requireNonNull(team.reps().get(rep.getKey().id()));
            Proportion seen = rep.getValue();
            double shrunk = (seen.successes() + 10 * common) / (seen.trials() + 10);
            assertThat(share.activity().shrunkConversion().orElseThrow().rate()).isCloseTo(shrunk, within(EXACT));
            assertThat(share.expected().orElseThrow().getAmount().doubleValue())
                    .isCloseTo(MEETINGS * shrunk * CONTRACT, within(0.005));
            spread += team.revenueOf(rep.getKey().id()).variance();
            low = low.plus(team.revenueOf(rep.getKey().id()).quantile(0.1));
        }
        assertThat(team.revenue().variance()).isGreaterThan(1.01 * spread);
        assertThat(team.sharedVariance()).isBetween(0.05, 0.3);
        assertThat(team.revenue().quantile(0.1)).isGreaterThan(low);
        assertThat(atLeast(team.revenue(), 660_000)).isLessThan(0.45);
    }

    /** D m = k + f meetings are k with 1 - f and k + 1 with f; a tenth of a meeting a day less does not reach the probability. */
    @ParameterizedTest
    @CsvSource({"0, 0, 5.1", "10, 100, 5.7", "1, 10, 8.2"})
    void goal_answer_isTheLeastThatReachesIt(int x, int n, double answer) {
        ActivityGoal.Answer goal = n == 0 ? ArticleMonth.goalKnown() : ArticleMonth.goalSeen(Proportion.of(x, n));
        assertThat(goal.value().orElseThrow()).isEqualByComparingTo(String.valueOf(answer));
        assertThat(goal.probability())
                .isCloseTo(reached(x, n, answer), within(1e-9))
                .isGreaterThanOrEqualTo(0.8);
        assertThat(reached(x, n, answer - 0.1)).isLessThan(0.8);
        assertThat(reached(0, 0, 4)).isCloseTo(0.5234, within(5e-5));
    }

    private static double reached(int x, int n, double perDay) {
        double meetings = Math.round(220 * perDay) / 10.0;
        int whole = (int) meetings;
        double fraction = meetings - whole;
        return (1 - fraction) * nine(x, n, whole) + fraction * nine(x, n, whole + 1);
    }

    private static double nine(int x, int n, int meetings) {
        return ByHand.atLeast(
                n == 0 ? ByHand.binomial(meetings, 0.1) : ByHand.betaBinomial(meetings, x + 0.5, n - x + 0.5), 9);
    }

    @Test
    void lesson_bothLanguages_tellsTheSameNumbers() {
        Told.assertSameNumbers(FromOneNumberToADistribution::run, 7, 130);
    }
}
