package org.saleskit.core.qualification;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Decimals;

/**
 * A question about a lead whose answer counts. A weighted criterion adds to the score as far as it is met; a blocker adds
 * nothing, and while it is there, to any degree, the lead is not qualified whatever its score.
 */
@Value.Immutable
public abstract class Criterion {

    Criterion() {}

    /** {@return what evidence refers to, such as {@code budget}} */
    public abstract String key();

    /** {@return the host's words for it; by default the key} */
    @Value.Default
    public String label() {
        return key();
    }

    /** {@return how much it counts beside the others, above zero; by default 1; without meaning for a blocker} */
    @Value.Default
    public BigDecimal weight() {
        return BigDecimal.ONE;
    }

    /** {@return whether it blocks: a circumstance that rules the lead out while it is there; by default not} */
    @Value.Default
    public boolean isBlocker() {
        return false;
    }

    /** {@return for how many days evidence is good, its own day not counted, 1 or more; absent if it does not expire} */
    public abstract OptionalInt validDays();

    /**
     * {@return a weighted criterion whose evidence does not expire}
     *
     * @param key what evidence refers to, not blank
     * @param label the host's words for it, not blank
     * @param weight how much it counts, above zero
     */
    public static Criterion of(String key, String label, BigDecimal weight) {
        return builder().key(key).label(label).weight(weight).build();
    }

    /**
     * {@return a blocker whose evidence does not expire}
     *
     * @param key what evidence refers to, not blank
     * @param label the host's words for it, not blank
     */
    public static Criterion blocker(String key, String label) {
        return builder().key(key).label(label).isBlocker(true).build();
    }

    /** {@return a new builder} */
    public static CriterionBuilder builder() {
        return new CriterionBuilder();
    }

    /** {@return a builder that holds the values of this criterion} */
    public final CriterionBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    Criterion check() {
        Checks.notBlank(key(), "criterion.key");
        Checks.notBlank(label(), "criterion.label");
        Checks.check(weight().signum() > 0, "criterion.weight", "be above zero", weight());
        validDays().ifPresent(days -> Checks.positive(days, "criterion.validDays"));
        BigDecimal canonical = Decimals.canonical(weight(), "criterion.weight");
        return canonical.scale() == weight().scale()
                ? this
                : toBuilder().weight(canonical).build();
    }
}
