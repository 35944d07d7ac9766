package org.saleskit.examples.lessons.day;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.saleskit.core.access.AccessAction;
import org.saleskit.core.access.AccessDecision;
import org.saleskit.core.access.AccessRequest;
import org.saleskit.core.access.AccessRole;
import org.saleskit.core.access.Ownership;
import org.saleskit.core.audit.AuditAction;
import org.saleskit.core.audit.AuditEntry;
import org.saleskit.core.audit.Subject;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.ClientKind;
import org.saleskit.core.client.ClientPerson;
import org.saleskit.core.client.Person;
import org.saleskit.core.client.PersonId;
import org.saleskit.core.client.PersonRole;
import org.saleskit.core.client.PhoneNumber;
import org.saleskit.core.contact.ContactDirection;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.contact.ContactKind;
import org.saleskit.core.contact.NextStep;
import org.saleskit.core.kpi.KpiMeasure;
import org.saleskit.core.lifecycle.LifecycleChange;
import org.saleskit.core.lifecycle.LifecycleState;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.DealUpdate;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.qualification.CriterionEvidence;
import org.saleskit.core.team.RepId;
import org.saleskit.examples.lessons.Language;
import org.saleskit.examples.lessons.day.Department.Enquiry;
import org.saleskit.examples.lessons.day.Journal.MonthReport;

/**
 * What happens in a sales department in a day, and what does the report of last month say in the evening?
 *
 * <p>Exercise: at 18:30 the deal is reopened once more and lost. Write both changes down; what does the journal demand of the
 * second? Does a report of May change, and does the way of the client?
 */
public final class DayInASalesDepartment {

    private static final LocalDate TODAY = Department.TODAY;
    private static final DealId DEAL = DealId.of("d-31");

    private final Department department;
    private final Journal journal;
    private final Telling tell;
    private final Client client;
    private final Person assistant;
    private final Person director;

    private DayInASalesDepartment(PrintStream out, Language language) {
        department = new Department(language);
        journal = new Journal(department);
        tell = new Telling(out, language);
        Enquiry enquiry = department.enquiry();
        client = Client.builder()
                .id(ClientId.of(enquiry.number()))
                .name(enquiry.company())
                .kind(ClientKind.LEGAL)
                .source("web form")
                .owner(Department.REP)
                .addPhone(PhoneNumber.of(enquiry.phone()))
                .build();
        assistant = Person.of(PersonId.of("p-1"), enquiry.person());
        director = Person.of(PersonId.of("p-2"), department.nameOfTheDirector());
    }

    /**
     * Prints the lesson.
     *
     * @param args the language, {@code ru} for Russian; without one in English
     */
    public static void main(String[] args) {
        run(System.out, Locale.forLanguageTag(args.length == 0 ? "en" : args[0]));
    }

    /**
     * Prints the lesson in a language.
     *
     * @param out where to
     * @param locale Russian gives Russian, every other language English
     */
    public static void run(PrintStream out, Locale locale) {
        new DayInASalesDepartment(out, new Language(locale)).passes();
    }

    private void passes() {
        MonthReport printed = journal.reportOfLastMonth(Department.PRINTED_AT);

        theDayBeginsWithAList(at("09:00"));
        aLeadArrives(at("09:05"));
        itIsNotQualifiedYet(at("09:20"));
        itIsCalledAndRefuses(at("09:40"));
        theDirectorCallsBack(at("12:00"));
        theyMeet(at("14:00"));
        aDealOpens(at("15:00"));
        theOfferIsSkipped(at("15:20"));
        theDealIsWon(at("16:10"));
        theDealIsReopened(at("16:40"));
        theDealIsWonAgain(at("17:30"));
        theTargetComesNearer(at("17:35"));
        anExportIsDenied(at("17:40"));
        aVisitIsWrittenDownLate(at("17:50"));
        lastMonthStillSaysWhatItSaid(at("18:00"), printed);
    }

    private void theDayBeginsWithAList(Instant at) {
        tell.theDayBegins(at, journal.due(at));
    }

    private void aLeadArrives(Instant at) {
        journal.write(LifecycleChange.of(client.id(), LifecycleState.LEAD, at));
        journal.write(ClientPerson.of(assistant.id(), client.id(), PersonRole.INFLUENCER));
        tell.aLeadArrives(at, client, assistant);
    }

    private void itIsNotQualifiedYet(Instant at) {
        journal.write(CriterionEvidence.met("need", TODAY));
        journal.write(CriterionEvidence.met("timeline", TODAY));
        tell.whatIsMissing(at, journal.qualification(at));
    }

    private void itIsCalledAndRefuses(Instant at) {
        ContactEvent call = department
                .contact("e-3", client.id(), ContactKind.CALL)
                .direction(ContactDirection.OUTBOUND)
                .addPerson(assistant.id())
                .happenedAt(at)
                .duration(Duration.ofMinutes(6))
                .recordedAt(at.plus(Duration.ofMinutes(8)))
                .outcome(department.refused())
                .refusalReason(department.noMoneyNow())
                .nextStep(NextStep.of("find out who decides", TODAY))
                .build();
        journal.write(call);
        tell.itRefuses(at, call, journal.decisionMakers(client.id(), at));
    }

    private void theDirectorCallsBack(Instant at) {
        journal.write(ClientPerson.of(director.id(), client.id(), PersonRole.DECISION_MAKER));
        ContactEvent plan = ContactEvent.planned(
                ContactEventId.of("e-4"), client.id(), Department.REP, ContactKind.MEETING, at("14:00"), at);
        journal.write(plan);
        tell.aMeetingIsPlanned(at, plan, journal.decisionMakers(client.id(), at));
    }

    private void theyMeet(Instant at) {
        journal.write(journal.contact("e-4").toBuilder()
                .happenedAt(at)
                .addPersons(assistant.id(), director.id())
                .outcome(department.agreed())
                .recordedAt(at("14:50"))
                .build());
        journal.write(CriterionEvidence.met("budget", TODAY));
        journal.write(CriterionEvidence.met("authority", TODAY));
        journal.write(LifecycleChange.of(client.id(), LifecycleState.QUALIFIED, at("14:50")));
        tell.theyMeet(at, journal.contact("e-4"), journal.decisionMakers(client.id(), at));
        tell.whatIsMissing(at("14:50"), journal.qualification(at));
    }

    private void aDealOpens(Instant at) {
        journal.write(StageChange.of(DEAL, department.meeting, at));
        tell.aDealOpens(at, journal.deal(DEAL, at), journal.facts(client.id(), at));
    }

    private void theOfferIsSkipped(Instant at) {
        journal.write(DealUpdate.ofAmount(DEAL, Department.money(480_000), at));
        tell.theAmountIsNamed(at, journal.deal(DEAL, at), journal.facts(client.id(), at));
        journal.write(StageChange.of(DEAL, department.contract, at));
        tell.aStageIsSkipped(at, journal.deal(DEAL, at));
    }

    private void theDealIsWon(Instant at) {
        journal.write(department.win(DEAL, 480_000, at));
        journal.write(LifecycleChange.of(client.id(), LifecycleState.CUSTOMER, at));
        tell.theDealIsWon(at, journal.deal(DEAL, at), journal.lifeOf(client.id(), at));
    }

    private void theDealIsReopened(Instant at) {
        journal.write(StageChange.of(DEAL, department.contract, at));
        tell.theDealIsReopened(at, journal.deal(DEAL, at));
    }

    private void theDealIsWonAgain(Instant at) {
        journal.write(department.win(DEAL, 520_000, at));
        tell.theDealIsWonAgain(at, journal.deal(DEAL, at));
        tell.theDealAsOf(journal.deal(DEAL, at("16:30")), journal.deal(DEAL, at("17:00")), journal.deal(DEAL, at));
    }

    private void theTargetComesNearer(Instant at) {
        KpiMeasure won = department.revenue().measure(List.of(journal.deal(DEAL, at)));
        tell.theTargetComesNearer(at, department.attainment(won));
    }

    private void anExportIsDenied(Instant at) {
        AccessRequest look = AccessRequest.of(RepId.of("r-2"), AccessRole.REP, Ownership.TEAM, AccessAction.VIEW);
        tell.aColleagueLooks(at, department.masking().show(look, client));

        AccessRequest copy = AccessRequest.of(RepId.of("r-3"), AccessRole.REP, Ownership.OWN, AccessAction.EXPORT)
                .withRole(AccessRole.LEAVING);
        AccessDecision decision = department.accessPolicy().decide(copy);
        journal.write(AuditEntry.builder()
                .actor(copy.actor())
                .happenedAt(at)
                .action(decision.isAllowed() ? AuditAction.EXPORTED : AuditAction.DENIED)
                .subject(Subject.of(Department.OTHER_REGULAR))
                .build());
        tell.anExportIsDenied(decision, journal.audit());
    }

    private void aVisitIsWrittenDownLate(Instant at) {
        Instant visit = Department.instant(TODAY.minusDays(3), "15:00");
        journal.write(department
                .contact("e-5", Department.REGULAR, ContactKind.VISIT)
                .happenedAt(visit)
                .recordedAt(at)
                .outcome(department.agreed())
                .build());
        journal.write(department.win(Department.REGULAR_DEAL, 120_000, visit).toBuilder()
                .recordedAt(at)
                .build());
        tell.aVisitIsWrittenDownLate(at, journal.contacts(at).loggedLate(Duration.ofDays(1)), journal.due(at));
    }

    private void lastMonthStillSaysWhatItSaid(Instant at, MonthReport printed) {
        MonthReport again = journal.reportOfLastMonth(Department.PRINTED_AT);
        tell.theReportsOfLastMonth(at, printed, again, journal.reportOfLastMonth(at));
    }

    private static Instant at(String time) {
        return Department.instant(TODAY, time);
    }
}
