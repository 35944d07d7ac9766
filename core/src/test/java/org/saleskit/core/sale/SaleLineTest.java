package org.saleskit.core.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saleskit.core.client.ClientId;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;
import org.saleskit.core.product.ProductId;
import org.saleskit.core.team.RepId;

class SaleLineTest {

    private static SaleLineBuilder line() {
        return SaleLine.builder()
                .order(OrderId.of("o1"))
                .lineNumber(1)
                .client(ClientId.of("c1"))
                .product(ProductId.of("p1"))
                .date(LocalDate.of(2026, 3, 2))
                .quantity(new BigDecimal("2"))
                .amount(Money.parse("USD 240.00"));
    }

    @Test
    void line_withCost_hasItsMargin() {
        SaleLine sale = line().cost(Money.parse("USD 160.00")).build();
        assertThat(sale.margin()).contains(Money.parse("USD 80.00"));
        assertThat(sale.isReturn()).isFalse();
    }

    @Test
    void line_withoutCost_hasNoMarginRatherThanAFullOne() {
        assertThat(line().build().margin()).isEmpty();
    }

    @Test
    void line_negativeAmount_isAReturnThatCancelsTheSale() {
        SaleLine sale = line().cost(Money.parse("USD 160.00")).build();
        SaleLine back = line().quantity(new BigDecimal("-2"))
                .amount(Money.parse("USD -240.00"))
                .cost(Money.parse("USD -160.00"))
                .build();
        assertThat(back.isReturn()).isTrue();
        assertThat(sale.margin().orElseThrow().plus(back.margin().orElseThrow()))
                .isEqualTo(Money.parse("USD 0.00"));
    }

    @Test
    void line_zeroAmount_isNoReturn() {
        assertThat(line().amount(Money.parse("USD 0.00")).build().isReturn()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2",
        "2.00, 2",
        "2.50, 2.5",
        "100, 100",
        "1E+2, 100",
        "-0.10, -0.1",
        "0.000, 0",
        "1E+17, 100000000000000000",
        "1E+18, 1E+18"
    })
    void quantity_anyScale_isKeptInOneForm(BigDecimal given, String kept) {
        assertThat(line().quantity(given).build().quantity()).hasToString(kept);
        assertThat(line().quantity(given).build())
                .isEqualTo(line().quantity(new BigDecimal(kept)).build());
    }

    @Test
    void quantity_hugeExponent_isNotWrittenOut() {
        BigDecimal huge = new BigDecimal("1E+2000000000");
        assertThat(line().quantity(huge).build().quantity()).isEqualByComparingTo(huge);
    }

    @Test
    void toBuilder_unchanged_isEqual() {
        SaleLine full = line().rep(RepId.of("r1"))
                .channel("shop")
                .recordedAt(Instant.parse("2026-03-02T12:00:00Z"))
                .build();
        assertThat(full.toBuilder().build()).isEqualTo(full).hasSameHashCodeAs(full);
        assertThat(full).isNotEqualTo(line().build());
        assertThat(full.toString()).contains("order=o1", "lineNumber=1", "amount=USD 240.00", "rep=r1");
    }

    @Test
    void build_otherCurrencyOfCost_isRejected() {
        assertThatThrownBy(line().cost(Money.parse("EUR 1.00"))::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("saleLine.cost must be in the currency of amount, USD, but was EUR");
    }

    @Test
    void build_negativeLineNumber_isRejected() {
        assertThat(line().lineNumber(0).build().lineNumber()).isZero();
        assertThatThrownBy(line().lineNumber(-1)::build)
                .hasMessage("saleLine.lineNumber must be zero or more, but was -1");
    }

    @Test
    void build_blankChannel_isRejected() {
        assertThatThrownBy(line().channel(" ")::build).hasMessage("saleLine.channel must not be blank, but was \" \"");
    }

    @Test
    void line_withListAmount_hasItsDiscount() {
        SaleLine sale = line().listAmount(Money.parse("USD 300.00")).build();
        assertThat(sale.discount()).contains(Money.parse("USD 60.00"));
        // 60 / 300
        assertThat(sale.discountShare()).hasValue(0.2);
        assertThat(line().build().discount()).isEmpty();
        assertThat(line().build().discountShare()).isEmpty();
    }

    @Test
    void line_dearerThanTheList_hasANegativeDiscount() {
        SaleLine sale = line().listAmount(Money.parse("USD 200.00")).build();
        assertThat(sale.discountShare()).hasValue(-0.2);
    }

    @Test
    void line_giftOrWithoutListPrice_hasADiscountWhereItIsDefined() {
        Money zero = Money.parse("USD 0.00");
        SaleLine gift =
                line().amount(zero).listAmount(Money.parse("USD 300.00")).build();
        assertThat(gift.discountShare()).hasValue(1);
        SaleLine free = line().amount(zero).listAmount(zero).build();
        assertThat(free.discount()).contains(zero);
        assertThat(free.discountShare()).isEmpty();
    }

    @Test
    void return_withListAmount_takesTheDiscountBack() {
        SaleLine back = line().quantity(new BigDecimal("-2"))
                .amount(Money.parse("USD -240.00"))
                .listAmount(Money.parse("USD -300.00"))
                .build();
        assertThat(back.discount()).contains(Money.parse("USD -60.00"));
        assertThat(back.discountShare()).hasValue(0.2);
    }

    @Test
    void unitPrice_isTheAmountByTheQuantity() {
        assertThat(line().build().unitPrice(RoundingMode.HALF_UP)).contains(Money.parse("USD 120.00"));
        // 240 / 7 = 34.2857
        assertThat(line().quantity(new BigDecimal("7")).build().unitPrice(RoundingMode.HALF_UP))
                .contains(Money.parse("USD 34.29"));
        assertThat(line().quantity(BigDecimal.ZERO).build().unitPrice(RoundingMode.HALF_UP))
                .isEmpty();
    }

    @Test
    void fields_ofALine_areAllReadable() {
        SaleLine full = line().rep(RepId.of("r1"))
                .channel("shop")
                .recordedAt(Instant.parse("2026-03-02T12:00:00Z"))
                .cost(Money.parse("USD 160.00"))
                .listAmount(Money.parse("USD 300.00"))
                .attributes(Attributes.none().with(AttributeKey.ofFlag("gift"), true))
                .build();
        assertThat(SaleLine.fields())
                .hasSize(13)
                .allMatch(field -> field.read(full).isPresent());
        assertThat(SaleLine.fields().stream()
                        .filter(field -> field.read(line().build()).isEmpty()))
                .extracting(Field::name)
                .containsExactly(
                        "saleLine.rep",
                        "saleLine.channel",
                        "saleLine.recordedAt",
                        "saleLine.cost",
                        "saleLine.listAmount",
                        "saleLine.attributes");
        assertThat(SaleLine.fields())
                .filteredOn(field -> field.sensitivity() == Sensitivity.COMMERCIAL)
                .extracting(Field::name)
                .contains("saleLine.amount", "saleLine.cost", "saleLine.listAmount");
    }
}
