package org.saleskit.analytics.abc;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.saleskit.core.internal.Checks;

/**
 * A class of ABC analysis: a letter by rank, {@link #A} the highest, or one of the two groups that stand outside the
 * classes. There is one instance of each; the order is A to Z, {@link #NONE}, {@link #NEGATIVE}.
 */
public final class AbcClass implements Comparable<AbcClass> {

    /** How many lettered classes there are. */
    public static final int LETTERS = 26;

    private static final List<AbcClass> RANKED = IntStream.range(0, LETTERS)
            .mapToObj(rank -> new AbcClass(rank, String.valueOf((char) ('A' + rank))))
            .toList();

    /** The class of the highest values. */
    public static final AbcClass A = ofRank(0);

    /** The second class. */
    public static final AbcClass B = ofRank(1);

    /** The third class. */
    public static final AbcClass C = ofRank(2);

    /** Items whose rows net to zero; they are outside the base and in no class. */
    public static final AbcClass NONE = new AbcClass(LETTERS, "NONE");

    /** Items whose rows net to less than zero; they are outside the base and in no class. */
    public static final AbcClass NEGATIVE = new AbcClass(LETTERS + 1, "NEGATIVE");

    /** All classes by their order. */
    private static final AbcClass[] ALL =
            Stream.concat(RANKED.stream(), Stream.of(NONE, NEGATIVE)).toArray(AbcClass[]::new);

    private final int order;
    private final String label;

    private AbcClass(int order, String label) {
        this.order = order;
        this.label = label;
    }

    /**
     * {@return the class of a rank}
     *
     * @param rank 0 for A, 1 for B, up to 25
     * @throws IllegalArgumentException if the rank is out of range
     */
    public static AbcClass ofRank(int rank) {
        Checks.check(rank >= 0 && rank < LETTERS, "rank", "be between 0 and 25", rank);
        return RANKED.get(rank);
    }

    /** The class of a number between 0 and {@link #LETTERS} + 1. */
    static AbcClass ofOrder(int order) {
        return ALL[order];
    }

    /** The number that gives the class back. */
    int order() {
        return order;
    }

    /** {@return whether this is a lettered class, so that its items belong to the base} */
    public boolean isInBase() {
        return order < LETTERS;
    }

    /** {@return {@code A} to {@code Z}, {@code NONE} or {@code NEGATIVE}} */
    public String label() {
        return label;
    }

    @Override
    public int compareTo(AbcClass other) {
        Objects.requireNonNull(other, "other");
        return Integer.compare(order, other.order);
    }

    /** {@return the label} */
    @Override
    public String toString() {
        return label;
    }
}
