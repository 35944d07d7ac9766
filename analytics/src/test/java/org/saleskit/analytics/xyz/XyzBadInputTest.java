package org.saleskit.analytics.xyz;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.time.PeriodUnit;

/** What each rule of the package says when it is broken. */
class XyzBadInputTest {

    private static final XyzAnalysis USUAL = XyzAnalysis.withDefaults();
    private static final XyzAnalysis ROBUST = USUAL.withDeviation(Deviation.MEDIAN_ABSOLUTE);
    private static final XyzAnalysis FORECAST = USUAL.withForecastError(12);
    private static final XyzAnalysis SOLD = USUAL.withHistory(HistoryRule.NON_ZERO_ONLY);

    private static Arguments of(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                of(
                        "no number",
                        () -> USUAL.withThresholds(Double.NaN, 1),
                        "x must be finite and above zero, but was NaN"),
                of(
                        "y not finite",
                        () -> USUAL.withThresholds(1, Double.POSITIVE_INFINITY),
                        "y must be finite and above zero, but was Infinity"),
                of(
                        "x of zero",
                        () -> USUAL.withThresholds(decimal("0"), decimal("1")),
                        "x must be above zero, but was 0"),
                of("equal limits", () -> USUAL.withThresholds(0.1, 0.1), "y must be greater than x, 0.1, but was 0.1"),
                of(
                        "share of zero",
                        () -> USUAL.withItemShares(decimal("0"), decimal("0.8")),
                        "x must be above zero, but was 0"),
                of(
                        "shares descend",
                        () -> USUAL.withItemShares(decimal("0.8"), decimal("0.5")),
                        "y must be greater than x, 0.8, but was 0.5"),
                of(
                        "share of all",
                        () -> USUAL.withItemShares(decimal("0.5"), decimal("1")),
                        "y must be below 1, but was 1"),
                of("one period", () -> USUAL.withMinimumPeriods(1), "minimum periods must be 2 or more, but was 1"),
                of("season of one", () -> USUAL.withForecastError(1), "season must be 2 or more, but was 1"),
                of("no lead time", () -> USUAL.withLeadTime(0), "lead time must be one or more, but was 0"),
                of(
                        "factor for the median",
                        () -> ROBUST.withSmallSampleFactor(true),
                        "deviation must be POPULATION or SAMPLE for a small-sample factor, but was MEDIAN_ABSOLUTE"),
                of(
                        "median with a factor",
                        () -> USUAL.withSmallSampleFactor(true).withDeviation(Deviation.MEDIAN_ABSOLUTE),
                        "deviation must be POPULATION or SAMPLE for a small-sample factor, but was MEDIAN_ABSOLUTE"),
                of(
                        "lead time for the median",
                        () -> ROBUST.withLeadTime(2),
                        "deviation must be POPULATION or SAMPLE for a lead time, but was MEDIAN_ABSOLUTE"),
                of(
                        "factor for a forecast",
                        () -> FORECAST.withSmallSampleFactor(true),
                        "season must not be combined with a small-sample factor, but was 12"),
                of(
                        "lead time for a forecast",
                        () -> FORECAST.withLeadTime(2),
                        "season must not be combined with a lead time, but was 12"),
                of(
                        "forecast of sold periods",
                        () -> SOLD.withForecastError(12),
                        "history must count all periods for the error of a forecast, but was NON_ZERO_ONLY"),
                of(
                        "sold periods of a forecast",
                        () -> FORECAST.withHistory(HistoryRule.NON_ZERO_ONLY),
                        "history must count all periods for the error of a forecast, but was NON_ZERO_ONLY"),
                of(
                        "lead time in sold periods",
                        () -> SOLD.withLeadTime(2),
                        "history must count all periods for a lead time, but was NON_ZERO_ONLY"),
                of(
                        "a block that is not looked at",
                        () -> Series.classify(USUAL, 1, 2).result().changed(2),
                        "size must be one of [1, 3, 12], but was 2"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void brokenRule_isNamed(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    @SuppressWarnings("NullAway")
    void missingArgument_isNamed() {
        assertNamed("deviation", () -> USUAL.withDeviation(null));
        assertNamed("rule", () -> USUAL.withHistory(null));
        assertNamed("x", () -> USUAL.withItemShares(null, BigDecimal.ONE));
        assertNamed("series", () -> USUAL.classesOf(null));
        assertNamed("series[1]", () -> USUAL.classesOf(Arrays.asList(new long[0], null)));
        assertNamed("locale", () -> Series.classify(USUAL, 1, 2).result().sensitivityWarning(null));
        assertNamed(
                "locale",
                () -> Series.classify(USUAL, 1, 2).sensitivity().get(0).label(null));
        assertNamed("unit", () -> new PeriodSensitivity(null, 1, 1, OptionalDouble.empty(), XyzClass.NEW));
        assertNamed("variation", () -> new PeriodSensitivity(PeriodUnit.DAY, 1, 1, null, XyzClass.NEW));
        assertNamed("xyzClass", () -> new PeriodSensitivity(PeriodUnit.DAY, 1, 1, OptionalDouble.empty(), null));
    }

    private static void assertNamed(String name, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }
}
