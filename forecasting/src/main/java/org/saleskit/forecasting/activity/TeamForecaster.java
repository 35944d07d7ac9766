package org.saleskit.forecasting.activity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.team.RepId;
import org.saleskit.forecasting.distribution.CountDistribution;
import org.saleskit.forecasting.internal.wins.TeamTerm;
import org.saleskit.forecasting.internal.wins.WonAmount;
import org.saleskit.forecasting.rates.EffectiveCounts;
import org.saleskit.forecasting.rates.HierarchicalRates;
import org.saleskit.forecasting.rates.NodeRate;
import org.saleskit.forecasting.rates.RatePath;
import org.saleskit.forecasting.rates.RateScenario;
import org.saleskit.forecasting.rates.RateTree;
import org.saleskit.forecasting.rates.TreeRates;

/**
 * What will come of the work of a whole team, and what does each rep contribute?
 *
 * <p><b>Formula</b>
 *
 * <pre>
 * R = R1 + … + Rn,   Ri = revenue of the Wi wins of rep i from D m meetings
 * given a scenario (m, M)    Wi ~ beta-binomial(D m, x + m M, n - x + (1 - m) M), independent of the other reps
 * law of R                   Σ over scenarios of weight × the convolution of the laws of R1, …, Rn in it
 * share of the variance      Cov(Ri, R) / Var R,   which add to 1
 * </pre>
 *
 * <p><b>Symbols</b> D, m days and meetings a day of a rep, x wins of his n counted meetings; the second m and M: mean and strength of
 * the true conversions of the team, of which {@link RateScenario}s say what is known.
 *
 * <p><b>Dependence.</b> With conversions drawn towards the team's ({@link Conversions#SHRUNK}, the default), what is not known of the
 * team's rate moves all reps together: the sum is wider than one of independent reps. With {@link Conversions#OWN} counts or {@link
 * Conversions#KNOWN} rates the reps are independent. Nothing else that moves all at once (a season, a price, a competitor) is in
 * the law; the range is then too narrow, and scenarios are the place for it.
 *
 * <p><b>Result</b> {@link TeamForecast}, the same to the bit for any order of the reps. Nothing is simulated: amounts that differ enter
 * with their whole law.
 *
 * <p><b>Special cases</b> A rep without counted meetings has the team's rate under SHRUNK; under OWN the prior alone, which says
 * almost nothing; under KNOWN that is an error. The sum of no reps is an error, as it has no currency.
 *
 * <p><b>Example</b> Two reps with 22 days, 2 meetings a day, known rates of 1 of 10 and 50 000 a deal: 440 000 are reached with
 * probability 0.5234, though each alone reaches his 220 000 with 0.4528.
 *
 * <p>Immutable and thread-safe.
 */
public final class TeamForecaster {

    private static final TeamForecaster DEFAULTS =
            new TeamForecaster(Conversions.SHRUNK, HierarchicalRates.withDefaults());

    private final Conversions conversions;
    private final HierarchicalRates rates;

    private TeamForecaster(Conversions conversions, HierarchicalRates rates) {
        this.conversions = conversions;
        this.rates = rates;
    }

    /** What is taken for the conversion of a rep. */
    public enum Conversions {
        /** Drawn towards the team's rate; what is not known of that is shared by all reps. */
        SHRUNK,

        /** Each rep's own, uncertain by his counts, or the shrunk one of his activity; reps are independent. */
        OWN,

        /** Each rep's own, or the shrunk one of his activity, taken as known, as a plan does; reps are independent. */
        KNOWN
    }

    /** {@return a forecaster whose conversions are drawn towards the team's} */
    public static TeamForecaster withDefaults() {
        return DEFAULTS;
    }

    /**
     * {@return this forecaster, but with other conversions}
     *
     * @param kind what is taken for the conversion of a rep
     */
    public TeamForecaster withConversions(Conversions kind) {
        return new TeamForecaster(Objects.requireNonNull(kind, "conversions"), rates);
    }

    /**
     * {@return this forecaster, but with another estimate of the team's rate}
     *
     * @param estimate its options
     */
    public TeamForecaster withRates(HierarchicalRates estimate) {
        return new TeamForecaster(conversions, Objects.requireNonNull(estimate, "rates"));
    }

    /** {@return what is taken for the conversion of a rep} */
    public Conversions conversions() {
        return conversions;
    }

    /** {@return how the team's rate is estimated} */
    public HierarchicalRates rates() {
        return rates;
    }

    /**
     * {@return what comes of the work of these reps}
     *
     * @param reps the activity of each, at least one, amounts in one currency
     * @throws IllegalArgumentException if there is none, the currencies differ, or a known rate rests on no meeting
     * @throws ArithmeticException if the largest possible sum does not fit into a long of minor units
     */
    public TeamForecast forecast(Map<RepId, SalesActivity> reps) {
        SortedMap<RepId, SalesActivity> sorted = checked(reps);
        if (conversions != Conversions.SHRUNK) {
            return independent(sorted);
        }
        RateTree.Builder tree = RateTree.builder(RateTree.Level.REP);
        sorted.forEach((rep, activity) -> tree.add(RatePath.of(rep.value()), activity.conversion()));
        return shared(sorted, rates.estimate(tree.build()), RatePath.root());
    }

    /**
     * {@return what comes of the work of these reps, whose conversions were estimated before, such as with old counts discounted and
     * with teams under an organisation} Their own counts come from the rates then, not from the activities.
     *
     * @param reps the activity of each, at least one, amounts in one currency; the value of the identifier is the key in the tree,
     *     and one that is not there has the rate of the team
     * @param known the rates
     * @param team where the reps' team stands in the tree, one level above them
     * @throws IllegalArgumentException as for {@link #forecast(Map)}, or if there is no such team above the lowest level
     */
    public TeamForecast forecast(Map<RepId, SalesActivity> reps, TreeRates known, RatePath team) {
        SortedMap<RepId, SalesActivity> sorted = checked(reps);
        Objects.requireNonNull(known, "rates");
        Objects.requireNonNull(team, "team");
        return conversions == Conversions.SHRUNK
                ? shared(sorted, known, team)
                : independent(shrunk(sorted, known, team));
    }

    private static SortedMap<RepId, SalesActivity> checked(Map<RepId, SalesActivity> reps) {
        Objects.requireNonNull(reps, "reps");
        Checks.check(!reps.isEmpty(), "reps", "hold at least one", "empty");
        SortedMap<RepId, SalesActivity> sorted = new TreeMap<>();
        reps.forEach((rep, activity) -> {
            Objects.requireNonNull(rep, "reps.key");
            sorted.put(rep, Objects.requireNonNull(activity, "reps[" + rep + "]"));
        });
        CurrencyUnit currency = sorted.values().iterator().next().amount().currency();
        sorted.forEach((rep, activity) -> Checks.check(
                activity.amount().currency().equals(currency),
                "reps[" + rep + "].amount",
                "be in " + currency,
                "in " + activity.amount().currency()));
        return sorted;
    }

    private static SortedMap<RepId, SalesActivity> shrunk(
            SortedMap<RepId, SalesActivity> reps, TreeRates rates, RatePath team) {
        SortedMap<RepId, SalesActivity> shrunk = new TreeMap<>();
        reps.forEach((rep, activity) ->
                shrunk.put(rep, activity.withShrunkConversion(rates.rateOrNew(team.child(rep.value())))));
        return shrunk;
    }

    private TeamForecast shared(SortedMap<RepId, SalesActivity> given, TreeRates known, RatePath team) {
        List<RateScenario> scenarios = known.scenarios(team);
        double[] weights = scenarios.stream().mapToDouble(RateScenario::weight).toArray();
        SortedMap<RepId, SalesActivity> reps = shrunk(given, known, team);
        List<TeamTerm> terms = new ArrayList<>();
        Map<DealAmount, WonAmount> amounts = new HashMap<>();
        for (SalesActivity activity : reps.values()) {
            EffectiveCounts own =
                    activity.shrunkConversion().map(NodeRate::effectiveCounts).orElseThrow();
            double[][] wins = new double[weights.length][];
            for (int k = 0; k < weights.length; k++) {
                RateScenario scenario = scenarios.get(k);
                double a = own.successes() + scenario.mean() * scenario.strength();
                double b = own.failures() + (1 - scenario.mean()) * scenario.strength();
                wins[k] = wins(activity, a, b);
            }
            terms.add(new TeamTerm(amounts.computeIfAbsent(activity.amount(), DealAmount::won), wins));
        }
        return new TeamForecast(this, Optional.of(known), team, reps, terms, weights);
    }

    private TeamForecast independent(SortedMap<RepId, SalesActivity> reps) {
        ActivityForecaster each = conversions == Conversions.KNOWN
                ? ActivityForecaster.withDefaults().withFixedRate()
                : ActivityForecaster.withDefaults();
        List<TeamTerm> terms = new ArrayList<>();
        Map<DealAmount, WonAmount> amounts = new HashMap<>();
        reps.forEach((rep, activity) -> {
            each.checkRate(activity, "reps[" + rep + "].conversion");
            terms.add(new TeamTerm(
                    amounts.computeIfAbsent(activity.amount(), DealAmount::won),
                    new double[][] {listed(each.wins(activity))}));
        });
        return new TeamForecast(this, Optional.empty(), RatePath.root(), reps, terms, new double[] {1});
    }

    private static double[] wins(SalesActivity activity, double a, double b) {
        long whole = activity.meetings().longValue();
        double fraction =
                activity.meetings().subtract(BigDecimal.valueOf(whole)).doubleValue();
        double[] lower = TeamTerm.betaBinomial(whole, a, b);
        double[] upper = fraction == 0 ? lower : TeamTerm.betaBinomial(whole + 1, a, b);
        if (activity.mostWins().isPresent() || lower.length == 0 || upper.length == 0) {
            return listed(
                    ActivityForecaster.wins(activity, meetings -> CountDistribution.betaBinomial(meetings, a, b)));
        }
        double[] mixed = Arrays.copyOf(upper, Math.max(lower.length, upper.length));
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = fraction * mixed[i] + (i < lower.length ? (1 - fraction) * lower[i] : 0);
        }
        return mixed;
    }

    /** Probabilities of 0, 1, 2, …, without a tail that no sum would notice. */
    private static double[] listed(CountDistribution wins) {
        int last = (int) wins.trials();
        double reach = 1e-17;
        int high = last;
        int low = 0;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (wins.probabilityAtLeast(middle + 1L) <= reach) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        double[] listed = new double[low + 1];
        for (int i = 0; i <= low; i++) {
            listed[i] = wins.probability(i);
        }
        return listed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TeamForecaster that && conversions == that.conversions && rates.equals(that.rates);
    }

    @Override
    public int hashCode() {
        return Objects.hash(conversions, rates);
    }

    /** {@return the options in short} */
    @Override
    public String toString() {
        return "TeamForecaster[" + conversions + (conversions == Conversions.SHRUNK ? ", " + rates : "") + "]";
    }
}
