package org.saleskit.core.pipeline;

import java.util.Objects;
import java.util.function.Predicate;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.internal.Checks;

/**
 * A condition that a deal must meet before it moves forward from a stage, such as "budget confirmed". A host writes its
 * own as a function; there is nothing to subclass.
 *
 * <p>Two criteria are equal if their names are; how they are evaluated is not compared. Immutable and thread-safe if the
 * predicate is.
 */
public final class ExitCriterion {

    private final String name;
    private final Predicate<? super DealContext> predicate;

    private ExitCriterion(String name, Predicate<? super DealContext> predicate) {
        this.name = Checks.notBlank(name, "exitCriterion.name");
        this.predicate = Objects.requireNonNull(predicate, "predicate");
    }

    /**
     * {@return the criterion with this name and condition}
     *
     * @param name what must be so, in the host's words, such as "budget confirmed"; not blank
     * @param predicate tells whether a deal meets it
     */
    public static ExitCriterion of(String name, Predicate<? super DealContext> predicate) {
        return new ExitCriterion(name, predicate);
    }

    /**
     * {@return the criterion that the host has stated a fact, whatever it says}
     *
     * @param name what must be so, not blank
     * @param fact the key of the fact
     */
    public static ExitCriterion ofStated(String name, AttributeKey<?> fact) {
        Objects.requireNonNull(fact, "fact");
        return of(name, deal -> deal.facts().get(fact).isPresent());
    }

    /**
     * {@return the criterion that a fact is stated and true}
     *
     * @param name what must be so, not blank
     * @param fact the key of the fact
     */
    public static ExitCriterion ofTrue(String name, AttributeKey<Boolean> fact) {
        Objects.requireNonNull(fact, "fact");
        return of(name, deal -> deal.facts().get(fact).orElse(false));
    }

    /**
     * {@return the criterion that the deal has an amount above zero}
     *
     * @param name what must be so, not blank
     */
    public static ExitCriterion ofAmount(String name) {
        return of(
                name,
                deal -> deal.amount().filter(amount -> amount.isPositive()).isPresent());
    }

    /** {@return what must be so, in the host's words} */
    public String name() {
        return name;
    }

    /**
     * {@return whether the deal meets the criterion}
     *
     * @param deal the deal in its stage
     */
    public boolean isMetBy(DealContext deal) {
        return predicate.test(Objects.requireNonNull(deal, "deal"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExitCriterion criterion && name.equals(criterion.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
