package org.saleskit.examples.hosts;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
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
import org.saleskit.core.client.PersonId;
import org.saleskit.core.client.PersonRole;
import org.saleskit.core.client.PhoneNumber;
import org.saleskit.core.client.Requisites;
import org.saleskit.core.contact.CallKind;
import org.saleskit.core.contact.CallRecord;
import org.saleskit.core.contact.CallRecordId;
import org.saleskit.core.contact.ContactDirection;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.contact.ContactKind;
import org.saleskit.core.contact.ContactOutcome;
import org.saleskit.core.contact.Evidence;
import org.saleskit.core.contact.EvidenceKind;
import org.saleskit.core.contact.NextStep;
import org.saleskit.core.contact.OutcomeType;
import org.saleskit.core.deal.DealCard;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.identity.IdentityChange;
import org.saleskit.core.kpi.KpiId;
import org.saleskit.core.kpi.KpiOwner;
import org.saleskit.core.kpi.KpiUnit;
import org.saleskit.core.kpi.Reading;
import org.saleskit.core.lifecycle.LifecycleChange;
import org.saleskit.core.lifecycle.LifecycleState;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.DealUpdate;
import org.saleskit.core.pipeline.PipelineRef;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.product.ProductId;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.sale.OrderId;
import org.saleskit.core.sale.Recognition;
import org.saleskit.core.sale.RecognitionEvent;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.core.team.Rep;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.CalendarPeriod;
import org.threeten.extra.LocalDateRange;

/** One value of each type with everything set, and one with nothing but what is required. */
public final class Samples {

    public static final AttributeKey<String> WAREHOUSE = AttributeKey.ofLabel("warehouse");
    public static final AttributeKey<BigDecimal> PRIORITY = AttributeKey.ofNumber("priority");
    public static final AttributeKey<Boolean> PROMOTION = AttributeKey.ofFlag("promotion");
    public static final AttributeKey<LocalDate> VISITED_ON = AttributeKey.ofDate("visitedOn");
    public static final AttributeKey<Instant> SYNCED_AT = AttributeKey.ofInstant("syncedAt");
    public static final AttributeKey<Money> CREDIT_LIMIT = AttributeKey.ofMoney("creditLimit");

    private static final Instant NINE = Instant.parse("2026-10-25T07:00:00.123456789Z");
    private static final Instant TEN = Instant.parse("2026-10-25T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 25);
    private static final ClientId CLIENT = ClientId.of("C-17");
    private static final RepId REP = RepId.of("R-3");
    private static final DealId DEAL = DealId.of("D-5");
    private static final PersonId PERSON = PersonId.of("P-1");
    private static final RefusalReason REASON = RefusalReason.other("Прочее", "moves to another city");

    private Samples() {}

    public static List<AttributeKey<?>> keys() {
        return List.of(WAREHOUSE, PRIORITY, PROMOTION, VISITED_ON, SYNCED_AT, CREDIT_LIMIT);
    }

    public static Money money(String currency, String amount) {
        return Money.of(CurrencyUnit.of(currency), new BigDecimal(amount));
    }

    /** Values with everything set, one of each type. */
    public static List<Object> full() {
        return List.of(
                saleLine(),
                recognition(),
                contactEvent(),
                callRecord(),
                stageChange(),
                dealUpdate(),
                dealCard(),
                reading(),
                client(),
                person(),
                clientPerson(),
                rep(),
                identityChange(),
                lifecycleChange(),
                auditEntry());
    }

    /** Values with nothing but what is required, one of each type. */
    public static List<Object> bare() {
        return List.of(
                SaleLine.builder()
                        .order(OrderId.of("O-1"))
                        .lineNumber(0)
                        .client(CLIENT)
                        .product(ProductId.of("A"))
                        .date(DAY)
                        .quantity(new BigDecimal("100"))
                        .amount(money("JPY", "100"))
                        .build(),
                Recognition.of(OrderId.of("O-1"), RecognitionEvent.PAID, DAY),
                ContactEvent.builder()
                        .id(ContactEventId.of("E-2"))
                        .client(CLIENT)
                        .rep(REP)
                        .kind(ContactKind.VISIT)
                        .plannedAt(TEN)
                        .recordedAt(NINE)
                        .build(),
                CallRecord.builder()
                        .id(CallRecordId.of("X-2"))
                        .kind(CallKind.MISSED)
                        .direction(ContactDirection.INBOUND)
                        .startedAt(NINE)
                        .build(),
                StageChange.of(DEAL, "new", NINE),
                DealUpdate.ofExpectedClose(DEAL, DAY, NINE),
                DealCard.of(DEAL, CLIENT),
                Reading.builder()
                        .kpi(KpiId.of("calls"))
                        .unit(KpiUnit.count())
                        .owner(KpiOwner.company())
                        .period(CalendarPeriod.parse("2026"))
                        .numerator(BigDecimal.ZERO)
                        .measuredAt(NINE)
                        .build(),
                Client.of(CLIENT, "Ромашка", ClientKind.NATURAL),
                Person.of(PERSON, "Ада"),
                ClientPerson.of(PERSON, CLIENT, PersonRole.OTHER),
                Rep.of(REP, "Grace"),
                IdentityChange.split(CLIENT, List.of(ClientId.of("C-2")), NINE),
                LifecycleChange.of(CLIENT, LifecycleState.LEAD, NINE),
                AuditEntry.builder()
                        .actor(REP)
                        .happenedAt(NINE)
                        .recordedAt(TEN)
                        .action(AuditAction.VIEWED)
                        .subject(Subject.of(CLIENT))
                        .build());
    }

    public static SaleLine saleLine() {
        return SaleLine.builder()
                .order(OrderId.of("O-2026/81"))
                .lineNumber(2)
                .client(CLIENT)
                .product(ProductId.of("A-100"))
                .rep(REP)
                .channel("web")
                .date(DAY)
                .recordedAt(NINE)
                .quantity(new BigDecimal("2.5"))
                .amount(money("EUR", "179.91"))
                .cost(money("EUR", "120.00"))
                .listAmount(money("EUR", "199.90"))
                .attributes(Attributes.none().with(WAREHOUSE, "North").with(PROMOTION, true))
                .build();
    }

    public static Recognition recognition() {
        return Recognition.builder()
                .order(OrderId.of("O-2026/81"))
                .event(RecognitionEvent.SHIPPED)
                .date(DAY)
                .addLineNumber(2)
                .addLineNumber(1)
                .build();
    }

    public static ContactEvent contactEvent() {
        return ContactEvent.builder()
                .id(ContactEventId.of("E-1"))
                .client(CLIENT)
                .rep(REP)
                .kind(ContactKind.MEETING)
                .direction(ContactDirection.OUTBOUND)
                .channel("office")
                .place("Tverskaya 1, room 12")
                .addPerson(PersonId.of("P-2"))
                .addPerson(PERSON)
                .plannedAt(NINE)
                .plannedDuration(Duration.ofMinutes(45))
                .happenedAt(TEN)
                .duration(Duration.ofMinutes(50).plusNanos(1))
                .recordedAt(TEN.plusSeconds(3600))
                .outcome(ContactOutcome.of("не интересно", OutcomeType.REFUSED))
                .refusalReason(REASON)
                .nextStep(NextStep.builder()
                        .what("call in spring")
                        .due(LocalDate.of(2027, 3, 1))
                        .promised(true)
                        .build())
                .addEvidence(Evidence.of(EvidenceKind.DOCUMENT, "doc/77", TEN))
                .addEvidence(Evidence.of(EvidenceKind.PHOTO, "img/78", NINE))
                .callRecord(CallRecordId.of("X-1"))
                .deal(DEAL)
                .attributes(Attributes.none().with(PRIORITY, new BigDecimal("7")))
                .build();
    }

    private static CallRecord callRecord() {
        return CallRecord.builder()
                .id(CallRecordId.of("X-1"))
                .kind(CallKind.CONVERSATION)
                .direction(ContactDirection.OUTBOUND)
                .startedAt(NINE)
                .duration(Duration.ofSeconds(71))
                .rep(REP)
                .client(CLIENT)
                .phone("+7 495 123-45-67")
                .recording(URI.create("urn:call:1"))
                .attributes(Attributes.none().with(SYNCED_AT, TEN))
                .build();
    }

    public static StageChange stageChange() {
        return StageChange.builder()
                .deal(DEAL)
                .stage("lost")
                .pipeline(PipelineRef.of("new business", 2))
                .happenedAt(NINE)
                .recordedAt(TEN)
                .sequence(4)
                .by(REP)
                .amount(money("RUB", "1500000.50"))
                .expectedClose(DAY)
                .lossReason(RefusalReason.of("цена", ReasonType.PRICE))
                .competitor("Vega")
                .build();
    }

    public static DealUpdate dealUpdate() {
        return DealUpdate.builder()
                .deal(DEAL)
                .happenedAt(NINE)
                .recordedAt(TEN)
                .sequence(5)
                .by(REP)
                .amount(money("KWD", "12.345"))
                .expectedClose(DAY)
                .lossReason(REASON)
                .competitor("Vega")
                .build();
    }

    private static DealCard dealCard() {
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

    public static Reading reading() {
        return Reading.builder()
                .kpi(KpiId.of("cheque"))
                .unit(KpiUnit.money(CurrencyUnit.of("RUB")))
                .owner(KpiOwner.rep(REP))
                .period(CalendarPeriod.parse("2026-Q3"))
                .numerator(new BigDecimal("100000.5"))
                .denominator(new BigDecimal("3"))
                .measuredAt(NINE)
                .recordedAt(TEN)
                .build();
    }

    private static Client client() {
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

    private static Person person() {
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

    private static ClientPerson clientPerson() {
        return ClientPerson.builder()
                .person(PERSON)
                .client(CLIENT)
                .role(PersonRole.DECISION_MAKER)
                .label("ЛПР")
                .validity(LocalDateRange.ofUnboundedEnd(DAY))
                .build();
    }

    private static Rep rep() {
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

    private static IdentityChange<ClientId> identityChange() {
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

    private static LifecycleChange lifecycleChange() {
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

    private static AuditEntry auditEntry() {
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
