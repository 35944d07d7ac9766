package org.saleskit.examples.review.compute;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import org.saleskit.analytics.funnel.FunnelAnalysis;
import org.saleskit.analytics.funnel.FunnelCounts;
import org.saleskit.analytics.funnel.FunnelResult;
import org.saleskit.core.contact.ContactEvent;
import org.saleskit.core.contact.ContactKind;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.team.RepId;
import org.saleskit.examples.review.facts.DealFacts;
import org.threeten.extra.LocalDateRange;

/** The log of the deals, folded once, and the activities behind them. */
final class Deals {

    private final DealFacts facts;
    private final FunnelResult funnel;
    private final Map<DealId, Win> wins = new TreeMap<>();
    private final List<Activity> activities;
    private final LocalDate firstDay;

    Deals(DealFacts facts) {
        this.facts = facts;
        this.firstDay = facts.changes().stream()
                .map(StageChange::happenedAt)
                .min(Comparator.naturalOrder())
                .map(Deals::dayOf)
                .orElse(facts.lastDay());
        this.funnel = FunnelAnalysis.withDefaults()
                .analyze(DealFold.of(facts.pipeline())
                        .listingUnread()
                        .asOf(end().minusNanos(1))
                        .fold(facts.changes()));
        Map<DealId, StageChange> lastWin = new HashMap<>();
        for (StageChange change : facts.changes()) {
            if (isWon(change)) {
                lastWin.merge(change.deal(), change, Deals::later);
            }
        }
        for (DealId deal : funnel.deals(FunnelCounts.Count.WON)) {
            StageChange win = Objects.requireNonNull(lastWin.get(deal), "win");
            win.by().ifPresent(rep -> wins.put(deal, new Win(rep, dayOf(win.happenedAt()), win.amount())));
        }
        this.activities = facts.contacts().isEmpty() ? engagements() : meetings();
    }

    private boolean isWon(StageChange change) {
        return facts.pipeline()
                .stage(change.stage())
                .filter(stage -> stage.type() == StageType.WON)
                .isPresent();
    }

    private static StageChange later(StageChange a, StageChange b) {
        return b.happenedAt().isBefore(a.happenedAt()) ? a : b;
    }

    private List<Activity> meetings() {
        return facts.contacts().stream()
                .filter(contact -> contact.kind() == ContactKind.MEETING && contact.isHeld())
                .sorted(ContactEvent.HISTORY_ORDER)
                .map(contact ->
                        new Activity(contact.rep(), dayOf(contact.happenedAt().orElseThrow()), contact.deal()))
                .toList();
    }

    private List<Activity> engagements() {
        return facts.changes().stream()
                .filter(change -> change.stage().equals(facts.activityStage()))
                .filter(change -> change.by().isPresent())
                .map(change -> new Activity(change.by().get(), dayOf(change.happenedAt()), Optional.of(change.deal())))
                .toList();
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    DealFacts facts() {
        return facts;
    }

    /** {@return the deals in their states when the last day is over} */
    org.saleskit.core.deal.Deals folded() {
        return funnel.source();
    }

    FunnelResult funnel() {
        return funnel;
    }

    /** {@return the day after the last that the data cover} */
    LocalDate endDay() {
        return facts.lastDay().plusDays(1);
    }

    /** {@return when the last day is over} */
    Instant end() {
        return endDay().atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    LocalDate firstDay() {
        return firstDay;
    }

    /** {@return the last twelve months, or as much of them as the data cover} */
    LocalDateRange window() {
        return clipped(LocalDateRange.of(endDay().minusMonths(12), endDay()));
    }

    /** {@return the part of the days that the data cover} */
    LocalDateRange clipped(LocalDateRange days) {
        LocalDate start = days.getStart().isBefore(firstDay()) ? firstDay() : days.getStart();
        return LocalDateRange.of(start, days.getEnd().isBefore(start) ? start : days.getEnd());
    }

    /** {@return the wins by deal} */
    Map<DealId, Win> wins() {
        return wins;
    }

    /** {@return meetings held, or deals engaged where there are no contacts} */
    List<Activity> activities() {
        return activities;
    }

    /** {@return for every won deal the last activity in it, to which the win is put down} */
    Map<DealId, Activity> deciding() {
        Map<DealId, Activity> deciding = new HashMap<>();
        for (Activity activity : activities) {
            activity.deal()
                    .filter(wins::containsKey)
                    .ifPresent(deal ->
                            deciding.merge(deal, activity, (a, b) -> b.day().isBefore(a.day()) ? a : b));
        }
        return deciding;
    }

    /** A deal won. */
    record Win(RepId rep, LocalDate day, Optional<Money> amount) {}

    /** A meeting held, or a deal engaged. */
    record Activity(RepId rep, LocalDate day, Optional<DealId> deal) {}
}
