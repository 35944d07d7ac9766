package org.saleskit.analytics.xyz;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.time.PeriodUnit;

/**
 * An item with its class and the numbers that made it. Immutable.
 *
 * @param <K> the key
 */
public final class XyzItem<K> {

    private final K key;
    private final XyzAnalysis analysis;
    private final PeriodUnit periodUnit;
    private final ValueUnit unit;
    private final Steadiness own;
    private final @Nullable Steadiness coarser;
    private final int zeroPeriods;

    XyzItem(
            K key,
            XyzAnalysis analysis,
            PeriodUnit periodUnit,
            ValueUnit unit,
            Steadiness own,
            @Nullable Steadiness coarser,
            int zeroPeriods) {
        this.key = key;
        this.analysis = analysis;
        this.periodUnit = periodUnit;
        this.unit = unit;
        this.own = own;
        this.coarser = coarser;
        this.zeroPeriods = zeroPeriods;
    }

    /** {@return the key} */
    public K key() {
        return key;
    }

    /** {@return the class} */
    public XyzClass xyzClass() {
        return own.xyzClass();
    }

    /**
     * {@return the coefficient of variation, a fraction of the mean and 0 or more; empty if the mean is not above zero} It
     * is given for {@link XyzClass#NEW} items too. Where the coefficient meets a limit exactly, this nearest double of its
     * root may lie an ulp above the limit; the class is decided on whole numbers, so do not decide it again from here.
     */
    public OptionalDouble variation() {
        return own.variation().value();
    }

    /** {@return the periods from the first with a sale to the end of the window; 0 if no row has an amount} */
    public int periods() {
        return own.periods();
    }

    /** {@return how many of these periods have a net amount of zero} */
    public int zeroPeriods() {
        return zeroPeriods;
    }

    /** {@return the mean amount per period, rounded to double; empty if there are no periods} */
    public OptionalDouble mean() {
        return periods() == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum().doubleValue() / periods());
    }

    /**
     * {@return the class under the next coarser aggregation, by the same limits and minimum of periods; empty where the
     * periods are years} Blocks of consecutive periods are taken for one: 7 days, 4 weeks, 3 months or 4 quarters, counted
     * back from the end of the window, so that the last block is whole; the item's first periods that fill no block are
     * left out. A class that is another one here rests on the length of the period as much as on the item.
     */
    public Optional<XyzClass> coarserClass() {
        return coarser == null ? Optional.empty() : Optional.of(coarser.xyzClass());
    }

    /**
     * {@return the coefficient of variation under the next coarser aggregation; empty where the periods are years, the item
     * has no whole block or the mean is not above zero}
     */
    public OptionalDouble coarserVariation() {
        return coarser == null ? OptionalDouble.empty() : coarser.variation().value();
    }

    /** {@return how many whole blocks the coarser aggregation has; 0 where the periods are years} */
    public int coarserPeriods() {
        return coarser == null ? 0 : coarser.periods();
    }

    XyzAnalysis analysis() {
        return analysis;
    }

    PeriodUnit periodUnit() {
        return periodUnit;
    }

    /** The sum of all periods. */
    BigDecimal sum() {
        return new BigDecimal(own.variation().sum(), unit.scale());
    }

    /** The coefficient of variation to as many digits as an explanation may need, if it is defined. */
    BigDecimal exactVariation() {
        return own.variation().exact();
    }

    /**
     * {@return why the item has its class, in words, from the numbers of this item} Such as "X because its amounts deviate
     * by 8.2% from their mean over 12 periods; X ends at 10%". Where the coarser aggregation puts it into another of the
     * classes X, Y and Z, that is said too.
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        return XyzExplanation.of(this, locale);
    }

    /** {@return key, variation and class} */
    @Override
    public String toString() {
        return "XyzItem[" + key + ", " + variation() + " over " + periods() + ", " + xyzClass() + "]";
    }
}
