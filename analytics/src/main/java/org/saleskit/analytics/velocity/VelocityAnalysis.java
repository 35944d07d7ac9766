package org.saleskit.analytics.velocity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.saleskit.analytics.internal.deals.ReportSpan;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.core.time.WorkSchedule;
import org.threeten.extra.LocalDateRange;

/**
 * How much money does the pipeline bring in a day, at the present rates?
 *
 * <pre>
 * V = N × W × A / L                     money per day
 * throughput = won amount / days        what was won in the window; V is what to expect after it
 * </pre>
 *
 * <p><b>Symbols.</b> All from the same deals, filter and trailing window [from, to). N: qualified deals in work ({@link WorkCount}), by
 * default those open just before {@code to}, where the period to come begins; W: the win rate of deals closed in the window
 * ({@link org.saleskit.analytics.winrate.WinRateAnalysis}); A: the mean amount of those won ({@link
 * org.saleskit.analytics.dealsize.DealSizeAnalysis}); L: their mean cycle in days ({@link CycleTimes}), or the {@linkplain
 * #withRestrictedCycle restricted mean} that counts open deals too.
 *
 * <p><b>Input.</b> {@link Deals}, read as of the last nanosecond of the window or later; a later reading drops closes that were
 * reopened since. One currency; deals of several pipelines are mixed unless the filter takes one.
 *
 * <p><b>Special cases.</b> {@link VelocityResult.Missing} names a part without a value: nothing decided, no amount, no cycle, a
 * cycle of zero. Velocity is empty then, never infinite. Without deals in work it is zero.
 *
 * <p><b>Result.</b> {@link VelocityResult}, exact except for a restricted mean. Means, as the product needs them; medians stand
 * beside. It is weak if the win rate, the mean amount or the mean cycle is of fewer than 10 deals.
 *
 * <p><b>Example.</b> N 40, W 0.25, A 50 000, L 50 days: 40 × 0.25 × 50 000 / 50 = 10 000 a day.
 *
 * <p><b>Method.</b> By Little's law N / T deals a day leave a steady pipeline, T being the mean time until any close of all deals,
 * slow ones included. The mean cycle of won deals is only near to it: it knows neither lost nor open deals. The restricted mean
 * estimates T, up to its horizon.
 *
 * <p><b>Source.</b> The product is common in sales reporting and has no one author. J. D. C. Little, Operations Research 9 (1961)
 * 383-387.
 *
 * <p>Immutable and thread-safe.
 */
public final class VelocityAnalysis {

    private static final int USUAL_MONTHS = 12;

    private final ReportSpan window;
    private final CurrencyUnit currency;
    private final WorkCount work;
    private final OptionalDouble horizonDays;
    private final OpenTimes times;

    private VelocityAnalysis(
            ReportSpan window, CurrencyUnit currency, WorkCount work, OptionalDouble horizonDays, OpenTimes times) {
        this.window = window;
        this.currency = Objects.requireNonNull(currency, "currency");
        this.work = Objects.requireNonNull(work, "work");
        this.horizonDays = horizonDays;
        this.times = times;
    }

    private static VelocityAnalysis of(ReportSpan window, CurrencyUnit currency) {
        return new VelocityAnalysis(
                window, currency, WorkCount.OPEN_AT_END, OptionalDouble.empty(), new OpenTimes(Optional.empty()));
    }

    /**
     * {@return the velocity at the start of a period: deals open then, rates of the 12 months before, elapsed days}
     *
     * @param start the first day of the period
     * @param zone by the clock of which zone the day starts
     * @param currency the currency of every amount
     */
    public static VelocityAnalysis atStartOf(LocalDate start, ZoneId zone, CurrencyUnit currency) {
        Objects.requireNonNull(start, "start");
        return over(ReportPeriod.of(LocalDateRange.of(start.minusMonths(USUAL_MONTHS), start), zone), currency);
    }

    /**
     * {@return the velocity at the end of a window, with the options of {@link #atStartOf}}
     *
     * @param window the local days
     * @param currency the currency of every amount
     */
    public static VelocityAnalysis over(ReportPeriod window, CurrencyUnit currency) {
        Objects.requireNonNull(window, "window");
        return of(ReportSpan.of(window), currency);
    }

    /**
     * {@return the velocity at the end of a window, with the options of {@link #atStartOf}}
     *
     * @param from the begin, which belongs to the window
     * @param to the end, which does not
     * @param currency the currency of every amount
     * @throws IllegalArgumentException if the end is not after the begin
     */
    public static VelocityAnalysis between(Instant from, Instant to, CurrencyUnit currency) {
        return of(new ReportSpan(from, to), currency);
    }

    /**
     * {@return this velocity, but from other deals in work}
     *
     * @param count which deals
     */
    public VelocityAnalysis withWork(WorkCount count) {
        return new VelocityAnalysis(window, currency, count, horizonDays, times);
    }

    /**
     * {@return this velocity, but with the mean time until any close, cut at a horizon, in place of the mean cycle of won deals}
     * Open deals count with what they took so far, and deals opened before the window from the age at which it found them
     * (Kaplan–Meier with left truncation). Deals disqualified before sales do not count. The timer stands while a deal is closed.
     *
     * @param days the horizon in days, or in working days, above zero
     * @throws IllegalArgumentException if the horizon is not above zero or not finite
     */
    public VelocityAnalysis withRestrictedCycle(double days) {
        return new VelocityAnalysis(
                window, currency, work, OptionalDouble.of(Checks.finitePositive(days, "days")), times);
    }

    /**
     * {@return this velocity, but in working time: cycles, throughput and velocity are for working days} A working day is {@link
     * org.saleskit.core.time.WorkCalendar#normalDay} of working time.
     *
     * @param schedule when work is done
     * @throws IllegalArgumentException if the normal day of the calendar is shorter than a second
     */
    public VelocityAnalysis inWorkingTime(WorkSchedule schedule) {
        Objects.requireNonNull(schedule, "schedule");
        Checks.check(
                schedule.calendar().normalDay().toSeconds() > 0,
                "schedule.calendar.normalDay",
                "be one second or more",
                schedule.calendar().normalDay());
        return new VelocityAnalysis(window, currency, work, horizonDays, new OpenTimes(Optional.of(schedule)));
    }

    /** {@return the begin of the window} */
    public Instant from() {
        return window.from();
    }

    /** {@return the end of the window, which does not belong to it} */
    public Instant to() {
        return window.to();
    }

    /** {@return the currency of every amount} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return which deals in work count} */
    public WorkCount work() {
        return work;
    }

    /** {@return the horizon of the restricted mean in days; empty if the cycle is that of won deals} */
    public OptionalDouble horizonDays() {
        return horizonDays;
    }

    /** {@return when work is done; absent if days are elapsed ones} */
    public Optional<WorkSchedule> workingTime() {
        return times.schedule();
    }

    ReportSpan window() {
        return window;
    }

    OpenTimes times() {
        return times;
    }

    /**
     * {@return the velocity of deals}
     *
     * @param deals the deals
     * @throws IllegalArgumentException if the deals were read as of an instant before the last one of the window, or if the amount
     *     of a deal won in it is in another currency, below zero or too large for a long of minor units
     */
    public VelocityResult calculate(Deals deals) {
        Objects.requireNonNull(deals, "deals");
        return calculate(deals, deal -> true);
    }

    /**
     * {@return the velocity of those deals that pass a filter; the others do not exist for it}
     *
     * @param deals the deals
     * @param filter the filter, such as one on the pipeline or the owner
     * @throws IllegalArgumentException see {@link #calculate(Deals)}
     */
    public VelocityResult calculate(Deals deals, Predicate<? super Deal> filter) {
        Objects.requireNonNull(deals, "deals");
        Objects.requireNonNull(filter, "filter");
        return new VelocityRun(this, deals, filter).result();
    }

    /** Velocities of different units or populations have no difference. */
    void checkComparable(VelocityAnalysis other) {
        Checks.check(
                currency.equals(other.currency), "after.currency", "be " + currency + " as before", other.currency);
        Checks.check(work == other.work, "after.work", "be " + work + " as before", other.work);
        Checks.check(
                horizonDays.equals(other.horizonDays),
                "after.horizonDays",
                "be " + text(horizonDays) + " as before",
                text(other.horizonDays));
        Checks.check(
                times.equals(other.times),
                "after.workingTime",
                "be the same as before",
                other.workingTime().isPresent() ? "another one" : "elapsed time");
    }

    private static String text(OptionalDouble horizon) {
        return horizon.isEmpty() ? "none" : String.valueOf(horizon.getAsDouble());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VelocityAnalysis that
                && window.equals(that.window)
                && currency.equals(that.currency)
                && work == that.work
                && horizonDays.equals(that.horizonDays)
                && times.equals(that.times);
    }

    @Override
    public int hashCode() {
        return Objects.hash(window, currency, work, horizonDays);
    }

    /** {@return the window} */
    @Override
    public String toString() {
        return "velocity over " + window + " in " + currency;
    }
}
