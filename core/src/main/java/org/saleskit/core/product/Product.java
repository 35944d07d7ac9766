package org.saleskit.core.product;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.internal.Checks;

/** A product or a service that is sold. */
@Value.Immutable
public abstract class Product {

    Product() {}

    /** {@return the host's identifier} */
    public abstract ProductId id();

    /** {@return the name, for a report that shows it; {@link #toString} leaves it out} */
    @Value.Redacted
    public abstract String name();

    /** {@return the product line, if the host divides its products so} */
    public abstract Optional<String> line();

    /** {@return the price of one unit before any discount, zero or more, if known} */
    public abstract Optional<Money> listPrice();

    /** {@return what one unit costs the company, zero or more, if known; in the currency of the list price} */
    public abstract Optional<Money> unitCost();

    /** {@return values of the host's own fields; by default none} */
    @Value.Default
    public Attributes attributes() {
        return Attributes.none();
    }

    /**
     * {@return a product of which nothing more is known}
     *
     * @param id the host's identifier
     * @param name the name, not blank
     */
    public static Product of(ProductId id, String name) {
        return builder().id(id).name(name).build();
    }

    /** {@return a new builder} */
    public static ProductBuilder builder() {
        return new ProductBuilder();
    }

    /** {@return a builder that holds the values of this product} */
    public final ProductBuilder toBuilder() {
        return builder().from(this);
    }

    /** {@return the fields of a product, with the sensitivity of each, in a fixed order} */
    public static List<Field<Product>> fields() {
        return List.of(
                Field.of("product.id", Sensitivity.OPEN, Product::id),
                Field.of("product.name", Sensitivity.OPEN, Product::name),
                Field.ofOptional("product.line", Sensitivity.OPEN, Product::line),
                Field.ofOptional("product.listPrice", Sensitivity.COMMERCIAL, Product::listPrice),
                Field.ofOptional("product.unitCost", Sensitivity.COMMERCIAL, Product::unitCost),
                Field.ofOptional("product.attributes", Sensitivity.PERSONAL, Product::givenAttributes));
    }

    /** Attributes of any sensitivity, so that as a whole they are of the highest; none is absent. */
    private Optional<Attributes> givenAttributes() {
        return Optional.of(attributes()).filter(given -> !given.equals(Attributes.none()));
    }

    @Value.Check
    void check() {
        Checks.notBlank(name(), "product.name");
        line().ifPresent(text -> Checks.notBlank(text, "product.line"));
        listPrice().ifPresent(price -> checkNotNegative(price, "product.listPrice"));
        unitCost().ifPresent(cost -> checkNotNegative(cost, "product.unitCost"));
        if (listPrice().isPresent() && unitCost().isPresent()) {
            Money price = listPrice().get();
            Money cost = unitCost().get();
            Checks.check(
                    price.isSameCurrency(cost),
                    "product.unitCost",
                    "be in the currency of listPrice, " + price.getCurrencyUnit(),
                    cost.getCurrencyUnit());
        }
    }

    private static void checkNotNegative(Money amount, String name) {
        Checks.check(!amount.isNegative(), name, "be zero or more", amount);
    }
}
