package org.saleskit.examples.hosts.json;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.saleskit.core.field.Attributes;
import org.threeten.extra.LocalDateRange;

/** What is nothing to say has no key. */
final class Absent {

    private Absent() {}

    static <E> Optional<List<E>> ifEmpty(Collection<E> elements) {
        return Optional.of(List.copyOf(elements)).filter(list -> !list.isEmpty());
    }

    static Optional<Attributes> ifNone(Attributes attributes) {
        return Optional.of(attributes).filter(given -> !given.asMap().isEmpty());
    }

    static Optional<LocalDateRange> ifAll(LocalDateRange range) {
        return Optional.of(range).filter(given -> !given.equals(LocalDateRange.ALL));
    }
}
