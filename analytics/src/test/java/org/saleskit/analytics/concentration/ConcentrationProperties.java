package org.saleskit.analytics.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.saleskit.analytics.table.ValueUnit;

class ConcentrationProperties {

    private static Concentration of(List<Long> values) {
        return Concentration.of(
                ValueUnit.decimal(0), values.stream().mapToLong(Long::longValue).toArray());
    }

    /** Mean absolute difference over twice the mean: the first definition of Gini. */
    @Property
    void gini_equalsTheMeanDifference(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 1, max = 10_000) Long> values) {
        double differences = 0;
        double sum = 0;
        for (long one : values) {
            sum += one;
            for (long other : values) {
                differences += Math.abs(one - other);
            }
        }
        assertThat(of(values).gini().orElseThrow()).isCloseTo(differences / (2 * values.size() * sum), within(1e-12));
    }

    /** One minus twice the area under the Lorenz curve, by trapezoids. */
    @Property
    void gini_equalsTheAreaOfTheLorenzCurve(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 1, max = 10_000) Long> values) {
        List<LorenzPoint> curve = of(values).lorenz();
        double area = 0;
        for (int i = 1; i < curve.size(); i++) {
            assertThat(curve.get(i).valueShare())
                    .isLessThanOrEqualTo(curve.get(i).itemShare() + 1e-15);
            area += (curve.get(i).itemShare() - curve.get(i - 1).itemShare())
                    * (curve.get(i).valueShare() + curve.get(i - 1).valueShare());
        }
        assertThat(of(values).gini().orElseThrow()).isCloseTo(1 - area, within(1e-12));
    }

    @Property
    void measures_shuffledOrScaledOrWithLosses_changeNoBit(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 1, max = 10_000) Long> values,
            @ForAll @IntRange(min = 1, max = 1000) int factor,
            @ForAll Random random) {
        Concentration expected = of(values);
        List<Long> other =
                new ArrayList<>(values.stream().map(value -> value * factor).toList());
        other.add(0L);
        other.add(-5L);
        Collections.shuffle(other, random);
        Concentration actual = of(other);
        assertThat(actual.gini()).isEqualTo(expected.gini());
        assertThat(actual.giniCorrected()).isEqualTo(expected.giniCorrected());
        assertThat(actual.hhi()).isEqualTo(expected.hhi());
        assertThat(actual.lorenz()).isEqualTo(expected.lorenz());
        assertThat(actual.itemsFor(0.5)).isEqualTo(expected.itemsFor(0.5));
    }

    @Property
    void measures_lieWithinTheirBounds(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 1, max = 10_000) Long> values,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        Concentration of = of(values);
        int n = values.size();
        double gini = of.gini().orElseThrow();
        double top = of.topShare(1).orElseThrow();
        assertThat(gini).isBetween(0.0, 1 - 1.0 / n + 1e-15);
        assertThat(gini).isLessThan(1);
        // Equal items but for the largest have the least Gini of all with that top share: top - 1/n.
        assertThat(gini).isGreaterThanOrEqualTo(top - 1.0 / n - 1e-12);
        // No share above the top one: from the largest on, the curve rises by at most n times the top share, so it
        // encloses at most 1 - 1 / (n top).
        assertThat(gini).isLessThanOrEqualTo(1 - 1 / (n * top) + 1e-12);
        assertThat(of.hhi().orElseThrow()).isBetween(1.0 / n - 1e-15, top + 1e-15);
        double share = percent / 100.0;
        int k = of.itemsFor(share);
        assertThat(of.topShare(k).orElseThrow()).isGreaterThanOrEqualTo(share);
        assertThat(of.topShare(k - 1).orElseThrow()).isLessThan(share);
    }

    @Property
    void gini_everyItemTwice_staysTheSame(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 1, max = 10_000) Long> values) {
        List<Long> twice = new ArrayList<>(values);
        twice.addAll(values);
        assertThat(of(twice).gini()).isEqualTo(of(values).gini());
        assertThat(of(twice).hhi().orElseThrow()).isCloseTo(of(values).hhi().orElseThrow() / 2, within(1e-15));
    }
}
