package org.saleskit.analytics.waterfall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.saleskit.analytics.waterfall.WaterfallResult.Side;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;

/** One comparison of the deals of two instants. */
final class WaterfallRun {

    private final PipelineWaterfall options;
    private final Deals start;
    private final Deals end;
    private final Set<DealId> merged;
    private final Map<WaterfallPart, List<WaterfallEntry>> parts = new EnumMap<>(WaterfallPart.class);
    private final List<DealId> passed = new ArrayList<>();

    WaterfallRun(PipelineWaterfall options, Deals start, Deals end) {
        this.options = options;
        this.start = start;
        this.end = end;
        this.merged = merged(start, end);
    }

    /** The deals whose merges differ between the two ends, on either side of the merge. */
    private static Set<DealId> merged(Deals start, Deals end) {
        Set<DealId> aliases = new TreeSet<>(start.aliases().keySet());
        aliases.addAll(end.aliases().keySet());
        Set<DealId> touched = new HashSet<>();
        for (DealId alias : aliases) {
            Optional<DealId> before = Optional.ofNullable(start.aliases().get(alias));
            Optional<DealId> after = Optional.ofNullable(end.aliases().get(alias));
            if (!before.equals(after)) {
                touched.add(alias);
                before.ifPresent(touched::add);
                after.ifPresent(touched::add);
            }
        }
        return touched;
    }

    WaterfallResult result() {
        for (Deal deal : start.list()) {
            if (end.find(deal.id()).isEmpty()) {
                restate(deal.id(), standing(deal), Standing.ABSENT);
            }
        }
        for (Deal deal : end.list()) {
            DealWalk walk = new DealWalk(options, deal);
            Standing before = walk.standingAt(start.asOf());
            restate(deal.id(), start.find(deal.id()).map(WaterfallRun::standing).orElse(Standing.ABSENT), before);
            if (options.attribution() == Attribution.EACH_CHANGE) {
                walk.replay(end.asOf(), (from, to, at) -> change(deal.id(), from, to, at));
            } else {
                compare(deal, walk, before);
            }
        }
        parts.values().forEach(entries -> entries.sort(WaterfallEntry.BY_DEAL));
        return new WaterfallResult(options, side(start), side(end), parts, passed);
    }

    private static Standing standing(Deal deal) {
        return new Standing(Optional.of(deal.type()), deal.expectedClose(), deal.amount());
    }

    private Side side(Deals deals) {
        List<WaterfallEntry> entries = new ArrayList<>();
        List<DealId> undated = new ArrayList<>();
        for (Deal deal : deals.list()) {
            Standing standing = standing(deal);
            if (options.isIn(standing)) {
                entries.add(new WaterfallEntry(deal.id(), deals.asOf(), options.balance(deal.id(), standing)));
            } else if (options.isUndated(standing)) {
                undated.add(deal.id());
            }
        }
        return new Side(deals.asOf(), deals.knownAt(), List.copyOf(entries), List.copyOf(undated));
    }

    private void restate(DealId deal, Standing asRead, Standing byTheEnd) {
        PipelineBalance change = options.balance(deal, byTheEnd).minus(options.balance(deal, asRead));
        if (!change.isZero()) {
            add(merged.contains(deal) ? WaterfallPart.MERGED : WaterfallPart.RESTATED, deal, start.asOf(), change);
        }
    }

    private void compare(Deal deal, DealWalk walk, Standing before) {
        boolean[] seen = new boolean[1];
        walk.replay(end.asOf(), (from, to, at) -> seen[0] |= options.isIn(to));
        Standing after = standing(deal);
        if (seen[0] && !options.isIn(before) && !options.isIn(after)) {
            passed.add(deal.id());
        }
        change(deal.id(), before, after, end.asOf());
    }

    private void change(DealId deal, Standing before, Standing after, Instant at) {
        PipelineBalance change = options.balance(deal, after).minus(options.balance(deal, before));
        boolean wasIn = options.isIn(before);
        boolean isIn = options.isIn(after);
        if (wasIn && isIn) {
            if (!change.isZero()) {
                add(amountPart(before, change), deal, at, change);
            }
        } else if (isIn) {
            add(entry(before, after), deal, at, change);
        } else if (wasIn) {
            add(exit(before, after), deal, at, change);
        }
    }

    private static WaterfallPart amountPart(Standing before, PipelineBalance change) {
        if (before.amount().isEmpty()) {
            return WaterfallPart.VALUED;
        }
        return change.amount().isPositive() ? WaterfallPart.INCREASED : WaterfallPart.DECREASED;
    }

    private WaterfallPart entry(Standing before, Standing after) {
        if (before.type().isEmpty()) {
            return WaterfallPart.NEW;
        }
        if (!options.isWorked(before)) {
            return before.type().orElseThrow().isClosed() ? WaterfallPart.REOPENED : WaterfallPart.RESUMED;
        }
        if (before.day().isEmpty()) {
            return WaterfallPart.DATED;
        }
        return isLater(before, after) ? WaterfallPart.SLIPPED_IN : WaterfallPart.PULLED_IN;
    }

    private WaterfallPart exit(Standing before, Standing after) {
        if (options.isWorked(after)) {
            return isLater(before, after) ? WaterfallPart.PUSHED_OUT : WaterfallPart.PULLED_OUT;
        }
        return switch (after.type().orElseThrow()) {
            case WON -> WaterfallPart.WON;
            case LOST -> WaterfallPart.LOST;
            case DISQUALIFIED -> WaterfallPart.DISQUALIFIED;
            case ON_HOLD, OPEN -> WaterfallPart.PUT_ON_HOLD;
        };
    }

    /** Whether the expected close moved to a later day; both days are known. */
    private static boolean isLater(Standing before, Standing after) {
        LocalDate from = before.day().orElseThrow();
        return after.day().orElseThrow().isAfter(from);
    }

    private void add(WaterfallPart part, DealId deal, Instant at, PipelineBalance change) {
        Objects.requireNonNull(parts.computeIfAbsent(part, key -> new ArrayList<>()))
                .add(new WaterfallEntry(deal, at, change));
    }
}
