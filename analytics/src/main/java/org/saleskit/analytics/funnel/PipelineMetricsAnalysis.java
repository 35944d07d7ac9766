package org.saleskit.analytics.funnel;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.time.ReportPeriod;

/**
 * How is the pipeline doing? Deals in work, win rate, average won amount, cycle time, and the velocity made of them.
 *
 * <pre>
 * W = won / (won + lost + d)    among deals closed in [from, to)
 * A = sum of won amounts / n    among deals won in [from, to) with a known amount
 * L = sum of cycle times / won  among deals won in [from, to), in days of 24 hours
 * V = N × W × A / L             money per calendar day
 * </pre>
 *
 * <p><b>Symbols</b> N - deals in an open stage just before {@code to}, where the trailing window ends and the next period
 * begins; d - deals disqualified after they had reached the {@linkplain
 * org.saleskit.core.pipeline.Pipeline#firstSalesStage() first sales stage}; the rest as above. A deal's outcome and close
 * are those as of the instant of the report, so a deal that was closed several times counts once, at its last close.
 *
 * <p><b>Instants</b> The window is half-open and so is what it sees: rows at {@code to} belong to the next window and change
 * nothing here, neither N nor an outcome. The instant given to {@link #asOf} is seen itself.
 *
 * <p><b>Input</b> A {@link StageLog} and, for each won deal, its amount at the close, all in one currency. Deals that are
 * not won are never asked for an amount.
 *
 * <p><b>Special cases</b>
 * <ul>
 *   <li>Nothing decided: the win rate is 0 of 0, without a rate. Nothing won: no average, no cycle time, no velocity.
 *   <li>All won deals closed at the instant of their opening: L is 0 and there is no velocity, rather than an infinite
 *       one.
 *   <li>A won deal without an amount counts in W and L and is listed in {@link PipelineMetrics#wonWithoutAmount()}; it
 *       does not enter A as zero. A won deal with the amount zero does enter A, and is listed too.
 *   <li>A deal disqualified before the first sales stage counts nowhere and is listed in {@link
 *       PipelineMetrics#leftOut()}; deals on hold are counted apart.
 *   <li>An amount in another currency or below zero is an error.
 * </ul>
 *
 * <p><b>Result</b> {@link PipelineMetrics}. Sums, means of amounts and sums of times are exact; velocity is an estimate.
 *
 * <p><b>Example</b> N 40, W 0.25, A 50 000, L 50 days: V = 40 × 0.25 × 50 000 / 50 = 10 000 a day.
 *
 * <p><b>Method</b> All four parts come from one log, one pipeline and one window; from different windows their product
 * would mean nothing. Means, not medians, because the product needs them.
 *
 * <p>Deals in work at any other instant are {@link FunnelResult#open()} of the funnel as of that instant.
 *
 * <p><b>Limits</b> The cycle time is that of closed deals only. Slow deals are still open, so it is biased short, and
 * velocity is biased high with it.
 *
 * <p><b>Source</b> The four metrics and their product are common in sales reporting; "sales velocity" has no one author.
 *
 * <p>Immutable and thread-safe.
 */
public final class PipelineMetricsAnalysis {

    private final Instant from;
    private final Instant to;
    private final Instant asOf;

    private PipelineMetricsAnalysis(Instant from, Instant to, Instant asOf) {
        this.from = from;
        this.to = to;
        this.asOf = asOf;
    }

    /**
     * {@return the metrics of deals closed in a window, reported as of just before its end}
     *
     * @param from the begin of the window; a row at it belongs to the window
     * @param to the end of the window, after its begin; a row at it belongs to the next window and changes nothing
     * @throws IllegalArgumentException if the end is not after the begin
     */
    public static PipelineMetricsAnalysis between(Instant from, Instant to) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Checks.check(from.isBefore(to), "to", "be after from, which is " + from, to);
        return new PipelineMetricsAnalysis(from, to, lastBefore(to));
    }

    /**
     * {@return the metrics of deals closed in a period, reported as of just before its end}
     *
     * @param period the local days, as instants from the start of the first to the start of the day after the last
     */
    public static PipelineMetricsAnalysis during(ReportPeriod period) {
        return between(period.start(), period.end());
    }

    /** Instants are whole nanoseconds, so there is a last one before any other. */
    private static Instant lastBefore(Instant end) {
        return end.minusNanos(1);
    }

    /**
     * {@return the same metrics as known at a later instant: a close that a reopening followed by then no longer counts}
     * Deals in work stay those just before the end of the window.
     *
     * @param instant the instant of the report; what happened at it is seen, what happened after it is not
     * @throws IllegalArgumentException if the instant lies before the end of the window
     */
    public PipelineMetricsAnalysis asOf(Instant instant) {
        Objects.requireNonNull(instant, "asOf");
        Checks.check(!instant.isBefore(to), "asOf", "not be before to, which is " + to, instant);
        return new PipelineMetricsAnalysis(from, to, instant);
    }

    /**
     * {@return the metrics of a log}
     *
     * @param log the log
     * @param currency the currency of every amount
     * @param amount reads the amount of a won deal at its close, if it is known
     * @param <D> the host's type of a deal's key
     * @throws IllegalArgumentException if the window ends before the first row of the log or at it, or if the amount of a won deal
     *     is in another currency, below zero or too large for a long of minor units
     */
    public <D extends Comparable<? super D>> PipelineMetrics<D> calculate(
            StageLog<D> log, CurrencyUnit currency, Function<? super D, Optional<Money>> amount) {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(amount, "amount");
        log.firstAt()
                .ifPresent(first -> Checks.check(
                        first.isBefore(to), "to", "be after the first row of the log, which is at " + first, to));
        Instant last = lastBefore(to);
        List<DealState<D>> atEnd = log.statesAsOf(last);
        List<DealState<D>> reported = asOf.equals(last) ? atEnd : log.statesAsOf(asOf);
        List<DealState<D>> disqualified = closedInWindow(reported, StageType.DISQUALIFIED);
        long inSales = disqualified.stream().filter(DealState::hasReachedSales).count();
        PipelineMetrics.Closed<D> closed = new PipelineMetrics.Closed<>(
                closedInWindow(reported, StageType.WON),
                closedInWindow(reported, StageType.LOST),
                disqualified.size(),
                inSales);
        return new PipelineMetrics<>(
                log.pipeline(),
                from,
                to,
                asOf,
                count(atEnd, StageType.OPEN),
                count(atEnd, StageType.ON_HOLD),
                closed,
                amounts(closed.won(), currency, amount),
                log.leftOutAsOf(asOf, disqualified.size() - inSales));
    }

    private static <D> PipelineMetrics.Amounts<D> amounts(
            List<DealState<D>> won, CurrencyUnit currency, Function<? super D, Optional<Money>> amount) {
        List<D> missing = new ArrayList<>();
        List<D> zero = new ArrayList<>();
        List<Money> known = new ArrayList<>();
        for (DealState<D> state : won) {
            D deal = state.deal();
            Optional<Money> stated = Objects.requireNonNull(amount.apply(deal), () -> "amount of deal " + deal);
            stated.ifPresentOrElse(
                    money -> {
                        known.add(checked(deal, money, currency));
                        if (money.isZero()) {
                            zero.add(deal);
                        }
                    },
                    () -> missing.add(deal));
        }
        return new PipelineMetrics.Amounts<>(WonAmounts.of(currency, known), List.copyOf(missing), List.copyOf(zero));
    }

    private <D> List<DealState<D>> closedInWindow(List<DealState<D>> states, StageType type) {
        return states.stream()
                .filter(state -> state.type() == type)
                .filter(state -> state.closedAt()
                        .filter(close -> !close.isBefore(from) && close.isBefore(to))
                        .isPresent())
                .toList();
    }

    private static <D> long count(List<DealState<D>> states, StageType type) {
        return states.stream().filter(state -> state.type() == type).count();
    }

    private static Money checked(Object deal, Money money, CurrencyUnit currency) {
        String name = "amount of deal " + deal;
        Checks.check(money.getCurrencyUnit().equals(currency), name, "be in " + currency, money);
        Checks.check(!money.isNegative(), name, "be zero or more", money);
        // What no books hold would make estimates of it infinite.
        boolean fits = money.getAmountMinor().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        Checks.check(fits, name, "be at most " + Long.MAX_VALUE + " minor units", money);
        return money;
    }
}
