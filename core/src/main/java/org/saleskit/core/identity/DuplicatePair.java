package org.saleskit.core.identity;

import java.util.List;
import org.saleskit.core.internal.Checks;

/**
 * Two records that are likely to mean the same thing.
 *
 * @param left the identifier that is first in order
 * @param right the other identifier
 * @param similarity how alike the texts are, 0..1
 * @param keys the names of the match keys under which they have a value in common, in the order of the search; never
 *     empty
 * @param <I> the type of the identifiers
 */
public record DuplicatePair<I extends Comparable<? super I>>(I left, I right, double similarity, List<String> keys)
        implements Comparable<DuplicatePair<I>> {

    /**
     * Checks the order and the range, and copies the keys.
     *
     * @param left the identifier that is first in order
     * @param right the other identifier
     * @param similarity how alike the texts are
     * @param keys the names of the match keys
     */
    public DuplicatePair {
        Checks.check(left.compareTo(right) < 0, "duplicatePair.left", "come before right, " + right, left);
        Checks.fraction(similarity, "duplicatePair.similarity");
        keys = List.copyOf(keys);
    }

    /** Compares by similarity, the highest first, then by both identifiers. */
    @Override
    public int compareTo(DuplicatePair<I> other) {
        int order = Double.compare(other.similarity, similarity);
        if (order == 0) {
            order = left.compareTo(other.left);
        }
        return order == 0 ? right.compareTo(other.right) : order;
    }
}
