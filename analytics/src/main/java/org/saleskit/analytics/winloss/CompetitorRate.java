package org.saleskit.analytics.winloss;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Proportion;

/**
 * How often we win against one competitor, of the decided deals in which it is known to have been in.
 *
 * <p><b>Limits</b> Competitors are mostly asked for when a deal is lost. Where fewer won than lost deals name one, every rate
 * against a named competitor is too low; see {@link WinLossResult#competitorCoverage}.
 *
 * @param competitor the competitor; empty for deals in which none was stated
 * @param wins the deals won, in order; unmodifiable
 * @param losses the deals lost, in order; unmodifiable
 */
public record CompetitorRate(Optional<String> competitor, List<DealId> wins, List<DealId> losses) {

    /**
     * Copies the lists.
     *
     * @param competitor the competitor
     * @param wins the deals won
     * @param losses the deals lost
     */
    public CompetitorRate {
        Objects.requireNonNull(wins, "wins");
        Objects.requireNonNull(losses, "losses");
        Objects.requireNonNull(competitor, "competitor");
        wins = List.copyOf(wins);
        losses = List.copyOf(losses);
    }

    /** {@return the deals won, of those decided} */
    public Proportion rate() {
        return Proportion.of(wins.size(), wins.size() + losses.size());
    }

    /** {@return the counts; not the competitor, whose name is written freely} */
    @Override
    public String toString() {
        return "CompetitorRate[" + (competitor.isPresent() ? "stated" : "none stated") + ", " + rate() + "]";
    }
}
