package org.saleskit.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.funnel.Rows.PIPELINE;
import static org.saleskit.analytics.funnel.Rows.day;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.analytics.funnel.Rows.Row;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Proportion;

class FunnelProperties {

    private static final int LAST_DAY = 12;

    @Provide
    Arbitrary<List<Row>> logs() {
        Arbitrary<Row> row = Combinators.combine(
                        Arbitraries.of("d1", "d2", "d3", "d4", "d5"),
                        Arbitraries.integers().between(1, LAST_DAY),
                        Arbitraries.of("A", "B", "C", "A", "B", "C", "H", "W", "V", "L", "D", "?"),
                        Arbitraries.longs().between(0, 2))
                .as((deal, day, stage, sequence) -> new Row(deal, day(day), stage, sequence));
        // A first row that every instant of the tests sees.
        return row.list().ofMaxSize(40).map(rows -> {
            List<Row> all = new ArrayList<>(rows);
            all.add(new Row("d0", day(1), "A", 0));
            return all;
        });
    }

    private static FunnelResult<String> funnel(List<Row> rows, int asOfDay) {
        return FunnelAnalysis.of(PIPELINE).asOf(day(asOfDay)).analyze(Rows.log(rows));
    }

    /** Everything that a result says, as text. */
    private static String text(FunnelResult<String> funnel) {
        String states = funnel.states().stream()
                .map(s -> s + " " + s.openedAt() + s.closedAt() + s.cycleTime() + s.reopenings() + s.regressions()
                        + s.deepestRegression())
                .collect(Collectors.joining("\n"));
        return funnel.steps() + "\n" + states + "\n" + funnel.winRate() + funnel.wonFromLastStage();
    }

    @Property
    void analyze_anyLog_agreesWithTheSlowDirectComputation(
            @ForAll("logs") List<Row> rows, @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf) {
        FunnelResult<String> funnel = funnel(rows, asOf);
        SlowFunnel slow = new SlowFunnel(rows, day(asOf));
        assertThat(funnel.states()).extracting(DealState::deal).containsExactlyElementsOf(slow.deals());
        assertThat(funnel.open()).isEqualTo(slow.inState("ABC"));
        assertThat(funnel.onHold()).isEqualTo(slow.inState("H"));
        assertThat(funnel.won()).isEqualTo(slow.inState("WV"));
        assertThat(funnel.lost()).isEqualTo(slow.inState("L"));
        assertThat(funnel.disqualified()).isEqualTo(slow.inState("D"));
        assertThat(funnel.disqualifiedInSales()).isEqualTo(slow.disqualifiedInSales());
        assertThat(funnel.winRate().trials()).isEqualTo(slow.inState("WVL") + slow.disqualifiedInSales());
        assertThat(funnel.winRate().trials())
                .isEqualTo(funnel.states().stream().filter(DealState::isDecided).count());
        for (FunnelStep step : funnel.steps()) {
            assertThat(step.reached()).isEqualTo(slow.reached(step.stage()));
            assertThat(step.entered()).isEqualTo(slow.entered(step.stage()));
            assertThat(step.openNow()).isEqualTo(slow.inState(step.stage()));
        }
        for (DealState<String> state : funnel.states()) {
            assertThat(state.stage()).isEqualTo(slow.stage(state.deal()));
            assertThat(state.closedAt()).isEqualTo(slow.closedAt(state.deal()));
            assertThat(state.cycleTime()).isEqualTo(slow.cycleTime(state.deal()));
        }
    }

    @Property
    void steps_anyLog_neverIncreaseAndSumUp(@ForAll("logs") List<Row> rows) {
        FunnelResult<String> funnel = funnel(rows, LAST_DAY);
        long before = funnel.deals();
        for (FunnelStep step : funnel.steps()) {
            assertThat(step.reached()).isLessThanOrEqualTo(before);
            assertThat(step.reached()).isEqualTo(step.entered() + step.implied());
            assertThat(step.implied()).isNotNegative();
            assertThat(step.openNow()).isLessThanOrEqualTo(step.entered());
            before = step.reached();
        }
        assertThat(funnel.won()).isLessThanOrEqualTo(before);
    }

    @Property
    void analyze_rowsShuffled_changesNothing(
            @ForAll("logs") List<Row> rows, @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf, @ForAll long seed) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(text(funnel(shuffled, asOf))).isEqualTo(text(funnel(rows, asOf)));
        assertThat(funnel(shuffled, asOf).leftOut())
                .isEqualTo(funnel(rows, asOf).leftOut());
    }

    @Property
    void analyze_rowsRepeated_changesNothing(@ForAll("logs") List<Row> rows) {
        List<Row> twice = new ArrayList<>(rows);
        twice.addAll(rows);
        assertThat(text(funnel(twice, LAST_DAY))).isEqualTo(text(funnel(rows, LAST_DAY)));
    }

    @Property
    void analyze_rowsAfterTheInstantAdded_changesNothing(
            @ForAll("logs") List<Row> rows, @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf) {
        List<Row> known =
                rows.stream().filter(row -> !row.at().isAfter(day(asOf))).toList();
        FunnelResult<String> funnel = funnel(rows, asOf);
        assertThat(text(funnel)).isEqualTo(text(funnel(known, asOf)));
        assertThat(funnel.unknownStages()).isEqualTo(funnel(known, asOf).unknownStages());
        assertThat(funnel.leftOut().stream()
                        .filter(left -> left.reason() != LeftOutRows.Reason.AFTER_AS_OF)
                        .toList())
                .isEqualTo(funnel(known, asOf).leftOut());
        long leftOut = funnel.leftOut().stream().mapToLong(LeftOutRows::rows).sum();
        long unknown = known.stream().filter(row -> row.stage().equals("?")).count();
        assertThat(leftOut).isEqualTo(rows.size() - known.size() + unknown);
    }

    /** Every deal of the input is counted or stands under exactly one reason as a whole. */
    @Property
    void leftOut_anyLog_placesEveryDealOnce(
            @ForAll("logs") List<Row> rows, @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf) {
        FunnelResult<String> funnel = funnel(rows, asOf);
        long whole =
                funnel.leftOut().stream().mapToLong(LeftOutRows::wholeDeals).sum();
        assertThat(funnel.deals() + whole)
                .isEqualTo(rows.stream().map(Row::deal).distinct().count());
    }

    @Property
    void decidedConversion_anyLog_isNotBelowTheConversion(
            @ForAll("logs") List<Row> rows, @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf) {
        FunnelResult<String> funnel = funnel(rows, asOf);
        SlowFunnel slow = new SlowFunnel(rows, day(asOf));
        for (int k = 1; k < funnel.steps().size(); k++) {
            FunnelStep step = funnel.steps().get(k);
            Proportion decided = step.decidedConversion().orElseThrow();
            assertThat(decided.successes()).isEqualTo(step.reached());
            assertThat(decided.trials())
                    .isBetween(step.reached(), funnel.steps().get(k - 1).reached())
                    .isEqualTo(slow.decided(funnel.steps().get(k - 1).stage(), step.stage()));
        }
    }

    @Property
    void analyze_rowsOfUnknownStages_changeNothingButAreCounted(@ForAll("logs") List<Row> rows) {
        List<Row> known = rows.stream().filter(row -> !row.stage().equals("?")).toList();
        FunnelResult<String> funnel = funnel(rows, LAST_DAY);
        assertThat(text(funnel)).isEqualTo(text(funnel(known, LAST_DAY)));
        long leftOut = funnel.leftOut().stream().mapToLong(LeftOutRows::rows).sum();
        assertThat(leftOut).isEqualTo(rows.size() - known.size());
    }

    @Property
    void states_anyInstant_areExactlyOnePerDeal(
            @ForAll("logs") List<Row> rows, @ForAll @IntRange(min = 1, max = LAST_DAY) int asOf) {
        FunnelResult<String> funnel = funnel(rows, asOf);
        assertThat(funnel.states()).extracting(DealState::deal).doesNotHaveDuplicates();
        assertThat(funnel.open() + funnel.onHold() + funnel.won() + funnel.lost() + funnel.disqualified())
                .isEqualTo(funnel.deals());
        for (DealState<String> state : funnel.states()) {
            assertThat(state.closedAt().isPresent()).isEqualTo(state.type().isClosed());
            assertThat(state.cycleTime().orElse(Duration.ZERO)).isGreaterThanOrEqualTo(Duration.ZERO);
            assertThat(state.deepestRegression() > 0).isEqualTo(state.regressions() > 0);
        }
    }

    /** Going back or reopening never takes a reach away: the counts grow with the instant. */
    @Property
    void reached_laterInstant_isNeverSmaller(
            @ForAll("logs") List<Row> rows, @ForAll @IntRange(min = 1, max = LAST_DAY - 1) int asOf) {
        List<FunnelStep> earlier = funnel(rows, asOf).steps();
        List<FunnelStep> later = funnel(rows, asOf + 1).steps();
        for (int k = 0; k < earlier.size(); k++) {
            assertThat(later.get(k).reached())
                    .isGreaterThanOrEqualTo(earlier.get(k).reached());
            assertThat(later.get(k).entered())
                    .isGreaterThanOrEqualTo(earlier.get(k).entered());
        }
    }

    @Property
    void closedAndReopenedAtOnce_anyDeal_isOpenWithOneMoreReopening(@ForAll("logs") List<Row> rows) {
        Map<String, DealState<String>> before = byDeal(funnel(rows, LAST_DAY));
        List<Row> more = new ArrayList<>(rows);
        before.keySet().forEach(deal -> {
            more.add(new Row(deal, day(LAST_DAY + 1), "L", 1));
            more.add(new Row(deal, day(LAST_DAY + 1), "A", 2));
        });
        funnel(more, LAST_DAY + 1).states().forEach(state -> {
            assertThat(state.type()).isEqualTo(StageType.OPEN);
            assertThat(state.reopenings())
                    .isEqualTo(Objects.requireNonNull(before.get(state.deal())).reopenings() + 1);
        });
    }

    private static Map<String, DealState<String>> byDeal(FunnelResult<String> funnel) {
        return funnel.states().stream().collect(Collectors.toMap(DealState::deal, Function.identity()));
    }
}
