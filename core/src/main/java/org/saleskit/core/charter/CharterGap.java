package org.saleskit.core.charter;

import org.saleskit.core.internal.Words;

/** What can be missing in the charter of a department. */
public enum CharterGap {
    /** Nobody answers for a duty. */
    DUTY_WITHOUT_OWNER("Duty", "Обязанность", "no role answers for it", "за неё не отвечает ни одна роль"),
    /** The role that should answer for a duty is not in the charter. */
    UNKNOWN_OWNER("Duty", "Обязанность", "its owner is not a role of the charter", "её владельца нет среди ролей"),
    /** Nothing shows whether a duty is done. */
    DUTY_WITHOUT_REPORT("Duty", "Обязанность", "no report shows it", "её не показывает ни один отчёт"),
    /** The report that should show a duty is not in the charter. */
    UNKNOWN_REPORT("Duty", "Обязанность", "its report is not in the charter", "её отчёта нет в положении об отделе"),
    /** A role owns no duty. */
    ROLE_WITHOUT_DUTY("Role", "Роль", "it owns no duty", "у неё нет ни одной обязанности"),
    /** A role is not judged by any KPI. */
    ROLE_WITHOUT_KPI("Role", "Роль", "no KPI judges it", "её не оценивает ни один показатель"),
    /** KPIs are set for a role that is not in the charter. */
    KPI_OF_UNKNOWN_ROLE(
            "Role", "Роль", "it has KPIs but is not in the charter", "показатели заданы, а в положении её нет"),
    /** It is not said how regularly a report is made. */
    REPORT_WITHOUT_REGULARITY("Report", "Отчёт", "its regularity is not set", "не задана его регулярность"),
    /** A report shows no duty. */
    REPORT_WITHOUT_DUTY("Report", "Отчёт", "it shows no duty", "он не показывает ни одной обязанности"),
    /** It is not said in what time something is handed over. */
    HAND_OFF_WITHOUT_TIME_LIMIT("Hand-off", "Передача", "its time limit is not set", "не задан её срок"),
    /** It is not said when what was handed over counts as taken. */
    HAND_OFF_WITHOUT_ACCEPTANCE(
            "Hand-off", "Передача", "its criterion of acceptance is not set", "не задан критерий приёмки");

    private final String subject;
    private final String subjectInRussian;
    private final String gap;
    private final String gapInRussian;

    CharterGap(String subject, String subjectInRussian, String gap, String gapInRussian) {
        this.subject = subject;
        this.subjectInRussian = subjectInRussian;
        this.gap = gap;
        this.gapInRussian = gapInRussian;
    }

    /** The gap of one subject in words. */
    String say(Words words, String name) {
        return words.say(subject, subjectInRussian) + " " + name + ": " + words.say(gap, gapInRussian) + ".";
    }
}
