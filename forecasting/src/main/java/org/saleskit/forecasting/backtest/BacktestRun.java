package org.saleskit.forecasting.backtest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.forecasting.accuracy.ChanceOutcome;
import org.threeten.extra.LocalDateRange;

/** One run over a log. */
final class BacktestRun {

    private final RollingBacktest options;
    private final PeriodUnit unit;
    private final ZoneId zone;

    /** By the instant from which they are known. */
    private final List<DealEvent> byKnown;

    private final Instant[] known;

    /** When they happened, ascending. */
    private final Instant[] happened;

    /** By model, what it said before. */
    private final Map<String, List<BacktestOrigin.Said>> said = new HashMap<>();

    private final List<BacktestResult.WonWithoutAmount> withoutAmount = new ArrayList<>();

    BacktestRun(RollingBacktest options, Collection<? extends DealEvent> log, PeriodUnit unit, ZoneId zone) {
        this.options = options;
        this.unit = unit;
        this.zone = zone;
        List<DealEvent> events = new ArrayList<>(log.size());
        for (DealEvent event : log) {
            events.add(Objects.requireNonNull(event, () -> "log[" + events.size() + "]"));
        }
        events.sort(Comparator.comparing(BacktestRun::knownSince));
        this.byKnown = events;
        this.known = events.stream().map(BacktestRun::knownSince).toArray(Instant[]::new);
        this.happened = events.stream().map(DealEvent::happenedAt).sorted().toArray(Instant[]::new);
    }

    private static Instant knownSince(DealEvent event) {
        return event.recordedAt().isAfter(event.happenedAt()) ? event.recordedAt() : event.happenedAt();
    }

    BacktestResult over(LocalDateRange range) {
        Optional<Instant> from = options.logCompleteFrom().or(() -> entry(0));
        Optional<Instant> until = options.logCompleteUntil().or(() -> entry(known.length - 1));
        List<LeftOutPeriod> leftOut = new ArrayList<>();
        List<BacktestLine> lines = new ArrayList<>();
        Optional<Deals> learning = Optional.empty();
        Optional<Deals> atEnd = Optional.empty();
        long first = unit.indexOf(range.getStart());
        long end = unit.indexOf(range.getEnd());
        for (long index = first; index < end; index++) {
            ReportPeriod period = period(index);
            Optional<LeftOutPeriod.Reason> reason = reason(period, from, until);
            if (reason.isPresent()) {
                leftOut.add(new LeftOutPeriod(period, reason.get()));
                continue;
            }
            Instant origin = period.start().minusNanos(1);
            Deals now = atEnd.filter(deals -> isAllKnown(origin)).orElseGet(() -> asKnown(origin));
            if ((index - first) % options.learningEvery() == 0 || learning.isEmpty()) {
                learning = Optional.of(now);
            }
            Deals after = asHappened(period.end().minusNanos(1));
            atEnd = Optional.of(after);
            lines.addAll(lines(period, now, learning.get(), after));
        }
        return new BacktestResult(options, from, until, lines, leftOut, withoutAmount);
    }

    /** From when an entry is known, counted in this order; empty if the log is. */
    private Optional<Instant> entry(int index) {
        return known.length == 0 ? Optional.empty() : Optional.of(known[index]);
    }

    /** Why the log may not hold all of a period; both instants are absent only if the log is empty and they are not stated. */
    private static Optional<LeftOutPeriod.Reason> reason(
            ReportPeriod period, Optional<Instant> from, Optional<Instant> until) {
        if (from.filter(period.start()::isBefore).isPresent()) {
            return Optional.of(
                    from.filter(period.end()::isAfter).isPresent()
                            ? LeftOutPeriod.Reason.LOG_BEGINS_WITHIN
                            : LeftOutPeriod.Reason.LOG_BEGINS_AFTER);
        }
        if (until.isEmpty() || period.end().isAfter(until.get())) {
            return Optional.of(
                    until.filter(period.start()::isBefore).isPresent()
                            ? LeftOutPeriod.Reason.LOG_ENDS_WITHIN
                            : LeftOutPeriod.Reason.LOG_ENDS_BEFORE);
        }
        return from.isEmpty() ? Optional.of(LeftOutPeriod.Reason.LOG_BEGINS_AFTER) : Optional.empty();
    }

    private ReportPeriod period(long index) {
        return ReportPeriod.of(LocalDateRange.of(unit.startOf(index), unit.startOf(index + 1)), zone);
    }

    /** Whether everything that had happened by then was written down by then, so that both readings are one. */
    private boolean isAllKnown(Instant at) {
        return upTo(known, at) == upTo(happened, at);
    }

    /** How many of the sorted instants are not after another one. */
    private static int upTo(Instant[] sorted, Instant at) {
        int found = Arrays.binarySearch(sorted, at.plusNanos(1));
        int first = found >= 0 ? found : -found - 1;
        while (first > 0 && sorted[first - 1].isAfter(at)) {
            first--;
        }
        return first;
    }

    private Deals asKnown(Instant origin) {
        DealFold.AsOf fold = options.fold().asOf(origin).knownAt(origin);
        return fold.fold(byKnown.subList(0, upTo(known, origin)));
    }

    private Deals asHappened(Instant end) {
        if (isAllKnown(end)) {
            return asKnown(end);
        }
        return options.fold()
                .asOf(end)
                .fold(byKnown.stream()
                        .filter(event -> !event.happenedAt().isAfter(end))
                        .toList());
    }

    private List<BacktestLine> lines(ReportPeriod period, Deals now, Deals learning, Deals after) {
        BacktestOrigin origin =
                new BacktestOrigin(period, options.currency(), now, learning, past(now, period), List.of());
        Money came = Money.zero(options.currency());
        for (Deal deal : after.closedIn(StageType.WON, period)) {
            if (deal.amountAtClose().isEmpty()) {
                withoutAmount.add(new BacktestResult.WonWithoutAmount(deal.id(), period));
            }
            came = came.plus(won(deal));
        }
        List<BacktestLine> lines = new ArrayList<>();
        for (BacktestModel model : options.models()) {
            List<BacktestOrigin.Said> earlier = said.computeIfAbsent(model.name(), added -> new ArrayList<>());
            BacktestForecast forecast = Objects.requireNonNull(model.forecast(origin.after(earlier)), model.name());
            forecast.revenue()
                    .ifPresent(law -> Checks.check(
                            law.currency().equals(options.currency()),
                            "forecast of " + model.name(),
                            "be in " + options.currency(),
                            law.currency()));
            earlier.add(BacktestOrigin.Said.of(origin, forecast));
            List<ChanceOutcome> outcomes = new ArrayList<>();
            forecast.chances()
                    .forEach((deal, chance) -> outcomes.add(new ChanceOutcome(
                            deal.value() + " in " + period.dates(), chance, isWon(after, deal, period))));
            lines.add(new BacktestLine(period, model.name(), forecast, came, outcomes));
        }
        return lines;
    }

    private static boolean isWon(Deals after, DealId deal, ReportPeriod period) {
        return after.find(deal)
                .filter(each -> each.type() == StageType.WON && each.isClosedIn(period))
                .isPresent();
    }

    private Money won(Deal deal) {
        return deal.amountAtClose()
                .map(amount -> inCurrency(deal, amount, options.currency()))
                .orElse(Money.zero(options.currency()));
    }

    /** Whole periods from the first opening that is known, or the first day of history, up to the period. */
    private List<PeriodWins> past(Deals now, ReportPeriod period) {
        Optional<LocalDate> start = options.historyFrom()
                .or(() -> now.list().stream()
                        .map(Deal::openedAt)
                        .min(Comparator.naturalOrder())
                        .map(period::dateOf));
        if (start.isEmpty()) {
            return List.of();
        }
        LocalDate day = start.get();
        long from = unit.indexOf(day);
        from += unit.startOf(from).equals(day) ? 0 : 1;
        int count = (int) Math.max(0, unit.indexOf(period.dates().getStart()) - from);
        Money[] revenue = new Money[count];
        Arrays.fill(revenue, Money.zero(options.currency()));
        List<List<Money>> wonNew = new ArrayList<>();
        List<ReportPeriod> periods = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            wonNew.add(new ArrayList<>());
            periods.add(period(from + i));
        }
        for (Deal deal : now.list()) {
            if (deal.type() == StageType.WON) {
                long at = unit.indexOf(period.dateOf(deal.closedAt().orElseThrow())) - from;
                if (at >= 0 && at < count) {
                    int index = (int) at;
                    Money amount = won(deal);
                    revenue[index] = revenue[index].plus(amount);
                    if (periods.get(index).contains(deal.openedAt())) {
                        wonNew.get(index).add(amount);
                    }
                }
            }
        }
        List<PeriodWins> past = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            past.add(new PeriodWins(
                    periods.get(i), revenue[i], wonNew.get(i).stream().sorted().toList()));
        }
        return past;
    }

    static Money inCurrency(Deal deal, Money amount, CurrencyUnit currency) {
        Checks.check(
                amount.getCurrencyUnit().equals(currency),
                "amount of deal " + deal.id().value(),
                "be in " + currency,
                amount);
        return amount;
    }

    static Money rounded(CurrencyUnit currency, double amount) {
        return Money.of(currency, BigDecimal.valueOf(amount), RoundingMode.HALF_EVEN);
    }
}
