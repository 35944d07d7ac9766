package org.saleskit.core.goal;

import java.util.List;

/**
 * Which five demands make a goal SMART. Two readings are in use and neither is wrong: the older one asks for a responsible
 * person (Doran 1981, There's a S.M.A.R.T. way to write management's goals and objectives, Management Review 70(11),
 * 35-36: "assignable"), the later one for relevance.
 */
public enum SmartProfile {
    /** Specific, measurable, achievable, with a responsible person, time-bound. */
    ASSIGNABLE(SmartLetter.RESPONSIBLE),
    /** Specific, measurable, achievable, relevant, time-bound. */
    RELEVANT(SmartLetter.RELEVANT);

    private final SmartLetter fourth;

    SmartProfile(SmartLetter fourth) {
        this.fourth = fourth;
    }

    /** {@return the five demands in the order of the word} */
    public List<SmartLetter> letters() {
        return List.of(
                SmartLetter.SPECIFIC, SmartLetter.MEASURABLE, SmartLetter.ACHIEVABLE, fourth, SmartLetter.TIME_BOUND);
    }
}
