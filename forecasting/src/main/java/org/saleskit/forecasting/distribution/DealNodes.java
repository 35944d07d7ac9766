package org.saleskit.forecasting.distribution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.saleskit.forecasting.internal.FactorMoments;
import org.saleskit.forecasting.internal.LeaveOneOut;
import org.saleskit.forecasting.internal.OneFactor;
import org.saleskit.forecasting.internal.amount.RevenueMoments;

/** The deals of a lattice at each node of the common factor: probabilities, large deals, moments. Immutable. */
final class DealNodes {

    /** What is dropped of the mixture of nodes, of one that answers a question, and of one node at most. */
    private static final double FLOOR_OF_MIXTURE = 1e-30;

    private static final double FLOOR_OF_ANSWERS = 1e-18;
    private static final double FLOOR_OF_NODE = 1e-6;

    final OneFactor factor;
    private final DealLattice lattice;

    /** At [m][i]: probability of deal i in canonical order, and of its opposite, at node m. */
    private final double[][] win;

    private final double[][] loss;

    DealNodes(DealLattice lattice, OneFactor factor) {
        this.lattice = lattice;
        this.factor = factor;
        int n = lattice.order.length;
        win = new double[factor.size()][n];
        loss = new double[factor.size()][n];
        double[] success = new double[factor.size()];
        double[] failure = new double[factor.size()];
        for (int i = 0; i < n; i++) {
            DealLaw deal = lattice.deals.get(lattice.order[i]);
            factor.conditional(deal.probability(), success, failure);
            for (int m = 0; m < factor.size(); m++) {
                win[m][i] = success[m];
                loss[m][i] = failure[m];
            }
        }
    }

    int size() {
        return factor.size();
    }

    /** The deals on the lattice. */
    LeaveOneOut terms(int m) {
        return new LeaveOneOut(lattice.terms, win[m], loss[m]);
    }

    /** The law of the large deals, without one of the deals, large or not, or with all. */
    double[] large(int m, int skipped) {
        int small = lattice.terms.length;
        return lattice.large.law(win[m], loss[m], small, skipped < small ? -1 : skipped - small);
    }

    /** What is dropped at the ends of the law of all. */
    double floor(int m) {
        return floor(m, FLOOR_OF_MIXTURE);
    }

    /** What is dropped at the ends of a law that answers a question. */
    double floorOfAnswers(int m) {
        return floor(m, FLOOR_OF_ANSWERS);
    }

    private double floor(int m, double ofMixture) {
        return factor.size() == 1
                ? lattice.floor
                : Math.max(lattice.floor, Math.min(FLOOR_OF_NODE, ofMixture / factor.weight(m)));
    }

    /** The mean and the variance, from the formula, without one of the terms and with one more. */
    RevenueMoments moments(int skipped, @Nullable DealLaw added, BigDecimal mean) {
        FactorMoments moments = new FactorMoments(factor);
        int end = lattice.order.length;
        for (int m = 0; m < factor.size(); m++) {
            int first = skipped < 0 ? end : skipped;
            moments.add(m, win[m], loss[m], lattice.means, lattice.variances, 0, first);
            moments.add(m, win[m], loss[m], lattice.means, lattice.variances, Math.min(end, first + 1), end);
        }
        if (added != null) {
            double[] success = new double[factor.size()];
            double[] failure = new double[factor.size()];
            factor.conditional(added.probability(), success, failure);
            AmountDistribution amount = added.amount();
            moments.add(success, failure, amount.majorMean().doubleValue(), amount.variance());
        }
        return new RevenueMoments(lattice.currency, mean, moments.variance());
    }

    private void read(int i, double[] success, double[] failure) {
        for (int m = 0; m < success.length; m++) {
            success[m] = win[m][i];
            failure[m] = loss[m][i];
        }
    }

    /** What each deal adds to the variance. */
    double[] addedVariances() {
        FactorMoments moments = new FactorMoments(factor);
        for (int m = 0; m < factor.size(); m++) {
            moments.add(m, win[m], loss[m], lattice.means, lattice.variances, 0, lattice.order.length);
        }
        double[] success = new double[factor.size()];
        double[] failure = new double[factor.size()];
        double[] added = new double[lattice.deals.size()];
        for (int i = 0; i < lattice.order.length; i++) {
            read(i, success, failure);
            added[lattice.order[i]] = moments.added(success, failure, lattice.means[i], lattice.variances[i]);
        }
        return added;
    }
}
