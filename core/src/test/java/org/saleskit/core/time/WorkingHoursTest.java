package org.saleskit.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

    static TimeSpan span(String text) {
        int dash = text.indexOf('-');
        return TimeSpan.of(LocalTime.parse(text.substring(0, dash)), LocalTime.parse(text.substring(dash + 1)));
    }

    static WorkingHours hours(String... spans) {
        return WorkingHours.of(Arrays.stream(spans).map(WorkingHoursTest::span).toList());
    }

    @Test
    void hours_withBreak_areTwoSpans() {
        WorkingHours hours = WorkingHours.of(LocalTime.of(9, 0), LocalTime.of(18, 0))
                .withBreak(LocalTime.of(13, 0), LocalTime.of(14, 0));
        assertThat(hours).isEqualTo(hours("14:00-18:00", "09:00-13:00")).hasToString("09:00–13:00, 14:00–18:00");
        assertThat(hours).hasSameHashCodeAs(hours("09:00-13:00", "14:00-18:00"));
        assertThat(hours).isNotEqualTo(hours("09:00-18:00")).isNotEqualTo("09:00–13:00, 14:00–18:00");
        assertThat(hours.duration()).isEqualTo(Duration.ofHours(8));
        assertThat(hours.spans()).containsExactly(span("09:00-13:00"), span("14:00-18:00"));
    }

    @ParameterizedTest
    @CsvSource({
        // at the start, at the end, in the second span
        "09:00, 10:00, '10:00–13:00, 14:00–18:00'",
        "12:00, 13:00, '09:00–12:00, 14:00–18:00'",
        "16:00, 16:15, '09:00–13:00, 14:00–16:00, 16:15–18:00'"
    })
    void withBreak_inASpan_leavesTheRest(LocalTime start, LocalTime end, String left) {
        assertThat(hours("09:00-13:00", "14:00-18:00").withBreak(start, end)).hasToString(left);
    }

    @Test
    void hours_toMidnight_endWithTheDay() {
        WorkingHours all = WorkingHours.of(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        assertThat(all).hasToString("00:00–24:00");
        assertThat(all.duration()).isEqualTo(Duration.ofDays(1));
        assertThat(all.withBreak(LocalTime.of(22, 0), LocalTime.MIDNIGHT)).hasToString("00:00–22:00");
    }

    @Test
    void spans_thatTouch_mayStand() {
        assertThat(hours("09:00-12:00", "12:00-15:00").duration()).isEqualTo(Duration.ofHours(6));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, '[09:00–13:00, 14:00–18:00]'",
        "PT1H, '[09:00–13:00, 14:00–17:00]'",
        "PT4H, '[09:00–13:00]'",
        "PT4H30M, '[09:00–12:30]'",
        "PT8H, []",
        "PT9H, []"
    })
    void spansWithoutLast_anyTime_endEarlierByIt(Duration time, String left) {
        assertThat(hours("09:00-13:00", "14:00-18:00").spansWithoutLast(time)).hasToString(left);
    }

    @Test
    void timeSpans_areOrderedByStartThenEnd() {
        List<TimeSpan> spans =
                Arrays.asList(span("10:00-00:00"), span("10:00-11:00"), span("09:00-18:00"), span("10:00-23:00"));
        spans.sort(null);
        assertThat(spans).hasToString("[09:00–18:00, 10:00–11:00, 10:00–23:00, 10:00–24:00]");
    }
}
