package org.saleskit.analytics.xyz;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.saleskit.analytics.internal.math.ExactSum;
import org.saleskit.analytics.table.KeySums;
import org.saleskit.core.time.PeriodUnit;

/**
 * An item with its class and the numbers that made it, which are worked out from the table when they are asked for.
 * Immutable.
 *
 * @param <K> the key
 */
public final class XyzItem<K> {

    private final XyzResult<K> result;
    private final KeySums<K> sums;
    private final XyzClass xyzClass;

    XyzItem(XyzResult<K> result, KeySums<K> sums, XyzClass xyzClass) {
        this.result = result;
        this.sums = sums;
        this.xyzClass = xyzClass;
    }

    /** {@return the key} */
    public K key() {
        return sums.key();
    }

    /** {@return the class} */
    public XyzClass xyzClass() {
        return xyzClass;
    }

    /**
     * {@return the coefficient of variation by the options of the analysis, or the error of the forecast over the mean if
     * there is a {@link #forecastModel}: a fraction, 0 or more; empty if the mean, or the median where that is taken, is not
     * above zero} It is given for {@link XyzClass#NEW} items too. Where the coefficient meets a limit exactly, this nearest
     * double of its root may lie an ulp above the limit; the class is decided on whole numbers, so do not decide it again
     * from here.
     */
    public OptionalDouble variation() {
        return exact().value();
    }

    /**
     * {@return the forecast whose error decides; empty if variation does, be it by the options or because the item has fewer
     * periods than two seasons}
     */
    public Optional<ForecastModel> forecastModel() {
        return result.classifier().model(counted());
    }

    /** {@return how many periods count: by default those from the first with a sale to the end of the window} */
    public int periods() {
        return counted().length;
    }

    /**
     * {@return how many periods have a net amount of zero, of those in which the item was on sale} They are among {@link
     * #periods}, except under {@link HistoryRule#NON_ZERO_ONLY}.
     */
    public int zeroPeriods() {
        return (int) Arrays.stream(life()).filter(units -> units == 0).count();
    }

    /** {@return the mean amount per period that counts, rounded to double; empty if there are no periods} */
    public OptionalDouble mean() {
        int periods = periods();
        return periods == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum().doubleValue() / periods);
    }

    /**
     * {@return how the demand comes: often or seldom, in even or uneven amounts; empty if the mean is not above zero, or
     * for a sample of one period with demand} Whatever the history rule, periods without sales count as the interval; the
     * variation of the demand is that of a sample if the analysis takes one, else of the population.
     */
    public Optional<DemandPattern> demandPattern() {
        return DemandPattern.of(life(), isSample());
    }

    /** {@return the average interval between periods with demand, 1 or more; empty without demand} */
    public OptionalDouble demandInterval() {
        long[] life = life();
        int demand = life.length - zeroPeriods();
        return demand == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) life.length / demand);
    }

    /** {@return the variation of the amounts other than zero; empty if their mean is not above zero} */
    public OptionalDouble demandVariation() {
        return DemandPattern.Demand.of(life(), isSample()).variation().value();
    }

    private boolean isSample() {
        return analysis().deviation() == Deviation.SAMPLE;
    }

    /**
     * {@return the class under the next coarser aggregation, by the same limits and minimum of periods; empty where the
     * periods are years} Blocks of consecutive periods are taken for one: 7 days, 4 weeks, 3 months or 4 quarters, counted
     * back from the end of the window, so that the last block is whole; the item's first periods that fill no block are
     * left out. A class that is another one here rests on the length of the period as much as on the item.
     */
    public Optional<XyzClass> coarserClass() {
        return coarser().map(PeriodSensitivity::xyzClass);
    }

    /**
     * {@return the coefficient of variation under the next coarser aggregation; empty where the periods are years, the item
     * has no whole block or the mean is not above zero}
     */
    public OptionalDouble coarserVariation() {
        return coarser().map(PeriodSensitivity::variation).orElse(OptionalDouble.empty());
    }

    /** {@return how many whole blocks the coarser aggregation has; 0 where the periods are years} */
    public int coarserPeriods() {
        return coarser().map(PeriodSensitivity::periods).orElse(0);
    }

    private Optional<PeriodSensitivity> coarser() {
        int size = PeriodSensitivity.coarser(periodUnit());
        return size == 0 ? Optional.empty() : Optional.of(inBlocks(size));
    }

    /**
     * {@return class and variation for periods of growing length, from the table's own on; unmodifiable} Such as weeks, then
     * blocks of 4, 12 and 48 weeks. Limits by share of items stay the variations that they came to in the table's own
     * periods; a season or lead time is taken in blocks too, and a season that is not made of whole blocks gives way to
     * variation.
     */
    public List<PeriodSensitivity> sensitivity() {
        return PeriodSensitivity.sizes(periodUnit()).stream()
                .map(this::inBlocks)
                .toList();
    }

    PeriodSensitivity inBlocks(int size) {
        if (size == 1) {
            return new PeriodSensitivity(periodUnit(), 1, periods(), variation(), xyzClass);
        }
        BigInteger[] all = PeriodSensitivity.blocks(life(), size);
        BigInteger[] counted = analysis().history() == HistoryRule.NON_ZERO_ONLY
                ? Arrays.stream(all).filter(sum -> sum.signum() != 0).toArray(BigInteger[]::new)
                : all;
        // Without a whole block there is no sum to judge: the item is new there, unless it has no mean anyway.
        XyzClass other = all.length == 0 && xyzClass != XyzClass.UNDEFINED
                ? XyzClass.NEW
                : result.classifier().classOf(counted, size);
        OptionalDouble variation = result.classifier().variation(counted, size).value();
        return new PeriodSensitivity(periodUnit(), size, counted.length, variation, other);
    }

    XyzResult<K> result() {
        return result;
    }

    XyzAnalysis analysis() {
        return result.analysis();
    }

    PeriodUnit periodUnit() {
        return result.periodUnit();
    }

    /** The periods in which the item was on sale. */
    private long[] life() {
        return analysis().history().life(sums);
    }

    private long[] counted() {
        return analysis().history().counted(life());
    }

    /** The sum of all periods. */
    BigDecimal sum() {
        ExactSum sum = new ExactSum();
        for (long units : life()) {
            sum.add(units);
        }
        return new BigDecimal(sum.value(), result.valueUnit().scale());
    }

    /** What the class is decided by, with as many digits as an explanation may need. */
    Variation exact() {
        return result.classifier().variation(counted());
    }

    /**
     * {@return why the item has its class, in words, from the numbers of this item} Such as "X because its amounts deviate
     * by 8.2% from their mean over 12 periods; X ends at 10%". Options other than the usual ones are named. Where the coarser
     * aggregation puts the item into another of the classes X, Y and Z, that is said too.
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return XyzExplanation.of(this, locale);
    }

    /** {@return key, variation and class} */
    @Override
    public String toString() {
        return "XyzItem[" + key() + ", " + variation() + " over " + periods() + ", " + xyzClass() + "]";
    }
}
