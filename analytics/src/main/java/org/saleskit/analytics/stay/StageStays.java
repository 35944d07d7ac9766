package org.saleskit.analytics.stay;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collector;
import org.saleskit.analytics.internal.deals.TimeMeter;
import org.saleskit.analytics.survival.TimeScale;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.deal.Visit;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.time.WorkSchedule;

/**
 * How long do deals stay in each stage, and what follows?
 *
 * <p>A <b>stay</b> lasts from the entry into a stage until the deal enters another one or is closed. A stay that is not over
 * has lasted at least so long: it is censored at the instant of the report. Left out, as in an average over completed stays,
 * it would make stages look quick, because the deals that are stuck are those left out.
 *
 * <p><b>Curve and sum</b> The curve of a stage is that of single stays, because what follows, and the age of a deal in its
 * stage, belong to a single stay; a deal that comes back has several. The time of a stage is the exact sum: over all stages the
 * times of a deal sum to its open time. {@link Visit.Rule} says for both which stays of a deal count: {@link
 * Visit.Rule#FIRST_VISIT} and {@link Visit.Rule#LAST_VISIT} make it one for a deal. Which stay is the last is known only
 * afterwards, so that its curve is one of deals that did not come back so far.
 *
 * <p><b>Close and rest</b> The timer stops at the close, and a reopened deal begins a new stay. It rests while the deal is on
 * hold: a stay that is interrupted only by rests goes on, without them; {@link HoldRule#ENDS_STAY} makes them its end. The
 * stages on hold have stays of their own.
 *
 * <p><b>Special cases</b> Deals of other pipelines or versions are listed and left out; fold the log {@linkplain
 * org.saleskit.core.deal.DealFold#inTermsOf in terms of} the version to compare across a redesign. The outcome that follows is
 * that after all corrections.
 *
 * <p><b>Result</b> {@link StageStayResult}; the same to the bit for any order or partition of the deals.
 *
 * <p><b>Example</b> In stage A: one deal leaves for B after 2 days, one is lost after 4, one is there for 6. The mean of the
 * completed stays is 3 days; half of all have ended within 4.
 *
 * <p><b>Source</b> see {@link org.saleskit.analytics.survival.KaplanMeier} and {@link
 * org.saleskit.analytics.survival.AalenJohansen}.
 *
 * <p>Immutable and thread-safe.
 */
public final class StageStays {

    /** What a rest does to a stay. */
    public enum HoldRule {
        /** The timer rests: a stay goes on when the deal comes back to its stage, without the time on hold. The default. */
        TIMER_RESTS,
        /** A rest ends the stay: it is what follows, and coming back begins a new one. */
        ENDS_STAY
    }

    private final Pipeline pipeline;
    private final Map<String, Integer> positions;
    private final TimeMeter meter;
    private final Visit.Rule visits;
    private final HoldRule hold;

    private StageStays(Pipeline pipeline, TimeMeter meter, Visit.Rule visits, HoldRule hold) {
        this.pipeline = Objects.requireNonNull(pipeline, "pipeline");
        this.meter = meter;
        this.visits = Objects.requireNonNull(visits, "visits");
        this.hold = Objects.requireNonNull(hold, "hold");
        Map<String, Integer> places = new HashMap<>();
        for (Stage stage : pipeline.openStages()) {
            places.put(stage.name(), places.size());
        }
        this.positions = places;
    }

    /**
     * {@return the stays in one pipeline, all of them, in elapsed days, the timer resting on hold}
     *
     * @param pipeline the pipeline version
     */
    public static StageStays in(Pipeline pipeline) {
        return new StageStays(pipeline, new TimeMeter(Optional.empty()), Visit.Rule.ALL_VISITS, HoldRule.TIMER_RESTS);
    }

    /**
     * {@return the same in working hours instead of elapsed days}
     *
     * @param schedule what is worked
     */
    public StageStays withWorkingTime(WorkSchedule schedule) {
        Objects.requireNonNull(schedule, "schedule");
        return new StageStays(pipeline, new TimeMeter(Optional.of(schedule)), visits, hold);
    }

    /**
     * {@return the same with other stays of a deal counted}
     *
     * @param newVisits which stays of a deal in a stage
     */
    public StageStays withVisits(Visit.Rule newVisits) {
        return new StageStays(pipeline, meter, newVisits, hold);
    }

    /**
     * {@return the same with rests treated otherwise}
     *
     * @param newHold what a rest does to a stay
     */
    public StageStays withHold(HoldRule newHold) {
        return new StageStays(pipeline, meter, visits, newHold);
    }

    /** {@return the pipeline version} */
    public Pipeline pipeline() {
        return pipeline;
    }

    /** {@return what is worked; absent for elapsed time} */
    public Optional<WorkSchedule> workingTime() {
        return meter.schedule();
    }

    /** {@return which stays of a deal in a stage count} */
    public Visit.Rule visits() {
        return visits;
    }

    /** {@return what a rest does to a stay} */
    public HoldRule hold() {
        return hold;
    }

    /** {@return what the times are counted in} */
    public TimeScale scale() {
        return meter.schedule().isPresent() ? TimeScale.workingHours() : TimeScale.elapsedDays();
    }

    TimeMeter meter() {
        return meter;
    }

    Map<String, Integer> positions() {
        return positions;
    }

    /**
     * {@return the stays of deals}
     *
     * @param deals the deals
     */
    public StageStayResult analyze(Deals deals) {
        Objects.requireNonNull(deals, "deals");
        return deals.list().stream().collect(collector(deals.asOf()));
    }

    /**
     * {@return a collector of deals, for sequential and parallel streams and for parts of a large set}
     *
     * @param asOf the instant as of which all of them are read
     */
    public Collector<Deal, ?, StageStayResult> collector(Instant asOf) {
        Objects.requireNonNull(asOf, "asOf");
        return Collector.of(
                () -> new StayRun(this, asOf),
                StayRun::add,
                StayRun::merge,
                StayRun::result,
                Collector.Characteristics.UNORDERED);
    }
}
