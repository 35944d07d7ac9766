package org.saleskit.analytics.migration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcMode;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.abc.BoundaryRule;
import org.saleskit.analytics.abc.NegativeRule;
import org.saleskit.analytics.abc.TieRule;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.ValueUnit;

/** What each rule of the package says when it is broken. */
class MigrationBadInputTest {

    private static final Hysteresis DEFAULTS = Hysteresis.withDefaults();
    private static final String OPTIONS = "after must have the options of the run before, AbcAnalysis[rule PREFIX, ties"
            + " KEEP_TOGETHER, thresholds [0.80, 0.95]], but was AbcAnalysis[";

    private static AbcResult<String> run(AbcAnalysis analysis) {
        return Sales.run(analysis, Map.of("a", 1L));
    }

    private static AbcResult<String> pieces() {
        return Sales.DEFAULTS.classify(List.of("a"), row -> row, Measure.units(ValueUnit.decimal(0), row -> 1L));
    }

    private static void between(AbcAnalysis later) {
        AbcMigration.between(run(Sales.DEFAULTS), run(later));
    }

    private static Arguments of(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    static Stream<Arguments> cases() {
        MigrationTable<String, String> table =
                MigrationTable.of(Map.of("a", new Standing<>("A", BigDecimal.ONE)), Map.of(), List.of("A", "B"));
        return Stream.of(
                of("no runs to hold for", () -> DEFAULTS.withRuns(0), "runs must be two or more, but was 0"),
                of("one run, which holds nothing", () -> DEFAULTS.withRuns(1), "runs must be two or more, but was 1"),
                of("fewer than no runs", () -> DEFAULTS.withRuns(-1), "runs must be two or more, but was -1"),
                of(
                        "a margin of zero",
                        () -> DEFAULTS.withMargin(BigDecimal.ZERO),
                        "margin must lie strictly between 0 and 0.5, but was 0"),
                of(
                        "a margin below zero",
                        () -> DEFAULTS.withMargin(new BigDecimal("-0.02")),
                        "margin must lie strictly between 0 and 0.5, but was -0.02"),
                of(
                        "a margin in percent",
                        () -> DEFAULTS.withMargin(new BigDecimal("2")),
                        "margin must lie strictly between 0 and 0.5, but was 2"),
                of(
                        "a margin that reaches 100 %",
                        () -> DEFAULTS.withMargin(new BigDecimal("0.05")).start(run(Sales.DEFAULTS)),
                        "margin must stay within 0 and 1 around each of the thresholds [0.80, 0.95], but was 0.05"),
                of(
                        "a margin that reaches below 0 %",
                        () -> DEFAULTS.withMargin(new BigDecimal("0.3"))
                                .start(run(Sales.DEFAULTS.withThresholds(0.2, 0.5))),
                        "margin must stay within 0 and 1 around each of the thresholds [0.2, 0.5], but was 0.3"),
                of(
                        "a margin of another rule",
                        () -> DEFAULTS.withMargin(new BigDecimal("0.02"))
                                .start(run(Sales.DEFAULTS.withRule(BoundaryRule.STRICT))),
                        "first must have mode VALUE_SHARE and rule PREFIX if there is a margin, but was"
                                + " AbcAnalysis[rule STRICT, ties KEEP_TOGETHER, thresholds [0.80, 0.95]]"),
                of(
                        "a margin of another mode",
                        () -> DEFAULTS.withMargin(new BigDecimal("0.02"))
                                .start(run(Sales.DEFAULTS.withMode(AbcMode.ITEM_SHARE))),
                        "first must have mode VALUE_SHARE and rule PREFIX if there is a margin, but was"
                                + " AbcAnalysis[rule PREFIX, ties KEEP_TOGETHER, mode ITEM_SHARE, itemThresholds"
                                + " [0.20, 0.50]]"),
                of(
                        "a next run with another rule",
                        () -> DEFAULTS.start(run(Sales.DEFAULTS))
                                .next(run(Sales.DEFAULTS.withTies(TieRule.SPLIT_BY_KEY))),
                        "later" + OPTIONS.substring("after".length())
                                + "rule PREFIX, ties SPLIT_BY_KEY, thresholds [0.80, 0.95]]"),
                of(
                        "a next run in another unit",
                        () -> DEFAULTS.start(run(Sales.DEFAULTS)).next(pieces()),
                        "later must count in the unit of the run before, decimal(2), but was decimal(0)"),
                of(
                        "a table of two units",
                        () -> MigrationTable.ofAbc(run(Sales.DEFAULTS), pieces()),
                        "after must count in the unit of the run before, decimal(2), but was decimal(0)"),
                of(
                        "causes over two units",
                        () -> AbcMigration.between(run(Sales.DEFAULTS), pieces()),
                        "after must count in the unit of the run before, decimal(2), but was decimal(0)"),
                of(
                        "causes over two rules",
                        () -> between(Sales.DEFAULTS.withRule(BoundaryRule.NEAREST)),
                        OPTIONS + "rule NEAREST, ties KEEP_TOGETHER, thresholds [0.80, 0.95]]"),
                of(
                        "causes over two rules for negatives",
                        () -> between(Sales.DEFAULTS.withNegatives(NegativeRule.DROP)),
                        OPTIONS + "rule PREFIX, ties KEEP_TOGETHER, negatives DROP, thresholds [0.80, 0.95]]"),
                of(
                        "causes over two modes",
                        () -> between(Sales.DEFAULTS.withMode(AbcMode.COMPUTED)),
                        OPTIONS + "rule PREFIX, ties KEEP_TOGETHER, mode COMPUTED]"),
                of(
                        "causes over two thresholds",
                        () -> between(Sales.DEFAULTS.withThresholds(0.7, 0.95)),
                        OPTIONS + "rule PREFIX, ties KEEP_TOGETHER, thresholds [0.7, 0.95]]"),
                of(
                        "causes over two item thresholds",
                        () -> AbcMigration.between(
                                run(Sales.DEFAULTS.withMode(AbcMode.ITEM_SHARE)),
                                run(Sales.DEFAULTS.withMode(AbcMode.ITEM_SHARE).withItemThresholds(0.3, 0.5))),
                        "after must have the options of the run before, AbcAnalysis[rule PREFIX, ties KEEP_TOGETHER, mode"
                                + " ITEM_SHARE, itemThresholds [0.20, 0.50]], but was AbcAnalysis[rule PREFIX, ties"
                                + " KEEP_TOGETHER, mode ITEM_SHARE, itemThresholds [0.3, 0.5]]"),
                of(
                        "a class ranked twice",
                        () -> MigrationTable.of(Map.<String, Standing<String>>of(), Map.of(), List.of("A", "B", "A")),
                        "ranked must name each class once, but was A"),
                of(
                        "two unranked classes of one text",
                        () -> MigrationTable.<String, Object>of(
                                Map.of("a", new Standing<>(1, BigDecimal.ONE)),
                                Map.of("a", new Standing<>(1L, BigDecimal.ONE)),
                                List.of("A")),
                        "classes outside ranked must be told apart by their text, but was 1, 1"),
                of(
                        "a row that the table does not have",
                        () -> table.cell("C", "A"),
                        "before must be one of [A, B], but was C"),
                of(
                        "a column that the table does not have",
                        () -> table.cell("A", "C"),
                        "after must be one of [A, B], but was C"));
    }

    private static Map<String, Standing<String>> standings(@Nullable String key, @Nullable Standing<String> standing) {
        Map<String, Standing<String>> standings = new HashMap<>();
        standings.put("a", new Standing<>("A", BigDecimal.ONE));
        standings.put(key, standing);
        return standings;
    }

    @Test
    @SuppressWarnings("NullAway")
    void missingArgument_isNamed() {
        Standing<String> standing = new Standing<>("A", BigDecimal.ONE);
        Map<String, Standing<String>> none = Map.of();
        assertNamed("itsClass", () -> new Standing<>(null, BigDecimal.ONE));
        assertNamed("amount", () -> new Standing<>("A", null));
        assertNamed("before", () -> MigrationTable.of(null, none, List.of("A")));
        assertNamed("after", () -> MigrationTable.of(none, null, List.of("A")));
        assertNamed("ranked", () -> MigrationTable.of(none, none, null));
        assertNamed("ranked[1]", () -> MigrationTable.of(none, none, Arrays.asList("A", null)));
        assertNamed("before[b]", () -> MigrationTable.of(standings("b", null), none, List.of("A")));
        assertNamed("after[b]", () -> MigrationTable.of(none, standings("b", null), List.of("A")));
        assertNamed("before.key", () -> MigrationTable.of(standings(null, standing), none, List.of("A")));
        assertNamed("after.key", () -> MigrationTable.of(none, standings(null, standing), List.of("A")));
    }

    private static void assertNamed(String name, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void input_brokenRule_isNamed(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
