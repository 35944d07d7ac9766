package org.saleskit.core.organization;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.saleskit.core.internal.RangeWords;
import org.saleskit.core.internal.Words;
import org.saleskit.core.team.Membership;
import org.saleskit.core.team.RepId;
import org.saleskit.core.team.TeamId;
import org.threeten.extra.LocalDateRange;

/**
 * One flaw in the structure of a sales organisation and where it is; ordered by the flaw, then by what it concerns.
 *
 * <p>Immutable and thread-safe. Names of reps are in no text.
 */
public final class StructureFinding implements Comparable<StructureFinding> {

    private static final Comparator<StructureFinding> ORDER = Comparator.comparing(StructureFinding::flaw)
            .thenComparing(StructureFinding::reps, StructureFinding::compareLists)
            .thenComparing(StructureFinding::teams, StructureFinding::compareLists)
            .thenComparing(StructureFinding::memberships, StructureFinding::compareLists);

    private final StructureFlaw flaw;
    private final List<RepId> reps;
    private final List<TeamId> teams;
    private final List<Membership> memberships;

    private StructureFinding(StructureFlaw flaw, List<RepId> reps, List<TeamId> teams, List<Membership> memberships) {
        this.flaw = flaw;
        this.reps = List.copyOf(reps);
        this.teams = List.copyOf(teams);
        this.memberships = List.copyOf(memberships);
    }

    static StructureFinding ofReps(StructureFlaw flaw, List<RepId> reps) {
        return new StructureFinding(flaw, reps, List.of(), List.of());
    }

    static StructureFinding ofTeams(StructureFlaw flaw, List<TeamId> teams) {
        return new StructureFinding(flaw, List.of(), teams, List.of());
    }

    static StructureFinding ofMemberships(StructureFlaw flaw, Membership... memberships) {
        return new StructureFinding(
                flaw,
                List.of(memberships[0].rep()),
                List.of(memberships).stream().map(Membership::team).distinct().toList(),
                List.of(memberships));
    }

    /** {@return what is wrong} */
    public StructureFlaw flaw() {
        return flaw;
    }

    /**
     * {@return the reps concerned} Those of a circle in the order of the circle, the smallest first; a rep before its
     * manager.
     */
    public List<RepId> reps() {
        return reps;
    }

    /** {@return the teams concerned} Those of a circle in its order, the smallest first; a team before its parent. */
    public List<TeamId> teams() {
        return teams;
    }

    /** {@return the memberships concerned, in their order} */
    public List<Membership> memberships() {
        return memberships;
    }

    /**
     * {@return the flaw in words}
     *
     * @param locale the language: Russian, or English for any other
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        return switch (flaw) {
            case MANAGER_CIRCLE ->
                words.say("The managers form a circle: ", "Руководители образуют круг: ")
                        + ManagerCircleException.text(reps) + ".";
            case TEAM_CIRCLE ->
                words.say("The teams are parts of each other: ", "Команды входят друг в друга: ")
                        + ManagerCircleException.text(teams) + ".";
            case UNKNOWN_MANAGER ->
                words.say(
                        "The manager " + reps.get(1) + " of rep " + reps.get(0) + " is not in the list of reps.",
                        "Руководителя " + reps.get(1) + " сотрудника " + reps.get(0) + " нет в списке сотрудников.");
            case UNKNOWN_PARENT ->
                words.say(
                        "The team " + teams.get(1) + ", of which " + teams.get(0)
                                + " is a part, is not in the list of teams.",
                        "Команды " + teams.get(1) + ", в которую входит " + teams.get(0) + ", нет в списке команд.");
            case MANAGER_LEFT ->
                words.say(
                        "The manager " + reps.get(1) + " of rep " + reps.get(0)
                                + " left the company before the rep did.",
                        "Руководитель " + reps.get(1) + " сотрудника " + reps.get(0) + " уволен раньше сотрудника.");
            default -> explainMembership(words);
        };
    }

    private String explainMembership(Words words) {
        Membership first = memberships.get(0);
        String subject = words.say("Rep " + first.rep() + " ", "Сотрудник " + first.rep() + " ")
                + words.say(
                        "in team " + first.team() + " as " + first.role(),
                        "в команде " + first.team() + " в роли " + first.role())
                + " (" + RangeWords.say(words, first.validity()) + "): ";
        return subject
                + switch (flaw) {
                    case UNKNOWN_REP ->
                        words.say("the rep is not in the list of reps.", "сотрудника нет в списке сотрудников.");
                    case UNKNOWN_TEAM ->
                        words.say("the team is not in the list of teams.", "команды нет в списке команд.");
                    case UNKNOWN_ROLE -> words.say("the role is not in the list of roles.", "роли нет в списке ролей.");
                    case PRIMARY_OVERLAP ->
                        words.say("is also a primary member of team ", "он также основной член команды ")
                                + other(words);
                    case DUPLICATE_MEMBERSHIP -> words.say("is stated twice ", "указан дважды ") + shared(words) + ".";
                    case NO_PRIMARY ->
                        words.say(
                                "on some of these days the rep belongs to no team primarily.",
                                "в некоторые из этих дней у сотрудника нет основной команды.");
                    default ->
                        words.say(
                                "a part of these days lies outside the rep's employment.",
                                "часть этих дней лежит вне срока его работы в компании.");
                };
    }

    private String other(Words words) {
        Membership second = memberships.get(1);
        return second.team() + words.say(" as ", " в роли ") + second.role() + " " + shared(words) + ".";
    }

    private String shared(Words words) {
        LocalDateRange days =
                memberships.get(0).validity().intersection(memberships.get(1).validity());
        return RangeWords.say(words, days);
    }

    @Override
    public int compareTo(StructureFinding other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StructureFinding finding
                && flaw == finding.flaw
                && reps.equals(finding.reps)
                && teams.equals(finding.teams)
                && memberships.equals(finding.memberships);
    }

    @Override
    public int hashCode() {
        return Objects.hash(flaw, reps, teams, memberships);
    }

    /** {@return the flaw in English} */
    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }

    private static <T extends Comparable<? super T>> int compareLists(List<T> left, List<T> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = left.get(i).compareTo(right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }
}
