package org.saleskit.analytics.funnel;

import static org.saleskit.analytics.funnel.Rows.day;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.saleskit.analytics.funnel.Rows.Row;

/** The semantics of the funnel as direct questions to the rows, without any speed: every answer reads the whole log. */
final class SlowFunnel {

    private static final String OPEN = "ABC";
    private static final String CLOSED = "LWVD";
    /** Open stages, then rest, then closed ones as the test pipeline lists them. */
    private static final String ORDER = "ABCHLWVD";

    private final List<Row> rows;

    SlowFunnel(List<Row> rows, Instant asOf) {
        this.rows = rows.stream()
                .filter(row -> ORDER.contains(row.stage()) && !row.at().isAfter(asOf))
                .sorted(Comparator.comparing(Row::at)
                        .thenComparing(Row::sequence)
                        .thenComparing(row -> ORDER.indexOf(row.stage())))
                .toList();
    }

    List<String> deals() {
        return List.copyOf(new TreeSet<>(rows.stream().map(Row::deal).toList()));
    }

    private List<Row> of(String deal) {
        return rows.stream().filter(row -> row.deal().equals(deal)).toList();
    }

    String stage(String deal) {
        List<Row> own = of(deal);
        return own.get(own.size() - 1).stage();
    }

    long inState(String stages) {
        return deals().stream().filter(deal -> stages.contains(stage(deal))).count();
    }

    boolean reached(String deal, String stage) {
        return of(deal).stream()
                .anyMatch(row -> row.stage().equals("W")
                        || row.stage().equals("V")
                        || (OPEN.contains(row.stage()) && row.stage().compareTo(stage) >= 0));
    }

    long reached(String stage) {
        return deals().stream().filter(deal -> reached(deal, stage)).count();
    }

    long entered(String stage) {
        return deals().stream()
                .filter(deal -> of(deal).stream().anyMatch(row -> row.stage().equals(stage)))
                .count();
    }

    /** With the first open stage as the first of selling. */
    long disqualifiedInSales() {
        return deals().stream()
                .filter(deal -> stage(deal).equals("D") && reached(deal, "A"))
                .count();
    }

    /** Deals that reached the one stage and reached the other too or are closed. */
    long decided(String from, String to) {
        return deals().stream()
                .filter(deal -> reached(deal, from) && (reached(deal, to) || CLOSED.contains(stage(deal))))
                .count();
    }

    /** The last row that changed the stage, if it closed the deal. */
    Optional<Instant> closedAt(String deal) {
        if (!CLOSED.contains(stage(deal))) {
            return Optional.empty();
        }
        List<Row> own = of(deal);
        int last = own.size() - 1;
        while (last > 0 && own.get(last - 1).stage().equals(own.get(last).stage())) {
            last--;
        }
        return Optional.of(own.get(last).at());
    }

    /** Day by day: the days at whose end the deal was not closed, between its first row and its close. */
    Optional<Duration> cycleTime(String deal) {
        return closedAt(deal).map(close -> {
            long days = 0;
            for (int d = 1; day(d).isBefore(close); d++) {
                Instant end = day(d);
                List<Row> until =
                        of(deal).stream().filter(row -> !row.at().isAfter(end)).toList();
                if (!until.isEmpty()
                        && !CLOSED.contains(until.get(until.size() - 1).stage())) {
                    days++;
                }
            }
            return Duration.ofDays(days);
        });
    }

    long wonBetween(Instant from, Instant to) {
        return closedBetween("WV", from, to);
    }

    long lostBetween(Instant from, Instant to) {
        return closedBetween("L", from, to);
    }

    long disqualifiedInSalesBetween(Instant from, Instant to) {
        return deals().stream()
                .filter(deal -> stage(deal).equals("D") && reached(deal, "A"))
                .map(deal -> closedAt(deal).orElseThrow())
                .filter(close -> !close.isBefore(from) && close.isBefore(to))
                .count();
    }

    private long closedBetween(String stages, Instant from, Instant to) {
        return deals().stream()
                .filter(deal -> stages.contains(stage(deal)))
                .map(deal -> closedAt(deal).orElseThrow())
                .filter(close -> !close.isBefore(from) && close.isBefore(to))
                .count();
    }
}
