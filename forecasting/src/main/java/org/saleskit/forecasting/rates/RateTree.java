package org.saleskit.forecasting.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.stats.Proportion;

/**
 * Counts of a whole and its parts, the parts of these, and so on: organisation, teams, reps, sources. The input of {@link
 * HierarchicalRates}.
 *
 * <p>Counts are given at the lowest level; those above are their sums. Only resolved trials belong to them: a deal or a meeting
 * whose outcome is still open is neither success nor failure, and counting it as a trial would make young periods look bad. Where
 * many are open, take the cumulative incidence of winning instead ({@code analytics.survival}).
 *
 * <p>Immutable and thread-safe; the same for any order of the rows.
 */
public final class RateTree {

    private static final int MOST_AGE = 100_000;

    /** Levels whose names are known in every language of the explanations. */
    public enum Level {
        /** Teams of the organisation: "team". */
        TEAM("team", "команда"),

        /** Reps of a team or of the organisation: "rep". */
        REP("rep", "менеджер"),

        /** Sources of deals or contacts: "source". */
        SOURCE("source", "источник");

        private final String english;
        private final String russian;

        Level(String english, String russian) {
            this.english = english;
            this.russian = russian;
        }

        private Name title() {
            return new Name(english, russian);
        }
    }

    /** What a level is called; a name of the host's is the same in both languages. */
    record Name(String english, String russian) {}

    private final List<Name> levels;

    /** The counts of each lowest part by age in periods. */
    private final SortedMap<RatePath, SortedMap<Integer, Proportion>> leaves;

    private RateTree(List<Name> levels, SortedMap<RatePath, SortedMap<Integer, Proportion>> leaves) {
        this.levels = levels;
        this.leaves = leaves;
    }

    /**
     * {@return a new builder of a tree with these levels below the whole, called so in every language}
     *
     * @param levels their names from the top down, such as "region", "office"; at least one, none blank, none twice
     * @throws IllegalArgumentException if there is none, or one is blank or given twice
     */
    public static Builder builder(String... levels) {
        Objects.requireNonNull(levels, "levels");
        Checks.check(levels.length > 0, "levels", "hold at least one name", "empty");
        Set<String> names = new HashSet<>();
        for (int i = 0; i < levels.length; i++) {
            Checks.notBlank(levels[i], "levels[" + i + "]");
            Checks.check(names.add(levels[i]), "levels[" + i + "]", "be another name than those before", levels[i]);
        }
        return new Builder(
                Arrays.stream(levels).map(name -> new Name(name, name)).toList());
    }

    /**
     * {@return a new builder of a tree with these levels below the whole, called in the language of an explanation}
     *
     * @param first the highest level
     * @param more those below it from the top down, none twice
     * @throws IllegalArgumentException if a level is given twice
     */
    public static Builder builder(Level first, Level... more) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(more, "more");
        Set<Level> seen = EnumSet.of(first);
        List<Name> names = new ArrayList<>(List.of(first.title()));
        for (int i = 0; i < more.length; i++) {
            Level level = Objects.requireNonNull(more[i], "more[" + i + "]");
            Checks.check(seen.add(level), "more[" + i + "]", "be another level than those before", level);
            names.add(level.title());
        }
        return new Builder(List.copyOf(names));
    }

    /**
     * {@return a tree with one level, of parts whose counts are all of the latest period}
     *
     * @param level the name of the parts in every language, such as "office", not blank
     * @param counts successes and trials of each part
     * @throws IllegalArgumentException if a name is blank
     */
    public static RateTree of(String level, Map<String, Proportion> counts) {
        return of(builder(level), counts);
    }

    /**
     * {@return a tree with one level, of parts whose counts are all of the latest period}
     *
     * @param level what the parts are
     * @param counts successes and trials of each part
     * @throws IllegalArgumentException if the name of a part is blank
     */
    public static RateTree of(Level level, Map<String, Proportion> counts) {
        return of(builder(level), counts);
    }

    private static RateTree of(Builder builder, Map<String, Proportion> counts) {
        Objects.requireNonNull(counts, "counts");
        counts.forEach((key, each) -> builder.add(RatePath.of(key), each));
        return builder.build();
    }

    /** {@return the names of the levels from the top down, those of {@link Level} in English; not changeable} */
    public List<String> levels() {
        return levels.stream().map(Name::english).toList();
    }

    /** What the level so far below the whole is called, 1 for the first parts. */
    Name name(int depth) {
        return levels.get(depth - 1);
    }

    /** {@return the lowest parts, in order; not changeable} */
    public List<RatePath> leaves() {
        return List.copyOf(leaves.keySet());
    }

    /** {@return how many periods the counts reach back, the latest among them; 0 if there are no counts} */
    public int periods() {
        return leaves.values().stream().mapToInt(ages -> ages.lastKey()).max().orElse(-1) + 1;
    }

    /**
     * {@return the counts of a part or of the whole, all periods together and without a discount; 0 of 0 if nothing was counted}
     *
     * @param path where it stands
     */
    public Proportion counts(RatePath path) {
        Objects.requireNonNull(path, "path");
        Proportion sum = Proportion.none();
        for (var leaf : leaves.tailMap(path).entrySet()) {
            if (leaf.getKey().depth() < path.depth()
                    || !leaf.getKey().first(path.depth()).equals(path)) {
                break;
            }
            for (Proportion each : leaf.getValue().values()) {
                sum = sum.plus(each);
            }
        }
        return sum;
    }

    SortedMap<RatePath, SortedMap<Integer, Proportion>> byAge() {
        return leaves;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RateTree that && levels.equals(that.levels) && leaves.equals(that.leaves);
    }

    @Override
    public int hashCode() {
        return Objects.hash(levels, leaves);
    }

    /** {@return the levels and how many lowest parts there are} */
    @Override
    public String toString() {
        return "RateTree[" + String.join("/", levels()) + ", " + leaves.size() + " leaves]";
    }

    /** Collects rows. Mutable; for one thread. */
    public static final class Builder {

        private final List<Name> levels;
        private final SortedMap<RatePath, SortedMap<Integer, Proportion>> leaves = new TreeMap<>();

        private Builder(List<Name> levels) {
            this.levels = levels;
        }

        /**
         * Adds counts of the latest period.
         *
         * @param path the lowest part they belong to, one key for each level
         * @param counts successes and resolved trials
         * @return this builder
         * @throws IllegalArgumentException if the path has not one key for each level
         */
        public Builder add(RatePath path, Proportion counts) {
            return add(path, 0, counts);
        }

        /**
         * Adds counts; those of the same part and age add up.
         *
         * @param path the lowest part they belong to, one key for each level
         * @param age how many periods ago, 0 for the latest, at most 100 000
         * @param counts successes and resolved trials
         * @return this builder
         * @throws IllegalArgumentException if the path has not one key for each level, or the age is out of its range
         */
        public Builder add(RatePath path, int age, Proportion counts) {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(counts, "counts");
            Checks.check(path.depth() == levels.size(), "path", "have a key for each of " + names(), path);
            Checks.check(age >= 0 && age <= MOST_AGE, "age", "lie between 0 and " + MOST_AGE, age);
            leaves.computeIfAbsent(path, key -> new TreeMap<>()).merge(age, counts, Proportion::plus);
            return this;
        }

        private String names() {
            return levels.stream().map(Name::english).collect(Collectors.joining(", "));
        }

        /** {@return the tree of the counts so far} */
        public RateTree build() {
            SortedMap<RatePath, SortedMap<Integer, Proportion>> copy = new TreeMap<>();
            leaves.forEach((path, ages) -> copy.put(path, Collections.unmodifiableSortedMap(new TreeMap<>(ages))));
            return new RateTree(levels, Collections.unmodifiableSortedMap(copy));
        }
    }
}
