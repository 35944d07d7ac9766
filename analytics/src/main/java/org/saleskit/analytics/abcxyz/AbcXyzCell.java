package org.saleskit.analytics.abcxyz;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.xyz.XyzClass;
import org.saleskit.core.internal.Words;

/** A cell of the matrix: the items that have both of its classes. Immutable. */
public final class AbcXyzCell {

    private final AbcClass abcClass;
    private final XyzClass xyzClass;
    private final int items;
    private final BigDecimal amount;
    private final OptionalDouble share;
    private final Optional<CellPolicy> policy;

    AbcXyzCell(
            AbcClass abcClass,
            XyzClass xyzClass,
            int items,
            BigDecimal amount,
            OptionalDouble share,
            Optional<CellPolicy> policy) {
        this.abcClass = abcClass;
        this.xyzClass = xyzClass;
        this.items = items;
        this.amount = amount;
        this.share = share;
        this.policy = policy;
    }

    /** {@return the row of the matrix} */
    public AbcClass abcClass() {
        return abcClass;
    }

    /** {@return the column of the matrix} */
    public XyzClass xyzClass() {
        return xyzClass;
    }

    /** {@return the labels of both classes, such as {@code AX}} */
    public String cell() {
        return abcClass.label() + xyzClass;
    }

    /** {@return how many items are in the cell} */
    public int items() {
        return items;
    }

    /** {@return the sum of their amounts, exact} */
    public BigDecimal amount() {
        return amount;
    }

    /** {@return their share of the base, 0..1; empty if the base is empty} */
    public OptionalDouble share() {
        return share;
    }

    /** {@return what is done with its items, if the analysis has a policy for the cell} */
    public Optional<CellPolicy> policy() {
        return policy;
    }

    /**
     * {@return the cell in words: how much is in it, what is done with it, and why}
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String count = words.say(words.count(items, "item"), "позиций: " + words.count(items, ""));
        String part = share.isPresent()
                ? ", "
                        + words.percent(BigDecimal.valueOf(share.getAsDouble()), List.of())
                        + words.say(" of the total", " от всей суммы")
                : "";
        return cell()
                + ": "
                + count
                + part
                + policy.map(rule -> "; " + rule.explain(locale)).orElse("");
    }

    /** {@return the cell with its items and amount} */
    @Override
    public String toString() {
        return cell() + "[items " + items + ", amount " + amount + "]";
    }
}
