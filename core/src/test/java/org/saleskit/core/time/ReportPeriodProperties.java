package org.saleskit.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.threeten.extra.LocalDateRange;

class ReportPeriodProperties {

    /** 1850-01-01 to 2100-01-01 in seconds: local mean time, date lines moved, today's rules. */
    private static final long FIRST = -3_786_825_600L;

    private static final long LAST = 4_102_444_800L;

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds())))
                .map(ZoneId::of);
    }

    @Property
    void periods_consecutive_meetAtOneInstant(
            @ForAll("zones") ZoneId zone,
            @ForAll PeriodUnit unit,
            @ForAll @LongRange(min = FIRST, max = LAST) long second) {
        LocalDate date = LocalDate.ofInstant(Instant.ofEpochSecond(second), zone);
        CalendarPeriod period = CalendarPeriod.of(unit, date);
        assertThat(period.in(zone).end()).isEqualTo(period.next().in(zone).start());
        assertThat(period.in(zone).start()).isEqualTo(period.previous().in(zone).end());
    }

    @Property
    void instant_always_liesInExactlyOnePeriod(
            @ForAll("zones") ZoneId zone,
            @ForAll PeriodUnit unit,
            @ForAll @LongRange(min = FIRST, max = LAST) long second) {
        Instant instant = Instant.ofEpochSecond(second);
        LocalDate date = CalendarPeriod.parse("2024").in(zone).dateOf(instant);
        CalendarPeriod period = CalendarPeriod.of(unit, date);
        assertThat(period.in(zone).contains(instant)).isTrue();
        assertThat(period.previous().in(zone).contains(instant)).isFalse();
        assertThat(period.next().in(zone).contains(instant)).isFalse();
    }

    @Property
    void totals_ofDays_sumToTheMonth(
            @ForAll("zones") ZoneId zone,
            @ForAll @LongRange(min = FIRST, max = LAST) long second,
            @ForAll @Size(max = 60) List<@LongRange(min = -3_000_000, max = 3_000_000) Long> offsets) {
        CalendarPeriod month =
                CalendarPeriod.of(PeriodUnit.MONTH, LocalDate.ofInstant(Instant.ofEpochSecond(second), zone));
        ReportPeriod report = month.in(zone);
        Map<LocalDate, Long> days = new TreeMap<>();
        long total = 0;
        for (long offset : offsets) {
            Instant fact = Instant.ofEpochSecond(second + offset);
            days.merge(report.dateOf(fact), offset, Long::sum);
            total += report.contains(fact) ? offset : 0;
        }
        long ofDays = days.entrySet().stream()
                .filter(day -> month.contains(day.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        assertThat(ofDays).isEqualTo(total);
    }

    @Property
    void previous_always_endsWhereThePeriodStarts(
            @ForAll PeriodUnit unit,
            @ForAll @LongRange(min = -100_000, max = 100_000) long epochDay,
            @ForAll @LongRange(min = 1, max = 40) long units) {
        CalendarPeriod first = CalendarPeriod.of(unit, LocalDate.ofEpochDay(epochDay));
        ReportPeriod period =
                ReportPeriod.of(first.dates().withEnd(first.plus(units - 1).endExclusive()), ZoneId.of("Europe/Paris"));
        ReportPeriod previous = period.previous(unit);
        assertThat(previous.end()).isEqualTo(period.start());
        assertThat(previous.dates().getStart()).isEqualTo(first.plus(-units).start());
    }

    @Property
    void yearBefore_always_holdsADayAndEndsBeforeThePeriodDoes(
            @ForAll @LongRange(min = -100_000, max = 100_000) long epochDay,
            @ForAll @IntRange(min = 1, max = 800) int days) {
        LocalDate start = LocalDate.ofEpochDay(epochDay);
        ReportPeriod period = ReportPeriod.of(LocalDateRange.of(start, start.plusDays(days)), ZoneId.of("UTC"));
        ReportPeriod before = period.yearBefore();
        assertThat(before.dates().lengthInDays()).isBetween(days - 1, days + 1);
        assertThat(before.end()).isBefore(period.end());
    }
}
