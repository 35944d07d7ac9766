package org.saleskit.examples.lessons.rules;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one rule makes of the ten items: a label for each, the library's reason for it, and an item to look at. */
final class Rule {

    /** The label of an item that the rule does not list. */
    static final String ABSENT = "-";

    private final String name;
    private final Map<Good, String> labels = new EnumMap<>(Good.class);
    private final Map<Good, String> reasons = new EnumMap<>(Good.class);

    private @Nullable Good example;

    private Rule(String name) {
        this.name = name;
    }

    /** The same rule, with the item whose reason is worth reading. */
    Rule see(Good good) {
        example = good;
        return this;
    }

    /** The labels and reasons of the items that a result has. */
    static <T> Rule of(
            String name, Function<Good, Optional<T>> item, Function<T, String> label, Function<T, String> reason) {
        Rule rule = new Rule(name);
        for (Good good : Good.values()) {
            Optional<T> found = item.apply(good);
            rule.labels.put(good, found.map(label).orElse(ABSENT));
            found.map(reason).ifPresent(text -> rule.reasons.put(good, text));
        }
        return rule;
    }

    String name() {
        return name;
    }

    /** The labels of all items, in their order. */
    Map<Good, String> labels() {
        return labels;
    }

    String label(Good good) {
        return labels.getOrDefault(good, ABSENT);
    }

    Optional<String> reason(Good good) {
        return Optional.ofNullable(reasons.get(good));
    }

    Optional<Good> example() {
        return Optional.ofNullable(example);
    }
}
