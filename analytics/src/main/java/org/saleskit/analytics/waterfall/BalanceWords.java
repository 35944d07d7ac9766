package org.saleskit.analytics.waterfall;

import java.math.BigDecimal;
import java.util.Locale;
import org.joda.money.Money;
import org.saleskit.core.internal.Words;

/** Balances in words and in the cells of a table. */
record BalanceWords(Words words) {

    static BalanceWords of(Locale locale) {
        return new BalanceWords(Words.of(locale));
    }

    /** Such as "12 deals, USD 450.00 (without an amount: 2)". */
    String state(PipelineBalance balance) {
        String deals = words.count(balance.deals(), "deal");
        String without = words.number(BigDecimal.valueOf(balance.withoutAmount()));
        return words.say(
                deals + ", " + money(balance.amount()) + " (without an amount: " + without + ")",
                "сделок: " + deals + ", " + money(balance.amount()) + " (без суммы: " + without + ")");
    }

    /** Such as "deals +3, amount USD +450.00", and the change of deals without an amount, if there is one. */
    String change(PipelineBalance change) {
        String without = change.withoutAmount() == 0
                ? ""
                : words.say(", without an amount ", ", без суммы ") + signed(change.withoutAmount());
        return words.say("deals ", "сделок ") + signed(change.deals()) + words.say(", amount ", ", сумма ")
                + change.amount().getCurrencyUnit().getCode() + " "
                + signed(change.amount().getAmount()) + without;
    }

    String money(Money money) {
        return words.money(money);
    }

    String number(long count) {
        return words.number(BigDecimal.valueOf(count));
    }

    String number(BigDecimal value) {
        return words.number(value);
    }

    String signed(long count) {
        return signed(BigDecimal.valueOf(count));
    }

    /** With the sign in front; zero has none. */
    String signed(BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + words.number(value);
    }
}
