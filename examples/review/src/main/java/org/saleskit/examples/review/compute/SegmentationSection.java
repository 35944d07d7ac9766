package org.saleskit.examples.review.compute;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.analytics.abcxyz.AbcXyzAnalysis;
import org.saleskit.analytics.abcxyz.AbcXyzCell;
import org.saleskit.analytics.abcxyz.AbcXyzItem;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.examples.review.model.Segmentation;
import org.saleskit.examples.review.model.Segmentation.Cell;
import org.saleskit.examples.review.model.Segmentation.Item;

/** ABC/XYZ of one dimension of the sales, by calendar month. */
final class SegmentationSection {

    private static final int TOP = 5;
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private SegmentationSection() {}

    static <K extends Comparable<? super K>> Segmentation of(
            List<SaleLine> sales, CurrencyUnit currency, Function<SaleLine, K> key, Function<K, String> name) {
        PeriodTable<K> table =
                PeriodTable.of(sales, PeriodUnit.MONTH, key, SaleLine::date, Measure.money(currency, SaleLine::amount));
        AbcXyzResult<K> result = AbcXyzAnalysis.withDefaults().classify(table);
        List<Item> items =
                result.items().stream().map(item -> item(item, currency, name)).toList();
        return new Segmentation(
                result.analysis().abc().thresholds().stream()
                        .map(BigDecimal::doubleValue)
                        .toList(),
                List.of(
                        result.analysis().xyz().xLimit().doubleValue(),
                        result.analysis().xyz().yLimit().doubleValue()),
                result.analysis().xyz().minimumPeriods(),
                result.matrix().stream().map(cell -> cell(cell, currency)).toList(),
                items,
                items.subList(0, Math.min(TOP, items.size())));
    }

    private static Cell cell(AbcXyzCell cell, CurrencyUnit currency) {
        return new Cell(
                cell.abcClass().label(),
                cell.xyzClass().name(),
                cell.items(),
                Money.of(currency, cell.amount()),
                cell.share());
    }

    private static <K> Item item(AbcXyzItem<K> item, CurrencyUnit currency, Function<K, String> name) {
        return new Item(
                String.valueOf(item.key()),
                name.apply(item.key()),
                Money.of(currency, item.abc().amount()),
                item.abc().share(),
                cumulativeShare(item.abc()),
                item.abc().abcClass().label(),
                item.xyz().xyzClass().name(),
                item.xyz().variation(),
                item.xyz().periods(),
                item.xyz().zeroPeriods(),
                Map.of("en", item.explain(Locale.ENGLISH), "ru", item.explain(RUSSIAN)));
    }

    private static OptionalDouble cumulativeShare(AbcItem<?> item) {
        return item.share().isPresent() && item.shareBefore().isPresent()
                ? OptionalDouble.of(
                        item.shareBefore().getAsDouble() + item.share().getAsDouble())
                : OptionalDouble.empty();
    }
}
