package org.saleskit.core.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.saleskit.core.internal.Checks;

/**
 * Which records are likely to mean the same thing? Finds pairs by match keys and by the similarity of texts. It proposes;
 * whether to merge is for the host to decide.
 *
 * <p><b>Rules</b> Two records are compared if they have a value in common under at least one {@link MatchKey}. They are a
 * pair if one of these keys is decisive, or if the similarity of their texts is at least the threshold. A record with
 * several texts, such as a name and a trade name, is as alike to another as the best pair of their texts.
 *
 * <p><b>Input</b> Records with different identifiers, in any order; the result does not depend on it.
 *
 * <p><b>Special cases</b> A value that more than {@link #withMostRecordsPerValue} records share, 200 by default, says little
 * and would make the search long: it brings no records together and is listed in {@link Duplicates#skipped}. A record
 * without a text is alike to nothing, so only a decisive key finds it. A record without a value under any key is listed in
 * {@link Duplicates#withoutKeys}.
 *
 * <p><b>Method</b> Blocking by each value of each key, every pair compared once. Time grows with the number of records
 * times the number of records that share a value, never with the square of all; memory with the number of values.
 *
 * <p><b>Source</b> Blocking and string comparison in record linkage: T. N. Herzog, F. J. Scheuren, W. E. Winkler 2007, Data
 * Quality and Record Linkage Techniques, Springer, chapters 12 and 13.
 *
 * <p>Immutable, and thread-safe if the functions given to it are.
 *
 * @param <T> the type of the records
 * @param <I> the type of their identifiers
 */
public final class DuplicateSearch<T, I extends Comparable<? super I>> {

    private static final int MOST_KEYS = Long.SIZE;
    private static final int DEFAULT_MOST_RECORDS = 200;
    private static final double DEFAULT_THRESHOLD = 0.9;

    private final Function<? super T, I> id;
    private final List<MatchKey<T>> keys;
    private final Function<? super T, ? extends Collection<String>> texts;
    private final ToDoubleBiFunction<String, String> similarity;
    private final double threshold;
    private final int mostRecords;

    private DuplicateSearch(
            Function<? super T, I> id,
            List<MatchKey<T>> keys,
            Function<? super T, ? extends Collection<String>> texts,
            ToDoubleBiFunction<String, String> similarity,
            double threshold,
            int mostRecords) {
        this.id = id;
        this.keys = keys;
        this.texts = texts;
        this.similarity = similarity;
        this.threshold = threshold;
        this.mostRecords = mostRecords;
    }

    /**
     * {@return a search with the similarity of Jaro and Winkler, a threshold of 0.9 and at most 200 records per value}
     *
     * @param id reads the identifier
     * @param keys the match keys, 1 to 64, with different names
     * @param texts reads the texts to compare, in the form in which they are compared, possibly none
     * @param <T> the type of the records
     * @param <I> the type of their identifiers
     */
    public static <T, I extends Comparable<? super I>> DuplicateSearch<T, I> of(
            Function<? super T, I> id,
            List<MatchKey<T>> keys,
            Function<? super T, ? extends Collection<String>> texts) {
        Checks.check(
                !keys.isEmpty() && keys.size() <= MOST_KEYS, "keys", "hold 1 to " + MOST_KEYS + " keys", keys.size());
        Set<String> names = new HashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            String name = keys.get(i).name();
            Checks.check(names.add(name), "keys[" + i + "].name", "be unique in the search", "\"" + name + "\"");
        }
        return new DuplicateSearch<>(
                Objects.requireNonNull(id, "id"),
                List.copyOf(keys),
                Objects.requireNonNull(texts, "texts"),
                JaroWinkler::similarity,
                DEFAULT_THRESHOLD,
                DEFAULT_MOST_RECORDS);
    }

    /**
     * {@return this search with another threshold}
     *
     * @param threshold the least similarity of a pair without a decisive key, 0..1
     */
    public DuplicateSearch<T, I> withThreshold(double threshold) {
        Checks.fraction(threshold, "threshold");
        return new DuplicateSearch<>(id, keys, texts, similarity, threshold, mostRecords);
    }

    /**
     * {@return this search with another similarity}
     *
     * @param similarity gives a number in 0..1, the same for both orders of the texts
     */
    public DuplicateSearch<T, I> withSimilarity(ToDoubleBiFunction<String, String> similarity) {
        Objects.requireNonNull(similarity, "similarity");
        return new DuplicateSearch<>(id, keys, texts, similarity, threshold, mostRecords);
    }

    /**
     * {@return this search with another limit of records that share a value}
     *
     * @param mostRecords how many records may share a value for it to bring them together, 2 or more
     */
    public DuplicateSearch<T, I> withMostRecordsPerValue(int mostRecords) {
        Checks.check(mostRecords >= 2, "mostRecords", "be 2 or more", mostRecords);
        return new DuplicateSearch<>(id, keys, texts, similarity, threshold, mostRecords);
    }

    /**
     * {@return the pairs among these records}
     *
     * @param records the records, with different identifiers
     * @throws IllegalArgumentException if two records have one identifier, or if the similarity gives a number outside 0..1
     */
    public Duplicates<I> find(Collection<T> records) {
        List<T> sorted = new ArrayList<>(Objects.requireNonNull(records, "records"));
        sorted.sort(Comparator.comparing(id));
        for (int i = 1; i < sorted.size(); i++) {
            I current = id.apply(sorted.get(i));
            Checks.check(
                    !current.equals(id.apply(sorted.get(i - 1))), "records", "have different identifiers", current);
        }
        return new Run(sorted).result();
    }

    /** One search; records are known by their place in the order of identifiers. */
    private final class Run {

        private final List<T> records;
        private final List<List<String>> compared = new ArrayList<>();
        private final List<List<Place>> places = new ArrayList<>();
        private final List<I> withoutKeys = new ArrayList<>();
        private final List<Duplicates.SkippedValue> skipped = new ArrayList<>();
        private final List<DuplicatePair<I>> pairs = new ArrayList<>();
        private long comparisons;

        Run(List<T> records) {
            this.records = records;
        }

        Duplicates<I> result() {
            block();
            for (int i = 0; i < records.size(); i++) {
                compareWithLater(i);
            }
            Collections.sort(pairs);
            return new Duplicates<>(pairs, skipped, withoutKeys, comparisons);
        }

        private void block() {
            List<Map<String, List<Integer>>> blocks = new ArrayList<>();
            keys.forEach(key -> blocks.add(new HashMap<>()));
            for (int i = 0; i < records.size(); i++) {
                T subject = records.get(i);
                compared.add(List.copyOf(texts.apply(subject)));
                places.add(new ArrayList<>());
                boolean any = false;
                for (int k = 0; k < keys.size(); k++) {
                    for (String value : keys.get(k).values(subject)) {
                        blocks.get(k)
                                .computeIfAbsent(value, unused -> new ArrayList<>())
                                .add(i);
                        any = true;
                    }
                }
                if (!any) {
                    withoutKeys.add(id.apply(subject));
                }
            }
            for (int k = 0; k < keys.size(); k++) {
                keep(k, blocks.get(k));
            }
        }

        private void keep(int key, Map<String, List<Integer>> blocks) {
            new TreeMap<>(blocks).forEach((value, members) -> {
                if (members.size() > mostRecords) {
                    skipped.add(new Duplicates.SkippedValue(keys.get(key).name(), value, members.size()));
                } else if (members.size() > 1) {
                    members.forEach(member -> places.get(member).add(new Place(key, members)));
                }
            });
        }

        private void compareWithLater(int i) {
            Map<Integer, Long> common = new HashMap<>();
            for (Place place : places.get(i)) {
                for (int j : place.members()) {
                    if (j > i) {
                        common.merge(j, 1L << place.key(), (a, b) -> a | b);
                    }
                }
            }
            comparisons += common.size();
            common.forEach((j, bits) -> compare(i, j, bits));
        }

        private void compare(int i, int j, long bits) {
            double alike = best(compared.get(i), compared.get(j));
            boolean decided = false;
            List<String> names = new ArrayList<>();
            for (int k = 0; k < keys.size(); k++) {
                if ((bits >>> k & 1) == 1) {
                    names.add(keys.get(k).name());
                    decided |= keys.get(k).isDecisive();
                }
            }
            if (decided || alike >= threshold) {
                pairs.add(new DuplicatePair<>(id.apply(records.get(i)), id.apply(records.get(j)), alike, names));
            }
        }

        private double best(List<String> left, List<String> right) {
            double best = 0;
            for (String a : left) {
                for (String b : right) {
                    best = Math.max(best, Checks.fraction(similarity.applyAsDouble(a, b), "similarity"));
                }
            }
            return best;
        }
    }

    /** A value that a record shares with others: the key it stands under and who has it. */
    private record Place(int key, List<Integer> members) {}
}
