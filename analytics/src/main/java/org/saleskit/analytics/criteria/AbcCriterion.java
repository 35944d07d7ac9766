package org.saleskit.analytics.criteria;

import java.math.BigDecimal;
import java.util.Objects;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.core.internal.Checks;

/**
 * One criterion: a name, the classes by it, and its weight in a score.
 *
 * @param <K> the key
 * @param name the name, such as "profit"
 * @param result the classes by this criterion
 * @param weight its weight against the others, above zero; only {@link JoinRule#WEIGHTED_SCORE} uses it
 */
public record AbcCriterion<K>(String name, AbcResult<K> result, BigDecimal weight) {

    /**
     * Checks the parts.
     *
     * @param name the name
     * @param result the classes by this criterion
     * @param weight its weight
     * @throws IllegalArgumentException if the name is blank or the weight is not above zero
     */
    public AbcCriterion {
        Checks.notBlank(name, "name");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(weight, "weight");
        Checks.check(weight.signum() > 0, "weight", "be above zero", weight);
    }

    /**
     * {@return a criterion of weight 1}
     *
     * @param <K> the key
     * @param name the name
     * @param result the classes by this criterion
     * @throws IllegalArgumentException if the name is blank
     */
    public static <K> AbcCriterion<K> of(String name, AbcResult<K> result) {
        return new AbcCriterion<>(name, result, BigDecimal.ONE);
    }
}
