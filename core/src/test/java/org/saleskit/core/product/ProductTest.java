package org.saleskit.core.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.field.AttributeKey;
import org.saleskit.core.field.Attributes;
import org.saleskit.core.field.Field;
import org.saleskit.core.field.Sensitivity;

class ProductTest {

    private static final Product PUMP = Product.builder()
            .id(ProductId.of("p1"))
            .name("Pump X")
            .line("Pumps")
            .listPrice(Money.parse("USD 120.00"))
            .unitCost(Money.parse("USD 80.00"))
            .build();

    @Test
    void of_idAndName_leavesTheRestUnknown() {
        Product product = Product.of(ProductId.of("p2"), "Valve");
        assertThat(product.name()).isEqualTo("Valve");
        assertThat(product.line()).isEmpty();
        assertThat(product.listPrice()).isEmpty();
        assertThat(product.unitCost()).isEmpty();
    }

    @Test
    void toString_always_leavesTheNameOut() {
        assertThat(PUMP)
                .hasToString("Product{id=p1, line=Pumps, listPrice=USD 120.00, unitCost=USD 80.00, attributes={}}");
    }

    @Test
    void toBuilder_unchanged_isEqual() {
        assertThat(PUMP.toBuilder().build()).isEqualTo(PUMP).hasSameHashCodeAs(PUMP);
    }

    @Test
    void build_freeProduct_isAccepted() {
        Product gift = PUMP.toBuilder().listPrice(Money.parse("USD 0.00")).build();
        assertThat(gift.listPrice()).contains(Money.parse("USD 0.00"));
    }

    @Test
    void build_negativeAmount_isRejected() {
        assertThatThrownBy(PUMP.toBuilder().listPrice(Money.parse("USD -0.01"))::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("product.listPrice must be zero or more, but was USD -0.01");
        assertThatThrownBy(PUMP.toBuilder().unitCost(Money.parse("USD -1.00"))::build)
                .hasMessage("product.unitCost must be zero or more, but was USD -1.00");
    }

    @Test
    void build_twoCurrencies_isRejected() {
        assertThatThrownBy(PUMP.toBuilder().unitCost(Money.parse("EUR 80.00"))::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("product.unitCost must be in the currency of listPrice, USD, but was EUR");
    }

    @Test
    void build_blankText_namesTheAttribute() {
        assertThatThrownBy(() -> Product.of(ProductId.of("p1"), " "))
                .hasMessage("product.name must not be blank, but was \" \"");
        assertThatThrownBy(PUMP.toBuilder().line("")::build).hasMessage("product.line must not be blank, but was \"\"");
    }

    @Test
    void fields_ofAProduct_areAllReadable() {
        Product bare = Product.of(ProductId.of("p1"), "Bolt");
        Product full = bare.toBuilder()
                .line("steel")
                .listPrice(Money.parse("USD 2.00"))
                .unitCost(Money.parse("USD 1.00"))
                .attributes(Attributes.none().with(AttributeKey.ofLabel("colour"), "grey"))
                .build();
        assertThat(Product.fields())
                .extracting(Field::name)
                .containsExactly(
                        "product.id",
                        "product.name",
                        "product.line",
                        "product.listPrice",
                        "product.unitCost",
                        "product.attributes");
        assertThat(Product.fields()).allMatch(field -> field.read(full).isPresent());
        assertThat(Product.fields().stream().filter(field -> field.read(bare).isPresent()))
                .hasSize(2);
        assertThat(Product.fields())
                .filteredOn(field -> field.sensitivity() == Sensitivity.COMMERCIAL)
                .hasSize(2);
    }
}
