package org.saleskit.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.core.client.ClientId;

class LifecycleProperties {

    private static final ClientId C1 = ClientId.of("c1");
    private static final List<LifecycleState> STATES = List.of(LifecycleState.values());

    private static Instant at(int second) {
        return Instant.ofEpochSecond(1_767_225_600L + second);
    }

    @Provide
    Arbitrary<List<LifecycleChange>> logs() {
        return Arbitraries.randomValue(random -> {
            List<LifecycleChange> log = new ArrayList<>();
            int count = random.nextInt(25);
            for (int i = 0; i < count; i++) {
                int second = random.nextInt(20);
                LifecycleState to = STATES.get(random.nextInt(STATES.size()));
                log.add(LifecycleChange.of(C1, to, at(second)).toBuilder()
                        .recordedAt(at(second + random.nextInt(10)))
                        .sequence(random.nextInt(3))
                        .build());
            }
            return log;
        });
    }

    /** Reference: walks through the seconds and the sequence numbers and takes what the table allows. */
    private static Optional<LifecycleState> naive(List<LifecycleChange> log, int asOf, int knownAt) {
        List<LifecycleChange> distinct = new ArrayList<>(log.stream().distinct().toList());
        Collections.sort(
                distinct,
                (a, b) -> a.recordedAt().equals(b.recordedAt())
                        ? a.to().compareTo(b.to())
                        : a.recordedAt().compareTo(b.recordedAt()));
        Optional<LifecycleState> state = Optional.empty();
        for (int second = 0; second <= asOf; second++) {
            for (int sequence = 0; sequence < 3; sequence++) {
                for (LifecycleChange change : distinct) {
                    if (change.happenedAt().equals(at(second))
                            && change.sequence() == sequence
                            && !change.recordedAt().isAfter(at(knownAt))
                            && LifecycleRules.standard().allows(state, change.to())) {
                        state = Optional.of(change.to());
                    }
                }
            }
        }
        return state;
    }

    @Property
    void fold_always_agreesWithANaiveReplay(
            @ForAll("logs") List<LifecycleChange> log,
            @ForAll @IntRange(max = 22) int asOf,
            @ForAll @IntRange(max = 30) int knownAt,
            @ForAll Random random) {
        List<LifecycleChange> shuffled = new ArrayList<>(log);
        Collections.shuffle(shuffled, random);
        Lifecycle lifecycle = Lifecycle.of(C1, shuffled);

        assertThat(lifecycle.asOf(at(asOf)).state()).isEqualTo(naive(log, asOf, 99));
        assertThat(lifecycle.asOf(at(asOf), at(knownAt)).state()).isEqualTo(naive(log, asOf, knownAt));
    }

    @Property
    void status_always_holdsEachChangeOnceAndChainsTheStates(@ForAll("logs") List<LifecycleChange> log) {
        LifecycleStatus status = Lifecycle.of(C1, log).asOf(at(99));
        List<LifecycleChange> all = new ArrayList<>(status.refused());
        Optional<LifecycleState> state = Optional.empty();
        for (LifecycleStatus.Transition transition : status.transitions()) {
            assertThat(transition.from()).isEqualTo(state);
            state = Optional.of(transition.change().to());
            all.add(transition.change());
        }
        assertThat(status.state()).isEqualTo(state);
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(log.stream().distinct().toList());
    }

    @Property
    void changes_writtenDownAfterTheReport_leaveItAsItWas(
            @ForAll("logs") List<LifecycleChange> log, @ForAll @IntRange(max = 30) int second) {
        List<LifecycleChange> known = log.stream()
                .filter(change -> !change.recordedAt().isAfter(at(second)))
                .toList();
        assertThat(Lifecycle.of(C1, log).asOf(at(second), at(second)))
                .isEqualTo(Lifecycle.of(C1, known).asOf(at(second)));
    }
}
