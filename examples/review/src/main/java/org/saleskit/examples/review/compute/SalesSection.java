package org.saleskit.examples.review.compute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.examples.review.compute.Books.Sums;
import org.saleskit.examples.review.model.SalesTotals;
import org.saleskit.examples.review.model.SalesTotals.Growth;
import org.saleskit.examples.review.model.SalesTotals.Line;
import org.threeten.extra.LocalDateRange;

/** Revenue, cost and orders by year and quarter, with growth on equal periods. */
final class SalesSection {

    private final Books books;

    SalesSection(Books books) {
        this.books = books;
    }

    SalesTotals totals() {
        LocalDate first = books.firstDay();
        LocalDate last = books.lastDay();
        String years = first.getYear() == last.getYear()
                ? Integer.toString(first.getYear())
                : first.getYear() + "-" + last.getYear();
        Line total = line(years, LocalDateRange.ofClosed(first, last), false, Optional.empty());
        return new SalesTotals(total, lines(PeriodUnit.YEAR), lines(PeriodUnit.QUARTER));
    }

    private List<Line> lines(PeriodUnit unit) {
        List<Line> lines = new ArrayList<>();
        CalendarPeriod last = CalendarPeriod.of(unit, books.lastDay());
        for (CalendarPeriod period = CalendarPeriod.of(unit, books.firstDay());
                period.compareTo(last) <= 0;
                period = period.next()) {
            LocalDateRange covered = LocalDateRange.ofClosed(period.start(), lastCovered(period));
            boolean partial = covered.getEnd().isBefore(period.endExclusive());
            lines.add(line(period.toString(), covered, partial, growth(covered)));
        }
        return lines;
    }

    private LocalDate lastCovered(CalendarPeriod period) {
        LocalDate end = period.endExclusive().minusDays(1);
        return end.isBefore(books.lastDay()) ? end : books.lastDay();
    }

    private Line line(String label, LocalDateRange days, boolean partial, Optional<Growth> growth) {
        Sums sums = books.within(days);
        return new Line(
                label,
                days.getStart(),
                days.getEndInclusive(),
                partial,
                sums.revenue(),
                sums.cost(),
                sums.margin(),
                sums.marginRate(),
                sums.orders(),
                sums.averageOrder(),
                growth);
    }

    /** Against the same days of the year before, if the books reach back to the month in which these start. */
    private Optional<Growth> growth(LocalDateRange days) {
        LocalDateRange base =
                LocalDateRange.of(days.getStart().minusYears(1), days.getEnd().minusYears(1));
        if (base.getStart().isBefore(books.firstDay().withDayOfMonth(1))) {
            return Optional.empty();
        }
        Money before = books.within(base).revenue();
        if (!before.isPositive()) {
            return Optional.empty();
        }
        Money change = books.within(days).revenue().minus(before);
        return Books.ratio(change, before).stream()
                .mapToObj(rate -> new Growth(base.getStart(), base.getEndInclusive(), before, rate))
                .findFirst();
    }
}
