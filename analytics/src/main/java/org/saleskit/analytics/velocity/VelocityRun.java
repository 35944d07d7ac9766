package org.saleskit.analytics.velocity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.saleskit.analytics.dealsize.DealSizeAnalysis;
import org.saleskit.analytics.dealsize.DealSizeResult;
import org.saleskit.analytics.internal.deals.CountedClose;
import org.saleskit.analytics.internal.deals.ReportSpan;
import org.saleskit.analytics.internal.deals.SalesStages;
import org.saleskit.analytics.survival.KaplanMeier;
import org.saleskit.analytics.survival.LifeTimes;
import org.saleskit.analytics.survival.RestrictedMean;
import org.saleskit.analytics.survival.SurvivalData;
import org.saleskit.analytics.survival.TimeScale;
import org.saleskit.analytics.winrate.WinRateAnalysis;
import org.saleskit.analytics.winrate.WinRateResult;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.deal.Visit;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Fraction;

/** One calculation of a velocity. */
final class VelocityRun {

    private static final String CLOSED = "closed";

    /** The ages at which a deal came under observation and closed or was last seen, in ticks. */
    private record Life(long entry, long exit, boolean isClosed) {}

    private final VelocityAnalysis analysis;
    private final Deals deals;
    private final Predicate<? super Deal> filter;
    private final ReportSpan window;

    VelocityRun(VelocityAnalysis analysis, Deals deals, Predicate<? super Deal> filter) {
        this.analysis = analysis;
        this.deals = deals;
        this.filter = filter;
        this.window = analysis.window();
        DealsInWork.checkOver(deals, window);
    }

    VelocityResult result() {
        WinRateResult winRate =
                WinRateAnalysis.between(window.from(), window.to()).calculate(deals, filter);
        DealSizeResult amounts = DealSizeAnalysis.between(window.from(), window.to(), analysis.currency())
                .calculate(deals, filter);
        CycleTimes cycles = cycles();
        Optional<SurvivalData<String>> lives =
                analysis.horizonDays().isPresent() ? Optional.of(lives()) : Optional.empty();
        Optional<RestrictedMean> restricted = lives.flatMap(data ->
                KaplanMeier.of(data).restrictedMean(analysis.horizonDays().orElseThrow()));
        Optional<Fraction> cycle = lives.isPresent()
                ? restricted.map(mean -> Fraction.of(BigDecimal.valueOf(mean.mean())))
                : cycles.mean();
        Set<VelocityResult.Missing> missing = missing(winRate, amounts, cycle);
        DealsInWork inWork = DealsInWork.at(deals, window.last(), filter);
        Fraction work = work(inWork);
        Optional<VelocityLevers> levers = missing.isEmpty()
                ? Optional.of(VelocityLevers.of(
                        work,
                        Fraction.of(
                                winRate.proportion().successes(),
                                winRate.proportion().trials()),
                        amounts.mean().orElseThrow(),
                        cycle.orElseThrow()))
                : Optional.empty();
        return new VelocityResult(
                new VelocityResult.Parts(analysis, inWork, work, winRate, amounts, cycles, lives, restricted),
                levers,
                List.copyOf(missing));
    }

    private static Set<VelocityResult.Missing> missing(
            WinRateResult winRate, DealSizeResult amounts, Optional<Fraction> cycle) {
        Set<VelocityResult.Missing> missing = EnumSet.noneOf(VelocityResult.Missing.class);
        if (winRate.proportion().trials() == 0) {
            missing.add(VelocityResult.Missing.NOTHING_DECIDED);
        }
        if (amounts.count() == 0) {
            missing.add(VelocityResult.Missing.NO_AMOUNT);
        }
        if (cycle.isEmpty()) {
            missing.add(VelocityResult.Missing.NO_CYCLE);
        } else if (cycle.get().signum() == 0) {
            missing.add(VelocityResult.Missing.ZERO_CYCLE);
        }
        return missing;
    }

    private Fraction work(DealsInWork inWork) {
        return switch (analysis.work()) {
            case OPEN_AT_END -> Fraction.of(inWork.qualified().size());
            case TIME_AVERAGE -> DealsInWork.average(deals, window, filter).qualified();
            case OPENED_IN_WINDOW ->
                Fraction.of(deals.list().stream()
                        .filter(filter)
                        .filter(this::isOpenedInWindow)
                        .count());
        };
    }

    /** Whether it was opened in the window, and had entered a sales stage or was won or lost by its end. */
    private boolean isOpenedInWindow(Deal deal) {
        if (!window.contains(deal.openedAt())) {
            return false;
        }
        SalesStages stages = SalesStages.of(deal.pipeline());
        return deal.visits().stream()
                .filter(visit -> visit.entered().isBefore(window.to()))
                .map(Visit::stage)
                .anyMatch(stage ->
                        stage.type() == StageType.WON || stage.type() == StageType.LOST || stages.contains(stage));
    }

    private CycleTimes cycles() {
        List<CycleTimes.OfDeal> all = new ArrayList<>();
        for (Deal deal : deals.list()) {
            if (filter.test(deal)) {
                wonInWindow(deal)
                        .ifPresent(close -> all.add(new CycleTimes.OfDeal(
                                deal.id(), analysis.times().until(deal, close.since()))));
            }
        }
        return new CycleTimes(all, analysis.times().day());
    }

    private Optional<Close> wonInWindow(Deal deal) {
        return deal.type() == StageType.WON
                ? deal.close().filter(close -> window.contains(close.at()))
                : Optional.empty();
    }

    private SurvivalData<String> lives() {
        TimeScale scale = analysis.workingTime().isPresent()
                ? TimeScale.of(analysis.times().day().toSeconds(), "working days", "рабочих дней")
                : TimeScale.elapsedDays();
        List<Life> lives = new ArrayList<>();
        deals.list().stream().filter(filter).forEach(deal -> life(deal).ifPresent(lives::add));
        return LifeTimes.<Life, String>of(
                        scale,
                        List.of(CLOSED),
                        Life::exit,
                        life -> life.isClosed() ? Optional.of(CLOSED) : Optional.empty())
                .withEntry(Life::entry)
                .read(lives);
    }

    /** The part of a deal's life that lies in the window, if there is one. */
    private Optional<Life> life(Deal deal) {
        List<CountedClose> closes = CountedClose.of(deal, Close.Rule.LAST_CLOSE);
        boolean neverReal =
                closes.stream().anyMatch(close -> close.type() == StageType.DISQUALIFIED && !close.inSales());
        Optional<Instant> since =
                closes.stream().map(close -> close.close().since()).findFirst();
        boolean over = since.filter(at -> at.isBefore(window.from())).isPresent();
        if (neverReal || over || !deal.openedAt().isBefore(window.to())) {
            return Optional.empty();
        }
        boolean closed = since.filter(at -> at.isBefore(window.to())).isPresent();
        Instant end = closed ? since.orElseThrow() : window.to();
        long entry = deal.openedAt().isBefore(window.from())
                ? analysis.times().until(deal, window.from()).toSeconds()
                : 0;
        return Optional.of(new Life(entry, analysis.times().until(deal, end).toSeconds(), closed));
    }
}
