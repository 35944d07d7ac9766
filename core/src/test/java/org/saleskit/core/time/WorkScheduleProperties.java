package org.saleskit.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Over all zones of the JDK's database. */
class WorkScheduleProperties {

    private static final List<ZoneId> ZONES =
            new TreeSet<>(ZoneId.getAvailableZoneIds()).stream().map(ZoneId::of).toList();

    private static final long FIRST = Instant.parse("1880-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2060-01-01T00:00:00Z").getEpochSecond();
    private static final long LONGEST = 40L * 86_400;

    private static final WorkCalendar EVERY_DAY =
            WeekdayCalendar.builder().restDays(List.of()).build();

    @Provide
    Arbitrary<WorkSchedule> schedules() {
        return Arbitraries.randomValue(random -> schedule(random, ZONES.get(random.nextInt(ZONES.size()))));
    }

    private static WorkSchedule schedule(Random random, ZoneId zone) {
        WeekdayCalendarBuilder calendar = WeekdayCalendar.builder();
        LocalDate today = LocalDate.of(2000, 1, 1);
        calendar.restDays(random.nextBoolean() ? List.of(DayOfWeek.FRIDAY) : List.of());
        for (int i = 0; i < 20; i++) {
            calendar.addExtraHoliday(today.plusDays(random.nextInt(60)));
        }
        return WorkSchedule.of(calendar.build(), hours(random), zone);
    }

    /** One to three spans with bounds on any minute. */
    private static WorkingHours hours(Random random) {
        TreeSet<Integer> minutes = new TreeSet<>();
        while (minutes.size() < 2 + 2 * random.nextInt(3) || minutes.size() % 2 == 1) {
            minutes.add(random.nextInt(1440));
        }
        List<Integer> bounds = new ArrayList<>(minutes);
        List<TimeSpan> spans = new ArrayList<>();
        for (int i = 0; i < bounds.size(); i += 2) {
            spans.add(TimeSpan.of(time(bounds.get(i)), time(bounds.get(i + 1))));
        }
        return WorkingHours.of(spans);
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute * 60L);
    }

    @Property
    void workingTime_overAdjacentSpans_isAdditiveAndWithinTheElapsed(
            @ForAll("schedules") WorkSchedule schedule,
            @ForAll @LongRange(min = 0, max = 1L << 40) long start,
            @ForAll @LongRange(max = LONGEST) long length,
            @ForAll @LongRange(max = LONGEST) long lengthAfter) {
        Instant a = Instant.ofEpochSecond(FIRST + Math.floorMod(start, LAST - FIRST), start % 1_000_000_000);
        Instant b = a.plusSeconds(length);
        Instant c = b.plusSeconds(lengthAfter);
        Duration left = schedule.workingTime(a, b);
        assertThat(left.plus(schedule.workingTime(b, c))).isEqualTo(schedule.workingTime(a, c));
        assertThat(left).isBetween(Duration.ZERO, Duration.between(a, b));
    }

    /** Whatever the clock does, every instant is worked by somebody who always works: all clock changes of all zones. */
    @Test
    void workingTime_allDayEveryDay_isTheElapsedTimeAcrossEveryClockChange() {
        WorkingHours allDay = WorkingHours.of(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        WorkingHours early = WorkingHours.of(LocalTime.MIDNIGHT, LocalTime.of(1, 30));
        WorkingHours late = WorkingHours.of(LocalTime.of(1, 30), LocalTime.MIDNIGHT);
        long changes = 0;
        for (ZoneId zone : ZONES) {
            WorkSchedule all = WorkSchedule.of(EVERY_DAY, allDay, zone);
            WorkSchedule first = WorkSchedule.of(EVERY_DAY, early, zone);
            WorkSchedule second = WorkSchedule.of(EVERY_DAY, late, zone);
            for (Instant change : changes(zone)) {
                changes++;
                Instant from = change.minusSeconds(100_000);
                Instant to = change.plusSeconds(150_000);
                Duration elapsed = Duration.between(from, to);
                assertThat(all.workingTime(from, to)).as("%s %s", zone, change).isEqualTo(elapsed);
                assertThat(first.workingTime(from, to).plus(second.workingTime(from, to)))
                        .as("%s %s", zone, change)
                        .isEqualTo(elapsed);
            }
        }
        assertThat(changes).isGreaterThan(10_000);
    }

    private static List<Instant> changes(ZoneId zone) {
        List<Instant> instants = new ArrayList<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(Instant.ofEpochSecond(FIRST));
        while (next != null && next.getInstant().getEpochSecond() < LAST) {
            instants.add(next.getInstant());
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return instants;
    }

    /** Another implementation: look at the clock every minute. Around a random clock change of every zone. */
    @Test
    void workingTime_aroundClockChanges_isThatOfMinuteByMinute() {
        Random random = new Random(20261121);
        int compared = 0;
        for (ZoneId zone : ZONES) {
            // Offsets were whole minutes by then.
            List<Instant> changes = changes(zone).stream()
                    .filter(change -> change.isAfter(Instant.parse("1975-01-01T00:00:00Z")))
                    .toList();
            if (changes.isEmpty()) {
                continue;
            }
            WorkSchedule schedule = schedule(random, zone);
            Instant change = changes.get(random.nextInt(changes.size()));
            Instant from = change.minus(random.nextInt(2000), ChronoUnit.MINUTES);
            Instant to = change.plus(random.nextInt(2000), ChronoUnit.MINUTES);
            assertThat(schedule.workingTime(from, to))
                    .as("%s %s %s", zone, from, to)
                    .isEqualTo(minuteByMinute(schedule, from, to));
            compared++;
        }
        assertThat(compared).isGreaterThan(300);
    }

    private static Duration minuteByMinute(WorkSchedule schedule, Instant from, Instant to) {
        ReportPeriod days = CalendarPeriod.of(PeriodUnit.DAY, LocalDate.EPOCH).in(schedule.zone());
        long minutes = 0;
        for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
            LocalTime clock = LocalTime.ofInstant(minute, schedule.zone());
            boolean within = schedule.hours().spans().stream()
                    .anyMatch(span -> !clock.isBefore(span.start()) && clock.isBefore(span.end()));
            if (within && schedule.calendar().isWorkingDay(days.dateOf(minute))) {
                minutes++;
            }
        }
        return Duration.ofMinutes(minutes);
    }
}
