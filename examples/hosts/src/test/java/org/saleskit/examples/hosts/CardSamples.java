package org.saleskit.examples.hosts;

import static org.saleskit.examples.hosts.Samples.CLIENT;
import static org.saleskit.examples.hosts.Samples.CREDIT_LIMIT;
import static org.saleskit.examples.hosts.Samples.DAY;
import static org.saleskit.examples.hosts.Samples.DEAL;
import static org.saleskit.examples.hosts.Samples.NINE;
import static org.saleskit.examples.hosts.Samples.PERSON;
import static org.saleskit.examples.hosts.Samples.PROMOTION;
import static org.saleskit.examples.hosts.Samples.REP;
import static org.saleskit.examples.hosts.Samples.TEN;
import static org.saleskit.examples.hosts.Samples.VISITED_ON;
import static org.saleskit.examples.hosts.Samples.money;

import java.time.LocalDate;
import org.saleskit.core.audit.AuditAction;
import org.saleskit.core.audit.AuditEntry;
import org.saleskit.core.audit.AuditValue;
import org.saleskit.core.audit.FieldChange;
import org.saleskit.core.audit.Subject;
import org.saleskit.core.client.ActivityProfile;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.ClientKind;
import org.saleskit.core.client.ClientPerson;
import org.saleskit.core.client.EmailAddress;
import org.saleskit.core.client.Person;
import org.saleskit.core.client.PersonRole;
import org.saleskit.core.client.PhoneNumber;
import org.saleskit.core.client.Requisites;
import org.saleskit.core.deal.DealCard;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.identity.IdentityChange;
import org.saleskit.core.lifecycle.LifecycleChange;
import org.saleskit.core.lifecycle.LifecycleState;
import org.saleskit.core.team.Rep;
import org.saleskit.core.team.RepId;
import org.threeten.extra.LocalDateRange;

/** Cards and changes of them with everything set. */
final class CardSamples {

    private CardSamples() {}

    static DealCard dealCard() {
        return DealCard.builder()
                .id(DEAL)
                .client(CLIENT)
                .name("Roof of the school")
                .owner(REP)
                .channel("partner")
                .source("fair")
                .addParticipant(new DealCard.Participant(PERSON, PersonRole.PAYER))
                .attributes(Attributes.none().with(VISITED_ON, DAY))
                .build();
    }

    static Client client() {
        return Client.builder()
                .id(CLIENT)
                .name("Ромашка \"Юг\"")
                .kind(ClientKind.LEGAL)
                .segment("A")
                .source("fair")
                .channel("direct")
                .territory("South")
                .country("RU")
                .owner(REP)
                .addPhone(PhoneNumber.of("+7 495 123-45-67 доб. 4"))
                .addEmail(EmailAddress.of("sales@example.org"))
                .address("Lenina 5")
                .requisites(Requisites.builder()
                        .legalName("ООО Ромашка")
                        .taxId("7707083893")
                        .registrationNumber("1027700132195")
                        .legalAddress("Lenina 5")
                        .bankAccount("40702810900000000001")
                        .bank("Example Bank")
                        .build())
                .profile(ActivityProfile.builder()
                        .industry("retail")
                        .activity("flowers")
                        .employees(12)
                        .annualRevenue(money("RUB", "10000000.00"))
                        .statedOn(DAY)
                        .build())
                .attributes(Attributes.none().with(CREDIT_LIMIT, money("RUB", "500000.00")))
                .build();
    }

    static Person person() {
        return Person.builder()
                .id(PERSON)
                .name("Ада Лавлейс")
                .position("director")
                .addPhone(PhoneNumber.of("123-45-67"))
                .addEmail(EmailAddress.of("ada@example.org"))
                .birthday(LocalDate.of(1985, 12, 10))
                .attributes(Attributes.none().with(VISITED_ON, DAY))
                .build();
    }

    static ClientPerson clientPerson() {
        return ClientPerson.builder()
                .person(PERSON)
                .client(CLIENT)
                .role(PersonRole.DECISION_MAKER)
                .label("ЛПР")
                .validity(LocalDateRange.ofUnboundedEnd(DAY))
                .build();
    }

    static Rep rep() {
        return Rep.builder()
                .id(REP)
                .name("Grace Hopper")
                .phone("101")
                .email("grace@example.org")
                .manager(RepId.of("R-1"))
                .territory("South")
                .team("T-1")
                .employed(LocalDateRange.of(LocalDate.of(2020, 2, 29), DAY))
                .attributes(Attributes.none().with(PROMOTION, false))
                .build();
    }

    static IdentityChange<ClientId> identityChange() {
        return IdentityChange.<ClientId>builder()
                .survivor(CLIENT)
                .addId(ClientId.of("C-9"))
                .addId(ClientId.of("C-8"))
                .happenedAt(NINE)
                .recordedAt(TEN)
                .sequence(1)
                .by(REP)
                .reason("one tax id")
                .build();
    }

    static LifecycleChange lifecycleChange() {
        return LifecycleChange.builder()
                .client(CLIENT)
                .to(LifecycleState.DORMANT)
                .happenedAt(NINE)
                .recordedAt(TEN)
                .sequence(2)
                .by(REP)
                .note("no orders")
                .build();
    }

    static AuditEntry auditEntry() {
        return AuditEntry.builder()
                .actor(REP)
                .happenedAt(NINE)
                .recordedAt(TEN)
                .action(AuditAction.CHANGED)
                .subject(Subject.of(CLIENT))
                .addChange(
                        FieldChange.of("client.segment", Sensitivity.OPEN, AuditValue.absent(), AuditValue.clear("A")))
                .addChange(FieldChange.of(
                        "client.name", Sensitivity.PERSONAL, AuditValue.masked(), AuditValue.digest("0a".repeat(32))))
                .reason("request of the client")
                .build();
    }
}
