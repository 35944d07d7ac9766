package org.saleskit.examples.lessons.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.saleskit.analytics.table.Measure;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.core.time.PeriodUnit;
import org.threeten.extra.LocalDateRange;

/** What the shop wrote down: sales of 2025 by month, sums of 2024, profits of 2025, in thousands. */
final class Goods {

    /** A row of the host: a sale, or a return with an amount below zero. */
    record Sale(Good good, LocalDate day, long amount) {}

    /** A sum of one item. */
    record Sum(Good good, long amount) {}

    static final int YEAR = 2025;
    static final int MONTHS = 12;

    private static final Map<Good, long[]> SALES = new EnumMap<>(Good.class);

    static {
        SALES.put(Good.DESK, new long[] {380, 400, 420, 390, 410, 400, 420, 380, 400, 410, 390, 400});
        SALES.put(Good.SOFA, new long[] {329, 271, 271, 329, 329, 271, 271, 329, 329, 271, 271, 329});
        SALES.put(Good.WARDROBE, new long[] {0, 0, 108, 132, 108, 132, 108, 132, 108, 132, 108, 132});
        SALES.put(Good.BED, new long[] {75, 125, 75, 125, 75, 125, 75, 125, 75, 125, 75, 125});
        SALES.put(Good.CHAIR, new long[] {15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 315, 15});
        SALES.put(Good.LAMP, new long[] {93, 0, 0, 93, 0, 0, 93, 0, 0, 93, 0, 0});
        SALES.put(Good.MIRROR, new long[] {0, 0, 0, 0, 0, 0, 0, 0, 60, 63, 57, 60});
        SALES.put(Good.RUG, new long[] {6, 0, 0, 48, 0, 3, 0, 30, 0, 2, 0, 19});
        SALES.put(Good.CURTAIN, new long[] {0, 0, 0, 0, 540, -540, 0, 0, 0, 0, 0, 0});
        SALES.put(Good.VASE, new long[] {60, 60, -840, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    }

    private Goods() {}

    /** The sums of the months from January on. */
    static long[] monthsOf(Good good) {
        return SALES.getOrDefault(good, new long[MONTHS]).clone();
    }

    static long totalOf(Good good) {
        long total = 0;
        for (long month : monthsOf(good)) {
            total += month;
        }
        return total;
    }

    static List<Sale> sales() {
        List<Sale> sales = new ArrayList<>();
        for (Good good : Good.values()) {
            long[] months = monthsOf(good);
            for (int month = 0; month < months.length; month++) {
                if (months[month] != 0) {
                    sales.add(new Sale(good, LocalDate.of(YEAR, month + 1, 15), months[month]));
                }
            }
        }
        return sales;
    }

    /** The same sales as the table from which both analyses start. */
    static PeriodTable<Good> table() {
        return PeriodTable.of(
                sales(),
                PeriodUnit.MONTH,
                Sale::good,
                Sale::day,
                Measure.decimal(0, sale -> BigDecimal.valueOf(sale.amount())),
                LocalDateRange.of(LocalDate.of(YEAR, 1, 1), LocalDate.of(YEAR + 1, 1, 1)));
    }

    /** The year before; wardrobe and mirror were not on sale yet, and most vases came back in March after it. */
    static List<Sum> salesOfLastYear() {
        return List.of(
                new Sum(Good.DESK, 1900),
                new Sum(Good.SOFA, 1500),
                new Sum(Good.BED, 1200),
                new Sum(Good.CHAIR, 480),
                new Sum(Good.LAMP, 372),
                new Sum(Good.RUG, 108),
                new Sum(Good.CURTAIN, 400),
                new Sum(Good.VASE, 780));
    }

    static List<Sum> profits() {
        return List.of(
                new Sum(Good.DESK, 40),
                new Sum(Good.SOFA, 1100),
                new Sum(Good.WARDROBE, 400),
                new Sum(Good.BED, 500),
                new Sum(Good.CHAIR, 60),
                new Sum(Good.LAMP, 200),
                new Sum(Good.MIRROR, 120),
                new Sum(Good.RUG, 80),
                new Sum(Good.CURTAIN, -30),
                new Sum(Good.VASE, -200));
    }
}
