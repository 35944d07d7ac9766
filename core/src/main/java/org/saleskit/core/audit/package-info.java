/**
 * Who changed what, when and why, and whether that record is intact.
 *
 * <p>Who changed the discount? An {@link org.saleskit.core.audit.AuditEntry} says who did what to which {@link
 * org.saleskit.core.audit.Subject}, on two clocks, with the changed fields; a {@link org.saleskit.core.audit.FieldDiff}
 * finds them by comparing two values field by field. Personal values are never in clear: they are a mask, or a digest under
 * the host's key by which equal values are recognised.
 *
 * <p>Was the record tampered with? An {@link org.saleskit.core.audit.AuditTrail} chains its entries by SHA-256; {@link
 * org.saleskit.core.audit.AuditTrail#verify} tells the first broken place.
 *
 * <p>Start with {@link org.saleskit.core.audit.AuditEntry#builder}. Limits: a chain shows tampering and does not prevent it;
 * who can write the whole store can chain it anew, which only a {@link org.saleskit.core.audit.ChainHead} kept elsewhere
 * shows. Sources: FIPS 180-4 (SHA-256), RFC 2104 (HMAC); the chaining follows Haber and Stornetta 1991, How to time-stamp a
 * digital document, Journal of Cryptology 3, 99–111, doi:10.1007/BF00196791.
 */
@NullMarked
package org.saleskit.core.audit;

import org.jspecify.annotations.NullMarked;
