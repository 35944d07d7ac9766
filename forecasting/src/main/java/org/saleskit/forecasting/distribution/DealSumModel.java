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
import org.saleskit.forecasting.internal.LatticeConvolution;
import org.saleskit.forecasting.internal.LeaveOneOut;
import org.saleskit.forecasting.internal.OutsideLaws;
import org.saleskit.forecasting.internal.amount.LatticeTerm;
import org.saleskit.forecasting.internal.amount.RevenueMoments;

/**
 * The law of a portfolio of deals and what it would be with one deal less, more or changed. Made by {@link DealSum#model}.
 *
 * <p>A question about a deal needs the law of all others. It is made of the laws outside groups of some ten deals, which are
 * made when the first question needs them, and kept: the first question takes about as long as the law itself, one about a deal
 * of a known group a millisecond or two, and one more deal as little at once. Positive terms are added only, nothing is divided
 * out, so that removing a deal and adding it again gives the law again, up to the last digits. What is kept takes some 130 MB at most;
 * for that, groups grow with the number of deals and nodes. With dependence, answers do not keep
 * probabilities below 1e-18. The law is
 * made anew, at the price of the whole, for a new amount that the lattice of the deals cannot hold, and without a deal that
 * makes the lattice more than twice as coarse as the others need.
 *
 * <p>Thread-safe; the same questions give the same answers in any order.
 */
public final class DealSumModel {

    /** Terms of a group, all but one of which a question has to add, unless what is kept would be too much. */
    private static final int GROUP = 8;

    /** Probabilities of laws outside groups that are kept at most: 128 MB. */
    private static final double MOST_NUMBERS_KEPT = 16e6;

    private final DealSum options;
    private final DealLattice lattice;
    private final DealNodes nodes;
    private final LawListing whole;
    private final RevenueDistribution revenue;
    private @Nullable List<OutsideLaws> outside;

    DealSumModel(DealSum options, DealLattice lattice) {
        this.options = options;
        this.lattice = lattice;
        nodes = new DealNodes(lattice, options.factor(lattice.width()));
        whole = new LawListing(lattice, nodes.factor);
        LatticeConvolution law = new LatticeConvolution(lattice.capacity, lattice.floor);
        for (int m = 0; m < nodes.size(); m++) {
            law.restart(nodes.floor(m));
            nodes.terms(m).add(law, 0, lattice.terms.length);
            whole.put(m, law, nodes.large(m, -1));
        }
        revenue = whole.law(lattice.certain, nodes.moments(-1, null, lattice.mean()), lattice.exact);
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
            boolean large = skipped >= lattice.terms.length;
            if (large ? added != null : skipped >= 0 && lattice.isFinerWithout(deal)) {
                return fresh(removed, added);
            }
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
        return listing(skipped, term).law(apart, nodes.moments(skipped, term, mean), exact);
    }

    private static BigInteger certain(DealLaw deal) {
        return DealLattice.isCertain(deal)
                ? BigInteger.valueOf(deal.amount().shape().extent())
                : BigInteger.ZERO;
    }

    private RevenueDistribution fresh(int removed, @Nullable DealLaw added) {
        List<DealLaw> deals = new ArrayList<>(lattice.deals);
        if (removed >= 0) {
            deals.remove(removed);
        }
        if (added != null) {
            deals.add(added);
        }
        return options.of(lattice.currency, deals);
    }

    private LawListing listing(int skipped, @Nullable DealLaw added) {
        double[] success = new double[nodes.size()];
        double[] failure = new double[nodes.size()];
        LatticeTerm more = null;
        if (added != null) {
            nodes.factor.conditional(added.probability(), success, failure);
            more = lattice.term(added.amount());
        }
        boolean onLattice = skipped >= 0 && skipped < lattice.terms.length;
        LawListing listing = new LawListing(lattice, nodes.factor);
        LatticeConvolution law =
                new LatticeConvolution(lattice.capacity + (more == null ? 0 : more.top()), lattice.floor);
        for (int m = 0; m < nodes.size(); m++) {
            law.restart(nodes.floorOfAnswers(m));
            if (onLattice) {
                outside().get(m).loadInto(law, skipped);
            } else {
                whole.loadInto(law, m);
            }
            if (more != null) {
                more.addTo(law, success[m], failure[m]);
            }
            listing.put(m, law, nodes.large(m, skipped));
        }
        return listing;
    }

    /** At each node the laws outside terms. */
    private synchronized List<OutsideLaws> outside() {
        List<OutsideLaws> made = outside;
        if (made == null) {
            made = new ArrayList<>();
            double all = (double) whole.size(nodes::floorOfAnswers) * lattice.terms.length;
            int group = (int) Math.max(GROUP, Math.ceil(all / MOST_NUMBERS_KEPT));
            for (int m = 0; m < nodes.size(); m++) {
                made.add(new OutsideLaws(nodes.terms(m), group));
            }
            outside = made;
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
        double[] without = probabilitiesWithout(RevenueMoments.units(plan));
        double[] variances = nodes.addedVariances();
        List<DealContribution> contributions = new ArrayList<>();
        for (int index = 0; index < lattice.deals.size(); index++) {
            DealLaw deal = lattice.deals.get(index);
            contributions.add(new DealContribution(
                    index, deal, deal.mean(), variances[index], Math.max(0, reached - without[index])));
        }
        return contributions;
    }

    /**
     * {@return what each deal adds to the variance, in the order of {@link #deals}, unmodifiable} The same as {@link #contributions}
     * say, without the probabilities of a plan, which are what takes their time.
     */
    public List<Double> addedVariances() {
        return Arrays.stream(nodes.addedVariances()).boxed().toList();
    }

    private double[] probabilitiesWithout(BigInteger plan) {
        double[] without = new double[lattice.deals.size()];
        for (int index = 0; index < without.length; index++) {
            Money certain = lattice.money(certain(lattice.deals.get(index)));
            without[index] = revenue.probabilityAtLeast(lattice.money(plan).plus(certain));
        }
        double[] ofTerms = new double[lattice.order.length];
        int small = lattice.terms.length;
        long[] sums = lattice.large.sums();
        long[] steps = new long[sums.length];
        for (int u = 0; u < sums.length; u++) {
            steps[u] = lattice.steps(plan.subtract(lattice.certain).subtract(BigInteger.valueOf(sums[u])));
        }
        for (int m = 0; m < nodes.size(); m++) {
            double weight = nodes.factor.weight(m);
            double[] large = nodes.large(m, -1);
            LatticeConvolution nothing = new LatticeConvolution(lattice.capacity, nodes.floorOfAnswers(m));
            LeaveOneOut node = nodes.terms(m);
            node.visit(nothing, (i, outside) -> ofTerms[i] += weight * outside.atLeast(steps, large));
            LatticeConvolution all = new LatticeConvolution(lattice.capacity, nodes.floorOfAnswers(m));
            node.add(all, 0, small);
            for (int i = small; i < ofTerms.length; i++) {
                ofTerms[i] += weight * all.atLeast(steps, nodes.large(m, i));
            }
        }
        for (int i = 0; i < ofTerms.length; i++) {
            without[lattice.order[i]] = ofTerms[i];
        }
        return without;
    }

    /** {@return the number of deals and the law in short, for logs and messages} */
    @Override
    public String toString() {
        return Arrays.asList(lattice.deals.size() + " deals", options, revenue).toString();
    }
}
