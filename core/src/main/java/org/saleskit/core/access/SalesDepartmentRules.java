package org.saleskit.core.access;

import static org.saleskit.core.access.AccessAction.DELETE;
import static org.saleskit.core.access.AccessAction.EDIT;
import static org.saleskit.core.access.AccessAction.EXPORT;
import static org.saleskit.core.access.AccessAction.MERGE;
import static org.saleskit.core.access.AccessAction.REASSIGN;
import static org.saleskit.core.access.AccessAction.VIEW;
import static org.saleskit.core.access.AccessEffect.ALLOW;
import static org.saleskit.core.access.AccessEffect.DENY;
import static org.saleskit.core.access.AccessEffect.MASK;
import static org.saleskit.core.access.AccessTarget.COMMERCIAL_FIELD;
import static org.saleskit.core.access.AccessTarget.OPEN_FIELD;
import static org.saleskit.core.access.AccessTarget.PERSONAL_FIELD;
import static org.saleskit.core.access.AccessTarget.RECORD;
import static org.saleskit.core.access.Ownership.OTHERS;
import static org.saleskit.core.access.Ownership.OWN;
import static org.saleskit.core.access.Ownership.TEAM;
import static org.saleskit.core.access.Ownership.UNASSIGNED;

import java.util.List;

/** The rules of {@link AccessPolicy#salesDepartment}; its table says the same in words. */
final class SalesDepartmentRules {

    static final List<AccessRule> RULES = List.of(
            rule("rep-own", AccessRole.REP, ALLOW, "reps work with their own clients", "менеджер ведёт своих клиентов")
                    .addOwnerships(OWN)
                    .addTargets(AccessTarget.values())
                    .addActions(VIEW, EDIT)
                    .build(),
            rule(
                            "rep-all-open",
                            AccessRole.REP,
                            ALLOW,
                            "reps see whose a client is before they call",
                            "менеджер до звонка видит, чей это клиент")
                    .addOwnerships(TEAM, UNASSIGNED, OTHERS)
                    .addTargets(RECORD, OPEN_FIELD)
                    .addActions(VIEW)
                    .build(),
            rule(
                            "rep-team-masked",
                            AccessRole.REP,
                            MASK,
                            "reps stand in for their team, but see details of their own clients only",
                            "менеджер подменяет коллег по группе, но подробности видит только по своим клиентам")
                    .addOwnerships(TEAM)
                    .addTargets(COMMERCIAL_FIELD, PERSONAL_FIELD)
                    .addActions(VIEW)
                    .build(),
            rule(
                            "head-team",
                            AccessRole.HEAD,
                            ALLOW,
                            "the head answers for the team",
                            "руководитель отвечает за группу")
                    .addOwnerships(OWN, TEAM)
                    .addTargets(AccessTarget.values())
                    .addActions(VIEW, EDIT)
                    .build(),
            rule(
                            "head-outside",
                            AccessRole.HEAD,
                            ALLOW,
                            "the head compares the team with the department",
                            "руководитель сравнивает группу с отделом")
                    .addOwnerships(UNASSIGNED, OTHERS)
                    .addTargets(RECORD, OPEN_FIELD, COMMERCIAL_FIELD)
                    .addActions(VIEW)
                    .build(),
            rule(
                            "head-outside-masked",
                            AccessRole.HEAD,
                            MASK,
                            "comparing needs no personal data",
                            "для сравнения персональные данные не нужны")
                    .addOwnerships(UNASSIGNED, OTHERS)
                    .addTargets(PERSONAL_FIELD)
                    .addActions(VIEW)
                    .build(),
            rule(
                            "head-delete",
                            AccessRole.HEAD,
                            ALLOW,
                            "the head cleans up the team's base",
                            "руководитель чистит базу")
                    .addOwnerships(OWN, TEAM)
                    .addTargets(RECORD)
                    .addActions(DELETE)
                    .build(),
            rule(
                            "head-assign",
                            AccessRole.HEAD,
                            ALLOW,
                            "the head distributes clients",
                            "руководитель распределяет клиентов")
                    .addOwnerships(OWN, TEAM, UNASSIGNED)
                    .addTargets(RECORD)
                    .addActions(MERGE, REASSIGN)
                    .build(),
            rule(
                            "head-export",
                            AccessRole.HEAD,
                            ALLOW,
                            "the head reports on the team",
                            "руководитель отчитывается по группе")
                    .addOwnerships(OWN, TEAM)
                    .addTargets(RECORD, OPEN_FIELD, COMMERCIAL_FIELD)
                    .addActions(EXPORT)
                    .build(),
            rule(
                            "head-export-masked",
                            AccessRole.HEAD,
                            MASK,
                            "a report needs no personal data",
                            "для отчёта персональные данные не нужны")
                    .addOwnerships(OWN, TEAM)
                    .addTargets(PERSONAL_FIELD)
                    .addActions(EXPORT)
                    .build(),
            rule(
                            "support-view",
                            AccessRole.SUPPORT,
                            ALLOW,
                            "support serves the team's clients",
                            "поддержка обслуживает клиентов группы")
                    .addOwnerships(OWN, TEAM)
                    .addTargets(AccessTarget.values())
                    .addActions(VIEW)
                    .build(),
            rule(
                            "support-edit",
                            AccessRole.SUPPORT,
                            ALLOW,
                            "support keeps the cards up to date",
                            "поддержка ведёт карточки")
                    .addOwnerships(OWN, TEAM)
                    .addTargets(RECORD, OPEN_FIELD)
                    .addActions(EDIT)
                    .build(),
            rule(
                            "support-outside",
                            AccessRole.SUPPORT,
                            ALLOW,
                            "support finds whose a client is",
                            "поддержка находит, чей это клиент")
                    .addOwnerships(UNASSIGNED, OTHERS)
                    .addTargets(RECORD, OPEN_FIELD)
                    .addActions(VIEW)
                    .build(),
            rule(
                            "marketing-open",
                            AccessRole.MARKETING,
                            ALLOW,
                            "marketing works with segments",
                            "маркетинг работает с сегментами")
                    .addOwnerships(Ownership.values())
                    .addTargets(RECORD, OPEN_FIELD)
                    .addActions(VIEW, EXPORT)
                    .build(),
            rule(
                            "marketing-masked",
                            AccessRole.MARKETING,
                            MASK,
                            "segments need no details of clients",
                            "для сегментов подробности о клиентах не нужны")
                    .addOwnerships(Ownership.values())
                    .addTargets(COMMERCIAL_FIELD, PERSONAL_FIELD)
                    .addActions(VIEW)
                    .build(),
            rule(
                            "leaving-takes-nothing",
                            AccessRole.LEAVING,
                            DENY,
                            "who leaves takes nothing along and removes nothing",
                            "уходящий ничего не уносит и не удаляет")
                    .addOwnerships(Ownership.values())
                    .addTargets(AccessTarget.values())
                    .addActions(EXPORT, DELETE, MERGE, REASSIGN)
                    .build(),
            rule(
                            "leaving-own-only",
                            AccessRole.LEAVING,
                            DENY,
                            "who leaves hands over their own clients and needs no others",
                            "уходящий передаёт своих клиентов, чужие ему не нужны")
                    .addOwnerships(TEAM, UNASSIGNED, OTHERS)
                    .addTargets(AccessTarget.values())
                    .addActions(VIEW, EDIT)
                    .build());

    private SalesDepartmentRules() {}

    private static AccessRuleBuilder rule(
            String name, AccessRole role, AccessEffect effect, String reason, String reasonInRussian) {
        return AccessRule.builder()
                .name(name)
                .addRole(role)
                .effect(effect)
                .reason(reason)
                .reasonInRussian(reasonInRussian);
    }
}
