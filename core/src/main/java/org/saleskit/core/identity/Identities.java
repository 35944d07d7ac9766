package org.saleskit.core.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * Which identifiers mean the same thing, as of the instant of a report. A count by {@link #canonical} identifiers counts
 * nothing twice; merging moves amounts between identifiers and never changes their total.
 *
 * <p><b>Rules</b> A merge makes each of its identifiers an alias of the survivor, together with all that was merged with it
 * before. The canonical identifier of a group is the one that was never merged into another. If the merged identifier is
 * an alias already, what it is an alias of joins the survivor with its whole group; if both are one thing already, as
 * after a merge in the opposite direction, nothing changes and no circle comes about. A split sets an identifier free
 * again, with all that was merged into it and nothing else. Each of these cases is listed in {@link #findings}.
 *
 * <p><b>Special cases</b> An identifier that no change names is canonical and has no alias.
 *
 * <p><b>Example</b> b is merged into a, then c into b: a is canonical for all three, and the {@link #trace} of c is c to b to
 * a. A split of b from a leaves a alone, and b canonical for c.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <I> the type of the identifiers
 */
public final class Identities<I extends Comparable<? super I>> {

    private final Map<I, IdentityStep<I>> steps;
    private final Map<I, I> canonical;
    private final SortedMap<I, SortedSet<I>> aliases;
    private final List<IdentityFinding<I>> findings;

    private Identities(Map<I, IdentityStep<I>> steps, List<IdentityFinding<I>> findings) {
        this.steps = steps;
        this.canonical = canonicalOf(steps);
        SortedMap<I, SortedSet<I>> groups = new TreeMap<>();
        canonical.forEach((id, root) ->
                groups.computeIfAbsent(root, key -> new TreeSet<>()).add(id));
        groups.replaceAll((root, ids) -> Collections.unmodifiableSortedSet(ids));
        this.aliases = Collections.unmodifiableSortedMap(groups);
        this.findings = findings.stream().sorted().toList();
    }

    private static <I extends Comparable<? super I>> Map<I, I> canonicalOf(Map<I, IdentityStep<I>> steps) {
        Map<I, I> found = new HashMap<>();
        for (I id : steps.keySet()) {
            List<I> path = new ArrayList<>();
            I at = id;
            for (IdentityStep<I> step = steps.get(at); step != null && !found.containsKey(at); step = steps.get(at)) {
                path.add(at);
                at = step.mergedInto();
            }
            I root = found.getOrDefault(at, at);
            path.forEach(alias -> found.put(alias, root));
        }
        return found;
    }

    /** The changes in their natural order. */
    static <I extends Comparable<? super I>> Identities<I> fold(Stream<IdentityChange<I>> changes) {
        Fold<I> fold = new Fold<>();
        changes.forEachOrdered(fold::add);
        return new Identities<>(fold.steps, fold.findings);
    }

    /**
     * {@return the identifier under which all that concerns this one is counted: itself, unless it was merged}
     *
     * @param id an identifier, also one that no change names
     */
    public I canonical(I id) {
        return canonical.getOrDefault(Objects.requireNonNull(id, "id"), id);
    }

    /**
     * {@return whether the identifier was merged into another}
     *
     * @param id the identifier
     */
    public boolean isAlias(I id) {
        return steps.containsKey(Objects.requireNonNull(id, "id"));
    }

    /**
     * {@return all aliases of the canonical identifier of this one, without the canonical one, unmodifiable}
     *
     * @param id the identifier, an alias or not
     */
    public SortedSet<I> aliases(I id) {
        return aliases.getOrDefault(canonical(id), Collections.emptySortedSet());
    }

    /** {@return each canonical identifier that has aliases, and these, unmodifiable} */
    public SortedMap<I, SortedSet<I>> groups() {
        return aliases;
    }

    /**
     * {@return how the identifier came to its canonical one, step by step; empty if it is canonical}
     *
     * @param id the identifier
     */
    public List<IdentityStep<I>> trace(I id) {
        List<IdentityStep<I>> trace = new ArrayList<>();
        for (IdentityStep<I> step = steps.get(Objects.requireNonNull(id, "id"));
                step != null;
                step = steps.get(step.mergedInto())) {
            trace.add(step);
        }
        return Collections.unmodifiableList(trace);
    }

    /** {@return what could not be taken as it was written, in the order of the changes, unmodifiable} */
    public List<IdentityFinding<I>> findings() {
        return findings;
    }

    /**
     * {@return the values under canonical identifiers, those of one group put together, unmodifiable} The sum over all
     * values stays what it was.
     *
     * @param values values by identifier, such as amounts by client
     * @param sum puts two values together; the order in which values come is that of their identifiers
     * @param <V> the type of the values
     */
    public <V> SortedMap<I, V> byCanonical(Map<I, V> values, BinaryOperator<V> sum) {
        Objects.requireNonNull(sum, "sum");
        SortedMap<I, V> result = new TreeMap<>();
        new TreeMap<>(values).forEach((id, value) -> result.merge(canonical(id), value, sum));
        return Collections.unmodifiableSortedMap(result);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Identities<?> that && steps.equals(that.steps) && findings.equals(that.findings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(steps, findings);
    }

    /** {@return the canonical identifiers with their aliases, such as {@code {a=[b, c]}}} */
    @Override
    public String toString() {
        return aliases.toString();
    }

    /** Takes one change after the other. */
    private static final class Fold<I extends Comparable<? super I>> {

        private final Map<I, IdentityStep<I>> steps = new HashMap<>();
        private final List<IdentityFinding<I>> findings = new ArrayList<>();

        void add(IdentityChange<I> change) {
            if (change.type() == IdentityChangeType.MERGE) {
                if (steps.containsKey(change.survivor())) {
                    find(change, change.survivor(), IdentityFinding.Type.SURVIVOR_IS_ALIAS);
                }
                change.ids().forEach(id -> merge(change, id));
            } else {
                change.ids().forEach(id -> split(change, id));
            }
        }

        private void merge(IdentityChange<I> change, I id) {
            I root = root(id);
            if (root.equals(root(change.survivor()))) {
                find(change, id, IdentityFinding.Type.ALREADY_MERGED);
                return;
            }
            if (!root.equals(id)) {
                find(change, id, IdentityFinding.Type.MERGED_ALIAS);
            }
            steps.put(root, new IdentityStep<>(root, change.survivor(), change));
        }

        private void split(IdentityChange<I> change, I id) {
            if (steps.containsKey(id) && root(id).equals(root(change.survivor()))) {
                steps.remove(id);
            } else {
                find(change, id, IdentityFinding.Type.NOT_MERGED);
            }
        }

        private I root(I id) {
            I at = id;
            for (IdentityStep<I> step = steps.get(at); step != null; step = steps.get(at)) {
                at = step.mergedInto();
            }
            return at;
        }

        private void find(IdentityChange<I> change, I id, IdentityFinding.Type type) {
            findings.add(new IdentityFinding<>(change, id, type));
        }
    }
}
