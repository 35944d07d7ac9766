package org.saleskit.core.product;

import org.saleskit.core.internal.Checks;

/**
 * The host's own identifier of a product, opaque to saleskit; ordered as text.
 *
 * @param value the identifier, not blank
 */
public record ProductId(String value) implements Comparable<ProductId> {

    /**
     * Checks that the identifier is not blank.
     *
     * @param value the identifier
     */
    public ProductId {
        Checks.notBlank(value, "productId");
    }

    /**
     * {@return the identifier with this value}
     *
     * @param value the identifier, not blank
     */
    public static ProductId of(String value) {
        return new ProductId(value);
    }

    @Override
    public int compareTo(ProductId other) {
        return value.compareTo(other.value);
    }

    /** {@return the identifier itself} */
    @Override
    public String toString() {
        return value;
    }
}
