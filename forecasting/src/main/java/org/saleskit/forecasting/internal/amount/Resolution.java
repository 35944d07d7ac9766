package org.saleskit.forecasting.internal.amount;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How finely money and the common factor must be divided for the law of a portfolio to come out.
 *
 * <p>Looks at seven states of the factor and, in each, at the sums of the j smallest deals, for every j: what is left of the sum
 * when it is decided which larger deals are won. In state z such a sum has a deviation s_j(z), moves with the factor by m_j'(z),
 * and matters with the weight of the state times the probability of the likeliest sum of the larger deals.
 *
 * <pre>
 * width of the factor in which the sum passes a plan       s_j(z) / |m_j'(z)|
 * half of a point of a lattice of step h, in probability   h / (2 sqrt(2 pi) s_j(z)), at most half of P(any of the j is won)
 * </pre>
 *
 * <p>Large deals hide neither, as their sum is one number for the smaller j.
 */
final class Resolution {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** States of the factor; the outer ones stand for all beyond them. */
    private static final double[] STATES = {-3, -2, -1, 0, 1, 2, 3};

    private static final double[] INDEPENDENT = {0};

    /** Sums that matter less than this need no resolution of their own. */
    private static final double RARE = 1e-4;

    private static final double HALF_A_POINT = 0.5 / Math.sqrt(2 * Math.PI);

    private final double[] weights;

    /** Of the amounts. */
    private final double[] means;

    /** At [state][i]: probability that deal i is lost; deviation of the sum of deals 0..i, and its slope. */
    private final double[][] loss;

    /** At [state][i]: probability that none of the deals 0..i is won. */
    private final double[][] none;

    private final double[][] deviations;
    private final double[][] slopes;

    /** Deals from the smallest to the largest, uncertain and above zero each. */
    Resolution(List<UncertainAmount> deals, double correlation) {
        double[] states = correlation == 0 ? INDEPENDENT : STATES;
        weights = new double[states.length];
        loss = new double[states.length][deals.size()];
        means = deals.stream()
                .mapToDouble(deal -> deal.shape().mean().doubleValue())
                .toArray();
        none = new double[states.length][deals.size()];
        deviations = new double[states.length][deals.size()];
        slopes = new double[states.length][deals.size()];
        for (int s = 0; s < states.length; s++) {
            double below = s == 0 ? 0 : NORMAL.cumulativeProbability((states[s - 1] + states[s]) / 2);
            double upTo = s == states.length - 1 ? 1 : NORMAL.cumulativeProbability((states[s] + states[s + 1]) / 2);
            weights[s] = upTo - below;
        }
        for (int s = 0; s < states.length; s++) {
            double variance = 0;
            double slope = 0;
            double nothing = 1;
            for (int i = 0; i < deals.size(); i++) {
                double mean = means[i];
                double win = deals.get(i).probability();
                loss[s][i] = 1 - win;
                if (correlation > 0) {
                    double threshold = NORMAL.inverseCumulativeProbability(win);
                    double score = (threshold - Math.sqrt(correlation) * states[s]) / Math.sqrt(1 - correlation);
                    win = NORMAL.cumulativeProbability(score);
                    loss[s][i] = NORMAL.survivalProbability(score);
                    slope += mean * NORMAL.density(score) * Math.sqrt(correlation / (1 - correlation));
                }
                variance += win * (deals.get(i).shape().variance() + loss[s][i] * mean * mean);
                nothing *= loss[s][i];
                none[s][i] = nothing;
                deviations[s][i] = Math.sqrt(variance);
                slopes[s][i] = slope;
            }
        }
    }

    /** The narrowest change of the factor in which a sum that matters passes a plan; infinite for independent deals. */
    double width() {
        double width = Double.POSITIVE_INFINITY;
        for (int s = 0; s < weights.length; s++) {
            Cluster larger = new Cluster(weights[s]);
            for (int i = slopes[s].length - 1; i >= 0 && larger.matters() > RARE; i--) {
                if (slopes[s][i] > 0 && deviations[s][i] > 0) {
                    width = Math.min(width, deviations[s][i] / slopes[s][i]);
                }
                larger.add(means[i], loss[s][i]);
            }
        }
        return width;
    }

    /** What a lattice of a step may miss a probability by, with the smallest deals on it. */
    double errorOf(long step, int deals) {
        double error = 0;
        for (int s = 0; s < weights.length; s++) {
            Cluster larger = new Cluster(weights[s]);
            for (int i = deals - 1; i >= 0 && larger.matters() > RARE; i--) {
                double half = Math.min(HALF_A_POINT * step / deviations[s][i], (1 - none[s][i]) / 2);
                error = Math.max(error, larger.matters() * half);
                larger.add(means[i], loss[s][i]);
            }
        }
        return error;
    }

    /** The largest probability of one sum of some deals, where amounts within a hundredth count as equal. */
    private static final class Cluster {

        private static final double EQUAL = 0.99;
        private static final int MOST_EQUAL = 64;

        private final double[] counts = new double[MOST_EQUAL + 1];
        private double ofOthers;
        private double first = Double.POSITIVE_INFINITY;
        private int equal;
        private double likeliest = 1;

        Cluster(double weight) {
            ofOthers = weight;
        }

        double matters() {
            return ofOthers * likeliest;
        }

        /** One more deal, no larger than those before. */
        void add(double amount, double loss) {
            if (amount < EQUAL * first || equal == MOST_EQUAL) {
                ofOthers *= likeliest;
                first = amount;
                equal = 0;
                Arrays.fill(counts, 0);
                counts[0] = 1;
            }
            equal++;
            likeliest = 0;
            for (int won = equal; won >= 0; won--) {
                counts[won] = loss * counts[won] + (won > 0 ? (1 - loss) * counts[won - 1] : 0);
                likeliest = Math.max(likeliest, counts[won]);
            }
        }
    }
}
