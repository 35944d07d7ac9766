package org.saleskit.analytics.xyz;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Percentage;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;

class VariationProperties {

    @Property
    void variation_equalsHipparchus(
            @ForAll @Size(min = 2, max = 40) long @LongRange(min = 1, max = 1_000_000) [] series) {
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
    void variation_smallAndLargeWay_agree(
            @ForAll @Size(min = 1, max = 20) long @LongRange(min = -1_000_000, max = 1_000_000) [] series) {
        long[] large = Arrays.stream(series).map(value -> value << 40).toArray();

        assertThat(Variation.of(large).value()).isEqualTo(Variation.of(series).value());
        assertThat(Variation.of(large).spread())
                .isEqualTo(Variation.of(series).spread().shiftLeft(80));
    }
}
