package org.saleskit.analytics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.saleskit.analytics.comparison.BetaBinomialPrior.Kind;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.IntervalMethod;
import org.saleskit.core.stats.Proportion;

class RateShrinkageTest {

    private static final RateShrinkage DEFAULTS = RateShrinkage.withDefaults();
    private static final Locale RUSSIAN = new Locale("ru");

    private static BetaBinomialPrior prior(String groups, RateShrinkage options) {
        return Groups.of(groups).shrunk(options).prior().orElseThrow();
    }

    private static ShrunkRate<Integer> first(String groups) {
        return Groups.of(groups).shrunk().rate(0).orElseThrow();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "1/10 5/10 9/10 4/10, ESTIMATED",
        // No more different than chance explains: the slope in the spread is not above zero at a spread of nothing.
        "5/10 5/10 5/10 5/10, POOLED",
        "5/10 6/10 4/10 5/10, POOLED",
        "0/5 0/10 0/7 0/9, POOLED",
        "5/5 10/10 3/3 4/4, POOLED",
        "5/5 0/10 7/7 0/9, SEPARATE",
        // Fewer than 4 groups, fewer than 20 trials, no group with two trials.
        "1/10 9/10 5/10, ASSUMED",
        "1/4 3/5 4/5 1/5, ASSUMED",
        "1/1 0/1 0/1 1/1 1/1 0/1 0/1 0/1 0/1 0/1 0/1 0/1 0/1 0/1 0/1 0/1 0/1 0/1 0/1 0/1 0/1, ASSUMED",
        "3/7, ASSUMED"
    })
    void prior_kind(String groups, Kind kind) {
        assertThat(prior(groups, DEFAULTS).kind()).isEqualTo(kind);
        assertThat(prior(groups, DEFAULTS.withMethod(RateShrinkage.Method.MOMENTS))
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void prior_pooled_givesEachRepTheCommonRateAndStillAnInterval() {
        ShrunkRates<Integer> shrunk = Groups.of("5/10 6/10 4/10 50/100").shrunk();
        BetaBinomialPrior prior = shrunk.prior().orElseThrow();
        assertThat(prior.strength()).isEmpty();
        assertThat(prior.a()).isEmpty();
        assertThat(prior.b()).isEmpty();
        assertThat(prior.deviation()).isZero();
        for (ShrunkRate<Integer> each : shrunk.rates()) {
            assertThat(each.rate()).isEqualTo(0.5);
            assertThat(each.ownWeight()).isZero();
            assertThat(each.interval().width()).isGreaterThan(0.1);
        }
        assertThat(shrunk.rates()).extracting(ShrunkRate::rep).containsExactly(0, 1, 2, 3);
        assertThat(shrunk.rate(1).orElseThrow().interval().high())
                .isGreaterThan(shrunk.rate(2).orElseThrow().interval().high());
    }

    @Test
    void prior_nobodySucceeds_hasRateZeroInsideTheInterval() {
        ShrunkRate<Integer> rate = first("0/5 0/10 0/7 0/9");
        assertThat(rate.rate()).isZero();
        assertThat(rate.interval().low()).isZero();
        // Narrower than that of the rep alone, as the others say something of it.
        assertThat(rate.interval().high())
                .isBetween(0.02, rate.counts().interval().orElseThrow().high());
    }

    /**
     * The whole posterior with a uniform mean and a half-Cauchy prior of 1 / √strength, the strength at least 10 and at least the median
     * of the trials, by SciPy 1.17.1: sums over 16 angles and 4 001 means. Were every strength thought of, the first end of the second
     * line would be 0.0090, and 0 of 160 alone has 0.0227.
     */
    @ParameterizedTest
    @CsvSource({
        "0/20 0/30 0/10 0/40, 0.04608 0.04108 0.05369 0.03752",
        "0/20 0/20 0/20 0/20 0/20 0/20 0/20 0/20, 0.03109",
        "0/40 0/40 0/40 0/40 0/40 0/40, 0.01949",
        "0/10 0/20 0/7 0/9 0/30, 0.06889 0.05540 0.07536 0.07086 0.04779",
        "0/1000 0/1000 0/1000 0/1000, 0.001082"
    })
    void interval_nobodySucceeds_isThatOfTheWholePosterior(String groups, String ends) {
        ShrunkRates<Integer> reps = Groups.of(groups).shrunk();
        String[] expected = ends.split(" ", -1);
        for (int rep = 0; rep < expected.length; rep++) {
            assertThat(reps.rate(rep).orElseThrow().interval().high())
                    .isCloseTo(Double.parseDouble(expected[rep]), withinPercentage(1));
        }
    }

    /** One rep among small ones, three reps, whose strength is assumed, and alike ones; 0 of n has the end 1 - 0.025^(1 / (n + 1)). */
    @ParameterizedTest
    @CsvSource({
        "0/5000 0/20 0/20 0/20",
        "0/1000 0/1000 0/10 0/10",
        "0/200 0/10 0/10 0/10",
        "0/1000 0/1000 0/1000",
        "0/3 0/3 0/3 0/11",
        "0/1000 0/1000 0/1000 0/1000"
    })
    void interval_nobodySucceeds_isNoSurerThanAllTrialsTogether(String groups) {
        ShrunkRates<Integer> reps = Groups.of(groups).shrunk();
        long trials =
                reps.rates().stream().mapToLong(each -> each.counts().trials()).sum();
        double together = 1 - Math.pow(0.025, 1.0 / (trials + 1));
        assertThat(reps.rates())
                .allSatisfy(each -> assertThat(each.interval().high()).isGreaterThanOrEqualTo(together - 1e-9));
        // A prior that is given is taken as known, whatever the counts are.
        assertThat(Groups.of(groups)
                        .shrunk(DEFAULTS.withPrior(BetaBinomialPrior.of(1e-6, 1e6)))
                        .rates())
                .allSatisfy(each -> assertThat(each.interval().high()).isLessThan(together / 5));
    }

    /** The median of the trials, 3, is the least with a smaller assumed strength; ends by SciPy as above. */
    @ParameterizedTest
    @CsvSource({"1, 0.229274", "10, 0.195451", "1000, 0.161532"})
    void withAssumedStrength_ifNobodySucceeds_isTheLeastThatIsThoughtOf(double strength, double end) {
        ShrunkRates<Integer> reps = Groups.of("0/3 0/3 0/3 0/11").shrunk(DEFAULTS.withAssumedStrength(strength));
        assertThat(reps.rate(0).orElseThrow().interval().high()).isCloseTo(end, withinPercentage(1));
    }

    @Test
    void prior_everybodySucceeds_isTheMirrorOfNobody() {
        ShrunkRate<Integer> all = first("5/5 10/10 7/7 9/9");
        ShrunkRate<Integer> none = first("0/5 0/10 0/7 0/9");
        assertThat(all.rate()).isEqualTo(1);
        assertThat(all.interval().high()).isEqualTo(1);
        assertThat(all.interval().low()).isCloseTo(1 - none.interval().high(), within(1e-7));
    }

    @Test
    void prior_separate_keepsOwnRates() {
        ShrunkRates<Integer> shrunk = Groups.of("5/5 0/10 7/7 0/9").shrunk();
        assertThat(shrunk.prior().orElseThrow().strength()).hasValue(0);
        assertThat(shrunk.rates()).extracting(ShrunkRate::rate).containsExactly(1.0, 1.0, 0.0, 0.0);
        assertThat(shrunk.rates()).extracting(ShrunkRate::ownWeight).containsOnly(1.0);
        assertThat(shrunk.rates()).extracting(each -> each.interval().width()).allMatch(width -> width > 0.01);
    }

    /** By hand: one rep of 3 of 7, mean (3 + 1) / (7 + 2) = 4/9, strength 10: (3 + 40/9) / 17 = 67/153. */
    @Test
    void prior_oneRep_isAssumedWithStrengthTen() {
        assertThat(first("3/7").rate()).isCloseTo(67 / 153.0, within(1e-15));
        assertThat(first("3/7").ownWeight()).isCloseTo(7 / 17.0, within(1e-15));
        assertThat(first("3/7").places()).isEqualTo(new ShrunkRate.Places(1, 1, 1));
        assertThat(prior("3/7", DEFAULTS.withAssumedStrength(2)).strength()).hasValue(2);
    }

    @Test
    void withLeastData_fewer_estimates() {
        assertThat(prior("1/10 9/10 5/10", DEFAULTS.withLeastData(3, 30)).kind())
                .isEqualTo(Kind.ESTIMATED);
        assertThat(prior("1/10 9/10 5/10", DEFAULTS.withLeastData(3, 31)).kind())
                .isEqualTo(Kind.ASSUMED);
        assertThat(prior("1/10 9/10 5/10 2/10", DEFAULTS.withLeastData(5, 1)).kind())
                .isEqualTo(Kind.ASSUMED);
    }

    /** By hand: prior Beta(2, 8): (4 + 2) / (14 + 10) = 1/4; the interval is that of Beta(6, 18), R: qbeta 0.1023 and 0.4372. */
    @Test
    void withPrior_known_isPlainBeta() {
        ShrunkRate<Integer> rate = Groups.of("4/14")
                .shrunk(DEFAULTS.withPrior(BetaBinomialPrior.of(0.2, 10)))
                .rate(0)
                .orElseThrow();
        assertThat(rate.rate()).isCloseTo(0.25, within(1e-15));
        assertThat(rate.posterior().mean()).isCloseTo(0.25, within(1e-12));
        assertThat(rate.posterior().deviation()).isCloseTo(Math.sqrt(0.25 * 0.75 / 25), within(1e-12));
        assertThat(rate.probabilityAbove(rate.interval().low())).isCloseTo(0.975, within(1e-9));
        assertThat(rate.probabilityAbove(rate.interval().high())).isCloseTo(0.025, within(1e-9));
    }

    /** With few reps the interval at the one best prior is too short; that of the mixture is longer. */
    @Test
    void interval_accountsForTheEstimateOfThePrior() {
        RateComparison<Integer> reps = Groups.of("3/10 5/12 1/9 7/20 2/15 4/9");
        ShrunkRates<Integer> shrunk = reps.shrunk();
        BetaBinomialPrior best = shrunk.prior().orElseThrow();
        BetaBinomialPrior known =
                BetaBinomialPrior.of(best.mean(), best.strength().orElse(1000));
        double plain = width(reps.shrunk(DEFAULTS.withPrior(known)));
        assertThat(width(shrunk)).isGreaterThan(1.2 * plain);
    }

    private static double width(ShrunkRates<Integer> rates) {
        return rates.rates().stream()
                .mapToDouble(each -> each.interval().width())
                .average()
                .orElseThrow();
    }

    @Test
    void interval_lowConfidence_containsTheShrunkRate() {
        ShrunkRates<Integer> rates = Groups.of("5/10 9/10 4/10 50/100").shrunk(DEFAULTS.withConfidence(0.01));
        assertThat(rates.rates()).allMatch(each -> each.interval().contains(each.rate()));
        assertThat(rates.options().confidence()).isEqualTo(0.01);
    }

    @Test
    void interval_manyTrials_isNearlyThatOfTheRepAlone() {
        ShrunkRate<Integer> rate = first("100000/1000000 120000/1000000 90000/1000000 110000/1000000");
        Interval alone = Proportion.of(100_000, 1_000_000)
                .interval(IntervalMethod.JEFFREYS, 0.95)
                .orElseThrow();
        assertThat(rate.interval().low()).isCloseTo(alone.low(), within(1e-5));
        assertThat(rate.interval().high()).isCloseTo(alone.high(), within(1e-5));
        assertThat(rate.places()).isEqualTo(new ShrunkRate.Places(3, 3, 4));
    }

    @Test
    void rates_luckyBeginner_doesNotLead() {
        ShrunkRates<String> rates = RateComparison.of(Map.of(
                        "beginner", Proportion.of(3, 4),
                        "expert", Proportion.of(70, 100),
                        "steady", Proportion.of(50, 100),
                        "weak", Proportion.of(30, 100),
                        "none", Proportion.none()))
                .shrunk();
        assertThat(rates.rates()).extracting(ShrunkRate::rep).containsExactly("expert", "beginner", "steady", "weak");
        assertThat(rates.withoutTrials()).containsExactly("none");
        assertThat(rates.rate("none")).isEmpty();
        assertThat(rates.rate("expert").orElseThrow().places()).isEqualTo(new ShrunkRate.Places(1, 3, 4));
        // 58 % to 77 % against 41 % to 60 % of the steady one: only the weak one is surely below.
        assertThat(rates.rate("beginner").orElseThrow().places()).isEqualTo(new ShrunkRate.Places(1, 4, 4));
        assertThat(rates.pooled()).isEqualTo(Proportion.of(153, 304));
    }

    @Test
    void shrunk_noTrials_hasNoPrior() {
        ShrunkRates<String> rates = RateComparison.of(Map.of("b", Proportion.none(), "a", Proportion.none()))
                .shrunk();
        assertThat(rates.prior()).isEmpty();
        assertThat(rates.rates()).isEmpty();
        assertThat(rates.withoutTrials()).containsExactly("a", "b");
        assertThat(rates.explain(Locale.ENGLISH)).isEqualTo("All reps: 0 of 0. Without trials: a, b.");
        assertThat(rates).hasToString("ShrunkRates[0 rates, no prior]");
    }

    @Test
    void of_rows_areCounted() {
        List<String> rows = List.of("ann won", "bob lost", "ann lost", "ann won");
        RateComparison<String> reps = RateComparison.of(rows, row -> row.substring(0, 3), row -> row.endsWith("won"));
        assertThat(reps.counts())
                .containsExactly(Map.entry("ann", Proportion.of(2, 3)), Map.entry("bob", Proportion.of(0, 1)));
        RateComparison<String> days = RateComparison.ofCounts(
                List.of("ann 1/2", "bob 0/1", "ann 1/1"),
                row -> row.substring(0, 3),
                row -> Groups.parse(row.substring(4)).get(0));
        assertThat(days).isEqualTo(reps).hasSameHashCodeAs(reps).hasToString("RateComparison[2 reps, 2 of 4]");
        assertThat((Object) days).isNotEqualTo("x");
        assertThat(reps.difference("ann", "bob").difference()).hasValue(2 / 3.0);
        assertThat(reps.withoutTrials()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RateShrinkage.Method.class)
    void options_areKept(RateShrinkage.Method method) {
        BetaBinomialPrior prior = BetaBinomialPrior.of(0.5, 2);
        RateShrinkage options = DEFAULTS.withMethod(method)
                .withConfidence(0.9)
                .withLeastData(7, 70)
                .withAssumedStrength(3)
                .withPrior(prior);
        assertThat(options.method()).isEqualTo(method);
        assertThat(options.confidence()).isEqualTo(0.9);
        assertThat(options.leastReps()).isEqualTo(7);
        assertThat(options.leastTrials()).isEqualTo(70);
        assertThat(options.assumedStrength()).isEqualTo(3);
        assertThat(options.prior()).contains(prior);
        assertThat(options)
                .hasToString("RateShrinkage[" + method
                        + ", confidence 0.9, least reps 7, least trials 70, assumed strength 3.0,"
                        + " BetaBinomialPrior[GIVEN, mean 0.5, strength 2.0]]");
        assertThat(DEFAULTS)
                .hasToString("RateShrinkage[MAXIMUM_LIKELIHOOD, confidence 0.95, least reps 4, least trials 20, assumed"
                        + " strength 10.0]");
    }

    @Test
    void prior_isAValue() {
        BetaBinomialPrior prior = BetaBinomialPrior.of(0.25, 8);
        assertThat(prior).isEqualTo(BetaBinomialPrior.of(0.25, 8)).hasSameHashCodeAs(BetaBinomialPrior.of(0.25, 8));
        assertThat(prior).isNotEqualTo(BetaBinomialPrior.of(0.25, 9)).isNotEqualTo(BetaBinomialPrior.of(0.26, 8));
        assertThat(prior).isNotEqualTo(BetaBinomialPrior.assumed(0.25, 8));
        assertThat((Object) prior).isNotEqualTo("x");
        assertThat(prior.a()).hasValue(2);
        assertThat(prior.b()).hasValue(6);
        assertThat(prior.shrink(Proportion.none())).isEqualTo(0.25);
        assertThat(prior.ownWeight(Proportion.none())).isZero();
        assertThat(prior.shrink(Proportion.of(2, 2))).isEqualTo(0.4);
    }

    @Test
    void isLowCount_isOfTheTrialsOfTheRep() {
        RateComparison<Integer> reps = Groups.of("3/9 3/10 4/12 20/40");
        assertThat(reps.shrunk().rate(0).orElseThrow().isLowCount()).isTrue();
        assertThat(reps.shrunk().rate(1).orElseThrow().isLowCount()).isFalse();
        assertThat(reps.funnel().point(0).orElseThrow().isLowCount()).isTrue();
        assertThat(reps.funnel().point(1).orElseThrow().isLowCount()).isFalse();
    }

    /** With more trials than fit into an int the posterior is narrower than a double tells apart. */
    @Test
    void shrunk_moreTrialsThanAnInt_isRefusedByName() {
        long most = Integer.MAX_VALUE;
        assertThatThrownBy(() -> RateComparison.of(Map.of("ann", Proportion.of(3, most + 1)))
                        .shrunk())
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("trials must be at most 2147483647 for a shrunk rate, but was 2147483648");
        ShrunkRate<String> large = RateComparison.of(
                        Map.of("ann", Proportion.of(most, most), "bob", Proportion.of(3, most)))
                .shrunk()
                .rate("ann")
                .orElseThrow();
        assertThat(large.rate()).isCloseTo(1, within(1e-6));
    }

    @Test
    void explain_eachKind_inBothLanguages() {
        assertThat(Groups.of(Groups.RATS).shrunk().explain(Locale.ENGLISH))
                .isEqualTo(
                        "All reps: 267 of 1,739 (15.4%). Estimated from all reps: mean 14.2%, worth 16.5 trials; true"
                                + " rates differ by 8.4 percentage points (standard deviation).");
        assertThat(prior("5/10 6/10 4/10 5/10", DEFAULTS).explain(Locale.ENGLISH))
                .isEqualTo("The reps differ no more than chance explains: all have the common rate 50.0%.");
        assertThat(prior("5/10 6/10 4/10 5/10", DEFAULTS).explain(RUSSIAN))
                .isEqualTo("Менеджеры различаются не больше, чем объясняет случай: у всех общая доля 50,0\u00a0%.");
        assertThat(prior("5/5 0/10 7/7 0/9", DEFAULTS).explain(Locale.ENGLISH)).contains("nothing is shrunk");
        assertThat(prior("3/7", DEFAULTS).explain(Locale.ENGLISH))
                .isEqualTo("Too few data to estimate how much reps differ; assumed: mean 44.4%, worth 10.0 trials.");
        assertThat(BetaBinomialPrior.of(0.2, 10).explain(RUSSIAN))
                .isEqualTo("Задано: среднее 20,0\u00a0%, вес 10,0 испытаний.");
        assertThat(Groups.of(Groups.RATS).shrunk().prior().orElseThrow().explain(RUSSIAN))
                .isEqualTo("Оценено по всем менеджерам: среднее 14,2\u00a0%, вес 16,5 испытаний; истинные доли"
                        + " различаются на 8,4 процентных пункта (стандартное отклонение).");
    }

    @Test
    void explain_rate_saysCountsWeightIntervalAndPlaces() {
        ShrunkRate<Integer> rate = Groups.of(Groups.RATS).shrunk().rate(70).orElseThrow();
        assertThat(rate.explain(Locale.ENGLISH))
                .isEqualTo(
                        "70: 4 of 14 (28.6%); shrunk 20.8% (own weight 46.0%), 95% interval 8.7% to 37.8%; place 1 to"
                                + " 71 of 71.");
        assertThat(first("3/7").explain(RUSSIAN))
                .startsWith("0: 3 из 7 (42,9\u00a0%); сглажено 43,8\u00a0% (вес своей доли 41,2\u00a0%), интервал"
                        + " 95\u00a0% от ")
                .endsWith("; место 1 из 1. Мало испытаний.");
        assertThat(rate.toString()).startsWith("ShrunkRate[70, 4 of 14, rate 0.2082");
    }
}
