package org.saleskit.core.sale;

import org.saleskit.core.internal.Checks;

/**
 * The host's own identifier of an order, opaque to saleskit; ordered as text.
 *
 * @param value the identifier, not blank
 */
public record OrderId(String value) implements Comparable<OrderId> {

    /**
     * Checks that the identifier is not blank.
     *
     * @param value the identifier
     */
    public OrderId {
        Checks.notBlank(value, "orderId");
    }

    /**
     * {@return the identifier with this value}
     *
     * @param value the identifier, not blank
     */
    public static OrderId of(String value) {
        return new OrderId(value);
    }

    @Override
    public int compareTo(OrderId other) {
        return value.compareTo(other.value);
    }

    /** {@return the identifier itself} */
    @Override
    public String toString() {
        return value;
    }
}
