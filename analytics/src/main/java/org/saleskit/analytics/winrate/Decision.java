package org.saleskit.analytics.winrate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.saleskit.analytics.internal.deals.CountedClose;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.pipeline.StageType;

/** One decided deal that a win rate counts. */
record Decision(Deal deal, Kind kind, Instant at) {

    /** How it was decided. */
    enum Kind {
        WON,
        LOST,
        DISQUALIFIED,
        STALE
    }

    /** What one deal gives: decisions that count, or the reason why there is none; and whether it is still undecided. */
    record OfDeal(List<Decision> decisions, WinRateLeftOut.Reason otherwise, boolean undecided) {}

    static OfDeal of(Deal deal, WinRateRules rules) {
        List<Decision> decisions = new ArrayList<>(1);
        List<CountedClose> closes = CountedClose.of(deal, rules.closes());
        boolean neverReal = false;
        for (CountedClose close : closes) {
            if (rules.span().contains(dateOf(close, rules))) {
                boolean counts =
                        close.type() != StageType.DISQUALIFIED || close.inSales() || rules.includesDisqualified();
                neverReal |= !counts;
                if (counts) {
                    decisions.add(
                            new Decision(deal, kind(close.type()), close.close().at()));
                }
            }
        }
        boolean undecided = !deal.type().isClosed() && (rules.closes() != Close.Rule.FIRST_CLOSE || closes.isEmpty());
        if (undecided && isStale(deal, rules)) {
            decisions.addAll(stale(deal, rules));
            return new OfDeal(decisions, WinRateLeftOut.Reason.OUTSIDE_SPAN, false);
        }
        boolean opened = !rules.byCreation() || rules.span().contains(StaleRule.openedAt(deal, rules.closes()));
        return new OfDeal(decisions, reason(deal, undecided && opened, neverReal), undecided && opened);
    }

    private static Instant dateOf(CountedClose close, WinRateRules rules) {
        if (!rules.byCreation()) {
            return close.close().at();
        }
        return rules.closes() == Close.Rule.NEW_DEAL_ON_REOPEN
                ? close.close().openedAt()
                : close.close().dealOpenedAt();
    }

    private static Kind kind(StageType type) {
        return switch (type) {
            case WON -> Kind.WON;
            case LOST -> Kind.LOST;
            case DISQUALIFIED -> Kind.DISQUALIFIED;
            case OPEN, ON_HOLD -> throw new AssertionError(type);
        };
    }

    private static boolean isStale(Deal deal, WinRateRules rules) {
        return deal.type() == StageType.OPEN
                && rules.stale()
                        .filter(rule -> !rule.staleAt(deal, rules.closes()).isAfter(deal.asOf()))
                        .isPresent();
    }

    private static List<Decision> stale(Deal deal, WinRateRules rules) {
        Instant staleAt = rules.stale().orElseThrow().staleAt(deal, rules.closes());
        Instant date = rules.byCreation() ? StaleRule.openedAt(deal, rules.closes()) : staleAt;
        return rules.span().contains(date) ? List.of(new Decision(deal, Kind.STALE, staleAt)) : List.of();
    }

    private static WinRateLeftOut.Reason reason(Deal deal, boolean undecided, boolean neverReal) {
        if (undecided) {
            return deal.type() == StageType.OPEN ? WinRateLeftOut.Reason.OPEN : WinRateLeftOut.Reason.ON_HOLD;
        }
        return neverReal ? WinRateLeftOut.Reason.DISQUALIFIED_BEFORE_SALES : WinRateLeftOut.Reason.OUTSIDE_SPAN;
    }
}
