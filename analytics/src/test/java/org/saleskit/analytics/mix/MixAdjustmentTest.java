package org.saleskit.analytics.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.IntervalMethod;
import org.saleskit.core.stats.Proportion;

class MixAdjustmentTest {

    private static final MixAdjustment DEFAULTS = MixAdjustment.withDefaults();
    private static final Locale RUSSIAN = new Locale("ru");

    /** Old clients 60 of 100, new ones 20 of 100, together 80 of 200. */
    private static final List<Row> ROWS = List.of(
            new Row("ann", "old", 8, 10),
            new Row("ann", "new", 6, 30),
            new Row("bob", "old", 52, 90),
            new Row("bob", "new", 4, 10),
            new Row("eve", "new", 10, 60));

    private static MixResult<String> adjust(MixAdjustment options, List<Row> rows) {
        return Row.adjust(options, rows);
    }

    private static MixLine<String> line(MixAdjustment options, String rep) {
        return adjust(options, ROWS).line(rep).orElseThrow();
    }

    /** By hand: ann 10 × 3/5 + 30 × 1/5 = 12, ratio 14/12 = 7/6, standardised 7/6 × 2/5 = 7/15; the raw rate of 35 % is below 40 %. */
    @Test
    void expected_rateOfAll_byHand() {
        MixLine<String> ann = line(DEFAULTS, "ann");
        assertThat(ann.observed()).isEqualTo(Proportion.of(14, 40));
        assertThat(ann.expected()).isEqualTo(Fraction.of(12));
        assertThat(ann.ratio()).contains(Fraction.of(7, 6));
        assertThat(ann.standardisedRate().orElseThrow()).isCloseTo(7 / 15.0, within(1e-15));
        assertThat(ann.leftOut()).isEmpty();
        assertThat(ann.reading()).isEqualTo(MixLine.Reading.AS_EXPECTED);
        assertThat(line(DEFAULTS, "bob").expected()).isEqualTo(Fraction.of(56));
        assertThat(line(DEFAULTS, "eve").ratio()).contains(Fraction.of(10, 12));
        MixResult<String> result = adjust(DEFAULTS, ROWS);
        assertThat(result.common()).isEqualTo(Proportion.of(80, 200));
        assertThat(result.segments())
                .containsExactly(Map.entry("new", Proportion.of(20, 100)), Map.entry("old", Proportion.of(60, 100)));
        assertThat(result.lines()).extracting(MixLine::rep).containsExactly("ann", "bob", "eve");
        assertThat(result.line("zoe")).isEmpty();
    }

    /** Wilson's interval of 14 of 40, times 40/12, and that times 2/5. */
    @Test
    void interval_isThatOfTheRateScaled() {
        MixLine<String> ann = line(DEFAULTS, "ann");
        Interval own = Proportion.of(14, 40).interval().orElseThrow();
        assertThat(ann.ratioInterval().orElseThrow().low()).isCloseTo(own.low() * 40 / 12, within(1e-14));
        assertThat(ann.ratioInterval().orElseThrow().high()).isCloseTo(own.high() * 40 / 12, within(1e-14));
        assertThat(ann.standardisedInterval().orElseThrow().low()).isCloseTo(own.low() * 4 / 3, within(1e-14));
        MixAdjustment exact = DEFAULTS.withInterval(IntervalMethod.CLOPPER_PEARSON, 0.9);
        Interval other = Proportion.of(14, 40)
                .interval(IntervalMethod.CLOPPER_PEARSON, 0.9)
                .orElseThrow();
        assertThat(line(exact, "ann").ratioInterval().orElseThrow().low())
                .isCloseTo(other.low() * 40 / 12, within(1e-14));
    }

    /** By hand: the others have old 52/90 and new 14/70, so ann's expected is 10 × 52/90 + 30 × 14/70 = 52/9 + 6 = 106/9. */
    @Test
    void otherReps_leaveTheRepOut() {
        MixAdjustment others = DEFAULTS.withStandard(MixAdjustment.Standard.OTHER_REPS);
        assertThat(line(others, "ann").expected()).isEqualTo(Fraction.of(106, 9));
        assertThat(adjust(others, ROWS).common()).isEqualTo(Proportion.of(80, 200));
        List<Row> rows = new ArrayList<>(ROWS);
        rows.add(new Row("eve", "export", 3, 5));
        MixLine<String> eve = adjust(others, rows).line("eve").orElseThrow();
        assertThat(eve.leftOut()).containsExactly(Map.entry("export", Proportion.of(3, 5)));
        assertThat(eve.observed()).isEqualTo(Proportion.of(10, 60));
        assertThat(eve.explain(Locale.ENGLISH)).endsWith(" Left out, no rate to expect: export (3 of 5).");
        assertThat(eve.explain(RUSSIAN)).endsWith(" Не учтено, нет доли для сравнения: export (3 из 5).");
    }

    /** By hand: last year old 1/2 and new 1/10: ann 5 + 3 = 8, ratio 14/8; common 6 of 20. */
    @Test
    void givenRates_unknownAndEmptySegments_areLeftOut() {
        MixAdjustment given = DEFAULTS.withRates(
                Map.of("old", Proportion.of(5, 10), "new", Proportion.of(1, 10), "export", Proportion.none()));
        List<Row> rows = new ArrayList<>(ROWS);
        rows.add(new Row("ann", "export", 1, 2));
        rows.add(new Row("ann", "lost", 0, 3));
        MixResult<String> result = adjust(given, rows);
        MixLine<String> ann = result.line("ann").orElseThrow();
        assertThat(ann.expected()).isEqualTo(Fraction.of(8));
        assertThat(ann.ratio()).contains(Fraction.of(14, 8));
        assertThat(ann.standardisedRate().orElseThrow()).isCloseTo(14 / 8.0 * 0.3, within(1e-15));
        assertThat(ann.leftOut())
                .containsExactly(Map.entry("export", Proportion.of(1, 2)), Map.entry("lost", Proportion.of(0, 3)));
        assertThat(result.common()).isEqualTo(Proportion.of(6, 20));
        assertThat(given.hasGivenRates()).isTrue();
        assertThat(given.withStandard(MixAdjustment.Standard.ALL_REPS).hasGivenRates())
                .isFalse();
    }

    @Test
    void expected_nothing_hasNoRatio() {
        MixResult<String> result = adjust(
                DEFAULTS, List.of(new Row("ann", "x", 0, 5), new Row("bob", "y", 1, 5), new Row("eve", "z", 0, 0)));
        for (String rep : List.of("ann", "eve")) {
            MixLine<String> line = result.line(rep).orElseThrow();
            assertThat(line.ratio()).isEmpty();
            assertThat(line.ratioInterval()).isEmpty();
            assertThat(line.standardisedRate()).isEmpty();
            assertThat(line.standardisedInterval()).isEmpty();
            assertThat(line.reading()).isEqualTo(MixLine.Reading.UNDEFINED);
        }
        assertThat(result.line("ann").orElseThrow().explain(Locale.ENGLISH))
                .isEqualTo("ann: 0 of 5, expected of this mix 0.0. No success was to be expected, so no ratio.");
        assertThat(result.line("ann").orElseThrow().explain(RUSSIAN)).endsWith("Успехов не ожидалось, отношения нет.");
        assertThat(result.line("eve").orElseThrow().leftOut()).containsExactly(Map.entry("z", Proportion.none()));
    }

    @Test
    void adjust_noRows_hasNoLines() {
        MixResult<String> result = adjust(DEFAULTS, List.of());
        assertThat(result.lines()).isEmpty();
        assertThat(result.common()).isEqualTo(Proportion.none());
        assertThat(result.explain(Locale.ENGLISH))
                .isEqualTo("Common rate: 0 of 0. Better than their mix explains: 0, worse: 0, as expected: 0, without a"
                        + " ratio: 0.");
    }

    @Test
    void reading_farFromExpected_isBetterOrWorse() {
        List<Row> rows =
                List.of(new Row("ann", "x", 90, 100), new Row("bob", "x", 10, 100), new Row("eve", "x", 50, 100));
        MixResult<String> result = adjust(DEFAULTS, rows);
        assertThat(result.lines())
                .extracting(MixLine::reading)
                .containsExactly(MixLine.Reading.BETTER, MixLine.Reading.WORSE, MixLine.Reading.AS_EXPECTED);
        assertThat(result.explain(Locale.ENGLISH))
                .isEqualTo(
                        "Common rate: 150 of 300 (50.0%). Better than their mix explains: 1, worse: 1, as expected: 1,"
                                + " without a ratio: 0.");
        assertThat(result.explain(RUSSIAN))
                .isEqualTo("Общая доля: 150 из 300 (50,0\u00a0%). Лучше, чем объясняет структура: 1, хуже: 1, как"
                        + " ожидалось: 1, без отношения: 0.");
        assertThat(result.lines().get(0).explain(Locale.ENGLISH))
                .isEqualTo("ann: 90 of 100, expected of this mix 50.0, ratio 1.80 (95% interval 1.65 to 1.89),"
                        + " standardised rate 90.0%. Better than the mix explains.");
        assertThat(result.lines().get(1).explain(RUSSIAN))
                .isEqualTo(
                        "bob: 10 из 100, ожидалось при такой структуре 50,0, отношение 0,20 (интервал 95\u00a0% от 0,11"
                                + " до 0,35), приведённая доля 10,0\u00a0%. Хуже, чем объясняет структура.");
        assertThat(result.lines().get(0).explain(RUSSIAN)).endsWith("Лучше, чем объясняет структура.");
        assertThat(result.lines().get(2).explain(RUSSIAN)).endsWith("Объясняется структурой и случаем.");
        assertThat(result).hasToString("MixResult[3 lines, MixAdjustment[ALL_REPS, WILSON, confidence 0.95]]");
        assertThat(result.lines().get(2)).hasToString("MixLine[eve, 50 of 100, expected 50, AS_EXPECTED]");
    }

    /** By hand: hard 30 of 100, expected of ann 12, ratio 2.5; times the common rate 125/200 that is 156 %, which is no rate. */
    @Test
    void explain_standardisedAboveOne_printsNoRate() {
        List<Row> rows =
                List.of(new Row("ann", "hard", 30, 40), new Row("bob", "hard", 0, 60), new Row("bob", "easy", 95, 100));
        MixLine<String> ann = adjust(DEFAULTS, rows).line("ann").orElseThrow();
        assertThat(ann.standardisedRate()).hasValue(1.5625);
        assertThat(ann.explain(Locale.ENGLISH))
                .isEqualTo(
                        "ann: 30 of 40, expected of this mix 12.0, ratio 2.50 (95% interval 1.99 to 2.86), no"
                                + " standardised rate, as so many times the common rate is above 100%. Better than the mix explains.");
        assertThat(ann.explain(RUSSIAN))
                .contains("приведённой доли нет: общая доля, умноженная на отношение, больше 100 %")
                .doesNotContain("156");
    }

    @Test
    void isLowCount_isOfTheTrialsCompared() {
        List<Row> rows = List.of(new Row("ann", "x", 5, 9), new Row("bob", "x", 5, 10));
        MixResult<String> result = adjust(DEFAULTS, rows);
        assertThat(result.lines()).extracting(MixLine::isLowCount).containsExactly(true, false);
        assertThat(result.lines().get(0).explain(Locale.ENGLISH)).endsWith(" Few trials.");
        assertThat(result.lines().get(1).explain(RUSSIAN)).doesNotContain("Мало");
    }

    @Test
    void options_areKept() {
        MixAdjustment options = DEFAULTS.withStandard(MixAdjustment.Standard.OTHER_REPS)
                .withInterval(IntervalMethod.JEFFREYS, 0.8)
                .withRates(Map.of("x", Proportion.of(1, 2)));
        assertThat(options.standard()).isEqualTo(MixAdjustment.Standard.OTHER_REPS);
        assertThat(options.intervalMethod()).isEqualTo(IntervalMethod.JEFFREYS);
        assertThat(options.confidence()).isEqualTo(0.8);
        assertThat(options).hasToString("MixAdjustment[given rates, JEFFREYS, confidence 0.8]");
        assertThat(adjust(options, ROWS).options()).isSameAs(options);
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                bad(
                        "a blank segment",
                        () -> adjust(DEFAULTS, List.of(ROWS.get(0), new Row("ann", " ", 1, 2))),
                        "rows[1].segment must not be blank, but was \" \""),
                bad(
                        "a blank given segment",
                        () -> DEFAULTS.withRates(Map.of("", Proportion.of(1, 2))),
                        "segment must not be blank, but was \"\""),
                bad(
                        "a confidence in percent",
                        () -> DEFAULTS.withInterval(IntervalMethod.WILSON, 95),
                        "confidence must lie strictly between 0 and 1, but was 95.0"),
                bad(
                        "a confidence that is no number",
                        () -> DEFAULTS.withInterval(IntervalMethod.WILSON, Double.NaN),
                        "confidence must lie strictly between 0 and 1, but was NaN"));
    }

    private static Arguments bad(String description, ThrowingCallable call, String message) {
        return Arguments.of(description, call, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInput")
    void badInput_saysNameRuleAndValue(String description, ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    @SuppressWarnings("NullAway")
    void null_saysItsName() {
        assertThatThrownBy(() -> adjust(DEFAULTS, Arrays.asList(ROWS.get(0), null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("rows[1]");
        assertThatThrownBy(() -> DEFAULTS.adjust(ROWS, row -> (String) null, Row::segment, Row::counts))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("rows[0].rep");
        assertThatThrownBy(() -> DEFAULTS.adjust(ROWS, Row::rep, row -> null, Row::counts))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("rows[0].segment");
        assertThatThrownBy(() -> DEFAULTS.adjust(ROWS, Row::rep, Row::segment, row -> null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("rows[0].counts");
    }
}
