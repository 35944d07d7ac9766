package org.saleskit.core.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saleskit.core.sale.SaleRows.line;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AverageChequeTest {

    private static final AverageCheque RULE = AverageCheque.withDefaults();

    /** Orders of 100 and 200 (two lines), and one of 60 that came back. */
    private static final List<SaleLine> LINES = List.of(
            line("o1", 1, "USD 100.00"),
            line("o2", 1, "USD 150.00"),
            line("o2", 2, "USD 50.00"),
            line("o3", 1, "USD 60.00"),
            line("o3", 1, "USD -60.00"));

    private static AverageChequeResult of(AverageCheque rule, List<SaleLine> lines) {
        return rule.of(lines, CurrencyUnit.USD);
    }

    @Test
    void average_fullyReturnedOrder_leavesTheCount() {
        AverageChequeResult result = of(RULE, LINES);
        assertThat(result.netRevenue()).isEqualTo(Money.parse("USD 300.00"));
        assertThat(result.orders()).isEqualTo(2);
        assertThat(result.lines()).isEqualTo(3);
        assertThat(result.perOrder(RoundingMode.HALF_UP)).contains(Money.parse("USD 150.00"));
        assertThat(result.perLine(RoundingMode.HALF_UP)).contains(Money.parse("USD 100.00"));
        assertThat(result.fullyReturned()).containsExactly(OrderId.of("o3"));
        assertThat(result.returnsOnly()).isEmpty();
        assertThat(result.options().countsFullyReturned()).isFalse();
        assertThat(result).hasToString("USD 300.00 of 2 orders, 3 lines");
    }

    @Test
    void average_countingFullyReturned_keepsItInTheCount() {
        AverageChequeResult result = of(RULE.countingFullyReturned(), LINES);
        assertThat(result.perOrder(RoundingMode.HALF_UP)).contains(Money.parse("USD 100.00"));
        assertThat(result.perLine(RoundingMode.HALF_UP)).contains(Money.parse("USD 75.00"));
        assertThat(result.fullyReturned()).containsExactly(OrderId.of("o3"));
        assertThat(result.options().countsFullyReturned()).isTrue();
    }

    @Test
    void average_partReturned_lowersTheSumOnly() {
        List<SaleLine> lines = new ArrayList<>(LINES);
        lines.add(line("o2", 2, "USD -50.00"));
        AverageChequeResult result = of(RULE, lines);
        assertThat(result.perOrder(RoundingMode.HALF_UP)).contains(Money.parse("USD 125.00"));
        assertThat(result.orders()).isEqualTo(2);
    }

    @Test
    void average_returnOfAnEarlierSale_isInTheSumAndInNoCount() {
        AverageChequeResult result = of(RULE, List.of(line("o1", 1, "USD 100.00"), line("o0", 1, "USD -30.00")));
        assertThat(result.returnsOnly()).containsExactly(OrderId.of("o0"));
        assertThat(result.fullyReturned()).isEmpty();
        assertThat(result.perOrder(RoundingMode.HALF_UP)).contains(Money.parse("USD 70.00"));
    }

    @Test
    void average_freeOrder_isCounted() {
        AverageChequeResult result = of(RULE, List.of(line("o1", 1, "USD 10.00"), line("o2", 1, "USD 0.00")));
        assertThat(result.perOrder(RoundingMode.HALF_UP)).contains(Money.parse("USD 5.00"));
    }

    @Test
    void average_noOrders_isEmpty() {
        AverageChequeResult nothing = of(RULE, List.of());
        assertThat(nothing.netRevenue()).isEqualTo(Money.parse("USD 0.00"));
        assertThat(nothing.perOrder(RoundingMode.HALF_UP)).isEmpty();
        assertThat(nothing.perLine(RoundingMode.HALF_UP)).isEmpty();
        assertThat(of(RULE, List.of(line("o3", 1, "USD 60.00"), line("o3", 1, "USD -60.00")))
                        .perOrder(RoundingMode.HALF_UP))
                .isEmpty();
    }

    @Test
    void by_product_countsAnOrderForEachKey() {
        SortedMap<String, AverageChequeResult> results =
                RULE.by(LINES, CurrencyUnit.USD, line -> line.product().value());
        assertThat(results).containsOnlyKeys("p1", "p2");
        assertThat(results.values()).extracting(AverageChequeResult::orders).containsExactly(2L, 1L);
        assertThat(results.values())
                .extracting(result -> result.perOrder(RoundingMode.HALF_UP).orElseThrow())
                .containsExactly(Money.parse("USD 125.00"), Money.parse("USD 50.00"));
    }

    @Test
    void average_otherCurrency_isRefused() {
        assertThatThrownBy(() -> RULE.of(LINES, CurrencyUnit.EUR)).isInstanceOf(CurrencyMismatchException.class);
    }

    @Property
    void average_inAnyOrder_timesTheCountIsTheRevenue(
            @ForAll List<@IntRange(min = -500, max = 1000) Integer> cents, @ForAll Random random) {
        List<SaleLine> lines = new ArrayList<>();
        cents.forEach(amount -> lines.add(line(
                "o" + Math.floorMod(amount, 5),
                lines.size(),
                Money.ofMinor(CurrencyUnit.USD, amount).toString())));
        AverageChequeResult result = of(RULE, lines);
        assertThat(result.netRevenue().getAmountMinorLong())
                .isEqualTo(cents.stream().mapToLong(Integer::longValue).sum());
        long orders = lines.stream().map(SaleLine::order).distinct().count();
        assertThat(result.orders()
                        + result.fullyReturned().size()
                        + result.returnsOnly().size())
                .isEqualTo(orders);
        result.perOrder(RoundingMode.FLOOR).ifPresent(average -> {
            Money rest = result.netRevenue().minus(average.multipliedBy(result.orders()));
            assertThat(rest.getAmountMinorLong()).isBetween(0L, result.orders() - 1);
        });
        List<SaleLine> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        assertThat(of(RULE, shuffled)).hasToString(result.toString());
    }
}
