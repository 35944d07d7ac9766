package org.saleskit.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

class ProportionProperties {

    @Provide
    Arbitrary<Proportion> samples() {
        return Arbitraries.longs()
                .between(1, 200_000)
                .flatMap(trials ->
                        Arbitraries.longs().between(0, trials).map(successes -> Proportion.of(successes, trials)));
    }

    @Property
    void rate_liesInsideItsIntervalAndThatInsideZeroToOne(
            @ForAll("samples") Proportion sample,
            @ForAll IntervalMethod method,
            @ForAll @Scale(6) @DoubleRange(min = 0.5, max = 0.9999) double confidence) {
        Interval interval = sample.interval(method, confidence).orElseThrow();
        assertThat(interval.contains(sample.rate().orElseThrow())).isTrue();
        assertThat(interval.low()).isGreaterThanOrEqualTo(0);
        assertThat(interval.high()).isLessThanOrEqualTo(1);
    }

    @Property
    void rate_liesInsideTheWilsonAndTheExactIntervalAtAnyConfidence(
            @ForAll("samples") Proportion sample,
            @ForAll @Scale(6) @DoubleRange(min = 0, max = 1, minIncluded = false, maxIncluded = false)
                    double confidence) {
        double rate = sample.rate().orElseThrow();
        assertThat(sample.interval(IntervalMethod.WILSON, confidence)
                        .orElseThrow()
                        .contains(rate))
                .isTrue();
        assertThat(sample.interval(IntervalMethod.CLOPPER_PEARSON, confidence)
                        .orElseThrow()
                        .contains(rate))
                .isTrue();
    }

    @Property
    void interval_moreConfidence_isNotNarrower(
            @ForAll("samples") Proportion sample,
            @ForAll IntervalMethod method,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.98) double confidence) {
        Interval narrow = sample.interval(method, confidence).orElseThrow();
        Interval wide = sample.interval(method, confidence + 0.01).orElseThrow();
        assertThat(wide.low()).isLessThanOrEqualTo(narrow.low());
        assertThat(wide.high()).isGreaterThanOrEqualTo(narrow.high());
        assertThat(wide.width()).isGreaterThan(narrow.width());
    }

    @Property
    void interval_successAndFailureExchanged_isMirrored(
            @ForAll("samples") Proportion sample,
            @ForAll IntervalMethod method,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.999) double confidence) {
        Interval interval = sample.interval(method, confidence).orElseThrow();
        Interval mirrored = Proportion.of(sample.trials() - sample.successes(), sample.trials())
                .interval(method, confidence)
                .orElseThrow();
        assertThat(mirrored.low()).isCloseTo(1 - interval.high(), within(1e-12));
        assertThat(mirrored.high()).isCloseTo(1 - interval.low(), within(1e-12));
    }

    @Property
    void exactInterval_isNeverNarrowerThanJeffreys(@ForAll("samples") Proportion sample) {
        Interval exact = sample.interval(IntervalMethod.CLOPPER_PEARSON, 0.95).orElseThrow();
        Interval jeffreys = sample.interval(IntervalMethod.JEFFREYS, 0.95).orElseThrow();
        assertThat(exact.low()).isLessThanOrEqualTo(jeffreys.low());
        assertThat(exact.high()).isGreaterThanOrEqualTo(jeffreys.high());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void plus_isPooledCommutativeAndAssociative(
            @ForAll("samples") Proportion a, @ForAll("samples") Proportion b, @ForAll("samples") Proportion c) {
        assertThat(a.plus(b)).isEqualTo(Proportion.of(a.successes() + b.successes(), a.trials() + b.trials()));
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(Proportion.none())).isEqualTo(a);
    }

    @Property
    void plus_beyondALong_isAlwaysDetected(@ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long trials) {
        Proportion fits = Proportion.of(0, Long.MAX_VALUE - trials);
        Proportion tooMany = Proportion.of(0, Long.MAX_VALUE - trials + 1);
        Proportion sample = Proportion.of(trials, trials);
        assertThat(sample.plus(fits)).isEqualTo(Proportion.of(trials, Long.MAX_VALUE));
        assertThatThrownBy(() -> sample.plus(tooMany)).isInstanceOf(ArithmeticException.class);
    }
}
