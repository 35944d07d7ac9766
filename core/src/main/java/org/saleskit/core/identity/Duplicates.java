package org.saleskit.core.identity;

import java.util.List;

/**
 * What a search for duplicates found, and what it did not look at.
 *
 * @param pairs the pairs, the most alike first, then by identifiers
 * @param skipped the values that too many records share, so that their records were not compared because of them
 * @param withoutKeys identifiers of records that have no value under any key and were compared with nothing, ordered
 * @param comparisons how many pairs of records were compared
 * @param <I> the type of the identifiers
 */
public record Duplicates<I extends Comparable<? super I>>(
        List<DuplicatePair<I>> pairs, List<SkippedValue> skipped, List<I> withoutKeys, long comparisons) {

    /**
     * Copies the lists.
     *
     * @param pairs the pairs
     * @param skipped the values that too many records share
     * @param withoutKeys identifiers of records without a value
     * @param comparisons how many pairs were compared
     */
    public Duplicates {
        pairs = List.copyOf(pairs);
        skipped = List.copyOf(skipped);
        withoutKeys = List.copyOf(withoutKeys);
    }

    /**
     * A value under a match key that too many records share, such as a dummy telephone number.
     *
     * @param key the name of the match key
     * @param value the value, which may be personal and is in no text form
     * @param records how many records have it
     */
    public record SkippedValue(String key, String value, int records) {

        /** {@return the name of the key and the number of records, without the value} */
        @Override
        public String toString() {
            return "SkippedValue[key=" + key + ", records=" + records + "]";
        }
    }
}
