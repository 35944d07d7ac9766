package org.saleskit.core.deal;

import static org.saleskit.core.deal.Logs.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.reason.RefusalReason;

/**
 * The semantics of a deal as direct questions to its log, without any speed: every answer reads all events, and times are
 * counted day by day. Stages are one letter each; what a letter means is written down here once more.
 */
final class SlowDeal {

    private static final String CLOSED = "WVLD";

    private final List<DealEvent> events;
    private final boolean old;
    private final String open;
    private final int asOf;

    /** The log of one deal, as of a day. */
    SlowDeal(List<DealEvent> log, int asOf) {
        this.asOf = asOf;
        List<DealEvent> seen = new ArrayList<>(
                log.stream().filter(e -> !e.happenedAt().isAfter(day(asOf))).toList());
        old = seen.stream()
                .noneMatch(e -> e instanceof StageChange && !e.happenedAt().isBefore(day(Logs.REDESIGN)));
        open = old ? "ABC" : "XYZ";
        String order = old ? "ABCHLWVD" : "XYZHWLD";
        seen.sort(Comparator.comparing(DealEvent::happenedAt)
                .thenComparing(DealEvent::sequence)
                .thenComparing(e -> e instanceof StageChange c ? order.indexOf(stageOf(c)) : 99)
                .thenComparing(e -> e instanceof StageChange c ? (old ? "" : "LAWBHCVD").indexOf(c.stage()) : 0)
                .thenComparing(DealEvent::recordedAt)
                .thenComparing(e -> e.amount().map(Money::toString).orElse(""))
                .thenComparing(e -> e.expectedClose().map(Object::toString).orElse(""))
                .thenComparing(e -> e.lossReason().map(RefusalReason::label).orElse(""))
                .thenComparing(e -> e.competitor().orElse("")));
        events = List.copyOf(seen);
    }

    private String stageOf(StageChange change) {
        return old ? change.stage() : Logs.inNewTerms(change);
    }

    boolean isOpened() {
        return events.stream().anyMatch(StageChange.class::isInstance);
    }

    /** The stages entered up to the end of a day, the same one after itself included. */
    private List<String> path(int until) {
        return events.stream()
                .filter(e -> !e.happenedAt().isAfter(day(until)))
                .filter(StageChange.class::isInstance)
                .map(e -> stageOf((StageChange) e))
                .toList();
    }

    private static String last(List<String> path) {
        return path.isEmpty() ? "" : path.get(path.size() - 1);
    }

    String stage() {
        return last(path(asOf));
    }

    boolean isClosed() {
        return CLOSED.contains(stage());
    }

    boolean hasReached(String stage) {
        return path(asOf).stream().anyMatch(s -> "WV".contains(s) || (open.contains(s) && s.compareTo(stage) >= 0));
    }

    boolean hasEntered(String stage) {
        return path(asOf).contains(stage);
    }

    List<Integer> regressions() {
        List<String> opens = path(asOf).stream().filter(open::contains).toList();
        List<Integer> depths = new ArrayList<>();
        for (int i = 1; i < opens.size(); i++) {
            int depth = open.indexOf(opens.get(i - 1)) - open.indexOf(opens.get(i));
            if (depth > 0) {
                depths.add(depth);
            }
        }
        return depths;
    }

    long reopenings() {
        List<String> path = path(asOf);
        long count = 0;
        for (int i = 1; i < path.size(); i++) {
            count += CLOSED.contains(path.get(i - 1)) && !CLOSED.contains(path.get(i)) ? 1 : 0;
        }
        return count;
    }

    /** The days at whose beginning, after all that happened on it, the deal was in the stage. */
    Duration timeIn(String stage) {
        long days = 0;
        for (int d = 1; d < asOf; d++) {
            days += last(path(d)).equals(stage) && !CLOSED.contains(stage) ? 1 : 0;
        }
        return Duration.ofDays(days);
    }

    Optional<Instant> closedAt() {
        if (!isClosed()) {
            return Optional.empty();
        }
        List<DealEvent> moves =
                events.stream().filter(StageChange.class::isInstance).toList();
        int first = moves.size() - 1;
        while (first > 0 && stageOf((StageChange) moves.get(first - 1)).equals(stage())) {
            first--;
        }
        return Optional.of(moves.get(first).happenedAt());
    }

    Optional<Duration> cycleTime() {
        if (!isClosed()) {
            return Optional.empty();
        }
        return Optional.of(openTime());
    }

    Duration openTime() {
        long days = 0;
        for (int d = 1; d < asOf; d++) {
            String stage = last(path(d));
            days += !stage.isEmpty() && !CLOSED.contains(stage) ? 1 : 0;
        }
        return Duration.ofDays(days);
    }

    Optional<Money> amount() {
        return events.stream().flatMap(e -> e.amount().stream()).reduce((a, b) -> b);
    }

    /** What was said last since the deal came to the closed stage in which it is. */
    Optional<RefusalReason> lossReason() {
        Optional<RefusalReason> said = Optional.empty();
        String stage = "";
        for (DealEvent event : events) {
            if (event instanceof StageChange change && !stageOf(change).equals(stage)) {
                stage = stageOf(change);
                said = Optional.empty();
            }
            if ("LD".contains(stage) && !stage.isEmpty() && event.lossReason().isPresent()) {
                said = event.lossReason();
            }
        }
        return said;
    }
}
