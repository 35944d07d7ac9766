package org.saleskit.forecasting.internal.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saleskit.forecasting.internal.amount.AmountShape.Sample;

/** Sums of large deals: all of them, or some between which the others are divided. */
class LargeDealSumsTest {

    private static UncertainAmount deal(double probability, long... amounts) {
        return new UncertainAmount(Sample.ofSorted(amounts), probability);
    }

    private static double[] law(LargeDeals deals, List<UncertainAmount> of, int skipped) {
        double[] win = of.stream().mapToDouble(UncertainAmount::probability).toArray();
        double[] loss = Arrays.stream(win).map(p -> 1 - p).toArray();
        return deals.law(win, loss, 0, skipped);
    }

    @Test
    void haveNoMoreSums_countsDifferentOnes() {
        List<UncertainAmount> deals = List.of(deal(0.5, 1), deal(0.5, 1), deal(0.5, 2));

        // 0, 1, 2, 3, 4
        assertThat(LargeDeals.haveNoMoreSums(deals, 5)).isTrue();
        assertThat(LargeDeals.haveNoMoreSums(deals, 4)).isFalse();
        assertThat(LargeDeals.haveNoMoreSums(List.of(deal(0.5, 1, 2)), 5)).isFalse();
    }

    /** A deal of 3, and one of 5 or twice as likely 8: 0, 3, 5, 8, 11. */
    @Test
    void joined_fewSums_areAllListed() {
        List<UncertainAmount> of = List.of(deal(0.5, 3), deal(0.3, 5, 8, 8));
        LargeDeals deals = LargeDeals.joined(of, 5);

        assertThat(deals.isExact()).isTrue();
        assertThat(deals.sums()).containsExactly(0, 3, 5, 8, 11);
        double[] law = law(deals, of, -1);
        double[] expected = {0.35, 0.35, 0.05, 0.05 + 0.1, 0.1};
        for (int i = 0; i < law.length; i++) {
            assertThat(law[i]).as("sum %d", i).isCloseTo(expected[i], within(1e-15));
        }
        double[] without = law(deals, of, 0);
        assertThat(without[0]).isCloseTo(0.7, within(1e-15));
        assertThat(without[2]).isCloseTo(0.1, within(1e-15));
        assertThat(without[3]).isCloseTo(0.2, within(1e-15));
        assertThat(without[1] + without[4]).isZero();
    }

    /** Ten deals have 1 024 sums; 64 of them keep the mean, both ends and the order, and no gap is wider than twice the even one. */
    @Test
    void joined_manySums_keepMeanEndsAndGaps() {
        List<UncertainAmount> of = IntStream.range(0, 10)
                .mapToObj(i -> deal(0.05 + 0.07 * i, 1_000_003L * (i + 3) * (i + 3)))
                .toList();
        LargeDeals deals = LargeDeals.joined(of, 64);
        long[] sums = deals.sums();
        double[] law = law(deals, of, -1);

        assertThat(deals.isExact()).isFalse();
        assertThat(sums.length).isBetween(32, 65);
        assertThat(sums).isSorted();
        long total = of.stream().mapToLong(each -> each.shape().extent()).sum();
        assertThat(sums[0]).isZero();
        assertThat(sums[sums.length - 1]).isEqualTo(total);
        double mean = 0;
        double probability = 0;
        double largestGap = 0;
        for (int i = 0; i < sums.length; i++) {
            mean += law[i] * sums[i];
            probability += law[i];
            largestGap = i == 0 ? 0 : Math.max(largestGap, (double) (sums[i] - sums[i - 1]));
        }
        double expected = of.stream()
                .mapToDouble(each -> each.probability() * each.shape().extent())
                .sum();
        assertThat(probability).isCloseTo(1, within(1e-14));
        assertThat(mean / expected).isCloseTo(1, within(1e-14));
        assertThat(largestGap).isLessThan(4.0 * total / 64);
    }
}
