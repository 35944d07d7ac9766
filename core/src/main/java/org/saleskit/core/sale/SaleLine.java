package org.saleskit.core.sale;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
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

    /**
     * {@return the price of all units before discounts, negative on a return, if known; in the currency of the amount} It is
     * the one statement of a discount: its amount and its share are computed from it.
     */
    public abstract Optional<Money> listAmount();

    /** {@return values of the host's own fields; by default none} */
    @Value.Default
    public Attributes attributes() {
        return Attributes.none();
    }

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
        listAmount().ifPresent(this::checkListAmount);
        BigDecimal canonical = canonical(quantity());
        boolean same = canonical.scale() == quantity().scale();
        return same ? this : toBuilder().quantity(canonical).build();
    }

    private void checkListAmount(Money list) {
        Checks.check(
                list.isSameCurrency(amount()),
                "saleLine.listAmount",
                "be in the currency of amount, " + amount().getCurrencyUnit(),
                list.getCurrencyUnit());
        Checks.check(
                list.getAmount().signum() * amount().getAmount().signum() >= 0,
                "saleLine.listAmount",
                "not have the opposite sign of amount, " + amount(),
                list);
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

    /**
     * {@return the list amount less the amount, if the list amount is known} It is negative on a return, which takes a
     * discount back, and where more than the list price was paid.
     */
    public final Optional<Money> discount() {
        return listAmount().map(list -> list.minus(amount()));
    }

    /**
     * {@return the discount as a fraction of the list amount, such as 0.1 for ten percent; empty if the list amount is not
     * known or zero} It is below zero where more than the list price was paid.
     */
    public final OptionalDouble discountShare() {
        Optional<Money> list = listAmount().filter(amount -> !amount.isZero());
        return list.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(list.get()
                        .minus(amount())
                        .getAmount()
                        .divide(list.get().getAmount(), MathContext.DECIMAL128)
                        .doubleValue());
    }

    /**
     * {@return what one unit cost the client: the amount divided by the quantity; empty if the quantity is zero}
     *
     * @param rounding how to round to the digits of the currency
     */
    public final Optional<Money> unitPrice(RoundingMode rounding) {
        return quantity().signum() == 0 ? Optional.empty() : Optional.of(amount().dividedBy(quantity(), rounding));
    }

    /** {@return the fields of a line, with the sensitivity of each, in a fixed order} */
    public static List<Field<SaleLine>> fields() {
        return SaleFields.LINE;
    }
}
