package org.saleskit.examples.benchmarks;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.core.time.PeriodUnit;

/** A list of the host's records: the collector of saleskit, and the grouping collectors of the JDK. */
final class ObjectPath {

    /** A row of the host. */
    record Line(int item, LocalDate day, long cents) {}

    private final List<Line> lines;

    /** The first so many of the lines, each in the middle of its month. */
    ObjectPath(SkewedLines columns, int lines) {
        LocalDate middle = SkewedLines.WINDOW.getStart().withDayOfMonth(15);
        this.lines = IntStream.range(0, lines)
                .mapToObj(line ->
                        new Line(columns.item[line], middle.plusMonths(columns.month[line]), columns.cents[line]))
                .toList();
    }

    String collector() {
        return table().keys().size() + " items";
    }

    PeriodTable<Integer> table() {
        return lines.stream()
                .collect(PeriodTable.collector(
                        PeriodUnit.MONTH,
                        Line::item,
                        Line::day,
                        Measure.units(ValueUnit.money(CurrencyUnit.EUR), Line::cents)));
    }

    String groupingBy() {
        Map<Integer, Map<YearMonth, Long>> sums = lines.stream()
                .collect(Collectors.groupingBy(
                        Line::item,
                        Collectors.groupingBy(
                                line -> YearMonth.from(line.day()), Collectors.summingLong(Line::cents))));
        return sums.size() + " items";
    }
}
