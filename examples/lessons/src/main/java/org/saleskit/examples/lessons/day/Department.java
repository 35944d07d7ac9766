package org.saleskit.examples.lessons.day;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.access.AccessPolicy;
import org.saleskit.core.attainment.Attainment;
import org.saleskit.core.attainment.AttainmentScoring;
import org.saleskit.core.attainment.TargetValue;
import org.saleskit.core.cadence.Cadence;
import org.saleskit.core.cadence.CadenceRule;
import org.saleskit.core.cadence.FollowedClient;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactEventBuilder;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.contact.ContactKind;
import org.saleskit.core.contact.ContactOutcome;
import org.saleskit.core.contact.OutcomeType;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.kpi.KpiFormula;
import org.saleskit.core.kpi.KpiMeasure;
import org.saleskit.core.masking.Mask;
import org.saleskit.core.masking.Masking;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.ExitCriterion;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Pipelines;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.qualification.QualificationScheme;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.examples.lessons.Language;

/** What the department has settled long before the day begins, and what it wrote down in the month before. */
final class Department {

    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    static final CurrencyUnit CURRENCY = CurrencyUnit.of("RUB");
    static final LocalDate TODAY = LocalDate.of(2024, 6, 3);
    static final ReportPeriod LAST_MONTH = CalendarPeriod.parse("2024-05").in(ZONE);
    static final Instant PRINTED_AT = instant(LocalDate.of(2024, 6, 1), "09:00");
    static final RepId REP = RepId.of("r-1");

    static final ClientId REGULAR = ClientId.of("c-3");
    static final ClientId OTHER_REGULAR = ClientId.of("c-2");
    static final DealId REGULAR_DEAL = DealId.of("d-17");

    /** A fact that the host hands in: somebody who decides was spoken with. */
    static final AttributeKey<Boolean> DECISION_MAKER_REACHED = AttributeKey.ofFlag("decisionMakerReached");

    /** A row of the host's own, as its web form writes it. */
    record Enquiry(String number, String company, String person, String phone) {}

    final String meeting;
    final String offer;
    final String contract;
    final String won;
    final String lost;

    private final Language language;

    Department(Language language) {
        this.language = language;
        meeting = language.say("Meeting", "Встреча");
        offer = language.say("Offer", "Предложение");
        contract = language.say("Contract", "Договор");
        won = language.say("Won", "Выиграна");
        lost = language.say("Lost", "Проиграна");
    }

    Enquiry enquiry() {
        return new Enquiry(
                "c-41",
                language.say("Linden Bakery", "Пекарня «Липа»"),
                language.say("Paul Winter", "Павел Зимин"),
                "+7 495 123-45-67");
    }

    String nameOfTheDirector() {
        return language.say("Vera Eagle", "Вера Орлова");
    }

    QualificationScheme qualification() {
        return QualificationScheme.bant(language.locale());
    }

    Pipelines pipelines() {
        Stage afterAMeeting = Stage.builder()
                .name(meeting)
                .type(StageType.OPEN)
                .addExitCriteria(
                        ExitCriterion.ofTrue(
                                language.say("decision maker reached", "разговор с тем, кто решает"),
                                DECISION_MAKER_REACHED),
                        ExitCriterion.ofAmount(language.say("amount named", "сумма сделки")))
                .build();
        return Pipelines.of(Pipeline.builder()
                .id("equipment")
                .addStages(
                        afterAMeeting,
                        Stage.of(offer, StageType.OPEN),
                        Stage.of(contract, StageType.OPEN),
                        Stage.of(won, StageType.WON),
                        Stage.of(lost, StageType.LOST))
                .build());
    }

    DealFold deals() {
        return DealFold.of(pipelines());
    }

    Cadence cadence() {
        return Cadence.of(List.of(CadenceRule.of("regular", 14)));
    }

    List<FollowedClient> regularClients() {
        LocalDate since = LocalDate.of(2023, 1, 16);
        return List.of(
                FollowedClient.of(REGULAR, "regular", since), FollowedClient.of(OTHER_REGULAR, "regular", since));
    }

    KpiFormula<Deal> revenue() {
        return KpiFormula.<Deal>sumOfMoney(
                        language.say("revenue won", "выручка по выигранным"),
                        CURRENCY,
                        deal -> deal.amountAtClose().orElseThrow())
                .where(deal -> deal.type() == StageType.WON);
    }

    /** How far a revenue gets towards the target of the month. */
    Attainment attainment(KpiMeasure revenue) {
        TargetValue target = TargetValue.of(BigDecimal.ZERO, new BigDecimal("1000000"));
        return AttainmentScoring.withDefaults().score(target, revenue.value().orElseThrow());
    }

    AccessPolicy accessPolicy() {
        return AccessPolicy.salesDepartment();
    }

    Masking<Client> masking() {
        return Masking.of(accessPolicy(), Client.fields()).withMask("client.phones", Mask.keepingLast(2));
    }

    List<ContactEvent> contactsOfLastMonth() {
        return List.of(
                heldAndAgreed("e-1", REGULAR, ContactKind.CALL, instant(LocalDate.of(2024, 5, 15), "11:00")),
                heldAndAgreed("e-2", OTHER_REGULAR, ContactKind.MEETING, instant(LocalDate.of(2024, 5, 20), "12:00")));
    }

    private ContactEvent heldAndAgreed(String id, ClientId client, ContactKind kind, Instant at) {
        return contact(id, client, kind).happenedAt(at).outcome(agreed()).build();
    }

    /** A contact of the rep, to be completed. */
    ContactEventBuilder contact(String id, ClientId client, ContactKind kind) {
        return ContactEvent.builder()
                .id(ContactEventId.of(id))
                .client(client)
                .rep(REP)
                .kind(kind);
    }

    List<DealEvent> dealsOfLastMonth() {
        DealId other = DealId.of("d-16");
        return List.of(
                StageChange.of(other, offer, instant(LocalDate.of(2024, 5, 13), "10:00")),
                win(other, 300_000, instant(LocalDate.of(2024, 5, 20), "13:00")),
                StageChange.of(REGULAR_DEAL, offer, instant(LocalDate.of(2024, 5, 15), "11:30")));
    }

    StageChange win(DealId deal, long amount, Instant at) {
        return StageChange.builder()
                .deal(deal)
                .stage(won)
                .happenedAt(at)
                .by(REP)
                .amount(money(amount))
                .build();
    }

    ContactOutcome agreed() {
        return ContactOutcome.of(language.say("agreed", "договорились"), OutcomeType.AGREED);
    }

    ContactOutcome refused() {
        return ContactOutcome.of(language.say("refused", "отказ"), OutcomeType.REFUSED);
    }

    RefusalReason noMoneyNow() {
        return RefusalReason.of(
                language.say("no money this quarter", "нет денег в этом квартале"), ReasonType.NO_BUDGET);
    }

    static Money money(long amount) {
        return Money.ofMajor(CURRENCY, amount);
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    static Instant instant(LocalDate day, String time) {
        return LocalDateTime.parse(day + "T" + time).atZone(ZONE).toInstant();
    }
}
