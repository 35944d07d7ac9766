package org.saleskit.examples.hosts;

import static org.saleskit.examples.hosts.Samples.CLIENT;
import static org.saleskit.examples.hosts.Samples.DAY;
import static org.saleskit.examples.hosts.Samples.DEAL;
import static org.saleskit.examples.hosts.Samples.NINE;
import static org.saleskit.examples.hosts.Samples.PERSON;
import static org.saleskit.examples.hosts.Samples.REP;
import static org.saleskit.examples.hosts.Samples.TEN;
import static org.saleskit.examples.hosts.Samples.money;

import java.math.BigDecimal;
import java.util.List;
import org.saleskit.core.audit.AuditAction;
import org.saleskit.core.audit.AuditEntry;
import org.saleskit.core.audit.Subject;
import org.saleskit.core.client.Client;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.ClientKind;
import org.saleskit.core.client.ClientPerson;
import org.saleskit.core.client.Person;
import org.saleskit.core.client.PersonRole;
import org.saleskit.core.contact.CallRecordId;
import org.saleskit.core.contact.ContactDirection;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.contact.ContactKind;
import org.saleskit.core.deal.DealCard;
import org.saleskit.core.identity.IdentityChange;
import org.saleskit.core.kpi.KpiId;
import org.saleskit.core.kpi.KpiOwner;
import org.saleskit.core.kpi.KpiUnit;
import org.saleskit.core.kpi.Reading;
import org.saleskit.core.lifecycle.LifecycleChange;
import org.saleskit.core.lifecycle.LifecycleState;
import org.saleskit.core.pipeline.DealUpdate;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.product.ProductId;
import org.saleskit.core.sale.OrderId;
import org.saleskit.core.sale.Recognition;
import org.saleskit.core.sale.RecognitionEvent;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.core.team.Rep;
import org.saleskit.core.telephony.CallKind;
import org.saleskit.core.telephony.CallRecord;
import org.saleskit.core.time.CalendarPeriod;

/** Values with nothing but what is required. */
final class BareSamples {

    private BareSamples() {}

    static List<Object> all() {
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
}
