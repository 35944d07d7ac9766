package org.saleskit.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    private static void assertBroken(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void check_conditionHolds_passes() {
        Checks.check(true, "x", "be anything", 1);
        assertBroken(() -> Checks.check(false, "x", "be even", 3), "x must be even, but was 3");
    }

    @Test
    void broken_always_namesParameterRuleAndValue() {
        assertThat(Checks.broken("stages[3].name", "be unique", "\"A\""))
                .hasMessage("stages[3].name must be unique, but was \"A\"");
    }

    @Test
    void nonNegative_atAndBelowZero_acceptsOnlyZero() {
        assertThat(Checks.nonNegative(0, "n")).isZero();
        assertThat(Checks.nonNegative(Long.MAX_VALUE, "n")).isEqualTo(Long.MAX_VALUE);
        assertBroken(() -> Checks.nonNegative(-1, "n"), "n must be zero or more, but was -1");
    }

    @Test
    void positive_atOneAndZero_acceptsOnlyOne() {
        assertThat(Checks.positive(1, "n")).isEqualTo(1);
        assertBroken(() -> Checks.positive(0, "n"), "n must be one or more, but was 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-300, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void finiteNonNegative_outside_isRejected(double value) {
        assertThat(Checks.finiteNonNegative(0, "x")).isZero();
        assertThat(Checks.finiteNonNegative(Double.MAX_VALUE, "x")).isEqualTo(Double.MAX_VALUE);
        assertBroken(() -> Checks.finiteNonNegative(value, "x"), "x must be finite and zero or more, but was " + value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void finitePositive_outside_isRejected(double value) {
        assertThat(Checks.finitePositive(Double.MIN_VALUE, "x")).isEqualTo(Double.MIN_VALUE);
        assertThat(Checks.finitePositive(Double.MAX_VALUE, "x")).isEqualTo(Double.MAX_VALUE);
        assertBroken(() -> Checks.finitePositive(value, "x"), "x must be finite and above zero, but was " + value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, 1.0000001, 50, Double.NaN, Double.POSITIVE_INFINITY})
    void fraction_outside_isRejected(double value) {
        assertThat(Checks.fraction(0, "p")).isZero();
        assertThat(Checks.fraction(1, "p")).isEqualTo(1);
        assertBroken(() -> Checks.fraction(value, "p"), "p must be a fraction between 0 and 1, but was " + value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, 95, Double.NaN})
    void openFraction_endsAndOutside_isRejected(double value) {
        assertThat(Checks.openFraction(0.5, "p")).isEqualTo(0.5);
        assertBroken(() -> Checks.openFraction(value, "p"), "p must lie strictly between 0 and 1, but was " + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
    void notBlank_blank_isRejected(String value) {
        assertThat(Checks.notBlank(" a ", "t")).isEqualTo(" a ");
        assertBroken(() -> Checks.notBlank(value, "t"), "t must not be blank, but was \"" + value + "\"");
    }

    @Test
    @SuppressWarnings("NullAway")
    void notBlank_null_isNamedNullPointer() {
        assertThatThrownBy(() -> Checks.notBlank(null, "t"))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("t");
    }
}
