package org.saleskit.forecasting.activity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.forecasting.distribution.CountDistribution;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.saleskit.forecasting.internal.math.GaussRule;
import org.saleskit.forecasting.rates.RateLaw;

/**
 * What an activity, and meetings held before it, bring in which period, where won deals are closed some time after their meeting.
 *
 * <pre>
 * wins closed in period k = Σ over s &gt;= 0 of the wins of N(s) that close k + s periods after their meeting
 * given the conversion p    binomial(N(s), p g(k + s)) each, independent
 * expected                  p a Σ N(s) g(k + s)
 * </pre>
 *
 * <p><b>Symbols</b> k the period, 0 for that of the activity; N(0) = D m its meetings, N(s) those held s periods before; g the
 * {@link CloseLag}; a the mean amount. The uncertain conversion is the same one for all: the law of a period is the mixture over it
 * (by Gauss-Jacobi quadrature, exact while N is below 96 for one beta law). Wins of different periods are therefore dependent, and
 * their laws must not be added as independent ones; their means may.
 *
 * <p>Without earlier meetings the expected amounts of all periods add up exactly to the forecast without a lag.
 *
 * <p>Made by {@link ActivityForecaster#forecast(SalesActivity, CloseLag, List)}. Immutable and thread-safe.
 */
public final class ClosingForecast {

    private static final int MOST_NODES = 48;
    private static final BigDecimal MOST_MEETINGS = BigDecimal.valueOf(1_000_000);

    /** Standard deviations of a binomial count beyond which nothing is left to add. */
    private static final double REACH = 12;

    private final SalesActivity activity;
    private final CloseLag lag;
    private final List<Optional<Money>> expected;
    private final List<CountDistribution> wins;
    private final List<RevenueDistribution> revenue;

    private ClosingForecast(
            SalesActivity activity,
            CloseLag lag,
            List<Optional<Money>> expected,
            List<CountDistribution> wins,
            List<RevenueDistribution> revenue) {
        this.activity = activity;
        this.lag = lag;
        this.expected = List.copyOf(expected);
        this.wins = List.copyOf(wins);
        this.revenue = List.copyOf(revenue);
    }

    static ClosingForecast of(
            ActivityForecaster forecaster, SalesActivity activity, CloseLag lag, List<BigDecimal> earlier) {
        List<BigDecimal> meetings = new ArrayList<>();
        meetings.add(activity.meetings());
        for (int i = 0; i < earlier.size(); i++) {
            String name = "earlierMeetings[" + i + "]";
            BigDecimal held = Objects.requireNonNull(earlier.get(i), name);
            Checks.check(
                    held.signum() >= 0 && held.compareTo(MOST_MEETINGS) <= 0,
                    name,
                    "lie between 0 and " + MOST_MEETINGS,
                    held);
            meetings.add(held);
        }
        List<Optional<Money>> expected = new ArrayList<>();
        List<CountDistribution> wins = new ArrayList<>();
        List<RevenueDistribution> revenue = new ArrayList<>();
        CurrencyUnit currency = activity.amount().currency();
        Money before = Money.zero(currency);
        for (int k = 0; k <= lag.most(); k++) {
            // Rounded differences of sums, so that the amounts of all periods add up.
            Optional<Money> until = ActivityForecast.Expected.product(activity, closedUntil(meetings, lag, k))
                    .map(ActivityForecast.Expected::amount);
            Money last = before;
            expected.add(until.map(sum -> sum.minus(last)));
            before = until.orElse(before);
            CountDistribution law = wins(forecaster, activity, meetings, lag, k);
            BigDecimal closed = closedUntil(meetings, lag, k).subtract(closedUntil(meetings, lag, k - 1));
            wins.add(law);
            revenue.add(
                    forecaster.revenue(activity, law, forecaster.meanRevenue(activity, closed), forecaster.seed() + k));
        }
        return new ClosingForecast(activity, lag, expected, wins, revenue);
    }

    /** Σ N(s) × the probability of a lag from s to k + s: the meetings whose wins close in the periods 0 to k. */
    private static BigDecimal closedUntil(List<BigDecimal> meetings, CloseLag lag, int k) {
        BigDecimal sum = BigDecimal.ZERO;
        if (k >= 0) {
            for (int s = 0; s < meetings.size(); s++) {
                BigDecimal after = s == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(lag.atMost(s - 1));
                BigDecimal share = BigDecimal.valueOf(lag.atMost(k + s)).subtract(after);
                sum = sum.add(meetings.get(s).multiply(share));
            }
        }
        return sum;
    }

    private static CountDistribution wins(
            ActivityForecaster forecaster, SalesActivity activity, List<BigDecimal> meetings, CloseLag lag, int k) {
        int sources = Math.min(meetings.size(), lag.most() - k + 1);
        int most = 0;
        for (int s = 0; s < sources; s++) {
            if (lag.probability(k + s) > 0) {
                most += meetings.get(s).setScale(0, RoundingMode.CEILING).intValueExact();
            }
        }
        double[] mixture = new double[most + 1];
        if (forecaster.isFixedRate()) {
            add(mixture, 1, ActivityForecaster.knownRate(activity), meetings.subList(0, sources), lag, k);
        } else {
            int nodes = Math.min(MOST_NODES, most / 2 + 1);
            for (RateLaw.Part part : ActivityForecaster.law(activity).parts()) {
                GaussRule rule = GaussRule.beta(part.a(), part.b(), nodes);
                for (int i = 0; i < nodes; i++) {
                    double weight = part.weight() * rule.weight(i);
                    add(mixture, weight, rule.node(i), meetings.subList(0, sources), lag, k);
                }
            }
        }
        return CountDistribution.of(mixture);
    }

    /** Adds the law of the wins at one conversion. */
    private static void add(
            double[] mixture, double weight, double rate, List<BigDecimal> meetings, CloseLag lag, int k) {
        int from = 0;
        double[] sum = {1};
        for (int s = 0; s < meetings.size(); s++) {
            double share = rate * lag.probability(k + s);
            if (share > 0) {
                long whole = meetings.get(s).longValue();
                double fraction =
                        meetings.get(s).subtract(BigDecimal.valueOf(whole)).doubleValue();
                CountDistribution wins = CountDistribution.binomial(whole, share);
                wins = fraction == 0 ? wins : wins.mixedWith(CountDistribution.binomial(whole + 1, share), fraction);
                double reach = REACH * wins.standardDeviation() + REACH;
                int low = (int) Math.max(0, Math.floor(wins.mean() - reach));
                int high = (int) Math.min((double) wins.trials(), Math.ceil(wins.mean() + reach));
                double[] next = new double[sum.length + high - low];
                for (int i = 0; i < sum.length; i++) {
                    for (int j = low; j <= high; j++) {
                        next[i + j - low] += sum[i] * wins.probability(j);
                    }
                }
                sum = next;
                from += low;
            }
        }
        for (int i = 0; i < sum.length; i++) {
            mixture[from + i] += weight * sum[i];
        }
    }

    /** {@return the activity of the period 0} */
    public SalesActivity activity() {
        return activity;
    }

    /** {@return how many periods after its meeting a won deal is closed} */
    public CloseLag lag() {
        return lag;
    }

    /** {@return how many periods there are, from that of the activity to the last in which its wins may close} */
    public int periods() {
        return wins.size();
    }

    /**
     * {@return the expected amount of a period, rounded so that the periods add up; empty if the conversion is 0 of 0}
     *
     * @param period 0 for that of the activity, below {@link #periods}
     * @throws IllegalArgumentException if there is no such period
     */
    public Optional<Money> expected(int period) {
        return expected.get(checked(period));
    }

    /**
     * {@return the law of the wins that close in a period}
     *
     * @param period 0 for that of the activity, below {@link #periods}
     * @throws IllegalArgumentException if there is no such period
     */
    public CountDistribution wins(int period) {
        return wins.get(checked(period));
    }

    /**
     * {@return the law of the revenue of a period}
     *
     * @param period 0 for that of the activity, below {@link #periods}
     * @throws IllegalArgumentException if there is no such period
     */
    public RevenueDistribution revenue(int period) {
        return revenue.get(checked(period));
    }

    private int checked(int period) {
        Checks.check(period >= 0 && period < periods(), "period", "lie between 0 and " + (periods() - 1), period);
        return period;
    }

    /**
     * {@return the periods with their expected amount and the middle 80% of the outcomes, in words}
     *
     * @param locale Russian gives Russian, every other language English; numbers follow the locale
     */
    public String explain(Locale locale) {
        return ActivityExplanation.of(this, locale);
    }

    /** {@return the expected amounts in short, for logs and messages} */
    @Override
    public String toString() {
        return "ClosingForecast"
                + expected.stream()
                        .map(each -> each.map(Money::toString).orElse("undefined"))
                        .toList();
    }
}
