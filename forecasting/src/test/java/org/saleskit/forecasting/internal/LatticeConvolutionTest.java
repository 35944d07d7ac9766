package org.saleskit.forecasting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatticeConvolutionTest {

    private static final double[] ONE = {1};

    /** The law by its definition, in a new array for each term. */
    private static double[] direct(double[] law, double none, int[] amounts, double[] weights) {
        double[] next = new double[law.length];
        for (int j = 0; j < law.length; j++) {
            next[j] += none * law[j];
            for (int t = 0; t < amounts.length; t++) {
                if (j + amounts[t] < law.length) {
                    next[j + amounts[t]] += weights[t] * law[j];
                }
            }
        }
        return next;
    }

    private static double[] values(LatticeConvolution law, int size) {
        double[] values = new double[size];
        System.arraycopy(law.law(), 0, values, law.low(), law.high() + 1 - law.low());
        return values;
    }

    /** Terms of every kind in random order, from an array that is too short. */
    @Test
    void terms_ofEveryKind_giveTheLawOfTheDefinition() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int size = 2_000;
            double[] expected = new double[size];
            expected[0] = 1;
            LatticeConvolution law = new LatticeConvolution(random.nextInt(50), 0);
            for (int term = 0; term < 9; term++) {
                double p = random.nextInt(8) == 0 ? 1 : random.nextDouble();
                int k = random.nextInt(60);
                switch (random.nextInt(3)) {
                    case 0 -> {
                        law.add(1 - p, p, k + 1);
                        expected = direct(expected, 1 - p, new int[] {k + 1}, new double[] {p});
                    }
                    case 1 -> {
                        law.add(1 - p, 0.3 * p, 0.7 * p, k);
                        expected = direct(expected, 1 - p, new int[] {k, k + 1}, new double[] {0.3 * p, 0.7 * p});
                    }
                    default -> {
                        int[] amounts = random.ints(0, 90)
                                .distinct()
                                .limit(1 + random.nextInt(9))
                                .sorted()
                                .toArray();
                        double[] shares = new double[amounts.length];
                        double[] weights = new double[amounts.length];
                        for (int t = 0; t < shares.length; t++) {
                            shares[t] = 1.0 / shares.length;
                            weights[t] = p * shares[t];
                        }
                        law.add(1 - p, p, amounts, shares);
                        expected = direct(expected, 1 - p, amounts, weights);
                    }
                }
            }
            double[] actual = values(law, size);
            double atLeast = 0;
            for (int j = size - 1; j >= 0; j--) {
                atLeast += expected[j];
                assertThat(actual[j]).isCloseTo(expected[j], within(1e-14 * expected[j]));
                assertThat(law.atLeast(new long[] {j}, ONE)).isCloseTo(atLeast, within(1e-13));
            }
        }
    }

    @Test
    void floor_dropsTheEnds_only() {
        LatticeConvolution law = new LatticeConvolution(10, 1e-3);
        law.add(0.9, 0.1, 1);
        law.add(0.999, 0.001, 3);

        // P(4) = 1e-4 is dropped, P(3) = 9e-4 is at the end then and dropped as well.
        assertThat(law.low()).isZero();
        assertThat(law.high()).isEqualTo(1);
        law.clear(1e-9);
        law.add(0.5, 0.5, 2);
        assertThat(law.law()).hasSize(1);
    }

    @Test
    void law_canBeClearedLoadedAndCopied() {
        LatticeConvolution law = new LatticeConvolution(20, 0);
        law.add(0.5, 0.5, 4);
        LatticeConvolution copy = law.copy();
        law.clear();

        assertThat(law.law()).containsExactly(1);
        assertThat(copy.law()).containsExactly(0.5, 0, 0, 0, 0.5);
        law.load(3, new double[] {0.25, 0.75});
        assertThat(law.low()).isEqualTo(3);
        assertThat(law.high()).isEqualTo(4);
        law.add(0.5, 0.5, 1);
        assertThat(law.law()).containsExactly(0.125, 0.5, 0.375);
        law.load(copy);
        assertThat(law.law()).containsExactly(0.5, 0, 0, 0, 0.5);
        law.addAtZero(0.25);
        assertThat(law.law()[0]).isEqualTo(0.75);
        law.load(100, new double[] {1});
        assertThat(law.law()).containsExactly(1);
    }

    @Test
    void tail_beyondTheLaw_isZeroOrOne() {
        LatticeConvolution law = new LatticeConvolution(4, 0);
        law.add(0, 1, 2);

        assertThat(law.atLeast(new long[] {-5}, ONE)).isEqualTo(1);
        assertThat(law.atLeast(new long[] {2}, ONE)).isEqualTo(1);
        assertThat(law.atLeast(new long[] {3}, ONE)).isZero();
        assertThat(law.atLeast(new long[] {Long.MAX_VALUE}, ONE)).isZero();
    }

    /** Neighbouring amounts are added four at a time where the smallest sum leaves room for them: here it is 10. */
    @Test
    void term_ofManyNeighbouringAmounts_isThatOfTheDefinition() {
        int[] amounts = {0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11};
        double[] shares = {0.05, 0.1, 0.15, 0.2, 0.02, 0.08, 0.03, 0.07, 0.1, 0.15, 0.05};
        LatticeConvolution law = new LatticeConvolution(8, 0);
        double[] expected = new double[90];
        expected[10] = 0.25;
        expected[11] = 0.75;
        law.load(10, new double[] {0.25, 0.75});
        for (int k : new int[] {13, 7, 20}) {
            law.add(0.25, 0.75, k);
            expected = direct(expected, 0.25, new int[] {k}, new double[] {0.75});
        }
        for (int again = 0; again < 2; again++) {
            law.add(0.4, 0.6, amounts, shares);
            expected = direct(
                    expected,
                    0.4,
                    amounts,
                    Arrays.stream(shares).map(share -> 0.6 * share).toArray());
        }
        double[] actual = values(law, 90);
        for (int j = 0; j < 90; j++) {
            assertThat(actual[j]).as("sum %d", j).isCloseTo(expected[j], within(1e-15));
        }
        assertThat(law.high()).isEqualTo(73);
    }

    /** What is below the floor goes at both ends, in every kind of term, and nothing else does. */
    @Test
    void ends_belowTheFloor_areDroppedByEveryKindOfTerm() {
        LatticeConvolution law = new LatticeConvolution(100, 1e-6);
        law.add(1e-7, 1 - 1e-7, 5);
        assertThat(law.low()).isEqualTo(5);
        law.add(1 - 1e-7, 1e-7, 3);
        assertThat(law.high()).isEqualTo(5);
        law.add(1e-7, 0.5, 0.5 - 1e-7, 2);
        assertThat(law.low()).isEqualTo(7);
        law.add(1 - 1e-7, 0.5e-7, 0.5e-7, 2);
        assertThat(law.high()).isEqualTo(8);
        law.add(1 - 1e-7, 1e-7, new int[] {4, 9}, new double[] {0.5, 0.5});
        assertThat(law.low()).isEqualTo(7);
        assertThat(law.high()).isEqualTo(8);
        law.add(1e-7, 1 - 1e-7, new int[] {4, 9}, new double[] {0.5, 0.5});
        assertThat(law.low()).isEqualTo(11);
        assertThat(law.high()).isEqualTo(17);
        assertThat(law.law()).hasSize(7);
    }

    /** After a longer law a shorter one is alone in the array. */
    @Test
    void load_ofAnotherLaw_leavesNothingOfTheOneBefore() {
        LatticeConvolution law = new LatticeConvolution(20, 0);
        law.add(0.5, 0.5, 9);
        law.load(2, new double[] {0.25, 0.75});
        law.add(0.5, 0.5, 8);

        assertThat(law.low()).isEqualTo(2);
        assertThat(law.law()).containsExactly(0.125, 0.375, 0, 0, 0, 0, 0, 0, 0.125, 0.375);
        LatticeConvolution other = new LatticeConvolution(1, 0);
        other.add(0.5, 0.5, 1);
        law.load(other);
        law.add(0.5, 0.5, 3);
        assertThat(law.law()).containsExactly(0.25, 0.25, 0, 0.25, 0.25);
    }
}
