package org.saleskit.analytics.velocity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.saleskit.core.deal.Deal;
import org.saleskit.core.deal.Visit;
import org.saleskit.core.time.WorkSchedule;

/** How long a deal was not closed, in elapsed or in working time. */
record OpenTimes(Optional<WorkSchedule> schedule) {

    /** The length of a day. */
    Duration day() {
        return schedule.map(each -> each.calendar().normalDay()).orElse(Duration.ofDays(1));
    }

    /** The time from one instant to another. */
    Duration between(Instant from, Instant to) {
        return schedule.map(each -> each.workingTime(from, to)).orElseGet(() -> Duration.between(from, to));
    }

    /** The time that a deal was open or on hold until an instant. */
    Duration until(Deal deal, Instant end) {
        Duration sum = Duration.ZERO;
        for (Visit visit : deal.visits()) {
            if (!visit.entered().isBefore(end)) {
                break;
            }
            if (!visit.stage().type().isClosed()) {
                Instant left = visit.left().filter(at -> at.isBefore(end)).orElse(end);
                sum = sum.plus(between(visit.entered(), left));
            }
        }
        return sum;
    }
}
