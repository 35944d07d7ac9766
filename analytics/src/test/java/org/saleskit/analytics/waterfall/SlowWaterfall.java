package org.saleskit.analytics.waterfall;

import static org.saleskit.analytics.waterfall.PipelineLogs.APRIL;
import static org.saleskit.analytics.waterfall.PipelineLogs.day;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.saleskit.core.pipeline.DealEvent;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageChange;

/**
 * The same waterfall of April, day by day, straight from the rows of a log in which a deal has at most one event a day:
 * every state is looked up in the whole log again. Amounts by part.
 */
final class SlowWaterfall {

    private final List<DealEvent> log;
    private final Map<String, BigDecimal> amounts = new TreeMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    SlowWaterfall(List<DealEvent> log, int from, int to) {
        this.log = log;
        Set<DealId> deals = new TreeSet<>();
        log.forEach(event -> deals.add(event.deal()));
        for (DealId deal : deals) {
            for (int day = from + 1; day <= to; day++) {
                step(deal, day(day - 1), day(day));
            }
        }
    }

    Map<String, BigDecimal> amounts() {
        return amounts;
    }

    Map<String, Integer> counts() {
        return counts;
    }

    private String stage(DealId deal, Instant at) {
        String stage = "";
        Instant last = Instant.MIN;
        for (DealEvent event : log) {
            if (event instanceof StageChange move
                    && move.deal().equals(deal)
                    && !move.happenedAt().isAfter(at)
                    && move.happenedAt().isAfter(last)) {
                stage = move.stage();
                last = move.happenedAt();
            }
        }
        return stage;
    }

    private String date(DealId deal, Instant at) {
        String date = "";
        Instant last = Instant.MIN;
        for (DealEvent event : log) {
            if (event.deal().equals(deal)
                    && event.expectedClose().isPresent()
                    && !event.happenedAt().isAfter(at)
                    && event.happenedAt().isAfter(last)) {
                date = event.expectedClose().get().toString();
                last = event.happenedAt();
            }
        }
        return date;
    }

    private int amount(DealId deal, Instant at) {
        int amount = 0;
        Instant last = Instant.MIN;
        for (DealEvent event : log) {
            if (event.deal().equals(deal)
                    && event.amount().isPresent()
                    && !event.happenedAt().isAfter(at)
                    && event.happenedAt().isAfter(last)) {
                amount = event.amount().get().getAmount().intValueExact();
                last = event.happenedAt();
            }
        }
        return amount;
    }

    private static boolean isIn(String stage, String date) {
        return (stage.equals("A") || stage.equals("B"))
                && !date.isEmpty()
                && date.compareTo(APRIL.getStart().toString()) >= 0
                && date.compareTo(APRIL.getEnd().toString()) < 0;
    }

    private void step(DealId deal, Instant yesterday, Instant today) {
        String was = stage(deal, yesterday);
        String is = stage(deal, today);
        String dateWas = date(deal, yesterday);
        String dateIs = date(deal, today);
        int amountWas = amount(deal, yesterday);
        int amountIs = amount(deal, today);
        boolean wasIn = isIn(was, dateWas);
        boolean isIn = isIn(is, dateIs);
        if (wasIn && amountWas != amountIs) {
            add(amountWas == 0 ? "VALUED" : amountIs > amountWas ? "INCREASED" : "DECREASED", amountIs - amountWas, 0);
        }
        if (!wasIn && isIn) {
            String part = switch (was) {
                case "" -> "NEW";
                case "Rest" -> "RESUMED";
                case "A", "B" ->
                    dateWas.isEmpty() ? "DATED" : dateWas.compareTo(dateIs) > 0 ? "PULLED_IN" : "SLIPPED_IN";
                default -> "REOPENED";
            };
            add(part, amountIs, 1);
        }
        if (wasIn && !isIn) {
            String part = switch (is) {
                case "Rest" -> "PUT_ON_HOLD";
                case "Won" -> "WON";
                case "Lost" -> "LOST";
                case "Spam" -> "DISQUALIFIED";
                default -> dateWas.compareTo(dateIs) < 0 ? "PUSHED_OUT" : "PULLED_OUT";
            };
            add(part, -amountIs, -1);
        }
    }

    private void add(String part, int amount, int count) {
        amounts.merge(part, BigDecimal.valueOf(amount), BigDecimal::add);
        counts.merge(part, count, Integer::sum);
    }
}
