package org.saleskit.analytics.variants;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.saleskit.analytics.variants.CaseTrace.Event;
import org.saleskit.core.stats.Proportion;

/** One pass over the traces of all cases, which come in the order of their keys. */
final class VariantRun<K> {

    private static final Comparator<List<String>> BY_ACTIVITIES = (a, b) -> {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    };

    /** From and to; an absent one is the start or the end. */
    private record Pair(Optional<String> from, Optional<String> to) implements Comparable<Pair> {

        private static final Comparator<Pair> ORDER =
                Comparator.comparing((Pair pair) -> pair.from.orElse("")).thenComparing(pair -> pair.to.orElse(""));

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Steps<K> {

        private final List<K> cases = new ArrayList<>();
        private final List<Duration> times = new ArrayList<>();
        private long count;

        void add(K key, Optional<Duration> time) {
            count++;
            addLast(cases, key);
            time.ifPresent(times::add);
        }
    }

    private static final class Doings<K> {

        private final List<K> reworked = new ArrayList<>();
        private long occurrences;
        private long cases;
        private long selfLoops;
        private long repetitions;
    }

    private final VariantAnalysis analysis;
    private final List<CaseTrace<K>> traces;
    private final Map<Pair, Steps<K>> moves = new TreeMap<>();
    private final Map<Pair, Steps<K>> starts = new TreeMap<>();
    private final Map<Pair, Steps<K>> ends = new TreeMap<>();
    private final Map<Pair, Steps<K>> openAt = new TreeMap<>();
    private final Map<String, Doings<K>> doings = new TreeMap<>();
    private final List<K> reworked = new ArrayList<>();
    private final List<K> open = new ArrayList<>();
    private long events;

    VariantRun(VariantAnalysis analysis, List<CaseTrace<K>> traces) {
        this.analysis = analysis;
        this.traces = analysis.isCollapsingRepeats()
                ? traces.stream().map(CaseTrace::collapsed).toList()
                : traces;
    }

    VariantResult<K> result(long laterRows, long laterCases, long repeatedRows) {
        for (CaseTrace<K> trace : traces) {
            steps(trace);
            doings(trace);
        }
        return new VariantResult<>(new VariantResult.Parts<>(
                analysis,
                traces.size(),
                List.copyOf(open),
                events,
                variants(true),
                variants(false),
                list(starts),
                list(moves),
                list(ends),
                list(openAt),
                activities(),
                List.copyOf(reworked),
                laterRows,
                laterCases,
                repeatedRows));
    }

    private void steps(CaseTrace<K> trace) {
        Optional<Event> before = Optional.empty();
        for (Event event : trace.events()) {
            Pair pair = new Pair(before.map(Event::activity), Optional.of(event.activity()));
            Optional<Duration> time = before.map(from -> analysis.time(from.at(), event.at()));
            add(before.isEmpty() ? starts : moves, pair, trace.key(), time);
            before = Optional.of(event);
            events++;
        }
        Pair last = new Pair(before.map(Event::activity), Optional.empty());
        if (trace.finished()) {
            add(ends, last, trace.key(), Optional.empty());
        } else {
            open.add(trace.key());
            add(
                    openAt,
                    last,
                    trace.key(),
                    Optional.of(analysis.time(trace.last().at(), analysis.asOf())));
        }
    }

    private static <K> void add(Map<Pair, Steps<K>> steps, Pair pair, K key, Optional<Duration> time) {
        steps.computeIfAbsent(pair, added -> new Steps<>()).add(key, time);
    }

    private void doings(CaseTrace<K> trace) {
        Map<String, Integer> seen = new HashMap<>();
        String before = "";
        for (String activity : trace.activities()) {
            Doings<K> doing = doings.computeIfAbsent(activity, added -> new Doings<>());
            int times = seen.merge(activity, 1, Integer::sum);
            doing.occurrences++;
            if (times == 1) {
                doing.cases++;
            } else {
                addLast(doing.reworked, trace.key());
                addLast(reworked, trace.key());
                boolean again = activity.equals(before);
                doing.selfLoops += again ? 1 : 0;
                doing.repetitions += again ? 0 : 1;
            }
            before = activity;
        }
    }

    /** Adds the case unless it is the last of the list; cases come in order, so that each is there once. */
    private static <K> void addLast(List<K> cases, K key) {
        if (cases.isEmpty() || !cases.get(cases.size() - 1).equals(key)) {
            cases.add(key);
        }
    }

    private List<Variant<K>> variants(boolean finished) {
        Map<List<String>, List<K>> members = new HashMap<>();
        long all = 0;
        for (CaseTrace<K> trace : traces) {
            if (trace.finished() == finished) {
                members.computeIfAbsent(trace.activities(), added -> new ArrayList<>())
                        .add(trace.key());
                all++;
            }
        }
        List<Map.Entry<List<String>, List<K>>> sorted = new ArrayList<>(members.entrySet());
        sorted.sort(Comparator.comparing((Map.Entry<List<String>, List<K>> entry) ->
                        -entry.getValue().size())
                .thenComparing(Map.Entry::getKey, BY_ACTIVITIES));
        List<Variant<K>> variants = new ArrayList<>(sorted.size());
        long counted = 0;
        for (Map.Entry<List<String>, List<K>> entry : sorted) {
            int count = entry.getValue().size();
            counted += count;
            variants.add(new Variant<>(
                    entry.getKey(), entry.getValue(), Proportion.of(count, all), Proportion.of(counted, all)));
        }
        return List.copyOf(variants);
    }

    /** The steps, the most frequent first, then by their activities. */
    private static <K> List<Transition<K>> list(Map<Pair, Steps<K>> steps) {
        List<Transition<K>> list = new ArrayList<>(steps.size());
        steps.forEach((pair, found) -> list.add(
                new Transition<>(pair.from(), pair.to(), found.count, found.cases, new TransitionTimes(found.times))));
        list.sort(Comparator.comparing((Transition<K> step) -> -step.count()));
        return List.copyOf(list);
    }

    private List<ActivityCounts<K>> activities() {
        List<ActivityCounts<K>> list = new ArrayList<>(doings.size());
        doings.forEach((activity, doing) -> list.add(new ActivityCounts<>(
                activity,
                doing.occurrences,
                Proportion.of(doing.cases, traces.size()),
                doing.selfLoops,
                doing.repetitions,
                doing.reworked)));
        return List.copyOf(list);
    }
}
