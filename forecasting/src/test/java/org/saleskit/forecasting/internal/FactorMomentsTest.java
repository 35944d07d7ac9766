package org.saleskit.forecasting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The variance of a sum, against the moments of every outcome at every node. */
class FactorMomentsTest {

    private static final double[] P = {0.3, 0.6, 0.05};
    private static final double[] MEAN = {10, 4, 100};
    private static final double[] VARIANCE = {2, 0, 900};

    /** The variance of the sum of the deals of a set, from E X and E X² over nodes and sets of won deals. */
    private static double direct(OneFactor factor, int deals) {
        double first = 0;
        double second = 0;
        for (int m = 0; m < factor.size(); m++) {
            for (int won = 0; won < 8; won++) {
                double probability = factor.weight(m);
                double mean = 0;
                double variance = 0;
                for (int i = 0; i < 3; i++) {
                    boolean counts = (deals >> i & 1) == 1;
                    boolean wins = (won >> i & 1) == 1;
                    double[] success = new double[factor.size()];
                    double[] failure = new double[factor.size()];
                    factor.conditional(P[i], success, failure);
                    probability *= wins ? success[m] : failure[m];
                    mean += counts && wins ? MEAN[i] : 0;
                    variance += counts && wins ? VARIANCE[i] : 0;
                }
                first += probability * mean;
                second += probability * (variance + mean * mean);
            }
        }
        return second - first * first;
    }

    private static FactorMoments moments(OneFactor factor, double[][] success, double[][] failure) {
        FactorMoments moments = new FactorMoments(factor);
        for (int i = 0; i < 3; i++) {
            success[i] = new double[factor.size()];
            failure[i] = new double[factor.size()];
            factor.conditional(P[i], success[i], failure[i]);
            moments.add(success[i], failure[i], MEAN[i], VARIANCE[i]);
        }
        return moments;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, 0.6})
    void variance_andWhatADealAdds_areThoseOfAllOutcomes(double correlation) {
        OneFactor factor = OneFactor.ofMoments(correlation);
        double[][] success = new double[3][];
        double[][] failure = new double[3][];
        FactorMoments moments = moments(factor, success, failure);

        assertThat(moments.variance()).isCloseTo(direct(factor, 7), within(1e-9));
        for (int i = 0; i < 3; i++) {
            double added = direct(factor, 7) - direct(factor, 7 & ~(1 << i));
            assertThat(moments.added(success[i], failure[i], MEAN[i], VARIANCE[i]))
                    .isCloseTo(added, within(1e-9));
        }
    }

    /** Node by node the same deals have the same moments, to the bit. */
    @Test
    void add_nodeByNode_isTheSameToTheBit() {
        OneFactor factor = OneFactor.of(0.3, 24);
        double[][] success = new double[3][];
        double[][] failure = new double[3][];
        FactorMoments one = moments(factor, success, failure);
        FactorMoments other = new FactorMoments(factor);
        for (int m = 0; m < factor.size(); m++) {
            double[] win = {success[0][m], success[1][m], success[2][m]};
            double[] loss = {failure[0][m], failure[1][m], failure[2][m]};
            other.add(m, win, loss, MEAN, VARIANCE, 0, 1);
            other.add(m, win, loss, MEAN, VARIANCE, 1, 3);
        }

        assertThat(other.variance()).isEqualTo(one.variance());
    }
}
