package org.saleskit.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.team.RepId;

class IdentitiesTest {

    private static final Instant T0 = Instant.parse("2026-01-01T00:00:00Z");

    private static Instant day(int day) {
        return T0.plusSeconds(86_400L * day);
    }

    private static IdentityChange<String> merge(int day, String survivor, String... ids) {
        return IdentityChange.merge(survivor, List.of(ids), day(day));
    }

    private static IdentityChange<String> split(int day, String survivor, String... ids) {
        return IdentityChange.split(survivor, List.of(ids), day(day));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static IdentityHistory<String> history(IdentityChange<String>... changes) {
        return IdentityHistory.of(List.of(changes));
    }

    @Test
    void example_ofTheClass() {
        IdentityChange<String> first = merge(1, "a", "b");
        IdentityChange<String> second = merge(2, "b", "c");
        IdentityHistory<String> history = history(first, second, split(3, "a", "b"));

        Identities<String> merged = history.asOf(day(2));
        assertThat(merged.canonical("c")).isEqualTo("a");
        assertThat(merged.aliases("b")).containsExactly("b", "c");
        assertThat(merged.trace("c"))
                .containsExactly(new IdentityStep<>("c", "b", second), new IdentityStep<>("b", "a", first));
        assertThat(merged.trace("a")).isEmpty();
        assertThat(merged.isAlias("c")).isTrue();
        assertThat(merged.isAlias("a")).isFalse();
        assertThat(merged).hasToString("{a=[b, c]}");

        Identities<String> split = history.asOf(day(3));
        assertThat(split.canonical("c")).isEqualTo("b");
        assertThat(split.aliases("a")).isEmpty();
        assertThat(split.groups()).containsOnlyKeys("b");
    }

    @Test
    void asOf_beforeTheMerge_countsAsItDidThen() {
        IdentityHistory<String> history = history(merge(5, "a", "b"));
        assertThat(history.asOf(day(5).minusNanos(1)).canonical("b")).isEqualTo("b");
        assertThat(history.asOf(day(5)).canonical("b")).isEqualTo("a");
    }

    @Test
    void asOf_knownAt_leavesOutWhatWasWrittenDownLater() {
        IdentityChange<String> late = merge(1, "a", "b").toBuilder()
                .recordedAt(day(9))
                .by(RepId.of("r1"))
                .reason("same tax number")
                .build();
        IdentityHistory<String> history = history(late);
        assertThat(history.asOf(day(2)).canonical("b")).isEqualTo("a");
        assertThat(history.asOf(day(2), day(8)).canonical("b")).isEqualTo("b");
        assertThat(history.asOf(day(2), day(9)).canonical("b")).isEqualTo("a");
        assertThat(late.toString()).contains("by=r1").doesNotContain("tax");
    }

    /** T12: a report by canonical identifiers counts a merged deal once. */
    @Test
    void byCanonical_ofMergedDeals_countsOnce() {
        IdentityHistory<DealId> history = IdentityHistory.<DealId>none()
                .plus(IdentityChange.merge(DealId.of("d1"), List.of(DealId.of("d2")), day(1)));
        Map<DealId, Integer> amounts = Map.of(DealId.of("d1"), 100, DealId.of("d2"), 40, DealId.of("d3"), 7);

        assertThat(history.asOf(day(1)).byCanonical(amounts, Integer::sum))
                .containsExactly(Map.entry(DealId.of("d1"), 140), Map.entry(DealId.of("d3"), 7));
        assertThat(history.asOf(day(0)).byCanonical(amounts, Integer::sum)).hasSize(3);
    }

    @Test
    void merge_inTheOppositeDirection_makesNoCircle() {
        IdentityChange<String> back = merge(2, "b", "a");
        Identities<String> identities = history(merge(1, "a", "b"), back).asOf(day(3));
        assertThat(identities.canonical("a")).isEqualTo("a");
        assertThat(identities.canonical("b")).isEqualTo("a");
        assertThat(identities.findings())
                .containsExactly(
                        new IdentityFinding<>(back, "a", IdentityFinding.Type.ALREADY_MERGED),
                        new IdentityFinding<>(back, "b", IdentityFinding.Type.SURVIVOR_IS_ALIAS));
    }

    @Test
    void merge_ofAnAlias_takesItsWholeGroupAlong() {
        IdentityChange<String> ofAlias = merge(2, "z", "b");
        Identities<String> identities =
                history(merge(1, "a", "b", "c"), ofAlias).asOf(day(3));
        assertThat(identities.groups()).hasToString("{z=[a, b, c]}");
        assertThat(identities.trace("b")).extracting(IdentityStep::mergedInto).containsExactly("a", "z");
        assertThat(identities.findings())
                .containsExactly(new IdentityFinding<>(ofAlias, "b", IdentityFinding.Type.MERGED_ALIAS));
    }

    @Test
    void split_ofWhatIsNotMerged_isAFinding() {
        IdentityChange<String> ofRoot = split(2, "b", "a");
        IdentityChange<String> ofStranger = split(3, "a", "x");
        IdentityChange<String> ofOtherGroup = split(4, "x", "b");
        Identities<String> identities =
                history(merge(1, "a", "b"), ofRoot, ofStranger, ofOtherGroup).asOf(day(9));
        assertThat(identities.canonical("b")).isEqualTo("a");
        assertThat(identities.findings())
                .containsExactly(
                        new IdentityFinding<>(ofRoot, "a", IdentityFinding.Type.NOT_MERGED),
                        new IdentityFinding<>(ofStranger, "x", IdentityFinding.Type.NOT_MERGED),
                        new IdentityFinding<>(ofOtherGroup, "b", IdentityFinding.Type.NOT_MERGED));
    }

    @Test
    void changes_ofOneInstant_areOrderedBySequence() {
        IdentityChange<String> merge =
                merge(1, "a", "b").toBuilder().sequence(2).build();
        IdentityChange<String> split =
                split(1, "a", "b").toBuilder().sequence(1).build();
        assertThat(history(merge, split).asOf(day(1)).canonical("b")).isEqualTo("a");
        assertThat(history(merge, split.toBuilder().sequence(3).build())
                        .asOf(day(1))
                        .canonical("b"))
                .isEqualTo("b");
        assertThat(merge(1, "a", "b")).isLessThan(merge(1, "a", "b", "c")).isLessThan(merge(1, "a", "c"));
        assertThat(merge(1, "a", "b", "c")).isGreaterThan(merge(1, "a", "b"));
        assertThat(merge(1, "a", "c", "b")).isEqualTo(merge(1, "a", "b", "c"));
    }

    @Test
    void changes_differingInRepOrReasonOnly_areTheSameInAnyOrder() {
        IdentityChange<String> first =
                merge(1, "a", "b").toBuilder().by(RepId.of("r1")).build();
        IdentityChange<String> second = first.toBuilder().by(RepId.of("r2")).build();
        IdentityChange<String> third = second.toBuilder().reason("same owner").build();
        IdentityHistory<String> history = history(first, second, third);
        IdentityHistory<String> same = history(third, second, first);
        assertThat(history.changes()).containsExactly(first, second, third);
        assertThat(same).isEqualTo(history);
        assertThat(same.asOf(day(1)).trace("b")).isEqualTo(history.asOf(day(1)).trace("b"));
        assertThat(same.asOf(day(1)).trace("b").get(0).change()).isEqualTo(first);
    }

    @Test
    void history_isAValue() {
        IdentityHistory<String> history = history(merge(1, "a", "b"), merge(2, "c", "d"));
        IdentityHistory<String> same = history(merge(2, "c", "d"), merge(1, "a", "b"), merge(1, "a", "b"));
        assertThat(same).isEqualTo(history).hasSameHashCodeAs(history).hasToString(history.toString());
        assertThat(same.changes()).hasSize(2);
        assertThat(same).isNotEqualTo(IdentityHistory.<String>none());
        assertThat(same.asOf(day(2))).isEqualTo(history.asOf(day(2))).hasSameHashCodeAs(history.asOf(day(2)));
        assertThat(same.asOf(day(1))).isNotEqualTo(history.asOf(day(2)));
        assertThat(history.plus(split(3, "a", "b")).changes()).hasSize(3);
    }
}
