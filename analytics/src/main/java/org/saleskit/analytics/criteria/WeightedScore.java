package org.saleskit.analytics.criteria;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.analytics.abc.AbcResult;
import org.saleskit.analytics.table.Measure;

/** Min-max scores of items that every criterion has. */
final class WeightedScore<K extends Comparable<? super K>> {

    /** Digits after the point of a score. */
    private static final int SCALE = 9;

    private final List<AbcCriterion<K>> criteria;
    private final List<List<AbcItem<K>>> items;
    private final BigDecimal[] least;
    private final BigDecimal[] range;

    private WeightedScore(List<AbcCriterion<K>> criteria, List<List<AbcItem<K>>> items) {
        this.criteria = criteria;
        this.items = items;
        this.least = new BigDecimal[criteria.size()];
        this.range = new BigDecimal[criteria.size()];
        for (int j = 0; j < least.length; j++) {
            int criterion = j;
            least[j] = BigDecimal.valueOf(items.stream()
                    .mapToLong(item -> item.get(criterion).units())
                    .min()
                    .orElse(0));
            BigDecimal greatest = BigDecimal.valueOf(items.stream()
                    .mapToLong(item -> item.get(criterion).units())
                    .max()
                    .orElse(0));
            range[j] = greatest.subtract(least[j]);
        }
    }

    static <K extends Comparable<? super K>> WeightedScore<K> of(
            List<AbcCriterion<K>> criteria, List<List<AbcItem<K>>> items) {
        return new WeightedScore<>(criteria, items);
    }

    AbcResult<K> classify(AbcAnalysis analysis) {
        return analysis.classify(items, item -> item.get(0).key(), Measure.decimal(SCALE, this::score));
    }

    /** The score over one denominator, so that it is rounded once. */
    private BigDecimal score(List<AbcItem<K>> item) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (int j = 0; j < range.length; j++) {
            BigDecimal weight = criteria.get(j).weight();
            weights = weights.add(weight);
            BigDecimal above = BigDecimal.valueOf(item.get(j).units()).subtract(least[j]);
            sum = sum.add(weight.multiply(above).multiply(productOfRanges(j)));
        }
        return sum.divide(weights.multiply(productOfRanges(-1)), SCALE, RoundingMode.HALF_EVEN);
    }

    /** All ranges multiplied, but for one criterion and for those by which all items are equal. */
    private BigDecimal productOfRanges(int except) {
        return IntStream.range(0, range.length)
                .filter(j -> j != except && range[j].signum() > 0)
                .mapToObj(j -> range[j])
                .reduce(BigDecimal.ONE, BigDecimal::multiply);
    }
}
