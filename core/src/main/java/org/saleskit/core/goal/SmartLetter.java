package org.saleskit.core.goal;

/** One demand on a goal. Two of them share the letter R: the readings of the word SMART differ in it. */
public enum SmartLetter {
    /** It is said what is to be reached: in words, in a KPI, and whose it is. */
    SPECIFIC("S"),
    /** It is known how the number comes about and where it is to arrive. */
    MEASURABLE("M"),
    /** It can be reached, and not without effort. */
    ACHIEVABLE("A"),
    /** A person answers for it. */
    RESPONSIBLE("R"),
    /** It serves a higher goal or the strategy. */
    RELEVANT("R"),
    /** There is a day by which it is to be reached. */
    TIME_BOUND("T");

    private final String letter;

    SmartLetter(String letter) {
        this.letter = letter;
    }

    /** {@return the letter of the word SMART} */
    public String letter() {
        return letter;
    }
}
