package org.saleskit.forecasting.internal.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saleskit.forecasting.internal.LatticeConvolution;
import org.saleskit.forecasting.internal.amount.AmountShape.LogNormal;
import org.saleskit.forecasting.internal.amount.AmountShape.Sample;
import org.saleskit.forecasting.internal.amount.AmountShape.Triangular;

/** Amounts on a lattice: nothing is lost, and the mean stays. */
class LatticeTermTest {

    private static double[] law(LatticeTerm term, double win) {
        LatticeConvolution law = new LatticeConvolution(term.top(), 0);
        term.addTo(law, win, 1 - win);
        double[] all = new double[law.high() + 1];
        System.arraycopy(law.law(), 0, all, law.low(), law.law().length);
        return all;
    }

    @Test
    void fixedAmount_onThePoint_isThere() {
        LatticeTerm term = LatticeTerm.of(Sample.of(30), 10, 33);

        assertThat(term.top()).isEqualTo(3);
        assertThat(law(term, 0.25)).containsExactly(0.75, 0, 0, 0.25);
    }

    @Test
    void fixedAmount_betweenPoints_isDivided() {
        LatticeTerm term = LatticeTerm.of(Sample.of(32), 10, 33);

        assertThat(term.top()).isEqualTo(4);
        double[] law = law(term, 0.5);
        assertThat(law[0]).isEqualTo(0.5);
        assertThat(law[3]).isCloseTo(0.4, within(1e-15));
        assertThat(law[4]).isCloseTo(0.1, within(1e-15));
    }

    @Test
    void fixedAmount_belowTheFirstStep_isDividedWithNothing() {
        LatticeTerm term = LatticeTerm.of(Sample.of(4), 10, 33);

        assertThat(term.top()).isOne();
        double[] law = law(term, 0.5);
        assertThat(law[0]).isCloseTo(0.8, within(1e-15));
        assertThat(law[1]).isCloseTo(0.2, within(1e-15));
    }

    /** 10, 25 and 25 on tens: 1/3 at 1, 1/3 each at 2 and 3. */
    @Test
    void list_isPlacedValueByValue() {
        LatticeTerm term = LatticeTerm.of(Sample.ofSorted(new long[] {10, 25, 25}), 10, 3);

        assertThat(term.amounts()).containsExactly(1, 2, 3);
        assertThat(term.top()).isEqualTo(3);
        for (double share : term.shares()) {
            assertThat(share).isCloseTo(1.0 / 3, within(1e-15));
        }
    }

    /** More values than cells, a law with a tail, one with corners: all of it is there, and its mean. */
    @ParameterizedTest
    @ValueSource(ints = {3, 33, 256})
    void lawCutIntoCells_keepsMassAndMean(int cells) {
        for (AmountShape shape : new AmountShape[] {
            Sample.ofSorted(new long[] {7, 13, 55, 1000, 1001, 5023, 5024}),
            LogNormal.of(new BigDecimal(1000), 0.7),
            new Triangular(100, 200, 1000)
        }) {
            LatticeTerm term = LatticeTerm.of(shape, 10, cells);
            double mass = 0;
            double mean = 0;
            for (int i = 0; i < term.shares().length; i++) {
                mass += term.shares()[i];
                mean += 10.0 * term.amounts()[i] * term.shares()[i];
            }
            assertThat(mass).as("%s", shape).isCloseTo(1, within(1e-12));
            assertThat(mean / shape.mean().doubleValue()).as("%s", shape).isCloseTo(1, within(1e-12));
            assertThat(term.amounts()).isSorted();
        }
    }
}
