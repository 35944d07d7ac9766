package org.saleskit.core.privacy;

import java.time.Period;
import org.saleskit.core.internal.Checks;

/**
 * How long data of a category is kept. Which period the law asks for, the host's lawyer says; none is built in.
 *
 * @param category the host's word for a kind of data, such as {@code client card}; not blank
 * @param start from what the period is counted
 * @param period the period; years, months and days zero or more, not all zero
 */
public record RetentionRule(String category, RetentionStart start, Period period) {

    /**
     * Checks the parts.
     *
     * @param category the host's word for a kind of data
     * @param start from what the period is counted
     * @param period the period
     */
    public RetentionRule {
        Checks.notBlank(category, "retentionRule.category");
        Checks.check(
                !period.isNegative() && !period.isZero(),
                "retentionRule.period",
                "have no part below zero and one above",
                period);
    }

    /**
     * {@return the rule}
     *
     * @param category the host's word for a kind of data, not blank
     * @param start from what the period is counted
     * @param period the period, above zero
     */
    public static RetentionRule of(String category, RetentionStart start, Period period) {
        return new RetentionRule(category, start, period);
    }
}
