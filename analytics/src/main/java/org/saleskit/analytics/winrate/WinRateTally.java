package org.saleskit.analytics.winrate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.analytics.internal.deals.DealAmounts;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Fraction;

/** Counts the deals of one population, given in the order of their identifiers. */
final class WinRateTally {

    private final WinRateRules rules;
    private final Map<Decision.Kind, List<DealId>> members = new EnumMap<>(Decision.Kind.class);
    private final Map<WinRateLeftOut.Reason, List<DealId>> leftOut = new EnumMap<>(WinRateLeftOut.Reason.class);
    private final List<DealId> undecided = new ArrayList<>();
    private final List<DealId> withoutAmount = new ArrayList<>();
    private WeightedRate byAmount;

    WinRateTally(WinRateRules rules) {
        this.rules = rules;
        this.byAmount = WeightedRate.none(rules);
    }

    void add(Deal deal) {
        add(deal, Decision.of(deal, rules));
    }

    void add(Deal deal, Decision.OfDeal found) {
        for (Decision decision : found.decisions()) {
            members.computeIfAbsent(decision.kind(), kind -> new ArrayList<>()).add(deal.id());
            rules.currency().ifPresent(currency -> addAmount(decision, currency));
        }
        if (found.decisions().isEmpty()) {
            leaveOut(found.otherwise(), deal.id());
        }
        if (found.undecided()) {
            undecided.add(deal.id());
        }
    }

    private void addAmount(Decision decision, CurrencyUnit currency) {
        Optional<Fraction> weight = amountOf(decision, currency);
        if (weight.isEmpty()) {
            withoutAmount.add(decision.deal().id());
        } else {
            byAmount = byAmount.plus(weight.get(), decision.kind() == Decision.Kind.WON);
        }
    }

    /** The amount of a decided deal as at its close, in units of the currency. */
    static Optional<Fraction> amountOf(Decision decision, CurrencyUnit currency) {
        return decision.deal()
                .amountAt(decision.at())
                .map(money -> DealAmounts.checked(decision.deal().id(), money, currency))
                .map(money -> Fraction.of(money.getAmount()));
    }

    void leaveOut(WinRateLeftOut.Reason reason, DealId deal) {
        leftOut.computeIfAbsent(reason, each -> new ArrayList<>()).add(deal);
    }

    List<DealId> members(Decision.Kind kind) {
        return List.copyOf(members.getOrDefault(kind, List.of()));
    }

    List<DealId> undecided() {
        return List.copyOf(undecided);
    }

    List<WinRateLeftOut> leftOut() {
        List<WinRateLeftOut> all = new ArrayList<>();
        leftOut.forEach((reason, deals) -> all.add(new WinRateLeftOut(reason, deals)));
        return List.copyOf(all);
    }

    Optional<AmountRate> byAmount() {
        return rules.currency()
                .map(currency -> new AmountRate(
                        money(currency, byAmount.won()), money(currency, byAmount.decided()), byAmount, withoutAmount));
    }

    /** A sum of amounts has no more digits than its currency. */
    private static Money money(CurrencyUnit currency, Fraction sum) {
        return Money.of(currency, sum.decimal().orElseThrow());
    }
}
