package org.saleskit.analytics.funnel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageChange;

/**
 * Which stages did each deal enter, and in what order? The host's rows, read once, grouped by deal and put in order.
 *
 * <p><b>Input</b> Rows of any type, in any order; a row says that a deal entered a stage at an instant. Opening, closing
 * and reopening are such rows too. Deals are told apart by {@code equals} and put in order by their natural order, which
 * must agree with each other.
 *
 * <p><b>Order of a deal's rows</b> by instant; at one instant by the sequence, if the rows have one; then the open
 * stages in the order of the funnel, the stages on hold, the closed stages, each as the pipeline lists them. So two rows
 * of one date say that the deal moved forward and then closed; a deal that was closed and reopened at one instant needs
 * the sequence to say so. Rows that agree in all of this are one row. The order in which the rows are given never
 * matters.
 *
 * <p><b>Special cases</b> A row that names the stage in which the deal already is changes nothing. A row whose stage the
 * pipeline does not have is left out, counted, and its stage's name kept in {@link #unknownStages()}. A change written
 * down after the instant given to {@link #ofChanges(Pipeline, Iterable, Instant)} is left out and counted.
 *
 * <p><b>Method</b> One small entry is kept per row, then each deal's entries are sorted: O(n log n) time and O(n) memory
 * in the number of rows.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <D> the host's type of a deal's key
 */
public final class StageLog<D extends Comparable<? super D>> {

    private final Pipeline pipeline;
    private final StageIndex stages;
    private final List<DealHistory<D>> histories;
    private final UncountedRows<D> uncounted;

    private StageLog(Pipeline pipeline, StageIndex stages, Reader<D> reader) {
        this.pipeline = pipeline;
        this.stages = stages;
        this.histories = reader.histories();
        this.uncounted = reader.uncounted;
    }

    /**
     * {@return the log of rows without an order of their own inside one instant}
     *
     * @param pipeline the stages
     * @param rows the host's rows
     * @param deal reads the key of the deal
     * @param stage reads the name of the stage that the deal entered
     * @param at reads when it entered the stage
     * @param <T> the host's type of a row
     * @param <D> the host's type of a deal's key
     * @throws IllegalArgumentException if two deals are unequal but neither comes first in their order
     */
    public static <T, D extends Comparable<? super D>> StageLog<D> of(
            Pipeline pipeline,
            Iterable<? extends T> rows,
            Function<? super T, ? extends D> deal,
            Function<? super T, String> stage,
            Function<? super T, Instant> at) {
        return of(pipeline, rows, deal, stage, at, row -> 0);
    }

    /**
     * {@return the log of rows that also have an order inside one instant}
     *
     * @param pipeline the stages
     * @param rows the host's rows
     * @param deal reads the key of the deal
     * @param stage reads the name of the stage that the deal entered
     * @param at reads when it entered the stage
     * @param sequence reads a number that grows with the rows of a deal; it is looked at only between rows of one instant
     * @param <T> the host's type of a row
     * @param <D> the host's type of a deal's key
     * @throws IllegalArgumentException if two deals are unequal but neither comes first in their order
     */
    public static <T, D extends Comparable<? super D>> StageLog<D> of(
            Pipeline pipeline,
            Iterable<? extends T> rows,
            Function<? super T, ? extends D> deal,
            Function<? super T, String> stage,
            Function<? super T, Instant> at,
            ToLongFunction<? super T> sequence) {
        StageIndex stages = new StageIndex(pipeline);
        Reader<D> reader = new Reader<>(stages);
        for (T row : rows) {
            reader.checkPresent(row, "");
            reader.add(deal.apply(row), stage.apply(row), at.apply(row), sequence.applyAsLong(row));
        }
        return new StageLog<>(pipeline, stages, reader);
    }

    /**
     * {@return the log of saleskit's own stage changes, read by when they happened and by their sequence}
     *
     * @param pipeline the stages
     * @param changes the changes, whenever they were recorded
     */
    public static StageLog<DealId> ofChanges(Pipeline pipeline, Iterable<StageChange> changes) {
        return of(
                pipeline,
                changes,
                StageChange::deal,
                StageChange::stage,
                StageChange::happenedAt,
                StageChange::sequence);
    }

    /**
     * {@return the log of saleskit's own stage changes as it was known at an instant} Changes recorded later are left out
     * and counted under {@link LeftOutRows.Reason#RECORDED_LATER}. With it a report made at that instant is reproduced to
     * the last digit, though changes were written down, or corrected, afterwards.
     *
     * @param pipeline the stages
     * @param changes the changes
     * @param knownAt what was recorded at it is seen, what was recorded after it is not
     */
    public static StageLog<DealId> ofChanges(Pipeline pipeline, Iterable<StageChange> changes, Instant knownAt) {
        Objects.requireNonNull(knownAt, "knownAt");
        StageIndex stages = new StageIndex(pipeline);
        Reader<DealId> reader = new Reader<>(stages);
        for (StageChange change : changes) {
            reader.checkPresent(change, "");
            if (change.recordedAt().isAfter(knownAt)) {
                reader.addRecordedLater(change.deal());
            } else {
                reader.add(change.deal(), change.stage(), change.happenedAt(), change.sequence());
            }
        }
        return new StageLog<>(pipeline, stages, reader);
    }

    /** {@return the stages} */
    public Pipeline pipeline() {
        return pipeline;
    }

    /** {@return the instant of the earliest row of a known stage; empty if there is none} */
    public Optional<Instant> firstAt() {
        return histories.stream().map(DealHistory::firstAt).min(Comparator.naturalOrder());
    }

    /** {@return how many deals have at least one row of a known stage} */
    public long deals() {
        return histories.size();
    }

    /** {@return the names of stages that the pipeline does not have, with the number of their rows; unmodifiable} */
    public SortedMap<String, Long> unknownStages() {
        return unknownStagesAsOf(Instant.MAX);
    }

    SortedMap<String, Long> unknownStagesAsOf(Instant asOf) {
        return Collections.unmodifiableSortedMap(uncounted.unknownStages(asOf));
    }

    /** Every deal opened by the instant, which is not before the first row, in the order of the deals. */
    List<DealState<D>> statesAsOf(Instant asOf) {
        DealFold<D> fold = new DealFold<>(stages);
        List<DealState<D>> states = new ArrayList<>(histories.size());
        for (DealHistory<D> history : histories) {
            int moves = history.movesBy(asOf);
            if (moves > 0) {
                states.add(fold.state(history, moves));
            }
        }
        return List.copyOf(states);
    }

    /**
     * What a report as of the instant does not see, and so many deals that its win rate does not count; reasons that do not
     * occur are omitted.
     */
    List<LeftOutRows> leftOutAsOf(Instant asOf, long disqualifiedBeforeSales) {
        List<LeftOutRows> leftOut = new ArrayList<>(uncounted.asOf(asOf, histories));
        if (disqualifiedBeforeSales > 0) {
            leftOut.add(new LeftOutRows(LeftOutRows.Reason.DISQUALIFIED_BEFORE_SALES, 0, disqualifiedBeforeSales, 0));
        }
        return List.copyOf(leftOut);
    }

    /** Collects the rows of one pass. */
    private static final class Reader<D extends Comparable<? super D>> {

        private final StageIndex stages;
        private final Map<D, DealHistory<D>> known = new HashMap<>();
        private final UncountedRows<D> uncounted = new UncountedRows<>();
        private long row;

        Reader(StageIndex stages) {
            this.stages = stages;
        }

        void add(D deal, String stage, Instant at, long sequence) {
            checkPresent(deal, ".deal");
            checkPresent(stage, ".stage");
            checkPresent(at, ".at");
            int index = stages.of(stage);
            if (index == StageIndex.UNKNOWN) {
                uncounted.addUnknown(deal, stage, at);
            } else {
                known.computeIfAbsent(deal, DealHistory::new).add(at, sequence, index);
            }
            row++;
        }

        void addRecordedLater(D deal) {
            uncounted.addRecordedLater(deal);
            row++;
        }

        void checkPresent(Object value, String part) {
            Objects.requireNonNull(value, () -> "rows[" + row + "]" + part);
        }

        List<DealHistory<D>> histories() {
            List<DealHistory<D>> sorted = new ArrayList<>(known.values());
            sorted.sort(Comparator.comparing(DealHistory::deal));
            for (int i = 1; i < sorted.size(); i++) {
                D previous = sorted.get(i - 1).deal();
                D next = sorted.get(i).deal();
                Checks.check(
                        previous.compareTo(next) != 0,
                        "order of the deals",
                        "agree with equals",
                        previous + ", " + next);
            }
            sorted.forEach(history -> history.sort(stages));
            return sorted;
        }
    }
}
