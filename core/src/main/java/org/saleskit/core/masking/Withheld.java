package org.saleskit.core.masking;

import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.access.AccessDecision;

/** A record or a field that is not in a list in clear, and why. Made by {@link Masking}. */
@Value.Immutable
public abstract class Withheld {

    Withheld() {}

    /** {@return the place of the record in the list that was asked for, from 0} */
    public abstract int index();

    /** {@return the name of the field; absent if the whole record is withheld} */
    public abstract Optional<String> field();

    /** {@return the decision: masked or denied} */
    public abstract AccessDecision decision();

    static WithheldBuilder builder() {
        return new WithheldBuilder();
    }

    /**
     * {@return what is withheld and why, in a sentence}
     *
     * @param locale English or Russian; any other gives English
     */
    public final String explain(Locale locale) {
        return "[" + index() + "]" + field().map(name -> " " + name).orElse("") + ": "
                + decision().explain(locale);
    }
}
