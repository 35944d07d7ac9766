package org.saleskit.examples.hosts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.PersonId;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.DealUpdate;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.core.team.RepId;

/** One value of each type with everything set, and one with nothing but what is required. */
public final class Samples {

    public static final AttributeKey<String> WAREHOUSE = AttributeKey.ofLabel("warehouse");
    public static final AttributeKey<BigDecimal> PRIORITY = AttributeKey.ofNumber("priority");
    public static final AttributeKey<Boolean> PROMOTION = AttributeKey.ofFlag("promotion");
    public static final AttributeKey<LocalDate> VISITED_ON = AttributeKey.ofDate("visitedOn");
    public static final AttributeKey<Instant> SYNCED_AT = AttributeKey.ofInstant("syncedAt");
    public static final AttributeKey<Money> CREDIT_LIMIT = AttributeKey.ofMoney("creditLimit");

    static final Instant NINE = Instant.parse("2026-10-25T07:00:00.123456789Z");
    static final Instant TEN = Instant.parse("2026-10-25T08:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 10, 25);
    static final ClientId CLIENT = ClientId.of("C-17");
    static final RepId REP = RepId.of("R-3");
    static final DealId DEAL = DealId.of("D-5");
    static final PersonId PERSON = PersonId.of("P-1");
    static final RefusalReason REASON = RefusalReason.other("Прочее", "moves to another city");

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
                FactSamples.saleLine(),
                FactSamples.recognition(),
                FactSamples.contactEvent(),
                FactSamples.callRecord(),
                FactSamples.stageChange(),
                FactSamples.dealUpdate(),
                CardSamples.dealCard(),
                FactSamples.reading(),
                CardSamples.client(),
                CardSamples.person(),
                CardSamples.clientPerson(),
                CardSamples.rep(),
                CardSamples.identityChange(),
                CardSamples.lifecycleChange(),
                CardSamples.auditEntry());
    }

    /** Values with nothing but what is required, one of each type. */
    public static List<Object> bare() {
        return BareSamples.all();
    }

    public static SaleLine saleLine() {
        return FactSamples.saleLine();
    }

    public static ContactEvent contactEvent() {
        return FactSamples.contactEvent();
    }

    public static StageChange stageChange() {
        return FactSamples.stageChange();
    }

    public static DealUpdate dealUpdate() {
        return FactSamples.dealUpdate();
    }
}
