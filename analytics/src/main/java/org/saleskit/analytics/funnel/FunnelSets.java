package org.saleskit.analytics.funnel;

import com.google.common.primitives.ImmutableIntArray;
import java.util.AbstractList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.saleskit.analytics.funnel.FunnelCounts.Count;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.pipeline.DealId;

/**
 * Which deals stand behind each number: one bit for a deal and a set. What is counted, a unit, is a deal, or one life of it;
 * units are numbered from 0 in the order of their deals. Not changed any more once it is read.
 *
 * <p>The steps are the open stages in their order and, last, the win.
 */
final class FunnelSets {

    private final List<Deal> deals;
    private final ImmutableIntArray.Builder dealsOfUnits = ImmutableIntArray.builder();
    private final BitSet[] reached;
    private final BitSet[] passed;
    private final BitSet[] entered;
    private final BitSet[] present;
    private final BitSet closed = new BitSet();
    private final Map<Count, BitSet> states = new EnumMap<>(Count.class);
    private final Map<Count, Occurrences> occurrences = new EnumMap<>(Count.class);
    private ImmutableIntArray dealOf = ImmutableIntArray.of();
    private int units;
    private int lastDeal = -1;

    /** No deals yet; closes are counted one by one if asked for, otherwise the state of a deal is its close. */
    FunnelSets(List<Deal> deals, int openStages, boolean eachClose) {
        this.deals = deals;
        this.reached = sets(openStages + 1);
        this.passed = sets(openStages + 1);
        this.entered = sets(openStages);
        this.present = sets(openStages);
        Count.STATES.forEach(state -> states.put(state, new BitSet()));
        Count.BREACHES.forEach(breach -> occurrences.put(breach, new Occurrences()));
        if (eachClose) {
            Count.CLOSES.forEach(close -> occurrences.put(close, new Occurrences()));
        }
    }

    private static BitSet[] sets(int size) {
        return Stream.generate(BitSet::new).limit(size).toArray(BitSet[]::new);
    }

    /** Units that occurred, each as often as it did, in order, with a value of each. */
    private static final class Occurrences {

        private final ImmutableIntArray.Builder units = ImmutableIntArray.builder();
        private final ImmutableIntArray.Builder values = ImmutableIntArray.builder();
        private int size;

        void add(int unit, int value) {
            units.add(unit);
            values.add(value);
            size++;
        }
    }

    /** Begins the next unit. */
    int addUnit(int deal) {
        dealsOfUnits.add(deal);
        lastDeal = deal;
        return units++;
    }

    /** The deal that the last unit belongs to, by its place; -1 without units. */
    int lastDeal() {
        return lastDeal;
    }

    int lastUnit() {
        return units - 1;
    }

    void reach(int step, int unit) {
        reached[step].set(unit);
    }

    /** The unit has reached the step, under whatever value of a key. */
    void pass(int step, int unit) {
        passed[step].set(unit);
    }

    void enter(int step, int unit) {
        entered[step].set(unit);
    }

    void bePresent(int step, int unit) {
        present[step].set(unit);
    }

    void close(int unit) {
        closed.set(unit);
    }

    void beIn(Count state, int unit) {
        set(state).set(unit);
    }

    void occur(Count what, int unit, int value) {
        Objects.requireNonNull(occurrences.get(what), "occurrences").add(unit, value);
    }

    /** No more units. */
    FunnelSets end() {
        dealOf = dealsOfUnits.build().trimmed();
        return this;
    }

    int steps() {
        return reached.length;
    }

    int units() {
        return units;
    }

    private BitSet set(Count state) {
        return Objects.requireNonNull(states.get(state), "state");
    }

    long count(Count what) {
        if (what == Count.DEALS) {
            return units;
        }
        // A close is a state unless closes are counted one by one.
        Occurrences occurred = occurrences.get(what);
        return occurred == null ? set(what.state()).cardinality() : occurred.size;
    }

    List<DealId> deals(Count what) {
        if (what == Count.DEALS) {
            return ids(IntStream.range(0, units));
        }
        Occurrences occurred = occurrences.get(what);
        return occurred == null ? ids(set(what.state()).stream()) : ids(occurred.units.build().stream());
    }

    /** The values of the occurrences. */
    IntStream values(Count what) {
        return Objects.requireNonNull(occurrences.get(what), "occurrences").values.build().stream();
    }

    long count(FunnelStep.Count what, int step) {
        return set(what, step).cardinality();
    }

    List<DealId> deals(FunnelStep.Count what, int step) {
        return ids(set(what, step).stream());
    }

    /** How many of those that reached the first step reached this one. */
    long passedOfFirst(int step) {
        return and(reached[0], passed[step]).cardinality();
    }

    private BitSet set(FunnelStep.Count what, int step) {
        boolean isWin = step == entered.length;
        return switch (what) {
            case REACHED -> reached[step];
            case ENTERED -> isWin ? reached[step] : entered[step];
            case IMPLIED -> isWin ? new BitSet() : andNot(reached[step], entered[step]);
            case OPEN_NOW -> isWin ? new BitSet() : present[step];
            case CONVERTED -> and(before(step), passed[step]);
            case UNDECIDED -> andNot(andNot(before(step), passed[step]), closed);
            case DROPPED -> and(andNot(before(step), passed[step]), closed);
        };
    }

    private BitSet before(int step) {
        return step == 0 ? new BitSet() : reached[step - 1];
    }

    private static BitSet and(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both;
    }

    private static BitSet andNot(BitSet a, BitSet b) {
        BitSet rest = (BitSet) a.clone();
        rest.andNot(b);
        return rest;
    }

    private List<DealId> ids(IntStream ofUnits) {
        return new Ids(deals, ofUnits.map(dealOf::get).toArray());
    }

    /** Identifiers by the places of their deals. */
    private static final class Ids extends AbstractList<DealId> implements RandomAccess {

        private final List<Deal> deals;
        private final int[] places;

        Ids(List<Deal> deals, int[] places) {
            this.deals = deals;
            this.places = places;
        }

        @Override
        public DealId get(int index) {
            return deals.get(places[Objects.checkIndex(index, places.length)]).id();
        }

        @Override
        public int size() {
            return places.length;
        }
    }
}
