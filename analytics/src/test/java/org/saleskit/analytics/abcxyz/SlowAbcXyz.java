package org.saleskit.analytics.abcxyz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A slow, direct computation of the default ABC-XYZ analysis by month, to compare with. */
final class SlowAbcXyz {

    record Row(String key, LocalDate day, BigDecimal amount) {}

    private SlowAbcXyz() {}

    /** Cell by key: items by descending amount, then key. */
    static Map<String, String> cells(List<Row> rows) {
        Map<String, String> cells = new LinkedHashMap<>();
        Map<String, BigDecimal> totals = new TreeMap<>();
        rows.forEach(row -> totals.merge(row.key(), row.amount(), BigDecimal::add));
        List<String> keys = new ArrayList<>(totals.keySet());
        keys.sort(Comparator.comparing((String key) -> value(totals, key)).reversed());
        for (String key : keys) {
            cells.put(key, abc(totals, key) + xyz(rows, key));
        }
        return cells;
    }

    private static BigDecimal value(Map<String, BigDecimal> totals, String key) {
        return totals.getOrDefault(key, BigDecimal.ZERO);
    }

    /** The share of greater values decides, which keeps equal values together. */
    private static String abc(Map<String, BigDecimal> totals, String key) {
        BigDecimal value = value(totals, key);
        if (value.signum() <= 0) {
            return value.signum() == 0 ? "NONE" : "NEGATIVE";
        }
        BigDecimal base = BigDecimal.ZERO;
        BigDecimal greater = BigDecimal.ZERO;
        for (BigDecimal other : totals.values()) {
            base = base.add(other.max(BigDecimal.ZERO));
            greater = other.compareTo(value) > 0 ? greater.add(other) : greater;
        }
        BigDecimal percent = greater.multiply(BigDecimal.valueOf(100));
        if (percent.compareTo(base.multiply(BigDecimal.valueOf(80))) < 0) {
            return "A";
        }
        return percent.compareTo(base.multiply(BigDecimal.valueOf(95))) < 0 ? "B" : "C";
    }

    /** From deviations: CV² = sum of (n x - S)² / (n S²). */
    private static String xyz(List<Row> rows, String key) {
        YearMonth first = YearMonth.of(9999, 12);
        YearMonth last = YearMonth.of(1, 1);
        Map<YearMonth, BigDecimal> months = new TreeMap<>();
        for (Row row : rows) {
            YearMonth month = YearMonth.from(row.day());
            last = month.isAfter(last) ? month : last;
            if (row.key().equals(key) && row.amount().signum() != 0) {
                first = month.isBefore(first) ? month : first;
                months.merge(month, row.amount(), BigDecimal::add);
            }
        }
        List<BigDecimal> series = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            BigDecimal amount = months.getOrDefault(month, BigDecimal.ZERO);
            series.add(amount);
            sum = sum.add(amount);
        }
        if (sum.signum() <= 0) {
            return "UNDEFINED";
        }
        if (series.size() < 6) {
            return "NEW";
        }
        BigDecimal n = BigDecimal.valueOf(series.size());
        BigDecimal deviations = BigDecimal.ZERO;
        for (BigDecimal amount : series) {
            deviations = deviations.add(n.multiply(amount).subtract(sum).pow(2));
        }
        BigDecimal unit = n.multiply(sum.pow(2));
        if (deviations.compareTo(unit.multiply(new BigDecimal("0.01"))) <= 0) {
            return "X";
        }
        return deviations.compareTo(unit.multiply(new BigDecimal("0.0625"))) <= 0 ? "Y" : "Z";
    }
}
