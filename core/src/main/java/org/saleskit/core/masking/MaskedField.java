package org.saleskit.core.masking;

import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.access.AccessDecision;
import org.saleskit.core.access.AccessEffect;
import org.saleskit.core.field.Sensitivity;

/** One field of a record as somebody may see it. Made by {@link Masking}. */
@Value.Immutable
public abstract class MaskedField {

    MaskedField() {}

    /** {@return the name of the field, such as {@code client.name}} */
    public abstract String name();

    /** {@return how sensitive the field is} */
    public abstract Sensitivity sensitivity();

    /** {@return the decision about the field} */
    public abstract AccessDecision decision();

    /**
     * {@return what is shown: the value in clear, the text of the mask, or nothing} Nothing is shown if the field is
     * withheld, and if it is in clear and the record has no value.
     */
    @Value.Redacted
    public abstract Optional<Object> shown();

    static MaskedFieldBuilder builder() {
        return new MaskedFieldBuilder();
    }

    /** {@return whether the value is in clear} */
    public final boolean isClear() {
        return decision().effect() == AccessEffect.ALLOW;
    }

    /** {@return whether a mask is shown in place of the value} */
    public final boolean isMasked() {
        return decision().effect() == AccessEffect.MASK;
    }

    /** {@return whether the field is left out} */
    public final boolean isWithheld() {
        return decision().effect() == AccessEffect.DENY;
    }
}
