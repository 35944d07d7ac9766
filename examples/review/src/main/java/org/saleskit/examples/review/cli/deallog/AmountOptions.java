package org.saleskit.examples.review.cli.deallog;

import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.saleskit.examples.review.cli.options.OptionValues;
import picocli.CommandLine.Option;

/** The amount of a deal in a log, for commands that cannot do without. */
public final class AmountOptions {

    @Option(
            names = "--amount",
            required = true,
            paramLabel = "COL",
            description = "Column of the amount, or two with a star; an empty field leaves it as it was.")
    private String column = "";

    @Option(
            names = "--currency",
            required = true,
            paramLabel = "EUR",
            converter = OptionValues.Currency.class,
            description = "The currency of every amount.")
    private @Nullable CurrencyUnit currency;

    /** {@return the column, or two with a star} */
    public String column() {
        return column;
    }

    /** {@return the currency of every amount} */
    public CurrencyUnit currency() {
        return Objects.requireNonNull(currency, "currency");
    }

    /** {@return what a log tells besides stages: the amount} */
    public FactColumns facts() {
        return FactColumns.none().withAmount(column, currency());
    }
}
