package org.saleskit.analytics.multistate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.analytics.survival.AalenJohansen;
import org.saleskit.analytics.survival.SurvivalAccumulator;
import org.saleskit.analytics.survival.SurvivalData;
import org.saleskit.analytics.survival.TimeScale;

/** What must hold for any paths; where all states but one are final, the estimate is that of competing risks. */
class MultiStateProperties {

    private static final List<String> STATES = List.of("OPEN", "WON", "LOST");
    private static final double ROUNDING = 1e-12;

    /** Arrivals as pairs of state and wait; the first age; the time seen after the last arrival. */
    record Path(long start, List<int[]> steps, long rest) {
        void addTo(StatePaths<String> paths) {
            List<StateVisit<String>> visits = new ArrayList<>();
            long age = start;
            for (int[] step : steps) {
                age += visits.isEmpty() ? 0 : step[1];
                visits.add(new StateVisit<>(STATES.get(step[0]), age));
            }
            paths.add(visits, age + rest);
        }
    }

    @Provide
    Arbitrary<List<Path>> paths() {
        Arbitrary<int[]> step = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 6))
                .as((state, wait) -> new int[] {state, wait});
        return Combinators.combine(
                        Arbitraries.longs().between(-6, 6).map(age -> Math.max(0, age)),
                        step.list().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.longs().between(0, 8))
                .as(Path::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10)
                .withoutEdgeCases();
    }

    private static StatePaths<String> all(List<Path> paths) {
        StatePaths<String> result = StatePaths.of(TimeScale.wholeDays(), STATES);
        paths.forEach(path -> path.addTo(result));
        return result;
    }

    @Property
    void probabilities_addUpToOne_andTimesToTheHorizon(
            @ForAll("paths") List<Path> paths, @ForAll @IntRange(min = 1, max = 20) int horizon) {
        MultiState<String> states = all(paths).resultFrom("OPEN");
        for (double time : states.times()) {
            double sum = 0;
            for (String state : STATES) {
                double probability = states.probabilityAt(state, time).orElseThrow();
                assertThat(probability).isBetween(0.0, 1 + ROUNDING);
                sum += probability;
            }
            assertThat(sum).isCloseTo(1, within(ROUNDING));
        }
        if (horizon <= states.lastTime()) {
            assertThat(STATES.stream()
                            .mapToDouble(
                                    state -> states.meanTime(state, horizon).orElseThrow())
                            .sum())
                    .isCloseTo(horizon, within(1e-9));
        }
    }

    @Property
    void orderAndPartition_changeNoBit(
            @ForAll("paths") List<Path> paths, @ForAll Random random, @ForAll @IntRange(max = 10) int cut) {
        List<Path> shuffled = new ArrayList<>(paths);
        Collections.shuffle(shuffled, random);
        StatePaths<String> first = all(shuffled.subList(0, Math.min(cut, shuffled.size())));
        first.merge(all(shuffled.subList(Math.min(cut, shuffled.size()), shuffled.size())));
        assertThat(bits(first.resultFrom("OPEN"))).isEqualTo(bits(all(paths).resultFrom("OPEN")));
    }

    private static String bits(MultiState<String> states) {
        StringBuilder text =
                new StringBuilder(states + " " + states.gaps() + states.passedThrough() + states.lastTime());
        for (double time : states.times()) {
            STATES.forEach(state ->
                    text.append(states.probabilityAt(state, time)).append(states.standardErrorAt(state, time)));
        }
        return text.toString();
    }

    @Property
    void withoutOpenDeals_probabilitiesAreShares(@ForAll("paths") List<Path> paths) {
        // Everyone from age 0 and observed beyond every change.
        List<Path> whole =
                paths.stream().map(path -> new Path(0, path.steps(), 100)).toList();
        MultiState<String> states = all(whole).result();
        for (double time : states.times()) {
            for (int state = 0; state < STATES.size(); state++) {
                int place = state;
                long there = whole.stream()
                        .filter(path -> stateAt(path, time) == place)
                        .count();
                double share = (double) there / whole.size();
                assertThat(states.probabilityAt(STATES.get(state), time).orElseThrow())
                        .isCloseTo(share, within(ROUNDING));
            }
        }
    }

    private static int stateAt(Path path, double time) {
        long age = 0;
        int state = path.steps().get(0)[0];
        for (int[] step : path.steps().subList(1, path.steps().size())) {
            age += step[1];
            state = age <= time ? step[0] : state;
        }
        return state;
    }

    @Property
    void finalStates_giveCompetingRisks_withTheirErrors(@ForAll("paths") List<Path> paths) {
        StatePaths<String> stages = StatePaths.of(TimeScale.wholeDays(), STATES);
        SurvivalAccumulator<String> causes = SurvivalAccumulator.of(TimeScale.wholeDays(), List.of("WON", "LOST"));
        for (Path path : paths) {
            long close = path.start() + 1 + path.rest();
            int cause = path.steps().get(0)[0];
            List<StateVisit<String>> visits = new ArrayList<>(List.of(new StateVisit<>("OPEN", path.start())));
            if (cause > 0) {
                visits.add(new StateVisit<>(STATES.get(cause), close));
            }
            stages.add(visits, close);
            causes.add(path.start(), close, cause > 0 ? Optional.of(STATES.get(cause)) : Optional.empty());
        }
        MultiState<String> states = stages.resultFrom("OPEN");
        SurvivalData<String> data = causes.result();
        AalenJohansen<String> incidences = AalenJohansen.of(data);
        for (double time : states.times()) {
            assertThat(states.probabilityAt("OPEN", time).orElseThrow())
                    .isCloseTo(incidences.open().survivalAt(time).orElseThrow(), within(ROUNDING));
            for (String cause : data.causes()) {
                assertThat(states.probabilityAt(cause, time).orElseThrow())
                        .isCloseTo(incidences.incidenceAt(cause, time).orElseThrow(), within(ROUNDING));
                double error = states.standardErrorAt(cause, time).orElseThrow();
                double expected = incidences.standardErrorAt(cause, time).orElseThrow();
                assertThat(error * error).isCloseTo(expected * expected, within(ROUNDING));
            }
        }
    }
}
