package org.saleskit.core.cascade;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.saleskit.core.cascade.Cascades.DEALS;
import static org.saleskit.core.cascade.Cascades.REVENUE;
import static org.saleskit.core.cascade.Cascades.empty;
import static org.saleskit.core.cascade.Cascades.goal;
import static org.saleskit.core.cascade.Cascades.id;
import static org.saleskit.core.cascade.Cascades.inWords;
import static org.saleskit.core.cascade.Cascades.link;
import static org.saleskit.core.cascade.Cascades.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.goal.Goal;
import org.saleskit.core.kpi.Aggregation;
import org.saleskit.core.kpi.Kpi;
import org.saleskit.core.kpi.KpiOwner;
import org.saleskit.core.kpi.KpiUnit;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;

class CascadeBadInputTest {

    private static final List<Goal> THREE = List.of(empty("a"), empty("b"), empty("c"));
    private static final CalendarPeriod QUARTER = CalendarPeriod.parse("2026-Q1");
    private static final Kpi MEAN = DEALS.toBuilder()
            .aggregation(Aggregation.MEAN)
            .ownerAggregation(Aggregation.MEAN)
            .build();
    private static final DriverChain PLAIN = DriverChain.of("deals", number("10"));
    private static final DriverChain ROUBLES = DriverChain.of("deals", Money.parse("RUB 10"));

    static Stream<Arguments> links() {
        return Stream.of(
                row(
                        "no children",
                        () -> link("a", LinkKind.SUM),
                        "goalLink.children must hold at least one, but was empty"),
                row(
                        "child twice",
                        () -> link("a", LinkKind.SUM, "b", "b"),
                        "goalLink.children must hold each goal once, but was b"),
                row(
                        "own child",
                        () -> link("a", LinkKind.SUM, "a"),
                        "goalLink.children must be other goals than parent, but was a"),
                row(
                        "nothing to divide by",
                        () -> link("a", LinkKind.QUOTIENT, "b"),
                        "goalLink.children must be two or more for a QUOTIENT, but was 1"),
                row(
                        "factor of zero",
                        () -> link("a", LinkKind.SUM, "b").toBuilder()
                                .factor(Fraction.ZERO)
                                .build(),
                        "goalLink.factor must be above zero, but was 0"),
                row(
                        "factor without arithmetic",
                        () -> link("a", LinkKind.SUPPORT, "b").toBuilder()
                                .factor(Fraction.of(2))
                                .build(),
                        "goalLink.factor must be 1 for SUPPORT, which has no arithmetic, but was 2"),
                row(
                        "weight of a stranger",
                        () -> link("a", LinkKind.SUM, "b").toBuilder()
                                .putWeight(id("c"), BigDecimal.ONE)
                                .build(),
                        "goalLink.weights must be of children only, but was c"),
                row(
                        "weight of zero",
                        () -> link("a", LinkKind.SUM, "b").toBuilder()
                                .putWeight(id("b"), BigDecimal.ZERO)
                                .build(),
                        "goalLink.weights[b] must be above zero, but was 0"),
                row(
                        "weight asked of a stranger",
                        () -> link("a", LinkKind.SUM, "b").weight(id("c")),
                        "child must be one of the goals below a, but was c"));
    }

    static Stream<Arguments> trees() {
        Kpi euro = Cascades.kpi("revenue", KpiUnit.money(CurrencyUnit.EUR));
        Goal serves = goal("b", DEALS, "1").toBuilder().serves(id("c")).build();
        return Stream.of(
                row(
                        "goal twice",
                        () -> GoalTree.of(List.of(empty("a"), inWords("a")), List.of()),
                        "goals must hold each identifier once, but was a"),
                row(
                        "unknown parent",
                        () -> GoalTree.of(THREE, List.of(link("x", LinkKind.SUPPORT, "a"))),
                        "links must join given goals, but was x"),
                row(
                        "unknown child",
                        () -> GoalTree.of(THREE, List.of(link("a", LinkKind.SUPPORT, "x"))),
                        "links must join given goals, but was x"),
                row(
                        "two links down",
                        () -> GoalTree.of(
                                THREE, List.of(link("a", LinkKind.SUPPORT, "b"), link("a", LinkKind.SUM, "c"))),
                        "links must be one from each goal, but was a"),
                row(
                        "two goals above",
                        () -> GoalTree.of(
                                THREE, List.of(link("a", LinkKind.SUPPORT, "c"), link("b", LinkKind.SUPPORT, "c"))),
                        "links must lead to each goal once, but was c"),
                row(
                        "serves another",
                        () -> GoalTree.of(
                                List.of(empty("a"), serves, empty("c")), List.of(link("a", LinkKind.SUPPORT, "b"))),
                        "links must put goal b below the one that it serves, c, but was a"),
                row(
                        "circle",
                        () -> GoalTree.of(
                                THREE,
                                List.of(
                                        link("a", LinkKind.SUPPORT, "b"),
                                        link("b", LinkKind.SUPPORT, "c"),
                                        link("c", LinkKind.SUPPORT, "a"))),
                        "links must form no circle, but was a"),
                row(
                        "arithmetic on words",
                        () -> GoalTree.of(List.of(empty("a"), inWords("b")), List.of(link("a", LinkKind.SUM, "b"))),
                        "links must be of kind SUPPORT where a goal is not in numbers, but was b by SUM"),
                row(
                        "arithmetic above words",
                        () -> GoalTree.of(List.of(inWords("a"), empty("b")), List.of(link("a", LinkKind.PRODUCT, "b"))),
                        "links must be of kind SUPPORT where a goal is not in numbers, but was a by PRODUCT"),
                row(
                        "currencies mixed",
                        () -> GoalTree.of(
                                List.of(empty("a"), goal("b", REVENUE, "1"), goal("c", euro, "1")),
                                List.of(link("a", LinkKind.SUM, "b", "c"))),
                        "links must add goals of one unit, RUB, but was c in EUR"),
                row(
                        "negative tolerance",
                        () -> GoalTree.of(THREE, List.of()).check(number("-0.1")),
                        "tolerance must be zero or more, but was -0.1"),
                row(
                        "score of a stranger",
                        () -> GoalTree.of(THREE, List.of()).rollUp(Map.of(id("x"), Fraction.ONE)),
                        "scores must be of goals in the tree, but was x"),
                row(
                        "parent of a stranger",
                        () -> GoalTree.of(THREE, List.of()).parent(id("x")),
                        "goal must be in the tree, but was x"));
    }

    static Stream<Arguments> chainsAndSplits() {
        return Stream.of(
                row("no name", () -> DriverChain.of(" ", number("1")), "result must not be blank, but was \" \""),
                row(
                        "average of zero",
                        () -> DriverChain.of("deals", number("0")),
                        "average must be above zero, but was 0"),
                row(
                        "negative average",
                        () -> DriverChain.of("deals", Money.parse("RUB -1")),
                        "average must be above zero, but was -1.00"),
                row(
                        "step without a name",
                        () -> PLAIN.through("", Proportion.of(1, 2)),
                        "driver.action must not be blank, but was \"\""),
                row(
                        "step twice",
                        () -> PLAIN.through("deals", Proportion.of(1, 2)),
                        "driver.action must be new to the chain, but was deals"),
                row("negative total", () -> PLAIN.plan(number("-1")), "total must be zero or more, but was -1"),
                row(
                        "money for a number",
                        () -> PLAIN.plan(Money.parse("RUB 1")),
                        "total must be a plain number, as the average is, but was RUB"),
                row(
                        "number for money",
                        () -> ROUBLES.plan(number("1")),
                        "total must be an amount of RUB, as the average is, but was 1"),
                row(
                        "other currency",
                        () -> ROUBLES.plan(Money.parse("EUR 1")),
                        "total must be in the currency of the average, RUB, but was EUR"),
                row("negative actions", () -> PLAIN.outcome(number("-1")), "actions must be zero or more, but was -1"),
                row(
                        "mean over periods",
                        () -> TargetSplit.of(MEAN).overPeriods(number("9"), QUARTER, PeriodUnit.MONTH),
                        "kpi.aggregation must be SUM where a target is split, but was MEAN"),
                row(
                        "mean over owners",
                        () -> TargetSplit.of(MEAN).overOwners(number("9"), Map.of(KpiOwner.company(), BigDecimal.ONE)),
                        "kpi.ownerAggregation must be SUM where a target is split, but was MEAN"),
                row(
                        "weeks of a quarter",
                        () -> TargetSplit.of(DEALS).overPeriods(number("9"), QUARTER, PeriodUnit.WEEK),
                        "unit must fill 2026-Q1 without a rest, but was WEEK"),
                row(
                        "longer parts",
                        () -> TargetSplit.of(DEALS).overPeriods(number("9"), QUARTER, PeriodUnit.YEAR),
                        "unit must fill 2026-Q1 without a rest, but was YEAR"),
                row(
                        "levels mixed",
                        () -> TargetSplit.of(DEALS)
                                .overOwners(
                                        number("9"),
                                        Map.of(
                                                KpiOwner.company(),
                                                BigDecimal.ONE,
                                                new KpiOwner(KpiOwner.Level.TEAM, "t"),
                                                BigDecimal.ONE)),
                        "weights must be of owners of one level, but was [COMPANY company, TEAM t]"));
    }

    private static Arguments row(String description, ThrowingCallable call, String message) {
        return arguments(description, call, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"links", "trees", "chainsAndSplits"})
    void badInput_isRejectedByNameRuleAndValue(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
