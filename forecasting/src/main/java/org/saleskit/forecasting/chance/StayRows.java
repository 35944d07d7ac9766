package org.saleskit.forecasting.chance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.pipeline.StageType;

/**
 * All stays of all deals in open stages and on hold, as columns: in which state, when it began and ended in cells ago, and what
 * followed. Closed visits that follow each other are one close, with the outcome of the last and the time of the first; a
 * reopened deal begins anew.
 */
final class StayRows {

    /** What follows a stay that is not over. */
    static final int OPEN = -1;

    final List<StageKey> states;
    /** Of each stay the number of its state. */
    final int[] state;
    /** How many cells ago it began. */
    final int[] began;
    /** For how many cells it lasted, or was seen to last. */
    final int[] lasted;
    /** From which cell of the stay on it was under observation. */
    final int[] seenFrom;
    /** The state that followed; {@link #won} and {@link #lost}; or {@link #OPEN}. */
    final int[] next;
    /** The number of the deal's segment. */
    final int[] segment;

    final List<String> segments;
    /** Of all closes the time to the end of their cell, ascending. */
    final long[] toEndOfCell;

    final CellGrid grid;

    private StayRows(Reader reader) {
        this.states = List.copyOf(reader.numbers.keySet());
        this.state = reader.state.build().toArray();
        this.began = reader.began.build().toArray();
        this.lasted = reader.lasted.build().toArray();
        this.seenFrom = reader.seenFrom.build().toArray();
        this.next = reader.next.build().toArray();
        this.segment = reader.segment.build().toArray();
        this.segments = List.copyOf(reader.segments.keySet());
        long[] phases = reader.phases.build().toArray();
        Arrays.sort(phases);
        this.toEndOfCell = phases;
        this.grid = reader.grid;
    }

    int size() {
        return state.length;
    }

    /** What stands for "won" among what follows. */
    int won() {
        return states.size();
    }

    /** What stands for "lost or disqualified" among what follows. */
    int lost() {
        return states.size() + 1;
    }

    /** 0 for won, 1 for lost, 2 for a move to another state. */
    int kind(int exit) {
        return exit < states.size() ? 2 : exit - states.size();
    }

    static StayRows read(
            List<DealWay> ways, CellGrid grid, Optional<Instant> historyFrom, Function<Deal, String> segmentOf) {
        Reader reader = new Reader(grid, historyFrom);
        List<String> names = new ArrayList<>(ways.size());
        for (DealWay way : ways) {
            names.add(segmentOf.apply(way.deal()));
            way.stays().forEach(stay -> reader.numbers.put(stay.state(), 0));
        }
        reader.segments.putAll(numbered(new TreeSet<>(names)));
        reader.numbers.putAll(numbered(reader.numbers.keySet()));
        for (int i = 0; i < ways.size(); i++) {
            reader.add(ways.get(i), reader.segments.getOrDefault(names.get(i), 0));
        }
        return new StayRows(reader);
    }

    private static <K> Map<K, Integer> numbered(Iterable<K> sorted) {
        Map<K, Integer> numbers = new LinkedHashMap<>();
        sorted.forEach(key -> numbers.put(key, numbers.size()));
        return numbers;
    }

    /** Takes one deal after the other. */
    private static final class Reader {

        final TreeMap<StageKey, Integer> numbers = new TreeMap<>();
        final TreeMap<String, Integer> segments = new TreeMap<>();
        final IntStream.Builder state = IntStream.builder();
        final IntStream.Builder began = IntStream.builder();
        final IntStream.Builder lasted = IntStream.builder();
        final IntStream.Builder seenFrom = IntStream.builder();
        final IntStream.Builder next = IntStream.builder();
        final IntStream.Builder segment = IntStream.builder();
        final LongStream.Builder phases = LongStream.builder();
        final CellGrid grid;
        final Optional<Instant> historyFrom;

        Reader(CellGrid grid, Optional<Instant> historyFrom) {
            this.grid = grid;
            this.historyFrom = historyFrom;
        }

        void add(DealWay way, int segmentNumber) {
            for (DealWay.Stay stay : way.stays()) {
                int start = grid.ago(stay.entered());
                int length = stay.left().map(left -> start - grid.ago(left)).orElse(start);
                int seen = seenFrom(stay.entered(), start);
                if (length >= seen) {
                    state.add(number(stay.state()));
                    began.add(start);
                    lasted.add(length);
                    seenFrom.add(seen);
                    segment.add(segmentNumber);
                    next.add(next(stay));
                }
            }
        }

        /** The first whole cell after the begin of the history, if the stay began before it. */
        private int seenFrom(Instant entered, int start) {
            return historyFrom
                    .filter(entered::isBefore)
                    .map(from -> from.isAfter(grid.asOf()) ? Integer.MAX_VALUE : start - grid.ago(from) + 1)
                    .orElse(0);
        }

        private int next(DealWay.Stay stay) {
            if (stay.outcome().isPresent()) {
                phases.add(grid.toEndOfCell(stay.left().orElseThrow()));
                return numbers.size() + (stay.outcome().get() == StageType.WON ? 0 : 1);
            }
            return stay.next().map(this::number).orElse(OPEN);
        }

        private int number(StageKey key) {
            return Objects.requireNonNull(numbers.get(key));
        }
    }
}
