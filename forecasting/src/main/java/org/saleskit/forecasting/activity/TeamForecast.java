package org.saleskit.forecasting.activity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.team.RepId;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.saleskit.forecasting.internal.wins.TeamSum;
import org.saleskit.forecasting.internal.wins.TeamTerm;
import org.saleskit.forecasting.rates.RatePath;
import org.saleskit.forecasting.rates.TreeRates;

/**
 * What comes of the work of a team: the law of its revenue, and what each rep contributes. Made by {@link TeamForecaster}. Immutable
 * and thread-safe.
 */
public final class TeamForecast {

    private final TeamForecaster forecaster;
    private final Optional<TreeRates> rates;
    private final RatePath team;
    private final CurrencyUnit currency;
    private final SortedMap<RepId, Share> reps;
    private final SortedMap<RepId, TeamTerm> terms;
    private final double[] weights;
    private final RevenueDistribution revenue;
    private final double sharedVariance;

    TeamForecast(
            TeamForecaster forecaster,
            Optional<TreeRates> rates,
            RatePath team,
            SortedMap<RepId, SalesActivity> activities,
            List<TeamTerm> terms,
            double[] weights) {
        this.forecaster = forecaster;
        this.rates = rates;
        this.team = team;
        this.weights = weights;
        this.currency = activities.values().iterator().next().amount().currency();
        this.terms = new TreeMap<>();
        int next = 0;
        for (RepId rep : activities.keySet()) {
            this.terms.put(rep, terms.get(next++));
        }
        TeamSum sum = new TeamSum(terms, weights);
        revenue = sum.law(currency, mean(terms));
        double[] means = new double[weights.length];
        double mean = 0;
        for (int k = 0; k < weights.length; k++) {
            for (TeamTerm term : terms) {
                means[k] += term.mean(k);
            }
            mean += weights[k] * means[k];
        }
        double between = 0;
        for (int k = 0; k < weights.length; k++) {
            between += weights[k] * (means[k] - mean) * (means[k] - mean);
        }
        double variance = sum.varianceUnits();
        sharedVariance = variance == 0 ? 0 : between / variance;
        SortedMap<RepId, Share> shares = new TreeMap<>();
        for (RepId rep : activities.keySet()) {
            TeamTerm term = Objects.requireNonNull(this.terms.get(rep));
            double own = 0;
            double covariance = 0;
            for (int k = 0; k < weights.length; k++) {
                own += weights[k] * term.mean(k);
                covariance += weights[k] * (term.variance(k) + term.mean(k) * (means[k] - mean));
            }
            SalesActivity activity = Objects.requireNonNull(activities.get(rep));
            shares.put(
                    rep,
                    new Share(
                            rep,
                            activity,
                            ActivityForecast.Expected.of(activity).map(ActivityForecast.Expected::amount),
                            Money.of(currency, mean(List.of(term)), RoundingMode.HALF_EVEN),
                            mean == 0 ? 0 : own / mean,
                            variance == 0 ? 0 : covariance / variance));
        }
        reps = Collections.unmodifiableSortedMap(shares);
    }

    /**
     * What one rep contributes.
     *
     * @param rep the rep
     * @param activity the activity, with the shrunk conversion where one was taken
     * @param expected the point forecast; empty if the conversion is 0 of 0
     * @param mean the mean revenue, rounded half-even; those of all reps add to the team's up to rounding
     * @param shareOfMean its share of the team's mean, in 0..1; those of all reps add to 1
     * @param shareOfVariance the covariance with the team's revenue over the team's variance; those of all reps add to 1
     */
    public record Share(
            RepId rep,
            SalesActivity activity,
            Optional<Money> expected,
            Money mean,
            double shareOfMean,
            double shareOfVariance) {}

    private BigDecimal mean(List<TeamTerm> some) {
        BigDecimal sum = BigDecimal.ZERO;
        for (TeamTerm term : some) {
            double wins = 0;
            for (int k = 0; k < weights.length; k++) {
                wins += weights[k] * term.meanWins(k);
            }
            sum = sum.add(new BigDecimal(wins).multiply(term.amount().mean(), MathContext.DECIMAL128));
        }
        return sum;
    }

    /** {@return the options the forecast was made with} */
    public TeamForecaster forecaster() {
        return forecaster;
    }

    /** {@return the rates towards which conversions are drawn; empty if they are not} */
    public Optional<TreeRates> rates() {
        return rates;
    }

    /** {@return where the team stands in the tree of the rates} */
    public RatePath team() {
        return team;
    }

    /** {@return the contributions by rep; not changeable} */
    public SortedMap<RepId, Share> reps() {
        return reps;
    }

    /** {@return the sum of the reps' point forecasts; empty if one of them has none} */
    public Optional<Money> expected() {
        Money sum = Money.zero(currency);
        for (Share share : reps.values()) {
            if (share.expected().isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(share.expected().orElseThrow());
        }
        return Optional.of(sum);
    }

    /** {@return the law of the team's revenue} */
    public RevenueDistribution revenue() {
        return revenue;
    }

    /** {@return the share of the variance that all reps have in common, through the team's conversion, in 0..1} */
    public double sharedVariance() {
        return sharedVariance;
    }

    /**
     * {@return the law of the revenue of one rep, by itself}
     *
     * @param rep the rep
     * @throws IllegalArgumentException if the rep is not in the team
     */
    public RevenueDistribution revenueOf(RepId rep) {
        return law(List.of(term(rep)));
    }

    /**
     * {@return the law of the revenue of all but one rep, with which the chance of a plan shows what the rep contributes to it}
     *
     * @param rep the rep to leave out
     * @throws IllegalArgumentException if the rep is not in the team
     */
    public RevenueDistribution revenueWithout(RepId rep) {
        TeamTerm left = term(rep);
        List<TeamTerm> others = new ArrayList<>(terms.values());
        others.remove(left);
        return others.isEmpty() ? RevenueDistribution.certain(Money.zero(currency)) : law(others);
    }

    private RevenueDistribution law(List<TeamTerm> some) {
        return new TeamSum(some, weights).law(currency, mean(some));
    }

    private TeamTerm term(RepId rep) {
        TeamTerm term = terms.get(Objects.requireNonNull(rep, "rep"));
        if (term == null) {
            throw Checks.broken("rep", "be one of the " + terms.size() + " of the team", rep);
        }
        return term;
    }

    /**
     * {@return the sum, the middle 80% of the outcomes, how conversions were drawn together and what that means, in words}
     *
     * @param locale Russian gives Russian, every other language English; numbers follow the locale
     */
    public String explain(Locale locale) {
        return ActivityExplanation.of(this, locale);
    }

    /** {@return the number of reps and the mean, for logs and messages} */
    @Override
    public String toString() {
        return "TeamForecast[" + reps.size() + " reps, mean=" + revenue.mean() + "]";
    }
}
