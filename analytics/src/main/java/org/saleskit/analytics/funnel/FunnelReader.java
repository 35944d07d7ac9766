package org.saleskit.analytics.funnel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.saleskit.analytics.funnel.FunnelCounts.Count;
import org.saleskit.core.deal.Close;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Progress;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.Stage;

/** Reads deals into the sets behind the numbers of a funnel. */
final class FunnelReader {

    private final List<Deal> deals;
    private final Pipeline pipeline;
    private final FunnelOptions options;
    private final int openStages;
    private final int firstSales;
    private final List<DealId> otherPipelines = new ArrayList<>();

    FunnelReader(List<Deal> deals, Pipeline pipeline, FunnelOptions options) {
        this.deals = deals;
        this.pipeline = pipeline;
        this.options = options;
        List<String> open = pipeline.openStages().stream().map(Stage::name).toList();
        this.openStages = open.size();
        this.firstSales = pipeline.firstSalesStage().map(open::indexOf).orElse(0);
    }

    /** Takes what is counted, one after the other. */
    interface UnitReader {

        /** A deal, by its place, and how far it came; with lives, one of them, from 0. */
        void read(int place, Deal deal, Progress progress, int life);
    }

    /** Every deal of the pipeline, in order. */
    void forEach(UnitReader reader) {
        otherPipelines.clear();
        for (int place = 0; place < deals.size(); place++) {
            Deal deal = deals.get(place);
            if (!deal.pipeline().equals(pipeline)) {
                otherPipelines.add(deal.id());
            } else if (options.closes() == Close.Rule.LAST_CLOSE) {
                reader.read(place, deal, deal.progress(), 0);
            } else {
                List<Progress> lives = deal.progress(options.closes());
                for (int life = 0; life < lives.size(); life++) {
                    reader.read(place, deal, lives.get(life), life);
                }
            }
        }
    }

    FunnelSets empty() {
        return new FunnelSets(deals, openStages, options.closes() == Close.Rule.COUNT_EACH_CLOSE);
    }

    FunnelSets readAll() {
        FunnelSets sets = empty();
        forEach((place, deal, progress, life) -> read(sets, place, deal, progress, life));
        return sets.end();
    }

    List<DealId> otherPipelines() {
        return List.copyOf(otherPipelines);
    }

    int openStages() {
        return openStages;
    }

    Deal.Reach reach() {
        return options.reach();
    }

    /** Reads a unit into sets that hold all that there is of it. */
    void read(FunnelSets sets, int place, Deal deal, Progress progress, int life) {
        int unit = sets.addUnit(place);
        for (int step = 0; step < openStages; step++) {
            if (progress.hasReached(step, options.reach())) {
                sets.reach(step, unit);
            }
            if (progress.hasReached(step, Deal.Reach.ACTUAL_ONLY)) {
                sets.enter(step, unit);
            } else if (progress.hasReached(step, Deal.Reach.IMPLIED_REACH)) {
                sets.occur(Count.SKIPS, unit, step);
            }
        }
        readState(sets, unit, progress);
        readOutcome(sets, unit, progress);
        readBreaches(sets, unit, deal, progress, life);
        forEachClose(deal, (close, at) -> sets.occur(close, unit, 0));
    }

    /** Reads where the unit stands. */
    void readState(FunnelSets sets, int unit, Progress progress) {
        Count state = state(progress);
        sets.beIn(state, unit);
        if (state == Count.OPEN) {
            sets.bePresent(progress.position(), unit);
        }
        if (state == Count.WON) {
            sets.reach(openStages, unit);
        }
    }

    /** Reads what the unit came to, which is the same whoever had it at a step. */
    void readOutcome(FunnelSets sets, int unit, Progress progress) {
        for (int step = 0; step < openStages; step++) {
            if (progress.hasReached(step, options.reach())) {
                sets.pass(step, unit);
            }
        }
        Count state = state(progress);
        if (state == Count.WON) {
            sets.pass(openStages, unit);
        }
        if (state != Count.OPEN && state != Count.ON_HOLD) {
            sets.close(unit);
        }
    }

    private Count state(Progress progress) {
        return state(progress, progress.hasReached(firstSales, Deal.Reach.IMPLIED_REACH));
    }

    private static Count state(Progress progress, boolean inSales) {
        return switch (progress.stage().type()) {
            case OPEN -> Count.OPEN;
            case ON_HOLD -> Count.ON_HOLD;
            case WON -> Count.WON;
            case LOST -> Count.LOST;
            case DISQUALIFIED -> inSales ? Count.DISQUALIFIED_IN_SALES : Count.DISQUALIFIED_BEFORE_SALES;
        };
    }

    void readBreaches(FunnelSets sets, int unit, Deal deal, Progress progress, int life) {
        progress.regressions().forEach(depth -> sets.occur(Count.REGRESSIONS, unit, depth));
        repeat(progress.reEntries(), i -> sets.occur(Count.RE_ENTRIES, unit, i));
        repeat(reopenings(deal, progress, life), i -> sets.occur(Count.REOPENINGS, unit, i));
    }

    /** Every close of a deal with its instant, if they are counted one by one. */
    void forEachClose(Deal deal, BiConsumer<Count, Instant> action) {
        if (options.closes() != Close.Rule.COUNT_EACH_CLOSE) {
            return;
        }
        boolean inSales = false;
        for (Progress life : deal.progress(Close.Rule.NEW_DEAL_ON_REOPEN)) {
            inSales |= life.hasReached(firstSales, Deal.Reach.IMPLIED_REACH);
            Count close = state(life, inSales).close();
            life.closedAt().ifPresent(at -> action.accept(close, at));
        }
    }

    /** A reopening belongs to the life that it begins; a deal read up to its first close tells that it was reopened. */
    private int reopenings(Deal deal, Progress progress, int life) {
        return switch (options.closes()) {
            case LAST_CLOSE, COUNT_EACH_CLOSE -> progress.reopenings();
            case FIRST_CLOSE -> deal.reopenings();
            case NEW_DEAL_ON_REOPEN -> life == 0 ? 0 : 1;
        };
    }

    private static void repeat(int times, IntConsumer action) {
        for (int i = 0; i < times; i++) {
            action.accept(i);
        }
    }
}
