package org.saleskit.forecasting.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.Money;
import org.saleskit.forecasting.distribution.RevenueDistribution;

class CrpsProperties {

    /** The double sum of the definition. */
    private static double slow(double[] members, double actual, double pairs) {
        double distance = 0;
        double spread = 0;
        for (double x : members) {
            distance += Math.abs(x - actual);
            for (double other : members) {
                spread += Math.abs(x - other);
            }
        }
        return distance / members.length - spread / 2 / pairs;
    }

    private static double[] doubles(List<Integer> values) {
        return values.stream().mapToDouble(Integer::doubleValue).toArray();
    }

    @Property
    void ensemble_equalsDoubleSum(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = -50, max = 50) Integer> values,
            @ForAll @IntRange(min = -80, max = 80) int actual) {
        double[] members = doubles(values);
        double n = members.length;
        assertThat(Crps.ofEnsemble(members, actual)).isCloseTo(slow(members, actual, n * n), within(1e-10));
        assertThat(Crps.fairOfEnsemble(members, actual)).isCloseTo(slow(members, actual, n * (n - 1)), within(1e-10));
    }

    @Property
    void law_equalsItsEnsemble_andShiftsWithTheActual(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 0, max = 50) Integer> values,
            @ForAll @IntRange(min = -10, max = 80) int actual,
            @ForAll @IntRange(min = 0, max = 1000) int shift) {
        RevenueDistribution law = RevenueDistribution.ofDraws(
                Samples.USD, values.stream().mapToLong(x -> 100L * x).toArray());
        double[] members = doubles(values);
        double score = Crps.of(law, Samples.usd(actual));
        assertThat(score).isGreaterThanOrEqualTo(0).isCloseTo(Crps.ofEnsemble(members, actual), within(1e-10));
        assertThat(Crps.fairOf(law, Samples.usd(actual)))
                .isCloseTo(Crps.fairOfEnsemble(members, actual), within(1e-10));
        Money more = Samples.usd(shift);
        assertThat(Crps.of(law.plus(more), Samples.usd(actual).plus(more))).isCloseTo(score, within(1e-10));
    }

    /** What makes the score proper: if amounts come by a law, no other law has a smaller expected score. */
    @Property
    void trueLaw_hasTheSmallestExpectedScore(
            @ForAll @Size(min = 2, max = 6) List<@IntRange(min = 0, max = 20) Integer> truth,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 20) Integer> other) {
        assertThat(expected(truth, truth)).isLessThanOrEqualTo(expected(other, truth) + 1e-10);
    }

    private static double expected(List<Integer> forecast, List<Integer> truth) {
        double[] members = doubles(forecast);
        return DoubleStream.of(doubles(truth))
                .map(actual -> Crps.ofEnsemble(members, actual))
                .average()
                .orElseThrow();
    }
}
