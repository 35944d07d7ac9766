package org.saleskit.core.identity;

import java.util.Collection;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.saleskit.core.internal.Checks;

/**
 * Something that two records of the same thing are likely to have in common, in one form: a tax number, a telephone
 * number, a word of the name. Records that have no value in common under any key are never compared, which keeps a search
 * in a large base short.
 *
 * <p>A decisive key makes two records duplicates by itself; any other only brings them together, and the similarity of
 * their texts decides. Immutable and thread-safe if the reading function is.
 *
 * @param <T> the type of the records
 */
public final class MatchKey<T> {

    private final String name;
    private final boolean decisive;
    private final Function<? super T, ? extends Collection<String>> reader;

    private MatchKey(String name, boolean decisive, Function<? super T, ? extends Collection<String>> reader) {
        this.name = Checks.notBlank(name, "matchKey.name");
        this.decisive = decisive;
        this.reader = Objects.requireNonNull(reader, "reader");
    }

    /**
     * {@return a key of which one common value makes two records duplicates}
     *
     * @param name the name, shown with the pairs that it found; not blank
     * @param reader reads the values in the form in which they are compared; blank ones are passed over
     * @param <T> the type of the records
     */
    public static <T> MatchKey<T> decisive(String name, Function<? super T, ? extends Collection<String>> reader) {
        return new MatchKey<>(name, true, reader);
    }

    /**
     * {@return a key of which one common value makes two records worth comparing}
     *
     * @param name the name, shown with the pairs that it found; not blank
     * @param reader reads the values in the form in which they are compared; blank ones are passed over
     * @param <T> the type of the records
     */
    public static <T> MatchKey<T> candidate(String name, Function<? super T, ? extends Collection<String>> reader) {
        return new MatchKey<>(name, false, reader);
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return whether one common value makes two records duplicates} */
    public boolean isDecisive() {
        return decisive;
    }

    SortedSet<String> values(T subject) {
        SortedSet<String> values = new TreeSet<>();
        for (String value : reader.apply(subject)) {
            if (!Checks.isBlank(value)) {
                values.add(value);
            }
        }
        return values;
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
