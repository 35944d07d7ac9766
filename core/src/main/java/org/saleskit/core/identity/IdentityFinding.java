package org.saleskit.core.identity;

import java.util.Comparator;

/**
 * A change of identity that could not be taken as it was written. Nothing is counted twice because of it; a host may want
 * to look at it.
 *
 * @param change the change
 * @param id the identifier of the change that it is about
 * @param type what was found
 * @param <I> the type of the identifiers
 */
public record IdentityFinding<I extends Comparable<? super I>>(IdentityChange<I> change, I id, Type type)
        implements Comparable<IdentityFinding<I>> {

    /** What was found. */
    public enum Type {
        /** A merge of what was one thing already, such as a merge in the opposite direction; it changes nothing. */
        ALREADY_MERGED,
        /** The merged identifier was an alias of something else: the whole group of that joins the survivor. */
        MERGED_ALIAS,
        /** The survivor is an alias: what is merged with it belongs to the canonical identifier of the survivor. */
        SURVIVOR_IS_ALIAS,
        /** A split of what was not merged with the survivor, or of the canonical identifier itself; it changes nothing. */
        NOT_MERGED
    }

    /** Compares by change, identifier and type. */
    @Override
    public int compareTo(IdentityFinding<I> other) {
        return Comparator.<IdentityFinding<I>, IdentityChange<I>>comparing(IdentityFinding::change)
                .thenComparing(IdentityFinding::id)
                .thenComparing(IdentityFinding::type)
                .compare(this, other);
    }
}
