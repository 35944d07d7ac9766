package org.saleskit.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class ReportPeriodTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static ReportPeriod period(String start, String end) {
        return ReportPeriod.of(LocalDateRange.of(LocalDate.parse(start), LocalDate.parse(end)), BERLIN);
    }

    @ParameterizedTest
    @CsvSource({
        // day, first instant, hours: the two clock changes of 2024 and an ordinary day
        "2024-03-31, 2024-03-30T23:00:00Z, 23",
        "2024-10-27, 2024-10-26T22:00:00Z, 25",
        "2024-12-01, 2024-11-30T23:00:00Z, 24",
    })
    void day_ofClockChange_isOneDay(String date, Instant start, long hours) {
        ReportPeriod day = CalendarPeriod.parse(date).in(BERLIN);
        assertThat(day.start()).isEqualTo(start);
        assertThat(Duration.between(day.start(), day.end())).isEqualTo(Duration.ofHours(hours));
        assertThat(day.contains(start)).isTrue();
        assertThat(day.contains(start.minusNanos(1))).isFalse();
        assertThat(day.contains(day.end().minusNanos(1))).isTrue();
        assertThat(day.contains(day.end())).isFalse();
    }

    @Test
    void dateOf_sameInstantOtherZone_isAnotherDay() {
        Instant instant = Instant.parse("2024-05-31T22:30:00Z");
        LocalDateRange may = CalendarPeriod.parse("2024-05").dates();
        assertThat(ReportPeriod.of(may, ZoneOffset.UTC).dateOf(instant)).isEqualTo("2024-05-31");
        assertThat(ReportPeriod.of(may, BERLIN).dateOf(instant)).isEqualTo("2024-06-01");
        assertThat(ReportPeriod.of(may, ZoneOffset.UTC).contains(instant)).isTrue();
        assertThat(ReportPeriod.of(may, BERLIN).contains(instant)).isFalse();
    }

    @Test
    void dateOf_clockSetBackAcrossMidnight_agreesWithTheBounds() {
        // Saint John's: at 00:01 of 2006-10-29 clocks went back to 23:01 of 2006-10-28.
        ZoneId zone = ZoneId.of("America/St_Johns");
        Instant change = Instant.parse("2006-10-29T02:31:00Z");
        ReportPeriod before = CalendarPeriod.parse("2006-10-28").in(zone);
        ReportPeriod after = CalendarPeriod.parse("2006-10-29").in(zone);
        assertThat(LocalDate.ofInstant(change, zone)).isEqualTo("2006-10-28");
        assertThat(after.start()).isEqualTo(change.minusSeconds(60)).isEqualTo(before.end());
        assertThat(after.dateOf(change)).isEqualTo("2006-10-29");
        assertThat(after.contains(change)).isTrue();
        assertThat(before.contains(change)).isFalse();
    }

    @Test
    void day_thatAZoneSkipped_holdsNoInstant() {
        ZoneId zone = ZoneId.of("Pacific/Apia");
        ReportPeriod skipped = CalendarPeriod.parse("2011-12-30").in(zone);
        assertThat(skipped.start()).isEqualTo(skipped.end());
        assertThat(skipped.contains(skipped.start())).isFalse();
        assertThat(skipped.dateOf(skipped.start())).isEqualTo("2011-12-31");
        assertThat(skipped.dateOf(skipped.start().minusNanos(1))).isEqualTo("2011-12-29");
    }

    @Test
    void contains_endsOfTime_isFalse() {
        assertThat(period("2024-05-01", "2024-06-01").contains(Instant.MIN)).isFalse();
        assertThat(period("2024-05-01", "2024-06-01").contains(Instant.MAX)).isFalse();
    }

    @Test
    void instants_aroundEveryClockChangeOfEveryZone_lieInExactlyOneDay() {
        Set<ZoneRules> seen = new HashSet<>();
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            if (seen.add(zone.getRules())) {
                for (ZoneOffsetTransition change : zone.getRules().getTransitions()) {
                    for (long minutes : new long[] {-1500, -720, -90, -1, 0, 1, 30, 59, 60, 720, 1439, 1440}) {
                        checkOneDay(change.getInstant().plusSeconds(60 * minutes), zone);
                    }
                    checkOneDay(change.getInstant().minusNanos(1), zone);
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(200);
    }

    private static void checkOneDay(Instant instant, ZoneId zone) {
        ReportPeriod any = CalendarPeriod.parse("2024").in(zone);
        CalendarPeriod day = CalendarPeriod.of(PeriodUnit.DAY, any.dateOf(instant));
        boolean one = day.in(zone).contains(instant)
                && !day.previous().in(zone).contains(instant)
                && !day.next().in(zone).contains(instant);
        if (!one) {
            throw new AssertionError(instant + " in " + zone + " does not lie in " + day + " alone");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 2024-04-01, MONTH,   2024-02-01",
        "2024-03-01, 2024-04-01, DAY,     2024-01-30",
        "2024-03-01, 2024-06-01, MONTH,   2023-12-01",
        "2024-04-01, 2024-07-01, QUARTER, 2024-01-01",
        "2024-01-01, 2025-01-01, YEAR,    2023-01-01",
        "2024-05-27, 2024-06-10, WEEK,    2024-05-13",
        "2024-05-31, 2024-06-07, DAY,     2024-05-24",
    })
    void previous_inUnits_isOfEqualNumberAndEndsAtTheStart(String start, String end, PeriodUnit unit, String before) {
        assertThat(period(start, end).previous(unit)).isEqualTo(period(before, start));
    }

    @Test
    void previous_notWholeUnits_isRejected() {
        assertThatThrownBy(() -> period("2024-03-01", "2024-03-31").previous(PeriodUnit.MONTH))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("dates must be whole periods of unit MONTH, but was 2024-03-01/2024-03-31");
        assertThatThrownBy(() -> period("2024-03-02", "2024-04-01").previous(PeriodUnit.MONTH))
                .hasMessage("dates must be whole periods of unit MONTH, but was 2024-03-02/2024-04-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-10, 2024-04-05, 2023-03-10, 2023-04-05",
        "2024-02-01, 2024-03-01, 2023-02-01, 2023-03-01",
        "2025-02-01, 2025-03-01, 2024-02-01, 2024-03-01",
        "2024-02-29, 2024-03-01, 2023-02-28, 2023-03-01",
        "2024-02-28, 2024-02-29, 2023-02-28, 2023-03-01",
        "2024-02-29, 2024-05-01, 2023-02-28, 2023-05-01",
        "2024-02-01, 2024-02-29, 2023-02-01, 2023-03-01",
        "2024-01-01, 2025-01-01, 2023-01-01, 2024-01-01",
    })
    void yearBefore_anyDates_isTheSameDates(String start, String end, String startBefore, String endBefore) {
        assertThat(period(start, end).yearBefore()).isEqualTo(period(startBefore, endBefore));
    }

    @Test
    void of_emptyOrUnboundedDates_isRejected() {
        LocalDate day = LocalDate.of(2024, 5, 31);
        assertThatThrownBy(() -> ReportPeriod.of(LocalDateRange.ofEmpty(day), BERLIN))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("dates must hold at least one day, but was 2024-05-31/2024-05-31");
        assertThatThrownBy(() -> ReportPeriod.of(LocalDateRange.ofUnboundedEnd(day), BERLIN))
                .hasMessageStartingWith("dates must have a start and an end, but was 2024-05-31/");
        assertThatThrownBy(() -> ReportPeriod.of(LocalDateRange.ofUnboundedStart(day), BERLIN))
                .hasMessageStartingWith("dates must have a start and an end, but was ");
    }

    @Test
    @SuppressWarnings("NullAway")
    void methods_nullArgument_nameIt() {
        assertThatThrownBy(() -> ReportPeriod.of(null, BERLIN))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("dates");
        LocalDateRange dates = CalendarPeriod.parse("2024").dates();
        assertThatThrownBy(() -> ReportPeriod.of(dates, null))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("zone");
        ReportPeriod year = ReportPeriod.of(dates, BERLIN);
        assertThatThrownBy(() -> year.contains(null))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("instant");
        assertThatThrownBy(() -> year.dateOf(null))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("instant");
        assertThatThrownBy(() -> year.previous(null))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("unit");
    }
}
