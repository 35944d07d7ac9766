package org.saleskit.examples.review.cli.abcxyz;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.saleskit.analytics.table.LeftOutReason;

/** Counts and adds up rows that are left out for one reason. */
public final class RowTally {

    private final Set<String> keys = new HashSet<>();
    private long rows;
    private BigDecimal amount = BigDecimal.ZERO;

    /** Creates an empty tally. */
    public RowTally() {}

    /**
     * Adds a row.
     *
     * @param key its key, possibly blank
     * @param value its amount
     */
    public void add(String key, BigDecimal value) {
        if (!key.isBlank()) {
            keys.add(key);
        }
        rows++;
        amount = amount.add(value);
    }

    /** {@return the rows as those whose key is blank, if there are any} */
    public Optional<Outside> withoutKey() {
        return outside("EMPTY_KEY", Optional.empty(), "key is empty");
    }

    /** {@return the rows as those below zero, if there are any} */
    public Optional<Outside> returns() {
        return outside(LeftOutReason.RETURN.name(), Optional.empty(), "RETURN: row below zero");
    }

    /**
     * {@return the rows as those that a condition keeps out, if there are any}
     *
     * @param condition the option with its value
     */
    public Optional<Outside> filtered(String condition) {
        return outside("FILTERED", Optional.of(condition), condition);
    }

    private Optional<Outside> outside(String reason, Optional<String> by, String words) {
        return rows == 0 ? Optional.empty() : Optional.of(new Outside(reason, by, words, keys.size(), rows, amount));
    }
}
