package org.saleskit.analytics.variants;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.saleskit.analytics.variants.CaseTrace.Event;
import org.saleskit.core.internal.Checks;

/**
 * Collects rows, in any order and in any number of parts, until the result is asked for. Parts that read different rows are
 * merged; the rows of one case may be in several parts.
 *
 * <p>Not thread-safe: one for each thread, then {@link #merge}.
 *
 * @param <K> the host's type of a case's key; its order must agree with its equality
 */
public final class VariantLog<K extends Comparable<? super K>> {

    private final VariantAnalysis analysis;
    private final Map<K, List<Event>> events = new HashMap<>();
    private final Set<K> later = new HashSet<>();
    private long laterRows;
    private long rows;

    VariantLog(VariantAnalysis analysis) {
        this.analysis = analysis;
    }

    /**
     * Adds a row. One after the instant of the analysis is left out and counted.
     *
     * @param key the case
     * @param activity the name of the activity, not blank
     * @param at when it happened
     * @param sequence the order among rows of the case at this instant
     */
    public void add(K key, String activity, Instant at, long sequence) {
        checkPresent(key, ".key");
        checkPresent(activity, ".activity");
        checkPresent(at, ".at");
        if (Checks.isBlank(activity)) {
            throw Checks.broken("rows[" + rows + "].activity", "not be blank", "\"" + activity + "\"");
        }
        rows++;
        if (at.isAfter(analysis.asOf())) {
            later.add(key);
            laterRows++;
        } else {
            events.computeIfAbsent(key, added -> new ArrayList<>()).add(new Event(at, sequence, activity));
        }
    }

    void checkPresent(Object value, String part) {
        Objects.requireNonNull(value, () -> "rows[" + rows + "]" + part);
    }

    /**
     * Adds all rows of another part, which stays as it is.
     *
     * @param other a log of the same analysis
     * @return this log
     * @throws IllegalArgumentException if the other log belongs to an analysis with other options, or is this one
     */
    public VariantLog<K> merge(VariantLog<K> other) {
        Objects.requireNonNull(other, "other");
        Checks.check(analysis.equals(other.analysis), "other", "be of the same analysis, " + analysis, other.analysis);
        Checks.check(other != this, "other", "be another log", "this one");
        other.events.forEach((key, more) -> events.computeIfAbsent(key, added -> new ArrayList<>(more.size()))
                .addAll(more));
        later.addAll(other.later);
        laterRows += other.laterRows;
        rows += other.rows;
        return this;
    }

    /** {@return how many rows were added, those left out included} */
    public long size() {
        return rows;
    }

    /**
     * {@return the variants of the rows added so far} More rows can be added afterwards.
     *
     * @throws IllegalArgumentException if two cases are unequal but neither comes first in their order
     */
    public VariantResult<K> result() {
        List<K> keys = new ArrayList<>(events.keySet());
        keys.sort(Comparator.naturalOrder());
        List<CaseTrace<K>> traces = new ArrayList<>(keys.size());
        long repeated = 0;
        for (int i = 0; i < keys.size(); i++) {
            K key = keys.get(i);
            if (i > 0) {
                K previous = keys.get(i - 1);
                Checks.check(
                        previous.compareTo(key) != 0, "order of the cases", "agree with equals", previous + ", " + key);
            }
            List<Event> all = Objects.requireNonNull(events.get(key));
            List<Event> sorted = all.stream().sorted().distinct().toList();
            repeated += all.size() - sorted.size();
            traces.add(new CaseTrace<>(key, sorted, analysis.isFinished(sorted)));
        }
        long laterCases = later.stream().filter(key -> !events.containsKey(key)).count();
        return new VariantRun<>(analysis, traces).result(laterRows, laterCases, repeated);
    }
}
