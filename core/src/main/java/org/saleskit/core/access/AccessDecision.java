package org.saleskit.core.access;

import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;
import org.saleskit.core.internal.Words;

/** The answer of a policy to a request, with what decided it. Made by {@link AccessPolicy#decide}. */
@Value.Immutable
public abstract class AccessDecision {

    AccessDecision() {}

    /** {@return the request} */
    public abstract AccessRequest request();

    /** {@return the answer} */
    public abstract AccessEffect effect();

    /** {@return the rule that decided; absent if no rule permits it, which means deny} */
    public abstract Optional<AccessRule> rule();

    /** {@return the action that the deciding rule was asked about: that of the request, or viewing, which it needs} */
    public abstract AccessAction decidingAction();

    /** {@return the target that the deciding rule was asked about: that of the request, or the record that it is in} */
    public abstract AccessTarget decidingTarget();

    static AccessDecisionBuilder builder() {
        return new AccessDecisionBuilder();
    }

    /** {@return whether it may be done, unmasked} */
    public final boolean isAllowed() {
        return effect() == AccessEffect.ALLOW;
    }

    /**
     * {@return the decision and its reason in a sentence}
     *
     * @param locale English or Russian; any other gives English
     */
    public final String explain(Locale locale) {
        Words words = Words.of(locale);
        String reason = rule().map(rule -> rule.explain(locale) + " (" + rule.name() + ")")
                .orElseGet(() -> words.say("no rule permits it", "ни одно правило этого не разрешает"));
        boolean direct = decidingAction() == request().action()
                && decidingTarget() == request().target();
        String because = direct
                ? reason
                : words.say("decided by ", "решает ")
                        + AccessWords.of(decidingAction(), decidingTarget(), words)
                        + ": "
                        + reason;
        return AccessWords.of(effect(), words)
                + ": "
                + AccessWords.of(request().action(), request().target(), words)
                + ", "
                + AccessWords.of(request().ownership(), words)
                + words.say(" - ", " — ")
                + because;
    }
}
