package org.saleskit.core.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.saleskit.core.internal.Checks;

/**
 * All merges and splits of identifiers of one kind, and what they come to as of any instant. Entries are only added, so
 * that every old report can be made again.
 *
 * <p><b>Rules</b> A report as of an instant sees the changes that had happened by then, the instant included; one that must
 * reproduce an old number also names the instant by which a change must have been written down. Changes are taken in
 * their natural order, so that the order of the input never matters.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <I> the type of the identifiers, such as {@link org.saleskit.core.client.ClientId}
 */
public final class IdentityHistory<I extends Comparable<? super I>> {

    private final List<IdentityChange<I>> changes;

    private IdentityHistory(List<IdentityChange<I>> sorted) {
        this.changes = sorted;
    }

    /**
     * {@return a history without a change}
     *
     * @param <I> the type of the identifiers
     */
    public static <I extends Comparable<? super I>> IdentityHistory<I> none() {
        return new IdentityHistory<>(List.of());
    }

    /**
     * {@return the history of these changes} Changes that contradict each other are accepted, because hosts hold such
     * logs: see {@link Identities#findings}.
     *
     * @param changes the changes in any order; one that is there twice counts once
     * @param <I> the type of the identifiers
     */
    public static <I extends Comparable<? super I>> IdentityHistory<I> of(Collection<IdentityChange<I>> changes) {
        return new IdentityHistory<>(Objects.requireNonNull(changes, "changes").stream()
                .distinct()
                .sorted()
                .toList());
    }

    /**
     * {@return this history and one more change} Checking it means reading the whole history: a change takes n log n time for
     * n changes, so that many are taken together by {@link #of} and looked at in {@link Identities#findings}.
     *
     * @param change the change; it may have happened before others
     * @throws IllegalArgumentException if the change cannot be taken as it is written at its place in the history: see the
     *     cases of {@link IdentityFinding.Type}
     */
    public IdentityHistory<I> plus(IdentityChange<I> change) {
        Objects.requireNonNull(change, "change");
        List<IdentityChange<I>> more = new ArrayList<>(changes);
        more.add(change);
        IdentityHistory<I> longer = of(more);
        for (IdentityFinding<I> finding : longer.asOf(change.happenedAt()).findings()) {
            Checks.check(
                    !finding.change().equals(change),
                    "identityChange",
                    "be possible after the changes before it",
                    finding.type() + " for " + finding.id());
        }
        return longer;
    }

    /** {@return all changes in their natural order, unmodifiable} */
    public List<IdentityChange<I>> changes() {
        return changes;
    }

    /**
     * {@return what the identifiers mean as of an instant, by all that is known}
     *
     * @param asOf the instant of the report
     */
    public Identities<I> asOf(Instant asOf) {
        Objects.requireNonNull(asOf, "asOf");
        return Identities.fold(
                changes.stream().filter(change -> !change.happenedAt().isAfter(asOf)));
    }

    /**
     * {@return what the identifiers mean as of an instant, by what was known at another}
     *
     * @param asOf the instant of the report
     * @param knownAt changes written down later are left out
     */
    public Identities<I> asOf(Instant asOf, Instant knownAt) {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(knownAt, "knownAt");
        Stream<IdentityChange<I>> known =
                changes.stream().filter(change -> !change.recordedAt().isAfter(knownAt));
        return Identities.fold(known.filter(change -> !change.happenedAt().isAfter(asOf)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentityHistory<?> that && changes.equals(that.changes);
    }

    @Override
    public int hashCode() {
        return changes.hashCode();
    }

    /** {@return the changes} */
    @Override
    public String toString() {
        return "IdentityHistory" + changes;
    }
}
