package org.saleskit.core.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void of_sameValue_isOneObjectInLowestTerms() {
        assertThat(Fraction.of(6, -4))
                .isEqualTo(Fraction.of(new BigDecimal("-1.50")))
                .hasSameHashCodeAs(Fraction.of(-3, 2))
                .isNotEqualTo(Fraction.of(3, 2))
                .isNotEqualTo(Fraction.of(-3, 4))
                .isNotEqualTo("-1.5")
                .hasToString("-1.5");
        assertThat(Fraction.of(6, -4).numerator()).isEqualTo(BigInteger.valueOf(-3));
        assertThat(Fraction.of(6, -4).denominator()).isEqualTo(BigInteger.TWO);
        assertThat(Fraction.of(0, 7)).isEqualTo(Fraction.ZERO);
    }

    @Test
    void arithmetic_ofThirds_isExact() {
        Fraction third = Fraction.of(1, 3);
        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
        assertThat(third.minus(Fraction.of(1, 2))).isEqualTo(Fraction.of(-1, 6));
        assertThat(third.multipliedBy(Fraction.of(3))).isEqualTo(Fraction.ONE);
        assertThat(third.dividedBy(Fraction.of(-2, 3))).isEqualTo(Fraction.of(-1, 2));
        assertThat(third.negated().abs()).isEqualTo(third);
        assertThat(third.abs()).isEqualTo(third);
        assertThat(third.min(Fraction.ONE)).isEqualTo(third);
        assertThat(Fraction.ONE.min(third)).isEqualTo(third);
        assertThat(third.max(Fraction.ONE)).isEqualTo(Fraction.ONE);
        assertThat(Fraction.ONE.max(third)).isEqualTo(Fraction.ONE);
        assertThat(third.signum()).isEqualTo(1);
    }

    @Test
    void decimal_endlessDigits_isEmpty() {
        assertThat(Fraction.of(1, 3).decimal()).isEmpty();
        assertThat(Fraction.of(1, 3)).hasToString("1/3");
        assertThat(Fraction.of(3, 40).decimal()).contains(new BigDecimal("0.075"));
        assertThat(Fraction.of(1200).decimal()).contains(new BigDecimal("1200"));
        assertThat(Fraction.of(1200)).hasToString("1200");
    }

    @Test
    void rounding_negative_goesTheNamedWay() {
        Fraction value = Fraction.of(-5, 3);
        assertThat(value.ceiling()).isEqualTo(-1);
        assertThat(value.floor()).isEqualTo(-2);
        assertThat(value.rounded(2, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("-1.67"));
        assertThat(Fraction.of(2).ceiling()).isEqualTo(2);
    }

    @Test
    void of_zeroDenominatorOrEndlessNumber_isRejected() {
        assertThatThrownBy(() -> Fraction.of(1, 0)).hasMessage("denominator must not be 0, but was 0");
        assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO)).hasMessage("divisor must not be 0, but was 0");
        assertThatThrownBy(() -> Fraction.of(new BigDecimal("1E+2000000000")))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("numerator must have at most 1000 digits on either side of the point,"
                        + " but was a number of 1 digits and scale -2000000000");
    }

    @Property
    void arithmetic_agreesWithCrossMultiplication(
            @ForAll int a, @ForAll @IntRange(min = 1) int b, @ForAll int c, @ForAll @IntRange(min = 1) int d) {
        Fraction one = Fraction.of(a, b);
        Fraction other = Fraction.of(c, d);
        assertThat(one.compareTo(other)).isEqualTo(Long.compare((long) a * d, (long) c * b));
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        if (c != 0) {
            assertThat(one.multipliedBy(other).dividedBy(other)).isEqualTo(one);
        }
        assertThat(new BigDecimal(one.floor())).isLessThanOrEqualTo(one.rounded(3, RoundingMode.CEILING));
        assertThat(one.ceiling().subtract(one.floor()))
                .isEqualTo(one.denominator().equals(BigInteger.ONE) ? BigInteger.ZERO : BigInteger.ONE);
    }
}
