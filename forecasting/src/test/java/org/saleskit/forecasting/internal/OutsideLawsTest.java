package org.saleskit.forecasting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The law of all terms but one, from groups of any size, asked for in any order. */
class OutsideLawsTest {

    private static LeaveOneOut terms(int size) {
        LeaveOneOut.Term[] terms = IntStream.range(0, size)
                .mapToObj(i -> (LeaveOneOut.Term) (law, win, loss) -> law.add(loss, win, i + 1))
                .toArray(LeaveOneOut.Term[]::new);
        double[] win =
                IntStream.range(0, size).mapToDouble(i -> 0.1 + 0.8 * i / size).toArray();
        double[] loss = IntStream.range(0, size).mapToDouble(i -> 1 - win[i]).toArray();
        return new LeaveOneOut(terms, win, loss);
    }

    private static double[] direct(LeaveOneOut terms, int skipped) {
        LatticeConvolution law = new LatticeConvolution(0, 0);
        terms.add(law, 0, skipped);
        terms.add(law, skipped + 1, terms.size());
        return law.law();
    }

    private static void check(OutsideLaws outside, LeaveOneOut terms, int skipped) {
        LatticeConvolution law = new LatticeConvolution(0, 0);
        law.add(0.5, 0.5, 3);
        outside.loadInto(law, skipped);
        double[] expected = direct(terms, skipped);
        double[] actual = law.law();
        assertThat(law.low()).isZero();
        assertThat(actual).hasSize(expected.length);
        for (int j = 0; j < actual.length; j++) {
            assertThat(actual[j]).as("without %d: %d", skipped, j).isCloseTo(expected[j], within(1e-15));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 8", "2, 1", "7, 8", "8, 8", "9, 8", "37, 1", "37, 5", "64, 8", "65, 8"})
    void everyTerm_canBeLeftOut(int size, int largest) {
        LeaveOneOut terms = terms(size);
        OutsideLaws outside = new OutsideLaws(terms, largest);
        for (int i = 0; i < size; i++) {
            check(outside, terms, i);
        }
        for (int i = size - 1; i >= 0; i--) {
            check(outside, terms, i);
        }
    }

    /** What was asked before does not change an answer by a bit. */
    @Test
    void answers_doNotDependOnWhatWasAskedBefore() {
        LeaveOneOut terms = terms(50);
        OutsideLaws used = new OutsideLaws(terms, 4);
        LatticeConvolution law = new LatticeConvolution(0, 0);
        for (int i = 49; i >= 0; i -= 3) {
            used.loadInto(law, i);
        }
        for (int i = 0; i < 50; i++) {
            used.loadInto(law, i);
            LatticeConvolution fresh = new LatticeConvolution(0, 0);
            new OutsideLaws(terms, 4).loadInto(fresh, i);
            assertThat(law.law()).isEqualTo(fresh.law());
        }
    }

    /** No group is larger than allowed: a question about a known group adds all but one of it. */
    @Test
    void questionAboutAKnownGroup_addsTheOthersOfTheGroupOnly() {
        int[] added = new int[1];
        LeaveOneOut.Term[] terms = IntStream.range(0, 101)
                .mapToObj(i -> (LeaveOneOut.Term) (law, win, loss) -> added[0]++)
                .toArray(LeaveOneOut.Term[]::new);
        OutsideLaws outside = new OutsideLaws(new LeaveOneOut(terms, new double[101], new double[101]), 10);
        LatticeConvolution law = new LatticeConvolution(0, 0);
        for (int i = 0; i < 101; i++) {
            outside.loadInto(law, i);
        }
        added[0] = 0;
        for (int i = 0; i < 101; i++) {
            outside.loadInto(law, i);
        }
        // Eleven groups: nine of nine terms and two of ten.
        assertThat(added[0]).isEqualTo(9 * 9 * 8 + 2 * 10 * 9);
    }
}
