package org.saleskit.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class CalendarPeriodProperties {

    /** Days from 1970-01-01, about four thousand years either way; signed years included. */
    private static final long REACH = 4_000_000;

    private static LocalDate day(long epochDay) {
        return LocalDate.ofEpochDay(epochDay);
    }

    @Property
    void period_andTheNext_meetWithoutGapOrOverlap(
            @ForAll PeriodUnit unit, @ForAll @LongRange(min = -REACH, max = REACH) long epochDay) {
        CalendarPeriod period = CalendarPeriod.of(unit, day(epochDay));
        assertThat(period.next().start()).isEqualTo(period.endExclusive());
        assertThat(period.previous().endExclusive()).isEqualTo(period.start());
        assertThat(period.start()).isBefore(period.endExclusive());
    }

    @Property
    void day_always_liesInExactlyOnePeriodOfEachUnit(
            @ForAll PeriodUnit unit, @ForAll @LongRange(min = -REACH, max = REACH) long epochDay) {
        CalendarPeriod period = CalendarPeriod.of(unit, day(epochDay));
        assertThat(period.contains(day(epochDay))).isTrue();
        assertThat(period.dates().contains(day(epochDay))).isTrue();
        assertThat(period.previous().contains(day(epochDay))).isFalse();
        assertThat(period.next().contains(day(epochDay))).isFalse();
    }

    @Property
    void parse_ofLabel_isTheSamePeriod(
            @ForAll PeriodUnit unit, @ForAll @LongRange(min = -REACH, max = REACH) long epochDay) {
        CalendarPeriod period = CalendarPeriod.of(unit, day(epochDay));
        assertThat(CalendarPeriod.parse(period.toString())).isEqualTo(period);
    }

    @Property
    void week_always_agreesWithTheIsoFieldsOfTheJdk(@ForAll @LongRange(min = -700_000, max = REACH) long epochDay) {
        LocalDate date = day(epochDay);
        CalendarPeriod week = CalendarPeriod.of(PeriodUnit.WEEK, date);
        int year = date.get(IsoFields.WEEK_BASED_YEAR);
        String number = "-W%02d".formatted(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        assertThat(week.toString()).endsWith(number).contains(Integer.toString(Math.abs(year)));
        assertThat(week.dates().lengthInDays()).isEqualTo(7);
    }

    @Property
    void days_ofAPeriod_areCountedOnceByItsDayPeriods(
            @ForAll PeriodUnit unit, @ForAll @LongRange(min = -REACH, max = REACH) long epochDay) {
        CalendarPeriod period = CalendarPeriod.of(unit, day(epochDay));
        CalendarPeriod first = CalendarPeriod.of(PeriodUnit.DAY, period.start());
        CalendarPeriod end = CalendarPeriod.of(PeriodUnit.DAY, period.endExclusive());
        assertThat(end.index() - first.index()).isEqualTo(period.dates().lengthInDays());
    }

    @Property
    void plus_thereAndBack_isTheSamePeriod(
            @ForAll PeriodUnit unit,
            @ForAll @LongRange(min = -REACH, max = REACH) long epochDay,
            @ForAll @IntRange(min = -5000, max = 5000) int periods) {
        CalendarPeriod period = CalendarPeriod.of(unit, day(epochDay));
        assertThat(period.plus(periods).plus(-periods)).isEqualTo(period);
        assertThat(Integer.signum(period.plus(periods).compareTo(period))).isEqualTo(Integer.signum(periods));
    }

    @Property
    void compareTo_anyTwo_isAntisymmetricAndConsistentWithEquals(
            @ForAll PeriodUnit unit,
            @ForAll PeriodUnit otherUnit,
            @ForAll @LongRange(min = -800, max = 800) long epochDay,
            @ForAll @LongRange(min = -800, max = 800) long otherDay) {
        CalendarPeriod one = CalendarPeriod.of(unit, day(epochDay));
        CalendarPeriod other = CalendarPeriod.of(otherUnit, day(otherDay));
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        if (one.start().isBefore(other.start())) {
            assertThat(one).isLessThan(other);
        }
    }
}
