package org.saleskit.analytics.internal.keys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Copies of what a host hands over, whose missing elements have a name. */
public final class NamedCopy {

    private NamedCopy() {}

    /**
     * {@return the elements, none of them missing; unmodifiable} A missing one is named by its place, such as "cuts[3]".
     *
     * @param <T> the type of the elements
     * @param elements the elements
     * @param name name of the parameter, as the caller knows it
     */
    public static <T> List<T> of(Collection<? extends T> elements, String name) {
        List<T> copy = new ArrayList<>(Objects.requireNonNull(elements, name).size());
        for (T each : elements) {
            copy.add(Objects.requireNonNull(each, () -> name + "[" + copy.size() + "]"));
        }
        return List.copyOf(copy);
    }
}
