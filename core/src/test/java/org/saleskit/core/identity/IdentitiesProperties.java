package org.saleskit.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class IdentitiesProperties {

    private static final int IDS = 12;

    @Provide
    Arbitrary<List<IdentityChange<Integer>>> merges() {
        return Arbitraries.randomValue(random -> changes(random, false));
    }

    @Provide
    Arbitrary<List<IdentityChange<Integer>>> changes() {
        return Arbitraries.randomValue(random -> changes(random, true));
    }

    private static List<IdentityChange<Integer>> changes(Random random, boolean splits) {
        List<IdentityChange<Integer>> changes = new ArrayList<>();
        int count = random.nextInt(14);
        for (int i = 0; i < count; i++) {
            int survivor = random.nextInt(IDS);
            Set<Integer> ids = new TreeSet<>();
            while (ids.isEmpty()) {
                ids.add(random.nextInt(IDS));
                ids.add(random.nextInt(IDS));
                ids.remove(survivor);
            }
            Instant at = at(random.nextInt(20));
            IdentityChange<Integer> change = splits && random.nextInt(3) == 0
                    ? IdentityChange.split(survivor, ids, at)
                    : IdentityChange.merge(survivor, ids, at);
            changes.add(change.toBuilder()
                    .recordedAt(at.plusSeconds(random.nextInt(5)))
                    .sequence(random.nextInt(2))
                    .build());
        }
        return changes;
    }

    private static Instant at(int second) {
        return Instant.ofEpochSecond(1_767_225_600L + second);
    }

    /** Reference: groups as sets that are poured together, each with the identifier that it is called by. */
    private static Map<Integer, Integer> naive(Collection<IdentityChange<Integer>> merges, Instant asOf) {
        Map<Integer, Set<Integer>> groups = new HashMap<>();
        Map<Integer, Integer> names = new HashMap<>();
        for (int i = 0; i < IDS; i++) {
            groups.put(i, new HashSet<>(Set.of(i)));
            names.put(i, i);
        }
        for (IdentityChange<Integer> merge : new TreeSet<>(merges)) {
            if (merge.happenedAt().isAfter(asOf)) {
                continue;
            }
            for (Integer id : merge.ids()) {
                Integer name = names.get(merge.survivor());
                Set<Integer> all = new HashSet<>(groups.get(merge.survivor()));
                all.addAll(groups.get(id));
                for (Integer member : all) {
                    groups.put(member, all);
                    names.put(member, name);
                }
            }
        }
        return names;
    }

    @Property
    void canonical_ofMerges_agreesWithANaiveReplay(
            @ForAll("merges") List<IdentityChange<Integer>> merges, @ForAll @IntRange(max = 25) int second) {
        Identities<Integer> identities = IdentityHistory.of(merges).asOf(at(second));
        naive(merges, at(second))
                .forEach((id, name) -> assertThat(identities.canonical(id)).isEqualTo(name));
    }

    @Property
    void merging_never_changesTotals(
            @ForAll("changes") List<IdentityChange<Integer>> changes, @ForAll @IntRange(max = 25) int second) {
        Identities<Integer> identities = IdentityHistory.of(changes).asOf(at(second));
        Map<Integer, Long> amounts = new HashMap<>();
        for (int i = 0; i < IDS; i++) {
            amounts.put(i, 1L << (3 * i));
        }
        SortedMap<Integer, Long> merged = identities.byCanonical(amounts, Long::sum);
        assertThat(merged.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(amounts.values().stream().mapToLong(Long::longValue).sum());
        assertThat(merged.keySet()).noneMatch(identities::isAlias);
    }

    @Property
    void canonical_always_isIdempotentAndEndsTheTrace(@ForAll("changes") List<IdentityChange<Integer>> changes) {
        Identities<Integer> identities = IdentityHistory.of(changes).asOf(at(99));
        for (int i = 0; i < IDS; i++) {
            Integer canonical = identities.canonical(i);
            assertThat(identities.canonical(canonical)).isEqualTo(canonical);
            assertThat(identities.isAlias(i)).isEqualTo(!canonical.equals(i));
            List<IdentityStep<Integer>> trace = identities.trace(i);
            Integer end = trace.isEmpty() ? i : trace.get(trace.size() - 1).mergedInto();
            assertThat(end).isEqualTo(canonical);
            if (identities.isAlias(i)) {
                assertThat(identities.aliases(canonical)).contains(i);
            }
        }
    }

    @Property
    void groups_ofMerges_onlyGrowWithTime(
            @ForAll("merges") List<IdentityChange<Integer>> merges,
            @ForAll @IntRange(max = 20) int early,
            @ForAll @IntRange(max = 20) int later) {
        IdentityHistory<Integer> history = IdentityHistory.of(merges);
        Identities<Integer> before = history.asOf(at(early));
        Identities<Integer> after = history.asOf(at(early + later));
        for (int i = 0; i < IDS; i++) {
            assertThat(after.canonical(before.canonical(i))).isEqualTo(after.canonical(i));
        }
    }

    @Property
    void order_ofTheInput_neverMatters(
            @ForAll("changes") List<IdentityChange<Integer>> changes, @ForAll Random random) {
        List<IdentityChange<Integer>> shuffled = new ArrayList<>(changes);
        Collections.shuffle(shuffled, random);
        assertThat(IdentityHistory.of(shuffled)).isEqualTo(IdentityHistory.of(changes));
        assertThat(IdentityHistory.of(shuffled).asOf(at(99)))
                .isEqualTo(IdentityHistory.of(changes).asOf(at(99)));
    }

    @Property
    void changes_afterTheReport_leaveItAsItWas(
            @ForAll("changes") List<IdentityChange<Integer>> changes, @ForAll @IntRange(max = 20) int second) {
        Instant asOf = at(second);
        List<IdentityChange<Integer>> known = changes.stream()
                .filter(change -> !change.recordedAt().isAfter(asOf))
                .toList();
        assertThat(IdentityHistory.of(changes).asOf(asOf, asOf))
                .isEqualTo(IdentityHistory.of(known).asOf(asOf));
    }
}
