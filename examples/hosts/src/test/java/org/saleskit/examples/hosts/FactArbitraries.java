package org.saleskit.examples.hosts;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.client.PersonId;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.contact.ContactKind;
import org.saleskit.core.contact.ContactOutcome;
import org.saleskit.core.contact.Evidence;
import org.saleskit.core.contact.EvidenceKind;
import org.saleskit.core.contact.OutcomeType;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.kpi.KpiId;
import org.saleskit.core.kpi.KpiOwner;
import org.saleskit.core.kpi.KpiUnit;
import org.saleskit.core.kpi.Reading;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.DealUpdate;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.product.ProductId;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.sale.OrderId;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;

/** Random facts: any texts, instants to the nanosecond, currencies of zero, two and three decimal places. */
public final class FactArbitraries {

    private FactArbitraries() {}

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("aЯ é\"'\\{}[]:,;%_\n\t<>€".toCharArray())
                .ofMaxLength(12)
                .map(text -> "x" + text);
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.of("1", "2", "3", "17", "A b", "é");
    }

    private static Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.longs().between(-2_000_000_000L, 4_000_000_000L),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.longs().between(-200_000, 100_000).map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<Money> money(CurrencyUnit currency) {
        return Arbitraries.longs()
                .between(-1_000_000_000_000L, 1_000_000_000_000L)
                .map(minor -> Money.ofMinor(currency, minor));
    }

    private static Arbitrary<CurrencyUnit> currencies() {
        return Arbitraries.of("JPY", "EUR", "KWD").map(CurrencyUnit::of);
    }

    public static Arbitrary<SaleLine> saleLines() {
        return currencies()
                .flatMap(currency -> Builders.withBuilder(SaleLine::builder)
                        .use(ids())
                        .in((line, id) -> line.order(OrderId.of(id)))
                        .use(Arbitraries.integers().between(0, 1000))
                        .in((line, number) -> line.lineNumber(number))
                        .use(ids())
                        .in((line, id) -> line.client(ClientId.of(id)))
                        .use(texts())
                        .in((line, id) -> line.product(ProductId.of(id)))
                        .use(ids().optional())
                        .in((line, id) -> line.rep(id.map(RepId::of)))
                        .use(texts().optional())
                        .in((line, text) -> line.channel(text))
                        .use(dates())
                        .in((line, date) -> line.date(date))
                        .use(instants().optional())
                        .in((line, at) -> line.recordedAt(at))
                        .use(Arbitraries.bigDecimals()
                                .between(new BigDecimal("-99999"), new BigDecimal("99999"))
                                .ofScale(6))
                        .in((line, quantity) -> line.quantity(quantity))
                        .use(money(currency))
                        .in((line, amount) -> line.amount(amount).listAmount(amount.multipliedBy(2)))
                        .use(money(currency).optional())
                        .in((line, cost) -> line.cost(cost))
                        .use(texts().optional())
                        .in((line, text) -> line.attributes(
                                text.map(given -> Attributes.none().with(Samples.WAREHOUSE, given))
                                        .orElse(Attributes.none())))
                        .build(line -> line.build()));
    }

    private static Arbitrary<RefusalReason> reasons() {
        return Combinators.combine(texts(), Arbitraries.of(ReasonType.class), texts())
                .as((label, type, text) -> RefusalReason.builder()
                        .label(label)
                        .type(type)
                        .text(text)
                        .build());
    }

    private static Arbitrary<ContactOutcome> outcomes() {
        return Combinators.combine(texts(), Arbitraries.of(OutcomeType.class)).as(ContactOutcome::of);
    }

    private static Arbitrary<Set<Evidence>> evidence() {
        return Combinators.combine(Arbitraries.of(EvidenceKind.class), texts(), instants())
                .as(Evidence::of)
                .set()
                .ofMaxSize(3);
    }

    public static Arbitrary<ContactEvent> contactEvents() {
        Arbitrary<Optional<Duration>> durations = Arbitraries.longs()
                .between(0, 40_000_000_000_000L)
                .map(Duration::ofNanos)
                .optional();
        return Builders.withBuilder(ContactEvent::builder)
                .use(texts())
                .in((event, id) -> event.id(ContactEventId.of(id)))
                .use(ids())
                .in((event, id) -> event.client(ClientId.of(id)))
                .use(ids())
                .in((event, id) -> event.rep(RepId.of(id)))
                .use(Arbitraries.of(ContactKind.class))
                .in((event, kind) -> event.kind(kind))
                .use(texts().optional())
                .in((event, text) -> event.place(text))
                .use(ids().map(PersonId::of).set().ofMaxSize(3))
                .in((event, all) -> event.persons(all))
                .use(instants())
                .in((event, at) -> event.happenedAt(at))
                .use(durations)
                .in((event, time) -> event.duration(time))
                .use(instants())
                .in((event, at) -> event.recordedAt(at))
                .use(outcomes().optional())
                .in((event, outcome) -> event.outcome(outcome)
                        .refusalReason(outcome.filter(of -> of.type() == OutcomeType.REFUSED)
                                .map(of -> RefusalReason.of(of.label(), ReasonType.PRICE))))
                .use(evidence())
                .in((event, pieces) -> event.evidence(pieces))
                .use(ids().optional())
                .in((event, id) -> event.deal(id.map(DealId::of)))
                .build(event -> event.build());
    }

    /** Events of a few deals in the stages {@code new}, {@code offer}, {@code won} and {@code lost}. */
    public static Arbitrary<DealEvent> dealEvents() {
        Arbitrary<Money> amounts = currencies().flatMap(FactArbitraries::money);
        Arbitrary<DealEvent> changes = Combinators.combine(
                        ids(),
                        Arbitraries.of("new", "offer", "won", "lost"),
                        instants(),
                        instants(),
                        Arbitraries.longs(),
                        amounts.optional(),
                        reasons().optional(),
                        texts().optional())
                .as((deal, stage, at, recorded, sequence, amount, reason, rival) -> StageChange.builder()
                        .deal(DealId.of(deal))
                        .stage(stage)
                        .happenedAt(at)
                        .recordedAt(recorded)
                        .sequence(sequence)
                        .amount(amount)
                        .lossReason(reason)
                        .competitor(rival)
                        .build());
        Arbitrary<DealEvent> updates = Combinators.combine(ids(), instants(), dates(), amounts.optional())
                .as((deal, at, close, amount) -> DealUpdate.builder()
                        .deal(DealId.of(deal))
                        .happenedAt(at)
                        .expectedClose(close)
                        .amount(amount)
                        .build());
        return Arbitraries.oneOf(changes, updates);
    }

    public static Arbitrary<Reading> readings() {
        Arbitrary<CalendarPeriod> periods =
                Combinators.combine(Arbitraries.of(PeriodUnit.class), dates()).as(CalendarPeriod::of);
        return Combinators.combine(
                        texts(),
                        periods,
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, new BigDecimal("1e12"))
                                .ofScale(9),
                        Arbitraries.integers().between(0, 1000),
                        instants(),
                        ids())
                .as((kpi, period, above, below, at, owner) -> Reading.builder()
                        .kpi(KpiId.of(kpi))
                        .unit(KpiUnit.other("points"))
                        .owner(KpiOwner.rep(RepId.of(owner)))
                        .period(period)
                        .numerator(above)
                        .denominator(BigDecimal.valueOf(below))
                        .measuredAt(at)
                        .build());
    }
}
