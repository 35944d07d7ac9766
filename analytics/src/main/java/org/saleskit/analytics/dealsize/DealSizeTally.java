package org.saleskit.analytics.dealsize;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.joda.money.Money;
import org.saleskit.analytics.internal.deals.CountedClose;
import org.saleskit.analytics.internal.deals.DealAmounts;
import org.saleskit.analytics.internal.deals.DealMoment;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Fraction;

/** Collects the sizes of one population, whose deals are given in the order of their identifiers. */
final class DealSizeTally {

    private static final Fraction MONTHS_OF_A_YEAR = Fraction.of(12);

    private final DealSizeAnalysis analysis;
    private final Instant asOf;
    private final Instant end;
    private final List<SizedDeal> sized = new ArrayList<>();
    private final List<DealId> zero = new ArrayList<>();
    private final List<DealId> withoutAmount = new ArrayList<>();

    DealSizeTally(DealSizeAnalysis analysis, Instant asOf) {
        this.analysis = analysis;
        this.asOf = asOf;
        Instant last = analysis.span().last();
        this.end = asOf.isBefore(last) ? asOf : last;
    }

    void add(Deal deal) {
        List<CountedClose> closes = analysis.population() == Population.OPEN
                ? List.of()
                : CountedClose.of(deal, analysis.closes()).stream()
                        .filter(this::counts)
                        .toList();
        closes.forEach(close -> add(deal, deal.amountAt(close.close().at())));
        boolean again = closes.isEmpty() || analysis.closes() == Close.Rule.NEW_DEAL_ON_REOPEN;
        if (again && isStanding(DealMoment.of(deal, end))) {
            add(deal, deal.amountAt(end));
        }
    }

    private boolean counts(CountedClose close) {
        return analysis.span().contains(close.close().at())
                && (close.type() == StageType.WON || analysis.population() == Population.ALL);
    }

    private boolean isStanding(DealMoment moment) {
        return switch (analysis.population()) {
            case WON -> false;
            case OPEN -> moment.isOpen();
            case ALL -> moment.isOpen() || moment == DealMoment.ON_HOLD;
        };
    }

    private void add(Deal deal, Optional<Money> amount) {
        if (amount.isEmpty()) {
            withoutAmount.add(deal.id());
            return;
        }
        Money money = DealAmounts.checked(deal.id(), amount.get(), analysis.currency());
        if (money.isZero()) {
            zero.add(deal.id());
        }
        if (!money.isZero() || !analysis.isExcludingZero()) {
            Fraction stated = Fraction.of(money.getAmount());
            Fraction size = analysis.months()
                    .map(months -> forAYear(deal, stated, months))
                    .orElse(stated);
            sized.add(new SizedDeal(deal.id(), money, size));
        }
    }

    private static Fraction forAYear(Deal deal, Fraction amount, Function<? super Deal, OptionalInt> months) {
        OptionalInt term = months.apply(deal);
        if (term.isEmpty()) {
            return amount;
        }
        Checks.positive(term.getAsInt(), "months of deal " + deal.id());
        return amount.multipliedBy(MONTHS_OF_A_YEAR).dividedBy(Fraction.of(term.getAsInt()));
    }

    DealSizeResult result() {
        return new DealSizeResult(analysis, asOf, sized, zero, withoutAmount);
    }
}
