package org.saleskit.examples.benchmarks;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.saleskit.core.time.PeriodUnit;
import org.threeten.extra.LocalDateRange;

/** Order lines as columns: items with a skewed distribution, 24 months, 3 % returns; the same for the same seed. */
final class SkewedLines {

    static final LocalDateRange WINDOW = LocalDateRange.of(LocalDate.of(2023, 1, 1), LocalDate.of(2025, 1, 1));
    static final int MONTHS = 24;

    final int items;
    final int[] item;
    final int[] month;
    final long[] cents;
    private final int[] idOfRank;

    SkewedLines(int lines, int items, long seed) {
        this.items = items;
        this.item = new int[lines];
        this.month = new int[lines];
        this.cents = new long[lines];
        this.idOfRank = shuffled(items, new SplittableRandom(items));
        fill(new SplittableRandom(seed));
    }

    /** The ids say nothing of how often an item is sold. */
    private static int[] shuffled(int items, SplittableRandom random) {
        int[] ids = new int[items];
        for (int i = 0; i < items; i++) {
            int place = random.nextInt(i + 1);
            ids[i] = ids[place];
            ids[place] = i;
        }
        return ids;
    }

    /** Makes other lines in the same arrays. */
    void fill(SplittableRandom random) {
        int[] monthOfDay = WINDOW.stream()
                .mapToInt(day -> (int) (PeriodUnit.MONTH.indexOf(day) - PeriodUnit.MONTH.indexOf(WINDOW.getStart())))
                .toArray();
        for (int line = 0; line < item.length; line++) {
            double skewed = random.nextDouble();
            item[line] = idOfRank[(int) (skewed * skewed * skewed * items)];
            month[line] = monthOfDay[random.nextInt(monthOfDay.length)];
            cents[line] = random.nextInt(100) < 3 ? -random.nextLong(1, 10_000) : random.nextLong(1, 100_000);
        }
    }

    int lines() {
        return item.length;
    }
}
