package org.saleskit.analytics.variants;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.time.WorkSchedule;

/**
 * Which ways do cases take, how long does each step take, and what is done twice?
 *
 * <pre>
 * Formula   variant(c) = (a1, …, an), the activities of case c in their order
 *           follows(a, b) = number of places i in all cases with ai = a and ai+1 = b
 *           share(v) = cases of variant v / finished cases
 * </pre>
 *
 * <p><b>Input</b> Rows of any type, in any order: a case, an activity, an instant, and a number that orders rows of one
 * instant, if there is one. Or the {@link Deals} of a fold, whose activities are the stages they entered.
 *
 * <p><b>Order of the rows of a case</b> by instant; at one instant by the number; then by the name of the activity. Rows
 * that agree in all of this are one row and are counted by {@link VariantResult#repeatedRows}. So the order in which rows
 * are given, and into how many parts they are divided, changes nothing.
 *
 * <p><b>Special cases</b>
 * <ul>
 *   <li>Rows after the instant of the analysis are left out and counted.
 *   <li>Without {@link #finishedBy} every case is finished with its last row; of deals those are finished that are closed.
 *   <li>Of an open case, the step after its last activity is not known yet: it is no step, and the time since then is shown
 *       by {@link VariantResult#openAt}.
 * </ul>
 *
 * <p><b>Example</b> Cases 1: A B C, 2: A B B C, 3: A C. Three variants of one case each; A to B twice, B to C twice, B to B
 * and A to C once; one case in three has rework.
 *
 * <p><b>Method</b> The rows are grouped by case and each group is sorted: O(n log n) time and O(n) memory for n rows.
 *
 * <p>Immutable and thread-safe.
 */
public final class VariantAnalysis {

    /** When the activities that finish a case have finished it. */
    public enum EndRule {
        /** If the last activity is one of them; a case that goes on afterwards is open again. */
        LAST,
        /** If any activity is one of them, whatever is still done afterwards. */
        ANYWHERE
    }

    private final Instant asOf;
    private final SortedSet<String> ends;
    private final EndRule endRule;
    private final boolean collapsing;
    private final Optional<WorkSchedule> schedule;

    private VariantAnalysis(
            Instant asOf,
            SortedSet<String> ends,
            EndRule endRule,
            boolean collapsing,
            Optional<WorkSchedule> schedule) {
        this.asOf = asOf;
        this.ends = ends;
        this.endRule = endRule;
        this.collapsing = collapsing;
        this.schedule = schedule;
    }

    /**
     * {@return the analysis in elapsed time, which takes every case as finished}
     *
     * @param asOf the instant up to which rows are read, itself included
     */
    public static VariantAnalysis asOf(Instant asOf) {
        return new VariantAnalysis(
                Objects.requireNonNull(asOf, "asOf"),
                Collections.emptySortedSet(),
                EndRule.LAST,
                false,
                Optional.empty());
    }

    /**
     * {@return this analysis, but with cases open unless one of these activities finished them}
     *
     * @param activities the activities, at least one; they replace those given before
     * @param rule where in the case it has to stand
     * @throws IllegalArgumentException if there is none, or one is blank
     */
    public VariantAnalysis finishedBy(Collection<String> activities, EndRule rule) {
        Objects.requireNonNull(activities, "activities");
        Checks.check(!activities.isEmpty(), "activities", "hold at least one", "none");
        SortedSet<String> copy = new TreeSet<>();
        int index = 0;
        for (String activity : activities) {
            copy.add(Checks.notBlank(activity, "activities[" + index++ + "]"));
        }
        return new VariantAnalysis(
                asOf,
                Collections.unmodifiableSortedSet(copy),
                Objects.requireNonNull(rule, "rule"),
                collapsing,
                schedule);
    }

    /** {@return this analysis, but with an activity that directly follows itself read as one, which began with the first} */
    public VariantAnalysis collapsingRepeats() {
        return new VariantAnalysis(asOf, ends, endRule, true, schedule);
    }

    /**
     * {@return this analysis, but with times between activities in working time}
     *
     * @param schedule when work is done; it replaces the one given before
     */
    public VariantAnalysis inWorkingTime(WorkSchedule schedule) {
        return new VariantAnalysis(
                asOf, ends, endRule, collapsing, Optional.of(Objects.requireNonNull(schedule, "schedule")));
    }

    /** {@return the instant up to which rows are read} */
    public Instant asOf() {
        return asOf;
    }

    /** {@return the activities that finish a case, unmodifiable; empty if every case is taken as finished} */
    public SortedSet<String> ends() {
        return ends;
    }

    /** {@return where in a case they have to stand} */
    public EndRule endRule() {
        return endRule;
    }

    /** {@return whether an activity that directly follows itself is read as one} */
    public boolean isCollapsingRepeats() {
        return collapsing;
    }

    /** {@return when work is done; absent if times are elapsed time} */
    public Optional<WorkSchedule> schedule() {
        return schedule;
    }

    /**
     * {@return an empty log that is read in this way, for rows in several parts}
     *
     * @param <K> the host's type of a case's key; its order must agree with its equality
     */
    public <K extends Comparable<? super K>> VariantLog<K> log() {
        return new VariantLog<>(this);
    }

    /**
     * {@return the variants of rows without an order of their own inside one instant}
     *
     * @param rows the host's rows
     * @param key reads the key of the case
     * @param activity reads the name of the activity, not blank
     * @param at reads when it happened
     * @param <T> the host's type of a row
     * @param <K> the host's type of a case's key; its order must agree with its equality
     */
    public <T, K extends Comparable<? super K>> VariantResult<K> of(
            Iterable<? extends T> rows,
            Function<? super T, ? extends K> key,
            Function<? super T, String> activity,
            Function<? super T, Instant> at) {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(at, "at");
        return of(rows, key, activity, at, row -> 0);
    }

    /**
     * {@return the variants of rows that also have an order inside one instant}
     *
     * @param rows the host's rows
     * @param key reads the key of the case
     * @param activity reads the name of the activity, not blank
     * @param at reads when it happened
     * @param sequence reads a number that grows with the rows of a case; it is looked at only between rows of one instant
     * @param <T> the host's type of a row
     * @param <K> the host's type of a case's key; its order must agree with its equality
     */
    public <T, K extends Comparable<? super K>> VariantResult<K> of(
            Iterable<? extends T> rows,
            Function<? super T, ? extends K> key,
            Function<? super T, String> activity,
            Function<? super T, Instant> at,
            ToLongFunction<? super T> sequence) {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(sequence, "sequence");
        VariantLog<K> log = log();
        for (T row : rows) {
            log.checkPresent(row, "");
            log.add(key.apply(row), activity.apply(row), at.apply(row), sequence.applyAsLong(row));
        }
        return log.result();
    }

    /**
     * {@return the variants of deals: the stages that each entered, in the terms of its pipeline version} Without {@link
     * #finishedBy}, a deal is finished if it is closed.
     *
     * @param deals the deals, as of the instant of this analysis
     * @throws IllegalArgumentException if they are read as of another instant
     */
    public VariantResult<DealId> ofDeals(Deals deals) {
        Objects.requireNonNull(deals, "deals");
        Checks.check(deals.asOf().equals(asOf), "deals.asOf", "be that of the analysis, " + asOf, deals.asOf());
        List<CaseTrace<DealId>> traces =
                deals.list().stream().map(deal -> CaseTrace.of(deal, this)).toList();
        return new VariantRun<>(this, traces).result(0, 0, 0);
    }

    boolean isFinished(List<CaseTrace.Event> events) {
        if (ends.isEmpty()) {
            return true;
        }
        return endRule == EndRule.LAST
                ? ends.contains(events.get(events.size() - 1).activity())
                : events.stream().anyMatch(event -> ends.contains(event.activity()));
    }

    Duration time(Instant from, Instant to) {
        return schedule.map(hours -> hours.workingTime(from, to)).orElseGet(() -> Duration.between(from, to));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VariantAnalysis that
                && asOf.equals(that.asOf)
                && ends.equals(that.ends)
                && endRule == that.endRule
                && collapsing == that.collapsing
                && schedule.equals(that.schedule);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, ends, endRule, collapsing, schedule);
    }

    /** {@return the options in words} */
    @Override
    public String toString() {
        return "VariantAnalysis[as of " + asOf + (ends.isEmpty() ? "" : ", finished by " + ends + " " + endRule)
                + (collapsing ? ", collapsing repeats" : "")
                + (schedule.isPresent() ? ", in working time" : "") + "]";
    }
}
