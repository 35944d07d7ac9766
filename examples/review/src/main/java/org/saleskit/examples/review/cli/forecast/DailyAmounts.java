package org.saleskit.examples.review.cli.forecast;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.examples.review.csv.AmountColumns;
import org.saleskit.examples.review.csv.CsvColumn;
import org.saleskit.examples.review.csv.CsvFile;
import org.saleskit.examples.review.csv.CsvRow;
import org.saleskit.examples.review.csv.Dates;
import org.saleskit.examples.review.facts.InputException;

/** What came in on each day of a file of sales. */
final class DailyAmounts {

    private final NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>();
    private int scale;

    private DailyAmounts() {}

    /**
     * Where the sales are.
     *
     * @param amount the column of the amount, or two with a star
     */
    record Source(Path file, char separator, String date, String amount, Dates dates) {}

    /**
     * Reads the file.
     *
     * @throws InputException if it cannot be read, has no row, or a field is not as it must be
     */
    static DailyAmounts read(Source source) {
        DailyAmounts sums = new DailyAmounts();
        try (CsvFile file = CsvFile.open(source.file(), source.separator())) {
            CsvColumn date = file.column(source.date());
            AmountColumns amounts = AmountColumns.of(file, source.amount());
            for (CsvRow row : file) {
                BigDecimal amount = amounts.amount(row);
                sums.scale = Math.max(sums.scale, amount.scale());
                sums.days.merge(source.dates().date(row, date), amount, BigDecimal::add);
            }
        }
        return sums;
    }

    /** Digits after the point that every amount fits into. */
    int scale() {
        return scale;
    }

    LocalDate first() {
        return days.firstKey();
    }

    LocalDate last() {
        return days.lastKey();
    }

    /** The days of the half-open range and what they brought. */
    NavigableMap<LocalDate, BigDecimal> between(LocalDate start, LocalDate endExclusive) {
        return days.subMap(start, true, endExclusive, false);
    }

    /** What came in on the days of the half-open range. */
    BigDecimal sum(LocalDate start, LocalDate endExclusive) {
        return start.isBefore(endExclusive)
                ? between(start, endExclusive).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                : BigDecimal.ZERO;
    }

    /** The whole periods before one, newest last: without that in which the file starts, unless it starts with it. */
    List<CalendarPeriod> before(CalendarPeriod period) {
        List<CalendarPeriod> whole = new ArrayList<>();
        CalendarPeriod past = CalendarPeriod.of(period.unit(), first());
        if (first().isAfter(past.start())) {
            past = past.next();
        }
        while (past.compareTo(period) < 0) {
            whole.add(past);
            past = past.next();
        }
        return whole;
    }
}
