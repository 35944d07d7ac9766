package org.saleskit.analytics.abc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.time.PeriodUnit;

/** What each rule of the package says when it is broken. */
class AbcBadInputTest {

    private static final AbcAnalysis DEFAULTS = AbcAnalysis.withDefaults();
    private static final Measure<Long> UNITS = Measure.units(ValueUnit.decimal(0), row -> row);

    private static void classify(AbcAnalysis analysis, Long... rows) {
        analysis.classify(Arrays.asList(rows), row -> row, UNITS);
    }

    private static Arguments of(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    static Stream<Arguments> cases() {
        PeriodTable<Long> table =
                PeriodTable.of(List.of(1L), PeriodUnit.MONTH, row -> row, row -> LocalDate.of(2024, 1, 1), UNITS);
        return Stream.of(
                of("no threshold", DEFAULTS::withThresholds, "thresholds must be 1 to 25 limits, but was 0 limits"),
                of(
                        "26 thresholds",
                        () -> DEFAULTS.withThresholds(IntStream.rangeClosed(1, 26)
                                .mapToDouble(i -> i / 100.0)
                                .toArray()),
                        "thresholds must be 1 to 25 limits, but was 26 limits"),
                of(
                        "a threshold in percent",
                        () -> DEFAULTS.withThresholds(80),
                        "thresholds[0] must lie strictly between 0 and 1, but was 80.0"),
                of(
                        "a threshold that is no number",
                        () -> DEFAULTS.withThresholds(0.5, Double.NaN),
                        "thresholds[1] must lie strictly between 0 and 1, but was NaN"),
                of(
                        "a threshold of one",
                        () -> DEFAULTS.withThresholds(List.of(BigDecimal.ONE)),
                        "thresholds[0] must lie strictly between 0 and 1, but was 1"),
                of(
                        "a threshold of millions of digits",
                        () -> DEFAULTS.withThresholds(List.of(new BigDecimal("1E-10000000"), new BigDecimal("0.9"))),
                        "thresholds[0] must have at most 1000 digits on either side of the point, but was a number of 1"
                                + " digits and scale 10000000"),
                of(
                        "an item threshold that cannot be written out",
                        () -> DEFAULTS.withItemThresholds(
                                List.of(new BigDecimal("0.5"), new BigDecimal("1E+999999999"))),
                        "itemThresholds[1] must have at most 1000 digits on either side of the point, but was a number of 1"
                                + " digits and scale -999999999"),
                of(
                        "thresholds that fall",
                        () -> DEFAULTS.withThresholds(0.9, 0.8),
                        "thresholds[1] must be greater than the one before, but was 0.8"),
                of(
                        "no item threshold",
                        DEFAULTS::withItemThresholds,
                        "itemThresholds must be 1 to 25 limits, but was 0 limits"),
                of(
                        "an item threshold of zero",
                        () -> DEFAULTS.withItemThresholds(0),
                        "itemThresholds[0] must lie strictly between 0 and 1, but was 0.0"),
                of(
                        "an infinite item threshold",
                        () -> DEFAULTS.withItemThresholds(Double.POSITIVE_INFINITY),
                        "itemThresholds[0] must lie strictly between 0 and 1, but was Infinity"),
                of(
                        "item thresholds that stand still",
                        () -> DEFAULTS.withItemThresholds(0.2, 0.2),
                        "itemThresholds[1] must be greater than the one before, but was 0.2"),
                of(
                        "fewer limits of items than of value",
                        () -> classify(DEFAULTS.withItemThresholds(0.2).withMode(AbcMode.VALUE_AND_COUNT), 1L),
                        "itemThresholds must be as many as thresholds, 2, in mode VALUE_AND_COUNT, but was [0.2]"),
                of(
                        "gross sales of a table",
                        () -> DEFAULTS.withNegatives(NegativeRule.GROSS_SALES).classify(table),
                        "negativeRule must be one that net sums allow, because a table has netted its rows, but was"
                                + " GROSS_SALES"),
                of(
                        "returns that outweigh sales in the base",
                        () -> classify(DEFAULTS.withNegatives(NegativeRule.INCLUDE_IN_BASE), 5L, -8L),
                        "total of all items must be above zero if negative items are in the base, but was -3 units"),
                of(
                        "returns that equal sales in the base",
                        () -> classify(DEFAULTS.withNegatives(NegativeRule.INCLUDE_IN_BASE), 5L, -5L),
                        "total of all items must be above zero if negative items are in the base, but was 0 units"),
                of("a rank below 0", () -> AbcClass.ofRank(-1), "rank must be between 0 and 25, but was -1"),
                of(
                        "a class the analysis does not have",
                        () -> DEFAULTS.classify(List.of(1L), row -> row, UNITS).group(AbcClass.ofRank(5)),
                        "class must be one of [A, B, C], NONE, NEGATIVE, but was F"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void call_brokenRule_saysWhich(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    static Stream<Arguments> overflows() {
        return Stream.of(
                of(
                        "a base beyond a long",
                        () -> classify(DEFAULTS, Long.MAX_VALUE, 1L),
                        "total of the items above zero must fit in a long of whole units, but was 9223372036854775808"
                                + " units"),
                of(
                        "a magnitude beyond a long",
                        () -> classify(DEFAULTS.withNegatives(NegativeRule.ABSOLUTE), Long.MIN_VALUE),
                        "amount without its sign must fit in a long of whole units, but was 9223372036854775808 units"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overflows")
    void call_overflow_saysWhere(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(ArithmeticException.class).hasMessage(message);
    }

    @SuppressWarnings("NullAway")
    static Stream<Arguments> missing() {
        AbcResult<Long> result = DEFAULTS.classify(List.of(1L), row -> row, UNITS);
        ComputedLimits.Point point = new ComputedLimits.Point(0, 0);
        return Stream.of(
                of("rule", () -> DEFAULTS.withRule(null), "boundaryRule"),
                of("ties", () -> DEFAULTS.withTies(null), "tieRule"),
                of("mode", () -> DEFAULTS.withMode(null), "abcMode"),
                of("negatives", () -> DEFAULTS.withNegatives(null), "negativeRule"),
                of("item limits", () -> DEFAULTS.withItemThresholds((double[]) null), "cumulativeShares"),
                of("group function", () -> result.splitBy(null), "group"),
                of("group of a key", () -> result.splitBy(key -> (String) null), "group of 1"),
                of("pareto", () -> new ComputedLimits(null, point, point, 1, 1), "pareto"),
                of("break-even", () -> new ComputedLimits(point, null, point, 1, 1), "breakEven"),
                of("submarginal", () -> new ComputedLimits(point, point, null, 1, 1), "submarginal"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("missing")
    void call_missingArgument_isNamed(String description, ThrowingCallable call, String name) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }
}
