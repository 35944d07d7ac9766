package org.saleskit.examples.review.cli.rfm;

import java.math.BigDecimal;
import java.util.Locale;
import org.saleskit.analytics.rfm.RfmLeftOut;
import org.saleskit.examples.review.cli.output.Numbers;

/**
 * The rows of one client, which say why it has no score: the groups of the library count and add up all clients of a reason.
 *
 * @param rows those up to the day of the analysis
 * @param amount their sum
 * @param rowsAfter those after it
 * @param amountAfter their sum
 */
record OwnRows(long rows, BigDecimal amount, long rowsAfter, BigDecimal amountAfter) {

    /** No rows. */
    static OwnRows none() {
        return new OwnRows(0, BigDecimal.ZERO, 0, BigDecimal.ZERO);
    }

    /** With one row more. */
    OwnRows with(BigDecimal more, boolean isAfter) {
        return isAfter
                ? new OwnRows(rows, amount, rowsAfter + 1, amountAfter.add(more))
                : new OwnRows(rows + 1, amount.add(more), rowsAfter, amountAfter);
    }

    /** Why rows of the client have no score. */
    String explain(RfmLeftOut.Reason reason, Locale language) {
        boolean russian = language.getLanguage().equals("ru");
        return switch (reason) {
            case AFTER_DAY ->
                counted(rowsAfter, amountAfter, language)
                        + (russian ? "дата позже дня анализа" : "dated after the day of the analysis");
            case RETURNS_ONLY ->
                counted(rows, amount, language) + (russian ? "возвраты без покупок" : "returns without a purchase");
            case NEGATIVE ->
                counted(rows, amount, language) + (russian ? "возвраты больше покупок" : "returns outweigh purchases");
        };
    }

    private static String counted(long count, BigDecimal sum, Locale language) {
        String money = Numbers.local(sum, language);
        return language.getLanguage().equals("ru")
                ? "строк " + count + ", сумма " + money + ", "
                : count + (count == 1 ? " row" : " rows") + ", sum " + money + ", ";
    }
}
