package org.saleskit.analytics.rfm;

import java.time.LocalDate;
import java.util.Objects;
import org.saleskit.core.internal.Checks;

/**
 * What RFM needs to know of a client.
 *
 * @param <K> the key
 * @param key the client
 * @param lastPurchase the day of the last purchase
 * @param purchases how many purchases, one or more
 * @param units all the client's money in whole units, returns taken off
 */
public record RfmFacts<K>(K key, LocalDate lastPurchase, long purchases, long units) {

    /**
     * Checks the parts.
     *
     * @param key the client
     * @param lastPurchase the day of the last purchase
     * @param purchases how many purchases
     * @param units all the client's money in whole units
     * @throws IllegalArgumentException if there is no purchase
     */
    public RfmFacts {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(lastPurchase, "lastPurchase");
        Checks.positive(purchases, "purchases");
    }
}
