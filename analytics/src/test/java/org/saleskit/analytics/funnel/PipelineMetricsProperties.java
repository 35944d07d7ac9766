package org.saleskit.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.analytics.funnel.Rows.day;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.analytics.funnel.Rows.Row;

class PipelineMetricsProperties {

    private static final CurrencyUnit USD = CurrencyUnit.USD;
    private static final int LAST_DAY = 14;

    @Provide
    Arbitrary<List<Row>> logs() {
        Arbitrary<Row> row = Combinators.combine(
                        Arbitraries.integers().between(1, 25).map(i -> "d" + i),
                        Arbitraries.integers().between(1, LAST_DAY),
                        Arbitraries.of("A", "B", "C", "H", "W", "W", "V", "L", "D"))
                .as((deal, day, stage) -> new Row(deal, day(day), stage, 0));
        return row.list().ofMinSize(1).ofMaxSize(80).map(rows -> {
            List<Row> all = new ArrayList<>(rows);
            all.add(new Row("d0", day(1), "A", 0));
            return all;
        });
    }

    /** An amount that depends on the deal, with zeros and gaps. */
    private static Optional<Money> amount(String deal) {
        int number = Integer.parseInt(deal.substring(1));
        return number % 7 == 6 ? Optional.empty() : Optional.of(Money.ofMinor(USD, number % 5 * 1_000L + number));
    }

    private static PipelineMetrics<String> metrics(List<Row> rows, int from, int to, int asOf) {
        return PipelineMetricsAnalysis.between(day(from), day(to))
                .asOf(day(asOf))
                .calculate(Rows.log(rows), USD, PipelineMetricsProperties::amount);
    }

    @Property
    void winRate_adjacentWindows_addUp(
            @ForAll("logs") List<Row> rows, @ForAll @IntRange(min = 2, max = LAST_DAY) int middle) {
        int end = LAST_DAY + 1;
        PipelineMetrics<String> first = metrics(rows, 1, middle, end);
        PipelineMetrics<String> second = metrics(rows, middle, end, end);
        PipelineMetrics<String> both = metrics(rows, 1, end, end);
        assertThat(first.winRate().plus(second.winRate())).isEqualTo(both.winRate());
        assertThat(first.wonAmounts().sum().plus(second.wonAmounts().sum()))
                .isEqualTo(both.wonAmounts().sum());
        assertThat(first.wonCycleTimes().total().plus(second.wonCycleTimes().total()))
                .isEqualTo(both.wonCycleTimes().total());
    }

    @Property
    void calculate_anyLog_agreesWithTheSlowDirectComputation(
            @ForAll("logs") List<Row> rows,
            @ForAll @IntRange(min = 2, max = LAST_DAY) int to,
            @ForAll @IntRange(max = LAST_DAY) int later) {
        int asOf = Math.min(LAST_DAY, to + later);
        PipelineMetrics<String> metrics = metrics(rows, 1, to, asOf);
        SlowFunnel slow = new SlowFunnel(rows, day(asOf));
        long won = slow.wonBetween(day(1), day(to));
        assertThat(metrics.winRate().successes()).isEqualTo(won);
        assertThat(metrics.winRate().trials())
                .isEqualTo(won + slow.lostBetween(day(1), day(to)) + slow.disqualifiedInSalesBetween(day(1), day(to)));
        assertThat(metrics.wonDeals()).hasSize((int) won);
        assertThat(metrics.lostDeals()).hasSize((int) slow.lostBetween(day(1), day(to)));
        assertThat(metrics.disqualifiedInSales()).isEqualTo(slow.disqualifiedInSalesBetween(day(1), day(to)));
        assertThat(metrics.dealsInWork()).isEqualTo(new SlowFunnel(rows, day(to).minusNanos(1)).inState("ABC"));
        assertThat(metrics.wonAmounts().count() + metrics.wonWithoutAmount().size())
                .isEqualTo(won);
    }

    /** Rows at the end of a window and later belong to the next one. */
    @Property
    void calculate_rowsFromTheEndOn_changeNothing(
            @ForAll("logs") List<Row> rows, @ForAll @IntRange(min = 2, max = LAST_DAY) int to) {
        List<Row> before =
                rows.stream().filter(row -> row.at().isBefore(day(to))).toList();
        PipelineMetricsAnalysis window = PipelineMetricsAnalysis.between(day(1), day(to));
        PipelineMetrics<String> all = window.calculate(Rows.log(rows), USD, PipelineMetricsProperties::amount);
        PipelineMetrics<String> cut = window.calculate(Rows.log(before), USD, PipelineMetricsProperties::amount);
        assertThat(all).hasToString(cut.toString());
        assertThat(all.wonDeals()).isEqualTo(cut.wonDeals());
        assertThat(all.lostDeals()).isEqualTo(cut.lostDeals());
        assertThat(all.dealsOnHold()).isEqualTo(cut.dealsOnHold());
        assertThat(all.disqualified()).isEqualTo(cut.disqualified());
    }

    @Property
    void calculate_rowsShuffled_changesNothing(@ForAll("logs") List<Row> rows, @ForAll long seed) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        PipelineMetrics<String> a = metrics(rows, 1, LAST_DAY, LAST_DAY);
        PipelineMetrics<String> b = metrics(shuffled, 1, LAST_DAY, LAST_DAY);
        assertThat(b.velocityPerDay()).isEqualTo(a.velocityPerDay());
        assertThat(b.wonAmounts().mean()).isEqualTo(a.wonAmounts().mean());
        assertThat(b.wonCycleTimes().meanDays()).isEqualTo(a.wonCycleTimes().meanDays());
        assertThat(b.wonWithoutAmount()).isEqualTo(a.wonWithoutAmount());
        assertThat(b.wonForZero()).isEqualTo(a.wonForZero());
    }

    @Property
    void wonAmounts_anyLog_lieBetweenSmallestAndLargest(@ForAll("logs") List<Row> rows) {
        WonAmounts amounts = metrics(rows, 1, LAST_DAY, LAST_DAY).wonAmounts();
        Assume.that(amounts.count() > 0);
        BigDecimal smallest = amounts.smallest().orElseThrow().getAmount();
        BigDecimal largest = amounts.largest().orElseThrow().getAmount();
        assertThat(amounts.mean().orElseThrow()).isBetween(smallest, largest);
        assertThat(amounts.median().orElseThrow()).isBetween(smallest, largest);
        assertThat(amounts.trimmedMean().orElseThrow()).isBetween(smallest, largest);
        BigDecimal product = amounts.mean().orElseThrow().multiply(BigDecimal.valueOf(amounts.count()));
        BigDecimal roundingOfAllAmounts = new BigDecimal("0.0000005").multiply(BigDecimal.valueOf(amounts.count()));
        assertThat(product.subtract(amounts.sum().getAmount()).abs()).isLessThanOrEqualTo(roundingOfAllAmounts);
    }

    @Property
    void velocity_everyDealTwice_isTwiceAsHigh(@ForAll("logs") List<Row> rows) {
        List<Row> twice = new ArrayList<>(rows);
        rows.forEach(row -> twice.add(
                new Row("d" + (Integer.parseInt(row.deal().substring(1)) + 1_000), row.at(), row.stage(), 0)));
        PipelineMetricsAnalysis window = PipelineMetricsAnalysis.between(day(1), day(LAST_DAY));
        OptionalDouble once = window.calculate(Rows.log(rows), USD, deal -> Optional.of(Money.of(USD, 10)))
                .velocityPerDay();
        OptionalDouble doubled = window.calculate(Rows.log(twice), USD, deal -> Optional.of(Money.of(USD, 10)))
                .velocityPerDay();
        assertThat(doubled.isPresent()).isEqualTo(once.isPresent());
        if (once.isPresent()) {
            double expected = 2 * once.getAsDouble();
            assertThat(doubled.getAsDouble()).isCloseTo(expected, within(expected * 1e-12));
        }
    }
}
