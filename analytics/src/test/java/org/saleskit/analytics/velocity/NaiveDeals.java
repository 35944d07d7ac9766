package org.saleskit.analytics.velocity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.saleskit.analytics.velocity.DealLines.Line;

/**
 * The log read slowly and directly, without a fold: for every question the lines of a deal up to a day are walked again. Selling
 * begins with stage B.
 */
public final class NaiveDeals {

    private final Map<String, List<Line>> lines = new TreeMap<>();

    public NaiveDeals(List<Line> all) {
        for (Line line : all) {
            lines.computeIfAbsent(line.deal(), deal -> new ArrayList<>()).add(line);
        }
        // The sort is stable, as lines of one day keep their order.
        lines.values().forEach(log -> log.sort((a, b) -> Long.compare(a.day(), b.day())));
    }

    /** The deals that were opened before a day. */
    public List<String> openedBefore(long day) {
        return lines.keySet().stream().filter(deal -> opened(deal) < day).toList();
    }

    public long opened(String deal) {
        return moves(deal, Long.MAX_VALUE).stream().mapToLong(Line::day).min().orElse(Long.MAX_VALUE);
    }

    private List<Line> log(String deal) {
        return lines.getOrDefault(deal, List.of());
    }

    private List<Line> moves(String deal, long before) {
        return log(deal).stream()
                .filter(line -> !line.stage().equals("=") && line.day() < before)
                .toList();
    }

    /** The stage just before a day. */
    public String stage(String deal, long day) {
        List<Line> moves = moves(deal, day);
        return moves.isEmpty() ? "" : moves.get(moves.size() - 1).stage();
    }

    public boolean isInSales(String deal, long day) {
        return moves(deal, day).stream().anyMatch(line -> "BCW".contains(line.stage()));
    }

    private static boolean isClosed(String stage) {
        return "WLD".contains(stage) && !stage.isEmpty();
    }

    /** The day on which a deal that is closed just before a day came into its stage. */
    public long closed(String deal, long day) {
        List<Line> moves = moves(deal, day);
        int last = moves.size() - 1;
        while (last > 0 && moves.get(last - 1).stage().equals(moves.get(last).stage())) {
            last--;
        }
        return moves.get(last).day();
    }

    /** The days on which a deal was not closed, counted one by one. */
    public long openDays(String deal, long from, long to) {
        long days = 0;
        for (long day = from; day < to; day++) {
            String stage = stage(deal, day + 1);
            days += !stage.isEmpty() && !isClosed(stage) ? 1 : 0;
        }
        return days;
    }

    public long daysIn(String stages, boolean inSales, String deal, long from, long to) {
        long days = 0;
        for (long day = from; day < to; day++) {
            String stage = stage(deal, day + 1);
            boolean counts = !stage.isEmpty() && stages.contains(stage) && (!inSales || isInSales(deal, day + 1));
            days += counts ? 1 : 0;
        }
        return days;
    }

    /** The amount that was stated last up to the day. */
    public Optional<BigDecimal> amount(String deal, long day) {
        Optional<BigDecimal> amount = Optional.empty();
        for (Line line : log(deal)) {
            if (line.day() <= day && !line.amount().isEmpty()) {
                amount = Optional.of(new BigDecimal(line.amount()));
            }
        }
        return amount;
    }

    /** Deals in a stage just before {@code asOf} that came into it from {@code from} on and before {@code to}. */
    public List<String> closedIn(String stage, long from, long to, long asOf) {
        return openedBefore(asOf).stream()
                .filter(deal -> stage(deal, asOf).equals(stage))
                .filter(deal -> closed(deal, asOf) >= from && closed(deal, asOf) < to)
                .toList();
    }
}
