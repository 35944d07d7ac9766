package org.saleskit.core.client;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saleskit.core.internal.Checks;

/** Checks of what tells something about a person: a message says what is wrong and never repeats the value. */
final class PersonalTexts {

    private PersonalTexts() {}

    static void notBlank(Optional<String> text, String name) {
        text.ifPresent(value -> Checks.check(!Checks.isBlank(value), name, "not be blank", "blank"));
    }

    static void longEnough(Optional<String> text, String name, int least, int most) {
        notBlank(text, name);
        text.ifPresent(value -> {
            long count = value.chars().filter(Character::isLetterOrDigit).count();
            Checks.check(
                    least <= count && count <= most,
                    name,
                    "have " + least + " to " + most + " letters and digits",
                    "of " + count);
        });
    }

    /** Letters, digits and the marks that are used to group them, at least one of them a digit. */
    static void number(Optional<String> text, String name, int least, int most) {
        longEnough(text, name, least, most);
        text.ifPresent(value -> {
            Checks.check(
                    value.chars().allMatch(PersonalTexts::isOfNumber),
                    name,
                    "hold letters, digits, spaces and - . / only",
                    "of " + value.length() + " characters with another one among them");
            Checks.check(value.chars().anyMatch(Character::isDigit), name, "hold a digit", "without one");
        });
    }

    static void checkEachOnce(List<?> details, String name) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < details.size(); i++) {
            Checks.check(seen.add(details.get(i)), name + "[" + i + "]", "be listed once", "listed before");
        }
    }

    private static boolean isOfNumber(int character) {
        return Character.isLetterOrDigit(character) || " -./".indexOf(character) >= 0;
    }
}
