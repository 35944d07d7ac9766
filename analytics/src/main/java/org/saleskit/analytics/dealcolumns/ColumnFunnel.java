package org.saleskit.analytics.dealcolumns;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.Pipeline;

/**
 * How many deals reach each stage, how many are won, and how long do they stay, for logs of many millions of rows that come
 * as columns.
 *
 * <pre>
 * reached(k) = number of deals whose log shows entry to stage k or a later open stage, or a win
 * implied(k) = reached(k) - entered(k)
 * conversion(k) = reached(k) / reached(k - 1)        overall(k) = reached(k) / reached(1)
 * win rate = won / (won + lost + disqualified in sales)
 * stay = time from entering a stage to entering another one
 * </pre>
 *
 * <p><b>Symbols</b> k - open stage, from 1, in the order of the pipeline; entered(k) - number of deals that really entered
 * k; disqualified in sales - deals disqualified after they had reached the {@linkplain Pipeline#firstSalesStage() first
 * sales stage}. A deal adds at most 1 to any count.
 *
 * <p><b>Input</b> {@link LogColumns} in any order. The instant of the report is mandatory: rows after it are not seen, rows
 * at it are.
 *
 * <p><b>Order of a deal's rows</b> That of {@link org.saleskit.core.deal.DealFold}: time; at one time the sequence; then open
 * stages in the order of the funnel, stages on hold, closed stages. A row for the stage in which the deal already is is no
 * move; it is counted in {@link ColumnFunnelResult#repeats}.
 *
 * <p><b>Special cases</b>
 * <ul>
 *   <li>A skipped stage counts as reached (IMPLIED_REACH); going back or a reopening takes nothing away.
 *   <li>A reopened deal counts once, by its state as of the instant of the report.
 *   <li>Rows with an unknown stage and rows after the instant are left out and {@linkplain ColumnFunnelResult#leftOut()
 *       listed}.
 *   <li>Time in closed stages is no stay; the timer stops at the close.
 *   <li>No rows: no deals, and rates and medians are empty.
 * </ul>
 *
 * <p><b>Result</b> {@link ColumnFunnelResult}: to the bit the same for any order of the rows, any cutting into chunks, any
 * merging and any number of threads.
 *
 * <p><b>Example</b> Stages A, B; deal 1: A, B, won; deal 2: A, lost; deal 3: B. Reached A 3 (entered 2, implied 1), reached B
 * 2, conversion A to B 2 of 3, win rate 1 of 2.
 *
 * <p><b>Method</b> Rows are divided by a hash of their deal into {@value RowBlock#PARTS} parts, each small enough for the
 * processor's caches; there they are brought together by deal by counting, and put in order. Medians are found by counting
 * stays in stretches of time, without sorting. Time grows in proportion to the rows, unless deals have very many rows each.
 *
 * <p><b>Memory</b> 16 bytes a row (24 with a sequence), and 8 to 16 for each stay while the result lives.
 *
 * <p><b>Limits</b> One pipeline in one version, of at most 64 stages; other rules of reach, members, groups, closes and
 * amounts are for {@link org.saleskit.core.deal.DealFold} and what builds on it.
 *
 * <p>Immutable and thread-safe.
 */
public final class ColumnFunnel {

    private static final List<ChronoUnit> UNITS = List.of(ChronoUnit.SECONDS, ChronoUnit.MILLIS, ChronoUnit.MICROS);

    private final StageCodes codes;
    private final ChronoUnit unit;
    private final StageTimes.Rule rule;
    private final Workers workers;

    private ColumnFunnel(StageCodes codes, ChronoUnit unit, StageTimes.Rule rule, Workers workers) {
        this.codes = codes;
        this.unit = unit;
        this.rule = rule;
        this.workers = workers;
    }

    /**
     * {@return the funnel of a pipeline: times in milliseconds, a stay is all visits of a deal to a stage together, all work
     * done by the calling thread}
     *
     * @param pipeline the stages
     * @throws IllegalArgumentException if it has more than 64 stages
     */
    public static ColumnFunnel of(Pipeline pipeline) {
        Objects.requireNonNull(pipeline, "pipeline");
        return new ColumnFunnel(StageCodes.of(pipeline), ChronoUnit.MILLIS, StageTimes.Rule.ALL_VISITS, Workers.CALLER);
    }

    /**
     * {@return this funnel with times in another unit}
     *
     * @param unit seconds, milliseconds or microseconds
     * @throws IllegalArgumentException if it is another one
     */
    public ColumnFunnel withUnit(ChronoUnit unit) {
        Checks.check(UNITS.contains(Objects.requireNonNull(unit, "unit")), "unit", "be one of " + UNITS, unit);
        return new ColumnFunnel(codes, unit, rule, workers);
    }

    /**
     * {@return this funnel with another reading of stays}
     *
     * @param rule what a stay is
     */
    public ColumnFunnel withTimes(StageTimes.Rule rule) {
        return new ColumnFunnel(codes, unit, Objects.requireNonNull(rule, "rule"), workers);
    }

    /**
     * {@return this funnel with its work done by several threads: the calling one, and some of an executor} The calling thread
     * does what the executor has no thread for, so a busy executor makes it slower but never hangs.
     *
     * @param executor runs the other threads; the caller closes it
     * @param threads how many threads at most, the calling one included, one or more
     * @throws IllegalArgumentException if there are fewer
     */
    public ColumnFunnel withThreads(Executor executor, int threads) {
        Objects.requireNonNull(executor, "executor");
        Checks.positive(threads, "threads");
        return new ColumnFunnel(codes, unit, rule, new Workers(executor, threads));
    }

    /** {@return the codes of the stages, for the column of stages} */
    public StageCodes codes() {
        return codes;
    }

    /**
     * {@return the report as of an instant, ready to take rows}
     *
     * @param asOf the instant; what happened at it is seen, what happened after it is not
     * @throws IllegalArgumentException if it is too far from 1970 for the unit
     */
    public AsOf asOf(Instant asOf) {
        return new AsOf(this, Objects.requireNonNull(asOf, "asOf"));
    }

    /** A funnel with the instant of its report. Immutable and thread-safe. */
    public static final class AsOf {

        private final ColumnFunnel funnel;
        private final Instant asOf;
        private final long tick;

        private AsOf(ColumnFunnel funnel, Instant asOf) {
            this.funnel = funnel;
            this.asOf = asOf;
            this.tick = tick(asOf, funnel.unit);
        }

        /** The last tick that is not after an instant. */
        private static long tick(Instant instant, ChronoUnit unit) {
            long ticksPerSecond = ChronoUnit.SECONDS.getDuration().dividedBy(unit.getDuration());
            long most = RowBlock.MOST_TIME / ticksPerSecond - 1;
            long seconds = instant.getEpochSecond();
            Checks.check(
                    seconds >= -most && seconds <= most,
                    "asOf",
                    "lie within " + most + " seconds of 1970 in " + unit,
                    instant);
            return seconds * ticksPerSecond
                    + instant.getNano() / unit.getDuration().toNanos();
        }

        /** {@return the instant of the report} */
        public Instant asOf() {
            return asOf;
        }

        /**
         * {@return the funnel of a log that is at hand as a whole}
         *
         * @param log the rows
         * @throws IllegalArgumentException if a row has a code that the pipeline does not have, or a time out of range
         */
        public ColumnFunnelResult analyze(LogColumns log) {
            Objects.requireNonNull(log, "log");
            ColumnFunnelAccumulator rows = accumulator();
            rows.add(log);
            return rows.result();
        }

        /** {@return an empty accumulator, for a log that comes in chunks} */
        public ColumnFunnelAccumulator accumulator() {
            return new ColumnFunnelAccumulator(this);
        }

        StageCodes codes() {
            return funnel.codes;
        }

        ChronoUnit unit() {
            return funnel.unit;
        }

        StageTimes.Rule rule() {
            return funnel.rule;
        }

        Workers workers() {
            return funnel.workers;
        }

        long tick() {
            return tick;
        }

        /** Whether rows of the one can be taken over by the other. */
        boolean isLike(AsOf other) {
            return codes().equals(other.codes())
                    && unit() == other.unit()
                    && rule() == other.rule()
                    && asOf.equals(other.asOf);
        }

        /** {@return the pipeline, the instant and the options} */
        @Override
        public String toString() {
            return "ColumnFunnel[" + codes().pipeline().ref() + ", as of " + asOf + ", " + unit() + ", " + rule() + "]";
        }
    }
}
