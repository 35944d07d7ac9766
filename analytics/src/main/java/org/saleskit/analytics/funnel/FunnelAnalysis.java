package org.saleskit.analytics.funnel;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.Pipeline;

/**
 * How many deals reach each stage of the pipeline, and where do they get lost?
 *
 * <pre>
 * reached(k) = number of deals whose log shows entry to stage k or a later open stage, or a win
 * implied(k) = reached(k) - entered(k)
 * conversion(k) = reached(k) / reached(k - 1)        overall(k) = reached(k) / reached(1)
 * decided(k) = reached(k) / (reached(k - 1) - undecided(k))
 * win rate = won / (won + lost + disqualified in sales)
 * </pre>
 *
 * <p><b>Symbols</b> k - open stage, from 1, in the order of the pipeline; entered(k) - number of deals whose log shows
 * entry to k; undecided(k) - number of deals that reached k - 1, not k, and are not closed; disqualified in sales - number
 * of disqualified deals that reached the {@linkplain Pipeline#firstSalesStage() first sales stage}. A deal adds at most 1
 * to any count.
 *
 * <p><b>Input</b> Rows of any type and order, see {@link StageLog}; the instant of the report is mandatory. Rows after it
 * are not seen, rows at it are.
 *
 * <p><b>Special cases</b>
 * <ul>
 *   <li>A skipped stage counts as reached and is counted in {@link FunnelStep#implied()} (IMPLIED_REACH); so the counts
 *       never increase along the funnel.
 *   <li>Going back never takes a reach away; neither does the reopening of a deal that was won.
 *   <li>A lost, disqualified, resting or open deal that was never won has reached the furthest stage that it really
 *       entered, and none if it entered no open stage. It is a deal all the same.
 *   <li>A reopened deal counts once, by its state as of the instant of the report.
 *   <li>Conversions count a deal that is still open as not converted, which makes them low for young deals; see {@link
 *       FunnelStep#decidedConversion()}.
 *   <li>A deal disqualified before the first sales stage is not in the win rate and is listed in {@link
 *       FunnelResult#leftOut()}.
 *   <li>No rows: a result with zero deals; its rates are empty.
 * </ul>
 *
 * <p><b>Result</b> {@link FunnelResult}; its steps stand in the order of the pipeline, its deals in their own order.
 *
 * <p><b>Example</b> Stages A, B; deal 1: A, B, won; deal 2: A, lost; deal 3: B. Reached A 3 (entered 2, implied 1),
 * reached B 2, conversion A to B 2 of 3, won from B 1 of 2, win rate 1 of 2.
 *
 * <p><b>Method</b> One pass over each deal's log: O(n log n) time for n rows, the sorting included.
 *
 * <p><b>Source</b> Bitrix24's help on the conversion funnel and HubSpot's knowledge base on funnel reports describe the
 * readings in use. Unlike Bitrix24's, this funnel also fills in the stages that a deal skipped before it was lost.
 *
 * <p>Immutable and thread-safe.
 */
public final class FunnelAnalysis {

    private final Pipeline pipeline;

    private FunnelAnalysis(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * {@return the analysis of this pipeline: IMPLIED_REACH, deals counted once by their state as of the instant}
     *
     * @param pipeline the stages
     */
    public static FunnelAnalysis of(Pipeline pipeline) {
        return new FunnelAnalysis(Objects.requireNonNull(pipeline, "pipeline"));
    }

    /** {@return the stages} */
    public Pipeline pipeline() {
        return pipeline;
    }

    /**
     * {@return the report as of an instant, ready to analyse}
     *
     * @param asOf the instant; what happened at it is seen, what happened after it is not
     */
    public AsOf asOf(Instant asOf) {
        return new AsOf(pipeline, Objects.requireNonNull(asOf, "asOf"));
    }

    /** The analysis with the instant of its report. */
    public static final class AsOf {

        private final Pipeline pipeline;
        private final Instant asOf;

        private AsOf(Pipeline pipeline, Instant asOf) {
            this.pipeline = pipeline;
            this.asOf = asOf;
        }

        /**
         * {@return the funnel of rows without an order of their own inside one instant}
         *
         * @param rows the host's rows
         * @param deal reads the key of the deal
         * @param stage reads the name of the stage that the deal entered
         * @param at reads when it entered the stage
         * @param <T> the host's type of a row
         * @param <D> the host's type of a deal's key
         * @throws IllegalArgumentException if the instant lies before the first row
         */
        public <T, D extends Comparable<? super D>> FunnelResult<D> analyze(
                Iterable<? extends T> rows,
                Function<? super T, ? extends D> deal,
                Function<? super T, String> stage,
                Function<? super T, Instant> at) {
            return analyze(StageLog.of(pipeline, rows, deal, stage, at));
        }

        /**
         * {@return the funnel of rows that also have an order inside one instant}
         *
         * @param rows the host's rows
         * @param deal reads the key of the deal
         * @param stage reads the name of the stage that the deal entered
         * @param at reads when it entered the stage
         * @param sequence reads a number that grows with the rows of a deal
         * @param <T> the host's type of a row
         * @param <D> the host's type of a deal's key
         * @throws IllegalArgumentException if the instant lies before the first row
         */
        public <T, D extends Comparable<? super D>> FunnelResult<D> analyze(
                Iterable<? extends T> rows,
                Function<? super T, ? extends D> deal,
                Function<? super T, String> stage,
                Function<? super T, Instant> at,
                ToLongFunction<? super T> sequence) {
            return analyze(StageLog.of(pipeline, rows, deal, stage, at, sequence));
        }

        /**
         * {@return the funnel of a log that has been read already}
         *
         * @param log the log, of the same pipeline
         * @param <D> the host's type of a deal's key
         * @throws IllegalArgumentException if the log is of another pipeline, or the instant lies before its first row
         */
        public <D extends Comparable<? super D>> FunnelResult<D> analyze(StageLog<D> log) {
            Checks.check(
                    log.pipeline().equals(pipeline),
                    "log.pipeline",
                    "be the pipeline of the analysis, " + pipeline,
                    log.pipeline());
            log.firstAt()
                    .ifPresent(first -> Checks.check(
                            !asOf.isBefore(first),
                            "asOf",
                            "not be before the first row of the log, which is at " + first,
                            asOf));
            return new FunnelResult<>(log, asOf, log.statesAsOf(asOf));
        }
    }
}
