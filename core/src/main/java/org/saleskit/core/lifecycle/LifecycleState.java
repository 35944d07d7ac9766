package org.saleskit.core.lifecycle;

import java.util.Locale;
import org.saleskit.core.internal.Words;

/** How far a client has come. The definitions are saleskit's; a host may allow other transitions between them. */
public enum LifecycleState {
    /** Fits the market and is known by name; has shown no interest. */
    PROSPECT(true),
    /** Has shown interest. */
    LEAD(true),
    /** Meets the criteria of a lead worth selling to. */
    QUALIFIED(true),
    /** Has bought. */
    CUSTOMER(true),
    /** Has bought again within the retention window after a purchase. */
    RETAINED(true),
    /** Was active and has not been for longer than the limit of its segment. */
    DORMANT(false),
    /** Somebody decided that there will be no business. */
    LOST(false),
    /** Was dormant or lost and is active again. */
    REACTIVATED(true);

    private final boolean active;

    LifecycleState(boolean active) {
        this.active = active;
    }

    /**
     * {@return the state in a word, such as "qualified"}
     *
     * @param locale Russian gives Russian, every other language English
     */
    public String word(Locale locale) {
        Words words = Words.of(locale);
        return switch (this) {
            case PROSPECT -> words.say("prospect", "потенциальный клиент");
            case LEAD -> words.say("lead", "лид");
            case QUALIFIED -> words.say("qualified", "квалифицирован");
            case CUSTOMER -> words.say("customer", "покупатель");
            case RETAINED -> words.say("retained", "постоянный покупатель");
            case DORMANT -> words.say("dormant", "спящий");
            case LOST -> words.say("lost", "потерян");
            case REACTIVATED -> words.say("reactivated", "вернулся");
        };
    }

    /** {@return whether work with the client goes on: neither dormant nor lost} */
    public boolean isActive() {
        return active;
    }
}
