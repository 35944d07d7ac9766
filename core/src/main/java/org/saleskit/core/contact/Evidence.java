package org.saleskit.core.contact;

import java.time.Instant;
import java.util.Comparator;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;

/**
 * Something that bears out that a contact took place, kept by the host: saleskit holds a reference and never reads what
 * it points to.
 *
 * <p>A reference may give a place or a name away, so it is in no text form and in no message. Ordered by the time of
 * recording, then kind, then reference.
 */
@Value.Immutable
public abstract class Evidence implements Comparable<Evidence> {

    private static final Comparator<Evidence> ORDER = Comparator.comparing(Evidence::recordedAt)
            .thenComparing(Evidence::kind)
            .thenComparing(Evidence::reference);

    Evidence() {}

    /** {@return what kind of thing it is} */
    public abstract EvidenceKind kind();

    /** {@return where the host keeps it, such as an address or the number of a document; opaque} */
    @Value.Redacted
    public abstract String reference();

    /** {@return when it was recorded} */
    public abstract Instant recordedAt();

    /**
     * {@return a piece of evidence}
     *
     * @param kind what kind of thing it is
     * @param reference where the host keeps it, not blank
     * @param recordedAt when it was recorded
     */
    public static Evidence of(EvidenceKind kind, String reference, Instant recordedAt) {
        return builder().kind(kind).reference(reference).recordedAt(recordedAt).build();
    }

    /** {@return a new builder} */
    public static EvidenceBuilder builder() {
        return new EvidenceBuilder();
    }

    /** {@return a builder that holds the values of this piece} */
    public final EvidenceBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Checks.check(!Checks.isBlank(reference()), "evidence.reference", "not be blank", "blank");
    }

    @Override
    public int compareTo(Evidence other) {
        return ORDER.compare(this, other);
    }
}
