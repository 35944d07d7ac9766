package org.saleskit.analytics.dealsize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.velocity.DealLines.LAST_DAY;
import static org.saleskit.analytics.velocity.DealLines.SALES_FROM_B;
import static org.saleskit.analytics.velocity.DealLines.USD;
import static org.saleskit.analytics.velocity.DealLines.before;
import static org.saleskit.analytics.velocity.DealLines.day;
import static org.saleskit.analytics.velocity.DealLines.deals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.analytics.velocity.DealLines;
import org.saleskit.analytics.velocity.DealLines.Line;
import org.saleskit.analytics.velocity.NaiveDeals;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.stats.Fraction;

/** The invariants of deal sizes, over random logs. */
class DealSizeProperties {

    private static final int END = LAST_DAY + 1;

    @Provide
    Arbitrary<List<Line>> logs() {
        return DealLines.logs();
    }

    private static Deals read(List<Line> log) {
        return deals(SALES_FROM_B, log, before(END));
    }

    private static DealSizeAnalysis between(long from, long to) {
        return DealSizeAnalysis.between(day(from), day(to), USD);
    }

    @Property
    void means_anyPopulation_areExactAndLieBetweenTheEnds(
            @ForAll("logs") List<Line> log,
            @ForAll Population population,
            @ForAll Close.Rule rule,
            @ForAll @IntRange(min = 0, max = 30) int months) {
        DealSizeAnalysis analysis = between(3, 10).over(population).withCloses(rule);
        DealSizeResult size =
                (months == 0 ? analysis : analysis.annualised(deal -> OptionalInt.of(months))).calculate(read(log));
        Assume.that(size.count() > 0);
        Fraction mean = size.mean().orElseThrow();
        assertThat(mean.multipliedBy(Fraction.of(size.count()))).isEqualTo(size.sum());
        Fraction low = size.smallest().orElseThrow().size();
        Fraction high = size.largest().orElseThrow().size();
        assertThat(mean).isBetween(low, high);
        assertThat(size.median().orElseThrow()).isBetween(low, high);
        assertThat(size.trimmedMean().orElseThrow()).isBetween(low, high);
        size.medianInterval().ifPresent(interval -> {
            assertThat(size.median().orElseThrow()).isBetween(interval.low(), interval.high());
            assertThat(interval.confidence()).isBetween(0.95, 1.0);
        });
    }

    @Property
    void means_equalAmounts_areEqual(@ForAll("logs") List<Line> log, @ForAll Population population) {
        List<Line> equal = log.stream()
                .map(line -> new Line(line.deal(), line.day(), line.stage(), "7.25"))
                .toList();
        DealSizeResult size = between(1, END).over(population).calculate(read(equal));
        assertThat(size.median()).isEqualTo(size.mean());
        assertThat(size.trimmedMean()).isEqualTo(size.mean());
        assertThat(size.withoutAmount()).isEmpty();
    }

    @Property
    void calculate_amountsStatedAfterTheClose_changeNothing(
            @ForAll("logs") List<Line> log, @ForAll @IntRange(min = 1, max = 8) int number) {
        NaiveDeals naive = new NaiveDeals(log);
        String deal = "d" + number;
        Assume.that(naive.openedBefore(END).contains(deal));
        List<Line> more = new ArrayList<>(log);
        // Of an open deal at any time, of a closed one after the close.
        String stage = naive.stage(deal, END);
        long after = "WLD".contains(stage) ? naive.closed(deal, END) + 1 : END - 1;
        more.add(new Line(deal, after, "=", "12345"));
        assertThat(between(1, END).calculate(read(more)).deals())
                .isEqualTo(between(1, END).calculate(read(log)).deals());
    }

    @Property
    void calculate_anyLog_agreesWithTheSlowReplay(
            @ForAll("logs") List<Line> log,
            @ForAll @IntRange(min = 1, max = 8) int from,
            @ForAll @IntRange(min = 9, max = END) int to) {
        NaiveDeals naive = new NaiveDeals(log);
        Deals deals = read(log);
        assertThat(texts(between(from, to).calculate(deals)))
                .isEqualTo(naive.closedIn("W", from, to, END).stream()
                        .filter(deal ->
                                naive.amount(deal, naive.closed(deal, END)).isPresent())
                        .map(deal -> deal + " "
                                + naive.amount(deal, naive.closed(deal, END))
                                        .orElseThrow()
                                        .setScale(2))
                        .toList());
        assertThat(texts(between(from, to).over(Population.OPEN).calculate(deals)))
                .isEqualTo(naive.openedBefore(to).stream()
                        .filter(deal -> "ABC".contains(naive.stage(deal, to)))
                        .filter(deal -> naive.amount(deal, to - 1).isPresent())
                        .map(deal -> deal + " "
                                + naive.amount(deal, to - 1).orElseThrow().setScale(2))
                        .toList());
    }

    private static List<String> texts(DealSizeResult size) {
        return size.deals().stream()
                .map(deal -> deal.deal() + " " + deal.amount().getAmount())
                .toList();
    }

    @Property
    void calculate_adjacentSpansAndGroups_addUp(
            @ForAll("logs") List<Line> log,
            @ForAll Close.Rule rule,
            @ForAll @IntRange(min = 2, max = LAST_DAY) int middle) {
        Deals deals = read(log);
        DealSizeResult whole = between(1, END).withCloses(rule).calculate(deals);
        Fraction parts = between(1, middle)
                .withCloses(rule)
                .calculate(deals)
                .sum()
                .plus(between(middle, END).withCloses(rule).calculate(deals).sum());
        assertThat(parts).isEqualTo(whole.sum());
        Collection<DealSizeResult> groups = between(1, END)
                .withCloses(rule)
                .calculateBy(deals, deal -> deal.id().value().substring(1))
                .values();
        assertThat(groups.stream().map(DealSizeResult::sum).reduce(Fraction.ZERO, Fraction::plus))
                .isEqualTo(whole.sum());
        assertThat(groups.stream().mapToLong(DealSizeResult::count).sum()).isEqualTo(whole.count());
        assertThat(whole.sum()).isEqualTo(Fraction.of(whole.totalAmount().getAmount()));
    }

    @Property
    void calculate_eventsShuffled_changesNothing(
            @ForAll("logs") List<Line> log, @ForAll Population population, @ForAll long seed) {
        List<DealEvent> events = new ArrayList<>(DealLines.events(log));
        Collections.shuffle(events, new Random(seed));
        Deals shuffled = DealFold.of(SALES_FROM_B).asOf(before(END)).fold(events);
        DealSizeAnalysis analysis = between(3, 10).over(population);
        assertThat(analysis.calculate(shuffled)).isEqualTo(analysis.calculate(read(log)));
    }
}
