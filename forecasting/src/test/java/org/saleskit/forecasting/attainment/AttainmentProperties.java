package org.saleskit.forecasting.attainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.forecasting.attainment.Plans.RUB;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.joda.money.Money;
import org.saleskit.core.time.WeekdayCalendar;
import org.saleskit.forecasting.distribution.CountDistribution;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.threeten.extra.LocalDateRange;

/** The invariants of plans and profiles. */
class AttainmentProperties {

    private static final LocalDate START = LocalDate.parse("2026-03-02");

    private static Money rub(long amount) {
        return Money.ofMajor(RUB, amount);
    }

    private static PlanToDate plan(int days, int done, long actual, long target) {
        return PlanToDate.of(
                LocalDateRange.of(START, START.plusDays(days)), START.plusDays(done), rub(actual), rub(target));
    }

    /** Ten days of amounts, mostly sales, some returns; the number of the period makes its dates. */
    private static DailyRevenue past(int number, List<Integer> amounts) {
        LocalDate start = START.minusDays(20L * (number + 1));
        TreeMap<LocalDate, Money> byDay = new TreeMap<>();
        for (int i = 0; i < amounts.size(); i++) {
            byDay.put(start.plusDays(i), rub(amounts.get(i)));
        }
        return DailyRevenue.of(LocalDateRange.of(start, start.plusDays(amounts.size())), RUB, byDay);
    }

    private static List<DailyRevenue> all(List<List<Integer>> amounts) {
        List<DailyRevenue> past = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            past.add(past(i, amounts.get(i)));
        }
        return past;
    }

    /** Up to four past periods of up to twelve days, of the numbers of a seed: a tenth of the size of lists that jqwik would make. */
    private static List<List<Integer>> history(long seed) {
        Random random = new Random(seed);
        List<List<Integer>> history = new ArrayList<>();
        int size = random.nextInt(5);
        for (int i = 0; i < size; i++) {
            history.add(random.ints(1 + random.nextInt(12), -20, 100).boxed().toList());
        }
        return history;
    }

    @Property
    void profile_risesFrom0To1(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(3) double first,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(3) double second,
            @ForAll @DoubleRange(min = 0.1, max = 20) double strength) {
        SeasonalProfile profile =
                SeasonalProfile.linear().withStrength(strength).learnedFrom(all(history(seed)));

        assertThat(profile.share(0)).isZero();
        assertThat(profile.share(1)).isEqualTo(1);
        double low = profile.share(Math.min(first, second));
        double high = profile.share(Math.max(first, second));
        assertThat(low).isBetween(0.0, high);
        assertThat(high).isLessThanOrEqualTo(1);
        for (double share : profile.pastShares(first)) {
            assertThat(share).isBetween(0.0, 1.0);
        }
        assertThat(profile.past().size() + profile.leftOut().size())
                .isEqualTo(history(seed).size());
    }

    /** The slow formula: one number for each tenth of a day, the last minimum of what came in later, and their mean with the straight line. */
    @Property
    void profile_isTheSlowFormula(@ForAll long seed, @ForAll @IntRange(min = 1, max = 29) int thirtieth) {
        double point = thirtieth / 30.0;
        double sum = 2 * point;
        int used = 0;
        for (List<Integer> amounts : history(seed)) {
            double total = amounts.stream().mapToInt(i -> i).sum();
            if (total > 0) {
                sum += Math.max(0, leastFrom(amounts, point)) / total;
                used++;
            }
        }

        assertThat(SeasonalProfile.linear().learnedFrom(all(history(seed))).share(point))
                .isCloseTo(sum / (2 + used), within(1e-12));
    }

    private static double leastFrom(List<Integer> amounts, double point) {
        double place = point * amounts.size();
        double least = Double.MAX_VALUE;
        double reached = 0;
        for (int day = 0; day < amounts.size(); day++) {
            if (place <= day + 1) {
                double before = Math.max(place - day, 0);
                least = Math.min(least, Math.min(reached + before * amounts.get(day), reached + amounts.get(day)));
            }
            reached += amounts.get(day);
        }
        return least;
    }

    @Property
    void profile_doesNotDependOnOrderOrParts(@ForAll long seed) {
        List<DailyRevenue> past = all(history(seed));
        SeasonalProfile whole = SeasonalProfile.linear().learnedFrom(past);
        int cut = past.size() / 2;
        SeasonalProfile merged = SeasonalProfile.linear()
                .learnedFrom(past.subList(cut, past.size()))
                .plus(SeasonalProfile.linear().learnedFrom(past.subList(0, cut)));
        Collections.shuffle(past, new Random(seed));
        SeasonalProfile shuffled = SeasonalProfile.linear().learnedFrom(past);

        for (double point : new double[] {0.2, 0.5, 0.77}) {
            assertThat(merged.share(point)).isEqualTo(whole.share(point)).isEqualTo(shuffled.share(point));
        }
        assertThat(merged.leftOut()).isEqualTo(whole.leftOut());
    }

    /** Multiplying a past period by a constant changes no share: each counts once. */
    @Property
    void profile_knowsNoSize(@ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int times) {
        List<List<Integer>> larger = history(seed).stream()
                .map(amounts -> amounts.stream().map(each -> each * times).toList())
                .toList();

        assertThat(SeasonalProfile.linear().learnedFrom(all(larger)).share(0.4))
                .isCloseTo(
                        SeasonalProfile.linear().learnedFrom(all(history(seed))).share(0.4), within(1e-14));
    }

    /** An actual of exactly the share of the target has the index 1, and any other does not. */
    @Property
    void pacingIndex_is1OnProfileOnly(
            @ForAll @IntRange(min = 2, max = 60) int days,
            @ForAll @IntRange(min = 1, max = 60) int part,
            @ForAll @IntRange(min = 1, max = 1_000) int perDay,
            @ForAll @IntRange(min = -100, max = 100) int off) {
        int done = 1 + part % (days - 1);
        PlanAttainment attainment =
                RunRate.calendar().attainment(plan(days, done, (long) perDay * done + off, (long) perDay * days));
        double index = attainment.pacingIndex().orElseThrow();

        assertThat(index == 1).isEqualTo(off == 0);
        assertThat(index > 1).isEqualTo(off > 0);
        if (off == 0) {
            assertThat(attainment.projected()).contains(attainment.plan().target());
            assertThat(attainment.requiredIndex().orElseThrow()).isEqualTo(1);
            assertThat(attainment.requiredPace()).contains(rub(perDay)).isEqualTo(attainment.paceSoFar());
        }
    }

    @Property
    void pacingIndex_andRequiredIndex_balance(
            @ForAll @IntRange(min = 2, max = 60) int days,
            @ForAll @IntRange(min = 1, max = 60) int part,
            @ForAll @IntRange(min = 0, max = 999) int actual) {
        int done = 1 + part % (days - 1);
        PlanAttainment attainment = RunRate.calendar().attainment(plan(days, done, actual, 1_000));
        double share = attainment.shareDone().orElseThrow();

        // what is done and what is required make the whole target
        assertThat(attainment.pacingIndex().orElseThrow() * share
                        + attainment.requiredIndex().orElseThrow() * (1 - share))
                .isCloseTo(1, within(1e-12));
        BigDecimal enough =
                attainment.requiredPace().orElseThrow().getAmount().multiply(BigDecimal.valueOf(days - done));
        assertThat(enough.subtract(BigDecimal.valueOf(1_000 - actual)))
                .isBetween(BigDecimal.ZERO, new BigDecimal("0.01").multiply(BigDecimal.valueOf(days - done)));
    }

    @Property
    void calendarOfAllDays_isTheCalendar(
            @ForAll @IntRange(min = 1, max = 12) int days,
            @ForAll @IntRange(min = 0, max = 12) int part,
            @ForAll @IntRange(min = -50, max = 2_000) int actual) {
        PlanToDate plan = plan(days, part % (days + 1), actual, 1_000);
        WeekdayCalendar always = WeekdayCalendar.builder().restDays(List.of()).build();
        PlanAttainment calendar = RunRate.calendar().attainment(plan);

        for (RunRate rate : List.of(
                RunRate.workingDays(always), RunRate.workingTime(always), RunRate.seasonal(SeasonalProfile.linear()))) {
            PlanAttainment same = rate.attainment(plan);
            assertThat(same.cases()).isEqualTo(calendar.cases());
            assertThat(same.projected().isPresent())
                    .isEqualTo(calendar.projected().isPresent());
            calendar.projected()
                    .ifPresent(total -> assertThat(
                                    same.projected().orElseThrow().getAmount().doubleValue())
                            .isCloseTo(total.getAmount().doubleValue(), within(0.011)));
            assertThat(same.pacingIndex().isPresent())
                    .isEqualTo(calendar.pacingIndex().isPresent());
            calendar.pacingIndex()
                    .ifPresent(index ->
                            assertThat(same.pacingIndex().orElseThrow()).isCloseTo(index, within(1e-12)));
        }
    }

    @Property
    void plan_getsHarderAsItRises_andEasierAsTheActualDoes(
            @ForAll @IntRange(min = 0, max = 20) int trials,
            @ForAll @DoubleRange(min = 0, max = 1) double rate,
            @ForAll @IntRange(min = 1, max = 300) int target,
            @ForAll @IntRange(min = 0, max = 100) int actual,
            @ForAll @IntRange(min = 0, max = 50) int more) {
        RevenueDistribution rest = RevenueDistribution.of(CountDistribution.binomial(trials, rate), rub(10));
        double now = probability(rest, actual, target);

        assertThat(probability(rest, actual, target + more)).isLessThanOrEqualTo(now);
        assertThat(probability(rest, actual + more, target)).isGreaterThanOrEqualTo(now);
        assertThat(probability(rest, actual + more, target + more)).isEqualTo(now);
        assertThat(now).isBetween(0.0, 1.0);
    }

    private static double probability(RevenueDistribution rest, long actual, long target) {
        return RunRate.calendar()
                .attainment(plan(30, 10, actual, target), rest)
                .probabilityOfPlan()
                .orElseThrow();
    }

    /** The law of past remainders is the share of past periods whose rest is enough, counted one by one. */
    @Property
    void pastRemainders_areCounted(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 300) int target,
            @ForAll @IntRange(min = -20, max = 100) int actual) {
        Random random = new Random(seed);
        List<Integer> rests =
                random.ints(1 + random.nextInt(8), -50, 200).boxed().toList();
        List<DailyRevenue> past = new ArrayList<>();
        for (int i = 0; i < rests.size(); i++) {
            past.add(past(i, List.of(70, rests.get(i))));
        }
        PlanAttainment attainment = RunRate.calendar().withPastRemainders(past).attainment(plan(10, 5, actual, target));
        long met = rests.stream().filter(rest -> actual + rest >= target).count();

        assertThat(attainment.metWithPast().orElseThrow().successes()).isEqualTo(met);
        assertThat(attainment.probabilityOfPlan().orElseThrow()).isCloseTo((double) met / rests.size(), within(1e-12));
        assertThat(attainment.rest().orElseThrow().least()).isEqualTo(rub(Collections.min(rests)));
        assertThat(attainment.rest().orElseThrow().most()).isEqualTo(rub(Collections.max(rests)));
        assertThat(attainment.quantile(0.1).orElseThrow())
                .isLessThanOrEqualTo(attainment.quantile(0.9).orElseThrow());
    }
}
