package org.saleskit.examples.review.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** ABC and XYZ by months as the textbook has them, in a few lines and without the library: what others are compared with. */
final class Naive {

    private static final int MINIMUM_PERIODS = 6;

    private final Map<String, Map<YearMonth, BigDecimal>> months = new TreeMap<>();
    private YearMonth last = YearMonth.of(1, 1);

    void add(String key, LocalDate day, BigDecimal amount) {
        YearMonth month = YearMonth.from(day);
        months.computeIfAbsent(key, absent -> new TreeMap<>()).merge(month, amount, BigDecimal::add);
        last = month.isAfter(last) ? month : last;
    }

    /** How many keys each cell has, groups outside the base included. */
    Map<String, Integer> cells() {
        Map<String, Integer> cells = new TreeMap<>();
        abc().forEach((key, abc) -> cells.merge(abc + xyz(key), 1, Integer::sum));
        return cells;
    }

    /** Limits 80 and 95 on the share before the first of equal amounts. */
    Map<String, String> abc() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        months.forEach((key, cells) -> sums.put(key, cells.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        BigDecimal base =
                sums.values().stream().filter(sum -> sum.signum() > 0).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<String> keys = new ArrayList<>(sums.keySet());
        keys.sort(Comparator.comparing(sums::get, Comparator.reverseOrder()));
        Map<String, String> classes = new TreeMap<>();
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal beforeTie = BigDecimal.ZERO;
        BigDecimal previous = BigDecimal.ZERO;
        for (String key : keys) {
            BigDecimal sum = Objects.requireNonNull(sums.get(key));
            beforeTie = sum.compareTo(previous) == 0 ? beforeTie : before;
            previous = sum;
            before = before.add(sum);
            classes.put(key, sum.signum() > 0 ? letter(beforeTie, base) : sum.signum() == 0 ? "NONE" : "NEGATIVE");
        }
        return classes;
    }

    private static String letter(BigDecimal before, BigDecimal base) {
        if (before.compareTo(base.multiply(new BigDecimal("0.80"))) < 0) {
            return "A";
        }
        return before.compareTo(base.multiply(new BigDecimal("0.95"))) < 0 ? "B" : "C";
    }

    /** Deviation of the population by the mean, over the months from the first sale, limits 10 and 25 %. */
    private String xyz(String key) {
        Map<YearMonth, BigDecimal> cells = Objects.requireNonNull(months.get(key));
        BigDecimal sum = cells.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() <= 0) {
            return "UNDEFINED";
        }
        YearMonth first = cells.entrySet().stream()
                .filter(cell -> cell.getValue().signum() != 0)
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        long periods = first.until(last, ChronoUnit.MONTHS) + 1;
        if (periods < MINIMUM_PERIODS) {
            return "NEW";
        }
        double mean = sum.doubleValue() / periods;
        double squares = 0;
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            double off = cells.getOrDefault(month, BigDecimal.ZERO).doubleValue() - mean;
            squares += off * off;
        }
        double variation = Math.sqrt(squares / periods) / mean;
        return variation <= 0.10 ? "X" : variation <= 0.25 ? "Y" : "Z";
    }
}
