package org.saleskit.analytics.cycle;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import org.saleskit.analytics.internal.deals.TimeMeter;
import org.saleskit.analytics.survival.TimeScale;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.time.WorkSchedule;

/**
 * How long does a deal take until it closes, and until it is won, when some deals are still open?
 *
 * <pre>
 * time to any close   smallest t with S(t) ≤ 0.5, S by Kaplan-Meier, every close an event
 * time to win         smallest t with F(won, t) ≥ 0.5, F by Aalen-Johansen, other closes as rivals
 * </pre>
 *
 * <p><b>Symbols</b> t - age of a deal since its start, elapsed in days of 24 hours or worked by a schedule; S(t) - the
 * probability that it is still open after t; F(won, t) - that it has been won by t.
 *
 * <p><b>Input</b> deals of one instant. A deal that is open or on hold has taken at least its age: it is censored there, not
 * left out and not taken for lost. Deals of several pipelines may be mixed.
 *
 * <p><b>Special cases</b> At equal ages closes come before censorings. A disqualified deal is closed; to leave out those that
 * were never worked on, start at {@link CycleStart#qualification}. A deal without the start, with a start after the instant
 * or after its close, or first seen at its end is listed in {@link CycleTimeResult#leftOut}. A part of a second is dropped.
 *
 * <p><b>Options</b> The defaults are {@link CycleStart#opening}, elapsed time, {@link Close.Rule#LAST_CLOSE}, {@link
 * Close.Cycle#WITHOUT_CLOSED_GAP}, deals seen from their start.
 *
 * <p><b>Result</b> {@link CycleTimeResult}; the same to the bit for any order or partition of the deals. It takes O(n log n)
 * time for n deals, with a schedule as many days more as the deals lived.
 *
 * <p><b>Example</b> Closed after 10, 20, 30, 40 days, open after 50, 60, 70, 80: the median is 40 days. The mean of the closed
 * deals, 25 days, is biased short, because the slow deals are those missing from it.
 *
 * <p><b>Source</b> see {@link org.saleskit.analytics.survival.KaplanMeier} and {@link
 * org.saleskit.analytics.survival.AalenJohansen}.
 *
 * <p>Immutable and thread-safe, if the functions of the host are.
 */
public final class CycleTimeAnalysis {

    private final CycleStart start;
    private final TimeMeter meter;
    private final Close.Rule closes;
    private final Close.Cycle cycle;
    private final Optional<Function<? super Deal, Instant>> firstSeen;

    private CycleTimeAnalysis(
            CycleStart start,
            TimeMeter meter,
            Close.Rule closes,
            Close.Cycle cycle,
            Optional<Function<? super Deal, Instant>> firstSeen) {
        this.start = Objects.requireNonNull(start, "start");
        this.meter = meter;
        this.closes = Objects.requireNonNull(closes, "closes");
        this.cycle = Objects.requireNonNull(cycle, "cycle");
        this.firstSeen = firstSeen;
    }

    /**
     * {@return the analysis from the opening to the last close, in elapsed days without the time spent closed in between, of
     * deals seen from their start}
     */
    public static CycleTimeAnalysis withDefaults() {
        return new CycleTimeAnalysis(
                CycleStart.opening(),
                new TimeMeter(Optional.empty()),
                Close.Rule.LAST_CLOSE,
                Close.Cycle.WITHOUT_CLOSED_GAP,
                Optional.empty());
    }

    /**
     * {@return the same with another start}
     *
     * @param newStart when the clock starts; where each close counts as that of a deal of its own, later ones start at their
     *     reopening
     */
    public CycleTimeAnalysis withStart(CycleStart newStart) {
        return new CycleTimeAnalysis(newStart, meter, closes, cycle, firstSeen);
    }

    /**
     * {@return the same in working hours instead of elapsed days}
     *
     * @param schedule what is worked
     */
    public CycleTimeAnalysis withWorkingTime(WorkSchedule schedule) {
        Objects.requireNonNull(schedule, "schedule");
        return new CycleTimeAnalysis(start, new TimeMeter(Optional.of(schedule)), closes, cycle, firstSeen);
    }

    /**
     * {@return the same with other closes counted}
     *
     * <p>{@link Close.Rule#LAST_CLOSE}: a deal counts once, by its state. {@link Close.Rule#FIRST_CLOSE}: by its first close,
     * whatever followed. {@link Close.Rule#COUNT_EACH_CLOSE}: once for each close, each from the start, and once more if it is
     * open now. {@link Close.Rule#NEW_DEAL_ON_REOPEN}: the same, each from the reopening before it, whatever {@link #cycle}
     * says.
     *
     * @param newCloses which closes
     */
    public CycleTimeAnalysis withCloses(Close.Rule newCloses) {
        return new CycleTimeAnalysis(start, meter, newCloses, cycle, firstSeen);
    }

    /**
     * {@return the same with the time spent closed treated otherwise}
     *
     * @param newCycle what a cycle time counts
     */
    public CycleTimeAnalysis withCycle(Close.Cycle newCycle) {
        return new CycleTimeAnalysis(start, meter, closes, newCycle, firstSeen);
    }

    /**
     * {@return the same for deals that were seen from some instant on, such as a log that was begun when they were already
     * open} Deals that closed before could not be seen; those that were seen count from the age that they had then (left
     * truncation).
     *
     * @param newFirstSeen when a deal was first seen; an instant before its start means from its start
     */
    public CycleTimeAnalysis withFirstSeen(Function<? super Deal, Instant> newFirstSeen) {
        return new CycleTimeAnalysis(
                start, meter, closes, cycle, Optional.of(Objects.requireNonNull(newFirstSeen, "newFirstSeen")));
    }

    /**
     * {@return the same for a log that was begun at an instant: {@link #withFirstSeen} the same for all deals}
     *
     * @param instant when the log begins
     */
    public CycleTimeAnalysis withLogStart(Instant instant) {
        Objects.requireNonNull(instant, "instant");
        return withFirstSeen(deal -> instant);
    }

    /** {@return when the clock starts} */
    public CycleStart start() {
        return start;
    }

    /** {@return what is worked; absent for elapsed time} */
    public Optional<WorkSchedule> workingTime() {
        return meter.schedule();
    }

    /** {@return which closes count} */
    public Close.Rule closes() {
        return closes;
    }

    /** {@return what a cycle time counts} */
    public Close.Cycle cycle() {
        return closes == Close.Rule.NEW_DEAL_ON_REOPEN ? Close.Cycle.SINCE_REOPENING : cycle;
    }

    /** {@return what the times are counted in} */
    public TimeScale scale() {
        return meter.schedule().isPresent() ? TimeScale.workingHours() : TimeScale.elapsedDays();
    }

    TimeMeter meter() {
        return meter;
    }

    Optional<Instant> firstSeen(Deal deal) {
        return firstSeen.map(seen -> Objects.requireNonNull(seen.apply(deal), "firstSeen"));
    }

    /**
     * {@return the cycle times of deals}
     *
     * @param deals the deals
     */
    public CycleTimeResult analyze(Deals deals) {
        Objects.requireNonNull(deals, "deals");
        return deals.list().stream().collect(collector(deals.asOf()));
    }

    /**
     * {@return a collector of deals, for sequential and parallel streams and for parts of a large set}
     *
     * @param asOf the instant as of which all of them are read
     */
    public Collector<Deal, ?, CycleTimeResult> collector(Instant asOf) {
        Objects.requireNonNull(asOf, "asOf");
        return Collector.of(
                () -> new CycleRun(this, asOf),
                CycleRun::add,
                CycleRun::merge,
                CycleRun::result,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * {@return the cycle times of groups of deals, compared}
     *
     * @param deals the deals, of two groups or more
     * @param group the group of a deal, such as its owner
     * @throws IllegalArgumentException if there are fewer than two groups with deals that take part
     */
    public CycleComparison compare(Deals deals, Function<? super Deal, String> group) {
        return compare(deals, group, deal -> "");
    }

    /**
     * {@return the cycle times of groups of deals, compared within strata: deals of a group are held against deals of the
     * other groups in their own stratum only}
     *
     * @param deals the deals, of two groups or more
     * @param group the group of a deal, such as its owner
     * @param stratum the stratum of a deal, such as its product: what must not be taken for a difference of the groups
     * @throws IllegalArgumentException if there are fewer than two groups with deals that take part
     */
    public CycleComparison compare(
            Deals deals, Function<? super Deal, String> group, Function<? super Deal, String> stratum) {
        Map<String, Map<String, CycleRun>> strata = new TreeMap<>();
        for (Deal deal : deals.list()) {
            strata.computeIfAbsent(Objects.requireNonNull(stratum.apply(deal), "stratum"), added -> new TreeMap<>())
                    .computeIfAbsent(
                            Objects.requireNonNull(group.apply(deal), "group"),
                            added -> new CycleRun(this, deals.asOf()))
                    .add(deal);
        }
        return CycleComparison.of(strata);
    }
}
