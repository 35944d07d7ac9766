package org.saleskit.forecasting.internal.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** A law made of weights: what is empty at the ends goes, the rest sums to one. */
class ListedLawTest {

    private static final Amounts TENS = new Amounts.Lattice(BigInteger.ZERO, BigInteger.TEN, 5);

    @Test
    void of_weights_sumToOne() {
        ListedLaw law = ListedLaw.of(TENS, new double[] {1, 2, 0, 3, 2});

        assertThat(law.probabilities()).containsExactly(0.125, 0.25, 0, 0.375, 0.25);
        assertThat(law.atMost(BigInteger.TEN)).isEqualTo(0.375);
        assertThat(law.atLeast(BigInteger.valueOf(11))).isEqualTo(0.625);
        assertThat(law.of(BigInteger.valueOf(30))).isEqualTo(0.375);
        assertThat(law.of(BigInteger.valueOf(31))).isZero();
        assertThat(law.amounts()).isSameAs(TENS);
    }

    @Test
    void of_weightsOfNothingAtTheEnds_go() {
        ListedLaw law = ListedLaw.of(TENS, new double[] {0, 2, 0, 6, 0});

        assertThat(law.size()).isEqualTo(3);
        assertThat(law.amounts().least()).isEqualTo(10);
        assertThat(law.amounts().most()).isEqualTo(30);
        assertThat(law.probabilities()).containsExactly(0.25, 0, 0.75);
        assertThat(law.atMost(BigInteger.valueOf(9))).isZero();
        assertThat(law.atLeast(BigInteger.valueOf(10))).isOne();
        assertThat(law.atLeast(BigInteger.valueOf(31))).isZero();
        assertThat(law.atMost(BigInteger.valueOf(30))).isOne();
    }

    @Test
    void of_oneWeight_isCertain() {
        ListedLaw law = ListedLaw.of(TENS, new double[] {0, 0, 0.3, 0, 0});

        assertThat(law.size()).isOne();
        assertThat(law.amounts()).isEqualTo(new Amounts.Lattice(BigInteger.valueOf(20), BigInteger.ONE, 1));
        assertThat(law.of(BigInteger.valueOf(20))).isOne();
        ListedLaw alone = ListedLaw.of(new Amounts.Lattice(BigInteger.TWO, BigInteger.TEN, 1), new double[] {0.3});
        assertThat(alone.amounts().step()).isEqualTo(BigInteger.ONE);
    }

    /** Each tail keeps its relative accuracy: 1e-20 above, 1e-30 below. */
    @Test
    void of_tails_areCumulatedFromTheirOwnEnd() {
        ListedLaw law = ListedLaw.of(TENS, new double[] {1e-30, 1e-29, 1, 3e-20, 1e-20});

        assertThat(law.atLeast(BigInteger.valueOf(30)) / 4e-20).isCloseTo(1, within(1e-15));
        assertThat(law.atMost(BigInteger.TEN) / 1.1e-29).isCloseTo(1, within(1e-15));
        assertThat(law.quantile(0.5)).isEqualTo(2);
    }
}
