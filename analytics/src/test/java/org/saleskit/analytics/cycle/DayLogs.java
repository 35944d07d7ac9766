package org.saleskit.analytics.cycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageType;

/**
 * Logs of deals by day, such as {@code "d1: A@0 B@2.5 W@10"}, day 0 being Monday, 5 January 2026, midnight UTC.
 *
 * <p>Stages: A, B, C open; H and R on hold; W won, L lost, X disqualified. Selling begins with B.
 */
public final class DayLogs {

    /** The first day. */
    public static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    /** Open A, B, C; on hold H and R; closed W, L, X. */
    public static final Pipeline PIPELINE = Pipeline.builder()
            .id("p")
            .addStage(Stage.of("A", StageType.OPEN))
            .addStage(Stage.of("B", StageType.OPEN))
            .addStage(Stage.of("C", StageType.OPEN))
            .addStage(Stage.of("H", StageType.ON_HOLD))
            .addStage(Stage.of("R", StageType.ON_HOLD))
            .addStage(Stage.of("W", StageType.WON))
            .addStage(Stage.of("L", StageType.LOST))
            .addStage(Stage.of("X", StageType.DISQUALIFIED))
            .firstSalesStage("B")
            .build();

    private static final int SECONDS = 86_400;
    private static final int HALF_DAYS = 61;
    private static final List<String> MOVES = List.of("A", "A", "B", "B", "C", "H", "R", "W", "L", "X");

    private DayLogs() {}

    /** The instant so many days after the first. */
    public static Instant day(double day) {
        return START.plusSeconds(Math.round(day * SECONDS));
    }

    /** The events of such lines. */
    public static List<DealEvent> events(String... lines) {
        List<DealEvent> events = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(": ?", -1);
            for (String move : parts[1].split(" ", -1)) {
                String[] at = move.split("@", -1);
                events.add(StageChange.of(DealId.of(parts[0]), at[0], day(Double.parseDouble(at[1]))));
            }
        }
        return events;
    }

    /** The deals of such lines as of a day. */
    public static Deals asOf(double day, String... lines) {
        return asOf(PIPELINE, day, lines);
    }

    /** The deals of such lines as of a day, in another pipeline. */
    public static Deals asOf(Pipeline pipeline, double day, String... lines) {
        return DealFold.of(pipeline).asOf(day(day)).fold(events(lines));
    }

    /** Lines of random logs of up to six deals over 30 days by half days; stages follow in any order. */
    public static Arbitrary<List<String>> logs() {
        return Arbitraries.integers()
                .between(0, MOVES.size() * HALF_DAYS - 1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .list()
                .ofMaxSize(6)
                .withoutEdgeCases()
                .map(DayLogs::lines);
    }

    private static List<String> lines(List<List<Integer>> logs) {
        List<String> lines = new ArrayList<>();
        for (List<Integer> log : logs) {
            StringBuilder line = new StringBuilder("d" + (lines.size() + 1) + ":");
            for (int move : log) {
                line.append(' ').append(MOVES.get(move / HALF_DAYS)).append('@').append(move % HALF_DAYS / 2.0);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
