package org.saleskit.forecasting.internal.wins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.forecasting.distribution.AmountDistribution;

class WonAmountTest {

    /** 0.8 × 50 000 is the standard deviation. */
    @Test
    void points_ofALaw_haveItsMoments() {
        AmountDistribution law = AmountDistribution.logNormal(Money.parse("RUB 50000"), 0.8);
        WonAmount amount = WonAmount.of(law, BigDecimal.valueOf(50_000));
        double sum = 0;
        double mean = 0;
        double square = 0;
        for (int i = 0; i < amount.size(); i++) {
            sum += amount.weight(i);
            mean += amount.weight(i) * amount.point(i);
            square += amount.weight(i) * amount.point(i) * amount.point(i);
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(mean).isCloseTo(5_000_000, within(1e-4));
        assertThat(square - mean * mean).isCloseTo(amount.varianceUnits(), within(0.002 * amount.varianceUnits()));
        assertThat(amount.varianceUnits()).isCloseTo(16e12, within(1e3));
        assertThat(amount.mean()).isEqualByComparingTo("50000");
        assertThat(amount.isFixed()).isFalse();
        assertThat(amount.isListed()).isFalse();
    }

    @Test
    void points_ofAList_areIt() {
        WonAmount past = WonAmount.listed(new long[] {1_000, 3_000}, BigDecimal.valueOf(20));
        assertThat(past.meanUnits()).isEqualTo(2_000);
        assertThat(past.varianceUnits()).isEqualTo(1e6);
        assertThat(past.commonUnits()).isEqualTo(1_000);
        assertThat(past.largest()).isEqualTo(3_000);
        assertThat(past.isListed()).isTrue();
        assertThat(past.isFixed()).isFalse();
    }

    /** Two amounts that are one double are two amounts. */
    @Test
    void isFixed_isOfTheUnits() {
        assertThat(WonAmount.listed(new long[] {7, 7}, new BigDecimal("0.07")).isFixed())
                .isTrue();
        assertThat(WonAmount.listed(new long[] {7, 7}, new BigDecimal("0.07")).commonUnits())
                .isEqualTo(7);
        assertThat(WonAmount.listed(new long[] {1L << 60, (1L << 60) + 1}, BigDecimal.ONE)
                        .isFixed())
                .isFalse();
    }
}
