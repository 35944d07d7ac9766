package org.saleskit.analytics.rfm;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.saleskit.core.internal.Words;

/**
 * Clients or rows without a score, and why.
 *
 * @param <K> the key
 * @param reason why
 * @param keys the clients in their order; under {@link Reason#AFTER_DAY} they may have other rows that are scored
 * @param purchases how many rows under {@link Reason#AFTER_DAY}, else how many purchases
 * @param amount their sum, exact
 */
public record RfmLeftOut<K>(Reason reason, List<K> keys, long purchases, BigDecimal amount) {

    /** Why there is no score. */
    public enum Reason {
        /** The row is dated after the day of the analysis. */
        AFTER_DAY,

        /** All that the client has up to that day is returns: there is no purchase to be recent or frequent. */
        RETURNS_ONLY,

        /** Returns outweigh purchases: the client's money is below zero. */
        NEGATIVE
    }

    /**
     * Copies the keys.
     *
     * @param reason why
     * @param keys the clients
     * @param purchases how many rows or purchases
     * @param amount their sum
     */
    public RfmLeftOut {
        Objects.requireNonNull(reason, "reason");
        keys = List.copyOf(Objects.requireNonNull(keys, "keys"));
        Objects.requireNonNull(amount, "amount");
    }

    /**
     * {@return the reason in words}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String what = words.say(
                words.count(keys.size(), "client") + ", sum " + words.number(amount),
                "клиентов: " + words.count(keys.size(), "") + ", сумма " + words.number(amount));
        String rows = words.count(purchases, "row");
        return what
                + switch (reason) {
                    case AFTER_DAY ->
                        words.say(
                                ", " + rows + ": dated after the day of the analysis",
                                ", строк: " + rows + ": дата позже дня анализа");
                    case RETURNS_ONLY -> words.say(": returns without a purchase", ": возвраты без покупок");
                    case NEGATIVE -> words.say(": returns outweigh purchases", ": возвраты больше покупок");
                };
    }
}
