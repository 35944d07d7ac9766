package org.saleskit.core.cascade;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.kpi.Aggregation;
import org.saleskit.core.kpi.Kpi;
import org.saleskit.core.kpi.KpiOwner;
import org.saleskit.core.kpi.KpiUnit;
import org.saleskit.core.money.Allocation;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;

/**
 * A target in small steps: over the months of a year, the weeks of a plan, the reps of a team. The parts sum to the target
 * exactly; pieces stay whole, and money keeps to its smallest unit.
 *
 * <p>Only what is added up again can be split: a KPI whose readings come together by {@link Aggregation#SUM}. A rate is not
 * split; its target holds for every part.
 *
 * <p><b>Method</b> largest remainder, see {@link Allocation}; ties go to the earlier period or the lower owner.
 *
 * <p><b>Example</b> 100 deals over the months of a quarter are 34, 33, 33.
 *
 * <p>Immutable and thread-safe.
 */
public final class TargetSplit {

    private static final int DEFAULT_SCALE = 2;

    private final Kpi kpi;
    private final int scale;

    private TargetSplit(Kpi kpi, int scale) {
        this.kpi = kpi;
        this.scale = scale;
    }

    /**
     * {@return the split of targets of a KPI, with as many digits as its unit has: none for a count, those of the currency
     * for money, else 2}
     *
     * @param kpi the KPI
     */
    public static TargetSplit of(Kpi kpi) {
        int digits = kpi.unit().currency().map(CurrencyUnit::getDecimalPlaces).orElse(DEFAULT_SCALE);
        return new TargetSplit(kpi, kpi.unit().kind() == KpiUnit.Kind.COUNT ? 0 : digits);
    }

    /**
     * {@return this split with other digits of the parts}
     *
     * @param scale digits after the point; negative for tens, hundreds and so on
     */
    public TargetSplit withScale(int scale) {
        return new TargetSplit(kpi, scale);
    }

    /** {@return the digits of the parts after the point} */
    public int scale() {
        return scale;
    }

    /**
     * {@return the parts of a target over the smaller periods of a period, equal up to one step}
     *
     * @param total the target, in the unit of the KPI
     * @param whole the period of the target
     * @param unit the unit of the parts, whose periods fill the whole without a rest
     */
    public SortedMap<CalendarPeriod, BigDecimal> overPeriods(BigDecimal total, CalendarPeriod whole, PeriodUnit unit) {
        return overPeriods(total, whole, unit, period -> BigDecimal.ONE);
    }

    /**
     * {@return the parts of a target over the smaller periods of a period, by weight}
     *
     * @param total the target, in the unit of the KPI
     * @param whole the period of the target
     * @param unit the unit of the parts, whose periods fill the whole without a rest
     * @param weight how much each part takes, such as its working days or its share of the last year; zero or more, not
     *     all zero
     * @throws IllegalArgumentException if the KPI is not added up over periods, the parts do not fill the whole, a weight
     *     is negative or all are zero, or the total has more digits than the parts
     */
    public SortedMap<CalendarPeriod, BigDecimal> overPeriods(
            BigDecimal total, CalendarPeriod whole, PeriodUnit unit, Function<CalendarPeriod, BigDecimal> weight) {
        checkSum(kpi.aggregation(), "kpi.aggregation");
        Objects.requireNonNull(weight, "weight");
        TreeMap<CalendarPeriod, BigDecimal> weights = new TreeMap<>();
        CalendarPeriod part = CalendarPeriod.of(unit, whole.start());
        boolean fills = part.start().equals(whole.start());
        while (part.start().isBefore(whole.endExclusive())) {
            fills &= !part.endExclusive().isAfter(whole.endExclusive());
            weights.put(part, weight.apply(part));
            part = part.next();
        }
        Checks.check(fills, "unit", "fill " + whole + " without a rest", unit);
        return split(total, weights);
    }

    /**
     * {@return the parts of a target over owners, by weight}
     *
     * @param total the target, in the unit of the KPI
     * @param weights how much each owner takes, zero or more, not all zero; owners of one level
     * @throws IllegalArgumentException if the KPI is not added up over owners, owners are of different levels, a weight is
     *     negative or all are zero, or the total has more digits than the parts
     */
    public SortedMap<KpiOwner, BigDecimal> overOwners(BigDecimal total, Map<KpiOwner, BigDecimal> weights) {
        checkSum(kpi.ownerAggregation(), "kpi.ownerAggregation");
        long levels = weights.keySet().stream().map(KpiOwner::level).distinct().count();
        Checks.check(levels <= 1, "weights", "be of owners of one level", new TreeMap<>(weights).keySet());
        return split(total, weights);
    }

    private <K extends Comparable<? super K>> SortedMap<K, BigDecimal> split(
            BigDecimal total, Map<K, BigDecimal> weights) {
        kpi.unit().check(total, "total");
        return Allocation.byWeights(weights).split(total, scale);
    }

    private void checkSum(Aggregation aggregation, String name) {
        Checks.check(aggregation == Aggregation.SUM, name, "be SUM where a target is split", aggregation);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TargetSplit split && kpi.equals(split.kpi) && scale == split.scale;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kpi, scale);
    }

    /** {@return the KPI and the digits} */
    @Override
    public String toString() {
        return "TargetSplit{" + kpi.id() + ", scale=" + scale + "}";
    }
}
