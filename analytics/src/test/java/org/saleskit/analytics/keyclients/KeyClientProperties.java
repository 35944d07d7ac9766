package org.saleskit.analytics.keyclients;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.saleskit.analytics.abc.AbcClass;

class KeyClientProperties {

    private static final KeyClientRules RULES = KeyClientRules.withDefaults()
            .withPotential(BigDecimal.TEN, BigDecimal.valueOf(8))
            .withFit(0.5, 0.2);

    /** Facts on, between and beyond the limits, or not known: class none to C, potential and fit below, between, above. */
    @Provide
    Arbitrary<KeyClientFacts<String>> facts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(-1, 7, 8, 9, 10),
                        Arbitraries.of(-1.0, 0.1, 0.2, 0.4, 0.5))
                .as((rank, potential, fit) -> {
                    KeyClientFacts<String> facts = KeyClientFacts.of("x");
                    facts = rank == 3 ? facts : facts.withClass(AbcClass.ofRank(rank));
                    facts = potential < 0 ? facts : facts.withPotential(BigDecimal.valueOf(potential));
                    return fit < 0 ? facts : facts.withFit(fit);
                });
    }

    @Property
    void alternatingRuns_changeEachListAtMostOnce(
            @ForAll("facts") KeyClientFacts<String> one,
            @ForAll("facts") KeyClientFacts<String> other,
            @ForAll @IntRange(min = 1, max = 3) int needed,
            @ForAll @IntRange(min = 2, max = 4) int runs) {
        KeyClientProgramme<String> state =
                RULES.withNeeded(needed).withRuns(runs).start(List.of(one));
        int memberChanges = 0;
        int huntChanges = 0;
        for (int run = 1; run < 20; run++) {
            KeyClientLine<String> before = state.line("x").orElseThrow();
            state = state.next(List.of(run % 2 == 1 ? other : one));
            KeyClientLine<String> after = state.line("x").orElseThrow();
            memberChanges += before.isMember() == after.isMember() ? 0 : 1;
            huntChanges += before.isHunted() == after.isHunted() ? 0 : 1;
        }
        assertThat(memberChanges).isLessThanOrEqualTo(1);
        assertThat(huntChanges).isLessThanOrEqualTo(1);
    }

    /** The same facts again and again settle after so many runs, and then nothing changes. */
    @Property
    void sameRuns_settle(
            @ForAll("facts") KeyClientFacts<String> first,
            @ForAll("facts") KeyClientFacts<String> same,
            @ForAll @IntRange(min = 2, max = 4) int runs) {
        KeyClientProgramme<String> state = RULES.withRuns(runs).start(List.of(first));
        for (int run = 0; run < runs; run++) {
            state = state.next(List.of(same));
        }
        KeyClientLine<String> settled = state.line("x").orElseThrow();
        KeyClientLine<String> later = state.next(List.of(same)).line("x").orElseThrow();

        assertThat(later.isChanged()).isFalse();
        assertThat(later.status()).isEqualTo(settled.status());
        assertThat(later.checks()).isEqualTo(settled.checks());
    }

    /** A member counted by hand: the last change back, so many of the same kind in a row without one of the other kind. */
    @Property
    void member_followsTheRuleOfTheDocumentation(@ForAll("runs") List<KeyClientFacts<String>> runs) {
        KeyClientProgramme<String> state = null;
        boolean member = false;
        int row = 0;
        for (KeyClientFacts<String> each : runs) {
            if (state == null) {
                state = RULES.start(List.of(each));
                member = enters(each);
            } else {
                state = state.next(List.of(each));
                boolean against = member ? leaves(each) : enters(each);
                boolean open = each.potential().isEmpty() || each.fit().isEmpty();
                boolean contrary = member ? !leaves(each) && !open : !enters(each) && (!open || impossible(each));
                row = against ? row + 1 : contrary ? 0 : row;
                if (row == 2) {
                    member = !member;
                    row = 0;
                }
            }
            assertThat(state.line("x").orElseThrow().isMember()).isEqualTo(member);
        }
    }

    @Provide
    Arbitrary<List<KeyClientFacts<String>>> runs() {
        return facts().list().ofMinSize(1).ofMaxSize(8);
    }

    private static boolean enters(KeyClientFacts<String> facts) {
        return facts.abcClass().filter(AbcClass.A::equals).isPresent()
                && facts.potential().filter(each -> each.intValue() >= 10).isPresent()
                && facts.fit().orElse(-1) >= 0.5;
    }

    /** Something known that forbids entering. */
    private static boolean impossible(KeyClientFacts<String> facts) {
        return facts.abcClass().filter(AbcClass.A::equals).isEmpty()
                || facts.potential().filter(each -> each.intValue() < 10).isPresent()
                || facts.fit().orElse(1) < 0.5;
    }

    private static boolean leaves(KeyClientFacts<String> facts) {
        return facts.abcClass().filter(each -> each.compareTo(AbcClass.B) <= 0).isEmpty()
                || facts.potential().filter(each -> each.intValue() < 8).isPresent()
                || facts.fit().orElse(1) < 0.2;
    }

    private static List<KeyClientFacts<String>> named(List<KeyClientFacts<String>> facts, int from) {
        List<KeyClientFacts<String>> named = new ArrayList<>();
        for (KeyClientFacts<String> each : facts) {
            KeyClientFacts<String> copy = KeyClientFacts.of("k" + (from + named.size()));
            copy = each.abcClass().map(copy::withClass).orElse(copy);
            copy = each.potential().map(copy::withPotential).orElse(copy);
            named.add(each.fit().isPresent() ? copy.withFit(each.fit().getAsDouble()) : copy);
        }
        return named;
    }

    @Property
    void programme_doesNotDependOnTheOrderOfTheRun(
            @ForAll("runs") List<KeyClientFacts<String>> first,
            @ForAll("runs") List<KeyClientFacts<String>> second,
            @ForAll long seed) {
        List<KeyClientFacts<String>> run = named(first, 0);
        List<KeyClientFacts<String>> next = named(second, 3);
        List<KeyClientFacts<String>> shuffled = new ArrayList<>(run);
        Collections.shuffle(shuffled, new Random(seed));
        List<KeyClientFacts<String>> shuffledNext = new ArrayList<>(next);
        Collections.shuffle(shuffledNext, new Random(seed));

        assertThat(RULES.start(shuffled).next(shuffledNext).lines())
                .hasToString(RULES.start(run).next(next).lines().toString());
    }

    /** Whoever came in is on a list or left out, or dropped because the run does not have it. */
    @Property
    void everybody_isAccountedFor(
            @ForAll("runs") List<KeyClientFacts<String>> first, @ForAll("runs") List<KeyClientFacts<String>> second) {
        KeyClientProgramme<String> programme = RULES.start(named(first, 0)).next(named(second, 3));
        Set<String> expected = new HashSet<>();
        named(first, 0).forEach(each -> expected.add(each.key()));
        named(second, 3).forEach(each -> expected.add(each.key()));
        List<String> found = new ArrayList<>(programme.dropped());
        programme.develop().forEach(line -> found.add(line.key()));
        programme.hunt().forEach(line -> found.add(line.key()));
        programme.leftOut().forEach(line -> found.add(line.key()));

        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }
}
