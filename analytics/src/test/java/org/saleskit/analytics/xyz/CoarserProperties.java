package org.saleskit.analytics.xyz;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.saleskit.analytics.table.PeriodTableAccumulator;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;

class CoarserProperties {

    private static final LocalDate START = LocalDate.of(2023, 5, 17);
    private static final Map<PeriodUnit, Integer> SIZES =
            Map.of(PeriodUnit.DAY, 7, PeriodUnit.WEEK, 4, PeriodUnit.MONTH, 3, PeriodUnit.QUARTER, 4);

    @Provide
    Arbitrary<List<Long>> amounts() {
        Arbitrary<Long> amount = Arbitraries.oneOf(
                Arbitraries.longs().between(80, 120), Arbitraries.longs().between(-40, 150));
        return amount.list().ofMinSize(1).ofMaxSize(70);
    }

    private static XyzResult<String> classify(PeriodUnit unit, List<Long> amounts) {
        PeriodTableAccumulator<String> sums = PeriodTableAccumulator.of(unit, ValueUnit.decimal(0));
        CalendarPeriod first = CalendarPeriod.of(unit, START);
        for (int i = 0; i < amounts.size(); i++) {
            sums.add("a", first.plus(i).start(), amounts.get(i));
        }
        return XyzAnalysis.withDefaults().classify(sums.result());
    }

    private static XyzItem<String> item(PeriodUnit unit, List<Long> amounts) {
        return classify(unit, amounts).item("a").orElseThrow();
    }

    /** From the end, block after block, until no whole one is left; leading zeros are no part of the item's life. */
    private static List<Long> slowBlocks(List<Long> amounts, int size) {
        List<Long> life = new ArrayList<>(amounts);
        while (!life.isEmpty() && life.get(0) == 0) {
            life.remove(0);
        }
        List<Long> blocks = new ArrayList<>();
        while (life.size() >= size) {
            List<Long> last = life.subList(life.size() - size, life.size());
            blocks.add(last.stream().mapToLong(Long::longValue).sum());
            last.clear();
        }
        Collections.reverse(blocks);
        return blocks;
    }

    @Property
    void coarserClass_equalsTheClassOfTheBlocks(@ForAll("amounts") List<Long> amounts, @ForAll PeriodUnit unit) {
        XyzItem<String> item = item(unit, amounts);
        Integer size = SIZES.get(unit);
        if (size == null) {
            assertThat(item.coarserClass()).isEmpty();
            assertThat(item.coarserVariation()).isEmpty();
            assertThat(item.coarserPeriods()).isZero();
            assertThat(classify(unit, amounts).coarserBlock()).isEmpty();
            return;
        }
        assertThat(classify(unit, amounts).coarserBlock()).hasValue(size);
        List<Long> blocks = slowBlocks(amounts, size);
        assertThat(item.coarserPeriods()).isEqualTo(blocks.size());
        long sum = blocks.stream().mapToLong(Long::longValue).sum();
        if (sum <= 0) {
            assertThat(item.coarserVariation()).isEmpty();
            boolean fresh = blocks.isEmpty() && item.variation().isPresent();
            assertThat(item.coarserClass()).contains(fresh ? XyzClass.NEW : XyzClass.UNDEFINED);
            return;
        }
        // From deviations: CV² = sum of (n x - S)² / (n S²); all numbers are small enough for a long.
        long n = blocks.size();
        long deviations = blocks.stream()
                .mapToLong(block -> (n * block - sum) * (n * block - sum))
                .sum();
        BigDecimal unitSquare = BigDecimal.valueOf(n * sum * sum);
        XyzClass expected;
        if (n < 6) {
            expected = XyzClass.NEW;
        } else if (isAtMost(deviations, unitSquare, "0.01")) {
            expected = XyzClass.X;
        } else {
            expected = isAtMost(deviations, unitSquare, "0.0625") ? XyzClass.Y : XyzClass.Z;
        }
        assertThat(item.coarserClass()).contains(expected);
        assertThat(item.coarserVariation().orElseThrow())
                .isCloseTo(Math.sqrt(deviations / (double) (n * sum * sum)), Offset.offset(1e-12));
        boolean mentioned = item.explain(Locale.ENGLISH).contains("by blocks of " + size + " ");
        boolean byVariation = n >= 6 && "XYZ".contains(item.xyzClass().name());
        assertThat(mentioned).isEqualTo(byVariation && expected != item.xyzClass());
    }

    private static boolean isAtMost(long deviations, BigDecimal unit, String square) {
        return BigDecimal.valueOf(deviations).compareTo(unit.multiply(new BigDecimal(square))) <= 0;
    }

    /** Sums of blocks that leave the range of a long, on the way or in the end, are exact all the same. */
    @Example
    void coarserVariation_sumsBeyondALong_areExact() {
        long half = Long.MAX_VALUE / 2 + 1;
        List<Long> large = List.of(half, half, 0L, -half, -half, 1L, half, half, -half, -half, 0L, 2L);
        XyzItem<String> item = item(PeriodUnit.MONTH, large);

        // Blocks of 2h, 1 - 2h, h, 2 - h: sum 3, and the squares add up to 10 h² - 8 h + 5.
        BigDecimal h = BigDecimal.valueOf(half);
        BigDecimal squares = h.pow(2)
                .multiply(BigDecimal.TEN)
                .subtract(h.multiply(BigDecimal.valueOf(8)))
                .add(BigDecimal.valueOf(5));
        BigDecimal ratio = squares.multiply(BigDecimal.valueOf(4)).subtract(BigDecimal.valueOf(9));
        assertThat(item.coarserPeriods()).isEqualTo(4);
        assertThat(item.coarserVariation().orElseThrow())
                .isCloseTo(Math.sqrt(ratio.doubleValue() / 9), Percentage.withPercentage(1e-12));
        assertThat(item.coarserClass()).contains(XyzClass.NEW);
    }
}
