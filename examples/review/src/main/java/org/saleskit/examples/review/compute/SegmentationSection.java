package org.saleskit.examples.review.compute;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.analytics.abc.AbcItem;
import org.saleskit.analytics.abcxyz.AbcXyzCell;
import org.saleskit.analytics.abcxyz.AbcXyzItem;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.certainty.CertaintyAnalysis;
import org.saleskit.analytics.certainty.CertaintyItem;
import org.saleskit.analytics.certainty.CertaintyResult;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.xyz.PeriodSensitivity;
import org.saleskit.analytics.xyz.XyzClass;
import org.saleskit.analytics.xyz.XyzItem;
import org.saleskit.analytics.xyz.XyzResult;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.examples.review.model.PeriodLengths;
import org.saleskit.examples.review.model.PeriodLengths.Change;
import org.saleskit.examples.review.model.PeriodLengths.Length;
import org.saleskit.examples.review.model.Segmentation;
import org.saleskit.examples.review.model.Segmentation.Cell;
import org.saleskit.examples.review.model.Segmentation.Item;

/** ABC/XYZ of one dimension of the sales, by calendar month, and how far its classes can be trusted. */
final class SegmentationSection {

    private static final int TOP = 5;
    private static final Set<XyzClass> BY_VARIATION =
            Collections.unmodifiableSet(EnumSet.of(XyzClass.X, XyzClass.Y, XyzClass.Z));
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private SegmentationSection() {}

    static <K extends Comparable<? super K>> Segmentation of(
            List<SaleLine> sales, CurrencyUnit currency, Function<SaleLine, K> key, Function<K, String> name) {
        PeriodTable<K> table =
                PeriodTable.of(sales, PeriodUnit.MONTH, key, SaleLine::date, Measure.money(currency, SaleLine::amount));
        CertaintyResult<K> certainty = CertaintyAnalysis.withDefaults().classify(table);
        AbcXyzResult<K> result = certainty.classes();
        List<Item> items = certainty.items().stream()
                .map(item -> item(item, currency, name))
                .toList();
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
                items.subList(0, Math.min(TOP, items.size())),
                CertaintySection.of(certainty, table.periods(), currency, name),
                lengths(result, currency, name),
                MigrationSection.completeYears(table),
                new MigrationSection<>(table, result.analysis().abc(), currency, name).betweenLastYears());
    }

    private static Cell cell(AbcXyzCell cell, CurrencyUnit currency) {
        return new Cell(
                cell.abcClass().label(),
                cell.xyzClass().name(),
                cell.items(),
                Money.of(currency, cell.amount()),
                cell.share(),
                cell.policy());
    }

    private static <K> Item item(CertaintyItem<K> sure, CurrencyUnit currency, Function<K, String> name) {
        AbcXyzItem<K> item = sure.item();
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
                CertaintySection.certainty(sure),
                item.xyz().coarserClass().map(XyzClass::name),
                Map.of("en", item.explain(Locale.ENGLISH), "ru", item.explain(RUSSIAN)));
    }

    private static OptionalDouble cumulativeShare(AbcItem<?> item) {
        return item.share().isPresent() && item.shareBefore().isPresent()
                ? OptionalDouble.of(
                        item.shareBefore().getAsDouble() + item.share().getAsDouble())
                : OptionalDouble.empty();
    }

    private static <K> PeriodLengths lengths(AbcXyzResult<K> result, CurrencyUnit currency, Function<K, String> name) {
        SortedMap<Integer, List<LengthClass>> bySize = new TreeMap<>();
        List<Change> changed = new ArrayList<>();
        for (AbcXyzItem<K> item : result.items()) {
            XyzItem<K> xyz = item.xyz();
            for (PeriodSensitivity other : xyz.sensitivity()) {
                bySize.computeIfAbsent(other.size(), size -> new ArrayList<>())
                        .add(new LengthClass(xyz.xyzClass(), other.xyzClass()));
            }
            Optional<XyzClass> longer = xyz.coarserClass();
            if (longer.isPresent() && new LengthClass(xyz.xyzClass(), longer.get()).isChanged()) {
                changed.add(new Change(
                        String.valueOf(item.key()),
                        name.apply(item.key()),
                        Money.of(currency, item.abc().amount()),
                        xyz.xyzClass().name(),
                        xyz.variation(),
                        longer.get().name(),
                        xyz.coarserVariation()));
            }
        }
        List<Length> lengths = new ArrayList<>();
        bySize.forEach((size, classes) -> lengths.add(length(size, classes)));
        return new PeriodLengths(
                lengths,
                changed,
                Map.of("en", warnings(result.xyz(), Locale.ENGLISH), "ru", warnings(result.xyz(), RUSSIAN)));
    }

    /** The class of an item by month and by a longer period. */
    private record LengthClass(XyzClass byMonth, XyzClass longer) {

        boolean isCompared() {
            return BY_VARIATION.contains(byMonth) && BY_VARIATION.contains(longer);
        }

        boolean isChanged() {
            return isCompared() && byMonth != longer;
        }
    }

    private static Length length(int months, List<LengthClass> classes) {
        Map<String, Long> items = new TreeMap<>();
        classes.forEach(pair -> items.merge(pair.longer().name(), 1L, Long::sum));
        return new Length(
                months,
                items,
                classes.stream().filter(LengthClass::isCompared).count(),
                classes.stream().filter(LengthClass::isChanged).count());
    }

    private static List<String> warnings(XyzResult<?> xyz, Locale locale) {
        return Stream.of(xyz.warning(locale), xyz.sensitivityWarning(locale))
                .flatMap(Optional::stream)
                .toList();
    }
}
