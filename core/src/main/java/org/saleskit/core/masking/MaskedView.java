package org.saleskit.core.masking;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.access.AccessDecision;

/** A record as somebody may see it: all its fields, each in clear, masked or withheld. Made by {@link Masking}. */
@Value.Immutable
public abstract class MaskedView {

    MaskedView() {}

    /** {@return the decision about the record as a whole} */
    public abstract AccessDecision decision();

    /** {@return all fields, in the order of their description} */
    public abstract List<MaskedField> fields();

    static MaskedViewBuilder builder() {
        return new MaskedViewBuilder();
    }

    /**
     * {@return the field of this name, if the record has one}
     *
     * @param name the name, such as {@code client.name}
     */
    public final Optional<MaskedField> field(String name) {
        Objects.requireNonNull(name, "name");
        return fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
