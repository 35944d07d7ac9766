package org.saleskit.analytics.abc;

/**
 * Which share decides the class of the item that crosses a limit T. For the shares before and with the item, the item is
 * inside the limit when
 *
 * <pre>
 * PREFIX      before          &lt;  T
 * NEAREST    (before + with)/2 ≤ T
 * INCLUSIVE            with   ≤  T
 * STRICT               with   &lt;  T
 * </pre>
 *
 * <p>Each line implies those above it, so no item has a lower class under a rule than under the one below it.
 *
 * <p><b>A growing item.</b> When the total of one item grows and all others stay, its class never falls under {@code PREFIX},
 * nor under {@code NEAREST} where every limit is a half or more. Under {@code INCLUSIVE} and {@code STRICT} an item can outgrow
 * its class: of 50, 30, 20 with a limit of 80 % the second is A under {@code INCLUSIVE}; with 31 it has 80.2 % and is B.
 */
public enum BoundaryRule {
    /** The share before the item, without its own: the item that crosses a limit still belongs to the higher class. */
    PREFIX,

    /**
     * The class ends where its share comes nearest to the limit: the item that crosses it goes up if the share with it is
     * not farther from the limit than the share without it. At equal distances it goes up.
     */
    NEAREST,

    /** The share with the item may reach the limit but not pass it; as in R {@code matman}. Class A can be empty. */
    INCLUSIVE,

    /** The share with the item must stay below the limit; as in R {@code inventorize}. Class A can be empty. */
    STRICT
}
