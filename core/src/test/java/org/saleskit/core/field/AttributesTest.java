package org.saleskit.core.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AttributesTest {

    private static final AttributeKey<BigDecimal> EMPLOYEES = AttributeKey.ofNumber("employees");
    private static final AttributeKey<String> ASSISTANT =
            AttributeKey.ofText("assistant").withSensitivity(Sensitivity.PERSONAL);

    @Test
    void value_underItsKey_isGivenBackWithItsType() {
        Attributes attributes =
                Attributes.none().with(EMPLOYEES, BigDecimal.TEN).with(ASSISTANT, "Anna Petrova");

        assertThat(attributes.get(EMPLOYEES)).contains(BigDecimal.TEN);
        assertThat(attributes.get(ASSISTANT)).contains("Anna Petrova");
        assertThat(attributes.get(AttributeKey.ofFlag("vip"))).isEmpty();
        assertThat(attributes.asMap().keySet()).containsExactly(ASSISTANT, EMPLOYEES);
    }

    @Test
    void everyKind_ofKey_takesItsValues() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        Attributes attributes = Attributes.none()
                .with(AttributeKey.ofFlag("vip"), true)
                .with(AttributeKey.ofDate("founded"), day)
                .with(AttributeKey.ofInstant("synced"), Instant.EPOCH)
                .with(AttributeKey.ofMoney("limit"), Money.parse("EUR 5000"));

        assertThat(attributes).hasToString("{founded=2026-03-01, limit=***, synced=1970-01-01T00:00:00Z, vip=true}");
    }

    @Test
    void change_leavesTheOriginalAsItWas() {
        Attributes before = Attributes.none().with(EMPLOYEES, BigDecimal.ONE);

        Attributes after = before.with(EMPLOYEES, BigDecimal.TEN);

        assertThat(before.get(EMPLOYEES)).contains(BigDecimal.ONE);
        assertThat(after.get(EMPLOYEES)).contains(BigDecimal.TEN);
        assertThat(after.without(EMPLOYEES)).isEqualTo(Attributes.none()).hasSameHashCodeAs(Attributes.none());
        assertThat(after.without(ASSISTANT)).isSameAs(after);
        assertThatThrownBy(() -> after.asMap().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void numbers_writtenWithOtherZeros_areEqual() {
        Attributes attributes = Attributes.none().with(EMPLOYEES, new BigDecimal("120.50"));
        Attributes same = Attributes.none().with(EMPLOYEES, new BigDecimal("120.5"));
        assertThat(same).isEqualTo(attributes).hasSameHashCodeAs(attributes);
        assertThat(Attributes.none().with(EMPLOYEES, new BigDecimal("1E+2"))).hasToString("{employees=100}");
        assertThatThrownBy(() -> Attributes.none().with(EMPLOYEES, new BigDecimal("1E+1000000000")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("attributes[employees] must have at most 1000 digits");
    }

    @Test
    void textForm_hidesWhatIsNotOpen() {
        Attributes attributes =
                Attributes.none().with(EMPLOYEES, BigDecimal.TEN).with(ASSISTANT, "Anna Petrova");

        assertThat(attributes).hasToString("{assistant=***, employees=10}");
    }

    @Test
    void secondKey_ofOneNameAndAnotherType_isRefused() {
        Attributes attributes = Attributes.none().with(EMPLOYEES, BigDecimal.TEN);

        assertThatThrownBy(() -> attributes.with(AttributeKey.ofLabel("employees"), "ten"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "attributeKey employees must have the type and sensitivity it has already, BigDecimal OPEN, "
                                + "but was String OPEN");
        assertThatThrownBy(() -> attributes.get(EMPLOYEES.withSensitivity(Sensitivity.COMMERCIAL)))
                .hasMessageEndingWith("but was BigDecimal COMMERCIAL");
    }

    @Test
    void badValue_isNamed() {
        assertThatThrownBy(() -> Attributes.none().with(ASSISTANT, " "))
                .hasMessage("attributes[assistant] must not be blank, but was \" \"");
        assertThatThrownBy(() -> AttributeKey.ofLabel(""))
                .hasMessage("attributeKey.name must not be blank, but was \"\"");
    }

    @Test
    void valueOfAnotherType_throughARawKey_isRefused() {
        @SuppressWarnings("unchecked")
        AttributeKey<Object> raw = (AttributeKey<Object>) (AttributeKey<?>) EMPLOYEES;

        assertThatThrownBy(() -> Attributes.none().with(raw, "ten"))
                .hasMessage("attributes[employees] must be a BigDecimal, but was String");
    }
}
