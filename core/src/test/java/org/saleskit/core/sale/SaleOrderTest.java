package org.saleskit.core.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.core.sale.SaleRows.DAY;
import static org.saleskit.core.sale.SaleRows.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.team.RepId;

class SaleOrderTest {

    private static final SaleLine FIRST = line("o1", 1, "USD 100.00").toBuilder()
            .cost(Money.parse("USD 60.00"))
            .listAmount(Money.parse("USD 120.00"))
            .rep(RepId.of("r1"))
            .channel("shop")
            .build();
    private static final SaleLine SECOND = line("o1", 2, "USD 50.00").toBuilder()
            .cost(Money.parse("USD 20.00"))
            .listAmount(Money.parse("USD 50.00"))
            .rep(RepId.of("r1"))
            .channel("site")
            .build();
    private static final SaleLine BACK = line("o1", 2, "USD -50.00").toBuilder()
            .date(DAY.plusDays(9))
            .cost(Money.parse("USD -20.00"))
            .listAmount(Money.parse("USD -50.00"))
            .rep(RepId.of("r1"))
            .channel("site")
            .build();

    private static final SaleOrder ORDER = SaleOrder.of(List.of(BACK, SECOND, FIRST));

    @Test
    void sums_ofLinesAndReturns_areNet() {
        assertThat(ORDER.sold()).isEqualTo(Money.parse("USD 150.00"));
        assertThat(ORDER.returned()).isEqualTo(Money.parse("USD -50.00"));
        assertThat(ORDER.net()).isEqualTo(Money.parse("USD 100.00"));
        assertThat(ORDER.cost()).contains(Money.parse("USD 60.00"));
        assertThat(ORDER.margin()).contains(Money.parse("USD 40.00"));
        // 20 + 0 - 0
        assertThat(ORDER.discount()).contains(Money.parse("USD 20.00"));
        assertThat(ORDER.isFullyReturned()).isFalse();
    }

    @Test
    void sums_ofWhatIsPartlyUnknown_areUnknown() {
        SaleOrder order = SaleOrder.of(List.of(FIRST, line("o1", 2, "USD 50.00")));
        assertThat(order.cost()).isEmpty();
        assertThat(order.margin()).isEmpty();
        assertThat(order.discount()).isEmpty();
    }

    @Test
    void head_ofTheOrder_isReadFromItsLines() {
        assertThat(ORDER.lines()).containsExactly(FIRST, SECOND, BACK);
        assertThat(ORDER.id()).isEqualTo(OrderId.of("o1"));
        assertThat(ORDER.client()).isEqualTo(ClientId.of("c1"));
        assertThat(ORDER.currency()).isEqualTo(CurrencyUnit.USD);
        assertThat(ORDER.date()).isEqualTo(DAY);
        assertThat(ORDER.rep()).contains(RepId.of("r1"));
        assertThat(ORDER.channel()).isEmpty();
        assertThat(SaleOrder.of(List.of(FIRST)).channel()).contains("shop");
        assertThat(SaleOrder.of(List.of(FIRST, line("o1", 2, "USD 1.00"))).rep())
                .isEmpty();
    }

    @Test
    void isFullyReturned_moneyAllBack_isTrue() {
        assertThat(SaleOrder.of(List.of(SECOND, BACK)).isFullyReturned()).isTrue();
        assertThat(SaleOrder.of(List.of(BACK)).isFullyReturned()).isTrue();
        // a gift is no return
        assertThat(SaleOrder.of(List.of(line("o1", 1, "USD 0.00"))).isFullyReturned())
                .isFalse();
    }

    @Test
    void asOf_date_knowsTheLinesUpToIt() {
        assertThat(ORDER.asOf(DAY).orElseThrow()).isEqualTo(SaleOrder.of(List.of(FIRST, SECOND)));
        assertThat(ORDER.asOf(DAY.plusDays(9))).contains(ORDER);
        assertThat(ORDER.asOf(DAY.minusDays(1))).isEmpty();
    }

    @Test
    void group_linesOfSeveralOrders_areOrdersByDate() {
        SaleLine late =
                line("o0", 1, "EUR 5.00").toBuilder().date(DAY.plusDays(1)).build();
        assertThat(SaleOrder.group(List.of(late, BACK, FIRST, line("o2", 1, "EUR 7.00"), SECOND)))
                .extracting(SaleOrder::id)
                .containsExactly(OrderId.of("o1"), OrderId.of("o2"), OrderId.of("o0"));
        assertThat(SaleOrder.group(List.of())).isEmpty();
    }

    @Test
    void attributes_ofTheHost_areKept() {
        AttributeKey<String> priority = AttributeKey.ofLabel("priority");
        SaleOrder order = ORDER.toBuilder()
                .attributes(Attributes.none().with(priority, "high"))
                .build();
        assertThat(order.attributes().get(priority)).contains("high");
        assertThat(order.asOf(DAY).orElseThrow().attributes()).isEqualTo(order.attributes());
        assertThat(order).isNotEqualTo(ORDER);
        Field<SaleOrder> field = SaleOrder.fields().get(SaleOrder.fields().size() - 1);
        assertThat(field.read(order)).contains(order.attributes());
        assertThat(field.read(ORDER)).isEmpty();
    }

    @Test
    void fields_areAllReadable() {
        assertThat(SaleOrder.fields())
                .extracting(Field::name)
                .containsExactly(
                        "saleOrder.id",
                        "saleOrder.client",
                        "saleOrder.date",
                        "saleOrder.rep",
                        "saleOrder.channel",
                        "saleOrder.lines",
                        "saleOrder.lines.attributes",
                        "saleOrder.attributes");
        assertThat(SaleOrder.fields().stream().map(field -> field.read(ORDER).isPresent()))
                .containsExactly(true, true, true, true, false, true, false, false);
        assertThat(SaleOrder.fields())
                .filteredOn(field -> field.sensitivity() == Sensitivity.COMMERCIAL)
                .hasSize(1);
    }

    @Property
    void order_ofLinesInAnyOrder_isTheSameAndAddsUp(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = -500, max = 500) Integer> cents,
            @ForAll Random random) {
        List<SaleLine> lines = new ArrayList<>();
        for (int amount : cents) {
            // returns share the numbers of other lines
            int number = amount < 0 ? lines.size() / 2 : lines.size();
            lines.add(line("o1", number, Money.ofMinor(CurrencyUnit.EUR, amount).toString()));
        }
        SaleOrder order = SaleOrder.of(lines);
        List<SaleLine> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        assertThat(SaleOrder.of(shuffled)).isEqualTo(order);
        assertThat(order.lines()).containsExactlyInAnyOrderElementsOf(lines);
        assertThat(order.sold().plus(order.returned())).isEqualTo(order.net());
        assertThat(order.net().getAmountMinorLong())
                .isEqualTo(cents.stream().mapToLong(Integer::longValue).sum());
    }

    /** The text form of a line hides what is not open, and so may not be all that orders them. */
    @Test
    void equals_linesThatDifferInHiddenAttributesOnly_doNotDependOnTheirOrder() {
        AttributeKey<String> note = AttributeKey.ofText("note").withSensitivity(Sensitivity.PERSONAL);
        SaleLine one =
                BACK.toBuilder().attributes(Attributes.none().with(note, "a")).build();
        SaleLine other =
                BACK.toBuilder().attributes(Attributes.none().with(note, "b")).build();
        assertThat(SaleOrder.of(List.of(one, other))).isEqualTo(SaleOrder.of(List.of(other, one)));
    }
}
