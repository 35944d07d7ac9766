package org.saleskit.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationTest {

    private static Allocation<Integer> by(String weights) {
        return Allocation.byWeights(
                Arrays.stream(weights.split(" ")).map(BigDecimal::new).toList());
    }

    @ParameterizedTest
    @CsvSource({
        // exact shares 33 1/3 each: the unit that is left goes to the first
        "1 1 1, 100, 34 33 33",
        // 0.5 and 0.5: a tie
        "1 1, 1, 1 0",
        // G20 of the semantics: 1001 less 400, by 0.35 and 0.20: 382.4545 and 218.5455
        "0.35 0.20, 601, 382 219",
        "0.5 0.3 0.2, 1000, 500 300 200",
        // scale of the weights is of no importance
        "1E+2 100.00 1E2, 100, 34 33 33",
        // a weight of zero gets nothing, whatever is left
        "0 1 1 1 0, 5, 0 2 2 1 0",
        "7, 12, 12",
        "1 2 3, 0, 0 0 0",
        // textbook paradox: quotas 4.286 4.286 1.429 of 10, and 4.714 4.714 1.571 of 11: the third loses one
        "6 6 2, 10, 4 4 2",
        "6 6 2, 11, 5 5 1"
    })
    void split_count_givesLargestRemaindersOneMore(String weights, long total, String parts) {
        assertThat(by(weights).split(total).values())
                .containsExactlyElementsOf(
                        Arrays.stream(parts.split(" ")).map(Long::valueOf).toList());
    }

    @Test
    void split_negativeTotal_isTheOppositeOfThePositive() {
        // -1 by halves: -1 0, and not 0 -1
        assertThat(by("1 1").split(-1)).containsExactlyEntriesOf(new TreeMap<>(Map.of(0, -1L, 1, 0L)));
        assertThat(by("1 1 1").split(Money.parse("EUR -100.00")).values())
                .containsExactly(Money.parse("EUR -33.34"), Money.parse("EUR -33.33"), Money.parse("EUR -33.33"));
    }

    @Test
    void split_extremesOfLong_areExact() {
        assertThat(by("1").split(Long.MIN_VALUE).values()).containsExactly(Long.MIN_VALUE);
        assertThat(by("1 1").split(Long.MAX_VALUE).values())
                .containsExactly(Long.MAX_VALUE / 2 + 1, Long.MAX_VALUE / 2);
    }

    @Test
    void split_money_usesTheDigitsOfItsCurrency() {
        assertThat(by("1 1 1").split(Money.parse("JPY 100")).values())
                .containsExactly(Money.parse("JPY 34"), Money.parse("JPY 33"), Money.parse("JPY 33"));
        assertThat(by("1 1 1").split(Money.parse("KWD 0.100")).values())
                .containsExactly(Money.parse("KWD 0.034"), Money.parse("KWD 0.033"), Money.parse("KWD 0.033"));
    }

    @Test
    void split_tie_goesToTheLowerKey() {
        assertThat(Allocation.<String>equally(List.of("b", "a")).split(Money.parse("USD 0.01")))
                .containsEntry("a", Money.parse("USD 0.01"))
                .containsEntry("b", Money.parse("USD 0.00"));
    }

    @Test
    void equally_repeatedKey_hasAPartForEachTime() {
        assertThat(Allocation.<String>equally(List.of("a", "b", "a")).split(3L))
                .containsEntry("a", 2L)
                .containsEntry("b", 1L);
    }

    @Test
    void split_number_keepsTheScaleAskedFor() {
        assertThat(by("1 2").split(new BigDecimal("1.0"), 2).values())
                .containsExactly(new BigDecimal("0.33"), new BigDecimal("0.67"));
        assertThat(by("1 2").split(new BigDecimal("1000"), -2).values())
                .containsExactly(new BigDecimal("3E+2"), new BigDecimal("7E+2"));
        assertThat(by("1 2").split(new BigDecimal("0.000"), 0).values())
                .containsExactly(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    @Test
    void percentages_thirds_sumToOneHundred() {
        assertThat(by("1 1 1").percentages(1).values())
                .containsExactly(new BigDecimal("33.4"), new BigDecimal("33.3"), new BigDecimal("33.3"));
        assertThat(by("2 1").percentages(0).values()).containsExactly(new BigDecimal("67"), new BigDecimal("33"));
    }

    @Test
    void result_isUnmodifiable() {
        assertThatThrownBy(() -> by("1 1").split(3L).put(0, 3L)).isInstanceOf(UnsupportedOperationException.class);
    }
}
