package org.saleskit.forecasting.rates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.saleskit.core.internal.Checks;

/**
 * Where a rate stands in a tree: the keys from the top down, such as team, rep and source. The empty path is the whole
 * organisation. Ordered key by key, a parent before its children.
 *
 * @param keys the keys from the top down, none blank
 */
public record RatePath(List<String> keys) implements Comparable<RatePath> {

    private static final RatePath ROOT = new RatePath(List.of());

    /**
     * Checks the keys.
     *
     * @param keys the keys from the top down, none blank
     * @throws IllegalArgumentException if a key is blank
     */
    public RatePath {
        Objects.requireNonNull(keys, "keys");
        for (int i = 0; i < keys.size(); i++) {
            Checks.notBlank(keys.get(i), "keys[" + i + "]");
        }
        keys = List.copyOf(keys);
    }

    /**
     * {@return the path of these keys}
     *
     * @param keys the keys from the top down, none blank
     * @throws IllegalArgumentException if a key is blank
     */
    public static RatePath of(String... keys) {
        Objects.requireNonNull(keys, "keys");
        return new RatePath(Arrays.asList(keys));
    }

    /** {@return the empty path: the whole organisation} */
    public static RatePath root() {
        return ROOT;
    }

    /** {@return how many keys there are: 0 for the whole organisation, 1 for its parts, and so on} */
    public int depth() {
        return keys.size();
    }

    /**
     * {@return the path that is one key longer}
     *
     * @param key the key of the part, not blank
     * @throws IllegalArgumentException if the key is blank
     */
    public RatePath child(String key) {
        List<String> longer = new ArrayList<>(keys);
        longer.add(key);
        return new RatePath(longer);
    }

    /**
     * {@return the first keys of this path}
     *
     * @param depth how many of them, 0 to {@link #depth()}
     * @throws IllegalArgumentException if there are not so many keys
     */
    public RatePath first(int depth) {
        Checks.check(depth >= 0 && depth <= keys.size(), "depth", "lie between 0 and " + keys.size(), depth);
        return new RatePath(keys.subList(0, depth));
    }

    @Override
    public int compareTo(RatePath other) {
        int shared = Math.min(keys.size(), other.keys.size());
        for (int i = 0; i < shared; i++) {
            int order = keys.get(i).compareTo(other.keys.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(keys.size(), other.keys.size());
    }

    /** {@return the keys with slashes between them; "/" for the whole organisation} */
    @Override
    public String toString() {
        return keys.isEmpty() ? "/" : String.join("/", keys);
    }
}
