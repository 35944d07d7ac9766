package org.saleskit.core.deal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;
import org.saleskit.core.pipeline.DealId;

/**
 * Events that a fold did not read, with the reason. An event stands under one reason only, the first that applies in the
 * order {@link Reason#RECORDED_LATER}, {@link Reason#AFTER_AS_OF}, {@link Reason#UNKNOWN_STAGE}, {@link
 * Reason#UNMAPPED_STAGE}, {@link Reason#NOT_OPENED}, {@link Reason#REASON_WITHOUT_CLOSE}.
 *
 * @param reason why they are left out
 * @param events how many events, one or more
 * @param deals how many deals these events belong to; a deal may still be folded from its other events
 * @param wholeDeals how many of those deals are not folded at all; each stands under one reason only
 */
public record LeftOutEvents(Reason reason, long events, long deals, long wholeDeals) {

    /** Why an event is left out. A deal that is not folded at all stands under the first reason that it has events of. */
    public enum Reason {
        /** The pipeline has no stage of that name, or there is no such pipeline. */
        UNKNOWN_STAGE,
        /** The stage has no counterpart in the pipeline version in whose terms the log is read. */
        UNMAPPED_STAGE,
        /** An update of a deal that had entered no stage by then, as far as can be read. */
        NOT_OPENED,
        /** The event happened after the instant of the fold. */
        AFTER_AS_OF,
        /** The event was written down after the instant up to which the log is read. */
        RECORDED_LATER,
        /**
         * A reason of loss stated while the deal was not lost or disqualified, or a competitor while it was not closed. Only
         * these are left out; the rest of the event counts.
         */
        REASON_WITHOUT_CLOSE
    }

    /**
     * Checks the counts.
     *
     * @param reason why they are left out
     * @param events how many events
     * @param deals how many deals
     * @param wholeDeals how many deals not folded at all
     */
    public LeftOutEvents {
        Objects.requireNonNull(reason, "reason");
        Checks.positive(events, "leftOutEvents.events");
        Checks.check(deals >= 1 && deals <= events, "leftOutEvents.deals", "lie between 1 and " + events, deals);
        Checks.check(
                wholeDeals >= 0 && wholeDeals <= deals,
                "leftOutEvents.wholeDeals",
                "lie between 0 and " + deals,
                wholeDeals);
    }

    /**
     * {@return what is left out and why, in words} Such as "3 events of 2 deals: after the instant of the report; deals left
     * out completely: 1".
     *
     * @param locale the language, Russian or else English, and the form of the numbers
     */
    public String explain(Locale locale) {
        Words words = Words.of(locale);
        String why = switch (reason) {
            case UNKNOWN_STAGE -> words.say("stage not in the pipeline", "этапа нет в воронке");
            case UNMAPPED_STAGE ->
                words.say(
                        "stage without a counterpart in the pipeline version of the report",
                        "этапу нет соответствия в версии воронки, в которой строится отчёт");
            case NOT_OPENED -> words.say("deal in no stage yet", "сделка ещё не была ни на одном этапе");
            case AFTER_AS_OF -> words.say("after the instant of the report", "позже момента отчёта");
            case RECORDED_LATER ->
                words.say(
                        "recorded after the instant up to which the log is read",
                        "внесены в журнал позже момента, по который он прочитан");
            case REASON_WITHOUT_CLOSE ->
                words.say(
                        "reason of loss or competitor of a deal that was not closed so; the rest of the event counts",
                        "причина отказа или конкурент у сделки, которая так не завершена; остальное в событии учтено");
        };
        String eventCount = words.count(events, "event");
        String dealCount = words.count(deals, "deal");
        return words.say(
                eventCount + " of " + dealCount + ": " + why + "; deals left out completely: " + wholeDeals,
                "Событий: " + eventCount + " (сделок: " + dealCount + ", из них не учтено совсем: " + wholeDeals
                        + ") — " + why);
    }

    /** Counts events by reason and deal. */
    static final class Tally {

        private final Map<Reason, Map<DealId, Long>> counts = new EnumMap<>(Reason.class);

        void add(Reason reason, DealId deal, long events) {
            counts.computeIfAbsent(reason, key -> new HashMap<>()).merge(deal, events, Long::sum);
        }

        void addAll(Tally other) {
            other.counts.forEach((reason, deals) -> deals.forEach((deal, events) -> add(reason, deal, events)));
        }

        /** The counts, reasons in their order, with the deals that no earlier reason has placed and that are not folded. */
        List<LeftOutEvents> list(Predicate<DealId> folded) {
            Set<DealId> placed = new HashSet<>();
            List<LeftOutEvents> list = new ArrayList<>();
            counts.forEach((reason, deals) -> {
                long events = deals.values().stream().mapToLong(Long::longValue).sum();
                long whole = deals.keySet().stream()
                        .filter(deal -> !folded.test(deal) && placed.add(deal))
                        .count();
                list.add(new LeftOutEvents(reason, events, deals.size(), whole));
            });
            return List.copyOf(list);
        }
    }
}
