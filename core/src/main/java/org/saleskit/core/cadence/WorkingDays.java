package org.saleskit.core.cadence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.time.WorkCalendar;
import org.threeten.extra.LocalDateRange;

/**
 * The working days of a calendar around one day, each asked for once and added up, so that a count is the difference of
 * two sums. The sums grow with the questions; days that no question needs are not asked for. Not safe for threads: made
 * for one report.
 */
final class WorkingDays {

    /** The longest that is searched for a working day; a calendar that has fewer is taken for an error. */
    private static final int MOST_DAYS = 1_000_000;

    private final LocalDate today;
    private final WorkCalendar calendar;

    /** At n the working days among the n days that end with today. */
    private final Sums past = new Sums();

    /** At n the working days among the n days after today. */
    private final Sums future = new Sums();

    WorkingDays(LocalDate today, WorkCalendar calendar) {
        this.today = today;
        this.calendar = calendar;
    }

    /** The working day that lies the number of working days, one or more, after a day. */
    LocalDate after(LocalDate day, int days) {
        long age = ChronoUnit.DAYS.between(day, today);
        if (age < 0 || age > MOST_DAYS) {
            return walk(day, days);
        }
        int worked = past((int) age);
        if (worked >= days) {
            return today.minusDays(past.lastAtMost(worked - days));
        }
        while (future.last() < days - worked) {
            if (age + future.length() == MOST_DAYS) {
                throw tooFew(day, days, worked + future.last());
            }
            future.add(calendar.isWorkingDay(today.plusDays(future.length() + 1L)));
        }
        return today.plusDays(future.firstAtLeast(days - worked));
    }

    /** How many working days lie after a day up to today; zero if the day is not before today. */
    long until(LocalDate day) {
        long age = ChronoUnit.DAYS.between(day, today);
        if (age <= 0) {
            return 0;
        }
        return age > MOST_DAYS
                ? calendar.workingDays(LocalDateRange.of(day.plusDays(1), today.plusDays(1)))
                : past((int) age);
    }

    private int past(int days) {
        while (past.length() < days) {
            past.add(calendar.isWorkingDay(today.minusDays(past.length())));
        }
        return past.at(days);
    }

    private LocalDate walk(LocalDate day, int days) {
        LocalDate reached = day;
        int left = days;
        for (int i = 0; i < MOST_DAYS && left > 0; i++) {
            reached = reached.plusDays(1);
            left -= calendar.isWorkingDay(reached) ? 1 : 0;
        }
        if (left > 0) {
            throw tooFew(day, days, days - left);
        }
        return reached;
    }

    private static IllegalArgumentException tooFew(LocalDate day, int days, int found) {
        return Checks.broken(
                "calendar", "have " + days + " working days in the " + MOST_DAYS + " days after " + day, found);
    }

    /** Sums of zeros and ones, which never fall; the first is 0. */
    private static final class Sums {
        private int[] sums = new int[64];
        private int length;

        void add(boolean one) {
            if (length + 1 == sums.length) {
                sums = Arrays.copyOf(sums, 2 * sums.length);
            }
            sums[length + 1] = sums[length] + (one ? 1 : 0);
            length++;
        }

        int length() {
            return length;
        }

        int last() {
            return sums[length];
        }

        int at(int index) {
            return sums[index];
        }

        int firstAtLeast(int sum) {
            int from = 0;
            int to = length;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (sums[middle] < sum) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return from;
        }

        int lastAtMost(int sum) {
            return sum == last() ? length : firstAtLeast(sum + 1) - 1;
        }
    }
}
