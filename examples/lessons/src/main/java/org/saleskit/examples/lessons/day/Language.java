package org.saleskit.examples.lessons.day;

import java.util.Locale;
import org.saleskit.core.client.ClientPersons.DecisionMakerReach;
import org.saleskit.core.lifecycle.LifecycleState;

/** The language in which the host of the story works: its labels and sentences are in one of two. */
record Language(Locale locale) {

    String say(String english, String russian) {
        return locale.getLanguage().equals("ru") ? russian : english;
    }

    String say(LifecycleState state) {
        return switch (state) {
            case PROSPECT -> say("prospect", "потенциальный клиент");
            case LEAD -> say("lead", "лид");
            case QUALIFIED -> say("qualified", "квалифицирован");
            case CUSTOMER -> say("customer", "покупатель");
            case RETAINED -> say("retained", "постоянный покупатель");
            case DORMANT -> say("dormant", "спящий");
            case LOST -> say("lost", "потерян");
            case REACTIVATED -> say("reactivated", "вернулся");
        };
    }

    String say(DecisionMakerReach reach) {
        return switch (reach) {
            case REACHED -> say("The decision maker was reached.", "Поговорили с тем, кто решает.");
            case NOT_REACHED ->
                say(
                        "It is known who decides, but nobody has spoken with them yet.",
                        "Кто решает, известно, но с ним ещё не говорили.");
            case UNKNOWN -> say("Nobody knows who decides there.", "Кто там решает, неизвестно.");
        };
    }
}
