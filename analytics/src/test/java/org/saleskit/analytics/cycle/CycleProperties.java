package org.saleskit.analytics.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collector;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.time.WorkSchedule;

/** What must hold for any deals: the invariants of 3.6 and 3.10 of the project's semantics. */
class CycleProperties {

    private static final double ROUNDING = 1e-12;
    private static final int HALF_DAY = 43_200;
    private static final CycleTimeAnalysis DEFAULTS = CycleTimeAnalysis.withDefaults();
    private static final WorkSchedule SCHEDULE =
            WorkSchedule.builder().zone(ZoneId.of("Europe/Berlin")).build();

    @Provide
    Arbitrary<List<String>> logs() {
        return DayLogs.logs();
    }

    @Provide
    Arbitrary<CycleTimeAnalysis> analyses() {
        Arbitrary<CycleStart> starts = Arbitraries.of(
                CycleStart.opening(),
                CycleStart.qualification(),
                CycleStart.entryInto("B"),
                CycleStart.of("x", "x", deal -> Optional.of(DayLogs.day(7))));
        Arbitrary<CycleTimeAnalysis> rules = Arbitraries.of(Close.Rule.class)
                .flatMap(rule -> Arbitraries.of(Close.Cycle.class)
                        .map(cycle -> DEFAULTS.withCloses(rule).withCycle(cycle)));
        return rules.flatMap(each -> starts.map(each::withStart))
                .flatMap(each ->
                        Arbitraries.of(each, each.withWorkingTime(SCHEDULE), each.withLogStart(DayLogs.day(9))));
    }

    private static Deals deals(List<String> lines, double day) {
        return DayLogs.asOf(day, lines.toArray(String[]::new));
    }

    /** The slow reading of the default: hour by hour, whether the deal was closed; its outcome and its age. */
    private static Optional<CycleObservation> slow(String line, int asOf) {
        String[] parts = line.split(": ?", -1);
        List<String> moves = new ArrayList<>(List.of(parts[1].split(" ", -1)));
        moves.removeIf(move -> at(move) > asOf);
        if (moves.isEmpty()) {
            return Optional.empty();
        }
        // At equal times the order of the pipeline decides.
        moves.sort((a, b) -> at(a) == at(b)
                ? Integer.compare("ABCHRWLX".indexOf(a.charAt(0)), "ABCHRWLX".indexOf(b.charAt(0)))
                : Integer.compare(at(a), at(b)));
        int open = 0;
        for (int slot = at(moves.get(0)); slot < asOf; slot++) {
            open += type(state(moves, slot)).isClosed() ? 0 : HALF_DAY;
        }
        StageType now = type(state(moves, asOf));
        return Optional.of(new CycleObservation(DealId.of(parts[0]), 0, 0, open, now));
    }

    private static int at(String move) {
        return (int) (Double.parseDouble(move.substring(2)) * 2);
    }

    private static char state(List<String> moves, int slot) {
        char stage = ' ';
        for (String move : moves) {
            stage = at(move) <= slot ? move.charAt(0) : stage;
        }
        return stage;
    }

    private static StageType type(char stage) {
        return switch (stage) {
            case 'W' -> StageType.WON;
            case 'L' -> StageType.LOST;
            case 'X' -> StageType.DISQUALIFIED;
            case 'H', 'R' -> StageType.ON_HOLD;
            default -> StageType.OPEN;
        };
    }

    /** The time without closed gaps is the number of half days not closed: of a closed deal up to its close by itself. */
    @Property
    void everyAge_isThatOfTheLogReadSlotBySlot(@ForAll("logs") List<String> lines) {
        List<CycleObservation> slow =
                lines.stream().flatMap(line -> slow(line, 50).stream()).toList();
        assertThat(DEFAULTS.analyze(deals(lines, 25)).observations()).isEqualTo(slow);
    }

    /** S(t) by the definition: over each age at which deals closed, one minus closes over those at risk. */
    private static double survival(List<CycleObservation> observations, long ticks) {
        double product = 1;
        List<Long> ages = observations.stream()
                .filter(CycleObservation::isClosed)
                .map(CycleObservation::age)
                .filter(age -> age <= ticks)
                .distinct()
                .toList();
        for (long age : ages) {
            double closed = observations.stream()
                    .filter(each -> each.isClosed() && each.age() == age)
                    .count();
            double atRisk = observations.stream()
                    .filter(each -> each.age() >= age && (each.firstSeen() < age || each.firstSeen() == 0))
                    .count();
            product *= 1 - closed / atRisk;
        }
        return product;
    }

    @Property
    void everyStep_isThatOfTheObservations_andSumsToOne(
            @ForAll("logs") List<String> lines, @ForAll("analyses") CycleTimeAnalysis analysis) {
        CycleTimeResult cycle = analysis.analyze(deals(lines, 25));
        double before = 1;
        for (CycleStep step : cycle.steps()) {
            long ticks = analysis.scale().toTicks(step.time());
            assertThat(step.open()).isCloseTo(survival(cycle.observations(), ticks), within(ROUNDING));
            double sum = step.open()
                    + step.incidence(StageType.WON)
                    + step.incidence(StageType.LOST)
                    + step.incidence(StageType.DISQUALIFIED);
            assertThat(sum).isCloseTo(1, within(ROUNDING));
            assertThat(step.open()).isLessThanOrEqualTo(before);
            before = step.open();
        }
    }

    /** Every deal has a part or is listed; nothing is lost. */
    @Property
    void everyDeal_takesPartOrIsListed(
            @ForAll("logs") List<String> lines, @ForAll("analyses") CycleTimeAnalysis analysis) {
        Deals deals = deals(lines, 25);
        CycleTimeResult cycle = analysis.analyze(deals);
        List<DealId> found = new ArrayList<>();
        cycle.observations().forEach(each -> found.add(each.deal()));
        cycle.leftOut().forEach(each -> found.addAll(each.deals()));
        assertThat(found).containsAll(deals.list().stream().map(Deal::id).toList());
        long members = List.of(StageType.values()).stream()
                .mapToLong(state -> cycle.observations().stream()
                        .filter(each -> each.state() == state)
                        .count())
                .sum();
        assertThat(members).isEqualTo(cycle.closed().trials());
        assertThat(cycle.toAnyClose().data().leftOut().neverAtRisk()).isZero();
    }

    @Property
    void order_andPartition_changeNothing(
            @ForAll("logs") List<String> lines, @ForAll("analyses") CycleTimeAnalysis analysis, @ForAll Random random) {
        Deals deals = deals(lines, 25);
        List<Deal> shuffled = new ArrayList<>(deals.list());
        Collections.shuffle(shuffled, random);
        CycleTimeResult whole = analysis.analyze(deals);
        int cut = random.nextInt(shuffled.size() + 1);
        CycleTimeResult merged = merged(analysis.collector(deals.asOf()), shuffled, cut);
        assertThat(merged.observations()).isEqualTo(whole.observations());
        assertThat(merged.leftOut()).isEqualTo(whole.leftOut());
        assertThat(merged).hasToString(whole.toString());
        for (int i = 0; i < whole.steps().size(); i++) {
            assertThat(merged.steps().get(i).open())
                    .isEqualTo(whole.steps().get(i).open());
            assertThat(merged.steps().get(i).openInterval())
                    .isEqualTo(whole.steps().get(i).openInterval());
            assertThat(merged.steps().get(i).incidenceInterval(StageType.WON))
                    .isEqualTo(whole.steps().get(i).incidenceInterval(StageType.WON));
        }
    }

    private static <A> CycleTimeResult merged(
            Collector<Deal, A, CycleTimeResult> collector, List<Deal> deals, int cut) {
        A left = collector.supplier().get();
        A right = collector.supplier().get();
        deals.subList(0, cut).forEach(deal -> collector.accumulator().accept(left, deal));
        deals.subList(cut, deals.size()).forEach(deal -> collector.accumulator().accept(right, deal));
        return collector.finisher().apply(collector.combiner().apply(left, right));
    }

    @Property
    void workingTime_isAtMostElapsedTime(
            @ForAll("logs") List<String> lines, @ForAll Close.Rule rule, @ForAll Close.Cycle cycle) {
        CycleTimeAnalysis elapsed = DEFAULTS.withCloses(rule).withCycle(cycle);
        Deals deals = deals(lines, 25);
        List<CycleObservation> all = elapsed.analyze(deals).observations();
        List<CycleObservation> worked =
                elapsed.withWorkingTime(SCHEDULE).analyze(deals).observations();
        assertThat(worked).hasSameSizeAs(all);
        for (int i = 0; i < all.size(); i++) {
            assertThat(worked.get(i).age()).isBetween(0L, all.get(i).age());
            assertThat(worked.get(i).state()).isEqualTo(all.get(i).state());
        }
    }

    @Property
    void includeClosedGap_isAtLeastTheDefault_andEqualWithoutReopening(@ForAll("logs") List<String> lines) {
        Deals deals = deals(lines, 25);
        List<CycleObservation> without = DEFAULTS.analyze(deals).observations();
        List<CycleObservation> with = DEFAULTS.withCycle(Close.Cycle.INCLUDE_CLOSED_GAP)
                .analyze(deals)
                .observations();
        for (int i = 0; i < with.size(); i++) {
            long gap = with.get(i).age() - without.get(i).age();
            Deal deal = deals.list().get(i);
            assertThat(gap).isEqualTo(deal.timeClosed().toSeconds());
            assertThat(gap == 0 || deal.reopenings() > 0).isTrue();
        }
    }

    /** The ages of the closes that count are the cycle times that the fold of the deals knows. */
    @Property
    void closes_takeTheCycleTimesOfTheFold(@ForAll("logs") List<String> lines, @ForAll Close.Rule rule) {
        Deals deals = deals(lines, 25);
        List<CycleObservation> observed =
                DEFAULTS.withCloses(rule).analyze(deals).observations();
        for (Deal deal : deals.list()) {
            assertThat(observed.stream()
                            .filter(each -> each.deal().equals(deal.id()) && each.isClosed())
                            .map(each -> Duration.ofSeconds(each.age()))
                            .toList())
                    .isEqualTo(deal.cycleTimes(rule));
        }
    }

    @Property
    void withoutOpenDeals_theCurveIsTheShareStillOpen(@ForAll("logs") List<String> lines) {
        List<String> closed = lines.stream()
                .map(line -> line + " W@30")
                .map(line -> line.replace("@30.0", "@29.5"))
                .toList();
        CycleTimeResult cycle = DEFAULTS.analyze(deals(closed, 30));
        assertThat(cycle.closed().trials()).isEqualTo(cycle.closed().successes());
        double deals = closed.size();
        for (CycleStep step : cycle.steps()) {
            long later = cycle.observations().stream()
                    .filter(each -> each.age() > cycle.options().scale().toTicks(step.time()))
                    .count();
            assertThat(step.open()).isEqualTo(later / deals);
        }
    }

    /** One of the open deals is watched for longer, all others as before. */
    @Property
    void longerObservationOfAnOpenDeal_neverShortensTheMedian(
            @ForAll("logs") List<String> lines, @ForAll Random random) {
        CycleTimeResult cycle = DEFAULTS.analyze(deals(lines, 25));
        List<CycleObservation> open =
                cycle.observations().stream().filter(each -> !each.isClosed()).toList();
        if (open.isEmpty()) {
            return;
        }
        DealId longer = open.get(random.nextInt(open.size())).deal();
        Instant earlier = DayLogs.day(-1 - random.nextInt(20));
        CycleTimeResult after = DEFAULTS.withStart(CycleStart.of(
                        "x", "x", deal -> Optional.of(deal.id().equals(longer) ? earlier : deal.openedAt())))
                .analyze(deals(lines, 25));
        double none = Double.MAX_VALUE;
        assertThat(after.median().time().orElse(none))
                .isGreaterThanOrEqualTo(cycle.median().time().orElse(none));
    }

    /** What happens after the instant changes nothing. */
    @Property
    void laterEvents_changeNothing(@ForAll("logs") List<String> lines) {
        List<String> cut = lines.stream().map(line -> line + " L@26 A@27 W@28").toList();
        assertThat(DEFAULTS.analyze(deals(cut, 25)).observations())
                .isEqualTo(DEFAULTS.analyze(deals(lines, 25)).observations());
    }
}
