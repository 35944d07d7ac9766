package org.saleskit.core.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.core.kpi.Direction;
import org.saleskit.core.stats.Fraction;

class TargetValueTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final AttainmentScoring SCORING = AttainmentScoring.withDefaults();

    /** Golden table G19: baseline, target, actual, raw, shown. */
    @ParameterizedTest
    @CsvSource({
        "40, 30, 35, 0.5, 0.5",
        "40, 30, 45, -0.5, 0",
        "40, 30, 25, 1.5, 1.5",
        "40, 30, 20, 2.0, 1.5",
        "100, 120, 110, 0.5, 0.5"
    })
    void score_fromBaseline_isThatOfTheGoldenTable(
            BigDecimal baseline, BigDecimal target, BigDecimal actual, BigDecimal raw, BigDecimal shown) {
        Attainment attainment = SCORING.score(TargetValue.of(baseline, target), actual);
        assertThat(attainment.raw()).isEqualTo(Fraction.of(raw));
        assertThat(attainment.shown()).isEqualTo(Fraction.of(shown));
        assertThat(attainment.isReached()).isEqualTo(raw.compareTo(BigDecimal.ONE) >= 0);
        assertThat(attainment.isWithoutBaseline()).isFalse();
    }

    /** Rising: actual / target, so 90 / 120 = 0.75. Falling: 2 - actual / target, so 2 - 36 / 30 = 0.8. */
    @ParameterizedTest
    @CsvSource({
        "true, 120, 90, 0.75",
        "true, 120, 120, 1",
        "true, 120, 0, 0",
        "false, 30, 36, 0.8",
        "false, 30, 30, 1",
        "false, 30, 60, 0",
        "false, 30, 75, -0.5",
        "false, 30, 0, 2"
    })
    void progress_withoutBaseline_isThePlainQuotientOrItsMirrorImage(
            boolean rising, BigDecimal target, BigDecimal actual, BigDecimal expected) {
        TargetValue value = rising ? TargetValue.rising(target) : TargetValue.falling(target);
        assertThat(value.progress(Fraction.of(actual))).isEqualTo(Fraction.of(expected));
        assertThat(SCORING.score(value, actual).isWithoutBaseline()).isTrue();
        assertThat(value.baseline()).isEmpty();
        assertThat(value.direction()).isEqualTo(rising ? Direction.RISING : Direction.FALLING);
    }

    /** Band 90..110, reach 20: 1 inside; at 80 or 120 the distance is 10, so 1 - 10 / 20 = 0.5; at 60, 1 - 30 / 20. */
    @ParameterizedTest
    @CsvSource({"90, 1", "100, 1", "110, 1", "80, 0.5", "120, 0.5", "70, 0", "130, 0", "60, -0.5"})
    void progress_band_fallsWithTheDistanceOnEitherSide(BigDecimal actual, BigDecimal expected) {
        TargetValue band = TargetValue.band(number("90"), number("110"), number("20"));
        assertThat(band.progress(Fraction.of(actual))).isEqualTo(Fraction.of(expected));
        TargetValue below = TargetValue.bandFrom(number("70"), number("90"), number("110"));
        assertThat(below.progress(Fraction.of(actual))).isEqualTo(Fraction.of(expected));
        TargetValue above = TargetValue.bandFrom(number("130"), number("90"), number("110"));
        assertThat(above.progress(Fraction.of(actual))).isEqualTo(Fraction.of(expected));
        assertThat(above.baseline()).contains(number("130"));
        assertThat(band.direction()).isEqualTo(Direction.BAND);
    }

    @Test
    void accessors_eachForm_giveItsNumbers() {
        TargetValue falling = TargetValue.of(number("40.0"), number("30.00"));
        assertThat(falling.direction()).isEqualTo(Direction.FALLING);
        assertThat(falling.target()).contains(number("30"));
        assertThat(falling.baseline()).contains(number("40"));
        assertThat(falling.reach()).isEmpty();
        assertThat(falling.low()).isEqualTo(falling.high());
        assertThat(falling.form()).isEqualTo(TargetValue.Form.FROM_BASELINE);
        assertThat(TargetValue.of(number("30"), number("40")).direction()).isEqualTo(Direction.RISING);
        TargetValue band = TargetValue.band(number("1"), number("2"), number("3"));
        assertThat(band.target()).isEmpty();
        assertThat(band.reach()).contains(number("3"));
        assertThat(band.isReachedAt(Fraction.of(2))).isTrue();
        assertThat(band.isReachedAt(Fraction.of(3))).isFalse();
    }

    @Test
    void equals_numbersWrittenOtherwise_isTheSameTarget() {
        TargetValue target = TargetValue.of(number("100"), number("120"));
        assertThat(target).isEqualTo(TargetValue.of(number("1E+2"), number("120.00")));
        assertThat(target).hasSameHashCodeAs(TargetValue.of(number("1E+2"), number("120.00")));
        assertThat(target)
                .isNotEqualTo(TargetValue.of(number("100"), number("121")))
                .isNotEqualTo(TargetValue.of(number("99"), number("120")))
                .isNotEqualTo(TargetValue.rising(number("120")))
                .isNotEqualTo("from 100 to 120");
        TargetValue band = TargetValue.band(number("1"), number("2"), number("3"));
        assertThat(band)
                .isNotEqualTo(TargetValue.band(number("1"), number("3"), number("3")))
                .isNotEqualTo(TargetValue.band(number("1"), number("2"), number("4")));
        assertThat(target).hasToString("from 100 to 120");
        assertThat(band).hasToString("1..2 within 3");
        assertThat(TargetValue.rising(number("5"))).hasToString("up to 5");
        assertThat(TargetValue.falling(number("5"))).hasToString("down to 5");
    }

    @Test
    void score_otherLimits_showsWhatTheyAllow() {
        TargetValue target = TargetValue.of(number("40"), number("30"));
        AttainmentScoring open = SCORING.withLimits(number("-1"), number("3"));
        assertThat(open.score(target, number("45")).shown()).isEqualTo(Fraction.of(-1, 2));
        assertThat(open.score(target, number("20")).shown()).isEqualTo(Fraction.of(2));
        assertThat(open.score(target, number("60")).shown()).isEqualTo(Fraction.of(-1));
        assertThat(open.lowest()).isEqualTo(number("-1"));
        assertThat(open.highest()).isEqualTo(number("3"));
    }

    /**
     * The bands of Doerr, Measure What Matters (2018): 0.0 to 0.3 red, 0.4 to 0.6 yellow, 0.7 to 1.0 green, here scored 0,
     * 0.5 and 1. Progress from 0 to 10: 3 is 0.3, 4 is 0.4, 6.9 is 0.69, 7 is 0.7.
     */
    @ParameterizedTest
    @CsvSource({"3, 0", "3.9, 0", "4, 0.5", "6.9, 0.5", "7, 1", "30, 1", "-5, 0"})
    void score_bySteps_isThatOfTheHighestStepReached(BigDecimal actual, BigDecimal shown) {
        AttainmentScoring steps = SCORING.withSteps(Map.of(number("0.7"), number("1"), number("0.4"), number("0.5")));
        Attainment attainment = steps.score(TargetValue.of(number("0"), number("10")), actual);
        assertThat(attainment.shown()).isEqualTo(Fraction.of(shown));
        assertThat(attainment.raw()).isEqualTo(Fraction.of(actual).dividedBy(Fraction.of(10)));
        assertThat(attainment.scoring().steps()).containsOnlyKeys(number("0.4"), number("0.7"));
    }

    @Test
    void explain_eachForm_showsTheComputation() {
        TargetValue falling = TargetValue.of(number("40"), number("30"));
        assertThat(SCORING.score(falling, number("20")).explain(Locale.ENGLISH))
                .isEqualTo("(20 - 40) / (30 - 40) = 2, shown as 1.5");
        assertThat(SCORING.score(falling, number("20")).explain(RUSSIAN))
                .isEqualTo("(20 - 40) / (30 - 40) = 2, показано как 1,5");
        assertThat(SCORING.score(TargetValue.of(number("0"), number("1000000")), number("520000"))
                        .explain(Locale.ENGLISH))
                .isEqualTo("520,000 / 1,000,000 = 0.52, shown as 0.52");
        assertThat(SCORING.score(TargetValue.rising(number("3")), number("1")).explain(Locale.ENGLISH))
                .isEqualTo("1 / 3 = 0.3333, shown as 0.3333; weak: no baseline says where it started");
        assertThat(SCORING.score(TargetValue.falling(number("3")), number("3")).explain(RUSSIAN))
                .isEqualTo("2 - 3 / 3 = 1, показано как 1; слабая оценка: исходное значение не указано");
        assertThat(SCORING.score(TargetValue.band(number("1"), number("2"), number("4")), number("4"))
                        .explain(Locale.ENGLISH))
                .isEqualTo("1 - |4 - [1; 2]| / 4 = 0.5, shown as 0.5");
    }

    @Test
    void equals_attainmentAndScoring_compareTheirParts() {
        TargetValue target = TargetValue.of(number("0"), number("10"));
        Attainment attainment = SCORING.score(target, number("5"));
        assertThat(attainment)
                .isEqualTo(SCORING.score(target, Fraction.of(5)))
                .hasSameHashCodeAs(SCORING.score(target, Fraction.of(5)))
                .isNotEqualTo(SCORING.score(target, number("6")))
                .isNotEqualTo(SCORING.score(TargetValue.rising(number("10")), number("5")))
                .isNotEqualTo(SCORING.withLimits(number("0"), number("1")).score(target, number("5")))
                .isNotEqualTo("x")
                .hasToString("Attainment{raw=0.5, shown=0.5}");
        assertThat(attainment.target()).isEqualTo(target);
        assertThat(attainment.actual()).isEqualTo(Fraction.of(5));
        AttainmentScoring same = SCORING.withLimits(number("0.0"), number("1.50"));
        assertThat(same)
                .isEqualTo(SCORING)
                .hasSameHashCodeAs(SCORING)
                .isNotEqualTo(SCORING.withLimits(number("-1"), number("1.5")))
                .isNotEqualTo(SCORING.withLimits(number("0"), number("2")))
                .isNotEqualTo(SCORING.withSteps(Map.of(number("1"), number("1"))))
                .isNotEqualTo("x")
                .hasToString("AttainmentScoring{0..1.5, steps={}}");
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
