package org.saleskit.core.reason;

import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;

/**
 * Why a client refused: the host's own word for it, what it means, and what was said. Statistics read the type only, so
 * that a renamed or translated label changes no number.
 *
 * <p>The text is written freely about a client and is in no text form and in no message of saleskit.
 */
@Value.Immutable
public abstract class RefusalReason {

    RefusalReason() {}

    /** {@return the host's word from its list of reasons; not the place for notes about a client} */
    public abstract String label();

    /** {@return what it means} */
    public abstract ReasonType type();

    /** {@return what the client said; given whenever the type is {@link ReasonType#OTHER}} */
    @Value.Redacted
    public abstract Optional<String> text();

    /**
     * {@return the reason with this label and meaning, without a text}
     *
     * @param label the host's word, not blank
     * @param type what it means, not {@link ReasonType#OTHER}, which requires a text
     */
    public static RefusalReason of(String label, ReasonType type) {
        return builder().label(label).type(type).build();
    }

    /**
     * {@return a reason of type {@link ReasonType#OTHER}}
     *
     * @param label the host's word, not blank
     * @param text what the client said, not blank
     */
    public static RefusalReason other(String label, String text) {
        return builder().label(label).type(ReasonType.OTHER).text(text).build();
    }

    /** {@return a new builder} */
    public static RefusalReasonBuilder builder() {
        return new RefusalReasonBuilder();
    }

    /** {@return a builder that holds the values of this reason} */
    public final RefusalReasonBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Checks.notBlank(label(), "refusalReason.label");
        text().ifPresent(text -> Checks.check(!Checks.isBlank(text), "refusalReason.text", "not be blank", "blank"));
        Checks.check(
                type() != ReasonType.OTHER || text().isPresent(),
                "refusalReason.text",
                "be given when the type is OTHER",
                "absent");
    }
}
