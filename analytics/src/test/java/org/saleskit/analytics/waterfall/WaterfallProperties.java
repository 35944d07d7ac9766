package org.saleskit.analytics.waterfall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.waterfall.PipelineLogs.APRIL;
import static org.saleskit.analytics.waterfall.PipelineLogs.EUR;
import static org.saleskit.analytics.waterfall.PipelineLogs.FOLD;
import static org.saleskit.analytics.waterfall.PipelineLogs.LAST_DAY;
import static org.saleskit.analytics.waterfall.PipelineLogs.day;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;

class WaterfallProperties {

    private static final PipelineWaterfall IN_APRIL = PipelineWaterfall.in(EUR).closingIn(APRIL);

    @Provide
    Arbitrary<List<DealEvent>> logs() {
        return PipelineLogs.any();
    }

    @Provide
    Arbitrary<PipelineWaterfall> waterfalls() {
        return Combinators.combine(
                        Arbitraries.of(true, false), Arbitraries.of(true, false), Arbitraries.of(Attribution.values()))
                .as((window, hold, attribution) -> {
                    PipelineWaterfall start = window ? IN_APRIL : PipelineWaterfall.in(EUR);
                    return (hold ? start.countingOnHold() : start).attribution(attribution);
                });
    }

    private static Deals asOf(int day, List<DealEvent> log) {
        return FOLD.asOf(day(day)).fold(log);
    }

    private static PipelineBalance sum(WaterfallResult result) {
        return result.lines().stream().map(WaterfallLine::change).reduce(result.start(), PipelineBalance::plus);
    }

    @Property
    void parts_anyLogOptionsAndInstants_sumToTheChange(
            @ForAll("logs") List<DealEvent> log,
            @ForAll("waterfalls") PipelineWaterfall waterfall,
            @ForAll @IntRange(max = LAST_DAY) int from,
            @ForAll @IntRange(max = LAST_DAY) int span) {
        WaterfallResult result = waterfall.between(asOf(from, log), asOf(from + span, log));
        assertThat(sum(result)).isEqualTo(result.end());
        for (WaterfallLine line : result.lines()) {
            assertThat(line.change()).isEqualTo(WaterfallLine.sum(EUR, line.entries()));
            assertThat(line.entries()).isSortedAccordingTo(WaterfallEntry.BY_DEAL);
        }
        assertThat(result.line(WaterfallPart.RESTATED).entries())
                .as("nothing was recorded late")
                .isEmpty();
        assertThat(result.end().deals()).isEqualTo(result.dealsAtEnd().size());
    }

    @Property
    void parts_startOfOtherKnowledge_stillSumToTheChange(
            @ForAll("logs") List<DealEvent> before,
            @ForAll("logs") List<DealEvent> after,
            @ForAll("waterfalls") PipelineWaterfall waterfall,
            @ForAll @IntRange(max = LAST_DAY) int from) {
        WaterfallResult result = waterfall.between(asOf(from, before), asOf(LAST_DAY, after));
        assertThat(sum(result)).isEqualTo(result.end());
    }

    @Property
    void parts_ofConsecutiveSpans_addUpToThoseOfTheWhole(
            @ForAll("logs") List<DealEvent> log,
            @ForAll @IntRange(max = LAST_DAY) int first,
            @ForAll @IntRange(max = LAST_DAY) int second,
            @ForAll @IntRange(max = LAST_DAY) int third) {
        List<Integer> days = new ArrayList<>(List.of(first, second, third));
        Collections.sort(days);
        Deals a = asOf(days.get(0), log);
        Deals b = asOf(days.get(1), log);
        Deals c = asOf(days.get(2), log);
        WaterfallResult early = IN_APRIL.between(a, b);
        WaterfallResult late = IN_APRIL.between(b, c);
        WaterfallResult whole = IN_APRIL.between(a, c);
        assertThat(early.end()).isEqualTo(late.start());
        for (WaterfallPart part : WaterfallPart.values()) {
            assertThat(early.line(part).change().plus(late.line(part).change()))
                    .as(part.name())
                    .isEqualTo(whole.line(part).change());
        }
    }

    @Property
    void twoStates_anyLog_eachDealInOnePartAtMost(
            @ForAll("logs") List<DealEvent> log, @ForAll @IntRange(max = LAST_DAY) int from) {
        WaterfallResult result =
                IN_APRIL.attribution(Attribution.TWO_STATES).between(asOf(from, log), asOf(LAST_DAY, log));
        List<DealId> deals =
                result.lines().stream().flatMap(line -> line.dealIds().stream()).toList();
        assertThat(deals).doesNotHaveDuplicates();
        assertThat(Collections.disjoint(deals, result.passedThrough())).isTrue();
    }

    @Property
    void result_shuffledLog_isTheSame(
            @ForAll("logs") List<DealEvent> log,
            @ForAll("waterfalls") PipelineWaterfall waterfall,
            @ForAll Random random) {
        List<DealEvent> shuffled = new ArrayList<>(log);
        Collections.shuffle(shuffled, random);
        assertThat(waterfall.between(asOf(2, shuffled), asOf(6, shuffled)))
                .isEqualTo(waterfall.between(asOf(2, log), asOf(6, log)));
    }

    @Property
    void parts_ofTwoSetsOfDeals_addUpToThoseOfAll(
            @ForAll("logs") List<DealEvent> log, @ForAll("waterfalls") PipelineWaterfall waterfall) {
        List<DealEvent> some = log.stream()
                .filter(event -> event.deal().value().compareTo("D4") < 0)
                .toList();
        List<DealEvent> others = log.stream()
                .filter(event -> event.deal().value().compareTo("D4") >= 0)
                .toList();
        WaterfallResult one = waterfall.between(asOf(2, some), asOf(6, some));
        WaterfallResult two = waterfall.between(asOf(2, others), asOf(6, others));
        WaterfallResult all = waterfall.between(asOf(2, log), asOf(6, log));
        for (WaterfallPart part : WaterfallPart.values()) {
            List<WaterfallEntry> entries = new ArrayList<>(one.line(part).entries());
            entries.addAll(two.line(part).entries());
            assertThat(all.line(part).entries()).isEqualTo(entries);
        }
        assertThat(one.end().plus(two.end())).isEqualTo(all.end());
    }

    @Property
    void eachChange_atMostOneEventOfADealADay_agreesWithTheNaiveReplay(
            @ForAll("logs") List<DealEvent> log, @ForAll @IntRange(max = LAST_DAY) int from) {
        Set<List<Object>> seen = new HashSet<>();
        List<DealEvent> single = log.stream()
                .filter(event -> seen.add(List.of(event.deal(), event.happenedAt())))
                .filter(event ->
                        event.amount().isEmpty() || event.amount().get().isPositive())
                .toList();
        SlowWaterfall slow = new SlowWaterfall(withStages(single), from, LAST_DAY);
        WaterfallResult result = IN_APRIL.between(asOf(from, single), asOf(LAST_DAY, single));
        Map<String, BigDecimal> amounts = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (WaterfallLine line : result.lines()) {
            if (!line.entries().isEmpty()) {
                amounts.put(
                        line.part().name(), line.change().amount().getAmount().setScale(0));
                counts.put(line.part().name(), (int) line.change().deals());
            }
        }
        assertThat(amounts).isEqualTo(slow.amounts());
        assertThat(counts).isEqualTo(slow.counts());
    }

    /** Without the updates of deals that are in no stage at all, which nothing reads. */
    private static List<DealEvent> withStages(List<DealEvent> log) {
        Deals last = asOf(LAST_DAY, log);
        return log.stream().filter(event -> last.find(event.deal()).isPresent()).toList();
    }
}
