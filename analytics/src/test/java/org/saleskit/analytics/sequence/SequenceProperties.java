package org.saleskit.analytics.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.saleskit.analytics.sequence.Exclusion.Outcome;
import org.saleskit.analytics.sequence.SequenceBreakdown.Attribution;
import org.saleskit.analytics.sequence.SequenceFunnel.Reentry;
import org.saleskit.core.time.PeriodUnit;

/** Small logs of three subjects over a few hours, and every combination of options that is allowed. */
class SequenceProperties {

    record Row(int subject, int hour, int sequence, String name, String value) {

        SequenceEvent event() {
            SequenceEvent event = SequenceEvent.of(name, Rows.hour(hour)).withSequence(sequence);
            return value.isEmpty() ? event : event.withValue(value);
        }
    }

    private static final int MOST_HOURS = 9;
    private static final Instant LATER = Rows.hour(1_000);
    private static final List<List<String>> STEPS = List.of(
            List.of("A"),
            List.of("A", "B"),
            List.of("A", "B", "C"),
            List.of("A", "B", "A"),
            List.of("A", "A", "B", "C"));
    private static final List<SequenceFunnel> FUNNELS = funnels();

    /** All combinations of options but those that the funnel refuses. */
    private static List<SequenceFunnel> funnels() {
        List<SequenceFunnel> funnels = new ArrayList<>();
        for (List<String> steps : STEPS) {
            for (StepOrder order : StepOrder.values()) {
                for (Reentry reentry : Reentry.values()) {
                    for (SameTime sameTime : sameTimes()) {
                        SequenceFunnel funnel = SequenceFunnel.steps(steps);
                        add(
                                funnels,
                                () -> funnel.withOrder(order)
                                        .withReentry(reentry)
                                        .withSameTime(sameTime));
                    }
                }
            }
        }
        funnels.addAll(with(funnels, each -> each.passingRepeats()));
        funnels.addAll(with(funnels, each -> each.within(Duration.ofHours(3))));
        funnels.addAll(with(funnels, each -> each.withOptionalStep(2)));
        funnels.addAll(with(funnels, each -> each.withStepWindow(2, Duration.ofHours(2))));
        funnels.addAll(with(funnels, each -> each.withStepWindow(3, Duration.ofHours(1))));
        return funnels;
    }

    private static List<SameTime> sameTimes() {
        return List.of(
                SameTime.TOTAL_ORDER,
                SameTime.STRICT_INCREASE,
                SameTime.eitherWithin(Duration.ZERO),
                SameTime.eitherWithin(Duration.ofHours(1)));
    }

    private interface Change {

        SequenceFunnel of(SequenceFunnel funnel);
    }

    private static List<SequenceFunnel> with(List<SequenceFunnel> funnels, Change change) {
        List<SequenceFunnel> changed = new ArrayList<>();
        funnels.forEach(each -> add(changed, () -> change.of(each)));
        return changed;
    }

    private static void add(List<SequenceFunnel> funnels, Supplier<SequenceFunnel> funnel) {
        try {
            funnels.add(funnel.get());
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining(" must ");
        }
    }

    @Provide
    Arbitrary<SequenceFunnel> anyFunnel() {
        return Arbitraries.of(FUNNELS);
    }

    @Provide
    Arbitrary<List<Row>> logs() {
        return rows(3, 12, 2);
    }

    /** One subject; no two events agree in instant and sequence. */
    @Provide
    Arbitrary<List<Row>> trails() {
        return rows(1, 9, 100_000)
                .map(rows -> rows.stream()
                        .filter(row -> rows.stream()
                                        .filter(other ->
                                                other.hour() == row.hour() && other.sequence() == row.sequence())
                                        .count()
                                == 1)
                        .toList());
    }

    private static Arbitrary<List<Row>> rows(int subjects, int most, int sequences) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, subjects),
                        Arbitraries.integers().between(0, MOST_HOURS),
                        Arbitraries.integers().between(0, sequences),
                        Arbitraries.of("A", "A", "B", "B", "C", "x"),
                        Arbitraries.of("", "p", "q"))
                .as(Row::new)
                .list()
                .ofMaxSize(most);
    }

    private static SequenceResult<Integer> of(SequenceFunnel funnel, List<Row> rows) {
        return of(funnel, LATER, rows);
    }

    private static SequenceResult<Integer> of(SequenceFunnel funnel, Instant asOf, List<Row> rows) {
        return funnel.asOf(asOf).analyze(rows, Row::subject, Row::event);
    }

    @Property
    void paths_anyFunnel_areThoseOfTheSlowDefinition(
            @ForAll("trails") List<Row> rows, @ForAll("anyFunnel") SequenceFunnel funnel) {
        if (funnel.reentry() == Reentry.ALL && !funnel.stepWindows().isEmpty()) {
            return;
        }
        List<Row> sorted = rows.stream()
                .sorted(Comparator.comparingInt(Row::hour).thenComparingInt(Row::sequence))
                .toList();
        List<SlowPaths.Event> events = sorted.stream()
                .map(row -> new SlowPaths.Event(row.hour(), row.name()))
                .toList();
        List<List<Long>> expected = new SlowPaths(funnel, events)
                .paths().stream().map(path -> hours(path, sorted)).toList();
        List<List<Long>> found =
                of(funnel, rows).paths().stream().map(SequenceProperties::hours).toList();
        assertThat(found).isEqualTo(expected);
    }

    private static List<Long> hours(int[] path, List<Row> sorted) {
        List<Long> hours = new ArrayList<>();
        for (int event : path) {
            hours.add(event < 0 ? -1L : sorted.get(event).hour());
        }
        return hours;
    }

    private static List<Long> hours(SequencePath<?> path) {
        List<Long> hours = new ArrayList<>();
        for (int step = 1; step <= steps(path); step++) {
            hours.add(path.at(step)
                    .map(at -> Duration.between(Rows.BEGIN, at).toHours())
                    .orElse(-1L));
        }
        return hours;
    }

    private static int steps(SequencePath<?> path) {
        String text = path.toString();
        return Integer.parseInt(text.substring(text.indexOf(" of ") + 4, text.indexOf(',')));
    }

    @Property
    void result_shuffledRows_isTheSameToTheBit(
            @ForAll("logs") List<Row> rows, @ForAll("anyFunnel") SequenceFunnel funnel, @ForAll Random random) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        assertThat(of(funnel, shuffled)).isEqualTo(of(funnel, rows));
    }

    @Property
    void result_partsMerged_isTheSameToTheBit(
            @ForAll("logs") List<Row> rows, @ForAll("anyFunnel") SequenceFunnel funnel, @ForAll Random random) {
        SequenceAnalysis analysis = funnel.asOf(Rows.hour(7));
        SequenceLog<Integer> even = analysis.log();
        SequenceLog<Integer> odd = analysis.log();
        SequenceLog<Integer> one = analysis.log();
        SequenceLog<Integer> other = analysis.log();
        for (Row row : rows) {
            (row.subject() % 2 == 0 ? even : odd).add(row.subject(), row.event());
            (random.nextBoolean() ? one : other).add(row.subject(), row.event());
        }
        SequenceResult<Integer> expected = of(funnel, Rows.hour(7), rows);
        assertThat(even.merge(odd).result()).isEqualTo(expected);
        assertThat(other.merge(one).result()).isEqualTo(expected);
        assertThat(other.size()).isEqualTo(rows.size());
    }

    @Property
    void depth_withoutWindowFirstEntry_strictThenOrderedThenAnyOrder(@ForAll("logs") List<Row> rows) {
        SequenceFunnel funnel = SequenceFunnel.steps("A", "B", "C");
        Map<Integer, Integer> strict = depths(of(funnel.strict(), rows));
        Map<Integer, Integer> ordered = depths(of(funnel, rows));
        Map<Integer, Integer> any = depths(of(funnel.anyOrder(), rows));
        ordered.forEach((subject, depth) ->
                assertThat(depth).isBetween(strict.getOrDefault(subject, 0), any.getOrDefault(subject, 0)));
        assertThat(strict.keySet()).isEqualTo(ordered.keySet());
    }

    private static Map<Integer, Integer> depths(SequenceResult<Integer> result) {
        Map<Integer, Integer> depths = new TreeMap<>();
        result.paths().forEach(path -> depths.merge(path.subject(), path.depth(), Math::max));
        return depths;
    }

    @Property
    void depth_foreignEventsTakenAway_isTheSameUnlessStrict(
            @ForAll("logs") List<Row> rows, @ForAll("anyFunnel") SequenceFunnel funnel) {
        if (funnel.order() == StepOrder.STRICT) {
            return;
        }
        List<Row> ownSteps =
                rows.stream().filter(row -> !row.name().equals("x")).toList();
        assertThat(of(funnel, ownSteps).paths().stream().map(SequenceProperties::hours))
                .isEqualTo(of(funnel, rows).paths().stream()
                        .map(SequenceProperties::hours)
                        .toList());
    }

    @Property
    void conversions_widerWindow_neverFewerForBest(
            @ForAll("logs") List<Row> rows, @ForAll("anyFunnel") SequenceFunnel any) {
        if (any.window().isEmpty()) {
            return;
        }
        SequenceFunnel funnel = any.withReentry(Reentry.BEST);
        long before = -1;
        for (int hours = 1; hours <= MOST_HOURS; hours += 2) {
            SequenceResult<Integer> result = of(funnel.within(Duration.ofHours(hours)), rows);
            long now = result.paths().stream().filter(SequencePath::isComplete).count();
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
    }

    @Property
    void paths_anyReentry_atMostOneForASubjectUnlessAll(
            @ForAll("logs") List<Row> rows, @ForAll("anyFunnel") SequenceFunnel funnel) {
        SequenceResult<Integer> result = of(funnel, rows);
        long entered =
                result.paths().stream().map(SequencePath::subject).distinct().count();
        assertThat(entered + result.notEntered().size()).isEqualTo(result.subjects());
        if (funnel.reentry() != Reentry.ALL) {
            assertThat(result.paths()).hasSize((int) entered);
            return;
        }
        SequenceResult<Integer> first = of(funnel.withReentry(Reentry.FIRST), rows);
        assertThat(first.paths())
                .isEqualTo(result.paths().stream()
                        .filter(path -> path.number() == 1)
                        .toList());
        for (int i = 1; i < result.paths().size(); i++) {
            SequencePath<Integer> path = result.paths().get(i);
            SequencePath<Integer> before = result.paths().get(i - 1);
            if (path.number() > 1) {
                assertThat(before.endedAt().orElseThrow()).isBeforeOrEqualTo(path.start());
                assertThat(path.number()).isEqualTo(before.number() + 1);
            }
        }
    }

    @Property
    void counts_anyInstant_addUp(@ForAll("logs") List<Row> rows, @ForAll("anyFunnel") SequenceFunnel funnel) {
        SequenceResult<Integer> result = of(funnel, Rows.hour(6), rows);
        long outcomes = 0;
        for (SequencePath.Outcome outcome : SequencePath.Outcome.values()) {
            outcomes += result.paths(outcome).size();
        }
        assertThat(outcomes).isEqualTo(result.paths().size());
        long before = Long.MAX_VALUE;
        for (SequenceStep<Integer> step : result.steps()) {
            assertThat(step.converted().size()
                            + step.dropped().size()
                            + step.immature().size())
                    .isEqualTo(step.base().size());
            assertThat(step.fromPrevious().successes())
                    .isEqualTo(step.converted().size());
            assertThat(step.overall().trials())
                    .isEqualTo(result.paths().stream()
                            .filter(SequencePath::isMature)
                            .count());
            assertThat(step.number() == 1 ? 0 : step.times().count())
                    .isEqualTo(step.number() == 1 ? 0 : step.fromPrevious().successes());
            if (!step.isOptional()) {
                assertThat(step.overall().successes()).isLessThanOrEqualTo(before);
                before = step.overall().successes();
            }
        }
        SequenceResult<Integer> all = of(funnel.includingImmature(), Rows.hour(6), rows);
        assertThat(all.conversion().trials()).isEqualTo(all.paths().size());
    }

    @Property
    void groupsAndPeriods_anyLog_addUpToTheFunnel(
            @ForAll("logs") List<Row> rows, @ForAll("anyFunnel") SequenceFunnel funnel) {
        SequenceResult<Integer> result = of(funnel, rows);
        for (Attribution attribution : Attribution.values()) {
            SequenceBreakdown<Integer> groups = result.by(attribution);
            for (int step = 1; step <= result.steps().size(); step++) {
                int number = step;
                assertThat(groups.groups().stream()
                                .mapToLong(group ->
                                        group.steps().get(number - 1).reached().size())
                                .sum())
                        .isEqualTo(result.step(step).reached().size());
                assertThat(groups.groups().stream()
                                .mapToLong(group -> group.steps()
                                        .get(number - 1)
                                        .fromPrevious()
                                        .successes())
                                .sum())
                        .isEqualTo(result.step(step).fromPrevious().successes());
            }
            assertThat(attribution == Attribution.EACH_STEP || groups.isPartition())
                    .isTrue();
        }
        List<SequencePath<Integer>> inPeriods = new ArrayList<>();
        result.trend(PeriodUnit.DAY, ZoneOffset.ofHours(5)).forEach(period -> inPeriods.addAll(period.paths()));
        assertThat(inPeriods).containsExactlyInAnyOrderElementsOf(result.paths());
    }

    @Property
    void exclusion_anyOutcome_takesAwayOnly(
            @ForAll("logs") List<Row> rows, @ForAll("anyFunnel") SequenceFunnel funnel) {
        if (funnel.steps().size() == 1 || funnel.reentry() == Reentry.ALL) {
            return;
        }
        Map<Integer, Integer> before = depths(of(funnel, rows));
        SequenceResult<Integer> dropped = of(funnel.excluding("x", Outcome.COUNT_AS_DROP), rows);
        depths(dropped)
                .forEach((subject, depth) -> assertThat(depth).isLessThanOrEqualTo(before.getOrDefault(subject, 0)));
        assertThat(depths(dropped).keySet()).isEqualTo(before.keySet());
        SequenceResult<Integer> excluded = of(funnel.excluding("x", Outcome.EXCLUDE_FROM_BASE), rows);
        assertThat(excluded.paths().size() + excluded.excluded().size()).isEqualTo(before.size());
        assertThat(excluded.excluded()).hasSize((int) dropped.paths().stream()
                .filter(path -> path.stoppedBy().isPresent())
                .count());
        excluded.paths().forEach(path -> assertThat(path.depth()).isEqualTo(before.getOrDefault(path.subject(), 0)));
    }

    @Property
    void result_laterEvents_changeNothingButTheirCount(
            @ForAll("logs") List<Row> rows, @ForAll("anyFunnel") SequenceFunnel funnel) {
        List<Row> early = rows.stream().filter(row -> row.hour() <= 5).toList();
        SequenceResult<Integer> whole = of(funnel, Rows.hour(5), rows);
        SequenceResult<Integer> part = of(funnel, Rows.hour(5), early);
        assertThat(whole.paths()).isEqualTo(part.paths());
        assertThat(whole.rowsAfterAsOf()).isEqualTo(rows.size() - early.size());
        assertThat(whole.subjects() + whole.subjectsAfterAsOf())
                .isEqualTo(rows.stream().map(Row::subject).distinct().count());
    }

    /** With everybody's window over nothing is censored, and the curve at the end of the window is the rate. */
    @Property
    void curve_everythingMature_endsAtTheRate(
            @ForAll("logs") List<Row> rows, @ForAll("anyFunnel") SequenceFunnel funnel) {
        if (funnel.window().isEmpty()) {
            return;
        }
        SequenceResult<Integer> result = of(funnel, rows);
        result.conversion()
                .rate()
                .ifPresent(rate -> assertThat(result.curve()
                                .incidenceAt(SequencePath.Outcome.CONVERTED, 3.0 / 24)
                                .orElse(0))
                        .isCloseTo(rate, org.assertj.core.data.Offset.offset(1e-12)));
    }
}
