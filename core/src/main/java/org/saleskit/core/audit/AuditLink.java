package org.saleskit.core.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Digests;

/**
 * An entry in its place in the chain, as a host stores it: one row.
 *
 * <p><b>Hash.</b> SHA-256, in small hexadecimal digits, of these texts in this order, each written as its length in bytes
 * of UTF-8, a colon, the bytes and a comma: {@code saleskit-audit-1}; the position; the previous hash; the second and the
 * nanosecond of {@link AuditEntry#happenedAt}, then those of {@link AuditEntry#recordedAt}, counted from 1970-01-01 UTC; the
 * actor; the name of the action; type and identifier of the subject; the number of reasons (0 or 1) and the reason; the
 * number of changes, and of each the field, the name of the sensitivity, form and text before, form and text after. Numbers
 * are written in decimal digits. The form is fixed by its first text and is the same on every Java platform.
 *
 * @param position the place in the chain, from 0
 * @param entry the entry
 * @param previousHash the hash of the link before, or {@link #FIRST_PREVIOUS}
 * @param hash the hash over position, previous hash and entry
 */
public record AuditLink(long position, AuditEntry entry, String previousHash, String hash) {

    /** The previous hash of the first link: 64 zeros. */
    public static final String FIRST_PREVIOUS = "0".repeat(64);

    private static final String FORM = "saleskit-audit-1";

    /**
     * Checks position and form of the hashes. That they are right, {@link AuditTrail#verify} checks: a broken link must be
     * loadable to be found.
     *
     * @param position the place in the chain
     * @param entry the entry
     * @param previousHash the hash of the link before
     * @param hash the hash of this link
     */
    public AuditLink {
        Checks.nonNegative(position, "auditLink.position");
        checkHash(previousHash, "auditLink.previousHash");
        checkHash(hash, "auditLink.hash");
    }

    static void checkHash(String hash, String name) {
        Checks.check(
                hash.matches("[0-9a-f]{64}"),
                name,
                "be 64 small hexadecimal digits",
                "a text of length " + hash.length());
    }

    /**
     * {@return the link of an entry}
     *
     * @param position the place in the chain, from 0
     * @param entry the entry
     * @param previousHash the hash of the link before, or {@link #FIRST_PREVIOUS}
     */
    public static AuditLink of(long position, AuditEntry entry, String previousHash) {
        return new AuditLink(position, entry, previousHash, hash(position, entry, previousHash));
    }

    /** {@return whether the hash is that of position, previous hash and entry} */
    public boolean isIntact() {
        return hash.equals(hash(position, entry, previousHash));
    }

    private static String hash(long position, AuditEntry entry, String previousHash) {
        List<String> texts = new ArrayList<>(List.of(FORM, Long.toString(position), previousHash));
        addInstant(texts, entry.happenedAt());
        addInstant(texts, entry.recordedAt());
        texts.add(entry.actor().value());
        texts.add(entry.action().name());
        texts.add(entry.subject().type());
        texts.add(entry.subject().id());
        texts.add(entry.reason().isPresent() ? "1" : "0");
        entry.reason().ifPresent(texts::add);
        texts.add(Integer.toString(entry.changes().size()));
        for (FieldChange change : entry.changes()) {
            texts.add(change.field());
            texts.add(change.sensitivity().name());
            texts.add(change.before().form().name());
            texts.add(change.before().text());
            texts.add(change.after().form().name());
            texts.add(change.after().text());
        }
        return Digests.sha256(Digests.netstrings(texts));
    }

    private static void addInstant(List<String> texts, Instant instant) {
        texts.add(Long.toString(instant.getEpochSecond()));
        texts.add(Integer.toString(instant.getNano()));
    }
}
