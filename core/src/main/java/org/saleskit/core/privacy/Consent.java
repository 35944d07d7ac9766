package org.saleskit.core.privacy;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.audit.Subject;
import org.saleskit.core.internal.Checks;

/**
 * Somebody said something about the use of their data for a purpose: one event of a {@link ConsentLog}, with two clocks.
 */
@Value.Immutable
public abstract class Consent {

    /**
     * By time, what was said; of things said at one instant the withdrawal is last and the consent first, so that in doubt
     * the data is not used. Then by subject, purpose, time of recording, end and source: total but for equal events.
     */
    public static final Comparator<Consent> ORDER = Comparator.comparing(Consent::happenedAt)
            .thenComparing(Consent::kind)
            .thenComparing(Consent::subject)
            .thenComparing(Consent::purpose)
            .thenComparing(Consent::recordedAt)
            .thenComparing(consent -> consent.expiresAt().orElse(Instant.MAX), Comparator.reverseOrder())
            .thenComparing(Consent::source);

    Consent() {}

    /** {@return whose data it is} */
    public abstract Subject subject();

    /** {@return what the data is used for, such as {@code newsletter}; the host's word} */
    public abstract String purpose();

    /** {@return what was said} */
    public abstract ConsentKind kind();

    /** {@return when it was said} */
    public abstract Instant happenedAt();

    /** {@return when it was written down; by default when it was said} */
    @Value.Default
    public Instant recordedAt() {
        return happenedAt();
    }

    /** {@return the first instant at which a given consent no longer holds; absent if it holds until withdrawn} */
    public abstract Optional<Instant> expiresAt();

    /** {@return where it can be looked up, such as a form or a contract; the host's word, not a note} */
    public abstract String source();

    /** {@return a new builder} */
    public static ConsentBuilder builder() {
        return new ConsentBuilder();
    }

    /** {@return a builder that holds the values of this event} */
    public final ConsentBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Checks.notBlank(purpose(), "consent.purpose");
        Checks.notBlank(source(), "consent.source");
        expiresAt().ifPresent(this::checkEnd);
    }

    private void checkEnd(Instant end) {
        Checks.check(kind() == ConsentKind.GIVEN, "consent.expiresAt", "be absent unless the kind is GIVEN", end);
        Checks.check(end.isAfter(happenedAt()), "consent.expiresAt", "be after happenedAt, " + happenedAt(), end);
    }
}
