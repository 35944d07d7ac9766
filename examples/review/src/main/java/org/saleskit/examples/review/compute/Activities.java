package org.saleskit.examples.review.compute;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.team.RepId;
import org.saleskit.core.time.WorkCalendar;
import org.saleskit.examples.review.compute.Deals.Activity;
import org.threeten.extra.LocalDateRange;

/**
 * The pace and the success of activities, by rep.
 *
 * <p>The pace is that of the last twelve months. Success is counted on activities that are three months older, most of
 * which have been decided by now; on the latest ones the wins are still to come, and their rate would be too low. A win
 * is put down to the last activity in its deal.
 */
final class Activities {

    private static final int MONTHS_TO_DECIDE = 3;

    private final LocalDateRange paceDays;
    private final LocalDateRange conversionDays;
    private final long workingDays;
    private final Map<RepId, Long> held = new TreeMap<>();
    private final Map<RepId, Proportion> conversions = new TreeMap<>();
    private final OptionalDouble lagDays;

    Activities(Deals deals, WorkCalendar calendar) {
        this.paceDays = deals.window();
        this.conversionDays = deals.clipped(LocalDateRange.of(
                deals.endDay().minusMonths(12 + MONTHS_TO_DECIDE),
                deals.endDay().minusMonths(MONTHS_TO_DECIDE)));
        this.workingDays = calendar.workingDays(paceDays);
        Map<DealId, Activity> deciding = deals.deciding();
        this.lagDays = lagDays(deals, deciding);
        for (Activity activity : deals.activities()) {
            if (paceDays.contains(activity.day())) {
                held.merge(activity.rep(), 1L, Long::sum);
            }
            if (conversionDays.contains(activity.day())) {
                // Taken out, so that two meetings of one day do not both win the deal.
                boolean won = activity.deal()
                        .filter(deal -> deciding.remove(deal, activity))
                        .isPresent();
                conversions.merge(activity.rep(), Proportion.of(won ? 1 : 0, 1), Proportion::plus);
            }
        }
    }

    private static OptionalDouble lagDays(Deals deals, Map<DealId, Activity> deciding) {
        LongStream.Builder days = LongStream.builder();
        deals.wins().forEach((deal, win) -> {
            Activity activity = deciding.get(deal);
            if (activity != null && deals.window().contains(win.day())) {
                days.add(ChronoUnit.DAYS.between(activity.day(), win.day()));
            }
        });
        return days.build().average();
    }

    /** {@return mean days from an activity that won to the win, over the wins of the last twelve months} */
    OptionalDouble lagDays() {
        return lagDays;
    }

    LocalDateRange paceDays() {
        return paceDays;
    }

    LocalDateRange conversionDays() {
        return conversionDays;
    }

    /** {@return activities of a rep per working day} */
    double perWorkingDay(RepId rep) {
        return pace(held.getOrDefault(rep, 0L));
    }

    /** {@return activities of all reps per working day} */
    double perWorkingDay() {
        return pace(held.values().stream().mapToLong(Long::longValue).sum());
    }

    private double pace(long count) {
        return workingDays == 0 ? 0 : (double) count / workingDays;
    }

    /** {@return wins of activities of a rep} */
    Proportion conversion(RepId rep) {
        return conversions.getOrDefault(rep, Proportion.of(0, 0));
    }

    /** {@return wins of activities of all reps} */
    Proportion conversion() {
        return conversions.values().stream().reduce(Proportion.of(0, 0), Proportion::plus);
    }
}
