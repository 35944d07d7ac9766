package org.saleskit.analytics.xyz;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
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
 * <p><b>Options.</b>
 * <ul>
 *   <li>{@link #withDeviation}: CV × sqrt(n / (n - 1)) for a sample; or median absolute deviation over median.
 *   <li>{@link #withSmallSampleFactor}: CV × (1 + 1 / (4n)), since few periods show too little of the variation.
 *   <li>{@link #withHistory}: which periods count.
 *   <li>{@link #withForecastError}: instead of CV the root mean square error of a naive or seasonal naive forecast over the
 *       mean, sqrt(E / (l - m)) / mean with E the squared errors from period m + 1 on; the model is that of the lower
 *       (l - m) × ln(MSE) + 2k, k = 1 for naive and m for seasonal. A repeated season is then no irregularity.
 *   <li>{@link #withLeadTime}: CV / sqrt(L), the variation of a sum over L independent periods.
 *   <li>{@link #withItemShares}: limits as shares of items in place of variations.
 * </ul>
 *
 * <p><b>Input.</b> A {@link PeriodTable}; any number of items. Its window matters: periods after an item's last sale count
 * as zeros, those before its first do not, because the item was not yet on sale.
 *
 * <p><b>Special cases.</b> Mean zero or below: {@link XyzClass#UNDEFINED}, without a variation. Otherwise fewer periods
 * than the minimum: {@link XyzClass#NEW}; the variation is given nevertheless. A constant series has CV 0. A single sale
 * at the start of n periods has CV = sqrt(n - 1). No items: an empty result. Fewer than two seasons: variation in place of
 * the error of a forecast, which {@link XyzItem#explain} says.
 *
 * <p><b>Result.</b> One {@link XyzItem} per key, in the order of the keys, with CV, n, the number of zero periods, the mean
 * and the reason for the class in words; beside it the class under the next coarser aggregation ({@link
 * XyzItem#coarserClass}), because the length of the period can decide the class.
 *
 * <p><b>Example.</b> Six months with 10, 12, 8, 10, 12, 8: m = 10, s = 1.6330, CV = 0.1633, class Y.
 *
 * <p><b>Method.</b> Sums of whole units and of their squares are exact, so CV is the same to the bit for any order of
 * rows; classes are decided on whole numbers, CV &lt;= t as n × Σx² - (Σx)² &lt;= t² × (Σx)², so a CV that is exactly the
 * limit belongs to the lower class, and no rounding can move it: floating point decides only where it is beyond doubt.
 * Time proportional to items × periods; the result holds one byte for an item beside the table.
 *
 * <p><b>Source.</b> Population deviation over the mean as in R {@code matman} 1.1.4 and in spreadsheet guides; R {@code
 * tsutils} 0.9.4 {@code xyz} with type "cv" takes the sample deviation, which is greater by the factor sqrt(n / (n - 1)),
 * and ranks items by share of their number ({@link Deviation#SAMPLE}, {@link HistoryRule#PAD_ALL}, {@link
 * XyzPreset#QUANTILE_20_30_50}); its type "naive" is {@link #withForecastError}, which it computes without a minimum of
 * two seasons. {@code matman} counts zeros over the whole range ({@link HistoryRule#PAD_ALL}). Limits 10 % and 25 % are the
 * usual ones in Russian practice, 50 % and 100 % elsewhere ({@link XyzPreset}). The factor 1 + 1 / (4n): R. R. Sokal, F. J.
 * Rohlf, Biometry, 3rd ed. 1995, p. 58.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class XyzAnalysis {

    private static final XyzAnalysis DEFAULT = new XyzAnalysis(XyzOptions.of(XyzPreset.RU_10_25));

    private final XyzOptions options;

    private XyzAnalysis(XyzOptions options) {
        this.options = options;
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
        return new XyzAnalysis(options.withLimits(preset.limitRule(), preset.xLimit(), preset.yLimit()));
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
        return withLimits(LimitRule.VARIATION, x, y);
    }

    /**
     * {@return the same analysis with limits by share of items, see {@link LimitRule#ITEM_SHARE}}
     *
     * @param x the share of items, the steadiest first, at which class X ends, such as 0.5
     * @param y the share at which class Y ends, above that of X and below 1, such as 0.8
     * @throws IllegalArgumentException if the shares do not ascend between 0 and 1
     */
    public XyzAnalysis withItemShares(BigDecimal x, BigDecimal y) {
        XyzAnalysis result = withLimits(LimitRule.ITEM_SHARE, x, y);
        Checks.check(y.compareTo(BigDecimal.ONE) < 0, "y", "be below 1", y);
        return result;
    }

    private XyzAnalysis withLimits(LimitRule rule, BigDecimal x, BigDecimal y) {
        Objects.requireNonNull(x, "x");
        Objects.requireNonNull(y, "y");
        Checks.check(x.signum() > 0, "x", "be above zero", x);
        Checks.check(y.compareTo(x) > 0, "y", "be greater than x, " + x, y);
        return new XyzAnalysis(options.withLimits(rule, x, y));
    }

    /**
     * {@return the same analysis with another minimum of periods, below which an item is {@link XyzClass#NEW}}
     *
     * @param periods the minimum, at least 2
     * @throws IllegalArgumentException if it is less than 2
     */
    public XyzAnalysis withMinimumPeriods(int periods) {
        Checks.check(periods >= 2, "minimum periods", "be 2 or more", periods);
        return new XyzAnalysis(options.withMinimumPeriods(periods));
    }

    /**
     * {@return the same analysis with another deviation}
     *
     * @param deviation the deviation
     * @throws IllegalArgumentException if it is {@link Deviation#MEDIAN_ABSOLUTE} and there is a small-sample factor or a
     *     lead time
     */
    public XyzAnalysis withDeviation(Deviation deviation) {
        Objects.requireNonNull(deviation, "deviation");
        return new XyzAnalysis(options.withDeviation(deviation, options.smallSampleFactor()));
    }

    /**
     * {@return the same analysis with variations multiplied by 1 + 1 / (4n), or without that}
     *
     * @param use whether to multiply
     * @throws IllegalArgumentException if the deviation is {@link Deviation#MEDIAN_ABSOLUTE} or a forecast decides
     */
    public XyzAnalysis withSmallSampleFactor(boolean use) {
        return new XyzAnalysis(options.withDeviation(options.deviation(), use));
    }

    /**
     * {@return the same analysis with another rule for the periods that count}
     *
     * @param rule the rule
     * @throws IllegalArgumentException if it is {@link HistoryRule#NON_ZERO_ONLY} and a forecast decides or there is a lead
     *     time
     */
    public XyzAnalysis withHistory(HistoryRule rule) {
        return new XyzAnalysis(options.withHistory(Objects.requireNonNull(rule, "rule")));
    }

    /**
     * {@return the same analysis with the error of a forecast in place of the variation, for items with two seasons or
     * more}
     *
     * @param season the periods of a season, 2 or more, such as 12 for months
     * @throws IllegalArgumentException if it is less than 2, or if there is a small-sample factor, a lead time or {@link
     *     HistoryRule#NON_ZERO_ONLY}
     */
    public XyzAnalysis withForecastError(int season) {
        Checks.check(season >= 2, "season", "be 2 or more", season);
        return new XyzAnalysis(options.withSeason(season));
    }

    /** {@return the same analysis with variation for all items} */
    public XyzAnalysis withoutForecastError() {
        return new XyzAnalysis(options.withSeason(0));
    }

    /**
     * {@return the same analysis for sums over a lead time} The periods are taken as independent; where a good month tends
     * to follow a good one, the true variation is greater.
     *
     * @param periods the lead time in periods, 1 for that of a single period
     * @throws IllegalArgumentException if it is less than 1, or greater and the deviation is {@link
     *     Deviation#MEDIAN_ABSOLUTE}, a forecast decides or only periods with sales count
     */
    public XyzAnalysis withLeadTime(int periods) {
        Checks.positive(periods, "lead time");
        return new XyzAnalysis(options.withLeadTime(periods));
    }

    /** {@return what the limits are limits of} */
    public LimitRule limitRule() {
        return options.limitRule();
    }

    /** {@return the greatest variation of class X, or the share of items at which it ends} */
    public BigDecimal xLimit() {
        return options.xLimit();
    }

    /** {@return the greatest variation of class Y, or the share of items at which it ends} */
    public BigDecimal yLimit() {
        return options.yLimit();
    }

    /** {@return the preset that has the limits of this analysis, if one does} */
    public Optional<XyzPreset> preset() {
        return Arrays.stream(XyzPreset.values())
                .filter(preset -> preset.limitRule() == limitRule()
                        && preset.xLimit().compareTo(xLimit()) == 0
                        && preset.yLimit().compareTo(yLimit()) == 0)
                .findFirst();
    }

    /** {@return which deviation is taken} */
    public Deviation deviation() {
        return options.deviation();
    }

    /** {@return whether variations are multiplied by 1 + 1 / (4n)} */
    public boolean smallSampleFactor() {
        return options.smallSampleFactor();
    }

    /** {@return which periods count} */
    public HistoryRule history() {
        return options.history();
    }

    /** {@return the periods of a season, if the error of a forecast decides} */
    public OptionalInt season() {
        return options.season() == 0 ? OptionalInt.empty() : OptionalInt.of(options.season());
    }

    /** {@return the periods of the lead time; 1 if there is none} */
    public int leadTime() {
        return options.leadTime();
    }

    /** {@return the periods below which an item is {@link XyzClass#NEW}} */
    public int minimumPeriods() {
        return options.minimumPeriods();
    }

    /**
     * {@return the class of every key of the table}
     *
     * @param <K> the key
     * @param table the table
     */
    public <K> XyzResult<K> classify(PeriodTable<K> table) {
        return new XyzResult<>(this, options, Objects.requireNonNull(table, "table"));
    }

    /**
     * {@return the classes of series that are in no table, in their order; unmodifiable} For data that never were rows, such
     * as drawn or simulated ones.
     *
     * @param series for each item the units of the periods in which it was on sale, zeros included; unchanged
     */
    public List<XyzClass> classesOf(List<long[]> series) {
        Objects.requireNonNull(series, "series");
        for (int i = 0; i < series.size(); i++) {
            String name = "series[" + i + "]";
            Objects.requireNonNull(series.get(i), name);
        }
        HistoryRule history = options.history();
        Classifier classifier = new Classifier(options).ranked(series.size(), i -> history.counted(series.get(i)));
        return series.stream()
                .map(life -> classifier.classOf(history.counted(life)))
                .toList();
    }

    /** {@return the rules and limits} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("XyzAnalysis[");
        season().ifPresent(season ->
                text.append("forecast error with season ").append(season).append(", else "));
        text.append("deviation ").append(deviation());
        if (smallSampleFactor()) {
            text.append(" times 1 + 1/(4n)");
        }
        text.append(history() == HistoryRule.FROM_FIRST_SALE ? " from first sale" : ", history " + history());
        if (leadTime() > 1) {
            text.append(", lead time ").append(leadTime());
        }
        text.append(", minimum periods ").append(minimumPeriods());
        text.append(limitRule() == LimitRule.VARIATION ? ", thresholds [" : ", item shares [");
        text.append(xLimit()).append(", ").append(yLimit()).append(']');
        preset().ifPresent(preset -> text.append(' ').append(preset));
        return text.append(']').toString();
    }
}
