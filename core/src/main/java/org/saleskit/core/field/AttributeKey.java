package org.saleskit.core.field;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;

/**
 * Names and types a field of the host's own, such as the number of a client's employees. Keys are compared and ordered
 * by name; two keys of one name must not differ in anything else, and {@link Attributes} refuse such a pair.
 *
 * @param <V> the type of the values
 */
public final class AttributeKey<V> implements Comparable<AttributeKey<?>> {

    private final String name;
    private final Class<V> type;
    private final Sensitivity sensitivity;

    private AttributeKey(String name, Class<V> type, Sensitivity sensitivity) {
        this.name = Checks.notBlank(name, "attributeKey.name");
        this.type = type;
        this.sensitivity = Objects.requireNonNull(sensitivity, "sensitivity");
    }

    /**
     * {@return a key of texts that users write freely; personal, as nobody knows what they write}
     *
     * @param name the name, not blank
     */
    public static AttributeKey<String> ofText(String name) {
        return new AttributeKey<>(name, String.class, Sensitivity.PERSONAL);
    }

    /**
     * {@return a key of words from a list of the host's, such as a colour or a warehouse; open to everybody}
     *
     * @param name the name, not blank
     */
    public static AttributeKey<String> ofLabel(String name) {
        return new AttributeKey<>(name, String.class, Sensitivity.OPEN);
    }

    /**
     * {@return a key of numbers; open to everybody}
     *
     * @param name the name, not blank
     */
    public static AttributeKey<BigDecimal> ofNumber(String name) {
        return new AttributeKey<>(name, BigDecimal.class, Sensitivity.OPEN);
    }

    /**
     * {@return a key of truth values; open to everybody}
     *
     * @param name the name, not blank
     */
    public static AttributeKey<Boolean> ofFlag(String name) {
        return new AttributeKey<>(name, Boolean.class, Sensitivity.OPEN);
    }

    /**
     * {@return a key of dates; open to everybody}
     *
     * @param name the name, not blank
     */
    public static AttributeKey<LocalDate> ofDate(String name) {
        return new AttributeKey<>(name, LocalDate.class, Sensitivity.OPEN);
    }

    /**
     * {@return a key of instants; open to everybody}
     *
     * @param name the name, not blank
     */
    public static AttributeKey<Instant> ofInstant(String name) {
        return new AttributeKey<>(name, Instant.class, Sensitivity.OPEN);
    }

    /**
     * {@return a key of amounts of money; commercial}
     *
     * @param name the name, not blank
     */
    public static AttributeKey<Money> ofMoney(String name) {
        return new AttributeKey<>(name, Money.class, Sensitivity.COMMERCIAL);
    }

    /**
     * {@return this key with another sensitivity}
     *
     * @param sensitivity how sensitive its values are
     */
    public AttributeKey<V> withSensitivity(Sensitivity sensitivity) {
        return new AttributeKey<>(name, type, sensitivity);
    }

    /** {@return the name} */
    public String name() {
        return name;
    }

    /** {@return the type of the values} */
    public Class<V> type() {
        return type;
    }

    /** {@return how sensitive the values are} */
    public Sensitivity sensitivity() {
        return sensitivity;
    }

    @Override
    public int compareTo(AttributeKey<?> other) {
        return name.compareTo(other.name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttributeKey<?> key && name.equals(key.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
