package org.saleskit.core.field;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Decimals;

/**
 * Values of the host's own fields, each under its {@link AttributeKey}; ordered by the names of the keys. Immutable and
 * thread-safe. The text form shows the values of {@link Sensitivity#OPEN open} keys only.
 */
public final class Attributes {

    private static final Attributes NONE = new Attributes(new TreeMap<>());

    private final SortedMap<AttributeKey<?>, Object> values;

    private Attributes(SortedMap<AttributeKey<?>, Object> values) {
        this.values = Collections.unmodifiableSortedMap(values);
    }

    /** {@return no values} */
    public static Attributes none() {
        return NONE;
    }

    /**
     * {@return these values and one more, which replaces the one that the key had}
     *
     * @param key the key
     * @param value its value; a text must not be blank, and a number is kept without trailing zeros, so that 1.50 from a
     *     database equals 1.5
     * @param <V> the type of the value
     * @throws IllegalArgumentException if the text is blank, if a number has more than 1000 digits, or if a key of the same name has another type or sensitivity
     */
    public <V> Attributes with(AttributeKey<V> key, V value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        checkSame(key);
        String name = "attributes[" + key.name() + "]";
        Checks.check(
                key.type().isInstance(value),
                name,
                "be a " + key.type().getSimpleName(),
                value.getClass().getSimpleName());
        if (value instanceof String text) {
            Checks.notBlank(text, name);
        }
        TreeMap<AttributeKey<?>, Object> copy = new TreeMap<>(values);
        // A key already there is kept by put, and its type and sensitivity are the same.
        copy.put(key, value instanceof BigDecimal number ? Decimals.canonical(number, name) : value);
        return new Attributes(copy);
    }

    /**
     * {@return these values but that of the key}
     *
     * @param key the key; one without a value changes nothing
     */
    public Attributes without(AttributeKey<?> key) {
        if (!values.containsKey(Objects.requireNonNull(key, "key"))) {
            return this;
        }
        TreeMap<AttributeKey<?>, Object> copy = new TreeMap<>(values);
        copy.remove(key);
        return new Attributes(copy);
    }

    /**
     * {@return the value of the key, if there is one}
     *
     * @param key the key
     * @param <V> the type of the value
     * @throws IllegalArgumentException if a key of the same name has another type or sensitivity
     */
    public <V> Optional<V> get(AttributeKey<V> key) {
        checkSame(Objects.requireNonNull(key, "key"));
        return Optional.ofNullable(values.get(key)).map(key.type()::cast);
    }

    /** {@return all values by key, unmodifiable, in the order of the names} */
    public SortedMap<AttributeKey<?>, Object> asMap() {
        return values;
    }

    private void checkSame(AttributeKey<?> key) {
        for (AttributeKey<?> known : values.keySet()) {
            boolean same =
                    !known.equals(key) || (known.type() == key.type() && known.sensitivity() == key.sensitivity());
            Checks.check(
                    same,
                    "attributeKey " + key.name(),
                    "have the type and sensitivity it has already, " + form(known),
                    form(key));
        }
    }

    private static String form(AttributeKey<?> key) {
        return key.type().getSimpleName() + " " + key.sensitivity();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attributes attributes && values.equals(attributes.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** {@return the names, with the values of the open ones, such as {@code {employees=120, phone=***}}} */
    @Override
    public String toString() {
        return values.entrySet().stream().map(Attributes::shown).collect(Collectors.joining(", ", "{", "}"));
    }

    private static String shown(Map.Entry<AttributeKey<?>, Object> entry) {
        boolean open = entry.getKey().sensitivity() == Sensitivity.OPEN;
        return entry.getKey().name() + "=" + (open ? entry.getValue() : "***");
    }
}
