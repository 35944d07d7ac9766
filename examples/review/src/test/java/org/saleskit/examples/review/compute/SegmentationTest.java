package org.saleskit.examples.review.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.sale.SaleLine;
import org.saleskit.examples.review.Samples;
import org.saleskit.examples.review.model.Segmentation;

/** The classes of the review against a slow computation straight from the definition. */
final class SegmentationTest {

    private static final YearMonth LAST = YearMonth.of(2005, 5);

    @Test
    void classesOfProducts_equalASlowComputation() {
        assertThat(cells(Samples.REVIEW.products()))
                .isEqualTo(slow(SaleLine::product))
                .hasSize(109);
    }

    @Test
    void classesOfCustomers_equalASlowComputation() {
        assertThat(cells(Samples.REVIEW.customers()))
                .isEqualTo(slow(SaleLine::client))
                .hasSize(98);
    }

    private static Map<String, String> cells(Segmentation segmentation) {
        Map<String, String> cells = new TreeMap<>();
        segmentation.items().forEach(item -> cells.put(item.key(), item.abc() + item.xyz()));
        return cells;
    }

    private static Map<String, String> slow(Function<SaleLine, Object> key) {
        Map<String, Map<YearMonth, BigDecimal>> months = new HashMap<>();
        Map<String, BigDecimal> totals = new TreeMap<>();
        BigDecimal total = BigDecimal.ZERO;
        for (SaleLine line : Samples.BOOKS.sales()) {
            String name = key.apply(line).toString();
            BigDecimal amount = line.amount().getAmount();
            months.computeIfAbsent(name, absent -> new HashMap<>())
                    .merge(YearMonth.from(line.date()), amount, BigDecimal::add);
            totals.merge(name, amount, BigDecimal::add);
            total = total.add(amount);
        }
        Map<String, String> cells = new TreeMap<>();
        for (Map.Entry<String, BigDecimal> entry : totals.entrySet()) {
            BigDecimal larger = BigDecimal.ZERO;
            for (BigDecimal other : totals.values()) {
                // Equal amounts share the class of the first of them.
                larger = larger.add(other.compareTo(entry.getValue()) > 0 ? other : BigDecimal.ZERO);
            }
            String abc = below(larger, total, 80) ? "A" : below(larger, total, 95) ? "B" : "C";
            cells.put(entry.getKey(), abc + xyz(months.getOrDefault(entry.getKey(), Map.of())));
        }
        return cells;
    }

    private static boolean below(BigDecimal part, BigDecimal whole, int percent) {
        return part.multiply(BigDecimal.valueOf(100)).compareTo(whole.multiply(BigDecimal.valueOf(percent))) < 0;
    }

    private static String xyz(Map<YearMonth, BigDecimal> sums) {
        YearMonth first = sums.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
        List<Double> values = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(LAST); month = month.plusMonths(1)) {
            values.add(sums.getOrDefault(month, BigDecimal.ZERO).doubleValue());
        }
        assertThat(values).hasSize((int) first.until(LAST, ChronoUnit.MONTHS) + 1);
        if (values.size() < 6) {
            return "NEW";
        }
        double mean = values.stream().mapToDouble(value -> value).average().orElseThrow();
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        double variation = Math.sqrt(squares / values.size()) / mean;
        return variation <= 0.10 ? "X" : variation <= 0.25 ? "Y" : "Z";
    }

    @Test
    void matrix_holdsEveryItemOnceAndTheWholeRevenue() {
        Segmentation products = Samples.REVIEW.products();

        assertThat(products.matrix().stream()
                        .mapToLong(Segmentation.Cell::count)
                        .sum())
                .isEqualTo(109);
        assertThat(products.matrix().stream().map(Segmentation.Cell::amount).reduce(Money::plus))
                .hasValue(Samples.REVIEW.sales().total().revenue());
        assertThat(products.top()).hasSize(5).isEqualTo(products.items().subList(0, 5));
        assertThat(products.items().get(108).cumulativeShare().orElseThrow()).isEqualTo(1, offset(1e-12));
    }
}
