package org.saleskit.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProportionDifferenceTest {

    private static ProportionDifference of(long x1, long n1, long x2, long n2) {
        return ProportionDifference.of(Proportion.of(x1, n1), Proportion.of(x2, n2));
    }

    /**
     * Newcombe 1998, table II, method 10, at 95 %: the eight contrasts with the printed limits, and G17 with its second case. The
     * limits agree with the formula in Python and SciPy's normal quantile to 12 digits, see {@link #interval_formulaInPython}.
     */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.2000, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.6000, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.5714, 0.0582, 0.8062",
        "5, 56, 0, 29, 0.0893, -0.0381, 0.1926",
        "0, 10, 0, 20, 0, -0.1611, 0.2775",
        "0, 10, 0, 10, 0, -0.2775, 0.2775",
        "10, 10, 0, 20, 1, 0.6791, 1",
        "10, 10, 0, 10, 1, 0.6075, 1",
        "20, 100, 10, 100, 0.1, 0.0001, 0.1995"
    })
    void interval_contrastsOfNewcombeAndG17(
            long x1, long n1, long x2, long n2, double difference, double low, double high) {
        ProportionDifference sample = of(x1, n1, x2, n2);
        assertThat(sample.difference().orElseThrow()).isCloseTo(difference, within(5e-5));
        assertThat(sample.interval().orElseThrow().low()).isCloseTo(low, within(5.0001e-5));
        assertThat(sample.interval().orElseThrow().high()).isCloseTo(high, within(5.0001e-5));
    }

    /** Computed in Python with the normal quantile of SciPy 1.17.1 at the confidences 0.95 and 0.99. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.95, 0.052431472402, 0.333872654037",
        "9, 10, 3, 10, 0.95, 0.170522723935, 0.809017973535",
        "6, 7, 2, 7, 0.99, -0.072326726046, 0.831562997673",
        "5, 56, 0, 29, 0.99, -0.106027769747, 0.235293246177",
        "0, 10, 0, 20, 0.95, -0.161125158053, 0.277532799863",
        "10, 10, 0, 20, 0.99, 0.529746782464, 1"
    })
    void interval_formulaInPython(long x1, long n1, long x2, long n2, double confidence, double low, double high) {
        Interval interval = of(x1, n1, x2, n2).interval(confidence).orElseThrow();
        assertThat(interval.low()).isCloseTo(low, within(1e-11));
        assertThat(interval.high()).isCloseTo(high, within(1e-11));
    }

    @Test
    void interval_certainDifference_endsAtExactlyOne() {
        assertThat(of(10, 10, 0, 20).interval().orElseThrow().high()).isEqualTo(1);
        assertThat(of(0, 20, 10, 10).interval().orElseThrow().low()).isEqualTo(-1);
    }

    @Test
    void difference_withoutTrials_isEmptyNotZero() {
        for (ProportionDifference sample :
                new ProportionDifference[] {of(0, 0, 3, 10), of(3, 10, 0, 0), of(0, 0, 0, 0)}) {
            assertThat(sample.difference()).isEmpty();
            assertThat(sample.interval()).isEmpty();
            assertThat(sample.isShown(0.95)).isFalse();
            assertThat(sample.isLowCount()).isTrue();
        }
    }

    @Test
    void isShown_intervalAcrossZero_isNot() {
        assertThat(of(56, 70, 48, 80).isShown(0.95)).isTrue();
        assertThat(of(48, 80, 56, 70).isShown(0.95)).isTrue();
        assertThat(of(56, 70, 48, 80).isShown(0.9999)).isFalse();
        assertThat(of(5, 56, 0, 29).isShown(0.95)).isFalse();
    }

    @Test
    void isLowCount_oneSmallSample_isEnough() {
        assertThat(of(9, 10, 3, 10).isLowCount()).isFalse();
        assertThat(of(8, 9, 3, 10).isLowCount()).isTrue();
        assertThat(of(8, 10, 3, 9).isLowCount()).isTrue();
    }

    @Test
    void explain_shownDifference_saysBothRates() {
        assertThat(of(56, 70, 48, 80).explain(Locale.ENGLISH))
                .isEqualTo("56 of 70 (80.0%) against 48 of 80 (60.0%): difference 20.0 percentage points, 95% interval"
                        + " 5.2 to 33.4. The rates differ.");
        assertThat(of(56, 70, 48, 80).explain(new Locale("ru")))
                .isEqualTo(
                        "56 из 70 (80,0\u00a0%) против 48 из 80 (60,0\u00a0%): разность 20,0 п. п., интервал 95\u00a0%"
                                + " от 5,2 до 33,4. Доли различаются.");
    }

    @Test
    void explain_fewTrials_saysThatNothingIsShown() {
        assertThat(of(6, 7, 3, 7).explain(Locale.ENGLISH))
                .contains("A difference is not shown, which is no proof that there is none. Few trials: weak.");
        assertThat(of(6, 7, 3, 7).explain(new Locale("ru")))
                .contains("Различие не доказано, но и не исключено. Мало испытаний: слабый вывод.");
    }

    @Test
    void explain_noTrials_saysWhy() {
        assertThat(of(0, 0, 3, 10).explain(Locale.ENGLISH))
                .isEqualTo("0 of 0 against 3 of 10 (30.0%): no difference, as a rate without trials is undefined.");
        assertThat(of(3, 10, 0, 0).explain(new Locale("ru")))
                .isEqualTo(
                        "3 из 10 (30,0\u00a0%) против 0 из 0: разности нет, так как доля без испытаний не определена.");
    }

    @Test
    void equals_sameCounts_areEqual() {
        assertThat(of(1, 2, 3, 4)).isEqualTo(of(1, 2, 3, 4)).hasSameHashCodeAs(of(1, 2, 3, 4));
        assertThat(of(1, 2, 3, 4)).isNotEqualTo(of(3, 4, 1, 2)).isNotEqualTo(of(1, 2, 3, 5));
        assertThat((Object) of(1, 2, 3, 4)).isNotEqualTo("x");
        assertThat(of(1, 2, 3, 4)).hasToString("1 of 2 against 3 of 4");
        assertThat(of(1, 2, 3, 4).first()).isEqualTo(Proportion.of(1, 2));
        assertThat(of(1, 2, 3, 4).second()).isEqualTo(Proportion.of(3, 4));
    }

    static Stream<Arguments> badInput() {
        ProportionDifference sample = of(1, 2, 3, 4);
        String rule = "confidence must lie strictly between 0 and 1, but was ";
        return Stream.of(
                bad("no confidence", () -> sample.interval(0), rule + "0.0"),
                bad("certainty", () -> sample.interval(1), rule + "1.0"),
                bad("percent", () -> sample.interval(95), rule + "95.0"),
                bad("no number", () -> sample.interval(Double.NaN), rule + "NaN"),
                bad("certainty of a question", () -> sample.isShown(1), rule + "1.0"),
                bad("bad confidence without trials", () -> of(0, 0, 0, 0).interval(-1), rule + "-1.0"));
    }

    private static Arguments bad(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInput")
    void badInput_saysRuleAndValue(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void interval_tooManyTrials_saysSo() {
        assertThatThrownBy(() -> of(0, 3_000_000_000L, 1, 2).interval())
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("trials must be at most 2147483647 for an interval, but was 3000000000");
    }
}
