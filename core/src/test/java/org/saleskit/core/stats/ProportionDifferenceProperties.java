package org.saleskit.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class ProportionDifferenceProperties {

    @Provide
    Arbitrary<Proportion> samples() {
        return Arbitraries.longs()
                .between(1, 100_000)
                .flatMap(trials ->
                        Arbitraries.longs().between(0, trials).map(successes -> Proportion.of(successes, trials)));
    }

    @Property
    void interval_containsTheDifferenceAndStaysBetweenMinusOneAndOne(
            @ForAll("samples") Proportion first,
            @ForAll("samples") Proportion second,
            @ForAll @Scale(6) @DoubleRange(min = 0.001, max = 0.9999) double confidence) {
        ProportionDifference sample = ProportionDifference.of(first, second);
        Interval interval = sample.interval(confidence).orElseThrow();
        assertThat(interval.contains(sample.difference().orElseThrow())).isTrue();
        assertThat(interval.low()).isGreaterThanOrEqualTo(-1);
        assertThat(interval.high()).isLessThanOrEqualTo(1);
    }

    @Property
    void interval_samplesExchanged_isMirroredToTheBit(
            @ForAll("samples") Proportion first, @ForAll("samples") Proportion second) {
        Interval there = ProportionDifference.of(first, second).interval().orElseThrow();
        Interval back = ProportionDifference.of(second, first).interval().orElseThrow();
        // Adding zero makes -0 and 0 the same.
        assertThat(back.low() + 0.0).isEqualTo(-there.high() + 0.0);
        assertThat(back.high() + 0.0).isEqualTo(-there.low() + 0.0);
    }

    @Property
    void interval_successesAndFailuresExchanged_isMirrored(
            @ForAll("samples") Proportion first, @ForAll("samples") Proportion second) {
        Interval successes = ProportionDifference.of(first, second).interval().orElseThrow();
        Interval failures = ProportionDifference.of(
                        Proportion.of(first.trials() - first.successes(), first.trials()),
                        Proportion.of(second.trials() - second.successes(), second.trials()))
                .interval()
                .orElseThrow();
        assertThat(failures.low()).isCloseTo(-successes.high(), within(1e-9));
        assertThat(failures.high()).isCloseTo(-successes.low(), within(1e-9));
    }

    @Property
    void interval_moreConfidence_isNotNarrower(
            @ForAll("samples") Proportion first,
            @ForAll("samples") Proportion second,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.98) double confidence) {
        ProportionDifference sample = ProportionDifference.of(first, second);
        Interval narrow = sample.interval(confidence).orElseThrow();
        Interval wide = sample.interval(confidence + 0.01).orElseThrow();
        assertThat(wide.low()).isLessThanOrEqualTo(narrow.low());
        assertThat(wide.high()).isGreaterThanOrEqualTo(narrow.high());
    }
}
