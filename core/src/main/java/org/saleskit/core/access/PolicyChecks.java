package org.saleskit.core.access;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.saleskit.core.team.RepId;

/**
 * Checks of the rules of a policy. A rule is tried on its witnesses: for each role that it names somebody with that role
 * alone, for a rule for everybody somebody without a role. More roles only make more rules match, so a rule that decides
 * for no witness decides for nobody.
 */
final class PolicyChecks {

    /** Decisions do not depend on who acts, only on the roles. */
    private static final RepId ANYBODY = RepId.of("anybody");

    private final AccessPolicy policy;

    PolicyChecks(AccessPolicy policy) {
        this.policy = policy;
    }

    List<PolicyFinding> findings() {
        List<PolicyFinding> findings = new ArrayList<>();
        policy.rules().forEach(rule -> find(rule).ifPresent(findings::add));
        return List.copyOf(findings);
    }

    /** The first thing wrong with the rule: what never decides need not be told twice. */
    private Optional<PolicyFinding> find(AccessRule rule) {
        Set<AccessRule> winners = new LinkedHashSet<>();
        Set<AccessRule> deniers = new LinkedHashSet<>();
        Set<AccessRule> blockers = new LinkedHashSet<>();
        boolean decides = false;
        boolean blocked = false;
        for (AccessRequest witness : witnesses(rule)) {
            AccessRule winner = policy.deciding(
                            witness.roles(), witness.ownership(), witness.action(), witness.target())
                    .orElse(rule);
            AccessDecision decision = policy.decide(witness);
            if (winner.equals(rule)) {
                decides = true;
                if (decision.effect().compareTo(rule.effect()) > 0) {
                    blocked = true;
                    decision.rule().ifPresent(blockers::add);
                }
            } else {
                winners.add(winner);
                if (winner.effect() == AccessEffect.DENY && rule.effect() != AccessEffect.DENY) {
                    deniers.add(winner);
                }
            }
        }
        if (!decides) {
            return Optional.of(finding(PolicyFinding.Kind.UNREACHABLE, rule, winners));
        }
        if (!deniers.isEmpty()) {
            return Optional.of(finding(PolicyFinding.Kind.CONTRADICTED, rule, deniers));
        }
        return blocked ? Optional.of(finding(PolicyFinding.Kind.WITHOUT_EFFECT, rule, blockers)) : Optional.empty();
    }

    private PolicyFinding finding(PolicyFinding.Kind kind, AccessRule rule, Set<AccessRule> others) {
        return new PolicyFinding(
                kind, rule, policy.rules().stream().filter(others::contains).toList());
    }

    private static List<AccessRequest> witnesses(AccessRule rule) {
        List<AccessRequest> requests = new ArrayList<>();
        for (SortedSet<AccessRole> roles : heldRoles(rule)) {
            for (Ownership ownership : rule.ownerships()) {
                for (AccessAction action : rule.actions()) {
                    for (AccessTarget target : rule.targets()) {
                        requests.add(AccessRequest.builder()
                                .actor(ANYBODY)
                                .roles(roles)
                                .ownership(ownership)
                                .action(action)
                                .target(target)
                                .build());
                    }
                }
            }
        }
        return requests;
    }

    private static List<SortedSet<AccessRole>> heldRoles(AccessRule rule) {
        if (rule.anyRole()) {
            return List.of(new TreeSet<>());
        }
        List<SortedSet<AccessRole>> held = new ArrayList<>();
        rule.roles().forEach(role -> held.add(new TreeSet<>(List.of(role))));
        return held;
    }
}
