package org.saleskit.examples.review.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.abcxyz.CellPolicy;
import org.saleskit.analytics.abcxyz.PlanningEffort;
import org.saleskit.core.product.ProductId;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.examples.review.Samples;
import org.saleskit.examples.review.model.ClassCertainty;
import org.saleskit.examples.review.model.ClassMigration;
import org.saleskit.examples.review.model.PeriodLengths;
import org.saleskit.examples.review.model.Segmentation;

/** How far the classes of the review can be trusted, against slow computations straight from the definitions. */
final class ClassTrustTest {

    private static final YearMonth FIRST = YearMonth.of(2003, 1);
    private static final int MONTHS = 29;
    private static final int BLOCK = 3;

    /** The revenue of each key in each of the 29 months. */
    private static Map<String, double[]> months(Function<SaleLine, Object> key) {
        Map<String, double[]> months = new TreeMap<>();
        for (SaleLine line : Samples.BOOKS.sales()) {
            int month =
                    (line.date().getYear() - FIRST.getYear()) * 12 + line.date().getMonthValue() - 1;
            months.computeIfAbsent(key.apply(line).toString(), absent -> new double[MONTHS])[month] +=
                    line.amount().getAmount().doubleValue();
        }
        return months;
    }

    private static int firstMonth(double[] months) {
        return IntStream.range(0, months.length)
                .filter(month -> months[month] != 0)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void certaintyOfProducts_agreesWithOtherDraws() {
        assertThatCertaintyAgrees(Samples.REVIEW.products(), months(SaleLine::product), 26);
    }

    @Test
    void certaintyOfCustomers_agreesWithOtherDraws() {
        assertThatCertaintyAgrees(Samples.REVIEW.customers(), months(SaleLine::client), 82);
    }

    /**
     * Draws with random numbers of its own. Both estimates of a probability p have a standard error of √(p (1 − p) / draws);
     * five of them, and for rare cases one draw in a hundred, leave no room for another rule.
     */
    private static void assertThatCertaintyAgrees(
            Segmentation items, Map<String, double[]> months, int expectedBorderline) {
        int draws = 1_000;
        Map<String, Integer> own = new TreeMap<>();
        Map<String, String> cells = new TreeMap<>();
        items.items().forEach(item -> cells.put(item.key(), item.abc() + item.xyz()));
        SplittableRandom random = new SplittableRandom(20260101);
        for (int draw = 0; draw < draws; draw++) {
            cellsOf(months, drawn(random)).forEach((key, cell) -> {
                if (cell.equals(cells.get(key))) {
                    own.merge(key, 1, Integer::sum);
                }
            });
        }
        for (Segmentation.Item item : items.items()) {
            double expected = own.getOrDefault(item.key(), 0) / (double) draws;
            double error = Math.sqrt(expected * (1 - expected) * 2 / draws);
            assertThat(item.certainty()).as(item.name()).isEqualTo(expected, offset(0.01 + 5 * error));
        }
        ClassCertainty certainty = items.certainty();
        assertThat(certainty.draws()).isEqualTo(1_000);
        assertThat(certainty.block()).isEqualTo(BLOCK);
        assertThat(certainty.limit()).isEqualTo(0.8);
        assertThat(certainty.borderline())
                .hasSize(expectedBorderline)
                .extracting(ClassCertainty.Doubt::key)
                .containsExactlyInAnyOrderElementsOf(items.items().stream()
                        .filter(item -> item.certainty() < 0.8)
                        .map(Segmentation.Item::key)
                        .toList());
        assertThat(certainty.borderline()).extracting(item -> item.own().part()).isSorted();
        assertThat(certainty.borderline()).allSatisfy(item -> {
            assertThat(item.abc().stream()
                            .mapToDouble(ClassCertainty.AbcChance::part)
                            .sum())
                    .isLessThanOrEqualTo(1 + 1e-12);
            assertThat(item.own().part()).isLessThanOrEqualTo(item.xyzCertainty());
            assertThat(item.next().orElseThrow().part())
                    .isLessThanOrEqualTo(1 + 1e-12 - item.own().part());
        });
    }

    /** Ten blocks of three months, the last cut to two; a block that reaches the end goes on at the start. */
    private static int[] drawn(SplittableRandom random) {
        int[] drawn = new int[MONTHS];
        for (int i = 0; i < MONTHS; i++) {
            drawn[i] = i % BLOCK == 0 ? random.nextInt(MONTHS) : (drawn[i - 1] + 1) % MONTHS;
        }
        return drawn;
    }

    private static Map<String, String> cellsOf(Map<String, double[]> months, int[] drawn) {
        Map<String, Double> totals = new TreeMap<>();
        months.forEach((key, all) -> totals.put(
                key, IntStream.of(drawn).mapToDouble(month -> all[month]).sum()));
        double[] descending =
                totals.values().stream().mapToDouble(total -> -total).sorted().toArray();
        double whole = -IntStream.range(0, descending.length)
                .mapToDouble(i -> descending[i])
                .sum();
        double[] before = new double[descending.length];
        double sum = 0;
        for (int i = 1; i < descending.length; i++) {
            sum -= descending[i - 1];
            // Equal amounts share the class of the first of them.
            before[i] = descending[i] == descending[i - 1] ? before[i - 1] : sum;
        }
        Map<String, String> cells = new TreeMap<>();
        totals.forEach((key, total) -> {
            if (total > 0) {
                double larger = before[Arrays.binarySearch(descending, -total)] / whole;
                String abc = larger < 0.8 ? "A" : larger < 0.95 ? "B" : "C";
                double[] all = months.getOrDefault(key, new double[0]);
                int first = firstMonth(all);
                double[] life = IntStream.of(drawn)
                        .filter(month -> month >= first)
                        .mapToDouble(month -> all[month])
                        .toArray();
                cells.put(key, abc + xyz(life));
            }
        });
        return cells;
    }

    private static String xyz(double[] values) {
        double mean = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElse(0);
        if (mean <= 0) {
            return values.length == 0 ? "NEW" : "UNDEFINED";
        }
        if (values.length < 6) {
            return "NEW";
        }
        double squares = IntStream.range(0, values.length)
                .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
                .sum();
        double variation = Math.sqrt(squares / values.length) / mean;
        return variation <= 0.10 ? "X" : variation <= 0.25 ? "Y" : "Z";
    }

    @Test
    void longerPeriods_equalASlowComputation_andWarnThatOneClassHoldsAll() {
        assertThatLengths(Samples.REVIEW.products(), months(SaleLine::product));
        assertThatLengths(Samples.REVIEW.customers(), months(SaleLine::client));
        assertThat(Samples.REVIEW.products().lengths().warnings().get("en"))
                .containsExactly(
                        "109 of 109 items are in class Z, so the classes separate little; other limits or longer periods may suit the data.");
        assertThat(Samples.REVIEW.customers().lengths().warnings().get("ru"))
                .singleElement()
                .asString()
                .startsWith("В классе Z — 98 из 98 позиций");
    }

    private static void assertThatLengths(Segmentation items, Map<String, double[]> months) {
        PeriodLengths lengths = items.lengths();
        assertThat(lengths.lengths()).extracting(PeriodLengths.Length::months).containsExactly(1, 3, 12);
        for (PeriodLengths.Length length : lengths.lengths()) {
            Map<String, Long> counts = new TreeMap<>();
            long compared = 0;
            long changed = 0;
            for (double[] all : months.values()) {
                String longer = xyz(blocks(all, length.months()));
                counts.merge(longer, 1L, Long::sum);
                // By month all are Z.
                boolean both = List.of("X", "Y", "Z").contains(longer);
                compared += both ? 1 : 0;
                changed += both && !longer.equals("Z") ? 1 : 0;
            }
            assertThat(length.items()).isEqualTo(counts);
            assertThat(length.compared()).isEqualTo(compared);
            assertThat(length.changed()).isEqualTo(changed);
        }
        assertThat(lengths.changed()).hasSize((int) lengths.lengths().get(1).changed());
    }

    /** Sums of whole blocks of the item's life, counted back from the end. */
    private static double[] blocks(double[] months, int size) {
        int first = firstMonth(months);
        int blocks = (months.length - first) / size;
        int start = months.length - blocks * size;
        return IntStream.range(0, blocks)
                .mapToDouble(block -> IntStream.range(0, size)
                        .mapToDouble(i -> months[start + block * size + i])
                        .sum())
                .toArray();
    }

    /** 100, 50, 150 and again: months vary by 41 % of their mean, and three of them always bring 300. */
    @Test
    void itemWhoseClassRestsOnTheMonth_isListedWithBothVariations() {
        Segmentation products = products(oneSaleAMonth(100, 50, 150));

        assertThat(products.lengths().changed())
                .extracting(
                        PeriodLengths.Change::byMonth,
                        change -> Math.round(100 * change.variation().orElseThrow()),
                        PeriodLengths.Change::longer,
                        change -> change.longerVariation().orElseThrow())
                .containsExactly(tuple("Z", 41L, "X", 0.0));
        assertThat(products.items().get(0).longerXyz()).hasValue("X");
        assertThat(products.lengths().warnings().get("en"))
                .singleElement()
                .asString()
                .startsWith("1 of 1 items with a class X, Y or Z have another by blocks of 3 months");
    }

    @Test
    void policies_areTheUsualTable() {
        Map<String, CellPolicy> policies = new TreeMap<>();
        Samples.REVIEW
                .customers()
                .matrix()
                .forEach(cell ->
                        policies.put(cell.abc() + cell.xyz(), cell.policy().orElseThrow()));

        assertThat(policies.keySet()).containsExactly("AX", "AY", "AZ", "BX", "BY", "BZ", "CX", "CY", "CZ");
        assertThat(List.of("AZ", "BZ", "CZ", "CX"))
                .extracting(policies::get)
                .extracting(CellPolicy::contactDays, CellPolicy::creditDays, CellPolicy::planningEffort)
                .containsExactly(
                        tuple(OptionalInt.of(7), 30, PlanningEffort.CLOSE),
                        tuple(OptionalInt.of(21), 14, PlanningEffort.REGULAR),
                        tuple(OptionalInt.empty(), 0, PlanningEffort.ON_ORDER),
                        tuple(OptionalInt.of(90), 14, PlanningEffort.AUTOMATIC));
    }

    @Test
    void causesOfMoves_equalTheFormula_andAddUp() {
        assertThatCauses(Samples.REVIEW.products(), months(SaleLine::product));
        assertThatCauses(Samples.REVIEW.customers(), months(SaleLine::client));
    }

    private static void assertThatCauses(Segmentation items, Map<String, double[]> months) {
        Map<String, Double> earlier = year(months, 0);
        Map<String, Double> later = year(months, 12);
        ClassMigration migration = items.migration().orElseThrow();
        assertThat(items.completeYears()).containsExactly(2003, 2004);
        assertThat(migration.moves()).allSatisfy(move -> {
            double before = earlier.getOrDefault(move.key(), 0.0);
            double after = later.getOrDefault(move.key(), 0.0);
            assertThat(move.before().getAmount().doubleValue()).isEqualTo(before, offset(1e-6));
            assertThat(move.after().getAmount().doubleValue()).isEqualTo(after, offset(1e-6));
            assertThat(move.parts().isPresent()).isEqualTo(before > 0 && after > 0);
        });
        assertThat(migration.moves().stream().filter(move -> move.parts().isPresent()))
                .hasSizeGreaterThan(10)
                .allSatisfy(move -> {
                    double x0 = earlier.getOrDefault(move.key(), 0.0);
                    double x1 = later.getOrDefault(move.key(), 0.0);
                    double s00 = share(move.key(), x0, earlier);
                    double s10 = share(move.key(), x1, earlier);
                    double s01 = share(move.key(), x0, later);
                    double s11 = share(move.key(), x1, later);
                    ClassMigration.Parts parts = move.parts().orElseThrow();
                    assertThat(parts.before()).isEqualTo(s00, offset(1e-9));
                    assertThat(parts.after()).isEqualTo(s11, offset(1e-9));
                    assertThat(parts.own()).isEqualTo((s10 - s00 + s11 - s01) / 2, offset(1e-9));
                    assertThat(parts.others()).isEqualTo((s01 - s00 + s11 - s10) / 2, offset(1e-9));
                    assertThat(parts.own() + parts.others()).isEqualTo(s11 - s00, offset(1e-9));
                });
        assertThat(migration.moves())
                .extracting(move -> move.after().minus(move.before()).abs().negated())
                .isSorted();
    }

    private static Map<String, Double> year(Map<String, double[]> months, int from) {
        Map<String, Double> sums = new TreeMap<>();
        months.forEach((key, all) -> {
            double sum =
                    IntStream.range(from, from + 12).mapToDouble(i -> all[i]).sum();
            if (sum > 0) {
                sums.put(key, sum);
            }
        });
        return sums;
    }

    /** What an item of this amount has before it, among the others of a year. */
    private static double share(String key, double amount, Map<String, Double> year) {
        double larger = 0;
        double whole = amount;
        for (Map.Entry<String, Double> other : year.entrySet()) {
            if (!other.getKey().equals(key)) {
                whole += other.getValue();
                larger += other.getValue() > amount ? other.getValue() : 0;
            }
        }
        return larger / whole;
    }

    @Test
    void booksWithoutTwoCompleteYears_haveNoMigration() {
        assertThat(products(sales(2003, 1, 2004, 11)))
                .extracting(Segmentation::completeYears, Segmentation::migration)
                .containsExactly(List.of(2003), Optional.empty());
        assertThat(products(sales(2003, 2, 2004, 12)).completeYears()).containsExactly(2004);
        assertThat(products(sales(2003, 2, 2003, 2)))
                .extracting(Segmentation::completeYears, Segmentation::migration)
                .containsExactly(List.of(), Optional.empty());
    }

    @Test
    void year_countsFromTheMonthOfItsFirstOrderToThatOfItsLast() {
        List<SaleLine> sales = sales(2003, 1, 2004, 12).stream()
                .filter(line -> line.date().isAfter(LocalDate.of(2003, 1, 10)))
                .filter(line -> line.date().isBefore(LocalDate.of(2004, 12, 5)))
                .toList();

        assertThat(products(sales).completeYears()).containsExactly(2003, 2004);
        assertThat(products(sales).migration()).isPresent();
    }

    @Test
    void booksOfOneMonth_haveNothingToDrawFrom() {
        ClassCertainty certainty = products(sales(2003, 2, 2003, 2)).certainty();

        assertThat(certainty.months()).isEqualTo(1);
        assertThat(certainty.borderline()).isEmpty();
    }

    /** {@return the sales from one month to another, both included} */
    private static List<SaleLine> sales(int year, int month, int lastYear, int lastMonth) {
        return Samples.BOOKS.sales().stream()
                .filter(line -> !YearMonth.from(line.date()).isBefore(YearMonth.of(year, month)))
                .filter(line -> !YearMonth.from(line.date()).isAfter(YearMonth.of(lastYear, lastMonth)))
                .toList();
    }

    private static Segmentation products(List<SaleLine> sales) {
        return SegmentationSection.of(sales, Samples.BOOKS.currency(), SaleLine::product, ProductId::toString);
    }

    /** The books of two years with one sale a month of one product, of these amounts by turns. */
    private static List<SaleLine> oneSaleAMonth(int... amounts) {
        SaleLine line = Samples.BOOKS.sales().get(0);
        List<SaleLine> sales = new ArrayList<>();
        for (int month = 0; month < 24; month++) {
            sales.add(line.toBuilder()
                    .date(FIRST.plusMonths(month).atDay(10))
                    .amount(Money.of(Samples.BOOKS.currency(), BigDecimal.valueOf(amounts[month % amounts.length])))
                    .build());
        }
        return sales;
    }
}
