package org.saleskit.analytics.velocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.analytics.velocity.DealLines.LAST_DAY;
import static org.saleskit.analytics.velocity.DealLines.SALES_FROM_B;
import static org.saleskit.analytics.velocity.DealLines.USD;
import static org.saleskit.analytics.velocity.DealLines.before;
import static org.saleskit.analytics.velocity.DealLines.day;
import static org.saleskit.analytics.velocity.DealLines.deals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.analytics.velocity.DealLines.Line;
import org.saleskit.analytics.velocity.VelocityLevers.Effect;
import org.saleskit.analytics.velocity.VelocityLevers.Lever;
import org.saleskit.analytics.velocity.VelocityLevers.Need;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.stats.Fraction;

/** The invariants of velocity, over random logs of which selling begins with stage B, and over random levers. */
class VelocityProperties {

    private static final int END = LAST_DAY + 1;

    @Provide
    Arbitrary<List<Line>> logs() {
        return DealLines.logs();
    }

    @Provide
    Arbitrary<VelocityLevers> levers() {
        Arbitrary<Fraction> positive = Combinators.combine(
                        Arbitraries.longs().between(1, 1_000_000),
                        Arbitraries.longs().between(1, 999))
                .as(Fraction::of);
        Arbitrary<Fraction> rate = Combinators.combine(
                        Arbitraries.longs().between(1, 50), Arbitraries.longs().between(0, 50))
                .as((won, lost) -> Fraction.of(won, won + lost));
        return Combinators.combine(positive, rate, positive, positive)
                .as(VelocityLevers::of)
                .withoutEdgeCases();
    }

    private static Deals read(List<Line> log) {
        return deals(SALES_FROM_B, log, before(END));
    }

    private static VelocityAnalysis between(long from, long to) {
        return VelocityAnalysis.between(day(from), day(to), USD);
    }

    @Property
    void change_anyLevers_partsSumToTheWhole(
            @ForAll("levers") VelocityLevers before, @ForAll("levers") VelocityLevers after) {
        VelocityChange change = VelocityChange.between(before, after);
        assertThat(change.kind()).isEqualTo(VelocityChange.Kind.DECOMPOSED);
        double logs = Arrays.stream(Lever.values())
                .mapToDouble(lever -> change.logRatio(lever).orElseThrow())
                .sum();
        assertThat(logs).isCloseTo(change.logRatio().orElseThrow(), within(1e-12 * (1 + Math.abs(logs))));
        double money = Arrays.stream(Lever.values())
                .mapToDouble(lever -> change.contribution(lever).orElseThrow())
                .sum();
        double size = Arrays.stream(Lever.values())
                .mapToDouble(lever -> Math.abs(change.contribution(lever).orElseThrow()))
                .sum();
        Fraction difference = after.velocity().minus(before.velocity());
        assertThat(change.difference()).contains(difference);
        double expected =
                difference.numerator().doubleValue() / difference.denominator().doubleValue();
        assertThat(money).isCloseTo(expected, within(1e-11 * size + 1e-300));
    }

    @Property
    void change_turnedRound_turnsEverySign(
            @ForAll("levers") VelocityLevers before, @ForAll("levers") VelocityLevers after) {
        VelocityChange there = VelocityChange.between(before, after);
        VelocityChange back = VelocityChange.between(after, before);
        for (Lever lever : Lever.values()) {
            double part = there.contribution(lever).orElseThrow();
            assertThat(back.contribution(lever).orElseThrow()).isCloseTo(-part, within(1e-9 * Math.abs(part) + 1e-300));
        }
    }

    @Property
    void velocity_aLeverDoubled_doublesItAndTheCycleHalvesIt(@ForAll("levers") VelocityLevers levers) {
        Fraction two = Fraction.of(2);
        Fraction velocity = levers.velocity();
        List<Effect> doubled = levers.sensitivity(Fraction.ONE);
        assertThat(doubled.get(1).velocity()).contains(velocity.multipliedBy(two));
        assertThat(doubled.get(5).velocity()).contains(velocity.multipliedBy(two));
        assertThat(doubled.get(7).velocity()).contains(velocity.dividedBy(two));
        boolean possible = levers.winRate().compareTo(Fraction.of(1, 2)) <= 0;
        assertThat(doubled.get(3).velocity())
                .isEqualTo(possible ? Optional.of(velocity.multipliedBy(two)) : Optional.empty());
    }

    @Property
    void neededFor_anyTarget_givesItExactly(
            @ForAll("levers") VelocityLevers levers, @ForAll @IntRange(min = 1, max = 100_000) int target) {
        Fraction wanted = Fraction.of(target);
        for (Need need : levers.neededFor(wanted)) {
            if (need.value().isPresent()) {
                Fraction value = need.value().get();
                Fraction ratio = value.dividedBy(levers.value(need.lever()));
                Fraction factor = need.lever() == Lever.CYCLE ? Fraction.ONE.dividedBy(ratio) : ratio;
                assertThat(levers.velocity().multipliedBy(factor)).isEqualTo(wanted);
                assertThat(need.change()).contains(ratio.minus(Fraction.ONE));
            } else {
                assertThat(need.lever()).isEqualTo(Lever.WIN_RATE);
                assertThat(wanted.multipliedBy(levers.winRate()).compareTo(levers.velocity()))
                        .isPositive();
            }
        }
    }

    @Property
    void calculate_anyLog_agreesWithTheSlowReplay(
            @ForAll("logs") List<Line> log,
            @ForAll @IntRange(min = 1, max = 6) int from,
            @ForAll @IntRange(min = 7, max = END) int to) {
        NaiveDeals naive = new NaiveDeals(log);
        Deals deals = read(log);
        VelocityResult result = between(from, to).calculate(deals);
        long work = naive.openedBefore(to).stream()
                .filter(deal -> "ABC".contains(naive.stage(deal, to)) && naive.isInSales(deal, to))
                .count();
        long openDays = 0;
        for (String deal : naive.openedBefore(to)) {
            openDays += naive.daysIn("ABC", true, deal, from, to);
        }
        List<String> won = naive.closedIn("W", from, to, END);
        long decided = won.size()
                + naive.closedIn("L", from, to, END).size()
                + naive.closedIn("D", from, to, END).stream()
                        .filter(deal -> naive.isInSales(deal, END))
                        .count();
        long days = won.stream()
                .mapToLong(deal -> naive.openDays(deal, naive.opened(deal), END))
                .sum();
        List<BigDecimal> amounts = won.stream()
                .flatMap(deal -> naive.amount(deal, naive.closed(deal, END)).stream())
                .toList();
        assertThat(result.work()).isEqualTo(Fraction.of(work));
        assertThat(between(from, to)
                        .withWork(WorkCount.TIME_AVERAGE)
                        .calculate(deals)
                        .work())
                .isEqualTo(Fraction.of(openDays, to - from));
        assertThat(result.winRate().proportion().trials()).isEqualTo(decided);
        assertThat(result.cycles().total().toDays()).isEqualTo(days);
        if (amounts.isEmpty() || days == 0) {
            assertThat(result.velocity()).isEmpty();
            assertThat(result.missing()).isNotEmpty();
        } else {
            BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            Fraction rate = Fraction.of(won.size(), decided);
            Fraction amount = Fraction.of(sum, BigDecimal.valueOf(amounts.size()));
            assertThat(result.velocity())
                    .contains(Fraction.of(work)
                            .multipliedBy(rate)
                            .multipliedBy(amount)
                            .multipliedBy(Fraction.of(won.size(), days)));
        }
        BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(result.throughput())
                .isEqualTo(
                        amounts.isEmpty() && !won.isEmpty()
                                ? Optional.empty()
                                : Optional.of(Fraction.of(sum, BigDecimal.valueOf(to - from))));
    }

    @Property
    void velocity_everyDealTwice_isTwiceAsHigh(
            @ForAll("logs") List<Line> log, @ForAll WorkCount work, @ForAll boolean censored) {
        List<Line> twice = Stream.concat(
                        log.stream(),
                        log.stream().map(line -> new Line("x" + line.deal(), line.day(), line.stage(), line.amount())))
                .toList();
        VelocityAnalysis plain = between(3, 10).withWork(work);
        VelocityAnalysis analysis = censored ? plain.withRestrictedCycle(4) : plain;
        assertThat(analysis.calculate(read(twice)).velocity())
                .isEqualTo(analysis.calculate(read(log)).velocity().map(once -> once.multipliedBy(Fraction.of(2))));
    }

    @Property
    void average_adjacentSpans_addUpByTheirLengths(
            @ForAll("logs") List<Line> log, @ForAll @IntRange(min = 2, max = LAST_DAY) int middle) {
        Deals deals = read(log);
        Fraction first = DealsInWork.average(deals, day(1), day(middle)).inWork();
        Fraction second = DealsInWork.average(deals, day(middle), day(END)).inWork();
        assertThat(first.multipliedBy(Fraction.of(middle - 1)).plus(second.multipliedBy(Fraction.of(END - middle))))
                .isEqualTo(DealsInWork.average(deals, day(1), day(END)).inWork().multipliedBy(Fraction.of(LAST_DAY)));
    }

    @Property
    void calculate_eventsShuffledOrAfterTheInstant_changeNothing(
            @ForAll("logs") List<Line> log,
            @ForAll WorkCount work,
            @ForAll @IntRange(min = 4, max = END) int to,
            @ForAll long seed) {
        List<DealEvent> cut = new ArrayList<>(DealLines.events(log));
        cut.removeIf(event -> !event.happenedAt().isBefore(day(to)));
        Collections.shuffle(cut, new Random(seed));
        VelocityAnalysis analysis = between(2, to).withWork(work).withRestrictedCycle(3);
        assertThat(analysis.calculate(DealFold.of(SALES_FROM_B).asOf(before(to)).fold(cut)))
                .isEqualTo(analysis.calculate(deals(SALES_FROM_B, log, before(to))));
    }
}
