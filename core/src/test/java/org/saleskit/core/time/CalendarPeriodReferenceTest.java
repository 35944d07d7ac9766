package org.saleskit.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CalendarPeriodReferenceTest {

    static Stream<String[]> weeks() {
        return Reference.rows("iso-weeks.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void week_ofForeignTable_hasThatLabel(String date, String week) {
        CalendarPeriod period = CalendarPeriod.of(PeriodUnit.WEEK, LocalDate.parse(date));
        assertThat(period).hasToString(week).isEqualTo(CalendarPeriod.parse(week));
        assertThat(period.contains(LocalDate.parse(date))).isTrue();
    }

    @Test
    void table_always_isRead() {
        assertThat(weeks()).hasSizeGreaterThan(40);
    }
}
