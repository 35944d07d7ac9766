package org.saleskit.forecasting.internal.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Means and variances of laws, sums and mixtures. */
class RevenueMomentsTest {

    private static final CurrencyUnit USD = CurrencyUnit.USD;

    /** Mean 10 and 20, variance 4 and 9, with 3/4 and 1/4: 12.5, and 3 + 2.25 + 3/16 of 100. */
    @Test
    void mixedWith_isTheMixture() {
        RevenueMoments one = new RevenueMoments(USD, BigDecimal.TEN, 4);
        RevenueMoments two = new RevenueMoments(USD, new BigDecimal(20), 9);
        RevenueMoments mixed = one.mixedWith(two, 0.25);

        assertThat(mixed.mean()).isEqualByComparingTo("12.5");
        assertThat(mixed.variance()).isCloseTo(24, within(1e-14));
        assertThat(one.mixedWith(two, 0)).isEqualTo(new RevenueMoments(USD, new BigDecimal(10), 4));
        assertThat(one.mixedWith(two, 1).variance()).isEqualTo(9);
    }

    /** 1.00, 1.02 and 1.07 dollars with weights 2, 1, 1: mean 102.25 cents, variance (2 5.0625 + 0.0625 + 22.5625) / 4 = 8.1875. */
    @Test
    void ofLaw_takesWeightsOfAnySum() {
        Amounts amounts = new Amounts.Points(new long[] {100, 102, 107});
        RevenueMoments moments = RevenueMoments.ofLaw(USD, amounts, new double[] {2, 1, 1});

        assertThat(moments.mean()).isEqualByComparingTo("1.0225");
        assertThat(moments.variance()).isCloseTo(8.1875e-4, within(1e-16));
    }

    /** A distance of two cents stays one beside 90 trillion dollars. */
    @Test
    void ofLaw_largeAmounts_keepTheirVariance() {
        BigInteger first = BigInteger.valueOf(9_000_000_000_000_000L);
        Amounts amounts = new Amounts.Lattice(first, BigInteger.TWO, 2);
        RevenueMoments moments = RevenueMoments.ofLaw(USD, amounts, new double[] {0.5, 0.5});

        assertThat(moments.mean()).isEqualByComparingTo("90000000000000.01");
        assertThat(moments.variance()).isCloseTo(1e-4, within(1e-18));
        // A mean between two cents.
        RevenueMoments uneven = RevenueMoments.ofLaw(USD, amounts, new double[] {0.25, 0.75});
        assertThat(uneven.variance()).isCloseTo(0.75e-4, within(1e-18));
    }
}
