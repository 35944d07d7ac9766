package org.saleskit.analytics.keyclients;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.analytics.abc.AbcClass;

/** What each rule of the package says when it is broken. */
class KeyClientBadInputTest {

    private static final KeyClientRules DEFAULTS = KeyClientRules.withDefaults();
    private static final BigDecimal MINUS = new BigDecimal("-1");
    private static final CurrencyUnit EURO = CurrencyUnit.of("EUR");
    private static final CurrencyUnit DOLLAR = CurrencyUnit.of("USD");

    private static Arguments of(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    static Stream<Arguments> cases() {
        KeyClientRules inEuro = DEFAULTS.withPotential(Money.of(EURO, 10), Money.of(EURO, 5));
        KeyClientFacts<String> x = KeyClientFacts.of("x");
        return Stream.of(
                of(
                        "a group to enter",
                        () -> DEFAULTS.withClass(AbcClass.NONE, AbcClass.B),
                        "enter must be a lettered class, but was NONE"),
                of(
                        "a group to stay",
                        () -> DEFAULTS.withClass(AbcClass.A, AbcClass.NEGATIVE),
                        "stay must be a lettered class, but was NEGATIVE"),
                of(
                        "a class harder to keep than to get",
                        () -> DEFAULTS.withClass(AbcClass.B, AbcClass.A),
                        "stay must not be above enter, which is B, but was A"),
                of(
                        "a potential below zero to enter",
                        () -> DEFAULTS.withPotential(MINUS, MINUS),
                        "enter must be zero or more, but was -1"),
                of(
                        "a potential below zero to stay",
                        () -> DEFAULTS.withPotential(BigDecimal.ONE, MINUS),
                        "stay must be zero or more, but was -1"),
                of(
                        "a potential harder to keep than to get",
                        () -> DEFAULTS.withPotential(BigDecimal.ONE, BigDecimal.TEN),
                        "stay must not be above enter, which is 1, but was 10"),
                of(
                        "two currencies",
                        () -> DEFAULTS.withPotential(Money.of(EURO, 10), Money.of(DOLLAR, 5)),
                        "stay must be in the currency of enter, which is EUR, but was USD"),
                of(
                        "a fit that is no number",
                        () -> DEFAULTS.withFit(Double.NaN, 0),
                        "enter must be finite, but was NaN"),
                of(
                        "an endless fit",
                        () -> DEFAULTS.withFit(0, Double.NEGATIVE_INFINITY),
                        "stay must be finite, but was -Infinity"),
                of(
                        "a fit harder to keep than to get",
                        () -> DEFAULTS.withFit(0.2, 0.5),
                        "stay must not be above enter, which is 0.2, but was 0.5"),
                of("no criterion needed", () -> DEFAULTS.withNeeded(0), "needed must be one or more, but was 0"),
                of("one run", () -> DEFAULTS.withRuns(1), "runs must be two or more, but was 1"),
                of(
                        "no criteria",
                        () -> DEFAULTS.withoutClass().start(List.of(x)),
                        "criteria must be one or more, but was 0"),
                of(
                        "more needed than there are",
                        () -> DEFAULTS.withNeeded(2).start(List.of(x)),
                        "needed must be at most 1, the number of criteria, but was 2"),
                of(
                        "a client twice",
                        () -> DEFAULTS.start(List.of(x, x)),
                        "run[1].key must differ from those before, but was x"),
                of(
                        "a client twice in a later run",
                        () -> DEFAULTS.start(List.of(x)).next(List.of(x, x)),
                        "run[1].key must differ from those before, but was x"),
                of(
                        "another currency",
                        () -> inEuro.start(List.of(x.withPotential(Money.of(DOLLAR, 5)))),
                        "run[0].potential must be in the unit of the rules, EUR, but was USD"),
                of(
                        "no currency",
                        () -> inEuro.start(List.of(x.withPotential(BigDecimal.ONE))),
                        "run[0].potential must be in the unit of the rules, EUR, but was a plain number"),
                of(
                        "a currency where there is none",
                        () -> DEFAULTS.withPotential(BigDecimal.TEN, BigDecimal.ONE)
                                .start(List.of(x.withPotential(Money.of(EURO, 5)))),
                        "run[0].potential must be in the unit of the rules, a plain number, but was EUR"),
                of(
                        "a potential below zero",
                        () -> x.withPotential(MINUS),
                        "potential must be zero or more, but was -1"),
                of(
                        "a potential below zero in money",
                        () -> x.withPotential(Money.of(EURO, -1)),
                        "potential must be zero or more, but was EUR -1.00"),
                of("a fit that is NaN", () -> x.withFit(Double.NaN), "fit must be finite, but was NaN"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void input_brokenRule_isNamed(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(description)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @SuppressWarnings("NullAway")
    static Stream<Arguments> missing() {
        KeyClientFacts<String> x = KeyClientFacts.of("x");
        return Stream.of(
                of("members", () -> DEFAULTS.startWith(null, List.of(x)), "members"),
                of(
                        "a member",
                        () -> DEFAULTS.startWith(new LinkedHashSet<>(Arrays.asList("a", null)), List.of(x)),
                        "members[1]"),
                of("a run", () -> DEFAULTS.start(null), "run"),
                of("facts of a run", () -> DEFAULTS.start(Arrays.asList(x, null)), "run[1]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("missing")
    void input_missing_isNamed(String description, ThrowingCallable call, String name) {
        assertThatThrownBy(call)
                .as(description)
                .isInstanceOf(NullPointerException.class)
                .hasMessage(name);
    }
}
