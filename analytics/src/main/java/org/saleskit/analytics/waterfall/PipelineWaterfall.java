package org.saleskit.analytics.waterfall;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;
import org.threeten.extra.LocalDateRange;

/**
 * Why did the pipeline change between two instants? New deals, won and lost ones, moved ones, and those that are worth more
 * or less, with the deals behind each part.
 *
 * <pre>
 * Formula   end − start = Σ change(p) over all {@link WaterfallPart parts} p
 *           change(p) = Σ (balance after − balance before) over all changes of deals that p stands for
 * </pre>
 *
 * <p><b>Symbols</b> balance: the amount, the count of deals, the count of deals without an amount; it is zero while a deal
 * is not in the pipeline. In the pipeline: its stage is open (or on hold, see {@link #countingOnHold}), and the day on which
 * it is expected to close lies in the window, if there is one.
 *
 * <p><b>Input</b> {@link Deals} of one log as of two instants, both from the same {@link
 * org.saleskit.core.deal.DealFold}. Folded {@linkplain org.saleskit.core.deal.DealFold.AsOf#knownAt as known} at the time,
 * each end is what a report then said, and what was written down afterwards is {@link WaterfallPart#RESTATED}. Both ends may
 * be of one instant and differ in what was known.
 *
 * <p><b>Order of attribution</b> Each change has one cause, in this order:
 * <ol>
 *   <li>What differs between the start as it was read and the start by the log of the end is merged or restated.
 *   <li>With {@link Attribution#EACH_CHANGE} the log of the deal is replayed. A change of the stage counts with the amount
 *       of that moment, a change of the amount with the difference. At one instant the amount changes first; a deal leaves
 *       with the day of the expected close that it had, and enters with the one that was stated with the move.
 *   <li>With {@link Attribution#TWO_STATES} the state is looked at before the day: a deal that was won and moved is won.
 * </ol>
 *
 * <p><b>Special cases</b> A deal without an amount counts as a deal and is counted apart. With a window, a deal without a
 * day of the expected close is not in the pipeline; it is listed by {@link WaterfallResult#undatedAtStart} and {@link
 * WaterfallResult#undatedAtEnd}. A deal that rested from its beginning is {@link WaterfallPart#RESUMED} when it is taken up.
 *
 * <p><b>Example</b> As of 1 March A (100) and B (50) are open. A is raised to 120 and won, B is pushed out of the window,
 * and C (80) is opened. Start 150 + new 80 + increased 20 − pushed out 50 − won 120 = end 80; deals 2 + 1 − 1 − 1 = 1.
 *
 * <p><b>Method</b> One pass over the deals of both ends, proportional to their moves and changes.
 *
 * <p>Immutable and thread-safe.
 */
public final class PipelineWaterfall {

    private final CurrencyUnit currency;
    private final Optional<LocalDateRange> window;
    private final boolean countsOnHold;
    private final Attribution attribution;

    private PipelineWaterfall(
            CurrencyUnit currency, Optional<LocalDateRange> window, boolean countsOnHold, Attribution attribution) {
        this.currency = currency;
        this.window = window;
        this.countsOnHold = countsOnHold;
        this.attribution = attribution;
    }

    /**
     * {@return the waterfall of all open deals, by each change}
     *
     * @param currency the currency of the deals; a deal in the pipeline with an amount in another one is an exception
     */
    public static PipelineWaterfall in(CurrencyUnit currency) {
        return new PipelineWaterfall(
                Objects.requireNonNull(currency, "currency"), Optional.empty(), false, Attribution.EACH_CHANGE);
    }

    /**
     * {@return this waterfall, but of the deals that are expected to close in a window}
     *
     * @param window the days, at least one; it replaces the one given before
     * @throws IllegalArgumentException if it holds no day
     */
    public PipelineWaterfall closingIn(LocalDateRange window) {
        Objects.requireNonNull(window, "window");
        Checks.check(!window.isEmpty(), "window", "hold at least one day", window);
        return new PipelineWaterfall(currency, Optional.of(window), countsOnHold, attribution);
    }

    /** {@return this waterfall, but with deals on hold in the pipeline: they leave it only when they are closed or moved} */
    public PipelineWaterfall countingOnHold() {
        return new PipelineWaterfall(currency, window, true, attribution);
    }

    /**
     * {@return this waterfall, but with another treatment of deals with several changes}
     *
     * @param attribution which changes count
     */
    public PipelineWaterfall attribution(Attribution attribution) {
        return new PipelineWaterfall(
                currency, window, countsOnHold, Objects.requireNonNull(attribution, "attribution"));
    }

    /** {@return the currency} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return the days of the expected close; absent if all deals count} */
    public Optional<LocalDateRange> window() {
        return window;
    }

    /** {@return whether deals on hold are in the pipeline} */
    public boolean isCountingOnHold() {
        return countsOnHold;
    }

    /** {@return which changes of a deal count} */
    public Attribution attribution() {
        return attribution;
    }

    /**
     * {@return what changed}
     *
     * @param start the deals as of the start
     * @param end the deals as of the end, of the same log
     * @throws IllegalArgumentException if the end is before the start, or if a deal in the pipeline has an amount in another
     *     currency
     */
    public WaterfallResult between(Deals start, Deals end) {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        Checks.check(
                !end.asOf().isBefore(start.asOf()),
                "end.asOf",
                "not be before start.asOf, which is " + start.asOf(),
                end.asOf());
        return new WaterfallRun(this, start, end).result();
    }

    /** Whether a deal is worked on, whatever its day. */
    boolean isWorked(Standing standing) {
        return standing.type()
                .filter(type -> type == StageType.OPEN || (countsOnHold && type == StageType.ON_HOLD))
                .isPresent();
    }

    boolean isIn(Standing standing) {
        return isWorked(standing)
                && window.map(days -> isIn(days, standing.day())).orElse(true);
    }

    private static boolean isIn(LocalDateRange days, Optional<LocalDate> day) {
        return day.filter(days::contains).isPresent();
    }

    /** Whether a deal would be in the pipeline if anybody had said when it will close. */
    boolean isUndated(Standing standing) {
        return window.isPresent() && isWorked(standing) && standing.day().isEmpty();
    }

    PipelineBalance balance(DealId deal, Standing standing) {
        if (!isIn(standing)) {
            return PipelineBalance.zero(currency);
        }
        Optional<Money> amount = standing.amount();
        amount.ifPresent(money -> Checks.check(
                money.getCurrencyUnit().equals(currency),
                "amount of deal " + deal,
                "be in " + currency,
                "in " + money.getCurrencyUnit()));
        return new PipelineBalance(amount.orElse(Money.zero(currency)), 1, amount.isPresent() ? 0 : 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PipelineWaterfall that
                && currency.equals(that.currency)
                && window.equals(that.window)
                && countsOnHold == that.countsOnHold
                && attribution == that.attribution;
    }

    @Override
    public int hashCode() {
        return Objects.hash(currency, window, countsOnHold, attribution);
    }

    /** {@return the options in words} */
    @Override
    public String toString() {
        return "PipelineWaterfall[" + currency
                + window.map(days -> ", closing in " + days).orElse("") + (countsOnHold ? ", counting on hold" : "")
                + ", " + attribution + "]";
    }
}
