package org.saleskit.core.access;

import org.saleskit.core.internal.Words;

/** The words of explanations for actions, targets, relations and effects. */
final class AccessWords {

    private AccessWords() {}

    static String of(AccessEffect effect, Words words) {
        return switch (effect) {
            case ALLOW -> words.say("allowed", "разрешено");
            case MASK -> words.say("masked", "показано под маской");
            case DENY -> words.say("denied", "запрещено");
        };
    }

    static String of(AccessAction action, AccessTarget target, Words words) {
        return of(action, words) + " " + of(target, words);
    }

    private static String of(AccessAction action, Words words) {
        return switch (action) {
            case VIEW -> words.say("viewing of", "просмотр");
            case EDIT -> words.say("editing of", "изменение");
            case EXPORT -> words.say("export of", "выгрузка");
            case DELETE -> words.say("deletion of", "удаление");
            case MERGE -> words.say("merging of", "объединение");
            case REASSIGN -> words.say("reassignment of", "передача");
        };
    }

    private static String of(AccessTarget target, Words words) {
        return switch (target) {
            case RECORD -> words.say("the record", "записи");
            case OPEN_FIELD -> words.say("an open field", "открытого поля");
            case COMMERCIAL_FIELD -> words.say("a commercial field", "поля с коммерческой тайной");
            case PERSONAL_FIELD -> words.say("a personal field", "поля с персональными данными");
        };
    }

    static String of(Ownership ownership, Words words) {
        return switch (ownership) {
            case OWN -> words.say("the actor's own client", "свой клиент");
            case TEAM -> words.say("a client of the team", "клиент группы");
            case UNASSIGNED -> words.say("a client of nobody", "ничей клиент");
            case OTHERS -> words.say("a client of others", "чужой клиент");
        };
    }
}
