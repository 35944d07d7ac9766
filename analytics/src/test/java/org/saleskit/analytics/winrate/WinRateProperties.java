package org.saleskit.analytics.winrate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.analytics.velocity.DealLines.LAST_DAY;
import static org.saleskit.analytics.velocity.DealLines.SALES_FROM_B;
import static org.saleskit.analytics.velocity.DealLines.USD;
import static org.saleskit.analytics.velocity.DealLines.before;
import static org.saleskit.analytics.velocity.DealLines.day;
import static org.saleskit.analytics.velocity.DealLines.deals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.analytics.velocity.DealLines;
import org.saleskit.analytics.velocity.DealLines.Line;
import org.saleskit.analytics.velocity.NaiveDeals;
import org.saleskit.core.credit.RevenueCredit;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.team.RepId;

/** The invariants of win rates, over random logs of which selling begins with stage B. */
class WinRateProperties {

    private static final int END = LAST_DAY + 1;

    @Provide
    Arbitrary<List<Line>> logs() {
        return DealLines.logs();
    }

    @Provide
    Arbitrary<Function<WinRateAnalysis, WinRateAnalysis>> options() {
        Arbitrary<Function<WinRateAnalysis, WinRateAnalysis>> all = Combinators.combine(
                        Arbitraries.of(Close.Rule.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(StaleRule.Since.class))
                .as((rule, creation, disqualified, stale, since) -> analysis -> {
                    WinRateAnalysis result = analysis.withCloses(rule).byAmount(USD);
                    result = creation ? result.byCreation() : result;
                    result = disqualified ? result.includingDisqualified() : result;
                    return stale == 0 ? result : result.staleAsLost(new StaleRule(since, Duration.ofDays(stale)));
                });
        return all.withoutEdgeCases();
    }

    private static Deals read(List<Line> log) {
        return deals(SALES_FROM_B, log, before(END));
    }

    private static WinRateAnalysis between(long from, long to) {
        return WinRateAnalysis.between(day(from), day(to));
    }

    @Property
    void counts_adjacentSpans_addUp(
            @ForAll("logs") List<Line> log,
            @ForAll("options") Function<WinRateAnalysis, WinRateAnalysis> options,
            @ForAll @IntRange(min = 2, max = LAST_DAY) int middle) {
        Deals deals = read(log);
        WinRateResult first = options.apply(between(1, middle)).calculate(deals);
        WinRateResult second = options.apply(between(middle, END)).calculate(deals);
        WinRateResult both = options.apply(between(1, END)).calculate(deals);
        assertThat(first.proportion().plus(second.proportion())).isEqualTo(both.proportion());
        assertThat(joined(first.won(), second.won())).isEqualTo(sorted(both.won()));
        assertThat(joined(first.stale(), second.stale())).isEqualTo(sorted(both.stale()));
        assertThat(first.byAmount()
                        .orElseThrow()
                        .decided()
                        .plus(second.byAmount().orElseThrow().decided()))
                .isEqualTo(both.byAmount().orElseThrow().decided());
        if (both.analysis().isByCreation()) {
            assertThat(first.ofOpened().orElseThrow().plus(second.ofOpened().orElseThrow()))
                    .isEqualTo(both.ofOpened().orElseThrow());
        }
    }

    private static List<DealId> joined(List<DealId> first, List<DealId> second) {
        return sorted(Stream.concat(first.stream(), second.stream()).toList());
    }

    private static List<DealId> sorted(List<DealId> deals) {
        return deals.stream().sorted().toList();
    }

    @Property
    void rate_anyLog_liesInItsInterval(
            @ForAll("logs") List<Line> log, @ForAll("options") Function<WinRateAnalysis, WinRateAnalysis> options) {
        WinRateResult rate = options.apply(between(3, 10)).calculate(read(log));
        rate.rate().ifPresent(value -> assertInside(value, rate.interval().orElseThrow()));
        WeightedRate byAmount = rate.byAmount().orElseThrow().rate();
        byAmount.rate()
                .ifPresent(value -> assertInside(value, byAmount.interval().orElseThrow()));
        assertThat(rate.rate().isPresent()).isEqualTo(rate.proportion().trials() > 0);
        assertThat(byAmount.effectiveDeals())
                .isLessThanOrEqualTo(Fraction.of(rate.proportion().trials()));
    }

    private static void assertInside(double rate, Interval interval) {
        assertThat(interval.contains(rate)).isTrue();
        assertThat(interval.low()).isBetween(0.0, 1.0);
        assertThat(interval.high()).isBetween(0.0, 1.0);
    }

    @Property
    void openAndRestingDeals_added_changeNothing(
            @ForAll("logs") List<Line> log, @ForAll @IntRange(min = 1, max = LAST_DAY) int opened) {
        List<Line> more = new ArrayList<>(log);
        more.add(new Line("x1", opened, "B", "5"));
        more.add(new Line("x2", opened, "H", "5"));
        WinRateAnalysis analysis = between(1, END).byAmount(USD);
        WinRateResult before = analysis.calculate(read(log));
        WinRateResult after = analysis.calculate(read(more));
        assertThat(after.proportion()).isEqualTo(before.proportion());
        assertThat(after.byAmount()).isEqualTo(before.byAmount());
        assertThat(after.undecided()).hasSize(before.undecided().size() + 2);
    }

    @Property
    void staleAndDisqualified_counted_neverRaiseTheRate(
            @ForAll("logs") List<Line> log,
            @ForAll Close.Rule rule,
            @ForAll @IntRange(min = 1, max = 6) int days,
            @ForAll StaleRule.Since since) {
        Deals deals = read(log);
        WinRateAnalysis plain = between(2, 11).withCloses(rule);
        Proportion counts = plain.calculate(deals).proportion();
        for (WinRateAnalysis more : List.of(
                plain.includingDisqualified(), plain.staleAsLost(new StaleRule(since, Duration.ofDays(days))))) {
            Proportion changed = more.calculate(deals).proportion();
            assertThat(changed.successes()).isEqualTo(counts.successes());
            assertThat(changed.trials()).isGreaterThanOrEqualTo(counts.trials());
        }
    }

    @Property
    void byAmount_equalAmounts_isTheRateByCount(@ForAll("logs") List<Line> log, @ForAll Close.Rule rule) {
        List<Line> equal = new ArrayList<>(log.stream()
                .map(line -> new Line(line.deal(), line.day(), line.stage(), "7.25"))
                .toList());
        WinRateResult rate = between(1, END).withCloses(rule).byAmount(USD).calculate(read(equal));
        WeightedRate byAmount = rate.byAmount().orElseThrow().rate();
        assertThat(byAmount.rate()).isEqualTo(rate.rate());
        assertThat(byAmount.effectiveDeals())
                .isEqualTo(Fraction.of(rate.proportion().trials()));
        assertThat(byAmount.isLowCount()).isEqualTo(rate.isLowCount());
        rate.interval().ifPresent(interval -> {
            Interval same = byAmount.interval().orElseThrow();
            assertThat(same.low()).isCloseTo(interval.low(), within(1e-12));
            assertThat(same.high()).isCloseTo(interval.high(), within(1e-12));
        });
    }

    @Property
    void calculate_anyLog_agreesWithTheSlowReplay(
            @ForAll("logs") List<Line> log,
            @ForAll @IntRange(min = 1, max = 8) int from,
            @ForAll @IntRange(min = 9, max = END) int to) {
        NaiveDeals naive = new NaiveDeals(log);
        WinRateResult rate = between(from, to).calculate(read(log));
        assertThat(names(rate.won())).isEqualTo(naive.closedIn("W", from, to, END));
        assertThat(names(rate.lost())).isEqualTo(naive.closedIn("L", from, to, END));
        List<String> disqualified = naive.closedIn("D", from, to, END);
        assertThat(names(rate.disqualified()))
                .isEqualTo(disqualified.stream()
                        .filter(deal -> naive.isInSales(deal, END))
                        .toList());
        assertThat(names(rate.leftOut(WinRateLeftOut.Reason.DISQUALIFIED_BEFORE_SALES)))
                .isEqualTo(disqualified.stream()
                        .filter(deal -> !naive.isInSales(deal, END))
                        .toList());
    }

    private static List<String> names(List<DealId> deals) {
        return deals.stream().map(DealId::value).toList();
    }

    @Property
    void lastClose_everyDeal_isCountedOrLeftOutOnce(
            @ForAll("logs") List<Line> log, @ForAll @IntRange(min = 0, max = 6) int staleDays) {
        Deals deals = read(log);
        WinRateAnalysis analysis = between(3, 10);
        WinRateResult rate = (staleDays == 0
                        ? analysis
                        : analysis.staleAsLost(StaleRule.sinceLastMove(Duration.ofDays(staleDays))))
                .calculate(deals);
        List<DealId> all = new ArrayList<>(rate.won());
        Stream.of(rate.lost(), rate.disqualified(), rate.stale()).forEach(all::addAll);
        rate.leftOut().forEach(left -> all.addAll(left.deals()));
        assertThat(sorted(all)).isEqualTo(deals.list().stream().map(Deal::id).toList());
    }

    @Property
    void calculate_eventsShuffled_changesNothing(
            @ForAll("logs") List<Line> log,
            @ForAll("options") Function<WinRateAnalysis, WinRateAnalysis> options,
            @ForAll long seed) {
        List<DealEvent> events = new ArrayList<>(DealLines.events(log));
        Collections.shuffle(events, new Random(seed));
        DealFold.AsOf fold = DealFold.of(SALES_FROM_B).asOf(before(END));
        WinRateAnalysis analysis = options.apply(between(3, 10));
        assertThat(analysis.calculate(fold.fold(events))).isEqualTo(analysis.calculate(read(log)));
    }

    /** What happens later is not seen: a report as of a day is that of the log cut there. */
    @Property
    void calculate_asOfAnyDay_isThatOfTheLogUpToIt(
            @ForAll("logs") List<Line> log,
            @ForAll("options") Function<WinRateAnalysis, WinRateAnalysis> options,
            @ForAll @IntRange(min = 2, max = LAST_DAY) int asOf) {
        List<Line> cut = log.stream().filter(line -> line.day() < asOf).toList();
        WinRateAnalysis analysis = options.apply(between(1, END));
        assertThat(analysis.calculate(deals(SALES_FROM_B, log, before(asOf))))
                .isEqualTo(analysis.calculate(deals(SALES_FROM_B, cut, before(asOf))));
    }

    @Property
    void calculateBy_groups_addUpToTheWhole(
            @ForAll("logs") List<Line> log, @ForAll("options") Function<WinRateAnalysis, WinRateAnalysis> options) {
        Deals deals = read(log);
        WinRateAnalysis analysis = options.apply(between(3, 10));
        WinRateResult whole = analysis.calculate(deals);
        Collection<WinRateResult> groups = analysis.calculateBy(
                        deals, deal -> String.valueOf(deal.id().value().hashCode() % 3))
                .values();
        assertThat(groups.stream().map(WinRateResult::proportion).reduce(Proportion.none(), Proportion::plus))
                .isEqualTo(whole.proportion());
        assertThat(groups.stream()
                        .map(group -> group.byAmount().orElseThrow().rate().decided())
                        .reduce(Fraction.ZERO, Fraction::plus))
                .isEqualTo(whole.byAmount().orElseThrow().rate().decided());
        assertThat(sorted(groups.stream()
                        .flatMap(group -> group.undecided().stream())
                        .toList()))
                .isEqualTo(whole.undecided());
    }

    @Property
    void calculateByCredit_reps_addUpToTheWhole(
            @ForAll("logs") List<Line> log,
            @ForAll("options") Function<WinRateAnalysis, WinRateAnalysis> options,
            @ForAll long seed) {
        Random random = new Random(seed);
        Map<DealId, RevenueCredit> credit = new HashMap<>();
        Deals deals = read(log);
        deals.list().forEach(deal -> credit.put(deal.id(), credit(random)));
        CreditedWinRates rates =
                options.apply(between(3, 10)).calculateByCredit(deals, deal -> requireNonNull(credit.get(deal.id())));
        Collection<CreditedWinRates.OfRep> reps = rates.byRep().values();
        Proportion whole = rates.whole().proportion();
        assertThat(sum(reps.stream().map(rep -> rep.rate().won()))).isEqualTo(Fraction.of(whole.successes()));
        assertThat(sum(reps.stream().map(rep -> rep.rate().decided()))).isEqualTo(Fraction.of(whole.trials()));
        WeightedRate amounts = rates.whole().byAmount().orElseThrow().rate();
        assertThat(sum(reps.stream().map(rep -> rep.byAmount().orElseThrow().won())))
                .isEqualTo(amounts.won());
        assertThat(sum(reps.stream().map(rep -> rep.byAmount().orElseThrow().decided())))
                .isEqualTo(amounts.decided());
    }

    private static Fraction sum(Stream<Fraction> terms) {
        return terms.reduce(Fraction.ZERO, Fraction::plus);
    }

    private static RevenueCredit credit(Random random) {
        return RevenueCredit.equally(random.ints(1 + random.nextInt(3), 0, 5)
                .mapToObj(rep -> RepId.of("r" + rep))
                .toList());
    }
}
