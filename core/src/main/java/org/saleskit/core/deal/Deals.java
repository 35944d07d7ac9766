package org.saleskit.core.deal;

import java.time.Instant;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.SortedMap;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Pipelines;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.time.ReportPeriod;

/**
 * All deals that were opened by an instant, each in its state as of it, in the order of their identifiers; and what of the
 * log was left out.
 *
 * <p>The deals are kept as flat arrays; a {@link Deal} is made each time it is asked for. Immutable and thread-safe.
 */
public final class Deals {

    private final DealFold.AsOf fold;
    private final DealColumns columns;
    private final List<LeftOutEvents> leftOut;
    private final SortedMap<String, Long> unreadStages;
    private final SortedMap<DealId, DealId> aliases;

    Deals(
            DealFold.AsOf fold,
            DealColumns columns,
            LeftOutEvents.Tally leftOut,
            SortedMap<String, Long> unread,
            SortedMap<DealId, DealId> aliases) {
        this.fold = fold;
        this.columns = columns;
        this.leftOut = leftOut.list(deal -> indexOf(columns, deal) >= 0);
        this.unreadStages = Collections.unmodifiableSortedMap(unread);
        this.aliases = Collections.unmodifiableSortedMap(aliases);
    }

    private static int indexOf(DealColumns columns, DealId deal) {
        return Collections.binarySearch(columns.ids(), deal);
    }

    /** {@return the instant as of which the deals are read} */
    public Instant asOf() {
        return fold.asOf();
    }

    /** {@return the instant up to which the log was read; absent if all of it} */
    public Optional<Instant> knownAt() {
        return fold.knownAt();
    }

    /** {@return all pipelines that the log may speak of, in all their versions} */
    public Pipelines pipelines() {
        return columns.stages().pipelines();
    }

    /**
     * {@return the pipeline version in whose terms every deal is read: the one that the fold was asked for, or the only one
     * that there is; absent if each deal is read in the terms of its own}
     */
    public Optional<Pipeline> pipeline() {
        return fold.terms().isPresent()
                ? fold.terms().flatMap(pipelines()::find)
                : pipelines().versions().stream()
                        .filter(version -> pipelines().versions().size() == 1)
                        .findFirst();
    }

    /** {@return how many deals were opened by the instant} */
    public int size() {
        return columns.ids().size();
    }

    /** {@return the deals in the order of their identifiers; unmodifiable, and each deal is made when it is asked for} */
    public List<Deal> list() {
        return new View(fold.asOf(), columns);
    }

    /**
     * {@return the deal, if it was opened by the instant}
     *
     * @param deal its identifier
     */
    public Optional<Deal> find(DealId deal) {
        int index = indexOf(columns, Objects.requireNonNull(deal, "deal"));
        return index < 0 ? Optional.empty() : Optional.of(new Deal(fold.asOf(), columns, index));
    }

    /**
     * {@return how many deals are in a state; over all types these counts sum to {@link #size}}
     *
     * @param type the state: that of the stage in which a deal is
     */
    public long count(StageType type) {
        Objects.requireNonNull(type, "type");
        long count = 0;
        for (int deal = 0; deal < size(); deal++) {
            count += columns.stages().type(columns.lastStage(deal)) == type ? 1 : 0;
        }
        return count;
    }

    /**
     * {@return the deals that are in a closed state and whose close date lies in a period, in order} A deal that was
     * reopened since is not among them.
     *
     * @param type the state: won, lost or disqualified
     * @param period the period
     * @throws IllegalArgumentException if the state is not a closed one
     */
    public List<Deal> closedIn(StageType type, ReportPeriod period) {
        Objects.requireNonNull(period, "period");
        Checks.check(type.isClosed(), "type", "be a closed state", type);
        return list().stream()
                .filter(deal -> deal.type() == type && deal.isClosedIn(period))
                .toList();
    }

    /** {@return the lost deals of which nobody stated the reason, in order: a finding for a check of the data} */
    public List<DealId> missingLossReason() {
        return list().stream().filter(Deal::isMissingLossReason).map(Deal::id).toList();
    }

    /**
     * {@return the deals of the log that count for another one, with the one they count for; empty unless the fold knows of
     * merges; unmodifiable} They are neither in {@link #list} nor in {@link #size}.
     */
    public SortedMap<DealId, DealId> aliases() {
        return aliases;
    }

    /** {@return the events that were not read, by reason; reasons that do not occur are not listed} */
    public List<LeftOutEvents> leftOut() {
        return leftOut;
    }

    /**
     * {@return the names of stages that were left out as unknown or unmapped, with the number of their events; empty unless
     * the fold lists them; unmodifiable}
     */
    public SortedMap<String, Long> unreadStages() {
        return unreadStages;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Deals that
                && fold.equals(that.fold)
                && columns.equals(that.columns)
                && leftOut.equals(that.leftOut)
                && unreadStages.equals(that.unreadStages)
                && aliases.equals(that.aliases);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fold, columns);
    }

    /** {@return the instant and the number of deals} */
    @Override
    public String toString() {
        return size() + " deals as of " + asOf();
    }

    private static final class View extends AbstractList<Deal> implements RandomAccess {

        private final Instant asOf;
        private final DealColumns columns;

        View(Instant asOf, DealColumns columns) {
            this.asOf = asOf;
            this.columns = columns;
        }

        @Override
        public Deal get(int index) {
            return new Deal(asOf, columns, Objects.checkIndex(index, size()));
        }

        @Override
        public int size() {
            return columns.ids().size();
        }
    }
}
