package org.saleskit.core.sale;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.product.ProductId;
import org.saleskit.core.team.RepId;

/**
 * One line of a sale or of a return: who bought what, when, for how much, at what cost.
 *
 * <p>A return is a line with a negative amount; sums over lines are then net of returns without any rule. The date is
 * the date of the document in the company's books and needs no time zone.
 */
@Value.Immutable
public abstract class SaleLine {

    SaleLine() {}

    /** {@return the order that the line belongs to} */
    public abstract OrderId order();

    /** {@return the number of the line in its order, zero or more} */
    public abstract int lineNumber();

    /** {@return who bought} */
    public abstract ClientId client();

    /** {@return what was bought} */
    public abstract ProductId product();

    /** {@return who sold, if known} */
    public abstract Optional<RepId> rep();

    /** {@return the sales channel, if known} */
    public abstract Optional<String> channel();

    /** {@return the date of the document} */
    public abstract LocalDate date();

    /** {@return when the line was written down, if known} */
    public abstract Optional<Instant> recordedAt();

    /** {@return how many units, negative on a return; kept without trailing zeros, so that 2 and 2.00 are equal} */
    public abstract BigDecimal quantity();

    /** {@return the price of all units after discounts, negative on a return} */
    public abstract Money amount();

    /** {@return what all units cost the company, negative on a return, if known; in the currency of the amount} */
    public abstract Optional<Money> cost();

    /** {@return a new builder} */
    public static SaleLineBuilder builder() {
        return new SaleLineBuilder();
    }

    /** {@return a builder that holds the values of this line} */
    public final SaleLineBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    SaleLine check() {
        Checks.nonNegative(lineNumber(), "saleLine.lineNumber");
        channel().ifPresent(text -> Checks.notBlank(text, "saleLine.channel"));
        cost().ifPresent(cost -> Checks.check(
                cost.isSameCurrency(amount()),
                "saleLine.cost",
                "be in the currency of amount, " + amount().getCurrencyUnit(),
                cost.getCurrencyUnit()));
        BigDecimal canonical = canonical(quantity());
        boolean same = canonical.scale() == quantity().scale();
        return same ? this : toBuilder().quantity(canonical).build();
    }

    /** One form for each number. Whole numbers are written out up to 18 digits, so that 100 is not 1E+2. */
    private static BigDecimal canonical(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.precision() - stripped.scale() <= 18 ? stripped.setScale(0) : stripped;
    }

    /** {@return whether the line takes money back: its amount is below zero} */
    public final boolean isReturn() {
        return amount().isNegative();
    }

    /** {@return amount less cost, if the cost is known} */
    public final Optional<Money> margin() {
        return cost().map(cost -> amount().minus(cost));
    }
}
