package org.saleskit.examples.lessons.twenty;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saleskit.examples.lessons.twenty.Log.Row;

/** What many a report makes of a log. The arithmetic is correct throughout; what is wrong is the question that it answers. */
final class WrongWays {

    /** The deals with their rows. */
    private final Collection<List<Row>> deals;

    private final List<Row> rows;

    WrongWays(List<Row> rows) {
        this.rows = rows;
        deals = Log.byDeal(rows).values();
    }

    /** So many of so many. */
    record Share(long part, long whole) {
        double value() {
            return (double) part / whole;
        }
    }

    private static Row first(List<Row> deal) {
        return deal.get(0);
    }

    private static Row last(List<Row> deal) {
        return deal.get(deal.size() - 1);
    }

    private static boolean isWon(List<Row> deal) {
        return last(deal).step() == Step.WON;
    }

    private static boolean isClosed(List<Row> deal) {
        return last(deal).step().isClosed();
    }

    private static double days(List<Row> deal) {
        return Duration.between(first(deal).at(), last(deal).at()).toDays();
    }

    /** Way 1a. Won of all: whatever is open counts as lost. */
    Share openAsLost() {
        return new Share(deals.stream().filter(WrongWays::isWon).count(), deals.size());
    }

    /** Way 1b. Won of closed: whatever is open does not count at all. */
    Share openIgnored() {
        return new Share(
                deals.stream().filter(WrongWays::isWon).count(),
                deals.stream().filter(WrongWays::isClosed).count());
    }

    /** Way 2. The days of the closed deals, on average. */
    double meanDaysOfClosed() {
        return deals.stream()
                .filter(WrongWays::isClosed)
                .mapToDouble(WrongWays::days)
                .average()
                .orElseThrow();
    }

    /** Way 3. Of the deals of each month those won within so many days, the last months included. */
    SortedMap<Month, Share> wonByMonth(int within) {
        SortedMap<Month, Share> months = new TreeMap<>();
        for (List<Row> deal : deals) {
            long won = isWon(deal) && days(deal) <= within ? 1 : 0;
            months.merge(
                    LocalDate.ofInstant(first(deal).at(), ZoneOffset.UTC).getMonth(),
                    new Share(won, 1),
                    (a, b) -> new Share(a.part + b.part, a.whole + b.whole));
        }
        return months;
    }

    /** Way 4. The rows of each step: who comes again counts again, who skips does not count. */
    Map<Step, Long> rowsPerStep() {
        Map<Step, Long> counts = new EnumMap<>(Step.class);
        rows.forEach(row -> counts.merge(row.step(), 1L, Long::sum));
        return counts;
    }

    /** Way 5. The reps by won of closed, the best first. */
    List<Map.Entry<Rep, Share>> ranking() {
        return Arrays.stream(Rep.values())
                .map(rep -> Map.entry(
                        rep,
                        new WrongWays(rows.stream()
                                        .filter(row -> row.rep() == rep)
                                        .toList())
                                .openIgnored()))
                .sorted(Comparator.comparing(
                                (Map.Entry<Rep, Share> each) -> each.getValue().value())
                        .reversed())
                .toList();
    }
}
