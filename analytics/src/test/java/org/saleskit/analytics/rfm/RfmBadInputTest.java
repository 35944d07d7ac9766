package org.saleskit.analytics.rfm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.ValueUnit;

/** What each rule of the package says when it is broken. */
class RfmBadInputTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final RfmAnalysis DEFAULTS = RfmAnalysis.withDefaults();
    private static final ValueUnit PIECES = ValueUnit.decimal(0);
    private static final Measure<Long> UNITS = Measure.units(PIECES, row -> row);
    private static final RfmFacts<String> ANN = new RfmFacts<>("ann", DAY, 1, 5);

    private static Arguments of(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                of("one bin", () -> Binning.quantiles(1), "bins must be between 2 and 100, but was 1"),
                of("101 bins", () -> Binning.quantiles(101), "bins must be between 2 and 100, but was 101"),
                of("no width", () -> Binning.equalWidth(0), "bins must be between 2 and 100, but was 0"),
                of("negative ranks", () -> Binning.rankNtile(-1), "bins must be between 2 and 100, but was -1"),
                of("no cut", () -> Binning.cuts(List.of()), "cuts must be 1 to 99 points, but was 0 points"),
                of("no whole cut", () -> Binning.cuts(), "cuts must be 1 to 99 points, but was 0 points"),
                of("100 cuts", () -> Binning.cuts(new long[100]), "cuts must be 1 to 99 points, but was 100 points"),
                of("falling cuts", () -> Binning.cuts(1, 3, 2), "cuts[2] must not be below the one before, but was 2"),
                of(
                        "a denominator of zero",
                        () -> Quotient.of(BigInteger.ONE, BigInteger.ZERO),
                        "denominator must be above zero, but was 0"),
                of(
                        "a negative denominator",
                        () -> Quotient.of(BigInteger.ONE, BigInteger.ONE.negate()),
                        "denominator must be above zero, but was -1"),
                of(
                        "a decimal of too many digits after the point",
                        () -> Quotient.of(new BigDecimal("1E-1001")),
                        "value must have at most 1000 digits before and after the point, but was 1E-1001"),
                of(
                        "a decimal of too many digits before the point",
                        () -> Quotient.of(new BigDecimal("1E+1001")),
                        "value must have at most 1000 digits before and after the point, but was 1E+1001"),
                of(
                        "facts without a purchase",
                        () -> new RfmFacts<>("ann", DAY, 0, 5),
                        "purchases must be one or more, but was 0"),
                of(
                        "facts of a later day",
                        () -> DEFAULTS.score(List.of(ANN), PIECES, DAY.minusDays(1)),
                        "facts[0].lastPurchase must not be after the day of the analysis, which is 2024-12-30, but was"
                                + " 2024-12-31"),
                of(
                        "two facts of a client",
                        () -> DEFAULTS.score(List.of(ANN, ANN), PIECES, DAY),
                        "facts must be one of each client, but was two of ann"),
                of(
                        "keys whose order is not their equality",
                        () -> DEFAULTS.score(
                                List.of(1L, 2L), row -> new BigDecimal(row == 1 ? "1" : "1.0"), row -> DAY, UNITS, DAY),
                        "order of the keys must agree with equals, but was 1, 1.0"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void call_brokenRule_saysWhich(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void score_amountBeyondALong_saysWhere() {
        assertThatThrownBy(() -> DEFAULTS.score(List.of(Long.MAX_VALUE, 1L), row -> "ann", row -> DAY, UNITS, DAY))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("amount of a client must fit in a long of whole units, but was 9223372036854775808 units");
    }

    @SuppressWarnings("NullAway")
    static Stream<Arguments> missing() {
        RfmResult<String> result = DEFAULTS.score(List.of(ANN), PIECES, DAY);
        BinCuts<String> cuts = result.cuts(RfmDimension.RECENCY).get(0);
        List<Long> rows = List.of(1L);
        return Stream.of(
                of("binning", () -> DEFAULTS.withBinning(null), "binning"),
                of("binning of one", () -> DEFAULTS.withBinning(RfmDimension.RECENCY, null), "binning"),
                of("dimension of it", () -> DEFAULTS.withBinning(null, Binning.quantiles(2)), "dimension"),
                of("money rule", () -> DEFAULTS.withMonetary(null), "rule"),
                of("bin order", () -> DEFAULTS.withBinOrder(null), "order"),
                of("dimension", () -> DEFAULTS.binning(null), "dimension"),
                of("rows", () -> DEFAULTS.score((List<Long>) null, row -> "a", row -> DAY, UNITS, DAY), "rows"),
                of("row", () -> DEFAULTS.score(Arrays.asList(1L, null), row -> "a", row -> DAY, UNITS, DAY), "rows[1]"),
                of("key", () -> DEFAULTS.<Long, String>score(rows, null, row -> DAY, UNITS, DAY), "key"),
                of(
                        "key of a row",
                        () -> DEFAULTS.<Long, String>score(rows, row -> null, row -> DAY, UNITS, DAY),
                        "rows[0].key"),
                of("date", () -> DEFAULTS.score(rows, row -> "a", null, UNITS, DAY), "date"),
                of("date of a row", () -> DEFAULTS.score(rows, row -> "a", row -> null, UNITS, DAY), "rows[0].date"),
                of("purchase", () -> DEFAULTS.score(rows, row -> "a", row -> DAY, null, UNITS, DAY), "purchase"),
                of(
                        "purchase of a row",
                        () -> DEFAULTS.score(rows, row -> "a", row -> DAY, row -> null, UNITS, DAY),
                        "rows[0].purchase"),
                of("amount", () -> DEFAULTS.score(rows, row -> "a", row -> DAY, null, DAY), "amount"),
                of("day", () -> DEFAULTS.score(rows, row -> "a", row -> DAY, UNITS, null), "day"),
                of("facts", () -> DEFAULTS.score((List<RfmFacts<String>>) null, PIECES, DAY), "facts"),
                of("unit", () -> DEFAULTS.score(List.of(ANN), null, DAY), "unit"),
                of("day of facts", () -> DEFAULTS.score(List.of(ANN), PIECES, null), "day"),
                of("fact", () -> DEFAULTS.score(Arrays.asList(ANN, null), PIECES, DAY), "facts[1]"),
                of("key of facts", () -> new RfmFacts<>(null, DAY, 1, 1), "key"),
                of("last purchase", () -> new RfmFacts<>("a", null, 1, 1), "lastPurchase"),
                of("value to score", () -> cuts.score(null, "a"), "value"),
                of("key to score", () -> cuts.score(Quotient.of(1), null), "key"),
                of("item", () -> result.item(null), "key"),
                of("cuts of none", () -> result.cuts(null), "dimension"),
                of("score of none", () -> result.items().get(0).score(null), "dimension"),
                of("value of none", () -> result.items().get(0).value(null), "dimension"),
                of("cuts of an item", () -> result.items().get(0).cuts(null), "dimension"),
                of("locale", () -> result.items().get(0).explain(null), "locale"),
                of("cut points", () -> Binning.cuts((List<Quotient>) null), "cuts"),
                of("cut point", () -> Binning.cuts(Arrays.asList(Quotient.of(1), null)), "cuts[1]"),
                of("whole cut points", () -> Binning.cuts((long[]) null), "cuts"),
                of("decimal", () -> Quotient.of((BigDecimal) null), "value"),
                of("numerator", () -> Quotient.of(null, BigInteger.ONE), "numerator"),
                of("denominator", () -> Quotient.of(BigInteger.ONE, null), "denominator"),
                of("reason", () -> new RfmLeftOut<>(null, List.of("a"), 1, BigDecimal.ONE), "reason"),
                of("keys", () -> new RfmLeftOut<>(RfmLeftOut.Reason.NEGATIVE, null, 1, BigDecimal.ONE), "keys"),
                of(
                        "amount left out",
                        () -> new RfmLeftOut<>(RfmLeftOut.Reason.NEGATIVE, List.of("a"), 1, null),
                        "amount"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("missing")
    void call_missingArgument_isNamed(String description, ThrowingCallable call, String name) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }
}
