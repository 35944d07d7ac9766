package org.saleskit.examples.lessons.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.saleskit.core.audit.AuditEntry;
import org.saleskit.core.audit.AuditTrail;
import org.saleskit.core.cadence.DueContact;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.ClientPerson;
import org.saleskit.core.client.ClientPersons;
import org.saleskit.core.client.ClientPersons.DecisionMakerReach;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.contact.ContactHistory;
import org.saleskit.core.contact.ContactView;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.lifecycle.Lifecycle;
import org.saleskit.core.lifecycle.LifecycleChange;
import org.saleskit.core.lifecycle.LifecycleStatus;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.qualification.CriterionEvidence;
import org.saleskit.core.qualification.Qualification;
import org.saleskit.core.time.ReportPeriod;

/** What the department writes down, in place of the tables of a host: logs that only grow, and what is asked of them. */
final class Journal {

    /** The host's own report of a month. */
    record MonthReport(long contacts, long dealsWon, Money revenue) {}

    private final Department department;
    private final List<ClientPerson> roles = new ArrayList<>();
    private final List<CriterionEvidence> evidence = new ArrayList<>();
    private final Map<ClientId, Lifecycle> lives = new HashMap<>();
    private final List<DealEvent> dealEvents = new ArrayList<>();
    private ContactHistory contacts;
    private AuditTrail audit = AuditTrail.empty();

    /** Begins with what was written down last month. */
    Journal(Department department) {
        this.department = department;
        dealEvents.addAll(department.dealsOfLastMonth());
        contacts = ContactHistory.of(department.contactsOfLastMonth());
    }

    void write(ClientPerson role) {
        roles.add(role);
    }

    void write(CriterionEvidence found) {
        evidence.add(found);
    }

    /** Refuses a step that the life cycle of a client does not allow. */
    void write(LifecycleChange step) {
        lives.put(step.client(), life(step.client()).plus(step));
    }

    private Lifecycle life(ClientId client) {
        return lives.getOrDefault(client, Lifecycle.of(client));
    }

    void write(ContactEvent contact) {
        contacts = contacts.append(contact);
    }

    /** Refuses a stage that no pipeline has, and a loss without its reason. */
    void write(StageChange move) {
        dealEvents.add(department.pipelines().checkEntry(move));
    }

    void write(DealEvent event) {
        dealEvents.add(event);
    }

    void write(AuditEntry entry) {
        audit = audit.append(entry);
    }

    Qualification qualification(Instant at) {
        return department.qualification().assess(evidence, Department.dayOf(at));
    }

    /** The state of a client, and how it came there. */
    LifecycleStatus lifeOf(ClientId client, Instant at) {
        return life(client).asOf(at);
    }

    /** A contact as it was written down last. */
    ContactEvent contact(String id) {
        return contacts.find(ContactEventId.of(id)).orElseThrow();
    }

    ContactView contacts(Instant at) {
        return contacts.asOf(at);
    }

    List<DueContact> due(Instant at) {
        return department
                .cadence()
                .due(department.regularClients(), contacts.asOf(at), Department.ZONE)
                .all();
    }

    /** Whether somebody who decides for a client has been spoken with. */
    DecisionMakerReach decisionMakers(ClientId client, Instant at) {
        return ClientPersons.of(roles)
                .decisionMakerReach(client, contacts.asOf(at).ofClient(client).personsReached(), Department.dayOf(at));
    }

    Deal deal(DealId id, Instant at) {
        return department.deals().asOf(at).fold(dealEvents).find(id).orElseThrow();
    }

    /** What the exit criteria want to know besides the log of the deal. */
    Attributes facts(ClientId client, Instant at) {
        boolean reached = decisionMakers(client, at) == DecisionMakerReach.REACHED;
        return Attributes.none().with(Department.DECISION_MAKER_REACHED, reached);
    }

    AuditTrail audit() {
        return audit;
    }

    /** The report of last month by what was written down by an instant. */
    MonthReport reportOfLastMonth(Instant knownAt) {
        ReportPeriod month = Department.LAST_MONTH;
        List<Deal> won = department
                .deals()
                .asOf(month.end())
                .knownAt(knownAt)
                .fold(dealEvents)
                .closedIn(StageType.WON, month);
        List<ContactEvent> held =
                contacts.knownAt(knownAt).asOf(month.end()).happenedIn(month).contacts();
        Money revenue =
                won.stream().map(deal -> deal.amountAtClose().orElseThrow()).reduce(Department.money(0), Money::plus);
        return new MonthReport(held.size(), won.size(), revenue);
    }
}
