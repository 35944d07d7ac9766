package org.saleskit.analytics.cohort;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.ReportPeriod;

/**
 * What became of the deals that entered in one period: every step of the same entrants, and the deals behind every number.
 * Immutable and thread-safe.
 */
public final class CohortResult {

    private final CohortConversion analysis;
    private final Instant asOf;
    private final Optional<ReportPeriod> period;
    private final List<Entrant> entrants;
    private final List<CohortStep> steps;
    private final List<CohortLeftOut> leftOut;

    CohortResult(
            CohortConversion analysis,
            Instant asOf,
            Optional<ReportPeriod> period,
            List<Entrant> entrants,
            List<CohortLeftOut> leftOut) {
        this.analysis = analysis;
        this.asOf = asOf;
        this.period = period;
        this.entrants = List.copyOf(entrants);
        this.leftOut = List.copyOf(leftOut);
        List<CohortStep> all = new ArrayList<>();
        for (int goal = analysis.entry() + 1; goal < analysis.goals(); goal++) {
            all.add(step(goal));
        }
        this.steps = List.copyOf(all);
    }

    private CohortStep step(int goal) {
        boolean win = goal == analysis.goals() - 1;
        CohortStepBuilder step = CohortStep.builder().immatureRule(analysis.immatureRule());
        if (!win) {
            step.stage(analysis.pipeline().openStages().get(goal).name());
        }
        entrants.forEach(entrant -> entrant.addTo(step, goal));
        return step.build();
    }

    /** {@return the options} */
    public CohortConversion analysis() {
        return analysis;
    }

    /** {@return the instant as of which the deals are read} */
    public Instant asOf() {
        return asOf;
    }

    /** {@return the period of the entry; absent if all entrants count, whenever they entered} */
    public Optional<ReportPeriod> period() {
        return period;
    }

    /** {@return the deals that entered, in order: the mature and the immature ones} */
    public List<DealId> entrants() {
        return ids(entrant -> true);
    }

    /** {@return the entrants whose window is over, in order} */
    public List<DealId> mature() {
        return ids(Entrant::isMature);
    }

    /** {@return the entrants whose window is not over, in order} */
    public List<DealId> immature() {
        return ids(entrant -> !entrant.isMature());
    }

    private List<DealId> ids(Predicate<Entrant> which) {
        return entrants.stream()
                .filter(which)
                .map(entrant -> entrant.deal().id())
                .toList();
    }

    /** {@return every step after the entry in the order of the funnel, the win last; unmodifiable} */
    public List<CohortStep> steps() {
        return steps;
    }

    /**
     * {@return the step of a stage}
     *
     * @param stage the name of an open stage after that of the entry
     * @throws IllegalArgumentException if it is no step
     */
    public CohortStep step(String stage) {
        return steps.get(analysis.goal(stage) - analysis.entry() - 1);
    }

    /** {@return the win} */
    public CohortStep win() {
        return steps.get(steps.size() - 1);
    }

    /**
     * {@return of the entrants that converted to the step before, or that entered if there is none, the share that converted to
     * this one} Immature entrants count as in all rates of the analysis.
     *
     * @param stage the name of an open stage after that of the entry
     * @throws IllegalArgumentException if it is no step
     */
    public Proportion rateFromStepBefore(String stage) {
        return rateFromBefore(analysis.goal(stage));
    }

    /** {@return of the entrants that converted to the last stage, the share that was won; as {@link #rateFromStepBefore}} */
    public Proportion winRateFromStepBefore() {
        return rateFromBefore(analysis.goals() - 1);
    }

    private Proportion rateFromBefore(int goal) {
        long reached = 0;
        long before = 0;
        for (Entrant entrant : entrants) {
            boolean counts = entrant.isMature() || analysis.immatureRule() == ImmatureRule.INCLUDE_IMMATURE;
            if (counts && entrant.hasReached(goal - 1, analysis.entry())) {
                before++;
                reached += entrant.hasReached(goal, analysis.entry()) ? 1 : 0;
            }
        }
        return Proportion.of(reached, before);
    }

    /**
     * {@return the entrants, mature or not, that reached a step inside their window without ever entering its stage, in order:
     * skips}
     *
     * @param stage the name of an open stage after that of the entry
     * @throws IllegalArgumentException if it is no step
     */
    public List<DealId> implied(String stage) {
        int goal = analysis.goal(stage);
        return ids(entrant -> entrant.hasReachedByImplication(goal));
    }

    /**
     * {@return the same of each group of entrants, groups in the order of their names} Every entrant is in exactly one group,
     * so counts sum to those of the whole.
     *
     * @param group tells the group of a deal, such as its owner; never null
     */
    public SortedMap<String, CohortResult> by(Function<? super Deal, String> group) {
        Objects.requireNonNull(group, "group");
        SortedMap<String, List<Entrant>> members = new TreeMap<>();
        for (Entrant entrant : entrants) {
            String name = Objects.requireNonNull(
                    group.apply(entrant.deal()),
                    () -> "group of " + entrant.deal().id());
            members.computeIfAbsent(name, added -> new ArrayList<>()).add(entrant);
        }
        SortedMap<String, CohortResult> groups = new TreeMap<>();
        members.forEach((name, own) -> groups.put(name, new CohortResult(analysis, asOf, period, own, List.of())));
        return Collections.unmodifiableSortedMap(groups);
    }

    /** {@return the deals that did not enter in the period, by reason; with the entrants they are all deals; unmodifiable} */
    public List<CohortLeftOut> leftOut() {
        return leftOut;
    }

    /**
     * {@return the cohort in words: who entered, every step, who is not counted yet, who was left out}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return CohortWords.of(locale).explain(this);
    }

    /**
     * {@return the cohort as a table of plain text, a line for each step; lines end with a line feed}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String table(Locale locale) {
        return CohortWords.of(locale).table(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CohortResult that
                && analysis.equals(that.analysis)
                && asOf.equals(that.asOf)
                && period.equals(that.period)
                && steps.equals(that.steps)
                && leftOut.equals(that.leftOut);
    }

    @Override
    public int hashCode() {
        return Objects.hash(analysis, asOf, period, steps);
    }

    /** {@return the explanation in English} */
    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }
}
