package org.saleskit.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.core.cascade.Cascades.DEALS;
import static org.saleskit.core.cascade.Cascades.REVENUE;
import static org.saleskit.core.cascade.Cascades.number;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.saleskit.core.kpi.KpiOwner;
import org.saleskit.core.kpi.KpiUnit;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;

class TargetSplitTest {

    private static final CalendarPeriod QUARTER = CalendarPeriod.parse("2026-Q1");

    /** Example of the Javadoc: three shares of 33 1/3; the unit left over goes to the earliest. */
    @Test
    void overPeriods_evenly_keepsPiecesWhole() {
        assertThat(TargetSplit.of(DEALS)
                        .overPeriods(number("100"), QUARTER, PeriodUnit.MONTH)
                        .values())
                .containsExactly(number("34"), number("33"), number("33"));
    }

    /**
     * 100.00 by the days of the quarter, 31, 28 and 31 of 90: 34.444.., 31.111.., 34.444..; rounded down they are 99.99, and
     * the cent left over goes to the earlier of the two largest remainders.
     */
    @Test
    void overPeriods_byDays_sumsToTheMoney() {
        SortedMap<CalendarPeriod, BigDecimal> parts = TargetSplit.of(REVENUE)
                .overPeriods(
                        number("100"),
                        QUARTER,
                        PeriodUnit.MONTH,
                        month -> BigDecimal.valueOf(month.dates().lengthInDays()));
        assertThat(parts.values()).containsExactly(number("34.45"), number("31.11"), number("34.44"));
        assertThat(parts.firstKey()).isEqualTo(CalendarPeriod.parse("2026-01"));
    }

    @Test
    void overPeriods_daysOfAWeek_fillItWithoutARest() {
        SortedMap<CalendarPeriod, BigDecimal> parts =
                TargetSplit.of(DEALS).overPeriods(number("8"), CalendarPeriod.parse("2026-W01"), PeriodUnit.DAY);
        assertThat(parts).hasSize(7);
        assertThat(parts.values())
                .containsExactly(
                        number("2"), number("1"), number("1"), number("1"), number("1"), number("1"), number("1"));
    }

    /** Golden table G20: 100 in three equal shares is 34, 33, 33, the extra unit to the lowest id. */
    @Test
    void overOwners_equalShares_giveTheRestToTheLowestId() {
        Map<KpiOwner, BigDecimal> weights =
                Map.of(rep("c"), BigDecimal.ONE, rep("a"), BigDecimal.ONE, rep("b"), BigDecimal.ONE);
        assertThat(TargetSplit.of(DEALS).overOwners(number("100"), weights))
                .isEqualTo(Map.of(rep("a"), number("34"), rep("b"), number("33"), rep("c"), number("33")));
    }

    @Test
    void scale_byUnit_isThatOfTheUnit() {
        TargetSplit deals = TargetSplit.of(DEALS);
        assertThat(deals.scale()).isZero();
        assertThat(TargetSplit.of(REVENUE).scale()).isEqualTo(2);
        assertThat(TargetSplit.of(Cascades.kpi("t", KpiUnit.duration(ChronoUnit.HOURS)))
                        .scale())
                .isEqualTo(2);
        assertThat(TargetSplit.of(REVENUE)
                        .withScale(-3)
                        .overPeriods(number("100000"), QUARTER, PeriodUnit.MONTH)
                        .values())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("34000"), number("33000"), number("33000"));
        assertThat(deals)
                .isEqualTo(TargetSplit.of(DEALS).withScale(0))
                .hasSameHashCodeAs(TargetSplit.of(DEALS))
                .isNotEqualTo(deals.withScale(1))
                .isNotEqualTo(TargetSplit.of(REVENUE).withScale(0))
                .isNotEqualTo("x")
                .hasToString("TargetSplit{deals, scale=0}");
    }

    @Property
    void overOwners_anyWeights_sumToTheTotalAndKeepToTheirShare(
            @ForAll @LongRange(min = 0, max = 1_000_000_000) long total,
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 1, max = 1000) Integer> weights) {
        TreeMap<KpiOwner, BigDecimal> byOwner = new TreeMap<>();
        long sum = 0;
        for (int i = 0; i < weights.size(); i++) {
            byOwner.put(rep("r" + i), BigDecimal.valueOf(weights.get(i)));
            sum += weights.get(i);
        }
        SortedMap<KpiOwner, BigDecimal> parts = TargetSplit.of(DEALS).overOwners(BigDecimal.valueOf(total), byOwner);
        assertThat(parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.valueOf(total));
        for (int i = 0; i < weights.size(); i++) {
            long floor = total * weights.get(i) / sum;
            assertThat(parts.getOrDefault(rep("r" + i), BigDecimal.TEN.negate()).longValueExact()).isBetween(floor, floor + 1);
        }
    }

    private static KpiOwner rep(String id) {
        return KpiOwner.rep(RepId.of(id));
    }
}
