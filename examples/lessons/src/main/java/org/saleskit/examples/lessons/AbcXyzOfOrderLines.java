package org.saleskit.examples.lessons;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.saleskit.analytics.abcxyz.AbcXyzAnalysis;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.core.time.PeriodUnit;

/**
 * Which products carry the revenue, and how steadily are they sold?
 *
 * <p>Exercise: make the lamp's sales alike in every month. Which letter of its cell changes, and which cannot?
 */
public final class AbcXyzOfOrderLines {

    private AbcXyzOfOrderLines() {}

    /** The host's own row, as it is; nothing of saleskit is in it. */
    record OrderLine(String sku, LocalDate day, BigDecimal amount) {}

    /**
     * Prints the lesson.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        List<OrderLine> lines = lines();

        PeriodTable<String> sales = PeriodTable.of(
                lines, PeriodUnit.MONTH, OrderLine::sku, OrderLine::day, Measure.decimal(2, OrderLine::amount));
        AbcXyzResult<String> result = AbcXyzAnalysis.withDefaults().classify(sales);
        result.items()
                .forEach(item -> out.println(item.key() + " " + item.cell() + ": " + item.explain(Locale.ENGLISH)));
    }

    private static List<OrderLine> lines() {
        List<OrderLine> lines = new ArrayList<>();
        for (int month = 1; month <= 8; month++) {
            LocalDate day = LocalDate.of(2024, month, 10);
            lines.add(new OrderLine("desk", day, new BigDecimal("1000.00")));
            lines.add(new OrderLine("chair", day, BigDecimal.valueOf(month % 2 == 0 ? 240 : 160)));
            lines.add(new OrderLine("lamp", day, BigDecimal.valueOf(month == 3 ? 400 : 20)));
        }
        lines.add(new OrderLine("shelf", LocalDate.of(2024, 7, 3), new BigDecimal("95.50")));
        return lines;
    }
}
