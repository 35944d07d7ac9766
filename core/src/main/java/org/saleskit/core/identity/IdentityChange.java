package org.saleskit.core.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.team.RepId;

/**
 * Cards were found to mean the same client, deal or other thing, and one of them survives; or such a merge is taken back.
 * An entry of a log to which entries are only added: a wrong merge is not deleted but followed by a split.
 *
 * <p>Two clocks: from when on reports are to see the change, and when it was written down.
 *
 * @param <I> the type of the identifiers, such as {@link org.saleskit.core.client.ClientId}
 */
@Value.Immutable
public abstract class IdentityChange<I extends Comparable<? super I>> implements Comparable<IdentityChange<I>> {

    IdentityChange() {}

    /** {@return whether identifiers are merged or split off; by default merged} */
    @Value.Default
    public IdentityChangeType type() {
        return IdentityChangeType.MERGE;
    }

    /** {@return the identifier that stays} */
    public abstract I survivor();

    /** {@return the identifiers merged with the survivor or split off it, at least one, ordered, without the survivor} */
    public abstract List<I> ids();

    /** {@return from when on reports see the change} */
    public abstract Instant happenedAt();

    /** {@return when the change was written down; by default when it happened} */
    @Value.Default
    public Instant recordedAt() {
        return happenedAt();
    }

    /** {@return the order among changes that happened at the same instant; by default 0} */
    @Value.Default
    public long sequence() {
        return 0;
    }

    /** {@return who decided it, if known} */
    public abstract Optional<RepId> by();

    /** {@return why, in free words, if it was stated; in no text form} */
    @Value.Redacted
    public abstract Optional<String> reason();

    /**
     * {@return a merge that was recorded when it happened}
     *
     * @param survivor the identifier that stays
     * @param merged the identifiers that become aliases of it
     * @param happenedAt from when on
     * @param <I> the type of the identifiers
     */
    public static <I extends Comparable<? super I>> IdentityChange<I> merge(
            I survivor, Collection<I> merged, Instant happenedAt) {
        return IdentityChange.<I>builder()
                .survivor(survivor)
                .addAllIds(merged)
                .happenedAt(happenedAt)
                .build();
    }

    /**
     * {@return a split that was recorded when it happened}
     *
     * @param survivor the identifier that they were merged with
     * @param split the identifiers that stand for themselves again
     * @param happenedAt from when on
     * @param <I> the type of the identifiers
     */
    public static <I extends Comparable<? super I>> IdentityChange<I> split(
            I survivor, Collection<I> split, Instant happenedAt) {
        return IdentityChange.<I>builder()
                .type(IdentityChangeType.SPLIT)
                .survivor(survivor)
                .addAllIds(split)
                .happenedAt(happenedAt)
                .build();
    }

    /**
     * {@return a new builder}
     *
     * @param <I> the type of the identifiers
     */
    public static <I extends Comparable<? super I>> IdentityChangeBuilder<I> builder() {
        return new IdentityChangeBuilder<>();
    }

    /** {@return a builder that holds the values of this change} */
    public final IdentityChangeBuilder<I> toBuilder() {
        return IdentityChange.<I>builder().from(this);
    }

    @Value.Check
    IdentityChange<I> check() {
        Checks.check(!ids().isEmpty(), "identityChange.ids", "hold at least one identifier", "empty");
        Set<I> seen = new HashSet<>();
        for (int i = 0; i < ids().size(); i++) {
            I id = ids().get(i);
            String name = "identityChange.ids[" + i + "]";
            Checks.check(!id.equals(survivor()), name, "be another than the survivor", id);
            Checks.check(seen.add(id), name, "be listed once", id);
        }
        Checks.check(reason().filter(String::isBlank).isEmpty(), "identityChange.reason", "not be blank", "blank");
        List<I> sorted = ids().stream().sorted().toList();
        return sorted.equals(ids()) ? this : toBuilder().ids(sorted).build();
    }

    /**
     * Compares by {@link #happenedAt}, {@link #sequence}, {@link #recordedAt}, type, survivor, identifiers, who decided it
     * and why; consistent with equals, so that a history is the same for any order of its changes.
     */
    @Override
    public final int compareTo(IdentityChange<I> other) {
        int order = Comparator.<IdentityChange<I>, Instant>comparing(IdentityChange::happenedAt)
                .thenComparingLong(IdentityChange::sequence)
                .thenComparing(IdentityChange::recordedAt)
                .thenComparing(IdentityChange::type)
                .thenComparing(IdentityChange::survivor)
                .compare(this, other);
        if (order == 0) {
            order = compare(ids(), other.ids());
        }
        if (order == 0) {
            order = text(by().map(RepId::value)).compareTo(text(other.by().map(RepId::value)));
        }
        return order == 0 ? text(reason()).compareTo(text(other.reason())) : order;
    }

    /** Neither a rep nor a reason is an empty text. */
    private static String text(Optional<String> text) {
        return text.orElse("");
    }

    private static <I extends Comparable<? super I>> int compare(List<I> left, List<I> right) {
        Iterator<I> others = right.iterator();
        for (I id : left) {
            int order = others.hasNext() ? id.compareTo(others.next()) : 1;
            if (order != 0) {
                return order;
            }
        }
        return others.hasNext() ? -1 : 0;
    }
}
