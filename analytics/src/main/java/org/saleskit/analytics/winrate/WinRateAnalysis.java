package org.saleskit.analytics.winrate;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.saleskit.analytics.internal.deals.ReportSpan;
import org.saleskit.core.credit.RevenueCredit;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.ReportPeriod;

/**
 * Which share of the decided deals was won?
 *
 * <pre>
 * rate = won / (won + lost + d)     of deals whose close lies in [from, to)
 * </pre>
 *
 * <p><b>Symbols.</b> d: deals disqualified after they had reached the {@linkplain
 * org.saleskit.core.pipeline.Pipeline#firstSalesStage() first sales stage}, which were worked on and not won. Won, lost and
 * disqualified are {@linkplain org.saleskit.core.pipeline.StageType types of the stage}; no stored probability and no name of
 * a stage decides anything. The state of a deal is that as of the instant of the deals.
 *
 * <p><b>Input.</b> {@link Deals}, read as of an instant. For a span that is over, that of its last nanosecond gives the report as
 * it stood at its end; a later one drops closes that were reopened since. An earlier one is allowed: the result then says
 * that the span {@linkplain WinRateResult#isComplete is not over}.
 *
 * <p><b>Special cases.</b> Nothing decided: no rate, never 0. Open deals, deals on hold, those disqualified before selling began,
 * those closed outside the span and those merged into others are not counted, and are listed with the reason.
 *
 * <p><b>Result.</b> {@link WinRateResult}: counts with their deals, Wilson's interval, a flag below {@value
 * Proportion#LOW_COUNT} decided deals. Counts of [a, b) and [b, c) add up to those of [a, c).
 *
 * <p><b>Example.</b> Won 5, lost 4, disqualified in sales 1, open 7: 5 of 10, 95 % interval 0.237 to 0.763; the 7 are listed.
 *
 * <p><b>Source.</b> Definitions in use at CRM vendors differ in the denominator (closed, created or all deals); the default here
 * is decided deals. Wilson's interval: {@link org.saleskit.core.stats.IntervalMethod#WILSON}.
 *
 * <p>Immutable and thread-safe.
 */
public final class WinRateAnalysis {

    private final WinRateRules rules;

    private WinRateAnalysis(WinRateRules rules) {
        this.rules = rules;
    }

    /**
     * {@return the win rate of deals closed in a period: by count, each deal once by its state, flagged below {@value
     * Proportion#LOW_COUNT} decided deals}
     *
     * @param period the local days
     */
    public static WinRateAnalysis during(ReportPeriod period) {
        Objects.requireNonNull(period, "period");
        return new WinRateAnalysis(WinRateRules.of(ReportSpan.of(period)));
    }

    /**
     * {@return the win rate of deals closed in a span, with the options of {@link #during}}
     *
     * @param from the begin, which belongs to the span
     * @param to the end, which does not
     * @throws IllegalArgumentException if the end is not after the begin
     */
    public static WinRateAnalysis between(Instant from, Instant to) {
        return new WinRateAnalysis(WinRateRules.of(new ReportSpan(from, to)));
    }

    /**
     * {@return this win rate, but of other closes of a deal that was reopened}
     *
     * @param rule which closes count; with several a deal may be won and lost
     */
    public WinRateAnalysis withCloses(Close.Rule rule) {
        Objects.requireNonNull(rule, "rule");
        return counting(rules.byCreation(), rule, rules.includesDisqualified(), rules.stale());
    }

    /**
     * {@return this win rate, but of the deals opened in the span, whenever they were closed} Young deals are decided early only
     * if they were decided fast, so that the rate of a recent span still moves; {@link WinRateResult#ofOpened} is given beside.
     */
    public WinRateAnalysis byCreation() {
        return counting(true, rules.closes(), rules.includesDisqualified(), rules.stale());
    }

    /** {@return this win rate, but with every disqualified deal counted as not won, whenever it was disqualified} */
    public WinRateAnalysis includingDisqualified() {
        return counting(rules.byCreation(), rules.closes(), true, rules.stale());
    }

    /**
     * {@return this win rate, but with stale open deals counted as lost at the instant at which they became stale} A deal counts
     * in the span in which that instant lies, so that spans still add up; one that is closed or moved later no longer counts.
     *
     * @param rule when a deal is stale
     */
    public WinRateAnalysis staleAsLost(StaleRule rule) {
        Objects.requireNonNull(rule, "rule");
        return counting(rules.byCreation(), rules.closes(), rules.includesDisqualified(), Optional.of(rule));
    }

    /**
     * {@return this win rate, with the rate by amount beside that by count} Amounts are those as at the close, of a stale deal
     * those when it became stale.
     *
     * @param currency the currency of every amount
     */
    public WinRateAnalysis byAmount(CurrencyUnit currency) {
        Objects.requireNonNull(currency, "currency");
        return showing(Optional.of(currency), rules.minimum(), rules.suppressing());
    }

    /**
     * {@return this win rate, but weak below another number of decided deals}
     *
     * @param minimum the number from which on a rate is not weak, one or more
     * @throws IllegalArgumentException if it is less than one
     */
    public WinRateAnalysis withMinimum(int minimum) {
        Checks.positive(minimum, "minimum");
        return showing(rules.currency(), minimum, rules.suppressing());
    }

    /** {@return this win rate, but with weak rates suppressed: counts and deals are given, the rate and its interval are not} */
    public WinRateAnalysis suppressing() {
        return showing(rules.currency(), rules.minimum(), true);
    }

    private WinRateAnalysis counting(
            boolean byCreation, Close.Rule closes, boolean everyDisqualified, Optional<StaleRule> stale) {
        return new WinRateAnalysis(rules.with(new WinRateRules.Counting(byCreation, closes, everyDisqualified, stale)));
    }

    private WinRateAnalysis showing(Optional<CurrencyUnit> currency, int minimum, boolean suppressing) {
        return new WinRateAnalysis(rules.with(new WinRateRules.Showing(currency, minimum, suppressing)));
    }

    /** {@return the begin of the span} */
    public Instant from() {
        return rules.span().from();
    }

    /** {@return the end of the span, which does not belong to it} */
    public Instant to() {
        return rules.span().to();
    }

    /** {@return whether the deals opened in the span are meant, not those closed in it} */
    public boolean isByCreation() {
        return rules.byCreation();
    }

    /** {@return which closes of a deal count} */
    public Close.Rule closes() {
        return rules.closes();
    }

    /** {@return whether deals disqualified before selling began count as not won} */
    public boolean isIncludingDisqualified() {
        return rules.includesDisqualified();
    }

    /** {@return when an open deal counts as lost; absent if never} */
    public Optional<StaleRule> stale() {
        return rules.stale();
    }

    /** {@return the currency of the rate by amount; absent if there is none} */
    public Optional<CurrencyUnit> currency() {
        return rules.currency();
    }

    /** {@return how many decided deals make a rate that is not weak} */
    public int minimum() {
        return rules.minimum();
    }

    /** {@return whether weak rates are suppressed} */
    public boolean isSuppressing() {
        return rules.suppressing();
    }

    WinRateRules rules() {
        return rules;
    }

    /**
     * {@return the win rate of deals}
     *
     * @param deals the deals
     * @throws IllegalArgumentException if the rate by amount was asked for and the amount of a decided deal is in another
     *     currency, below zero or too large for a long of minor units
     */
    public WinRateResult calculate(Deals deals) {
        Objects.requireNonNull(deals, "deals");
        WinRateTally tally = new WinRateTally(rules);
        deals.list().forEach(tally::add);
        deals.aliases().keySet().forEach(alias -> tally.leaveOut(WinRateLeftOut.Reason.MERGED, alias));
        return new WinRateResult(this, deals, tally);
    }

    /**
     * {@return the win rate of those deals that pass a filter; the others, and deals merged into others, do not exist for it}
     *
     * @param deals the deals
     * @param filter the filter, such as one on the pipeline or the owner
     * @throws IllegalArgumentException see {@link #calculate(Deals)}
     */
    public WinRateResult calculate(Deals deals, Predicate<? super Deal> filter) {
        Objects.requireNonNull(deals, "deals");
        Objects.requireNonNull(filter, "filter");
        WinRateTally tally = new WinRateTally(rules);
        deals.list().stream().filter(filter).forEach(tally::add);
        return new WinRateResult(this, deals, tally);
    }

    /**
     * {@return the win rate of each group of deals, by its name; unmodifiable} Every deal is in one group, so that the counts of
     * the groups add up to those of all deals. Deals merged into others are in no group.
     *
     * @param deals the deals
     * @param group the group of a deal, such as its owner, product or source
     * @throws IllegalArgumentException see {@link #calculate(Deals)}
     */
    public SortedMap<String, WinRateResult> calculateBy(Deals deals, Function<? super Deal, String> group) {
        Objects.requireNonNull(deals, "deals");
        Objects.requireNonNull(group, "group");
        Map<String, WinRateTally> tallies = new TreeMap<>();
        for (Deal deal : deals.list()) {
            String name = Objects.requireNonNull(group.apply(deal), () -> "group of deal " + deal.id());
            tallies.computeIfAbsent(name, each -> new WinRateTally(rules)).add(deal);
        }
        SortedMap<String, WinRateResult> results = new TreeMap<>();
        tallies.forEach((name, tally) -> results.put(name, new WinRateResult(this, deals, tally)));
        return Collections.unmodifiableSortedMap(results);
    }

    /**
     * {@return the win rate of each rep, in which a deal counts by the rep's share in it} The shares of a deal sum to one, so that
     * the weights of all reps add up to the counts of all deals exactly.
     *
     * @param deals the deals
     * @param credit the shares of the reps in a deal; asked for decided deals only
     * @throws IllegalArgumentException see {@link #calculate(Deals)}
     */
    public CreditedWinRates calculateByCredit(Deals deals, Function<? super Deal, RevenueCredit> credit) {
        Objects.requireNonNull(deals, "deals");
        Objects.requireNonNull(credit, "credit");
        return CreditedWinRates.of(calculate(deals), deals, credit);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WinRateAnalysis that && rules.equals(that.rules);
    }

    @Override
    public int hashCode() {
        return rules.hashCode();
    }

    /** {@return the span} */
    @Override
    public String toString() {
        return "win rate of deals " + (rules.byCreation() ? "opened" : "closed") + " in " + rules.span();
    }
}
