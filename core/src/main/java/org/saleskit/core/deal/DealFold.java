package org.saleskit.core.deal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;
import org.saleskit.core.identity.Identities;
import org.saleskit.core.identity.IdentityHistory;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.PipelineRef;
import org.saleskit.core.pipeline.Pipelines;
import org.saleskit.core.pipeline.StageChange;

/**
 * Where does each deal stand as of an instant, and how did it come there? The log of deals, read once.
 *
 * <pre>
 * state of a deal = the events of its log that happened by the instant, applied in their order
 * </pre>
 *
 * <p><b>Input</b> {@link DealEvent Events} in any order; or a host's own rows, of which each says that a deal entered a
 * stage at an instant. The instant is mandatory: what happened at it is seen, what happened after it is not.
 *
 * <p><b>Order of a deal's events</b> by the instant at which they happened; at one instant by sequence; then moves before
 * updates, and of moves the open stages in the order of the funnel, the stages on hold, the closed stages, each as the
 * pipeline lists them; then by the instant at which they were recorded; then by what they state. So two moves of one date
 * say that the deal went forward and then closed, whenever they were written down; a deal that was closed and reopened at
 * one instant needs the sequence to say so. Events that agree in all of this are one event.
 *
 * <p><b>Special cases</b>
 * <ul>
 *   <li>A move into the stage in which the deal already is is no move; what else it states counts.
 *   <li>A stage that no pipeline has is an {@link org.saleskit.core.pipeline.UnknownStageException}, or with {@link
 *       #listingUnread} left out and counted.
 *   <li>A deal whose log spans several pipeline versions is read in the terms of the version of its last move, or of the
 *       one asked for by {@link #inTermsOf}; every stage needs a counterpart there. Without one: an {@link
 *       org.saleskit.core.pipeline.UnmappedStageException}, or with {@link #listingUnread} left out and counted.
 *   <li>Updates of a deal that has entered no stage by the instant are left out and counted; so is a reason of loss that is
 *       stated while the deal is not lost.
 *   <li>A deal that was merged into another by the instant is no deal of its own: its events are events of the other, see
 *       {@link AsOf#withMerges}.
 *   <li>No events: no deals.
 * </ul>
 *
 * <p><b>Result</b> {@link Deals}, in the order of their identifiers, with what was left out and why.
 *
 * <p><b>Example</b> Pipeline A, B, won, lost. Log of a deal: day 1 A, day 2 lost, day 3 A, day 5 won. As of day 2 it is
 * lost with the close date day 2; as of day 4 it is open, without a close date, reopened once; as of day 6 it is won on
 * day 5, has reached A really and B by implication, and took 3 days: 4 from opening to close, 1 of them closed.
 *
 * <p><b>Method</b> The events are grouped by deal and each group is sorted: O(n log n) time for n events. The result holds
 * the moves in flat arrays, about 150 bytes for a deal of five moves, and makes a {@link Deal} when it is asked for.
 *
 * <p>Immutable and thread-safe.
 */
public final class DealFold {

    private final StageTable stages;
    private final Optional<PipelineRef> terms;
    private final boolean listingUnread;

    private DealFold(StageTable stages, Optional<PipelineRef> terms, boolean listingUnread) {
        this.stages = stages;
        this.terms = terms;
        this.listingUnread = listingUnread;
    }

    /**
     * {@return the fold of logs of these pipelines: each deal in the terms of the version of its last move; a stage that is
     * unknown or unmapped is an exception}
     *
     * @param pipelines all pipelines that the log speaks of
     */
    public static DealFold of(Pipelines pipelines) {
        Objects.requireNonNull(pipelines, "pipelines");
        return new DealFold(new StageTable(pipelines), Optional.empty(), false);
    }

    /**
     * {@return the fold of logs of a single pipeline in a single version}
     *
     * @param pipeline the pipeline
     */
    public static DealFold of(Pipeline pipeline) {
        return of(Pipelines.of(pipeline));
    }

    /**
     * {@return this fold, but with every deal in the terms of one pipeline version, so that deals can be compared across a
     * redesign}
     *
     * @param version the version
     * @throws IllegalArgumentException if it is not among the pipelines
     */
    public DealFold inTermsOf(PipelineRef version) {
        Checks.check(pipelines().find(version).isPresent(), "version", "be one of the pipelines of the fold", version);
        return new DealFold(stages, Optional.of(version), listingUnread);
    }

    /** {@return this fold, but with moves to unknown and unmapped stages left out and listed rather than thrown} */
    public DealFold listingUnread() {
        return new DealFold(stages, terms, true);
    }

    /** {@return the pipelines} */
    public Pipelines pipelines() {
        return stages.pipelines();
    }

    /**
     * {@return the fold as of an instant, ready to read a log}
     *
     * @param asOf the instant; what happened at it is seen, what happened after it is not
     */
    public AsOf asOf(Instant asOf) {
        return new AsOf(this, Objects.requireNonNull(asOf, "asOf"), Optional.empty(), IdentityHistory.none());
    }

    /** A fold with its instants. Immutable and thread-safe. */
    public static final class AsOf {

        private final DealFold fold;
        private final Instant asOf;
        private final Optional<Instant> knownAt;
        private final IdentityHistory<DealId> merges;

        private AsOf(DealFold fold, Instant asOf, Optional<Instant> knownAt, IdentityHistory<DealId> merges) {
            this.fold = fold;
            this.asOf = asOf;
            this.knownAt = knownAt;
            this.merges = merges;
        }

        /**
         * {@return this fold, but of what was recorded by an instant} With it a report made at that instant is reproduced to
         * the last digit, though events were written down, or corrected, afterwards.
         *
         * @param instant what was recorded at it is seen, what was recorded after it is not
         */
        public AsOf knownAt(Instant instant) {
            return new AsOf(fold, asOf, Optional.of(instant), merges);
        }

        /**
         * {@return this fold, but with deals that were merged by its instant counted once: the events of an alias are those of
         * its canonical deal, see {@link Deals#aliases}} A merge that happened after the instant, or was recorded after {@link
         * #knownAt}, is not seen, so that a report of the past still says what it said.
         *
         * @param merges all merges and splits of deals, which replace those given before
         */
        public AsOf withMerges(IdentityHistory<DealId> merges) {
            return new AsOf(fold, asOf, knownAt, Objects.requireNonNull(merges, "merges"));
        }

        /** {@return the instant as of which deals are read} */
        public Instant asOf() {
            return asOf;
        }

        /** {@return the instant up to which the log is read; absent if all of it} */
        public Optional<Instant> knownAt() {
            return knownAt;
        }

        /**
         * {@return the deals of these events}
         *
         * @param events the events, in any order
         * @throws org.saleskit.core.pipeline.UnknownStageException see {@link DealLog#deals}
         * @throws org.saleskit.core.pipeline.UnmappedStageException see {@link DealLog#deals}
         */
        public Deals fold(Iterable<? extends DealEvent> events) {
            DealLog log = log();
            events.forEach(log::add);
            return log.deals();
        }

        /**
         * {@return the deals of a host's own rows}
         *
         * @param rows the rows, in any order
         * @param deal reads the deal
         * @param stage reads the name of the stage that the deal entered
         * @param at reads when it entered the stage
         * @param <T> the host's type of a row
         * @throws org.saleskit.core.pipeline.UnknownStageException see {@link DealLog#deals}
         */
        public <T> Deals fold(
                Iterable<? extends T> rows,
                Function<? super T, DealId> deal,
                Function<? super T, String> stage,
                Function<? super T, Instant> at) {
            return fold(rows, deal, stage, at, row -> 0);
        }

        /**
         * {@return the deals of a host's own rows that also have an order inside one instant}
         *
         * @param rows the rows, in any order
         * @param deal reads the deal
         * @param stage reads the name of the stage that the deal entered
         * @param at reads when it entered the stage
         * @param sequence reads a number that grows with the rows of a deal; it is looked at only between rows of one instant
         * @param <T> the host's type of a row
         * @throws org.saleskit.core.pipeline.UnknownStageException see {@link DealLog#deals}
         */
        public <T> Deals fold(
                Iterable<? extends T> rows,
                Function<? super T, DealId> deal,
                Function<? super T, String> stage,
                Function<? super T, Instant> at,
                ToLongFunction<? super T> sequence) {
            DealLog log = log();
            for (T row : rows) {
                long number = log.size();
                present(row, number, "");
                log.add(StageChange.builder()
                        .deal(present(deal.apply(row), number, ".deal"))
                        .stage(present(stage.apply(row), number, ".stage"))
                        .happenedAt(present(at.apply(row), number, ".at"))
                        .sequence(sequence.applyAsLong(row))
                        .build());
            }
            return log.deals();
        }

        private static <V> V present(V value, long row, String part) {
            return Objects.requireNonNull(value, () -> "rows[" + row + "]" + part);
        }

        /** {@return an empty log that reads in this way} */
        public DealLog log() {
            return new DealLog(this);
        }

        /** {@return a collector of events into deals, for streams sequential or parallel} */
        public Collector<DealEvent, ?, Deals> toDeals() {
            return Collector.of(
                    this::log, DealLog::add, DealLog::merge, DealLog::deals, Collector.Characteristics.UNORDERED);
        }

        StageTable stages() {
            return fold.stages;
        }

        Optional<PipelineRef> terms() {
            return fold.terms;
        }

        boolean isListingUnread() {
            return fold.listingUnread;
        }

        Identities<DealId> identities() {
            return knownAt.map(known -> merges.asOf(asOf, known)).orElseGet(() -> merges.asOf(asOf));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof AsOf that
                    && asOf.equals(that.asOf)
                    && knownAt.equals(that.knownAt)
                    && merges.equals(that.merges)
                    && fold.terms.equals(that.fold.terms)
                    && fold.listingUnread == that.fold.listingUnread
                    && (fold.stages == that.fold.stages || fold.pipelines().equals(that.fold.pipelines()));
        }

        @Override
        public int hashCode() {
            return Objects.hash(asOf, knownAt, merges, fold.terms, fold.listingUnread);
        }

        /** {@return the instants and options in words} */
        @Override
        public String toString() {
            return "fold as of " + asOf + knownAt.map(at -> " known at " + at).orElse("")
                    + fold.terms.map(version -> " in terms of " + version).orElse("")
                    + (fold.listingUnread ? " listing unread stages" : "")
                    + (merges.changes().isEmpty() ? "" : " with merges");
        }
    }
}
