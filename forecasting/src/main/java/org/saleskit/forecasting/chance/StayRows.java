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
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.deal.Visit;
import org.saleskit.core.pipeline.StageType;

/**
 * All stays of all deals in open stages and on hold, as columns: in which state, when it began and ended in cells ago, and what
 * followed. Closed visits that follow each other are one close, with the outcome of the last and the time of the first; a
 * reopened deal begins anew.
 */
final class StayRows {

    /** What follows a stay that is not over. */
    static final int OPEN = -1;

    /** One deal's way through the states: parallel lists in the order of time. */
    private record Way(List<StageKey> states, List<Visit> visits, List<Optional<Visit>> closes) {}

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

    static StayRows read(Deals deals, CellGrid grid, Optional<Instant> historyFrom, Segmenting segmenting) {
        Reader reader = new Reader(grid, historyFrom);
        List<Way> ways = new ArrayList<>(deals.size());
        List<String> names = new ArrayList<>(deals.size());
        for (Deal deal : deals.list()) {
            Way way = way(deal.visits());
            ways.add(way);
            names.add(segmenting.of(deal));
            way.states.forEach(key -> reader.numbers.put(key, 0));
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

    /** The state in which an open deal is. */
    static StageKey stateOf(Deal deal) {
        List<StageKey> states = way(deal.visits()).states;
        return states.get(states.size() - 1);
    }

    private static Way way(List<Visit> visits) {
        Way way = new Way(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        String lastOpen = "";
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            StageType type = visit.stage().type();
            if (type.isClosed()) {
                continue;
            }
            lastOpen = type == StageType.OPEN ? visit.stage().name() : lastOpen;
            way.states.add(StageKey.of(visit, lastOpen));
            way.visits.add(visit);
            way.closes.add(closeAfter(visits, i));
        }
        return way;
    }

    /** The last of the closed visits that directly follow: what was corrected counts as corrected. */
    private static Optional<Visit> closeAfter(List<Visit> visits, int index) {
        int last = index;
        while (last + 1 < visits.size() && visits.get(last + 1).stage().type().isClosed()) {
            last++;
        }
        return last == index ? Optional.empty() : Optional.of(visits.get(last));
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

        void add(Way way, int segmentNumber) {
            for (int i = 0; i < way.visits.size(); i++) {
                Visit visit = way.visits.get(i);
                int start = grid.ago(visit.entered());
                int length = visit.left().map(left -> start - grid.ago(left)).orElse(start);
                int seen = seenFrom(visit.entered(), start);
                if (length < seen) {
                    continue;
                }
                state.add(number(way.states.get(i)));
                began.add(start);
                lasted.add(length);
                seenFrom.add(seen);
                segment.add(segmentNumber);
                next.add(next(way, i));
            }
        }

        /** The first whole cell after the begin of the history, if the stay began before it. */
        private int seenFrom(Instant entered, int start) {
            return historyFrom
                    .filter(entered::isBefore)
                    .map(from -> from.isAfter(grid.asOf()) ? Integer.MAX_VALUE : start - grid.ago(from) + 1)
                    .orElse(0);
        }

        private int next(Way way, int stay) {
            Optional<Visit> close = way.closes.get(stay);
            if (close.isPresent()) {
                Instant at = way.visits.get(stay).left().orElseThrow();
                phases.add(grid.toEndOfCell(at));
                return numbers.size() + (close.get().stage().type() == StageType.WON ? 0 : 1);
            }
            return way.visits.get(stay).left().isEmpty() ? OPEN : number(way.states.get(stay + 1));
        }

        private int number(StageKey key) {
            return Objects.requireNonNull(numbers.get(key));
        }
    }

    /** To which segment a deal belongs. */
    interface Segmenting {
        String of(Deal deal);
    }
}
