package org.saleskit.forecasting.activity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.forecasting.distribution.CountDistribution;
import org.saleskit.forecasting.distribution.RevenueDistribution;
import org.saleskit.forecasting.internal.SeededRandom;
import org.saleskit.forecasting.rates.NodeRate;
import org.saleskit.forecasting.rates.RateLaw;

/**
 * What will come of somebody's work in a period: how many wins, how much revenue, and with what probability?
 *
 * <p><b>Formula</b>
 *
 * <pre>
 * point forecast   F = D m p a,  p = x / n;  with at most c wins  F = E[min(W, c)] a,  W ~ binomial(N, p)
 * wins             W ~ binomial(N, p)       if the rate is taken as known
 *                  W ~ beta-binomial(N, x + 0.5, n - x + 0.5)   otherwise: p ~ Beta(x + 0.5, n - x + 0.5)
 * meetings         N = k with probability 1 - f, k + 1 with probability f, where D m = k + f
 * mean of W        D m x / n                 if the rate is taken as known
 *                  D m (x + 0.5) / (n + 1)   otherwise
 * revenue          R = W a, or the sum of W amounts drawn from those of past deals
 * </pre>
 *
 * <p><b>Symbols</b>
 *
 * <pre>
 * D     working days less absences          days, a whole number      {@link SalesActivity#workingDays}
 * m     meetings held on a working day      meetings, zero or more    {@link SalesActivity#meetingsPerDay}
 * x, n  wins and the held meetings behind   counts, 0 &lt;= x &lt;= n     {@link SalesActivity#conversion}
 * a     what a won deal brings              money, above zero         {@link SalesActivity#amount}
 * k, f  whole part and fraction of D m                                {@link SalesActivity#meetings}
 * </pre>
 *
 * <p><b>Input</b> one {@link SalesActivity}, with at most 1 000 000 meetings D m.
 *
 * <p><b>Special cases</b> No meetings give no wins and a forecast of exactly 0. A conversion of 0 of 0 leaves the point
 * forecast undefined (empty), and the law rests on the prior Beta(0.5, 0.5) alone, which says almost nothing: its mean
 * is half of the meetings; a fixed rate is then an error. A fixed rate of 0 of n or n of n makes the wins certain. If
 * all amounts are equal, revenue is exact and nothing is simulated.
 *
 * <p><b>Why the mean is not F</b> An uncertain conversion is (x + 0.5) / (n + 1) on average and not x / n, as few meetings leave higher
 * ones open; the mean of the revenue rests on that and is above F where x / n is below one half. With at most c wins its uncertainty
 * also costs: what a higher conversion would bring is cut off, what a lower one costs is not. With a known rate mean and F are the same.
 *
 * <p><b>Result</b> {@link ActivityForecast}: the point forecast and the mean, rounded once, half-even, to the currency's
 * digits; the exact law of the wins; the law of the revenue, exact for one average amount and simulated for a sample.
 *
 * <p><b>Example</b> 22 days × 2 meetings × 1 win of 10 × 50 000 gives 220 000. With that rate taken as known, at least
 * 220 000 comes with probability 0.4528 and at least 440 000 with probability 0.0280.
 *
 * <p><b>Method</b> The conjugate beta law with the Jeffreys prior; see {@link CountDistribution} for the numerical side.
 * The mixture over k and k + 1 meetings keeps the mean linear in D m. Time is proportional to the possible counts of
 * wins, for a simulation also to draws × expected wins.
 *
 * <p><b>Source</b> Brown, Cai and DasGupta, <i>Interval Estimation for a Binomial Proportion</i>, Statistical Science 16
 * (2001), section 4.3, doi 10.1214/ss/1009213286 (the Jeffreys prior); Johnson, Kemp and Kotz, <i>Univariate Discrete
 * Distributions</i>, 3rd ed., 2005, section 6.2.2 (the beta-binomial law).
 *
 * <p>Immutable and thread-safe: the same input and options give the same result to the bit.
 */
public final class ActivityForecaster {

    private static final int DEFAULT_DRAWS = 20_000;
    private static final int MAX_DRAWS = 10_000_000;
    private static final long DEFAULT_SEED = 1;

    /** Amounts drawn in one simulation at most: a few seconds. */
    private static final double MAX_AMOUNTS_DRAWN = 5e8;

    private static final ActivityForecaster DEFAULTS = new ActivityForecaster(false, DEFAULT_DRAWS, DEFAULT_SEED);

    private final boolean fixedRate;
    private final int draws;
    private final long seed;

    private ActivityForecaster(boolean fixedRate, int draws, long seed) {
        this.fixedRate = fixedRate;
        this.draws = draws;
        this.seed = seed;
    }

    /** {@return a forecaster with an uncertain rate and, where amounts are drawn, 20 000 draws from seed 1} */
    public static ActivityForecaster withDefaults() {
        return DEFAULTS;
    }

    /** {@return this forecaster, but taking the conversion as known, as a plan does} */
    public ActivityForecaster withFixedRate() {
        return new ActivityForecaster(true, draws, seed);
    }

    /** {@return this forecaster, but taking the conversion as uncertain by its counts, which is the default} */
    public ActivityForecaster withUncertainRate() {
        return new ActivityForecaster(false, draws, seed);
    }

    /**
     * {@return this forecaster, but with another number of simulated periods}
     *
     * @param newDraws 1 to 10 000 000; only used when amounts are drawn from past deals
     * @throws IllegalArgumentException if the number is out of its range
     */
    public ActivityForecaster withDraws(int newDraws) {
        Checks.check(newDraws >= 1 && newDraws <= MAX_DRAWS, "draws", "lie between 1 and " + MAX_DRAWS, newDraws);
        return new ActivityForecaster(fixedRate, newDraws, seed);
    }

    /**
     * {@return this forecaster, but with other random numbers}
     *
     * @param newSeed any number; only used when amounts are drawn from past deals
     */
    public ActivityForecaster withSeed(long newSeed) {
        return new ActivityForecaster(fixedRate, draws, newSeed);
    }

    /** {@return whether the conversion is taken as known} */
    public boolean isFixedRate() {
        return fixedRate;
    }

    /** {@return the number of simulated periods} */
    public int draws() {
        return draws;
    }

    /** {@return where the random numbers start} */
    public long seed() {
        return seed;
    }

    /**
     * {@return what comes of the activity}
     *
     * @param activity working days, meetings a day, conversion and amount
     * @throws IllegalArgumentException if the rate is to be fixed but its conversion is 0 of 0, or if the simulation
     *     would draw more than 500 000 000 amounts
     * @throws ArithmeticException if simulated revenue might not fit into a long of minor units
     */
    public ActivityForecast forecast(SalesActivity activity) {
        Objects.requireNonNull(activity, "activity");
        checkRate(activity, "conversion");
        CountDistribution wins = wins(activity);
        return new ActivityForecast(this, activity, wins, revenue(activity, wins));
    }

    void checkRate(SalesActivity activity, String name) {
        Checks.check(
                !fixedRate
                        || activity.shrunkConversion().isPresent()
                        || activity.conversion().trials() > 0,
                name,
                "rest on at least one meeting to be taken as a fixed rate",
                activity.conversion());
    }

    /**
     * {@return what comes of the activity in which period, if deals are closed some time after their meeting}
     *
     * @param activity the activity of the period 0
     * @param lag how many periods after its meeting a won deal is closed
     * @throws IllegalArgumentException as for {@link #forecast(SalesActivity)}, or if the wins are limited
     */
    public ClosingForecast forecast(SalesActivity activity, CloseLag lag) {
        return forecast(activity, lag, List.of());
    }

    /**
     * {@return what comes of the activity and of meetings held before in which period, if deals are closed some time after their
     * meeting}
     *
     * @param activity the activity of the period 0
     * @param lag how many periods after its meeting a won deal is closed
     * @param earlierMeetings the meetings held 1, 2, … periods before, zero or more each; those from longer ago than the longest
     *     lag have no effect
     * @throws IllegalArgumentException as for {@link #forecast(SalesActivity)}, if the wins are limited, or if a number of meetings
     *     is negative or above 1 000 000
     */
    public ClosingForecast forecast(SalesActivity activity, CloseLag lag, List<BigDecimal> earlierMeetings) {
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(lag, "lag");
        Objects.requireNonNull(earlierMeetings, "earlierMeetings");
        checkRate(activity, "conversion");
        Checks.check(
                activity.mostWins().isEmpty(),
                "mostWins",
                "be absent with a lag, as it would limit closes and not meetings",
                activity.mostWins().orElse(0));
        return ClosingForecast.of(this, activity, lag, earlierMeetings);
    }

    CountDistribution wins(SalesActivity activity) {
        return fixedRate ? winsAtKnownRate(activity) : wins(activity, law(activity)::wins);
    }

    /** The mixture over the whole numbers of meetings next to D m, limited to what can be closed. */
    static CountDistribution wins(SalesActivity activity, LongFunction<CountDistribution> ofMeetings) {
        long whole = activity.meetings().longValue();
        double fraction = activity.meetings().subtract(exact(whole)).doubleValue();
        CountDistribution wins = ofMeetings.apply(whole);
        CountDistribution mixed = fraction == 0 ? wins : wins.mixedWith(ofMeetings.apply(whole + 1), fraction);
        return activity.mostWins().isPresent()
                ? mixed.cappedAt(activity.mostWins().getAsLong())
                : mixed;
    }

    /** The wins if the conversion of the point forecast is taken as known, which must rest on a meeting. */
    static CountDistribution winsAtKnownRate(SalesActivity activity) {
        return wins(activity, meetings -> CountDistribution.binomial(meetings, knownRate(activity)));
    }

    /** The conversion as a fixed number. */
    static double knownRate(SalesActivity activity) {
        return activity.shrunkConversion()
                .map(NodeRate::rate)
                .orElseGet(() -> activity.conversion().rate().orElseThrow());
    }

    /** What is known of the conversion. */
    static RateLaw law(SalesActivity activity) {
        return activity.shrunkConversion().map(NodeRate::law).orElseGet(() -> RateLaw.of(activity.conversion()));
    }

    private RevenueDistribution revenue(SalesActivity activity, CountDistribution wins) {
        BigDecimal mean = activity.mostWins().isPresent()
                ? new BigDecimal(wins.mean()).multiply(activity.amount().exactMean())
                : meanRevenue(activity, activity.meetings());
        return revenue(activity, wins, mean, seed);
    }

    /** The mean revenue if wins were not limited. */
    Money meanWithoutLimit(SalesActivity activity) {
        return Money.of(
                activity.amount().currency(), meanRevenue(activity, activity.meetings()), RoundingMode.HALF_EVEN);
    }

    RevenueDistribution revenue(SalesActivity activity, CountDistribution wins, BigDecimal mean, long fromSeed) {
        DealAmount amount = activity.amount();
        return amount.isFixed()
                ? RevenueDistribution.of(wins, Money.ofMinor(amount.currency(), amount.largest()), mean)
                : simulated(wins, amount, mean, fromSeed);
    }

    /**
     * The sum of as many amounts, those of past deals drawn with replacement, as there are wins. The number of wins is drawn from its
     * exact law by inversion, so only the amounts add noise of their own. All sums are whole minor units.
     */
    private RevenueDistribution simulated(CountDistribution wins, DealAmount amount, BigDecimal mean, long fromSeed) {
        Checks.check(
                wins.mean() * draws <= MAX_AMOUNTS_DRAWN,
                "draws",
                "be small enough for draws × expected wins to stay at most 500000000",
                draws + " × " + wins.mean());
        checkFits(wins.trials(), amount);
        SeededRandom random = new SeededRandom(fromSeed);
        long[] outcomes = new long[draws];
        for (int i = 0; i < draws; i++) {
            long count = wins.quantile(random.nextOpenFraction());
            for (long win = 0; win < count; win++) {
                outcomes[i] += amount.draw(random);
            }
        }
        return RevenueDistribution.ofDraws(amount.currency(), outcomes, mean);
    }

    private static void checkFits(long mostWins, DealAmount amount) {
        BigDecimal most = BigDecimal.valueOf(mostWins).multiply(BigDecimal.valueOf(amount.largest()));
        if (most.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw new ArithmeticException("meetings × largest amount must stay at most " + Long.MAX_VALUE
                    + " minor units, but was " + mostWins + " × " + amount.largest());
        }
    }

    /**
     * Meetings × the mean conversion × mean amount in major units, to 34 digits; the own uncertain rate has the mean (x + 0.5) /
     * (n + 1) = (2 x + 1) / (2 n + 2).
     */
    BigDecimal meanRevenue(SalesActivity activity, BigDecimal meetings) {
        BigDecimal successes;
        BigDecimal trials = BigDecimal.ONE;
        BigDecimal two = exact(2);
        if (activity.shrunkConversion().isPresent()) {
            successes = new BigDecimal(
                    fixedRate ? knownRate(activity) : law(activity).mean());
        } else {
            BigDecimal x = exact(activity.conversion().successes());
            BigDecimal n = exact(activity.conversion().trials());
            successes = fixedRate ? x : x.multiply(two).add(BigDecimal.ONE);
            trials = fixedRate ? n : n.multiply(two).add(two);
        }
        DealAmount amount = activity.amount();
        return meetings.multiply(successes)
                .multiply(amount.total())
                .movePointLeft(amount.currency().getDecimalPlaces())
                .divide(trials.multiply(exact(amount.size())), MathContext.DECIMAL128);
    }

    static BigDecimal exact(long count) {
        return BigDecimal.valueOf(count);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActivityForecaster that
                && fixedRate == that.fixedRate
                && draws == that.draws
                && seed == that.seed;
    }

    @Override
    public int hashCode() {
        return Objects.hash(fixedRate, draws, seed);
    }

    /** {@return the options in short} */
    @Override
    public String toString() {
        return (fixedRate ? "fixed rate" : "uncertain rate") + ", " + draws + " draws, seed " + seed;
    }
}
