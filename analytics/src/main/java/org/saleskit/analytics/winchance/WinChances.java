package org.saleskit.analytics.winchance;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.analytics.cohort.ImmatureRule;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.time.ReportPeriod;

/**
 * What share of deals is won, when some are still open? Three numbers, which answer three questions, and why they differ.
 *
 * <pre>
 * (a) decided    won / (won + lost)                                   among closed deals
 * (b) realised   won within h / entered                               among deals with opening + h ≤ asOf
 * (c) incidence  probability of being won by age h (Aalen-Johansen)   all deals; lost is the rival cause, open deals are
 *                                                                     censored at their age
 * </pre>
 *
 * <p><b>Symbols.</b> h: the horizon, and the window of (b); asOf: the instant of the deals; entered: opened.
 *
 * <p><b>Horizon.</b> By default the 90th percentile of the cycle times of the closed deals that count: the smallest of them that
 * at least 90 % do not exceed (Hyndman and Fan, type 1: the rule that quantiles of curves follow). Closed deals are the quick
 * ones, so in a young base it is short; a host that knows better sets it with {@link #withHorizon}. Without closed deals there
 * is no default, and (b) and (c) are empty.
 *
 * <p><b>Special cases.</b>
 * <ul>
 *   <li>A deal on hold is open. A reopened deal is in the state as of the instant of the deals.
 *   <li>A deal that was disqualified before it reached the {@linkplain
 *       org.saleskit.core.pipeline.Pipeline#firstSalesStage first sales stage} is left out and listed, one disqualified later
 *       is lost; {@link #includingDisqualified} takes both as lost.
 *   <li>Age, also that of an open deal, is the time since the opening without time spent closed before a reopening. The window
 *       of (b) is elapsed time from opening to close date, its end included. Without reopenings and corrected closes they are
 *       the same.
 *   <li>{@link #treatingAsLostAfter}: an open deal above an age is lost at that age; deals that were won later stay won.
 *   <li>{@link #treatingAsLostNow}: every open deal is lost at its age. The most pessimistic reading.
 *   <li>None of either: no rate, never 0.
 * </ul>
 *
 * <p><b>Example.</b> Won after 10, 30, 50 days, lost after 20, all opened 60 days ago; open for 35 and for 60 days. Decided 3
 * of 4. Horizon 50 days. Realised 3 of 5: the deal opened 35 days ago is immature. Incidence of winning 7/12, of losing 1/6,
 * open 1/4. If the open ones were lost, 3 of 6.
 *
 * <p><b>Source.</b> O. Aalen, S. Johansen, Scandinavian Journal of Statistics 5 (1978) 141-150; R. J. Hyndman, Y. Fan, Sample
 * Quantiles in Statistical Packages, The American Statistician 50 (1996) 361-365.
 *
 * <p>Immutable and thread-safe.
 */
public final class WinChances {

    /** The share of closed deals that the default horizon covers, in tenths. */
    static final int COVERED_TENTHS = 9;

    private static final Duration LONGEST = Duration.ofDays(365_250);

    private static final WinChances DEFAULTS =
            new WinChances(Optional.empty(), Optional.empty(), false, false, ImmatureRule.LEAVE_OUT_IMMATURE);

    private final Optional<Duration> horizon;
    private final Optional<Duration> lostAfter;
    private final boolean lostNow;
    private final boolean disqualified;
    private final ImmatureRule immatureRule;

    private WinChances(
            Optional<Duration> horizon,
            Optional<Duration> lostAfter,
            boolean lostNow,
            boolean disqualified,
            ImmatureRule immatureRule) {
        this.horizon = horizon;
        this.lostAfter = lostAfter;
        this.lostNow = lostNow;
        this.disqualified = disqualified;
        this.immatureRule = immatureRule;
    }

    /** {@return the three numbers with the horizon from the deals themselves, open deals censored, immature ones left out} */
    public static WinChances withDefaults() {
        return DEFAULTS;
    }

    /**
     * {@return the same, but at a horizon of the host}
     *
     * @param newHorizon the age up to which wins count, and the window of the realised rate; above zero, at most a thousand
     *     years
     * @throws IllegalArgumentException if it is out of range
     */
    public WinChances withHorizon(Duration newHorizon) {
        Optional<Duration> checked = Optional.of(checked(newHorizon, "newHorizon"));
        return new WinChances(checked, lostAfter, lostNow, disqualified, immatureRule);
    }

    private static Duration checked(Duration span, String name) {
        Objects.requireNonNull(span, name);
        boolean fits = !span.isNegative() && !span.isZero() && span.compareTo(LONGEST) <= 0;
        Checks.check(fits, name, "be above zero and at most " + LONGEST.toDays() + " days", span);
        return span;
    }

    /**
     * {@return the same, but with open deals above an age taken as lost at that age} It replaces {@link #treatingAsLostNow}.
     *
     * @param age the age; an open deal of exactly this age is still open
     * @throws IllegalArgumentException if it is not above zero or above a thousand years
     */
    public WinChances treatingAsLostAfter(Duration age) {
        return new WinChances(horizon, Optional.of(checked(age, "age")), false, disqualified, immatureRule);
    }

    /** {@return the same, but with all open deals taken as lost at their age; it replaces {@link #treatingAsLostAfter}} */
    public WinChances treatingAsLostNow() {
        return new WinChances(horizon, Optional.empty(), true, disqualified, immatureRule);
    }

    /** {@return the same, but with deals that were disqualified before the first sales stage taken as lost} */
    public WinChances includingDisqualified() {
        return new WinChances(horizon, lostAfter, lostNow, true, immatureRule);
    }

    /**
     * {@return the same, but with another treatment of immature deals in the realised rate}
     *
     * @param newRule the rule
     */
    public WinChances withImmature(ImmatureRule newRule) {
        return new WinChances(horizon, lostAfter, lostNow, disqualified, Objects.requireNonNull(newRule, "newRule"));
    }

    /** {@return the horizon of the host; absent if it is found from the deals} */
    public Optional<Duration> horizon() {
        return horizon;
    }

    /** {@return the age above which open deals are taken as lost; absent if there is none} */
    public Optional<Duration> lostAfter() {
        return lostAfter;
    }

    /** {@return whether all open deals are taken as lost} */
    public boolean isTreatingAsLostNow() {
        return lostNow;
    }

    /** {@return whether deals disqualified before the first sales stage are taken as lost} */
    public boolean isIncludingDisqualified() {
        return disqualified;
    }

    /** {@return how the realised rate treats immature deals} */
    public ImmatureRule immatureRule() {
        return immatureRule;
    }

    /**
     * {@return the three numbers of all deals}
     *
     * @param deals the deals
     */
    public WinChancesResult of(Deals deals) {
        Objects.requireNonNull(deals, "deals");
        return DealLife.read(this, deals, Optional.empty());
    }

    /**
     * {@return the three numbers of the deals that were opened in a period}
     *
     * @param deals the deals
     * @param openedIn the period of the opening
     */
    public WinChancesResult of(Deals deals, ReportPeriod openedIn) {
        Objects.requireNonNull(deals, "deals");
        Objects.requireNonNull(openedIn, "openedIn");
        return DealLife.read(this, deals, Optional.of(openedIn));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WinChances that
                && horizon.equals(that.horizon)
                && lostAfter.equals(that.lostAfter)
                && lostNow == that.lostNow
                && disqualified == that.disqualified
                && immatureRule == that.immatureRule;
    }

    @Override
    public int hashCode() {
        return Objects.hash(horizon, lostAfter, lostNow, disqualified, immatureRule);
    }

    /** {@return the options} */
    @Override
    public String toString() {
        return "WinChances[horizon " + horizon.map(Duration::toString).orElse("of the deals")
                + lostAfter.map(age -> ", lost after " + age).orElse("") + (lostNow ? ", open is lost" : "")
                + (disqualified ? ", including disqualified" : "") + ", " + immatureRule + "]";
    }
}
