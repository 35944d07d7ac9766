package org.saleskit.analytics.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class QuotientTest {

    private static Quotient of(long numerator, long denominator) {
        return Quotient.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    @Test
    void of_commonFactor_isInLowestTerms() {
        assertThat(of(6, 4)).isEqualTo(of(3, 2)).hasSameHashCodeAs(of(3, 2)).hasToString("3/2");
        assertThat(of(0, 4)).isEqualTo(Quotient.of(0)).hasToString("0");
        assertThat(of(-6, 4).numerator()).isEqualTo(-3);
        assertThat(of(-6, 4).denominator()).isEqualTo(2);
        assertThat(of(3, 2)).isNotEqualTo(of(3, 4)).isNotEqualTo(of(5, 2)).isNotEqualTo("3/2");
        assertThat(of(3, 2).hashCode()).isNotEqualTo(of(2, 3).hashCode());
    }

    @Test
    void of_decimal_isExact() {
        assertThat(Quotient.of(new BigDecimal("1.50"))).isEqualTo(of(3, 2));
        assertThat(Quotient.of(new BigDecimal("2E+2"))).isEqualTo(Quotient.of(200));
        assertThat(Quotient.of(new BigDecimal("1E-1000")).denominator()).isEqualTo(BigInteger.TEN.pow(1000));
    }

    @Test
    void toDecimal_endlessDigits_areRoundedOnce() {
        assertThat(of(7, 40).toDecimal()).isEqualTo("0.175");
        assertThat(of(7, 40).isDecimal()).isTrue();
        assertThat(of(2, 3).toDecimal()).isEqualTo("0.6666666666666666666666666666666667");
        assertThat(of(2, 3).isDecimal()).isFalse();
        assertThat(Quotient.of(12).toDecimal()).isEqualByComparingTo("12");
    }

    @Test
    void compareTo_crosswise_isExact() {
        assertThat(of(1, 3)).isLessThan(of(2, 5)).isGreaterThan(of(-1, 3)).isEqualByComparingTo(of(1, 3));
        assertThat(of(1, 5)).isLessThan(of(2, 5));
        assertThat(of(2, 5)).isGreaterThan(of(1, 3));
    }

    @Test
    void between_weights_countFromTheLowEnd() {
        assertThat(Quotient.between(Quotient.of(1), Quotient.of(2), 2, 5)).isEqualTo(of(7, 5));
        assertThat(Quotient.between(of(1, 2), of(1, 3), 1, 4)).isEqualTo(of(11, 24));
        assertThat(Quotient.between(of(1, 2), of(1, 3), 0, 4)).isEqualTo(of(1, 2));
    }
}
