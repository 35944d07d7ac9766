package org.saleskit.core.access;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;

/**
 * One rule of a policy: for whom, whose records, which targets and actions, and what it says to them. Every list must be
 * written out, so that no rule says more than one can read in it; a rule for everybody says so by {@link #anyRole}.
 */
@Value.Immutable
public abstract class AccessRule {

    AccessRule() {}

    /** {@return the name by which decisions and findings refer to the rule, such as {@code rep-own}} */
    public abstract String name();

    /** {@return the roles that it is for; empty if it is for everybody} */
    @Value.NaturalOrder
    public abstract SortedSet<AccessRole> roles();

    /** {@return whether it is for everybody, also for those without a role; by default false} */
    @Value.Default
    public boolean anyRole() {
        return false;
    }

    /** {@return the relations to the record in which it applies} */
    public abstract Set<Ownership> ownerships();

    /** {@return the targets that it is about} */
    public abstract Set<AccessTarget> targets();

    /** {@return the actions that it is about} */
    public abstract Set<AccessAction> actions();

    /** {@return what it says; {@link AccessEffect#MASK} to reading actions only} */
    public abstract AccessEffect effect();

    /** {@return the reason in English, a phrase} */
    public abstract String reason();

    /** {@return the reason in Russian, a phrase} */
    public abstract String reasonInRussian();

    /** {@return a new builder} */
    public static AccessRuleBuilder builder() {
        return new AccessRuleBuilder();
    }

    /** {@return a builder that holds the values of this rule} */
    public final AccessRuleBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Checks.notBlank(name(), "accessRule.name");
        Checks.notBlank(reason(), "accessRule.reason");
        Checks.notBlank(reasonInRussian(), "accessRule.reasonInRussian");
        Checks.check(anyRole() || !roles().isEmpty(), "accessRule.roles", "hold a role unless anyRole is set", roles());
        Checks.check(!anyRole() || roles().isEmpty(), "accessRule.roles", "be empty when anyRole is set", roles());
        checkHolds(ownerships(), "ownerships");
        checkHolds(targets(), "targets");
        checkHolds(actions(), "actions");
        Checks.check(
                effect() != AccessEffect.MASK || actions().stream().allMatch(AccessAction::isReading),
                "accessRule.actions",
                "hold only VIEW and EXPORT when the effect is MASK",
                actions());
    }

    private static void checkHolds(Collection<?> values, String attribute) {
        Checks.check(!values.isEmpty(), "accessRule." + attribute, "hold at least one value", values);
    }

    /**
     * {@return whether the rule is about these circumstances}
     *
     * @param held the roles of the actor
     * @param ownership how the record belongs to the actor
     * @param action what is to be done
     * @param target with what
     */
    final boolean matches(Set<AccessRole> held, Ownership ownership, AccessAction action, AccessTarget target) {
        return (anyRole() || !Collections.disjoint(held, roles()))
                && ownerships().contains(ownership)
                && actions().contains(action)
                && targets().contains(target);
    }

    /**
     * {@return the reason in the language}
     *
     * @param locale English or Russian; any other gives English
     */
    public final String explain(Locale locale) {
        return Words.of(locale).say(reason(), reasonInRussian());
    }
}
