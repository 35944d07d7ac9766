package org.saleskit.core.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;

/**
 * Which criteria a deal meets in its stage, and what is missing before it may move forward.
 *
 * @param stage the name of the stage, not blank
 * @param met the names of the criteria that are met, in the order of the stage
 * @param unmet the names of the criteria that are not met, in the order of the stage
 */
public record ExitCheck(String stage, List<String> met, List<String> unmet) {

    /**
     * Copies the lists.
     *
     * @param stage the name of the stage
     * @param met the criteria that are met
     * @param unmet the criteria that are not met
     */
    public ExitCheck {
        Checks.notBlank(stage, "exitCheck.stage");
        met = List.copyOf(met);
        unmet = List.copyOf(unmet);
    }

    /** {@return whether the deal may move forward: nothing is missing} */
    public boolean isPassed() {
        return unmet.isEmpty();
    }

    /**
     * {@return the check in words} Such as {@code Stage "Offer": 1 of 2 criteria met; missing: budget
     * confirmed}.
     *
     * @param locale the language, Russian or else English
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        int all = met.size() + unmet.size();
        String missing = unmet.stream().collect(Collectors.joining(", "));
        String head = words.say(
                "Stage \"" + stage + "\": " + met.size() + " of " + all + (all == 1 ? " criterion" : " criteria")
                        + " met",
                "Этап «" + stage + "»: выполнено " + met.size() + " из " + all + russianCriteria(all));
        return unmet.isEmpty() ? head : head + words.say("; missing: ", "; не хватает: ") + missing;
    }

    /** The genitive after "из": из 1 условия, из 2 условий, из 21 условия. */
    private static String russianCriteria(int all) {
        return all % 10 == 1 && all % 100 != 11 ? " условия" : " условий";
    }
}
