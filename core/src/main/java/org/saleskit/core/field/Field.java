package org.saleskit.core.field;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.saleskit.core.internal.Checks;

/**
 * One field of a type: what it is called, how sensitive it is, and how it is read.
 *
 * <p>Two fields are equal if their names and sensitivities are; how they are read is not compared. Immutable and
 * thread-safe if the reading function is.
 *
 * @param <T> the type that has the field
 */
public final class Field<T> {

    private final String name;
    private final Sensitivity sensitivity;
    private final Function<? super T, ? extends Optional<?>> reader;

    private Field(String name, Sensitivity sensitivity, Function<? super T, ? extends Optional<?>> reader) {
        this.name = Checks.notBlank(name, "field.name");
        this.sensitivity = Objects.requireNonNull(sensitivity, "sensitivity");
        this.reader = Objects.requireNonNull(reader, "reader");
    }

    /**
     * {@return a field that every value of the type has}
     *
     * @param name the name, such as {@code client.name}; not blank
     * @param sensitivity how sensitive it is
     * @param reader reads it, never null
     * @param <T> the type that has the field
     */
    public static <T> Field<T> of(String name, Sensitivity sensitivity, Function<? super T, ?> reader) {
        Objects.requireNonNull(reader, "reader");
        return new Field<>(name, sensitivity, value -> Optional.of(reader.apply(value)));
    }

    /**
     * {@return a field that a value of the type may lack}
     *
     * @param name the name, such as {@code client.segment}; not blank
     * @param sensitivity how sensitive it is
     * @param reader reads it; an empty collection or blank text is to be given as absent
     * @param <T> the type that has the field
     */
    public static <T> Field<T> ofOptional(
            String name, Sensitivity sensitivity, Function<? super T, ? extends Optional<?>> reader) {
        return new Field<>(name, sensitivity, reader);
    }

    /** {@return the name, such as {@code client.name}} */
    public String name() {
        return name;
    }

    /** {@return how sensitive the field is} */
    public Sensitivity sensitivity() {
        return sensitivity;
    }

    /**
     * {@return what the value has in this field, absent if it has nothing}
     *
     * @param value the value whose field is read
     */
    public Optional<Object> read(T value) {
        return reader.apply(Objects.requireNonNull(value, "value")).map(Function.identity());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Field<?> field && name.equals(field.name) && sensitivity == field.sensitivity;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, sensitivity);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
