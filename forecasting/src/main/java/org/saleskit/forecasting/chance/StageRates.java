package org.saleskit.forecasting.chance;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saleskit.analytics.comparison.BetaBinomialPrior;
import org.saleskit.analytics.comparison.RateComparison;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Proportion;
import org.saleskit.forecasting.chance.DealWay.StageKey;

/**
 * Won / (won + lost or disqualified) of the closed deals that were ever in a stage, drawn towards the rate of all stages.
 *
 * <pre>
 * rate = (x + m M) / (n + M),   x = sum of weights of the won,   n = sum of all weights,   weight = 2^(−age of close / half-life)
 * </pre>
 *
 * M and m from the counts of all stages. A strength of zero or infinity is taken as 1 and 1 000 000, a mean of 0 or 1 as (x + 1) / (n
 * + 2) of all deals, so that no rate is 0 or 1 by lack of data.
 */
final class StageRates {

    private static final double LEAST_STRENGTH = 1;
    private static final double MOST_STRENGTH = 1e6;

    /** What is known of one stage. */
    private static final class Tally {
        private double won;
        private double all;
        private long wonCount;
        private long count;

        private void add(boolean isWon, double weight) {
            won += isWon ? weight : 0;
            all += weight;
            wonCount += isWon ? 1 : 0;
            count++;
        }

        private Proportion counts() {
            return Proportion.of(wonCount, count);
        }
    }

    /** A rate, the a and b of its beta distribution, and of how many deals it is. */
    record Rate(double a, double b, long decided) {

        double value() {
            return a / (a + b);
        }
    }

    private final SortedMap<StageKey, Tally> tallies = new TreeMap<>();
    private final Tally whole = new Tally();
    private final double mean;
    private final double strength;

    StageRates(List<DealWay> ways, Instant asOf, Optional<Duration> halfLife, Optional<Instant> historyFrom) {
        for (DealWay way : ways) {
            Optional<Instant> closed =
                    way.closedAt().filter(at -> historyFrom.filter(at::isBefore).isEmpty());
            if (closed.isPresent()) {
                add(way, weight(Duration.between(closed.get(), asOf), halfLife));
            }
        }
        SortedMap<StageKey, Proportion> counts = new TreeMap<>();
        tallies.forEach((key, tally) -> counts.put(key, tally.counts()));
        Optional<BetaBinomialPrior> prior = counts.isEmpty()
                ? Optional.empty()
                : RateComparison.of(counts).shrunk().prior();
        double all = (whole.won + 1) / (whole.all + 2);
        mean = prior.map(BetaBinomialPrior::mean)
                .filter(each -> each > 0 && each < 1)
                .orElse(all);
        double found = prior.map(each -> each.strength().orElse(MOST_STRENGTH)).orElse(LEAST_STRENGTH);
        strength = Math.max(LEAST_STRENGTH, Math.min(MOST_STRENGTH, found));
    }

    private static double weight(Duration age, Optional<Duration> halfLife) {
        return halfLife.map(half -> Math.pow(2, -(double) age.toSeconds() / half.toSeconds()))
                .orElse(1.0);
    }

    private void add(DealWay way, double weight) {
        boolean won = way.deal().type() == StageType.WON;
        Set<StageKey> seen = new HashSet<>();
        for (DealWay.Stay stay : way.stays()) {
            if (seen.add(stay.state())) {
                tallies.computeIfAbsent(stay.state(), added -> new Tally()).add(won, weight);
            }
        }
        whole.add(won, weight);
    }

    /** The rate of a stage; empty if fewer deals that were in it are closed than asked for. */
    Optional<Rate> of(StageKey key, int leastDecided) {
        return Optional.ofNullable(tallies.get(key))
                .filter(tally -> tally.count >= leastDecided)
                .map(tally -> new Rate(
                        tally.won + mean * strength, tally.all - tally.won + (1 - mean) * strength, tally.count));
    }

    boolean hasSeen(StageKey key) {
        return tallies.containsKey(key);
    }
}
