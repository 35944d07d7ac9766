package org.saleskit.core.identity;

/**
 * One step from an identifier to its canonical one: which change made it an alias, and of what.
 *
 * @param id the identifier
 * @param mergedInto what it became an alias of
 * @param change the merge
 * @param <I> the type of the identifiers
 */
public record IdentityStep<I extends Comparable<? super I>>(I id, I mergedInto, IdentityChange<I> change) {}
