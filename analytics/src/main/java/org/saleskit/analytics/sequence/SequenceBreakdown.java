package org.saleskit.analytics.sequence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The funnel by the value of the host's attribute.
 *
 * <p>Paths without a value are a group of their own, the last one. Immutable and thread-safe.
 *
 * @param <K> the key of a subject
 */
public final class SequenceBreakdown<K> {

    /** Whose value a path has. */
    public enum Attribution {
        /** That of the event of its first step. */
        FIRST_STEP,
        /** That of the event of the furthest step it took. */
        LAST_STEP,
        /**
         * That of the event of each step: a path is in a group at the steps at which it had that value, and in several groups
         * if the value changed. In each group a step's base are the paths that had the value at the required step before.
         */
        EACH_STEP
    }

    private final Attribution attribution;
    private final long paths;
    private final List<Group<K>> groups;

    private SequenceBreakdown(Attribution attribution, long paths, List<Group<K>> groups) {
        this.attribution = attribution;
        this.paths = paths;
        this.groups = groups;
    }

    /**
     * The paths with one value.
     *
     * @param value the value; empty for those without one
     * @param paths the paths of the group, each once, unmodifiable
     * @param steps the steps of the group
     * @param <K> the key of a subject
     */
    public record Group<K>(Optional<String> value, List<SequencePath<K>> paths, List<SequenceStep<K>> steps) {

        /**
         * Copies the lists.
         *
         * @param value the value; empty for those without one
         * @param paths the paths of the group
         * @param steps the steps of the group
         */
        public Group {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(paths, "paths");
            Objects.requireNonNull(steps, "steps");
            paths = List.copyOf(paths);
            steps = List.copyOf(steps);
        }
    }

    static <K> SequenceBreakdown<K> of(
            SequenceAnalysis analysis, List<SequencePath<K>> paths, Attribution attribution) {
        Map<String, List<SequencePath<K>>> members = new LinkedHashMap<>();
        for (String value : values(paths, analysis.windows().steps())) {
            members.put(value, new ArrayList<>());
        }
        for (SequencePath<K> path : paths) {
            for (String value : values(path, attribution)) {
                members.computeIfAbsent(value, added -> new ArrayList<>()).add(path);
            }
        }
        List<Group<K>> groups = new ArrayList<>();
        members.forEach((value, found) -> {
            if (!found.isEmpty()) {
                groups.add(group(analysis, paths, attribution, value, found));
            }
        });
        return new SequenceBreakdown<>(attribution, paths.size(), List.copyOf(groups));
    }

    private static <K> Group<K> group(
            SequenceAnalysis analysis,
            List<SequencePath<K>> all,
            Attribution attribution,
            String value,
            List<SequencePath<K>> found) {
        List<SequenceStep<K>> steps = attribution == Attribution.EACH_STEP
                ? SequenceStep.of(
                        analysis, all, (path, step) -> path.valueAt(step).equals(value))
                : SequenceStep.of(analysis, found, (path, step) -> true);
        return new Group<>(Optional.of(value).filter(each -> !each.isEmpty()), found, steps);
    }

    /** All values of steps taken in order; none, the empty text, comes last. */
    private static <K> List<String> values(List<SequencePath<K>> paths, int steps) {
        TreeSet<String> values = new TreeSet<>();
        for (SequencePath<K> path : paths) {
            for (int step = 0; step < steps; step++) {
                values.add(path.valueAt(step));
            }
        }
        values.remove("");
        List<String> list = new ArrayList<>(values);
        list.add("");
        return list;
    }

    private static <K> SortedSet<String> values(SequencePath<K> path, Attribution attribution) {
        SortedSet<String> values = new TreeSet<>();
        switch (attribution) {
            case FIRST_STEP -> values.add(path.valueAt(0));
            case LAST_STEP -> values.add(path.valueAt(path.depth() - 1));
            case EACH_STEP -> {
                for (int step = 0; step < path.depth(); step++) {
                    if (path.took(step)) {
                        values.add(path.valueAt(step));
                    }
                }
            }
        }
        return values;
    }

    /** {@return whose value a path has} */
    public Attribution attribution() {
        return attribution;
    }

    /** {@return the groups by their value, that of paths without a value last; unmodifiable} */
    public List<Group<K>> groups() {
        return groups;
    }

    /**
     * {@return one group, if there is such a path}
     *
     * @param value the value
     */
    public Optional<Group<K>> group(String value) {
        Objects.requireNonNull(value, "value");
        Optional<String> wanted = Optional.of(value);
        return groups.stream().filter(group -> group.value().equals(wanted)).findFirst();
    }

    /**
     * {@return whether every path is in exactly one group, so that counts of groups add up to those of the funnel} It is
     * counted, not assumed. If not, groups overlap: a path is in several.
     */
    public boolean isPartition() {
        return groups.stream().mapToLong(group -> group.paths().size()).sum() == paths;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SequenceBreakdown<?> that
                && attribution == that.attribution
                && groups.equals(that.groups);
    }

    @Override
    public int hashCode() {
        return groups.hashCode();
    }

    /** {@return the attribution, the number of groups and whether they overlap} */
    @Override
    public String toString() {
        return attribution + ", " + groups.size() + (isPartition() ? " groups that partition" : " groups that overlap");
    }
}
