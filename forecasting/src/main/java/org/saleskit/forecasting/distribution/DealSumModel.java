package org.saleskit.forecasting.distribution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.saleskit.forecasting.internal.FactorMoments;
import org.saleskit.forecasting.internal.LatticeConvolution;
import org.saleskit.forecasting.internal.LeaveOneOut;
import org.saleskit.forecasting.internal.OneFactor;

/**
 * The law of a portfolio of deals and what it would be with one deal less, more or changed. Made by {@link DealSum#model}.
 *
 * <p>The first question makes the laws of all deals but a group of some 30 for every group and every value of the common
 * factor, and keeps them: about log2 of the number of groups times the work of the law itself, and for 1 000 deals 4 MB without
 * dependence and some 25 MB with 24 nodes. Then a question takes the law without the group of the deal and adds the others of
 * the group and whatever is new: positive terms only, so that removing a deal and adding it again gives the law again, up to the
 * last digits. With dependence, probabilities below 1e-30 are not kept in the answers. A new amount that the lattice of the
 * deals cannot hold makes a new one, at the price of the whole law.
 *
 * <p>Thread-safe; the same questions give the same answers in any order.
 */
public final class DealSumModel {

    /** Terms of a group without dependence at most: what a question has to add. */
    private static final int GROUP = 32;

    /** The same at each of several nodes. */
    private static final int GROUP_OF_NODE = 16;

    /** What is dropped of the mixture of nodes in answers, and of one node at most. */
    private static final double FLOOR_OF_ANSWERS = 1e-30;

    private static final double FLOOR_OF_NODE = 1e-12;

    private final DealSum options;
    private final DealLattice lattice;
    private final OneFactor factor;

    /** At [m][i]: probability of term i, and of its opposite, at node m. */
    private final double[][] win;

    private final double[][] loss;
    private final RevenueDistribution revenue;
    private @Nullable List<List<LeaveOneOut.Group>> groups;

    DealSumModel(DealSum options, DealLattice lattice) {
        this.options = options;
        this.lattice = lattice;
        factor = OneFactor.of(options.correlation(), options.nodes());
        int n = lattice.terms.length;
        win = new double[factor.size()][n];
        loss = new double[factor.size()][n];
        double[] success = new double[factor.size()];
        double[] failure = new double[factor.size()];
        for (int i = 0; i < n; i++) {
            factor.conditional(term(i).probability(), success, failure);
            for (int m = 0; m < factor.size(); m++) {
                win[m][i] = success[m];
                loss[m][i] = failure[m];
            }
        }
        double[] mixture = new double[lattice.capacity + 1];
        LatticeConvolution law = new LatticeConvolution(lattice.capacity, lattice.floor);
        for (int m = 0; m < factor.size(); m++) {
            law.clear();
            node(m).add(law, 0, n);
            mixture = law.addTo(factor.weight(m), mixture);
        }
        revenue = lattice.law(mixture, lattice.certain, moments(-1, null, lattice.mean()), lattice.exact);
    }

    private DealLaw term(int i) {
        return lattice.deals.get(lattice.order[i]);
    }

    private LeaveOneOut node(int m) {
        return new LeaveOneOut(lattice.terms, win[m], loss[m]);
    }

    /** {@return the options the model was made with} */
    public DealSum options() {
        return options;
    }

    /** {@return the currency of all deals} */
    public CurrencyUnit currency() {
        return lattice.currency;
    }

    /** {@return the deals in the order given, unmodifiable} */
    public List<DealLaw> deals() {
        return lattice.deals;
    }

    /** {@return the law of what all deals bring together} */
    public RevenueDistribution revenue() {
        return revenue;
    }

    /**
     * {@return the law of what all other deals bring}
     *
     * @param index place of the deal in {@link #deals}
     * @throws IndexOutOfBoundsException if there is no such deal
     */
    public RevenueDistribution without(int index) {
        return answer(Objects.checkIndex(index, lattice.deals.size()), null);
    }

    /**
     * {@return the law of what all deals and one more bring}
     *
     * @param deal one more deal
     * @throws IllegalArgumentException if the deal is in another currency
     * @throws ArithmeticException if the total does not fit into a long of minor units
     */
    public RevenueDistribution with(DealLaw deal) {
        return answer(-1, checked(deal));
    }

    /**
     * {@return the law of what all deals bring if one of them is another}
     *
     * @param index place of the deal in {@link #deals}
     * @param deal what it would be, such as the same amount with another probability
     * @throws IndexOutOfBoundsException if there is no such deal
     * @throws IllegalArgumentException if the deal is in another currency
     * @throws ArithmeticException if the total does not fit into a long of minor units
     */
    public RevenueDistribution replaced(int index, DealLaw deal) {
        return answer(Objects.checkIndex(index, lattice.deals.size()), checked(deal));
    }

    private DealLaw checked(DealLaw deal) {
        DealLattice.checkCurrency(Objects.requireNonNull(deal, "deal"), lattice.currency, "deal");
        return deal;
    }

    /** Without the deal of an index, unless it is -1, and with a deal, unless there is none. */
    private RevenueDistribution answer(int removed, @Nullable DealLaw added) {
        BigInteger apart = lattice.certain;
        BigDecimal mean = lattice.mean();
        int skipped = -1;
        if (removed >= 0) {
            DealLaw deal = lattice.deals.get(removed);
            apart = apart.subtract(certain(deal));
            mean = mean.subtract(deal.majorMean());
            skipped = lattice.positions[removed];
        }
        DealLaw term = null;
        if (added != null) {
            if (!lattice.takes(added)) {
                return fresh(removed, added);
            }
            apart = apart.add(certain(added));
            mean = mean.add(added.majorMean());
            term = DealLattice.isTerm(added) ? added : null;
        }
        boolean exact = lattice.exact && (term == null || lattice.holds(term.amount()));
        return lattice.law(weights(skipped, term), apart, moments(skipped, term, mean), exact);
    }

    private static BigInteger certain(DealLaw deal) {
        return DealLattice.isCertain(deal)
                ? BigInteger.valueOf(deal.amount().shape().extent())
                : BigInteger.ZERO;
    }

    private RevenueDistribution fresh(int removed, DealLaw added) {
        List<DealLaw> deals = new ArrayList<>(lattice.deals);
        if (removed >= 0) {
            deals.remove(removed);
        }
        deals.add(added);
        return options.of(lattice.currency, deals);
    }

    private double[] weights(int skipped, @Nullable DealLaw added) {
        List<List<LeaveOneOut.Group>> outside = groups();
        double[] success = new double[factor.size()];
        double[] failure = new double[factor.size()];
        LatticeTerm more = null;
        if (added != null) {
            factor.conditional(added.probability(), success, failure);
            more = lattice.term(added.amount());
        }
        int top = lattice.capacity + (more == null ? 0 : more.top());
        double[] mixture = new double[top + 1];
        for (int m = 0; m < factor.size(); m++) {
            LatticeConvolution law = new LatticeConvolution(top, floor(m));
            LeaveOneOut.Group group = groupOf(skipped, outside.get(m));
            group.loadInto(law);
            LeaveOneOut node = node(m);
            node.add(law, group.from(), skipped >= 0 ? skipped : group.to());
            node.add(law, skipped >= 0 ? skipped + 1 : group.to(), group.to());
            if (more != null) {
                more.addTo(law, success[m], failure[m]);
            }
            mixture = law.addTo(factor.weight(m), mixture);
        }
        return mixture;
    }

    private static LeaveOneOut.Group groupOf(int term, List<LeaveOneOut.Group> groups) {
        int i = 0;
        while (term >= groups.get(i).to()) {
            i++;
        }
        return groups.get(i);
    }

    private double floor(int m) {
        return factor.size() == 1
                ? lattice.floor
                : Math.max(lattice.floor, Math.min(FLOOR_OF_NODE, FLOOR_OF_ANSWERS / factor.weight(m)));
    }

    /** At each node the groups of terms with the law outside them; made once. */
    private synchronized List<List<LeaveOneOut.Group>> groups() {
        List<List<LeaveOneOut.Group>> made = groups;
        if (made == null) {
            made = new ArrayList<>();
            for (int m = 0; m < factor.size(); m++) {
                LatticeConvolution nothing = new LatticeConvolution(lattice.capacity, floor(m));
                made.add(node(m).groups(nothing, factor.size() == 1 ? GROUP : GROUP_OF_NODE));
            }
            groups = made;
        }
        return made;
    }

    /**
     * {@return what each deal adds to the mean, to the variance and to the probability of reaching the plan, in the order of
     * {@link #deals}}
     *
     * <p>The probability comes from the law without the deal, for each of them; together about log2 of the number of deals
     * times the work of the law.
     *
     * @param plan the revenue to reach
     * @throws IllegalArgumentException if the plan is in another currency
     */
    public List<DealContribution> contributions(Money plan) {
        double reached = revenue.probabilityAtLeast(Objects.requireNonNull(plan, "plan"));
        double[] without = probabilitiesWithout(RevenueDistribution.units(plan));
        double[] variances = addedVariances();
        List<DealContribution> contributions = new ArrayList<>();
        for (int index = 0; index < lattice.deals.size(); index++) {
            DealLaw deal = lattice.deals.get(index);
            contributions.add(new DealContribution(
                    index, deal, deal.mean(), variances[index], Math.max(0, reached - without[index])));
        }
        return contributions;
    }

    private double[] probabilitiesWithout(BigInteger plan) {
        double[] without = new double[lattice.deals.size()];
        for (int index = 0; index < without.length; index++) {
            Money certain = lattice.money(certain(lattice.deals.get(index)));
            without[index] = revenue.probabilityAtLeast(lattice.money(plan).plus(certain));
        }
        long steps = lattice.steps(plan.subtract(lattice.certain));
        double[] ofTerms = new double[lattice.terms.length];
        for (int m = 0; m < factor.size() && ofTerms.length > 0; m++) {
            double weight = factor.weight(m);
            LatticeConvolution nothing = new LatticeConvolution(lattice.capacity, floor(m));
            node(m).visit(
                            nothing,
                            1,
                            (from, to, outside) -> ofTerms[from] += weight * outside.probabilityAtLeast(steps));
        }
        for (int i = 0; i < ofTerms.length; i++) {
            without[lattice.order[i]] = ofTerms[i];
        }
        return without;
    }

    /** The mean and the variance, from the formula, without one of the terms and with one more. */
    private RevenueMoments moments(int skipped, @Nullable DealLaw added, BigDecimal mean) {
        FactorMoments moments = new FactorMoments(factor);
        double[] success = new double[factor.size()];
        double[] failure = new double[factor.size()];
        for (int i = 0; i < lattice.terms.length; i++) {
            if (i != skipped) {
                read(i, success, failure);
                moments.add(success, failure, lattice.means[i], lattice.variances[i]);
            }
        }
        if (added != null) {
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
    private double[] addedVariances() {
        FactorMoments moments = new FactorMoments(factor);
        double[] success = new double[factor.size()];
        double[] failure = new double[factor.size()];
        for (int i = 0; i < lattice.terms.length; i++) {
            read(i, success, failure);
            moments.add(success, failure, lattice.means[i], lattice.variances[i]);
        }
        double[] added = new double[lattice.deals.size()];
        for (int i = 0; i < lattice.terms.length; i++) {
            read(i, success, failure);
            added[lattice.order[i]] = moments.added(success, failure, lattice.means[i], lattice.variances[i]);
        }
        return added;
    }

    /** {@return the number of deals and the law in short, for logs and messages} */
    @Override
    public String toString() {
        return Arrays.asList(lattice.deals.size() + " deals", options, revenue).toString();
    }
}
