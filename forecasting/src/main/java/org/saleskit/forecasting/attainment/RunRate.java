package org.saleskit.forecasting.attainment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.time.WorkCalendar;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/**
 * Where does a period end up if it goes on as it went, and what must it bring from here to meet the plan?
 *
 * <p><b>Formula</b>
 *
 * <pre>
 * share of the period   s = w / W
 * projected total       A / s                        by a run rate
 *                       A + mean of the rest         by a model
 * pacing index          A / (T s)
 * required pace         (T - A) / (W - w)            per unit of weight
 * required index        (T - A) / (T (1 - s))
 * P(plan)               P(A + R &gt;= T)
 * </pre>
 *
 * <p><b>Symbols</b>
 *
 * <pre>
 * A     actual to date                                  money                {@link PlanToDate#actual}
 * T     target of the period                            money, above zero    {@link PlanToDate#target}
 * w, W  weight of the days that are done, of all days   calendar days, working days, or shares of the seasonal profile (W = 1)
 * R     the rest of the period                          law of money         {@link PlanAttainment#rest}
 * </pre>
 *
 * <p><b>Law of the rest</b> A run rate alone has none, and P(plan) is absent. It comes from a forecast of the rest ({@link
 * #attainment(PlanToDate, RevenueDistribution)}), from the rests of past periods at the same point ({@link #withPastRemainders}), or from
 * their ratios of the rest to what had come in ({@link #withPastRatios}); {@link RestBasis} says which.
 *
 * <p><b>Special cases</b> are named by {@link PlanCase}. Nothing done: no projection and no index, but a required pace. Nothing left: the actual
 * is the total. Target reached: a required pace of 0. No day that counts: neither pace nor index. More returned than sold: no projection by a
 * run rate; index and required pace are what the formulas give.
 *
 * <p><b>Result</b> {@link PlanAttainment}. The projected total is exact until it is rounded once, half-even, to the currency's digits; the
 * required pace is rounded up, so that it is enough.
 *
 * <p><b>Example</b> 900 000 of 2 200 000 after 10 of 22 working days: projected 1 980 000, pacing index 0.9, required 108 333.34 a day.
 *
 * <p><b>Source</b> pace arithmetic; Mack 1993 (past ratios, chain ladder); for the profile see {@link SeasonalProfile}.
 *
 * <p>Immutable and thread-safe, if the calendar is.
 */
public final class RunRate {

    /** How the actual to date is carried on to the end of the period. */
    public enum Kind {
        /** Each calendar day brings as much as the days that are done did. */
        CALENDAR_DAYS,
        /** Each working day brings as much as the working days that are done did. */
        WORKING_DAYS,
        /** The period goes on as past periods did: by the share of the total that they had at this point. */
        SEASONAL_PROFILE,
        /** The rest brings what a forecast of it says on average. */
        MODEL
    }

    private final Kind kind;
    private final DayWeights days;
    private final @Nullable SeasonalProfile profile;
    private final RestBasis basis;
    private final List<DailyRevenue> past;

    private RunRate(
            Kind kind, DayWeights days, @Nullable SeasonalProfile profile, RestBasis basis, List<DailyRevenue> past) {
        this.kind = kind;
        this.days = days;
        this.profile = profile;
        this.basis = basis;
        this.past = past;
    }

    /** {@return the run rate by calendar days} */
    public static RunRate calendar() {
        return new RunRate(Kind.CALENDAR_DAYS, DayWeights.CALENDAR_DAYS, null, RestBasis.UNKNOWN, List.of());
    }

    /**
     * {@return the run rate by working days, a short day counting as one}
     *
     * @param calendar which days are worked
     */
    public static RunRate workingDays(WorkCalendar calendar) {
        return new RunRate(Kind.WORKING_DAYS, DayWeights.of(calendar), null, RestBasis.UNKNOWN, List.of());
    }

    /**
     * {@return the run rate by working days, a short day counting as its part of an ordinary day}
     *
     * @param calendar which days are worked, and for how long
     */
    public static RunRate workingTime(WorkCalendar calendar) {
        DayWeights days = new DayWeights(Objects.requireNonNull(calendar, "calendar"), true);
        return new RunRate(Kind.WORKING_DAYS, days, null, RestBasis.UNKNOWN, List.of());
    }

    /**
     * {@return the run rate by the course that past periods took}
     *
     * @param profile the share of a period that is done by each day
     */
    public static RunRate seasonal(SeasonalProfile profile) {
        Objects.requireNonNull(profile, "profile");
        return new RunRate(Kind.SEASONAL_PROFILE, profile.days(), profile, RestBasis.UNKNOWN, List.of());
    }

    /**
     * {@return this run rate with the law of the rest from past periods: each of their rests from the same point on is as likely}
     *
     * @param past past periods in any order, no two of the same days
     */
    public RunRate withPastRemainders(Collection<DailyRevenue> past) {
        return withPast(RestBasis.PAST_REMAINDERS, past);
    }

    /**
     * {@return this run rate with the law of the rest from past periods: the actual times each of their ratios of the rest to what had come in
     * by the same point}
     *
     * @param past past periods in any order, no two of the same days
     */
    public RunRate withPastRatios(Collection<DailyRevenue> past) {
        return withPast(RestBasis.PAST_RATIOS, past);
    }

    private RunRate withPast(RestBasis newBasis, Collection<DailyRevenue> newPast) {
        Objects.requireNonNull(newPast, "past");
        return new RunRate(kind, days, profile, newBasis, SeasonalProfile.sorted(newPast));
    }

    /** {@return how the actual is carried on; never {@link Kind#MODEL}} */
    public Kind kind() {
        return kind;
    }

    /** {@return the profile of a seasonal run rate} */
    public Optional<SeasonalProfile> profile() {
        return Optional.ofNullable(profile);
    }

    /** {@return what a law of the rest is to come from, without a forecast; {@link RestBasis#UNKNOWN} if from nothing} */
    public RestBasis basis() {
        return basis;
    }

    /** {@return the past periods that a law of the rest is to come from, in order, unmodifiable} */
    public List<DailyRevenue> past() {
        return past;
    }

    /**
     * {@return where the plan stands and ends up by this run rate}
     *
     * @param plan the plan and what is reached of it
     * @throws IllegalArgumentException if a past period ends after the plan starts, or is in another currency
     */
    public PlanAttainment attainment(PlanToDate plan) {
        Objects.requireNonNull(plan, "plan");
        check(plan);
        PlanClock clock = clock(plan);
        return new PlanAttainment(this, kind, plan, clock, RestLaw.of(this, plan, clock.point()));
    }

    /**
     * {@return where the plan stands by this run rate, and ends up by a forecast of the rest}
     *
     * @param plan the plan and what is reached of it
     * @param rest the law of what comes in from {@link PlanToDate#asOf} to the end of the period
     * @throws IllegalArgumentException if the rest is in another currency, or is not zero for certain though the period is over
     */
    public PlanAttainment attainment(PlanToDate plan, RevenueDistribution rest) {
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(rest, "rest");
        check(plan);
        Checks.check(
                rest.currency().equals(plan.target().getCurrencyUnit()),
                "rest",
                "be in the currency of the target, " + plan.target().getCurrencyUnit(),
                "in " + rest.currency());
        boolean nothing = rest.least().isZero() && rest.most().isZero();
        Checks.check(
                nothing || !plan.left().isEmpty(), "rest", "be zero for certain, as the period is over", rest.mean());
        return new PlanAttainment(this, Kind.MODEL, plan, clock(plan), RestLaw.model(rest));
    }

    private PlanClock clock(PlanToDate plan) {
        double done = days.of(plan.done());
        double left = days.of(plan.left());
        return PlanClock.of(done, left, profile == null ? days.unit() : PaceUnit.WHOLE_PERIOD, this::share);
    }

    private double share(double point) {
        return profile == null ? point : profile.share(point);
    }

    DayWeights days() {
        return days;
    }

    private void check(PlanToDate plan) {
        past.forEach(each -> check(each, plan));
        if (profile != null) {
            profile.given().forEach(each -> check(each, plan));
        }
    }

    private static void check(DailyRevenue past, PlanToDate plan) {
        LocalDate start = plan.period().getStart();
        String name = "past[" + past.period() + "]";
        Checks.check(
                !past.period().getEnd().isAfter(start), name, "end before the plan starts on " + start, past.period());
        Checks.check(
                past.currency().equals(plan.target().getCurrencyUnit()),
                name,
                "be in the currency of the target, " + plan.target().getCurrencyUnit(),
                "in " + past.currency());
    }

    /** {@return the kind and what the law of the rest comes from} */
    @Override
    public String toString() {
        return "RunRate[" + kind + ", " + basis + "]";
    }
}
