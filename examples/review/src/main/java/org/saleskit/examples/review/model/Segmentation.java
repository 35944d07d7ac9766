package org.saleskit.examples.review.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.saleskit.analytics.abcxyz.CellPolicy;

/**
 * ABC/XYZ of one dimension.
 *
 * @param abcLimits the cumulative shares where a class ends, such as 0.80 and 0.95
 * @param xyzLimits the variations where a class ends, such as 0.10 and 0.25
 * @param minimumPeriods months with sales history below which no XYZ class is given
 * @param matrix every cell of A, B, C × X, Y, Z, then the cells of other classes that occur
 * @param items all items, largest amount first; the list behind the Pareto curve
 * @param top the items that matter most, at most five, largest amount first
 * @param certainty how sure the classes are
 * @param lengths what the XYZ classes would be by longer periods
 * @param completeYears the calendar years of which the books have all twelve months
 * @param migration who changed class between the last two of these; absent if there are fewer
 */
public record Segmentation(
        List<Double> abcLimits,
        List<Double> xyzLimits,
        int minimumPeriods,
        List<Cell> matrix,
        List<Item> items,
        List<Item> top,
        ClassCertainty certainty,
        PeriodLengths lengths,
        List<Integer> completeYears,
        Optional<ClassMigration> migration) {

    /**
     * Copies the lists.
     *
     * @param abcLimits the cumulative shares where a class ends, such as 0.80 and 0.95
     * @param xyzLimits the variations where a class ends, such as 0.10 and 0.25
     * @param minimumPeriods months with sales history below which no XYZ class is given
     * @param matrix every cell of A, B, C × X, Y, Z, then the cells of other classes that occur
     * @param items all items, largest amount first; the list behind the Pareto curve
     * @param top the items that matter most, at most five, largest amount first
     * @param certainty how sure the classes are
     * @param lengths what the XYZ classes would be by longer periods
     * @param completeYears the calendar years of which the books have all twelve months
     * @param migration who changed class between the last two of these; absent if there are fewer
     */
    public Segmentation {
        abcLimits = List.copyOf(abcLimits);
        xyzLimits = List.copyOf(xyzLimits);
        matrix = List.copyOf(matrix);
        items = List.copyOf(items);
        top = List.copyOf(top);
        completeYears = List.copyOf(completeYears);
    }

    /**
     * One cell of the matrix.
     *
     * @param abc label of the ABC class
     * @param xyz label of the XYZ class
     * @param count items in the cell
     * @param amount their revenue
     * @param share their part of the revenue of all items with a class A, B or C; absent for other cells
     * @param policy what is done with its items; absent if there is no policy for the cell
     */
    public record Cell(
            String abc, String xyz, long count, Money amount, OptionalDouble share, Optional<CellPolicy> policy) {}

    /**
     * One item.
     *
     * @param key identifier in the database
     * @param name name in the database
     * @param amount revenue of the period
     * @param share part of the revenue of all items that have a class; absent without such a class
     * @param cumulativeShare share of this item and all larger ones; absent without such a class
     * @param abc label of the ABC class
     * @param xyz label of the XYZ class
     * @param variation standard deviation of a month's revenue by its mean; absent if undefined
     * @param periods months that the variation counts, from the first sale on
     * @param zeroPeriods of these, months without revenue
     * @param certainty part of the draws in which both of its classes come up
     * @param longerXyz label of the XYZ class by the next longer period
     * @param explanation why the item has its classes, by language: {@code en} and {@code ru}
     */
    public record Item(
            String key,
            String name,
            Money amount,
            OptionalDouble share,
            OptionalDouble cumulativeShare,
            String abc,
            String xyz,
            OptionalDouble variation,
            int periods,
            int zeroPeriods,
            double certainty,
            Optional<String> longerXyz,
            Map<String, String> explanation) {}
}
