package org.saleskit.analytics.trials;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;

/**
 * Rows that are in no rate, and why. A row stands under one reason only, the first that applies.
 *
 * @param <T> the host's row
 * @param reason why
 * @param rows the rows in the order of their identifiers, at least one; unmodifiable
 */
public record RateLeftOut<T>(Reason reason, List<T> rows) {

    /** Why a row is in no rate. */
    public enum Reason {
        /** It belongs to no group: nobody knows whose it is. */
        NO_GROUP,
        /** Its outcome is not known yet; a failure it is not. */
        UNDECIDED
    }

    /**
     * Copies the list.
     *
     * @param reason why
     * @param rows the rows
     * @throws IllegalArgumentException if there is none
     */
    public RateLeftOut {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(reason, "reason");
        rows = List.copyOf(rows);
        Checks.check(!rows.isEmpty(), "rateLeftOut.rows", "hold at least one row", rows);
    }

    /**
     * {@return how many rows are left out and why, such as "3 rows: not decided yet"}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String why = switch (reason) {
            case NO_GROUP -> words.say("of no group", "не отнесены ни к одной группе");
            case UNDECIDED -> words.say("not decided yet", "исход ещё неизвестен");
        };
        return words.say("", "строк — ") + words.count(rows.size(), "row") + ": " + why;
    }

    /** {@return the reason and how many rows; rows may hold personal data and are not shown} */
    @Override
    public String toString() {
        return "RateLeftOut[" + reason + ", " + rows.size() + " rows]";
    }
}
