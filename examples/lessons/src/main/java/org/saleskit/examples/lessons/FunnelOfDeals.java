package org.saleskit.examples.lessons;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.saleskit.analytics.funnel.FunnelAnalysis;
import org.saleskit.analytics.funnel.FunnelResult;
import org.saleskit.analytics.funnel.FunnelStep;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;

/**
 * Which share of the deals gets from stage to stage, when some skip a stage, one comes back and one is reopened?
 *
 * <p>Exercise: deal 5 never entered "Offer" in the log. Why has it reached it all the same?
 */
public final class FunnelOfDeals {

    private FunnelOfDeals() {}

    /** A row of the host's own log: a deal entered a stage. */
    record Move(DealId deal, String stage, Instant at) {}

    /**
     * Prints the lesson.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        Pipeline pipeline = Pipeline.of("sales", List.of("Lead", "Meeting", "Offer"), List.of("Won"), List.of("Lost"));
        FunnelResult funnel = FunnelAnalysis.withDefaults()
                .asOf(pipeline, Instant.parse("2024-04-01T00:00:00Z"))
                .analyze(log(), Move::deal, Move::stage, Move::at);
        for (FunnelStep step : funnel.steps()) {
            String rate = step.conversion()
                    .map(conversion -> "  from the stage before: " + conversion)
                    .orElse("");
            out.printf(
                    Locale.ROOT,
                    "%-8s reached %d, implied %d, now %d%s%n",
                    step.stage(),
                    step.reached(),
                    step.implied(),
                    step.openNow(),
                    rate);
        }
        out.println("won " + funnel.won() + ", lost " + funnel.lost() + ", open " + funnel.open() + "; win rate "
                + funnel.winRate());
    }

    private static List<Move> log() {
        return List.of(
                move(1, "Lead", 2),
                move(1, "Meeting", 5),
                move(1, "Offer", 9),
                move(1, "Won", 20),
                move(2, "Lead", 3),
                move(2, "Meeting", 8),
                move(2, "Lost", 11),
                move(3, "Lead", 4),
                move(3, "Meeting", 9),
                move(3, "Lead", 15),
                move(4, "Lead", 5),
                move(4, "Lost", 6),
                move(4, "Lead", 25),
                move(5, "Lead", 6),
                move(5, "Meeting", 7),
                move(5, "Won", 28),
                move(6, "Lead", 8));
    }

    private static Move move(int deal, String stage, int day) {
        return new Move(
                DealId.of("" + deal), stage, Instant.parse(String.format(Locale.ROOT, "2024-03-%02dT09:00:00Z", day)));
    }
}
