package org.saleskit.core.goal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;

/**
 * What {@link SmartValidation} found: one verdict for each letter of the profile.
 *
 * @param goal the goal
 * @param profile which demands were checked
 * @param asOf the day of the check
 * @param verdicts one for each letter, in the order of the profile
 */
public record SmartReport(GoalId goal, SmartProfile profile, LocalDate asOf, List<Verdict> verdicts) {

    /**
     * Checks that there is one verdict for each letter.
     *
     * @param goal the goal
     * @param profile which demands were checked
     * @param asOf the day of the check
     * @param verdicts one for each letter
     */
    public SmartReport {
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(asOf, "asOf");
        verdicts = List.copyOf(verdicts);
        List<SmartLetter> letters = verdicts.stream().map(Verdict::letter).toList();
        Checks.check(letters.equals(profile.letters()), "verdicts", "be one for each letter of " + profile, letters);
    }

    /** How a goal stands to a demand. */
    public enum Status {
        /** It meets the demand. */
        PASSED,
        /** It meets the demand formally, but asks for nothing that would not happen anyway. */
        WEAK,
        /** What would be needed to tell is missing. */
        UNKNOWN,
        /** It does not meet the demand. */
        FAILED
    }

    /**
     * What was found for one letter.
     *
     * @param letter the demand
     * @param status how the goal stands to it
     * @param english the reason in English
     * @param russian the reason in Russian
     */
    public record Verdict(SmartLetter letter, Status status, String english, String russian) {

        /**
         * Checks that a reason is given.
         *
         * @param letter the demand
         * @param status how the goal stands to it
         * @param english the reason in English
         * @param russian the reason in Russian
         */
        public Verdict {
            Objects.requireNonNull(letter, "letter");
            Objects.requireNonNull(status, "status");
            Checks.notBlank(english, "verdict.english");
            Checks.notBlank(russian, "verdict.russian");
        }

        /**
         * {@return the reason in words}
         *
         * @param locale Russian or, for any other language, English
         */
        public String reason(Locale locale) {
            return Words.of(locale).say(english, russian);
        }
    }

    /** {@return whether every letter is passed} */
    public boolean isSmart() {
        return verdicts.stream().allMatch(verdict -> verdict.status() == Status.PASSED);
    }

    /**
     * {@return the verdict on a letter}
     *
     * @param letter a letter of the profile
     * @throws IllegalArgumentException if the profile does not ask for it
     */
    public Verdict verdict(SmartLetter letter) {
        Objects.requireNonNull(letter, "letter");
        return verdicts.stream()
                .filter(verdict -> verdict.letter() == letter)
                .findFirst()
                .orElseThrow(() -> Checks.broken("letter", "be one of " + profile.letters(), letter));
    }

    /**
     * {@return one line for each letter, such as "T passed: 30 days are left until 2026-12-31"}
     *
     * @param locale Russian or, for any other language, English
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        return verdicts.stream()
                .map(verdict ->
                        verdict.letter().letter() + " " + word(verdict.status(), words) + ": " + verdict.reason(locale))
                .collect(Collectors.joining("\n"));
    }

    private static String word(Status status, Words words) {
        return switch (status) {
            case PASSED -> words.say("passed", "выполнено");
            case WEAK -> words.say("weak", "слабо");
            case UNKNOWN -> words.say("unknown", "неизвестно");
            case FAILED -> words.say("failed", "не выполнено");
        };
    }
}
