package org.saleskit.examples.review.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.certainty.CertaintyItem;
import org.saleskit.analytics.certainty.CertaintyResult;
import org.saleskit.analytics.xyz.XyzClass;
import org.saleskit.core.stats.Proportion;
import org.saleskit.examples.review.model.ClassCertainty;
import org.saleskit.examples.review.model.ClassCertainty.AbcChance;
import org.saleskit.examples.review.model.ClassCertainty.Chance;
import org.saleskit.examples.review.model.ClassCertainty.Doubt;

/** Which items might as well have another class, by drawing the months anew. */
final class CertaintySection {

    private CertaintySection() {}

    static <K> ClassCertainty of(
            CertaintyResult<K> result, int months, CurrencyUnit currency, Function<K, String> name) {
        return new ClassCertainty(
                months,
                result.analysis().draws(),
                result.blockLength().orElse(0),
                result.analysis().seed(),
                result.analysis().borderline().doubleValue(),
                result.borderline().stream()
                        .map(item ->
                                doubt(item, result.classes().abc().analysis().classes(), currency, name))
                        .toList());
    }

    /** {@return the part of the draws in which the item has both of its classes} */
    static double certainty(CertaintyItem<?> item) {
        return part(item.certainty());
    }

    private static double part(Proportion draws) {
        return draws.rate().orElseThrow();
    }

    private static <K> Doubt doubt(
            CertaintyItem<K> item, List<AbcClass> classes, CurrencyUnit currency, Function<K, String> name) {
        AbcClass abc = item.item().abc().abcClass();
        XyzClass xyz = item.item().xyz().xyzClass();
        return new Doubt(
                String.valueOf(item.key()),
                name.apply(item.key()),
                Money.of(currency, item.item().abc().amount()),
                new Chance(abc.label(), xyz.name(), certainty(item)),
                next(item, classes),
                classes.stream()
                        .map(each -> new AbcChance(each.label(), part(item.abcProbability(each))))
                        .toList(),
                part(item.xyzCertainty()));
    }

    /** The most frequent of the other cells, the first of equal ones. */
    private static Optional<Chance> next(CertaintyItem<?> item, List<AbcClass> classes) {
        List<AbcClass> rows = new ArrayList<>(classes);
        rows.add(AbcClass.NONE);
        rows.add(AbcClass.NEGATIVE);
        return rows.stream()
                .flatMap(abc -> Arrays.stream(XyzClass.values())
                        .filter(xyz -> !abc.equals(item.item().abc().abcClass())
                                || xyz != item.item().xyz().xyzClass())
                        .map(xyz -> new Chance(abc.label(), xyz.name(), part(item.probability(abc, xyz)))))
                .filter(chance -> chance.part() > 0)
                // Sorting keeps the order of equal ones, a maximum would not say which it takes.
                .sorted(Comparator.comparingDouble(Chance::part).reversed())
                .findFirst();
    }
}
