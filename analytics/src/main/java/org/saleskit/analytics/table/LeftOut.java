package org.saleskit.analytics.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.analytics.internal.math.ExactSum;
import org.saleskit.core.internal.Words;

/**
 * Rows that take no part in an analysis, and why.
 *
 * @param <K> the key
 * @param reason why
 * @param keys the keys of these rows in their natural order; a key may have other rows that do take part
 * @param rows how many rows
 * @param amount their sum, exact
 */
public record LeftOut<K>(LeftOutReason reason, List<K> keys, long rows, BigDecimal amount) {

    /**
     * Copies the keys.
     *
     * @param reason why
     * @param keys the keys of these rows
     * @param rows how many rows
     * @param amount their sum
     */
    public LeftOut {
        Objects.requireNonNull(reason, "reason");
        keys = List.copyOf(Objects.requireNonNull(keys, "keys"));
        Objects.requireNonNull(amount, "amount");
    }

    /**
     * {@return the reason in words: Russian if the language of the locale is, else English}
     *
     * @param locale the language, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String what = words.say(
                words.count(rows, "row") + " of " + words.count(keys.size(), "key") + ", sum " + words.number(amount),
                "строк: " + words.count(rows, "") + ", ключей: " + words.count(keys.size(), "") + ", сумма "
                        + words.number(amount));
        return what + ": " + reasonText(words);
    }

    private String reasonText(Words words) {
        return switch (reason) {
            case BEFORE_WINDOW -> words.say("dated before the period of the analysis", "дата раньше периода анализа");
            case AFTER_WINDOW -> words.say("dated after the period of the analysis", "дата позже периода анализа");
            case NONE ->
                words.say(
                        "amounts add up to zero, so there is no share to class",
                        "суммы равны нулю, доли для класса нет");
            case NEGATIVE ->
                words.say(
                        "amounts add up to less than zero, so there is no share to class",
                        "суммы меньше нуля, доли для класса нет");
            case RETURN ->
                words.say(
                        "below zero, and only gross sales are looked at",
                        "меньше нуля, а рассматриваются продажи без учёта возвратов");
        };
    }

    /** Rows and exact sum of one group that is left out. */
    static final class Counter {

        private long rows;
        private final ExactSum sum = new ExactSum();

        /** What came as a sum that need not fit in a long. */
        private BigInteger large = BigInteger.ZERO;

        void add(long moreRows, long units) {
            rows += moreRows;
            sum.add(units);
        }

        void add(long moreRows, BigInteger units) {
            rows += moreRows;
            large = large.add(units);
        }

        void add(Counter other) {
            rows += other.rows;
            sum.add(other.sum);
            large = large.add(other.large);
        }

        /** The group, unless it is empty. */
        <T> Optional<LeftOut<T>> toGroup(LeftOutReason reason, List<T> keys, ValueUnit unit) {
            return rows == 0
                    ? Optional.empty()
                    : Optional.of(new LeftOut<>(
                            reason, keys, rows, new BigDecimal(sum.value().add(large), unit.scale())));
        }
    }
}
