package org.saleskit.examples.review.html;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.analytics.abc.AbcClass;
import org.saleskit.analytics.abcxyz.CellPolicies;
import org.saleskit.analytics.xyz.XyzClass;
import org.saleskit.examples.review.model.ClassCertainty;
import org.saleskit.examples.review.model.ClassMigration;
import org.saleskit.examples.review.model.PeriodLengths;
import org.saleskit.examples.review.model.Segmentation;

/** Classes with made-up numbers in which every field is filled and every kind of gap occurs. */
final class SampleSegmentation {

    private SampleSegmentation() {}

    /** Products of 29 months. */
    static Segmentation full(String name) {
        return of(name, 40);
    }

    private static Segmentation of(String name, int count) {
        double whole = IntStream.rangeClosed(1, count)
                .mapToDouble(SampleSegmentation::weight)
                .sum();
        List<Segmentation.Item> items = new ArrayList<>();
        double cumulative = 0;
        for (int i = 1; i <= count; i++) {
            double share = weight(i) / whole;
            String abc = cumulative + share <= 0.8 ? "A" : cumulative + share <= 0.95 ? "B" : "C";
            cumulative = Math.min(1, cumulative + share);
            String xyz = i % 5 == 0 ? "NEW" : i % 4 == 0 ? "X" : i % 3 == 0 ? "Y" : "Z";
            items.add(item(i == 1 ? name : "Item " + i, share, OptionalDouble.of(cumulative), abc, xyz));
        }
        items.add(new Segmentation.Item(
                "none",
                "Never sold",
                usd(0),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "NONE",
                "UNDEFINED",
                OptionalDouble.empty(),
                0,
                0,
                1,
                Optional.empty(),
                Map.of("en", "no revenue", "ru", "нет выручки")));
        List<Segmentation.Cell> matrix = new ArrayList<>();
        for (String abc : List.of("A", "B", "C")) {
            for (String xyz : List.of("X", "Y", "Z", "NEW")) {
                List<Segmentation.Item> members = items.stream()
                        .filter(item -> item.abc().equals(abc) && item.xyz().equals(xyz))
                        .toList();
                matrix.add(cell(abc, xyz, members));
            }
        }
        return new Segmentation(
                List.of(0.8, 0.95),
                List.of(0.1, 0.25),
                6,
                matrix,
                items,
                items.subList(0, 5),
                new ClassCertainty(29, 1_000, 3, 7, 0.8, doubts(items.subList(0, 12))),
                lengths(items.subList(0, 11)),
                List.of(2002, 2003, 2004),
                Optional.of(migration(name)));
    }

    /** Fewer items, over books of one month, which tell nothing of certainty, longer periods and years. */
    static Segmentation ofOneMonth(String name) {
        Segmentation items = of(name, 25);
        return new Segmentation(
                items.abcLimits(),
                items.xyzLimits(),
                items.minimumPeriods(),
                items.matrix(),
                items.items(),
                items.top(),
                new ClassCertainty(1, 1_000, 1, 7, 0.8, List.of()),
                new PeriodLengths(
                        List.of(
                                new PeriodLengths.Length(1, Map.of("NEW", 25L, "UNDEFINED", 1L), 0, 0),
                                new PeriodLengths.Length(3, Map.of("NEW", 26L), 0, 0)),
                        List.of(),
                        Map.of("en", List.of(), "ru", List.of())),
                List.of(),
                Optional.empty());
    }

    private static List<ClassCertainty.Doubt> doubts(List<Segmentation.Item> items) {
        return items.stream()
                .map(item -> new ClassCertainty.Doubt(
                        item.key(),
                        item.name(),
                        item.amount(),
                        new ClassCertainty.Chance(item.abc(), item.xyz(), 0.35),
                        item.xyz().equals("X")
                                ? Optional.empty()
                                : Optional.of(new ClassCertainty.Chance("NONE", "UNDEFINED", 0.3)),
                        List.of(
                                new ClassCertainty.AbcChance("A", 0.4),
                                new ClassCertainty.AbcChance("B", 0.3),
                                new ClassCertainty.AbcChance("C", 0)),
                        0.625))
                .toList();
    }

    private static PeriodLengths lengths(List<Segmentation.Item> items) {
        return new PeriodLengths(
                List.of(
                        new PeriodLengths.Length(1, Map.of("X", 8L, "Y", 5L, "Z", 19L, "NEW", 8L), 32, 0),
                        new PeriodLengths.Length(3, Map.of("X", 19L, "Y", 5L, "Z", 6L, "NEW", 10L), 30, 11)),
                items.stream()
                        .map(item -> new PeriodLengths.Change(
                                item.key(),
                                item.name(),
                                item.amount(),
                                "Z",
                                OptionalDouble.of(0.6),
                                "X",
                                item.xyz().equals("X") ? OptionalDouble.empty() : OptionalDouble.of(0.08)))
                        .toList(),
                Map.of(
                        "en", List.of("11 of 32 items have another class"),
                        "ru", List.of("У 11 из 32 позиций класс другой")));
    }

    private static ClassMigration migration(String name) {
        return new ClassMigration(
                2003,
                2004,
                List.of("A", "B", "C", "NONE"),
                List.of(
                        flow("A", "A", 20),
                        flow("B", "A", 3),
                        flow("A", "C", 2),
                        flow("C", "NONE", 1),
                        flow("", "B", 5),
                        flow("C", "", 4)),
                List.of(
                        move(name, "B", "A", true),
                        move("Fallen", "A", "C", true),
                        move("Nothing left", "C", "NONE", false),
                        move("Fresh", "", "B", false),
                        move("Gone", "C", "", false)));
    }

    private static ClassMigration.Flow flow(String from, String to, long items) {
        return new ClassMigration.Flow(
                label(from), label(to), items, usd(from.isEmpty() ? 0 : 1_000 * items), usd(to.isEmpty() ? 0 : 2_000));
    }

    private static ClassMigration.Move move(String name, String from, String to, boolean parts) {
        return new ClassMigration.Move(
                name,
                name,
                label(from),
                label(to),
                usd(from.isEmpty() ? 0 : 21_293),
                usd(to.isEmpty() ? 0 : 44_201),
                parts ? Optional.of(new ClassMigration.Parts(0.888, 0.595, -0.457, 0.164)) : Optional.empty(),
                Map.of("en", "moved by itself", "ru", "перешла сама"));
    }

    private static Optional<String> label(String abc) {
        return abc.isEmpty() ? Optional.empty() : Optional.of(abc);
    }

    private static double weight(int rank) {
        return 1.0 / (rank + 3);
    }

    private static Segmentation.Item item(
            String name, double share, OptionalDouble cumulative, String abc, String xyz) {
        return new Segmentation.Item(
                name,
                name,
                usd(Math.round(10_645_949 * share)),
                OptionalDouble.of(share),
                cumulative,
                abc,
                xyz,
                OptionalDouble.of(0.6),
                29,
                3,
                0.85,
                Optional.of("Y"),
                Map.of(
                        "en", "A because the larger items hold less than 80% of the revenue",
                        "ru", "A, потому что более крупные позиции дают меньше 80 % выручки"));
    }

    private static Segmentation.Cell cell(String abc, String xyz, List<Segmentation.Item> members) {
        double share =
                members.stream().mapToDouble(item -> item.share().orElse(0)).sum();
        Money amount = members.stream().map(Segmentation.Item::amount).reduce(usd(0), Money::plus);
        return new Segmentation.Cell(
                abc,
                xyz,
                members.size(),
                amount,
                OptionalDouble.of(share),
                CellPolicies.usual().policy(AbcClass.ofRank(abc.charAt(0) - 'A'), XyzClass.valueOf(xyz)));
    }

    private static Money usd(long units) {
        return Money.ofMajor(CurrencyUnit.USD, units).rounded(0, RoundingMode.UNNECESSARY);
    }
}
