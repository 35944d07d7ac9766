package org.saleskit.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.core.cascade.Cascades.DEALS;
import static org.saleskit.core.cascade.Cascades.REVENUE;
import static org.saleskit.core.cascade.Cascades.empty;
import static org.saleskit.core.cascade.Cascades.goal;
import static org.saleskit.core.cascade.Cascades.id;
import static org.saleskit.core.cascade.Cascades.inWords;
import static org.saleskit.core.cascade.Cascades.link;
import static org.saleskit.core.cascade.Cascades.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.core.attainment.TargetValue;
import org.saleskit.core.goal.Goal;
import org.saleskit.core.goal.GoalId;
import org.saleskit.core.kpi.Kpi;
import org.saleskit.core.kpi.KpiUnit;
import org.saleskit.core.stats.Fraction;

class GoalTreeTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Kpi SHARE = Cascades.kpi("share", KpiUnit.share());

    /** Example of the Javadoc: 60 + 35 of 100 leave a gap of 5; 60 + 45 an excess of 5; a tolerance of 0.05 allows both. */
    @ParameterizedTest
    @CsvSource({
        "35, 0, GAP, '100: gap', 95, 5",
        "45, 0, EXCESS, '', 105, 5",
        "40, 0, WITHIN, '', 100, 0",
        "35, 0.05, WITHIN, '', 95, 5",
        "45, 0.05, WITHIN, '', 105, 5",
        "34.99, 0.05, GAP, '', 94.99, 5.01"
    })
    void check_sum_listsGapsAndExcessExactly(
            String second,
            BigDecimal tolerance,
            LinkCheck.Result expected,
            String note,
            String sum,
            String difference) {
        GoalTree tree = GoalTree.of(
                List.of(goal("company", REVENUE, "100"), goal("n", REVENUE, "60"), goal("s", REVENUE, second)),
                List.of(link("company", LinkKind.SUM, "n", "s")));
        LinkCheck check = tree.check(tolerance).get(0);
        assertThat(check.result()).as(note).isEqualTo(expected);
        assertThat(check.computed()).contains(Fraction.of(number(sum)));
        assertThat(check.difference().orElseThrow().abs()).isEqualTo(Fraction.of(number(difference)));
        assertThat(check.tolerance()).isEqualTo(Fraction.of(tolerance));
    }

    /**
     * Revenue 440 000 = 8.8 deals of 50 000; 8.8 deals = 88 meetings by 1 of 10; 88 meetings = 8.8 deals / (1 of 10): the
     * chain of s2 with its 22 days of 4 meetings.
     */
    @Test
    void check_drivers_multiplyAndDivide() {
        GoalTree product = GoalTree.of(
                List.of(
                        goal("revenue", REVENUE, "440000"),
                        goal("deals", DEALS, "8.8"),
                        goal("average", REVENUE, "50000"),
                        goal("meetings", DEALS, "88")),
                List.of(
                        link("revenue", LinkKind.PRODUCT, "deals", "average"),
                        link("deals", LinkKind.PRODUCT, "meetings").toBuilder()
                                .factor(Fraction.of(1, 10))
                                .build()));
        assertThat(product.check(BigDecimal.ZERO))
                .extracting(LinkCheck::result)
                .containsExactly(LinkCheck.Result.WITHIN, LinkCheck.Result.WITHIN);
        GoalTree quotient = GoalTree.of(
                List.of(goal("meetings", DEALS, "90"), goal("deals", DEALS, "8.8"), goal("rate", SHARE, "0.1")),
                List.of(link("meetings", LinkKind.QUOTIENT, "deals", "rate")));
        LinkCheck check = quotient.check(BigDecimal.ZERO).get(0);
        assertThat(check.computed()).contains(Fraction.of(88));
        assertThat(check.difference()).contains(Fraction.of(-2));
        assertThat(check.explain(Locale.ENGLISH)).isEqualTo("meetings: 88 of 90, gap 2");
        assertThat(check.explain(RUSSIAN)).isEqualTo("meetings: 88 из 90, не хватает 2");
    }

    @Test
    void check_withoutNumbers_isUncheckedAndSaysWhy() {
        Goal band = goal("b", DEALS, "1").toBuilder()
                .target(TargetValue.band(number("1"), number("2"), number("1")))
                .build();
        Goal zero = goal("z", DEALS, "1").toBuilder()
                .target(TargetValue.of(number("1"), number("0")))
                .build();
        GoalTree tree = GoalTree.of(
                List.of(
                        empty("top"),
                        band,
                        goal("one", DEALS, "1"),
                        goal("q", DEALS, "1"),
                        zero,
                        goal("y", DEALS, "2")),
                List.of(link("top", LinkKind.SUM, "b", "one"), link("q", LinkKind.QUOTIENT, "y", "z")));
        List<LinkCheck> checks = tree.check(BigDecimal.ONE);
        assertThat(checks)
                .extracting(LinkCheck::result)
                .containsExactly(LinkCheck.Result.UNCHECKED, LinkCheck.Result.UNCHECKED);
        LinkCheck byZero = checks.get(0);
        assertThat(byZero.explain(Locale.ENGLISH)).isEqualTo("q: not checked, a target to divide by is 0");
        assertThat(byZero.explain(RUSSIAN)).isEqualTo("q: не проверено, цель, на которую делят, равна 0");
        assertThat(byZero.missing()).isEmpty();
        assertThat(byZero.target()).contains(Fraction.ONE);
        assertThat(checks.get(1).missing()).containsExactly(id("top"), id("b"));
        assertThat(checks.get(1).explain(Locale.ENGLISH))
                .isEqualTo("top: not checked, no single target number: top, b");
    }

    @Test
    void explain_withinAndExcess_saysTheNumbers() {
        GoalTree tree = GoalTree.of(
                List.of(goal("a", DEALS, "3"), goal("b", DEALS, "10"), goal("c", DEALS, "2"), goal("d", DEALS, "4")),
                List.of(
                        link("a", LinkKind.PRODUCT, "b").toBuilder()
                                .factor(Fraction.of(1, 3))
                                .build(),
                        link("c", LinkKind.SUM, "d").toBuilder()
                                .factor(Fraction.of(1, 2))
                                .build()));
        assertThat(tree.check(BigDecimal.ZERO))
                .extracting(check -> check.explain(Locale.ENGLISH))
                .containsExactly("a: 3.3333 of 3, excess 0.3333", "c: 2 of 2");
        assertThat(tree.check(BigDecimal.ZERO).get(0).explain(RUSSIAN)).isEqualTo("a: 3,3333 из 3, избыток 0,3333");
        LinkCheck check = tree.check(BigDecimal.ZERO).get(0);
        assertThat(check)
                .hasToString("LinkCheck{a, EXCESS}")
                .isEqualTo(tree.check(BigDecimal.ZERO).get(0))
                .hasSameHashCodeAs(tree.check(BigDecimal.ZERO).get(0))
                .isNotEqualTo(tree.check(BigDecimal.ONE).get(0))
                .isNotEqualTo("x");
        assertThat(check.link().parent()).isEqualTo(id("a"));
    }

    /** (3 * 1 + 1 * 0.5) / 4 = 0.875 for the team; its own measure 0.6 counts above it: (0.6 + 0.5) / 2 = 0.55. */
    @Test
    void rollUp_quantitativeAndQualitative_isWeightedAndOwnComesFirst() {
        GoalTree tree = GoalTree.of(
                List.of(empty("company"), empty("team"), goal("ann", DEALS, "3"), inWords("bob"), inWords("prepared")),
                List.of(
                        link("company", LinkKind.SUPPORT, "team", "prepared"),
                        link("team", LinkKind.SUPPORT, "bob", "ann").toBuilder()
                                .putWeight(id("ann"), number("3"))
                                .build()));
        Map<GoalId, Fraction> scores = new TreeMap<>(
                Map.of(id("ann"), Fraction.ONE, id("bob"), Fraction.of(1, 2), id("prepared"), Fraction.of(1, 2)));
        GoalScore team = score(tree, scores, "team");
        assertThat(team)
                .isEqualTo(new GoalScore(
                        java.util.Optional.empty(), java.util.Optional.of(Fraction.of(7, 8)), Fraction.ONE, List.of()));
        assertThat(score(tree, scores, "company").value()).contains(Fraction.of(11, 16));
        scores.put(id("team"), Fraction.of(3, 5));
        assertThat(score(tree, scores, "company").value()).contains(Fraction.of(11, 20));
        assertThat(score(tree, scores, "team").below()).contains(Fraction.of(7, 8));
        assertThat(tree.roots()).containsExactly(id("company"));
        assertThat(tree.parent(id("ann"))).contains(id("team"));
        assertThat(tree.parent(id("company"))).isEmpty();
    }

    @Test
    void rollUp_missingScores_areNamedAndNotZero() {
        GoalTree tree = GoalTree.of(
                List.of(empty("top"), empty("a"), empty("b"), empty("c")),
                List.of(link("top", LinkKind.SUPPORT, "c", "b", "a")));
        GoalScore score = score(tree, Map.of(id("b"), Fraction.of(1, 2)), "top");
        assertThat(score.value()).contains(Fraction.of(1, 2));
        assertThat(score.covered()).isEqualTo(Fraction.of(1, 3));
        assertThat(score.missing()).containsExactly(id("a"), id("c"));
        GoalScore nothing = score(tree, Map.of(), "top");
        assertThat(nothing.value()).isEmpty();
        assertThat(nothing.covered()).isEqualTo(Fraction.ZERO);
        assertThat(score(tree, Map.of(), "a").missing()).isEmpty();
    }

    @Test
    void of_goalThatServesAnother_isPutBelowIt() {
        Goal child = goal("a", DEALS, "1").toBuilder().serves(id("top")).build();
        GoalTree tree = GoalTree.of(List.of(child, empty("top")), List.of(link("top", LinkKind.SUPPORT, "a")));
        assertThat(tree.parent(id("a"))).contains(id("top"));
        assertThat(tree.goals()).containsOnlyKeys(id("a"), id("top"));
        assertThat(tree.links()).containsOnlyKeys(id("top"));
        assertThat(tree.check(BigDecimal.ZERO)).isEmpty();
        assertThat(tree)
                .hasToString("GoalTree[a, top]")
                .isEqualTo(GoalTree.of(List.of(empty("top"), child), List.of(link("top", LinkKind.SUPPORT, "a"))))
                .isNotEqualTo(GoalTree.of(List.of(empty("top"), child), List.of()))
                .isNotEqualTo(GoalTree.of(List.of(empty("top")), List.of()))
                .isNotEqualTo("x");
        assertThat(tree.hashCode())
                .isEqualTo(GoalTree.of(List.of(empty("top"), child), List.of(link("top", LinkKind.SUPPORT, "a")))
                        .hashCode());
    }

    @Test
    void rollUp_deepChain_needsNoStack() {
        List<Goal> goals = new ArrayList<>();
        List<GoalLink> links = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            goals.add(empty("g" + i));
            if (i > 0) {
                links.add(link("g" + (i - 1), LinkKind.SUPPORT, "g" + i));
            }
        }
        GoalTree tree = GoalTree.of(goals, links);
        assertThat(score(tree, Map.of(id("g19999"), Fraction.ONE), "g0").value())
                .contains(Fraction.ONE);
    }

    /** With a score for every leaf of a two-level tree of equal weights, the mean of means is the plain formula. */
    @Property
    void rollUp_anyOrder_agreesWithTheFormulaAndStaysBetweenTheEnds(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 100) Integer> percents,
            @ForAll @Size(6) List<@IntRange(min = 1, max = 9) Integer> weights,
            @ForAll long seed) {
        List<Goal> goals = new ArrayList<>(List.of(empty("top")));
        GoalLinkBuilder link = GoalLink.builder().parent(id("top")).kind(LinkKind.SUPPORT);
        Map<GoalId, Fraction> scores = new TreeMap<>();
        long above = 0;
        long below = 0;
        for (int i = 0; i < percents.size(); i++) {
            GoalId id = id("g" + i);
            goals.add(empty("g" + i));
            link.addChildren(id).putWeight(id, BigDecimal.valueOf(weights.get(i)));
            scores.put(id, Fraction.of(percents.get(i), 100));
            above += (long) percents.get(i) * weights.get(i);
            below += weights.get(i);
        }
        Collections.shuffle(goals, new Random(seed));
        GoalScore top = score(GoalTree.of(goals, List.of(link.build())), scores, "top");
        assertThat(top.value()).contains(Fraction.of(above, 100 * below));
        assertThat(top.covered()).isEqualTo(Fraction.ONE);
        assertThat(top.value().orElseThrow())
                .isBetween(Collections.min(scores.values()), Collections.max(scores.values()));
    }

    private static GoalScore score(GoalTree tree, Map<GoalId, Fraction> scores, String goal) {
        return Objects.requireNonNull(tree.rollUp(scores).get(id(goal)));
    }

    @Test
    void goalLink_weightsWrittenWithMoreZeros_areEqual() {
        GoalId child = GoalId.of("child");
        GoalLink plain = GoalLink.of(GoalId.of("parent"), LinkKind.SUPPORT, List.of(child)).toBuilder()
                .putWeight(child, new BigDecimal("2"))
                .build();
        GoalLink zeros =
                plain.toBuilder().weights(Map.of(child, new BigDecimal("2.00"))).build();
        assertThat(zeros).isEqualTo(plain).hasSameHashCodeAs(plain);
        assertThat(zeros.weight(child)).isEqualTo(new BigDecimal("2"));
    }
}
