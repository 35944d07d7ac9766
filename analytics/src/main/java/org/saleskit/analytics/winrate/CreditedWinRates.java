package org.saleskit.analytics.winrate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.saleskit.core.credit.RevenueCredit;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Fraction;
import org.saleskit.core.team.RepId;

/**
 * The win rates of reps who share deals. The weights of all reps add up to the counts of {@link #whole}, and with a rate by
 * amount to its sums, exactly.
 *
 * @param whole the win rate of all deals
 * @param byRep the win rate of each rep, by identifier; unmodifiable
 */
public record CreditedWinRates(WinRateResult whole, SortedMap<RepId, OfRep> byRep) {

    /**
     * The win rate of one rep.
     *
     * @param rate the rate; its weights are the rep's shares in deals
     * @param byAmount the rate by amount, whose weights are the rep's shares in amounts; absent unless it was asked for
     * @param won the deals won in which the rep has a share, in order, unmodifiable
     * @param notWon the deals decided and not won in which the rep has a share, in order, unmodifiable
     */
    public record OfRep(WeightedRate rate, Optional<WeightedRate> byAmount, List<DealId> won, List<DealId> notWon) {

        /**
         * Copies the lists.
         *
         * @param rate the rate
         * @param byAmount the rate by amount
         * @param won the deals won
         * @param notWon the deals not won
         */
        public OfRep {
            Objects.requireNonNull(rate, "rate");
            Objects.requireNonNull(byAmount, "byAmount");
            Objects.requireNonNull(won, "won");
            Objects.requireNonNull(notWon, "notWon");
            won = List.copyOf(won);
            notWon = List.copyOf(notWon);
        }
    }

    /**
     * Copies the map.
     *
     * @param whole the win rate of all deals
     * @param byRep the win rate of each rep
     */
    public CreditedWinRates {
        Objects.requireNonNull(whole, "whole");
        Objects.requireNonNull(byRep, "byRep");
        byRep = Collections.unmodifiableSortedMap(new TreeMap<>(byRep));
    }

    static CreditedWinRates of(WinRateResult whole, Deals deals, Function<? super Deal, RevenueCredit> credit) {
        WinRateRules rules = whole.analysis().rules();
        Map<RepId, Tally> tallies = new TreeMap<>();
        for (Deal deal : deals.list()) {
            List<Decision> decisions = Decision.of(deal, rules).decisions();
            if (!decisions.isEmpty()) {
                RevenueCredit shares = Objects.requireNonNull(credit.apply(deal), () -> "credit of deal " + deal.id());
                shareOut(decisions, shares, rules, tallies);
            }
        }
        SortedMap<RepId, OfRep> byRep = new TreeMap<>();
        tallies.forEach((rep, tally) -> byRep.put(rep, tally.result()));
        return new CreditedWinRates(whole, byRep);
    }

    private static void shareOut(
            List<Decision> decisions, RevenueCredit credit, WinRateRules rules, Map<RepId, Tally> tallies) {
        Fraction parts = credit.parts().values().stream()
                .map(part -> Fraction.of(new BigDecimal(part)))
                .reduce(Fraction.ZERO, Fraction::plus);
        credit.parts().forEach((rep, part) -> {
            Fraction share = Fraction.of(new BigDecimal(part)).dividedBy(parts);
            Tally tally = tallies.computeIfAbsent(rep, each -> new Tally(rules));
            decisions.forEach(decision -> tally.add(decision, share));
        });
    }

    /** What one rep has so far. */
    private static final class Tally {

        private final WinRateRules rules;
        private WeightedRate rate;
        private WeightedRate byAmount;
        private final List<DealId> won = new ArrayList<>();
        private final List<DealId> notWon = new ArrayList<>();

        Tally(WinRateRules rules) {
            this.rules = rules;
            this.rate = WeightedRate.none(rules);
            this.byAmount = WeightedRate.none(rules);
        }

        void add(Decision decision, Fraction share) {
            boolean isWon = decision.kind() == Decision.Kind.WON;
            (isWon ? won : notWon).add(decision.deal().id());
            rate = rate.plus(share, isWon);
            rules.currency()
                    .flatMap(currency -> WinRateTally.amountOf(decision, currency))
                    .ifPresent(amount -> byAmount = byAmount.plus(amount.multipliedBy(share), isWon));
        }

        OfRep result() {
            return new OfRep(rate, rules.currency().map(currency -> byAmount), won, notWon);
        }
    }
}
