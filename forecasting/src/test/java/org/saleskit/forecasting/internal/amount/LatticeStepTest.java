package org.saleskit.forecasting.internal.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saleskit.forecasting.internal.amount.AmountShape.LogNormal;
import org.saleskit.forecasting.internal.amount.AmountShape.Sample;

/** Which deals are put on a lattice of which step. */
class LatticeStepTest {

    private static final int BINS = 1024;
    private static final int MANY_BINS = 16_384;
    private static final int CELLS = 33;

    private static UncertainAmount deal(double probability, long... amounts) {
        return new UncertainAmount(Sample.ofSorted(amounts), probability);
    }

    private static UncertainAmount random(long mean, double probability) {
        return new UncertainAmount(LogNormal.of(BigDecimal.valueOf(mean), 0.5), probability);
    }

    private static LatticeStep step(List<UncertainAmount> deals) {
        return LatticeStep.of(deals, 0, BINS, CELLS);
    }

    /** 200 deals from 10 007 on, each 7 more: no common divisor, and too many sums to list. */
    private static List<UncertainAmount> anyAmounts() {
        return new ArrayList<>(IntStream.range(0, 200)
                .mapToObj(i -> deal(0.3, 10_007 + 7L * i))
                .toList());
    }

    /** 512 deals of 50, 100 or 150: 1 024 steps of 50. */
    @Test
    void of_commonDivisorWithinTheBins_isTheStep() {
        List<UncertainAmount> deals = new ArrayList<>(List.of(deal(0.5, 50), deal(0.5, 150)));
        deals.addAll(Collections.nCopies(510, deal(0.5, 100)));
        LatticeStep fits = step(deals);

        assertThat(fits.step()).isEqualTo(50);
        assertThat(fits.size()).isEqualTo(512);
        assertThat(fits.isExact()).isTrue();
        assertThat(fits.isListed()).isTrue();
        assertThat(fits.points()).isEqualTo(4L * 512);
        assertThat(fits.total()).isEqualTo(51_200);
        assertThat(fits.apart().sums()).containsExactly(0);
    }

    @Test
    void of_noDeals_isExact() {
        LatticeStep none = step(List.of());

        assertThat(none.size()).isZero();
        assertThat(none.isExact()).isTrue();
        assertThat(none.total()).isZero();
        assertThat(none.step()).isOne();
    }

    /** Ten powers of three have 1 024 sums, which are listed; the eleventh makes 2 048, still fewer than four for each bin; 13 make 8 192. */
    @Test
    void of_fewSums_areListed() {
        List<UncertainAmount> powers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            powers.add(deal(0.5, 1_000_003L * (long) Math.pow(3, i) + i));
        }
        LatticeStep listed = step(powers);
        powers.add(deal(0.5, 1_000_003L * (long) Math.pow(3, 12)));
        LatticeStep tooMany = step(powers);

        assertThat(listed.size()).isZero();
        assertThat(listed.apart().sums()).hasSize(4096);
        assertThat(listed.isExact()).isTrue();
        assertThat(tooMany.isExact()).isFalse();
        assertThat(tooMany.apart().sums().length).isLessThanOrEqualTo(1025);
    }

    /** Without large deals the step is the total over the bins, rounded up. */
    @Test
    void of_dealsOfOneScale_areAllOnOneLattice() {
        List<UncertainAmount> deals = anyAmounts();
        LatticeStep step = LatticeStep.of(deals, 0, MANY_BINS, CELLS);
        long total = deals.stream().mapToLong(each -> each.shape().extent()).sum();

        assertThat(step.size()).isEqualTo(200);
        assertThat(step.total()).isEqualTo(total);
        assertThat(step.points()).isEqualTo(MANY_BINS);
        assertThat(step.step()).isEqualTo((total + MANY_BINS - 1) / MANY_BINS);
        assertThat(step.isExact()).isFalse();
    }

    @Test
    void of_whales_areApart() {
        List<UncertainAmount> deals = anyAmounts();
        LatticeStep without = LatticeStep.of(deals, 0, MANY_BINS, CELLS);
        deals.add(deal(0.1, 1_000_000_007L));
        deals.add(deal(0.1, 3_000_000_019L));
        LatticeStep step = LatticeStep.of(deals, 0, MANY_BINS, CELLS);

        assertThat(step.size()).isEqualTo(200);
        assertThat(step.step()).isEqualTo(without.step());
        assertThat(step.apart().sums()).containsExactly(0, 1_000_000_007L, 3_000_000_019L, 4_000_000_026L);
    }

    /** 64 points for each random amount, between the bins and 65 536. */
    @Test
    void of_randomAmounts_getMorePoints() {
        List<UncertainAmount> ten = Collections.nCopies(10, random(1_000_000, 0.5));
        assertThat(LatticeStep.of(ten, 0, MANY_BINS, CELLS).points()).isEqualTo(MANY_BINS);
        assertThat(step(Collections.nCopies(100, random(1_000_000, 0.5))).points())
                .isEqualTo(6400);
        assertThat(step(Collections.nCopies(1100, random(1_000_000, 0.5))).points())
                .isEqualTo(65_536);
        LatticeStep random = step(Collections.nCopies(100, random(1_000_000, 0.5)));
        assertThat(random.isListed()).isFalse();
        assertThat(random.isExact()).isFalse();
    }

    /** A list that is longer than the cells is cut like a random amount, even where the divisor would fit. */
    @Test
    void of_listLongerThanTheCells_isNotExact() {
        long[] many =
                IntStream.rangeClosed(1, CELLS + 1).mapToLong(i -> 10L * i).toArray();
        long[] few = IntStream.rangeClosed(1, CELLS).mapToLong(i -> 10L * i).toArray();

        assertThat(step(List.of(deal(0.5, many))).isExact()).isFalse();
        assertThat(step(List.of(deal(0.5, few))).isExact()).isTrue();
        assertThat(step(List.of(deal(0.5, few))).step()).isEqualTo(10);
    }
}
