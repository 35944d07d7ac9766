package org.saleskit.analytics.sequence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.saleskit.analytics.matching.Run;
import org.saleskit.analytics.matching.Trail;
import org.saleskit.analytics.matching.TrailBuilder;
import org.saleskit.core.internal.Checks;

/**
 * Collects events, in any order and in any number of parts, until the result is asked for. Parts that read different events
 * are merged; the events of one subject may be in several parts.
 *
 * <p>Not thread-safe: one for each thread, then {@link #merge}.
 *
 * @param <K> the host's type of a subject's key; its order must agree with its equality
 */
public final class SequenceLog<K extends Comparable<? super K>> {

    private final SequenceAnalysis analysis;
    private final Map<K, TrailBuilder> trails = new HashMap<>();
    private final Set<K> later = new HashSet<>();
    private long laterRows;
    private long rows;

    SequenceLog(SequenceAnalysis analysis) {
        this.analysis = analysis;
    }

    /**
     * Adds an event. One after the instant of the analysis is left out and counted.
     *
     * @param subject the subject
     * @param event the event
     */
    public void add(K subject, SequenceEvent event) {
        checkPresent(subject, ".subject");
        checkPresent(event, ".event");
        rows++;
        if (event.at().isAfter(analysis.asOf())) {
            later.add(subject);
            laterRows++;
        } else {
            trails.computeIfAbsent(subject, added -> new TrailBuilder())
                    .add(event.nanos(), event.sequence(), event.id(), analysis.mask(event.names()), event.value());
        }
    }

    void checkPresent(Object value, String part) {
        Objects.requireNonNull(value, () -> "rows[" + rows + "]" + part);
    }

    /**
     * Adds all events of another part, which stays as it is.
     *
     * @param other a log of the same analysis
     * @return this log
     * @throws IllegalArgumentException if the other log belongs to an analysis with other options, or is this one
     */
    public SequenceLog<K> merge(SequenceLog<K> other) {
        Objects.requireNonNull(other, "other");
        Checks.check(analysis.equals(other.analysis), "other", "be of the same analysis, " + analysis, other.analysis);
        Checks.check(other != this, "other", "be another log", "this one");
        other.trails.forEach((subject, more) ->
                trails.computeIfAbsent(subject, added -> new TrailBuilder()).addAll(more));
        later.addAll(other.later);
        laterRows += other.laterRows;
        rows += other.rows;
        return this;
    }

    /** {@return how many events were added, those left out included} */
    public long size() {
        return rows;
    }

    /**
     * {@return the funnel of the events added so far} More events can be added afterwards.
     *
     * @throws IllegalArgumentException if two subjects are unequal but neither comes first in their order
     */
    public SequenceResult<K> result() {
        List<K> subjects = new ArrayList<>(trails.keySet());
        subjects.sort(Comparator.naturalOrder());
        SequenceResult.Parts<K> parts = new SequenceResult.Parts<>(analysis);
        for (int i = 0; i < subjects.size(); i++) {
            K subject = subjects.get(i);
            if (i > 0) {
                K previous = subjects.get(i - 1);
                Checks.check(
                        previous.compareTo(subject) != 0,
                        "order of the subjects",
                        "agree with equals",
                        previous + ", " + subject);
            }
            Trail trail = Objects.requireNonNull(trails.get(subject)).build();
            List<Run> runs = analysis.finder().find(trail);
            parts.add(subject, trail, runs);
        }
        parts.later(
                laterRows,
                later.stream().filter(key -> !trails.containsKey(key)).count());
        return parts.result();
    }
}
