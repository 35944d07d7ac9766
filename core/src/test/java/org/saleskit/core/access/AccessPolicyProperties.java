package org.saleskit.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AccessPolicyProperties {

    private static final List<AccessRole> ROLES =
            List.of(AccessRole.REP, AccessRole.HEAD, AccessRole.SUPPORT, AccessRole.MARKETING, AccessRole.LEAVING);

    private static final AccessPolicy DEFAULT = AccessPolicy.salesDepartment();

    @Provide
    Arbitrary<Set<AccessRole>> roles() {
        return Arbitraries.of(ROLES).set().ofMaxSize(ROLES.size());
    }

    @Provide
    Arbitrary<List<AccessRule>> rules() {
        Arbitrary<AccessRule> rule = Combinators.combine(
                        Arbitraries.of(ROLES).set().ofMaxSize(3),
                        Arbitraries.of(Ownership.class).set().ofMinSize(1),
                        Arbitraries.of(AccessTarget.class).set().ofMinSize(1),
                        Arbitraries.of(AccessAction.class).set().ofMinSize(1),
                        Arbitraries.of(AccessEffect.class))
                .as(AccessPolicyProperties::rule);
        return rule.list().ofMaxSize(6).map(AccessPolicyProperties::named);
    }

    private static AccessRule rule(
            Set<AccessRole> roles,
            Set<Ownership> ownerships,
            Set<AccessTarget> targets,
            Set<AccessAction> actions,
            AccessEffect effect) {
        Set<AccessAction> reading = EnumSet.of(AccessAction.VIEW, AccessAction.EXPORT);
        return AccessRule.builder()
                .name("drawn")
                .roles(roles)
                .anyRole(roles.isEmpty())
                .ownerships(ownerships)
                .targets(targets)
                .actions(effect == AccessEffect.MASK ? reading : actions)
                .effect(effect)
                .reason("drawn")
                .reasonInRussian("случайное")
                .build();
    }

    private static List<AccessRule> named(List<AccessRule> rules) {
        List<AccessRule> named = new ArrayList<>();
        rules.forEach(
                rule -> named.add(rule.toBuilder().name("rule " + named.size()).build()));
        return named;
    }

    private static AccessRequest request(
            Set<AccessRole> roles, Ownership ownership, AccessAction action, AccessTarget target) {
        return AccessRequest.builder()
                .actor(AccessPolicyTest.ACTOR)
                .roles(roles)
                .ownership(ownership)
                .action(action)
                .target(target)
                .build();
    }

    private static AccessEffect effect(AccessPolicy policy, AccessRequest request) {
        return policy.decide(request).effect();
    }

    @Property
    void salesDepartment_moreSensitive_neverGivesMore(
            @ForAll("roles") Set<AccessRole> roles, @ForAll Ownership ownership, @ForAll AccessAction action) {
        AccessEffect before = AccessEffect.ALLOW;
        for (AccessTarget target : AccessTarget.values()) {
            AccessEffect next = effect(DEFAULT, request(roles, ownership, action, target));
            assertThat(next).isGreaterThanOrEqualTo(before);
            before = next;
        }
    }

    @Property
    void salesDepartment_furtherAway_neverGivesMore(
            @ForAll("roles") Set<AccessRole> roles, @ForAll AccessAction action, @ForAll AccessTarget target) {
        AccessEffect before = AccessEffect.ALLOW;
        for (Ownership ownership : Ownership.values()) {
            AccessEffect next = effect(DEFAULT, request(roles, ownership, action, target));
            assertThat(next).isGreaterThanOrEqualTo(before);
            before = next;
        }
    }

    @Property
    void salesDepartment_leaving_neverGivesMore(
            @ForAll("roles") Set<AccessRole> roles,
            @ForAll Ownership ownership,
            @ForAll AccessAction action,
            @ForAll AccessTarget target) {
        AccessRequest request = request(roles, ownership, action, target);
        AccessRequest leaving = request.toBuilder().addRole(AccessRole.LEAVING).build();
        assertThat(effect(DEFAULT, leaving)).isGreaterThanOrEqualTo(effect(DEFAULT, request));
    }

    @Property
    void anyPolicy_anyAction_neverReachesFurtherThanViewing(
            @ForAll("rules") List<AccessRule> rules,
            @ForAll("roles") Set<AccessRole> roles,
            @ForAll Ownership ownership,
            @ForAll AccessAction action,
            @ForAll AccessTarget target) {
        AccessPolicy policy = AccessPolicy.of(rules);
        AccessRequest request = request(roles, ownership, action, target);
        AccessRequest view = request.toBuilder().action(AccessAction.VIEW).build();
        AccessRequest record = request.toBuilder().target(AccessTarget.RECORD).build();
        assertThat(effect(policy, request))
                .isGreaterThanOrEqualTo(effect(policy, view))
                .isGreaterThanOrEqualTo(effect(policy, record));
    }

    @Property
    void anyPolicy_permutedRules_giveTheSameAnswers(
            @ForAll("rules") List<AccessRule> rules,
            @ForAll("roles") Set<AccessRole> roles,
            @ForAll Ownership ownership,
            @ForAll AccessAction action,
            @ForAll AccessTarget target,
            @ForAll long seed) {
        List<AccessRule> permuted = new ArrayList<>(rules);
        Collections.shuffle(permuted, new Random(seed));
        AccessRequest request = request(roles, ownership, action, target);
        assertThat(effect(AccessPolicy.of(permuted), request)).isEqualTo(effect(AccessPolicy.of(rules), request));
    }

    /** The rule as it is told in words, written out a second time. */
    @Property
    void anyPolicy_viewOfRecord_agreesWithTheRuleInWords(
            @ForAll("rules") List<AccessRule> rules,
            @ForAll("roles") Set<AccessRole> roles,
            @ForAll Ownership ownership) {
        List<AccessEffect> said = rules.stream()
                .filter(rule -> rule.anyRole() || !Collections.disjoint(rule.roles(), roles))
                .filter(rule -> rule.ownerships().contains(ownership))
                .filter(rule -> rule.targets().contains(AccessTarget.RECORD))
                .filter(rule -> rule.actions().contains(AccessAction.VIEW))
                .map(AccessRule::effect)
                .toList();
        AccessEffect expected = said.contains(AccessEffect.DENY) || said.isEmpty()
                ? AccessEffect.DENY
                : said.contains(AccessEffect.ALLOW) ? AccessEffect.ALLOW : AccessEffect.MASK;
        AccessRequest view = request(roles, ownership, AccessAction.VIEW, AccessTarget.RECORD);
        assertThat(effect(AccessPolicy.of(rules), view)).isEqualTo(expected);
    }

    @Property
    void anyPolicy_withoutUnreachableRules_answersTheSame(
            @ForAll("rules") List<AccessRule> rules,
            @ForAll("roles") Set<AccessRole> roles,
            @ForAll Ownership ownership,
            @ForAll AccessAction action,
            @ForAll AccessTarget target) {
        List<AccessRule> reachable = new ArrayList<>(rules);
        AccessPolicy.of(rules).findings().stream()
                .filter(finding -> finding.kind() == PolicyFinding.Kind.UNREACHABLE)
                .forEach(finding -> reachable.remove(finding.rule()));
        AccessRequest request = request(roles, ownership, action, target);
        assertThat(effect(AccessPolicy.of(reachable), request)).isEqualTo(effect(AccessPolicy.of(rules), request));
    }
}
