package org.saleskit.analytics.cohort;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.core.time.ReportPeriod;

/**
 * Of the deals that entered a stage in a period, how many reached each later stage and the win within a window?
 *
 * <pre>
 * entrants     deals whose first entry e to the stage lies in the period
 * mature       e + H ≤ asOf             H = min(W, sum of all w(k) if every step has one)
 * converted    t(k) − e ≤ W  and  t(k) − t(k−1) ≤ w(k), for this step and all before it
 * rate         converted and mature / mature
 * </pre>
 *
 * <p><b>Symbols.</b> e: when a deal first reached the stage of the entry; t(k): when it first reached step k, by the {@linkplain
 * #withReach reach rule}; W: the total window; w(k): the window of step k, from the step before that the deal reached. Both
 * windows are elapsed time (a day has 24 hours) and <b>inclusive</b>: what happens exactly at the end of a window is inside.
 *
 * <p><b>Special cases.</b>
 * <ul>
 *   <li>An entrant whose window is not over is {@link Fate#IMMATURE}, also if it was won or lost already, and in no rate:
 *       see {@link ImmatureRule}. {@link CohortStep#convertedEarly} and {@link CohortStep#droppedEarly} list those of which
 *       more is known.
 *   <li>A deal on hold is open. A reopened deal is in the state as of the instant of the deals: a win that was undone is no
 *       win. Going back takes away no reach, except under {@link Deal.Reach#RESET_ON_REGRESS}.
 *   <li>An implied reach is of the first entry to a later stage, or of the win.
 *   <li>Under rules that are not {@linkplain Deal.Reach#isNested nested}, such as {@link Deal.Reach#ACTUAL_ONLY}, a step may
 *       be passed over: the window of the next one then starts at the last step reached, and a step reached before the entry
 *       counts as reached at it. Under {@link Deal.Reach#ALL_IN_ORDER} a win counts only after all stages in their order.
 *   <li>A disqualified deal is one that did not convert; to leave such deals out, begin at the first sales stage.
 *   <li>No entrants: no rate.
 * </ul>
 *
 * <p><b>Example.</b> Window 30 days, as of 31 March. A entered on 1 February and was won on day 30: converted. B entered on 1
 * February and is open, C was won on day 31: both dropped. D entered on 20 March and was won on 22 March: immature. The rate is
 * 1 of 3, not 2 of 3 and not 2 of 4.
 *
 * <p><b>Method.</b> One pass over the deals, proportional to their moves; every number is the size of a list of deals from this
 * pass.
 *
 * <p>Immutable and thread-safe.
 */
public final class CohortConversion {

    /** The longest window: a thousand years. */
    private static final Duration LONGEST = Duration.ofDays(365_250);

    private final Pipeline pipeline;
    private final Map<String, Integer> positions;
    private final Duration window;
    private final int entry;
    private final List<Optional<Duration>> stepWindows;
    private final Deal.Reach reach;
    private final ImmatureRule immatureRule;

    private CohortConversion(
            Pipeline pipeline,
            Duration window,
            int entry,
            List<Optional<Duration>> stepWindows,
            Deal.Reach reach,
            ImmatureRule immatureRule) {
        this.pipeline = pipeline;
        this.positions = StageTimes.positions(pipeline);
        this.window = window;
        this.entry = entry;
        this.stepWindows = stepWindows;
        this.reach = reach;
        this.immatureRule = immatureRule;
        for (int goal = 0; goal <= entry; goal++) {
            Checks.check(
                    stepWindows.get(goal).isEmpty(),
                    "stepWindow",
                    "be of a step after the entry, which is \"" + from() + "\"",
                    "of \"" + pipeline.openStages().get(goal).name() + "\"");
        }
    }

    /**
     * {@return the conversion of deals of a pipeline from its first open stage on}
     *
     * @param pipeline the pipeline version; deals of others are left out and listed
     * @param window the total time from the entry that a deal is given for each step and the win; above zero, at most a
     *     thousand years
     * @throws IllegalArgumentException if the window is out of range
     */
    public static CohortConversion in(Pipeline pipeline, Duration window) {
        Objects.requireNonNull(pipeline, "pipeline");
        return new CohortConversion(
                pipeline,
                checked(window, "window"),
                0,
                Collections.nCopies(pipeline.openStages().size() + 1, Optional.empty()),
                Deal.Reach.IMPLIED_REACH,
                ImmatureRule.LEAVE_OUT_IMMATURE);
    }

    private static Duration checked(Duration window, String name) {
        Objects.requireNonNull(window, name);
        boolean fits = !window.isNegative() && !window.isZero() && window.compareTo(LONGEST) <= 0;
        Checks.check(fits, name, "be above zero and at most " + LONGEST.toDays() + " days", window);
        return window;
    }

    /**
     * {@return this conversion, but from a later stage on}
     *
     * @param stage the name of an open stage: who reached it first in the period is an entrant
     * @throws IllegalArgumentException if the pipeline has no open stage of this name, or a step window was set for it or for
     *     one before it
     */
    public CohortConversion from(String stage) {
        return new CohortConversion(pipeline, window, position(stage), stepWindows, reach, immatureRule);
    }

    /**
     * {@return this conversion, but with a window for one step}
     *
     * @param stage the name of an open stage after that of the entry
     * @param stepWindow the time from the step before, above zero
     * @throws IllegalArgumentException if the stage is no step or the window is out of range
     */
    public CohortConversion withStepWindow(String stage, Duration stepWindow) {
        return withWindowOf(position(stage), checked(stepWindow, "stepWindow"));
    }

    /**
     * {@return this conversion, but with a window for the win}
     *
     * @param stepWindow the time from the last stage to the win, above zero
     * @throws IllegalArgumentException if the window is out of range
     */
    public CohortConversion withWinWindow(Duration stepWindow) {
        return withWindowOf(goals() - 1, checked(stepWindow, "stepWindow"));
    }

    private CohortConversion withWindowOf(int goal, Duration stepWindow) {
        List<Optional<Duration>> windows = new ArrayList<>(stepWindows);
        windows.set(goal, Optional.of(stepWindow));
        return new CohortConversion(pipeline, window, entry, List.copyOf(windows), reach, immatureRule);
    }

    /**
     * {@return this conversion, but with another rule of what a deal has reached}
     *
     * @param newReach the rule; by default {@link Deal.Reach#IMPLIED_REACH}
     */
    public CohortConversion withReach(Deal.Reach newReach) {
        return new CohortConversion(
                pipeline, window, entry, stepWindows, Objects.requireNonNull(newReach, "newReach"), immatureRule);
    }

    /**
     * {@return this conversion, but with another treatment of immature entrants in rates}
     *
     * @param newRule the rule; by default {@link ImmatureRule#LEAVE_OUT_IMMATURE}
     */
    public CohortConversion withImmature(ImmatureRule newRule) {
        return new CohortConversion(
                pipeline, window, entry, stepWindows, reach, Objects.requireNonNull(newRule, "newRule"));
    }

    private int position(String stage) {
        Integer position = positions.get(Objects.requireNonNull(stage, "stage"));
        if (position == null) {
            throw Checks.broken("stage", "name an open stage of pipeline " + pipeline.ref(), "\"" + stage + "\"");
        }
        return position;
    }

    /** {@return the pipeline version} */
    public Pipeline pipeline() {
        return pipeline;
    }

    /** {@return the total window, from the entry} */
    public Duration window() {
        return window;
    }

    /** {@return the name of the stage of the entry} */
    public String from() {
        return pipeline.openStages().get(entry).name();
    }

    /** {@return the names of the open stages after that of the entry, in the order of the funnel} */
    public List<String> steps() {
        return pipeline.openStages().stream().skip(entry + 1L).map(Stage::name).toList();
    }

    /**
     * {@return the window of a step, if it has one of its own}
     *
     * @param stage the name of an open stage
     * @throws IllegalArgumentException if the pipeline has no open stage of this name
     */
    public Optional<Duration> stepWindow(String stage) {
        return stepWindows.get(position(stage));
    }

    /** {@return the window of the win from the last step, if it has one of its own} */
    public Optional<Duration> winWindow() {
        return stepWindows.get(goals() - 1);
    }

    /** {@return what counts as reached} */
    public Deal.Reach reach() {
        return reach;
    }

    /** {@return how rates treat immature entrants} */
    public ImmatureRule immatureRule() {
        return immatureRule;
    }

    /**
     * {@return after how much time from its entry all is known of a deal: the total window, or the sum of the step windows if
     * every step has one and the sum is less}
     */
    public Duration horizon() {
        Duration sum = Duration.ZERO;
        for (int goal = entry + 1; goal < goals(); goal++) {
            Optional<Duration> own = stepWindows.get(goal);
            if (own.isEmpty()) {
                return window;
            }
            sum = sum.plus(own.get());
        }
        return sum.compareTo(window) < 0 ? sum : window;
    }

    Map<String, Integer> positions() {
        return positions;
    }

    /** The number of the stage of the entry. */
    int entry() {
        return entry;
    }

    /** The number of open stages and the win. */
    int goals() {
        return stepWindows.size();
    }

    Optional<Duration> windowOf(int goal) {
        return stepWindows.get(goal);
    }

    /** Whether a deal that has reached a goal has reached all goals before it. */
    boolean isEachGoalNeeded() {
        return reach.isNested();
    }

    int goal(String stage) {
        int position = position(stage);
        Checks.check(position > entry, "stage", "be a step after \"" + from() + "\"", "\"" + stage + "\"");
        return position;
    }

    /**
     * {@return what became of all deals that ever entered}
     *
     * @param deals the deals
     */
    public CohortResult of(Deals deals) {
        Objects.requireNonNull(deals, "deals");
        return CohortRun.result(this, deals, Optional.empty());
    }

    /**
     * {@return what became of the deals that entered in a period}
     *
     * @param deals the deals
     * @param period the period of the first entry
     */
    public CohortResult of(Deals deals, ReportPeriod period) {
        Objects.requireNonNull(deals, "deals");
        Objects.requireNonNull(period, "period");
        return CohortRun.result(this, deals, Optional.of(period));
    }

    /**
     * {@return the conversion of each period of entry, from that of the first entrant to that of the instant of the deals;
     * empty without entrants}
     *
     * @param deals the deals
     * @param unit the length of the periods
     * @param zone the time zone in which they are counted
     */
    public CohortTrend trend(Deals deals, PeriodUnit unit, ZoneId zone) {
        Objects.requireNonNull(deals, "deals");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(zone, "zone");
        return CohortRun.trend(this, deals, unit, zone);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CohortConversion that
                && pipeline.equals(that.pipeline)
                && window.equals(that.window)
                && entry == that.entry
                && stepWindows.equals(that.stepWindows)
                && reach == that.reach
                && immatureRule == that.immatureRule;
    }

    @Override
    public int hashCode() {
        return Objects.hash(pipeline, window, entry, stepWindows, reach, immatureRule);
    }

    /** {@return the options} */
    @Override
    public String toString() {
        StringBuilder windows = new StringBuilder();
        for (int goal = 0; goal < goals() - 1; goal++) {
            String name = pipeline.openStages().get(goal).name();
            stepWindows
                    .get(goal)
                    .ifPresent(own ->
                            windows.append(", ").append(name).append(" within ").append(own));
        }
        winWindow().ifPresent(own -> windows.append(", win within ").append(own));
        return "CohortConversion[" + pipeline.ref() + " from " + from() + " within " + window + windows + ", " + reach
                + ", " + immatureRule + "]";
    }
}
