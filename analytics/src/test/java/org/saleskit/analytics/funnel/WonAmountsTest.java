package org.saleskit.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class WonAmountsTest {

    private static final CurrencyUnit USD = CurrencyUnit.USD;

    private static WonAmounts amounts(String... values) {
        return WonAmounts.of(
                USD,
                Arrays.stream(values).map(v -> Money.of(USD, new BigDecimal(v))).toList());
    }

    @Test
    void none_hasTheSumZeroAndNoMean() {
        WonAmounts none = amounts();
        assertThat(none.count()).isZero();
        assertThat(none.sum()).isEqualTo(Money.zero(USD));
        assertThat(none.mean()).isEmpty();
        assertThat(none.median()).isEmpty();
        assertThat(none.trimmedMean()).isEmpty();
        assertThat(none.smallest()).isEmpty();
        assertThat(none.largest()).isEmpty();
        assertThat(none.largestShare()).isEmpty();
        assertThat(none.currency()).isEqualTo(USD);
    }

    /** 0, 1, 1 and 2: mean 1, median 1, largest share 2/4. */
    @Test
    void fourAmounts_giveMeanMedianAndShare() {
        WonAmounts four = amounts("2", "1", "0", "1");
        assertThat(four.mean()).contains(new BigDecimal("1.000000"));
        assertThat(four.median()).contains(new BigDecimal("1.000000"));
        assertThat(four.largestShare()).hasValue(0.5);
        assertThat(four.zeroCount()).isEqualTo(1);
        assertThat(four.smallest()).contains(Money.parse("USD 0"));
        assertThat(four.largest()).contains(Money.parse("USD 2"));
    }

    @Test
    void median_evenCount_isHalfTheSumOfTheMiddleTwo() {
        assertThat(amounts("10", "1.01", "1.02", "0").median()).contains(new BigDecimal("1.015000"));
        assertThat(amounts("10", "3", "0").median()).contains(new BigDecimal("3.000000"));
        assertThat(amounts("7").median()).contains(new BigDecimal("7.000000"));
    }

    /** 1/3 and 2/3 to the sixth digit in dollars, to the fourth in yen. */
    @Test
    void mean_isRoundedOnceToFourDigitsMoreThanTheCurrency() {
        assertThat(amounts("1", "0", "0").mean()).contains(new BigDecimal("0.333333"));
        assertThat(amounts("2", "0", "0").mean()).contains(new BigDecimal("0.666667"));
        WonAmounts yen = WonAmounts.of(
                CurrencyUnit.JPY,
                Stream.of(1, 0, 0).map(v -> Money.ofMajor(CurrencyUnit.JPY, v)).toList());
        assertThat(yen.mean()).contains(new BigDecimal("0.3333"));
    }

    /** As R's mean(x, trim = 0.1): nothing is cut from 9, one from each end of 10 and of 19, two of 20. */
    @Test
    void trimmedMean_cutsATenthOfEachEndRoundedDown() {
        assertThat(amounts("0", "0", "0", "0", "0", "0", "0", "0", "9").trimmedMean())
                .contains(new BigDecimal("1.000000"));
        assertThat(amounts("100", "1", "2", "3", "4", "5", "6", "7", "8", "0").trimmedMean())
                .contains(new BigDecimal("4.500000"));
        String[] twenty =
                Stream.iterate(1, i -> i + 1).limit(20).map(String::valueOf).toArray(String[]::new);
        twenty[18] = "1000";
        twenty[19] = "2000";
        // 3 + … + 18 = 168 over 16 amounts.
        assertThat(amounts(twenty).trimmedMean()).contains(new BigDecimal("10.500000"));
    }

    @Test
    void largestShare_allZero_isEmpty() {
        assertThat(amounts("0", "0").largestShare()).isEmpty();
        assertThat(amounts("0", "0").mean()).contains(new BigDecimal("0.000000"));
    }

    @Test
    void sum_beyondALong_isExact() {
        WonAmounts huge = amounts("9223372036854775807.99", "9223372036854775807.99", "0.02");
        assertThat(huge.sum().getAmount()).isEqualByComparingTo("18446744073709551616.00");
        assertThat(huge.largestShare().orElseThrow()).isCloseTo(0.5, within(1e-12));
    }
}
