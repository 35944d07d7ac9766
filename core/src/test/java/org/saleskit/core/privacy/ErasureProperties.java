package org.saleskit.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactEventId;
import org.saleskit.core.contact.ContactKind;
import org.saleskit.core.contact.ContactOutcome;
import org.saleskit.core.contact.OutcomeType;
import org.saleskit.core.product.ProductId;
import org.saleskit.core.reason.ReasonType;
import org.saleskit.core.reason.RefusalReason;
import org.saleskit.core.sale.OrderId;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.core.team.RepId;

/** What a report counts and adds up is the same over erased facts, line by line, under other identifiers. */
class ErasureProperties {

    private static final CurrencyUnit ROUBLE = CurrencyUnit.of("RUB");
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Pseudonyms PSEUDONYMS = Pseudonyms.withKey(PseudonymsTest.key(7));
    private static final Erasure ERASURE = Erasure.of(PSEUDONYMS);

    @Provide
    Arbitrary<List<SaleLine>> lines() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.longs().between(-9_999, 99_999))
                .as((client, day, minor) -> SaleLine.builder()
                        .order(OrderId.of("o" + day))
                        .lineNumber(0)
                        .client(ClientId.of("c" + client))
                        .product(ProductId.of("shoe"))
                        .date(LocalDate.parse("2024-01-01").plusDays(day))
                        .quantity(BigDecimal.valueOf(minor < 0 ? -1 : 1))
                        .amount(Money.ofMinor(ROUBLE, minor))
                        .build())
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<ContactEvent>> events() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 1_000),
                        Arbitraries.of(OutcomeType.class),
                        Arbitraries.of(ReasonType.class))
                .as(ErasureProperties::event)
                .list()
                .ofMaxSize(30);
    }

    private static ContactEvent event(int client, int hour, OutcomeType outcome, ReasonType reason) {
        Instant at = START.plusSeconds(3600L * hour);
        var builder = ContactEvent.builder()
                .id(ContactEventId.of("e" + hour))
                .client(ClientId.of("c" + client))
                .rep(RepId.of("r1"))
                .kind(ContactKind.CALL)
                .happenedAt(at)
                .recordedAt(at)
                .outcome(ContactOutcome.of("label", outcome));
        if (outcome == OutcomeType.REFUSED) {
            builder.refusalReason(RefusalReason.builder()
                    .label("label")
                    .type(reason)
                    .text("said something")
                    .build());
        }
        return builder.build();
    }

    /** The table of a report: lines ordered, so that only what it says is compared. */
    private static <T> List<String> table(List<T> facts, Function<T, String> key, Function<T, Money> amount) {
        Map<String, Money> sums = new TreeMap<>();
        facts.forEach(fact -> sums.merge(key.apply(fact), amount.apply(fact), Money::plus));
        return sums.values().stream().map(Money::toString).sorted().toList();
    }

    @Property
    void saleLines_erased_keepEverySumAndDate(@ForAll("lines") List<SaleLine> lines) {
        List<SaleLine> erased =
                lines.stream().map(line -> ERASURE.saleLine(line).value()).toList();
        assertThat(table(erased, line -> line.client().value(), SaleLine::amount))
                .isEqualTo(table(lines, line -> line.client().value(), SaleLine::amount));
        for (int i = 0; i < lines.size(); i++) {
            SaleLine back =
                    erased.get(i).toBuilder().client(lines.get(i).client()).build();
            assertThat(back).isEqualTo(lines.get(i));
            assertThat(erased.get(i).client())
                    .isEqualTo(PSEUDONYMS.of(lines.get(i).client()));
        }
    }

    @Property
    void contactEvents_erased_keepEveryCount(@ForAll("events") List<ContactEvent> events) {
        List<ContactEvent> erased = events.stream()
                .map(event -> ERASURE.contactEvent(event).value())
                .toList();
        assertThat(counts(erased)).isEqualTo(counts(events));
        assertThat(sizes(erased)).isEqualTo(sizes(events));
    }

    private static Map<String, Long> counts(List<ContactEvent> events) {
        return events.stream()
                .collect(Collectors.groupingBy(
                        event -> event.happenedAt() + " " + event.outcome()
                                + event.refusalReason().map(reason -> reason.label() + reason.type())
                                + event.isHeld(),
                        TreeMap::new,
                        Collectors.counting()));
    }

    private static List<Long> sizes(List<ContactEvent> events) {
        List<Long> sizes = new ArrayList<>(events.stream()
                .collect(Collectors.groupingBy(ContactEvent::client, TreeMap::new, Collectors.counting()))
                .values());
        Collections.sort(sizes);
        return sizes;
    }
}
