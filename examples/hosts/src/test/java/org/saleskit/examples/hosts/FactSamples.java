package org.saleskit.examples.hosts;

import static org.saleskit.examples.hosts.Samples.CLIENT;
import static org.saleskit.examples.hosts.Samples.DAY;
import static org.saleskit.examples.hosts.Samples.DEAL;
import static org.saleskit.examples.hosts.Samples.NINE;
import static org.saleskit.examples.hosts.Samples.PERSON;
import static org.saleskit.examples.hosts.Samples.PRIORITY;
import static org.saleskit.examples.hosts.Samples.PROMOTION;
import static org.saleskit.examples.hosts.Samples.REASON;
import static org.saleskit.examples.hosts.Samples.REP;
import static org.saleskit.examples.hosts.Samples.SYNCED_AT;
import static org.saleskit.examples.hosts.Samples.TEN;
import static org.saleskit.examples.hosts.Samples.WAREHOUSE;
import static org.saleskit.examples.hosts.Samples.money;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.saleskit.core.client.PersonId;
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
import org.saleskit.core.field.Attributes;
import org.saleskit.core.kpi.KpiId;
import org.saleskit.core.kpi.KpiOwner;
import org.saleskit.core.kpi.KpiUnit;
import org.saleskit.core.kpi.Reading;
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
import org.saleskit.core.telephony.CallKind;
import org.saleskit.core.telephony.CallRecord;
import org.saleskit.core.time.CalendarPeriod;

/** Facts with everything set. */
final class FactSamples {

    private FactSamples() {}

    static SaleLine saleLine() {
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

    static Recognition recognition() {
        return Recognition.builder()
                .order(OrderId.of("O-2026/81"))
                .event(RecognitionEvent.SHIPPED)
                .date(DAY)
                .addLineNumber(2)
                .addLineNumber(1)
                .build();
    }

    static ContactEvent contactEvent() {
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

    static CallRecord callRecord() {
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

    static StageChange stageChange() {
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

    static DealUpdate dealUpdate() {
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

    static Reading reading() {
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
}
