package org.saleskit.analytics.trials;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.saleskit.core.stats.Proportion;

/**
 * The rows behind one rate.
 *
 * @param <T> the host's row
 * @param successes the rows that succeeded, in the order of their identifiers; unmodifiable
 * @param failures the rows that did not, in the same order; unmodifiable
 */
public record RateMembers<T>(List<T> successes, List<T> failures) {

    /**
     * Copies the lists.
     *
     * @param successes the rows that succeeded
     * @param failures the rows that did not
     */
    public RateMembers {
        successes = List.copyOf(Objects.requireNonNull(successes, "successes"));
        failures = List.copyOf(Objects.requireNonNull(failures, "failures"));
    }

    /** {@return how many rows succeeded, of all here} */
    public Proportion counts() {
        return Proportion.of(successes.size(), (long) successes.size() + failures.size());
    }

    /**
     * {@return these rows by a key, such as a rep's rows by the source of the client; in the order of the keys, not changeable}
     *
     * @param <S> the key; its order must agree with its equality
     * @param key reads the key of a row
     */
    public <S extends Comparable<? super S>> SortedMap<S, RateMembers<T>> by(Function<? super T, ? extends S> key) {
        Objects.requireNonNull(key, "key");
        TreeMap<S, MemberLists<T>> parts = new TreeMap<>();
        for (boolean success : new boolean[] {true, false}) {
            List<T> rows = success ? successes : failures;
            for (int i = 0; i < rows.size(); i++) {
                String name = (success ? "successes[" : "failures[") + i + "].key";
                S part = Objects.requireNonNull(key.apply(rows.get(i)), name);
                parts.computeIfAbsent(part, added -> new MemberLists<>()).add(rows.get(i), success);
            }
        }
        return MemberLists.closed(parts);
    }

    /** {@return how many rows there are; rows may hold personal data and are not shown} */
    @Override
    public String toString() {
        return "RateMembers[" + counts() + "]";
    }

    /** The rows of a rate while they are collected. */
    static final class MemberLists<T> {

        private final List<T> successes = new ArrayList<>();
        private final List<T> failures = new ArrayList<>();

        void add(T row, boolean success) {
            (success ? successes : failures).add(row);
        }

        static <S extends Comparable<? super S>, T> SortedMap<S, RateMembers<T>> closed(
                SortedMap<S, MemberLists<T>> open) {
            TreeMap<S, RateMembers<T>> closed = new TreeMap<>();
            open.forEach((key, lists) -> closed.put(key, new RateMembers<>(lists.successes, lists.failures)));
            return Collections.unmodifiableSortedMap(closed);
        }
    }
}
