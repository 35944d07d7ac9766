package org.saleskit.analytics.winrate;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;

/**
 * A win rate, with the deals behind every count and those that are not counted.
 *
 * <p>Lists of deals are in the order of the identifiers and unmodifiable. A deal is listed once for each close that counts:
 * once, unless {@link WinRateAnalysis#closes} counts several.
 *
 * <p>Immutable and thread-safe.
 */
public final class WinRateResult {

    private final WinRateAnalysis analysis;
    private final Instant asOf;
    private final List<DealId> won;
    private final List<DealId> lost;
    private final List<DealId> disqualified;
    private final List<DealId> stale;
    private final List<DealId> undecided;
    private final Optional<AmountRate> byAmount;
    private final List<WinRateLeftOut> leftOut;

    WinRateResult(WinRateAnalysis analysis, Deals deals, WinRateTally tally) {
        this.analysis = analysis;
        this.asOf = deals.asOf();
        this.won = tally.members(Decision.Kind.WON);
        this.lost = tally.members(Decision.Kind.LOST);
        this.disqualified = tally.members(Decision.Kind.DISQUALIFIED);
        this.stale = tally.members(Decision.Kind.STALE);
        this.undecided = tally.undecided();
        this.byAmount = tally.byAmount();
        this.leftOut = tally.leftOut();
    }

    /** {@return the span and the options} */
    public WinRateAnalysis analysis() {
        return analysis;
    }

    /** {@return the instant as of which the deals were read} */
    public Instant asOf() {
        return asOf;
    }

    /** {@return whether the span was over by then; if not, its last deals are not decided yet} */
    public boolean isComplete() {
        return !asOf.isBefore(analysis.rules().span().last());
    }

    /** {@return the deals that were won} */
    public List<DealId> won() {
        return won;
    }

    /** {@return the deals that were lost; those disqualified or stale are not among them} */
    public List<DealId> lost() {
        return lost;
    }

    /**
     * {@return the disqualified deals that count as not won: those that had reached the first sales stage, or all of them with
     * {@link WinRateAnalysis#includingDisqualified}}
     */
    public List<DealId> disqualified() {
        return disqualified;
    }

    /** {@return the open deals that count as lost because they are stale; empty without {@link WinRateAnalysis#staleAsLost}} */
    public List<DealId> stale() {
        return stale;
    }

    /** {@return won of decided: the counts, also if they are few or none} */
    public Proportion proportion() {
        return Proportion.of(won.size(), (long) won.size() + lost.size() + disqualified.size() + stale.size());
    }

    /** {@return the win rate, a fraction in 0..1; empty if nothing was decided, or if it is suppressed} */
    public OptionalDouble rate() {
        return isSuppressed() ? OptionalDouble.empty() : proportion().rate();
    }

    /** {@return the Wilson interval of the rate at a confidence of 0.95; empty if there is no rate} */
    public Optional<Interval> interval() {
        return isSuppressed() ? Optional.empty() : proportion().interval();
    }

    /** {@return whether fewer deals are decided than the minimum of the analysis, so that the rate is weak} */
    public boolean isLowCount() {
        return proportion().trials() < analysis.minimum();
    }

    /** {@return whether the rate is not to be shown, because it is weak and the analysis suppresses weak rates} */
    public boolean isSuppressed() {
        return isLowCount() && analysis.isSuppressing();
    }

    /** {@return the win rate by amount, if it was asked for} */
    public Optional<AmountRate> byAmount() {
        return byAmount;
    }

    /**
     * {@return the deals that are open or on hold; by creation only those opened in the span} They are in no rate, except in
     * {@link #ofOpened}. With {@link WinRateAnalysis#staleAsLost} stale ones are not among them.
     */
    public List<DealId> undecided() {
        return undecided;
    }

    /**
     * {@return won deals of all that were opened in the span, decided or not; absent unless the analysis is by creation} What is
     * still open counts as not won yet, so this share can only grow; the rate of decided deals may fall.
     */
    public Optional<Proportion> ofOpened() {
        return analysis.isByCreation()
                ? Optional.of(proportion().plus(Proportion.of(0, undecided.size())))
                : Optional.empty();
    }

    /** {@return the deals that are not counted, by reason; reasons that do not occur are not listed} */
    public List<WinRateLeftOut> leftOut() {
        return leftOut;
    }

    /**
     * {@return the deals that are not counted for a reason, possibly none}
     *
     * @param reason the reason
     */
    public List<DealId> leftOut(WinRateLeftOut.Reason reason) {
        Objects.requireNonNull(reason, "reason");
        return leftOut.stream()
                .filter(left -> left.reason() == reason)
                .findFirst()
                .map(WinRateLeftOut::deals)
                .orElse(List.of());
    }

    /**
     * {@return the win rate in words, with what it counts and what not}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return WinRateText.of(this, locale);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WinRateResult that
                && analysis.equals(that.analysis)
                && asOf.equals(that.asOf)
                && won.equals(that.won)
                && lost.equals(that.lost)
                && disqualified.equals(that.disqualified)
                && stale.equals(that.stale)
                && undecided.equals(that.undecided)
                && byAmount.equals(that.byAmount)
                && leftOut.equals(that.leftOut);
    }

    @Override
    public int hashCode() {
        return Objects.hash(analysis, asOf, won, lost);
    }

    /** {@return the explanation in English} */
    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }
}
