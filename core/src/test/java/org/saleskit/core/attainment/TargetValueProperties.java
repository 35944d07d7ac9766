package org.saleskit.core.attainment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.saleskit.core.stats.Fraction;

/** The invariants of attainment, exactly. */
class TargetValueProperties {

    private static final AttainmentScoring SCORING = AttainmentScoring.withDefaults();

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-100_000), BigDecimal.valueOf(100_000))
                .ofScale(3);
    }

    @Provide
    Arbitrary<BigDecimal> positives() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.001"), BigDecimal.valueOf(100_000))
                .ofScale(3);
    }

    @Property
    void progress_atBaselineAndTarget_isZeroAndOne(
            @ForAll("numbers") BigDecimal baseline, @ForAll("numbers") BigDecimal target) {
        Assume.that(baseline.compareTo(target) != 0);
        TargetValue value = TargetValue.of(baseline, target);
        assertThat(value.progress(Fraction.of(baseline))).isEqualTo(Fraction.ZERO);
        assertThat(value.progress(Fraction.of(target))).isEqualTo(Fraction.ONE);
        assertThat(value.isReachedAt(Fraction.of(target))).isTrue();
        assertThat(value.isReachedAt(Fraction.of(baseline))).isFalse();
    }

    @Property
    void progress_isLinearInTheActualValue(
            @ForAll("numbers") BigDecimal baseline,
            @ForAll("numbers") BigDecimal target,
            @ForAll("numbers") BigDecimal one,
            @ForAll("numbers") BigDecimal other) {
        Assume.that(baseline.compareTo(target) != 0);
        TargetValue value = TargetValue.of(baseline, target);
        Fraction middle = Fraction.of(one.add(other), BigDecimal.valueOf(2));
        Fraction mean = value.progress(Fraction.of(one))
                .plus(value.progress(Fraction.of(other)))
                .dividedBy(Fraction.of(2));
        assertThat(value.progress(middle)).isEqualTo(mean);
    }

    @Property
    void progress_inAnotherUnit_isTheSame(
            @ForAll("numbers") BigDecimal baseline,
            @ForAll("numbers") BigDecimal target,
            @ForAll("numbers") BigDecimal actual,
            @ForAll("numbers") BigDecimal a,
            @ForAll("numbers") BigDecimal b) {
        Assume.that(baseline.compareTo(target) != 0 && a.signum() != 0);
        TargetValue value = TargetValue.of(baseline, target);
        TargetValue converted =
                TargetValue.of(a.multiply(baseline).add(b), a.multiply(target).add(b));
        assertThat(converted.progress(Fraction.of(a.multiply(actual).add(b))))
                .isEqualTo(value.progress(Fraction.of(actual)));
    }

    @Property
    void progress_bandInAnotherUnit_isTheSame(
            @ForAll("numbers") BigDecimal low,
            @ForAll("positives") BigDecimal width,
            @ForAll("positives") BigDecimal reach,
            @ForAll("numbers") BigDecimal actual,
            @ForAll("numbers") BigDecimal a,
            @ForAll("numbers") BigDecimal b) {
        Assume.that(a.signum() != 0);
        BigDecimal high = low.add(width);
        BigDecimal oneEnd = a.multiply(low).add(b);
        BigDecimal otherEnd = a.multiply(high).add(b);
        TargetValue value = TargetValue.band(low, high, reach);
        TargetValue converted = TargetValue.band(
                oneEnd.min(otherEnd), oneEnd.max(otherEnd), a.abs().multiply(reach));
        assertThat(converted.progress(Fraction.of(a.multiply(actual).add(b))))
                .isEqualTo(value.progress(Fraction.of(actual)));
    }

    @Property
    void progress_movedTowardsTheTargetAndBeyond_neverFalls(
            @ForAll("numbers") BigDecimal baseline,
            @ForAll("numbers") BigDecimal target,
            @ForAll("numbers") BigDecimal actual,
            @ForAll("positives") BigDecimal step) {
        Assume.that(baseline.compareTo(target) != 0);
        TargetValue value = TargetValue.of(baseline, target);
        BigDecimal towards = target.compareTo(baseline) > 0 ? step : step.negate();
        Attainment before = SCORING.score(value, actual);
        Attainment after = SCORING.score(value, actual.add(towards));
        assertThat(after.raw()).isGreaterThan(before.raw());
        assertThat(after.shown()).isGreaterThanOrEqualTo(before.shown());
    }

    @Property
    void progress_withoutBaseline_isOneAtTheTargetInBothDirections(@ForAll("positives") BigDecimal target) {
        assertThat(TargetValue.rising(target).progress(Fraction.of(target))).isEqualTo(Fraction.ONE);
        assertThat(TargetValue.falling(target).progress(Fraction.of(target))).isEqualTo(Fraction.ONE);
    }

    @Property
    void progress_withoutBaseline_bothDirectionsMirrorEachOther(
            @ForAll("positives") BigDecimal target, @ForAll("numbers") BigDecimal actual) {
        Fraction up = TargetValue.rising(target).progress(Fraction.of(actual));
        Fraction down = TargetValue.falling(target).progress(Fraction.of(actual));
        assertThat(up.plus(down)).isEqualTo(Fraction.of(2));
    }

    @Property
    void shown_anyValue_liesBetweenTheLimitsAndIsRawInside(
            @ForAll("numbers") BigDecimal baseline,
            @ForAll("numbers") BigDecimal target,
            @ForAll("numbers") BigDecimal actual) {
        Assume.that(baseline.compareTo(target) != 0);
        Attainment attainment = SCORING.score(TargetValue.of(baseline, target), actual);
        assertThat(attainment.shown()).isBetween(Fraction.ZERO, Fraction.of(3, 2));
        boolean inside = attainment.raw().signum() >= 0 && attainment.raw().compareTo(Fraction.of(3, 2)) <= 0;
        assertThat(attainment.shown().equals(attainment.raw())).isEqualTo(inside);
    }

    @Property
    void progress_bandFromBaseline_isZeroAtTheBaselineAndNeverAboveOne(
            @ForAll("numbers") BigDecimal low,
            @ForAll("positives") BigDecimal width,
            @ForAll("positives") BigDecimal away,
            @ForAll boolean below,
            @ForAll("numbers") BigDecimal actual) {
        BigDecimal high = low.add(width);
        BigDecimal baseline = below ? low.subtract(away) : high.add(away);
        TargetValue band = TargetValue.bandFrom(baseline, low, high);
        assertThat(band.progress(Fraction.of(baseline))).isEqualTo(Fraction.ZERO);
        assertThat(band.progress(Fraction.of(actual))).isLessThanOrEqualTo(Fraction.ONE);
        assertThat(band.progress(Fraction.of(low))).isEqualTo(Fraction.ONE);
        assertThat(band.progress(Fraction.of(high))).isEqualTo(Fraction.ONE);
    }
}
