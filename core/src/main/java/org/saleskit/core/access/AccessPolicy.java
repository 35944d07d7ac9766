package org.saleskit.core.access;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.saleskit.core.internal.Checks;

/**
 * A list of rules that decides who may do what.
 *
 * <p><b>Rules.</b> Of all rules that match a request, the strongest decides: a prohibition wins over every permission, and
 * of two permissions the wider wins, so that roles add up: DENY before ALLOW before MASK. Of several such rules the one
 * listed first is named. What no rule matches is denied. Hence the order of the rules changes no answer, only the rule that
 * is named.
 *
 * <p><b>Layers.</b> Every action needs viewing, and every field needs its record. A request for an action on a field is
 * answered by the strictest of four answers: viewing of the record, viewing of the field, the action on the record, the
 * action on the field. So export never reaches further than viewing, whatever the rules say. For an action that does not
 * only read, a masked view is a denied one: nobody changes what they do not see.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract class AccessPolicy {

    AccessPolicy() {}

    /** {@return the rules, names unique} */
    public abstract List<AccessRule> rules();

    /**
     * {@return a policy of these rules}
     *
     * @param rules the rules, names unique; none denies everything
     */
    public static AccessPolicy of(List<AccessRule> rules) {
        return builder().rules(rules).build();
    }

    /**
     * {@return a policy for a sales department, to start from}
     *
     * <table>
     * <caption>Who may do what; what is not named is denied</caption>
     * <tr><th>role</th><th>own</th><th>team</th><th>of nobody, of others</th></tr>
     * <tr><td>rep</td><td>view and edit everything</td><td>view; commercial and personal fields masked</td>
     *     <td>view the record and its open fields</td></tr>
     * <tr><td>head</td><td colspan="2">view and edit everything; delete, merge, reassign; export, personal fields
     *     masked</td><td>view, personal fields masked; merge and reassign what is nobody's</td></tr>
     * <tr><td>support</td><td colspan="2">view everything; edit open fields</td><td>view the record and its open
     *     fields</td></tr>
     * <tr><td>marketing</td><td colspan="3">view, commercial and personal fields masked; export open fields</td></tr>
     * <tr><td>leaving</td><td>no export, deletion, merging or reassignment; otherwise as the other role says</td>
     *     <td colspan="2">nothing, whatever the other role says</td></tr>
     * </table>
     */
    public static AccessPolicy salesDepartment() {
        return of(SalesDepartmentRules.RULES);
    }

    /** {@return a new builder} */
    public static AccessPolicyBuilder builder() {
        return new AccessPolicyBuilder();
    }

    /** {@return a builder that holds the rules of this policy, to which others can be added} */
    public final AccessPolicyBuilder toBuilder() {
        return builder().from(this);
    }

    @Value.Check
    void check() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < rules().size(); i++) {
            String name = rules().get(i).name();
            Checks.check(names.add(name), "rules[" + i + "].name", "be unique in the policy", "\"" + name + "\"");
        }
    }

    /**
     * {@return the answer to a request and what decided it}
     *
     * @param request who wants to do what
     */
    public final AccessDecision decide(AccessRequest request) {
        AccessDecision strictest = answer(request, AccessAction.VIEW, AccessTarget.RECORD);
        for (AccessAction action : bothOf(AccessAction.VIEW, request.action())) {
            for (AccessTarget target : bothOf(AccessTarget.RECORD, request.target())) {
                AccessDecision next = answer(request, action, target);
                strictest = next.effect().compareTo(strictest.effect()) > 0 ? next : strictest;
            }
        }
        return strictest;
    }

    private static <E> Set<E> bothOf(E needed, E asked) {
        return new LinkedHashSet<>(List.of(needed, asked));
    }

    private AccessDecision answer(AccessRequest request, AccessAction action, AccessTarget target) {
        Optional<AccessRule> rule = deciding(request.roles(), request.ownership(), action, target);
        AccessEffect effect = rule.map(AccessRule::effect).orElse(AccessEffect.DENY);
        boolean blind = effect == AccessEffect.MASK && !request.action().isReading();
        return AccessDecision.builder()
                .request(request)
                .effect(blind ? AccessEffect.DENY : effect)
                .rule(rule)
                .decidingAction(action)
                .decidingTarget(target)
                .build();
    }

    /** The rule that decides one layer: the first of the strongest effect among those that match. */
    final Optional<AccessRule> deciding(
            Set<AccessRole> roles, Ownership ownership, AccessAction action, AccessTarget target) {
        Optional<AccessRule> strongest = Optional.empty();
        for (AccessRule rule : rules()) {
            if (rule.matches(roles, ownership, action, target)
                    && strongest
                            .filter(known -> strength(known) >= strength(rule))
                            .isEmpty()) {
                strongest = Optional.of(rule);
            }
        }
        return strongest;
    }

    private static int strength(AccessRule rule) {
        return switch (rule.effect()) {
            case MASK -> 0;
            case ALLOW -> 1;
            case DENY -> 2;
        };
    }

    /**
     * {@return what looks wrong in the rules} In the order of the rules: rules that never decide, permissions that a
     * prohibition for the same people takes back in part, permissions without effect because viewing or the record is
     * denied. Empty for {@link #salesDepartment}.
     */
    public final List<PolicyFinding> findings() {
        return new PolicyChecks(this).findings();
    }
}
