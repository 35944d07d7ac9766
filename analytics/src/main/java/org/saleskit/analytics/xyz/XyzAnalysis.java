package org.saleskit.analytics.xyz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.analytics.table.KeySums;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.core.internal.Checks;

/**
 * Which items sell evenly, so that they can be planned? Puts each item into class X, Y or Z by the variation of its
 * amounts from period to period.
 *
 * <pre>
 * Formula   CV = s / m,  m = (x(1) + … + x(n)) / n,  s² = ((x(1) - m)² + … + (x(n) - m)²) / n
 *           class = X if CV &lt;= t1, Y if CV &lt;= t2, else Z
 * </pre>
 *
 * <p><b>Symbols.</b> x(i): the item's net amount in period i, returns netted. n: periods from the first in which the item
 * is {@linkplain PeriodTable#firstActive active} to the end of the window ({@link XyzItem#periods}). m: mean per period
 * ({@link XyzItem#mean}). s: population standard deviation. CV: coefficient of variation ({@link XyzItem#variation}), a
 * fraction. t1, t2: limits ({@link #xLimit}, {@link #yLimit}).
 *
 * <p><b>Input.</b> A {@link PeriodTable}; any number of items. Its window matters: periods after an item's last sale count
 * as zeros, those before its first do not, because the item was not yet on sale.
 *
 * <p><b>Special cases.</b> Mean zero or below: {@link XyzClass#UNDEFINED}, without a variation. Otherwise fewer periods
 * than the minimum: {@link XyzClass#NEW}; the variation is given nevertheless. A constant series has CV 0. A single sale
 * at the start of n periods has CV = sqrt(n - 1). No items: an empty result.
 *
 * <p><b>Result.</b> One {@link XyzItem} per key, in the order of the keys, with CV, n, the number of zero periods, the mean
 * and the reason for the class in words; beside it the class under the next coarser aggregation ({@link
 * XyzItem#coarserClass}), because the length of the period can decide the class.
 *
 * <p><b>Example.</b> Six months with 10, 12, 8, 10, 12, 8: m = 10, s = 1.6330, CV = 0.1633, class Y.
 *
 * <p><b>Method.</b> Sums of whole units and of their squares are exact, so CV is the same to the bit for any order of
 * rows; classes are decided on whole numbers, CV &lt;= t as n × Σx² - (Σx)² &lt;= t² × (Σx)², so a CV that is exactly the
 * limit belongs to the lower class, and no rounding can move it. Time and memory proportional to items × periods.
 *
 * <p><b>Source.</b> Population deviation over the mean as in R {@code matman} 1.1.4 and in spreadsheet guides; R {@code
 * tsutils} 0.9.4 {@code xyz} with type "cv" takes the sample deviation, which is greater by the factor sqrt(n / (n - 1)),
 * and ranks items by share of their number. Limits 10 % and 25 % are the usual ones in Russian practice, 50 % and 100 %
 * elsewhere ({@link XyzPreset}).
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class XyzAnalysis {

    private static final XyzAnalysis DEFAULT =
            new XyzAnalysis(XyzPreset.RU_10_25.xLimit(), XyzPreset.RU_10_25.yLimit(), 6);

    private final BigDecimal xLimit;
    private final BigDecimal yLimit;
    private final int minimumPeriods;

    private XyzAnalysis(BigDecimal xLimit, BigDecimal yLimit, int minimumPeriods) {
        this.xLimit = xLimit;
        this.yLimit = yLimit;
        this.minimumPeriods = minimumPeriods;
    }

    /**
     * {@return the usual analysis: population deviation, periods from the item's first sale, at least 6 of them, limits
     * 10 % and 25 % ({@link XyzPreset#RU_10_25})}
     */
    public static XyzAnalysis withDefaults() {
        return DEFAULT;
    }

    /**
     * {@return the same analysis with the limits of a preset}
     *
     * @param preset the preset
     */
    public XyzAnalysis withPreset(XyzPreset preset) {
        Objects.requireNonNull(preset, "preset");
        return new XyzAnalysis(preset.xLimit(), preset.yLimit(), minimumPeriods);
    }

    /**
     * {@return the same analysis with other limits} A double stands for its shortest decimal text: 0.1 is exactly 10 %.
     *
     * @param x the greatest variation of class X, finite and above zero
     * @param y the greatest variation of class Y, above that of X
     * @throws IllegalArgumentException if a limit is not above zero or they do not ascend
     */
    public XyzAnalysis withThresholds(double x, double y) {
        Checks.finitePositive(x, "x");
        Checks.finitePositive(y, "y");
        return withThresholds(BigDecimal.valueOf(x), BigDecimal.valueOf(y));
    }

    /**
     * {@return the same analysis with other limits}
     *
     * @param x the greatest variation of class X, above zero
     * @param y the greatest variation of class Y, above that of X
     * @throws IllegalArgumentException if a limit is not above zero or they do not ascend
     */
    public XyzAnalysis withThresholds(BigDecimal x, BigDecimal y) {
        Objects.requireNonNull(x, "x");
        Objects.requireNonNull(y, "y");
        Checks.check(x.signum() > 0, "x", "be above zero", x);
        Checks.check(y.compareTo(x) > 0, "y", "be greater than x, " + x, y);
        return new XyzAnalysis(x, y, minimumPeriods);
    }

    /**
     * {@return the same analysis with another minimum of periods, below which an item is {@link XyzClass#NEW}}
     *
     * @param periods the minimum, at least 2
     * @throws IllegalArgumentException if it is less than 2
     */
    public XyzAnalysis withMinimumPeriods(int periods) {
        Checks.check(periods >= 2, "minimum periods", "be 2 or more", periods);
        return new XyzAnalysis(xLimit, yLimit, periods);
    }

    /** {@return the greatest variation of class X} */
    public BigDecimal xLimit() {
        return xLimit;
    }

    /** {@return the greatest variation of class Y} */
    public BigDecimal yLimit() {
        return yLimit;
    }

    /** {@return the preset that has the limits of this analysis, if one does} */
    public Optional<XyzPreset> preset() {
        return Arrays.stream(XyzPreset.values())
                .filter(preset -> preset.xLimit().compareTo(xLimit) == 0
                        && preset.yLimit().compareTo(yLimit) == 0)
                .findFirst();
    }

    /** {@return which deviation is taken} */
    public Deviation deviation() {
        return Deviation.POPULATION;
    }

    /** {@return the periods below which an item is {@link XyzClass#NEW}} */
    public int minimumPeriods() {
        return minimumPeriods;
    }

    /**
     * {@return the class of every key of the table}
     *
     * @param <K> the key
     * @param table the table
     */
    public <K> XyzResult<K> classify(PeriodTable<K> table) {
        Objects.requireNonNull(table, "table");
        List<XyzItem<K>> items = new ArrayList<>();
        for (KeySums<K> sums : table.sums()) {
            items.add(classify(table, sums));
        }
        return new XyzResult<>(this, table, items);
    }

    private <K> XyzItem<K> classify(PeriodTable<K> table, KeySums<K> sums) {
        long[] life = sums.activeUnits();
        Variation variation = Variation.of(life);
        Steadiness own = new Steadiness(classOf(variation, life.length), variation, life.length);
        int zeros = (int) Arrays.stream(life).filter(units -> units == 0).count();
        int size = Blocks.sizeOf(table.periodUnit());
        return new XyzItem<>(
                sums.key(),
                this,
                table.periodUnit(),
                table.valueUnit(),
                own,
                size == 0 ? null : coarser(own, life, size),
                zeros);
    }

    private Steadiness coarser(Steadiness own, long[] life, int size) {
        int blocks = life.length / size;
        Variation variation = Blocks.variation(life, size);
        // Without a whole block there is no sum to judge: the item is new there, unless it has no mean anyway.
        XyzClass xyzClass = blocks == 0 && own.variation().isDefined() ? XyzClass.NEW : classOf(variation, blocks);
        return new Steadiness(xyzClass, variation, blocks);
    }

    private XyzClass classOf(Variation variation, int periods) {
        if (!variation.isDefined()) {
            return XyzClass.UNDEFINED;
        }
        if (periods < minimumPeriods) {
            return XyzClass.NEW;
        }
        if (variation.isAtMost(xLimit)) {
            return XyzClass.X;
        }
        return variation.isAtMost(yLimit) ? XyzClass.Y : XyzClass.Z;
    }

    /** {@return the rules and limits} */
    @Override
    public String toString() {
        return "XyzAnalysis[deviation " + deviation() + " from first sale, minimum periods " + minimumPeriods
                + ", thresholds [" + xLimit + ", " + yLimit + "]"
                + preset().map(preset -> " " + preset).orElse("") + "]";
    }
}
