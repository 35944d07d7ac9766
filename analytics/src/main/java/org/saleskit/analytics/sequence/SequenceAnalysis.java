package org.saleskit.analytics.sequence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.saleskit.analytics.matching.PathFinder;
import org.saleskit.analytics.matching.Trail;
import org.saleskit.analytics.matching.Windows;

/**
 * A {@link SequenceFunnel} as of an instant: reads the events of a host and counts who came how far.
 *
 * <pre>
 * mature(p)        = entry(p) + horizon ≤ as-of,  horizon = the shorter of the window and the sum of the step windows
 * overall(k)       = mature paths that took step k / mature paths
 * from previous(k) = paths that took step k / paths that took the required step before k, those whose time is up
 * </pre>
 *
 * <p><b>Input</b> Rows of any type, in any order: a subject (a client, a lead, a visitor), and a {@link SequenceEvent} or the
 * name and instant of one. Rows that agree in everything are one event and are counted; so the order in which rows are given,
 * and into how many parts they are divided, changes nothing.
 *
 * <p><b>Special cases</b> Events after the instant are left out and counted. Subjects without an entry are listed. A funnel of
 * one step counts entries. A step that never happens has 0 of the base.
 *
 * <p><b>Maturity</b> A path whose window is still open has had less time than others, whether it has converted already or
 * not; both kinds are left out of the rates, as leaving out only those that have not yet converted would flatter them.
 *
 * <p><b>Example</b> Steps visit, demo within 10 hours, as of hour 30. Ann: visit 0, demo 4. Bob: visit 0, demo 11. Cat: visit
 * 25, demo 26. Ann converted, Bob dropped out, Cat is immature: 1 of 2, after 4 hours.
 *
 * <p><b>Method</b> The events are grouped by subject and each group is sorted once: O(n log n). From an entry, a path takes one
 * pass over the events of its window (twice for windows of single steps); {@link SequenceFunnel.Reentry#BEST} tries each entry
 * until one converts. {@link SameTime#eitherWithin} looks at every state of step, event and latest instant: up to O(n²) for each
 * step, with windows the n events inside them.
 *
 * <p>Immutable and thread-safe.
 */
public final class SequenceAnalysis {

    private final SequenceFunnel funnel;
    private final Instant asOf;
    private final long asOfNanos;
    private final Windows windows;
    private final PathFinder finder;
    private final Map<String, Long> masks = new HashMap<>();

    SequenceAnalysis(SequenceFunnel funnel, FunnelOptions options, Instant asOf) {
        this.funnel = funnel;
        this.asOf = asOf;
        this.asOfNanos = SequenceEvent.nanos(asOf, "asOf");
        this.windows = options.windows();
        this.finder = options.finder();
        for (int step = 0; step < options.steps.size(); step++) {
            masks.merge(options.steps.get(step), 1L << step, (a, b) -> a | b);
        }
        for (int i = 0; i < options.exclusions.size(); i++) {
            masks.merge(options.exclusions.get(i).event(), 1L << (Trail.FIRST_EXCLUSION + i), (a, b) -> a | b);
        }
    }

    /** {@return the funnel} */
    public SequenceFunnel funnel() {
        return funnel;
    }

    /** {@return the instant up to which events are read} */
    public Instant asOf() {
        return asOf;
    }

    long asOfNanos() {
        return asOfNanos;
    }

    Windows windows() {
        return windows;
    }

    PathFinder finder() {
        return finder;
    }

    long mask(List<String> names) {
        long mask = 0;
        for (String name : names) {
            mask |= masks.getOrDefault(name, 0L);
        }
        return mask;
    }

    /**
     * {@return an empty log, for events in several parts}
     *
     * @param <K> the host's type of a subject's key; its order must agree with its equality
     */
    public <K extends Comparable<? super K>> SequenceLog<K> log() {
        return new SequenceLog<>(this);
    }

    /**
     * {@return the funnel of rows that have one name and an instant}
     *
     * @param rows the host's rows
     * @param subject reads the key of the subject
     * @param event reads the name of the event, not blank
     * @param at reads when it happened
     * @param <T> the host's type of a row
     * @param <K> the host's type of a subject's key; its order must agree with its equality
     */
    public <T, K extends Comparable<? super K>> SequenceResult<K> analyze(
            Iterable<? extends T> rows,
            Function<? super T, ? extends K> subject,
            Function<? super T, String> event,
            Function<? super T, Instant> at) {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(at, "at");
        return analyze(rows, subject, row -> SequenceEvent.of(event.apply(row), at.apply(row)));
    }

    /**
     * {@return the funnel of rows}
     *
     * @param rows the host's rows
     * @param subject reads the key of the subject
     * @param event reads the event, with its sequence, id and value if it has them
     * @param <T> the host's type of a row
     * @param <K> the host's type of a subject's key; its order must agree with its equality
     */
    public <T, K extends Comparable<? super K>> SequenceResult<K> analyze(
            Iterable<? extends T> rows,
            Function<? super T, ? extends K> subject,
            Function<? super T, SequenceEvent> event) {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(event, "event");
        SequenceLog<K> log = log();
        for (T row : rows) {
            log.checkPresent(row, "");
            log.add(subject.apply(row), event.apply(row));
        }
        return log.result();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SequenceAnalysis that && asOf.equals(that.asOf) && funnel.equals(that.funnel);
    }

    @Override
    public int hashCode() {
        return Objects.hash(funnel, asOf);
    }

    /** {@return the funnel and the instant} */
    @Override
    public String toString() {
        return funnel + " as of " + asOf;
    }
}
