package org.saleskit.analytics.xyz;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Percentage;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;

class VariationProperties {

    @Provide
    Arbitrary<long[]> positive() {
        return Arbitraries.longs()
                .between(1, 1_000_000)
                .array(long[].class)
                .ofMinSize(2)
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<long[]> any() {
        return Arbitraries.longs()
                .between(-1_000_000, 1_000_000)
                .array(long[].class)
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Property
    void variation_equalsHipparchus(@ForAll("positive") long[] series) {
        double[] values = Arrays.stream(series).asDoubleStream().toArray();
        double mean = new Mean().evaluate(values);
        double variation = Variation.of(series).value().orElseThrow();
        double n = series.length;

        Percentage tolerance = Percentage.withPercentage(1e-8);
        double population = new StandardDeviation(false).evaluate(values) / mean;
        double sample = new StandardDeviation(true).evaluate(values) / mean;
        if (population < 1e-9) {
            // Floating point leaves a residue where the exact sums give zero.
            assertThat(variation).isLessThan(1e-9);
        } else {
            assertThat(variation).isCloseTo(population, tolerance);
            assertThat(variation).isCloseTo(sample * Math.sqrt((n - 1) / n), tolerance);
        }
    }

    @Property
    void variation_constantSeries_isExactlyZero(
            @ForAll @LongRange(min = 1) long value, @ForAll @IntRange(min = 1, max = 30) int n) {
        long[] series = new long[n];
        Arrays.fill(series, value);

        assertThat(Variation.of(series).value()).hasValue(0.0);
        assertThat(Variation.of(series).isAtMost(new BigDecimal("0.000001"))).isTrue();
    }

    @Property
    void variation_smallAndLargeWay_agree(@ForAll("any") long[] series) {
        long[] large = Arrays.stream(series).map(value -> value << 40).toArray();

        assertThat(Variation.of(large).value()).isEqualTo(Variation.of(series).value());
        assertThat(Variation.of(large).spread())
                .isEqualTo(Variation.of(series).spread().shiftLeft(80));
    }
}
