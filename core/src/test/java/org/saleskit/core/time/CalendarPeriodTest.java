package org.saleskit.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;

class CalendarPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "DAY,     2024-05-31, 2024-05-31, 2024-05-31, 2024-06-01",
        "WEEK,    2024-05-31, 2024-W22,   2024-05-27, 2024-06-03",
        "WEEK,    2027-01-01, 2026-W53,   2026-12-28, 2027-01-04",
        "MONTH,   2024-02-29, 2024-02,    2024-02-01, 2024-03-01",
        "MONTH,   2024-12-31, 2024-12,    2024-12-01, 2025-01-01",
        "QUARTER, 2024-05-31, 2024-Q2,    2024-04-01, 2024-07-01",
        "QUARTER, 1969-12-31, 1969-Q4,    1969-10-01, 1970-01-01",
        "YEAR,    2024-05-31, 2024,       2024-01-01, 2025-01-01",
        "YEAR,    0000-05-31, 0000,       0000-01-01, 0001-01-01",
        "YEAR,    -0001-05-31, -0001,     -0001-01-01, 0000-01-01",
        "MONTH,   -0012-03-01, -0012-03,  -0012-03-01, -0012-04-01",
        "QUARTER, +10000-01-01, +10000-Q1, +10000-01-01, +10000-04-01",
        "WEEK,    0000-01-01, -0001-W52,  -0001-12-27, 0000-01-03",
        "DAY,     +10000-01-01, +10000-01-01, +10000-01-01, +10000-01-02",
    })
    void of_date_givesLabelAndBounds(PeriodUnit unit, LocalDate date, String label, LocalDate start, LocalDate end) {
        CalendarPeriod period = CalendarPeriod.of(unit, date);
        assertThat(period).hasToString(label).isEqualTo(CalendarPeriod.parse(label));
        assertThat(period.start()).isEqualTo(start);
        assertThat(period.endExclusive()).isEqualTo(end);
        assertThat(period.dates()).isEqualTo(LocalDateRange.of(start, end));
        assertThat(period.contains(start)).isTrue();
        assertThat(period.contains(end)).isFalse();
        assertThat(period.contains(start.minusDays(1))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(PeriodUnit.class)
    void index_ofEpochDay_isZero(PeriodUnit unit) {
        assertThat(unit.indexOf(LocalDate.of(1970, 1, 1))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 2024",
                "24",
                "2024-5",
                "2024-13",
                "2024-00",
                "2023-02-29",
                "2024-W00",
                "2024-W53",
                "2024-w22",
                "2024-W1",
                "2024-Q0",
                "2024-Q5",
                "2024Q1",
                "2024-05-31T00:00",
                "10000-01",
                "+2024-05",
                "-0000",
                "+1000000000",
                "٢٠٢٤-05",
            })
    void parse_otherForm_isRejectedWithTheForms(String text) {
        assertThatThrownBy(() -> CalendarPeriod.parse(text))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("period must look like 2024, 2024-Q2, 2024-05, 2024-W22 or 2024-05-31, but was \"" + text
                        + "\"");
    }

    @ParameterizedTest
    @EnumSource(PeriodUnit.class)
    void constructor_atTheEndsOfTheCalendar_staysUsable(PeriodUnit unit) {
        for (long index : new long[] {unit.firstIndex(), unit.lastIndex()}) {
            CalendarPeriod period = new CalendarPeriod(unit, index);
            assertThat(period.dates().isUnboundedStart() || period.dates().isUnboundedEnd())
                    .isFalse();
            assertThat(period.contains(period.start())).isTrue();
            assertThat(CalendarPeriod.parse(period.toString())).isEqualTo(period);
            assertThat(period.in(ZoneId.of("Asia/Tokyo")).start())
                    .isBefore(period.in(ZoneId.of("Asia/Tokyo")).end());
        }
    }

    @ParameterizedTest
    @EnumSource(PeriodUnit.class)
    void constructor_beyondTheCalendar_isRejected(PeriodUnit unit) {
        String rule = "index must be that of a " + unit + " between the first and the last LocalDate, but was ";
        for (long index : new long[] {Long.MIN_VALUE, unit.firstIndex() - 1, unit.lastIndex() + 1, Long.MAX_VALUE}) {
            assertThatThrownBy(() -> new CalendarPeriod(unit, index))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage(rule + index);
        }
        assertThatThrownBy(() -> CalendarPeriod.of(unit, LocalDate.MAX)).hasMessageStartingWith(rule);
        assertThatThrownBy(() -> CalendarPeriod.of(unit, LocalDate.MIN)).hasMessageStartingWith(rule);
    }

    @Test
    void plus_overflow_isAnError() {
        CalendarPeriod day = CalendarPeriod.parse("2024-05-31");
        assertThatThrownBy(() -> day.plus(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void plus_acrossYears_countsUnits() {
        assertThat(CalendarPeriod.parse("2024-01").plus(-13)).hasToString("2022-12");
        assertThat(CalendarPeriod.parse("2024-Q4").next()).hasToString("2025-Q1");
        assertThat(CalendarPeriod.parse("2021-W01").previous()).hasToString("2020-W53");
        assertThat(CalendarPeriod.parse("2024-02-28").next()).hasToString("2024-02-29");
        assertThat(CalendarPeriod.parse("2024").plus(0)).hasToString("2024");
    }

    @Test
    void compareTo_mixedUnits_isByStartThenShorterUnit() {
        List<String> expected = List.of(
                "2023-W52",
                "2023-12-31",
                "2024-01-01",
                "2024-W01",
                "2024-01",
                "2024-Q1",
                "2024",
                "2024-01-02",
                "2024-W02",
                "2024-02",
                "2024-Q2");
        assertThat(expected.stream().sorted().map(CalendarPeriod::parse).sorted())
                .extracting(CalendarPeriod::toString)
                .containsExactlyElementsOf(expected);
    }

    @Test
    @SuppressWarnings("NullAway")
    void methods_nullArgument_nameIt() {
        assertThatThrownBy(() -> CalendarPeriod.parse(null))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("text");
        assertThatThrownBy(() -> CalendarPeriod.of(PeriodUnit.DAY, null))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("date");
        LocalDate day = LocalDate.of(2024, 5, 31);
        assertThatThrownBy(() -> CalendarPeriod.of(null, day))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("unit");
        CalendarPeriod year = CalendarPeriod.parse("2024");
        assertThatThrownBy(() -> year.contains(null))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("date");
        assertThatThrownBy(() -> year.in(null))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("zone");
        assertThatThrownBy(() -> new CalendarPeriod(null, 0))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("unit");
    }

    @Test
    void equals_sameIndexOtherUnit_differs() {
        assertThat(Stream.of(PeriodUnit.values()).map(unit -> new CalendarPeriod(unit, 5)))
                .doesNotHaveDuplicates();
    }
}
