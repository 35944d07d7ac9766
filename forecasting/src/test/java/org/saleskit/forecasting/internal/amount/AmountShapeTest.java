package org.saleskit.forecasting.internal.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.saleskit.forecasting.internal.amount.AmountShape.LogNormal;
import org.saleskit.forecasting.internal.amount.AmountShape.Sample;
import org.saleskit.forecasting.internal.amount.AmountShape.Triangular;

/** Moments, grids and keys of the laws of one amount. */
class AmountShapeTest {

    /** 2, 4, 4, 10: mean 5, squares 9 + 1 + 1 + 25. */
    @Test
    void sample_hasTheMomentsOfItsValues() {
        Sample sample = Sample.ofSorted(new long[] {2, 4, 4, 10});

        assertThat(sample.mean()).isEqualByComparingTo("5");
        assertThat(sample.variance()).isCloseTo(9, within(1e-15));
        assertThat(sample.commonDivisor()).isEqualTo(BigInteger.TWO);
        assertThat(sample.key()).containsExactly(2, 4, 4, 10);
    }

    @Test
    void sample_ofEqualValues_isAFixedAmount() {
        Sample fixed = Sample.ofSorted(new long[] {7, 7, 7});

        assertThat(fixed.values()).containsExactly(7);
        assertThat(fixed.variance()).isZero();
    }

    /** As many cells as values: each; fewer: the first, the last and some between. */
    @Test
    void sample_grid_holdsBothEnds() {
        Sample sample =
                Sample.ofSorted(LongStream.of(1, 2, 3, 5, 8, 13, 21, 34, 34, 34).toArray());

        assertThat(sample.grid(8)).containsExactly(1, 2, 3, 5, 8, 13, 21, 34);
        assertThat(sample.grid(7)).containsExactly(1, 2, 3, 5, 8, 13, 34);
        assertThat(sample.grid(3)).containsExactly(1, 5, 34);
    }

    /** Mean 100 and deviation 50 have s = sqrt(ln 1.25), scale = 100 / sqrt(1.25). */
    @Test
    void logNormal_ofMeanAndVariation_hasThem() {
        LogNormal law = LogNormal.of(new BigDecimal(100), 0.5);

        assertThat(law.s()).isCloseTo(0.47238072707743883, within(1e-15));
        assertThat(Math.exp(law.m())).isCloseTo(89.4427190999916, within(1e-11));
        assertThat(law.variance()).isCloseTo(2500, within(1e-10));
        assertThat(law.extent()).isEqualTo(300);
        assertThat(law.key()).containsExactly(law.m(), law.s());
    }

    /** Six deviations of the logarithm on either side, the median in the middle, closer cells near it. */
    @Test
    void logNormal_grid_reachesSixDeviationsAndIsCloserNearTheMedian() {
        LogNormal law = new LogNormal(BigDecimal.ONE, 1, 0.5);
        double[] grid = law.grid(33);

        assertThat(grid).hasSize(33).isSorted();
        assertThat(grid[0]).isCloseTo(Math.exp(-2), within(1e-13));
        assertThat(grid[16]).isCloseTo(Math.exp(1), within(1e-13));
        assertThat(grid[32]).isCloseTo(Math.exp(4), within(1e-11));
        assertThat(Math.log(grid[32] / grid[31])).isGreaterThan(5 * Math.log(grid[17] / grid[16]));
    }

    @Test
    void triangular_grid_isEquidistant() {
        Triangular law = new Triangular(10, 20, 40);

        assertThat(law.grid(4)).containsExactly(10, 20, 30, 40);
        assertThat(law.key()).containsExactly(10, 20, 40);
        // The quantile at the peak comes from either side: 1/3 of the law lies below.
        assertThat(law.quantile(1.0 / 3)).isCloseTo(20, within(1e-12));
    }
}
