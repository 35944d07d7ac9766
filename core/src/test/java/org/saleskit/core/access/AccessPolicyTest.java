package org.saleskit.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.team.RepId;

class AccessPolicyTest {

    static final RepId ACTOR = RepId.of("r1");

    private static final AccessPolicy DEFAULT = AccessPolicy.salesDepartment();
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static AccessRule rule(String name, AccessEffect effect, AccessRole role, AccessAction... actions) {
        return AccessRule.builder()
                .name(name)
                .addRole(role)
                .addOwnerships(Ownership.values())
                .addTargets(AccessTarget.values())
                .addActions(actions)
                .effect(effect)
                .reason("because")
                .reasonInRussian("потому что")
                .build();
    }

    private static AccessRequest request(String role, Ownership ownership, AccessAction action, AccessTarget target) {
        return AccessRequest.of(ACTOR, AccessRole.of(role), ownership, action).toBuilder()
                .target(target)
                .build();
    }

    /** The table of the Javadoc of {@link AccessPolicy#salesDepartment}, cell by cell. */
    @ParameterizedTest
    @CsvSource({
        "rep, OWN, VIEW, PERSONAL_FIELD, ALLOW, rep-own",
        "rep, OWN, EDIT, COMMERCIAL_FIELD, ALLOW, rep-own",
        "rep, OWN, EXPORT, RECORD, DENY, ''",
        "rep, OWN, EXPORT, OPEN_FIELD, DENY, ''",
        "rep, OWN, DELETE, RECORD, DENY, ''",
        "rep, OWN, REASSIGN, RECORD, DENY, ''",
        "rep, TEAM, VIEW, OPEN_FIELD, ALLOW, rep-all-open",
        "rep, TEAM, VIEW, COMMERCIAL_FIELD, MASK, rep-team-masked",
        "rep, TEAM, VIEW, PERSONAL_FIELD, MASK, rep-team-masked",
        "rep, TEAM, EDIT, OPEN_FIELD, DENY, ''",
        "rep, UNASSIGNED, VIEW, OPEN_FIELD, ALLOW, rep-all-open",
        "rep, OTHERS, VIEW, RECORD, ALLOW, rep-all-open",
        "rep, OTHERS, VIEW, PERSONAL_FIELD, DENY, ''",
        "head, TEAM, VIEW, PERSONAL_FIELD, ALLOW, head-team",
        "head, TEAM, EDIT, PERSONAL_FIELD, ALLOW, head-team",
        "head, TEAM, DELETE, RECORD, ALLOW, head-team",
        "head, TEAM, EXPORT, COMMERCIAL_FIELD, ALLOW, head-team",
        "head, TEAM, EXPORT, PERSONAL_FIELD, MASK, head-export-masked",
        "head, OTHERS, VIEW, COMMERCIAL_FIELD, ALLOW, head-outside",
        "head, OTHERS, VIEW, PERSONAL_FIELD, MASK, head-outside-masked",
        "head, OTHERS, EXPORT, RECORD, DENY, ''",
        "head, OTHERS, REASSIGN, RECORD, DENY, ''",
        "head, UNASSIGNED, REASSIGN, RECORD, ALLOW, head-outside",
        "head, UNASSIGNED, MERGE, RECORD, ALLOW, head-outside",
        "head, UNASSIGNED, DELETE, RECORD, DENY, ''",
        "support, TEAM, VIEW, PERSONAL_FIELD, ALLOW, support-view",
        "support, TEAM, EDIT, OPEN_FIELD, ALLOW, support-view",
        "support, TEAM, EDIT, PERSONAL_FIELD, DENY, ''",
        "support, OTHERS, VIEW, OPEN_FIELD, ALLOW, support-outside",
        "support, OTHERS, VIEW, COMMERCIAL_FIELD, DENY, ''",
        "support, TEAM, EXPORT, RECORD, DENY, ''",
        "marketing, OTHERS, VIEW, PERSONAL_FIELD, MASK, marketing-masked",
        "marketing, OWN, EXPORT, OPEN_FIELD, ALLOW, marketing-open",
        "marketing, OWN, EXPORT, COMMERCIAL_FIELD, DENY, ''",
        "leaving, OWN, EXPORT, RECORD, DENY, ''",
        "intern, OWN, VIEW, RECORD, DENY, ''"
    })
    void salesDepartment_eachCell_decidesAsDocumented(
            String role,
            Ownership ownership,
            AccessAction action,
            AccessTarget target,
            AccessEffect effect,
            String rule) {
        AccessDecision decision = DEFAULT.decide(request(role, ownership, action, target));
        assertThat(decision.effect()).isEqualTo(effect);
        assertThat(decision.rule().map(AccessRule::name).orElse("")).isEqualTo(rule);
        assertThat(decision.isAllowed()).isEqualTo(effect == AccessEffect.ALLOW);
    }

    @Test
    void salesDepartment_leavingRep_keepsOwnClientsAndTakesNothing() {
        AccessRequest own = AccessRequest.of(ACTOR, AccessRole.REP, Ownership.OWN, AccessAction.VIEW).toBuilder()
                .addRole(AccessRole.LEAVING)
                .build();
        assertThat(DEFAULT.decide(own.onField(Sensitivity.PERSONAL)).isAllowed())
                .isTrue();
        AccessDecision teams =
                DEFAULT.decide(own.toBuilder().ownership(Ownership.TEAM).build());
        assertThat(teams.effect()).isEqualTo(AccessEffect.DENY);
        assertThat(teams.rule().orElseThrow().name()).isEqualTo("leaving-own-only");
        AccessRequest leavingHead = own.toBuilder()
                .addRole(AccessRole.HEAD)
                .action(AccessAction.EXPORT)
                .build();
        assertThat(DEFAULT.decide(leavingHead).rule().orElseThrow().name()).isEqualTo("leaving-takes-nothing");
    }

    @Test
    void request_withRoleOrAction_isACopyThatDiffersInIt() {
        AccessRequest look = AccessRequest.of(ACTOR, AccessRole.REP, Ownership.OWN, AccessAction.VIEW);
        AccessRequest leaving = look.withRole(AccessRole.LEAVING);
        assertThat(leaving.roles()).containsExactlyInAnyOrder(AccessRole.REP, AccessRole.LEAVING);
        assertThat(leaving.withAction(AccessAction.EXPORT))
                .isEqualTo(AccessRequest.builder()
                        .actor(ACTOR)
                        .addRoles(AccessRole.REP, AccessRole.LEAVING)
                        .ownership(Ownership.OWN)
                        .action(AccessAction.EXPORT)
                        .build());
        assertThat(look).isEqualTo(AccessRequest.of(ACTOR, AccessRole.REP, Ownership.OWN, AccessAction.VIEW));
    }

    @Test
    void salesDepartment_rolesTogether_addUp() {
        AccessRequest both = AccessRequest.of(ACTOR, AccessRole.REP, Ownership.TEAM, AccessAction.VIEW)
                .withRole(AccessRole.SUPPORT)
                .onField(Sensitivity.PERSONAL);
        AccessDecision decision = DEFAULT.decide(both);
        assertThat(decision.isAllowed()).isTrue();
    }

    @Test
    void decide_noRules_deniesAndSaysSo() {
        AccessDecision decision = AccessPolicy.of(List.of())
                .decide(request("rep", Ownership.OWN, AccessAction.VIEW, AccessTarget.RECORD));
        assertThat(decision.effect()).isEqualTo(AccessEffect.DENY);
        assertThat(decision.rule()).isEmpty();
        assertThat(decision.explain(Locale.ENGLISH))
                .isEqualTo("denied: viewing of the record, the actor's own client - no rule permits it");
        assertThat(decision.explain(RUSSIAN))
                .isEqualTo("запрещено: просмотр записи, свой клиент — ни одно правило этого не разрешает");
    }

    /** Trap T24: an export rule that forgets viewing opens nothing. */
    @Test
    void decide_exportAllowedViewDenied_isDeniedByViewing() {
        AccessPolicy policy =
                AccessPolicy.of(List.of(rule("exporter", AccessEffect.ALLOW, AccessRole.REP, AccessAction.EXPORT)));
        AccessDecision decision =
                policy.decide(request("rep", Ownership.OWN, AccessAction.EXPORT, AccessTarget.OPEN_FIELD));
        assertThat(decision.effect()).isEqualTo(AccessEffect.DENY);
        assertThat(decision.decidingAction()).isEqualTo(AccessAction.VIEW);
        assertThat(decision.decidingTarget()).isEqualTo(AccessTarget.RECORD);
        assertThat(decision.explain(Locale.ENGLISH))
                .isEqualTo("denied: export of an open field, the actor's own client - decided by viewing of the record:"
                        + " no rule permits it");
        assertThat(decision.explain(RUSSIAN))
                .isEqualTo("запрещено: выгрузка открытого поля, свой клиент — решает просмотр записи:"
                        + " ни одно правило этого не разрешает");
    }

    @Test
    void decide_viewAllowed_doesNotImplyExport() {
        AccessPolicy policy =
                AccessPolicy.of(List.of(rule("viewer", AccessEffect.ALLOW, AccessRole.REP, AccessAction.VIEW)));
        assertThat(policy.decide(request("rep", Ownership.OWN, AccessAction.VIEW, AccessTarget.RECORD))
                        .isAllowed())
                .isTrue();
        assertThat(policy.decide(request("rep", Ownership.OWN, AccessAction.EXPORT, AccessTarget.RECORD))
                        .effect())
                .isEqualTo(AccessEffect.DENY);
    }

    @Test
    void decide_viewMasked_exportIsMaskedAndEditDenied() {
        AccessPolicy policy = AccessPolicy.of(List.of(
                rule("masked", AccessEffect.MASK, AccessRole.REP, AccessAction.VIEW),
                rule("writer", AccessEffect.ALLOW, AccessRole.REP, AccessAction.EDIT, AccessAction.EXPORT)));
        AccessDecision export =
                policy.decide(request("rep", Ownership.OWN, AccessAction.EXPORT, AccessTarget.PERSONAL_FIELD));
        assertThat(export.effect()).isEqualTo(AccessEffect.MASK);
        AccessDecision edit =
                policy.decide(request("rep", Ownership.OWN, AccessAction.EDIT, AccessTarget.PERSONAL_FIELD));
        assertThat(edit.effect()).isEqualTo(AccessEffect.DENY);
        assertThat(edit.rule().orElseThrow().name()).isEqualTo("masked");
        assertThat(export.explain(Locale.ENGLISH)).startsWith("masked: export of a personal field");
    }

    @Test
    void decide_denyBesideAllow_denyWinsInAnyOrder() {
        AccessRule allow = rule("allow", AccessEffect.ALLOW, AccessRole.REP, AccessAction.VIEW);
        AccessRule deny = rule("deny", AccessEffect.DENY, AccessRole.REP, AccessAction.VIEW);
        AccessRule mask = rule("mask", AccessEffect.MASK, AccessRole.REP, AccessAction.VIEW);
        AccessRequest view = request("rep", Ownership.OWN, AccessAction.VIEW, AccessTarget.RECORD);
        assertThat(AccessPolicy.of(List.of(allow, deny, mask)).decide(view).rule())
                .contains(deny);
        assertThat(AccessPolicy.of(List.of(deny, allow)).decide(view).rule()).contains(deny);
        assertThat(AccessPolicy.of(List.of(mask, allow)).decide(view).rule()).contains(allow);
    }

    @Test
    void decide_twoOfOneEffect_namesTheFirst() {
        AccessRule one = rule("one", AccessEffect.ALLOW, AccessRole.REP, AccessAction.VIEW);
        AccessRule two = rule("two", AccessEffect.ALLOW, AccessRole.REP, AccessAction.VIEW);
        AccessRequest view = request("rep", Ownership.OWN, AccessAction.VIEW, AccessTarget.RECORD);
        assertThat(AccessPolicy.of(List.of(two, one)).decide(view).rule()).contains(two);
    }

    @Test
    void decide_ruleForEverybody_appliesWithoutARole() {
        AccessRule all = rule("all", AccessEffect.ALLOW, AccessRole.REP, AccessAction.VIEW).toBuilder()
                .roles(List.of())
                .anyRole(true)
                .build();
        AccessRequest nobody = AccessRequest.builder()
                .actor(ACTOR)
                .ownership(Ownership.OTHERS)
                .action(AccessAction.VIEW)
                .build();
        assertThat(AccessPolicy.of(List.of(all)).decide(nobody).isAllowed()).isTrue();
        assertThat(DEFAULT.decide(nobody).isAllowed()).isFalse();
    }

    @Test
    void findings_salesDepartment_areNone() {
        assertThat(DEFAULT.findings()).isEmpty();
    }

    @Test
    void findings_ruleBehindItsEqual_isUnreachable() {
        AccessRule one = rule("one", AccessEffect.ALLOW, AccessRole.REP, AccessAction.VIEW);
        AccessRule two = rule("two", AccessEffect.ALLOW, AccessRole.REP, AccessAction.VIEW);
        PolicyFinding finding = new PolicyFinding(PolicyFinding.Kind.UNREACHABLE, two, List.of(one));
        assertThat(AccessPolicy.of(List.of(one, two)).findings()).containsExactly(finding);
        assertThat(finding.explain(Locale.ENGLISH)).isEqualTo("rule two never decides; see one");
        assertThat(finding.explain(RUSSIAN)).isEqualTo("правило two никогда не решает; смотрите one");
    }

    @Test
    void findings_permissionPartlyDeniedToTheSamePeople_isContradicted() {
        AccessRule allow = rule("allow", AccessEffect.ALLOW, AccessRole.REP, AccessAction.VIEW, AccessAction.EDIT);
        AccessRule deny = rule("deny", AccessEffect.DENY, AccessRole.REP, AccessAction.EDIT);
        PolicyFinding finding = new PolicyFinding(PolicyFinding.Kind.CONTRADICTED, allow, List.of(deny));
        assertThat(AccessPolicy.of(List.of(deny, allow)).findings()).containsExactly(finding);
        assertThat(finding.explain(Locale.ENGLISH))
                .isEqualTo("rule allow permits what is denied to the same people; see deny");
        assertThat(finding.explain(RUSSIAN))
                .isEqualTo("правило allow разрешает то, что тем же людям запрещено; смотрите deny");
    }

    @Test
    void findings_exportWithoutView_isWithoutEffect() {
        AccessRule export = rule("exporter", AccessEffect.ALLOW, AccessRole.REP, AccessAction.EXPORT);
        List<PolicyFinding> findings = AccessPolicy.of(List.of(export)).findings();
        assertThat(findings).containsExactly(new PolicyFinding(PolicyFinding.Kind.WITHOUT_EFFECT, export, List.of()));
        assertThat(findings.get(0).explain(Locale.ENGLISH))
                .isEqualTo("rule exporter permits more than viewing and the record permit");
        assertThat(findings.get(0).explain(RUSSIAN))
                .isEqualTo("правило exporter разрешает больше, чем просмотр и сама запись");
    }

    @Test
    void findings_exportBeyondMaskedView_namesTheMask() {
        AccessRule export = rule("exporter", AccessEffect.ALLOW, AccessRole.REP, AccessAction.EXPORT);
        AccessRule mask = rule("masked", AccessEffect.MASK, AccessRole.REP, AccessAction.VIEW);
        assertThat(AccessPolicy.of(List.of(export, mask)).findings())
                .containsExactly(new PolicyFinding(PolicyFinding.Kind.WITHOUT_EFFECT, export, List.of(mask)));
    }

    @Test
    void findings_exceptionForOneRole_isNoContradiction() {
        AccessRule all = rule("all", AccessEffect.ALLOW, AccessRole.REP, AccessAction.VIEW).toBuilder()
                .roles(List.of())
                .anyRole(true)
                .build();
        AccessRule deny = rule("deny", AccessEffect.DENY, AccessRole.LEAVING, AccessAction.VIEW);
        assertThat(AccessPolicy.of(List.of(all, deny)).findings()).isEmpty();
    }

    @Test
    void toBuilder_addedRule_leavesTheOldPolicy() {
        AccessRule intern = rule("intern", AccessEffect.ALLOW, AccessRole.of("intern"), AccessAction.VIEW);
        AccessPolicy more = DEFAULT.toBuilder().addRule(intern).build();
        AccessRequest view = request("intern", Ownership.OWN, AccessAction.VIEW, AccessTarget.RECORD);
        assertThat(more.decide(view).isAllowed()).isTrue();
        assertThat(DEFAULT.decide(view).isAllowed()).isFalse();
    }

    @Test
    void explain_everyCombination_hasItsOwnWords() {
        List<String> english = new ArrayList<>();
        List<String> russian = new ArrayList<>();
        for (Ownership ownership : Ownership.values()) {
            for (AccessAction action : AccessAction.values()) {
                for (AccessTarget target : AccessTarget.values()) {
                    AccessDecision decision = DEFAULT.decide(request("head", ownership, action, target));
                    english.add(decision.explain(Locale.ENGLISH));
                    russian.add(decision.explain(RUSSIAN));
                }
            }
        }
        assertThat(english).hasSize(96).doesNotHaveDuplicates();
        assertThat(russian).hasSize(96).doesNotHaveDuplicates().allMatch(text -> text.matches("[^A-Z]*"));
    }

    @Test
    void explain_ruleDecides_givesItsReasonAndName() {
        AccessDecision decision =
                DEFAULT.decide(request("rep", Ownership.OWN, AccessAction.VIEW, AccessTarget.PERSONAL_FIELD));
        assertThat(decision.explain(Locale.ENGLISH))
                .isEqualTo("allowed: viewing of a personal field, the actor's own client"
                        + " - decided by viewing of the record: reps work with their own clients (rep-own)");
    }

    @Test
    void role_ordered_asText() {
        assertThat(AccessRole.REP).isGreaterThan(AccessRole.HEAD).hasToString("rep");
    }
}
