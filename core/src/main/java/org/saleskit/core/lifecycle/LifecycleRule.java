package org.saleskit.core.lifecycle;

import java.util.Objects;
import org.saleskit.core.internal.Checks;

/**
 * A transition that is allowed, and why.
 *
 * @param from the state before
 * @param to the state after, another one
 * @param name what the rule is called, such as {@code bought}
 */
public record LifecycleRule(LifecycleState from, LifecycleState to, String name) {

    /**
     * Checks the parts.
     *
     * @param from the state before
     * @param to the state after
     * @param name what the rule is called, not blank
     */
    public LifecycleRule {
        Objects.requireNonNull(from, "lifecycleRule.from");
        Objects.requireNonNull(to, "lifecycleRule.to");
        Checks.check(from != to, "lifecycleRule.to", "be another state than from", to);
        Checks.notBlank(name, "lifecycleRule.name");
    }
}
