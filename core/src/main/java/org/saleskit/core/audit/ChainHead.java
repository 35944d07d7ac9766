package org.saleskit.core.audit;

import org.saleskit.core.internal.Checks;

/**
 * How long a chain was and how it ended: a note to keep where nobody who can write the trail can write, such as in print or
 * with a notary. It shows later whether the trail was cut off or chained anew.
 *
 * @param size how many entries the chain had
 * @param hash the hash of its last link, {@link AuditLink#FIRST_PREVIOUS} if it had none
 */
public record ChainHead(long size, String hash) {

    /**
     * Checks size and form of the hash.
     *
     * @param size how many entries the chain had
     * @param hash the hash of its last link
     */
    public ChainHead {
        Checks.nonNegative(size, "chainHead.size");
        AuditLink.checkHash(hash, "chainHead.hash");
    }
}
