package org.saleskit.analytics.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TimeScaleTest {

    @Test
    void ticks_areThoseNotAfterTheTime() {
        TimeScale days = TimeScale.elapsedDays();
        assertThat(days.toTicks(1)).isEqualTo(86_400);
        assertThat(days.toTicks(0.1)).isEqualTo(8_640);
        assertThat(days.toTicks(0.00001)).isZero();
        assertThat(days.toTicks(1.99999999)).isEqualTo(2 * 86_400 - 1);
        assertThat(TimeScale.wholeDays().toTicks(2.999)).isEqualTo(2);
        assertThat(TimeScale.wholeDays().toTicks(Double.MAX_VALUE)).isGreaterThan(TimeScale.MOST_TICKS);
        assertThat(TimeScale.workingHours().toTicks(0.5)).isEqualTo(1_800);
    }

    @Property
    void ticks_comeBackFromUnits(
            @ForAll @LongRange(max = TimeScale.MOST_TICKS) long ticks,
            @ForAll @LongRange(min = 1, max = 100_000) long unit) {
        TimeScale scale = TimeScale.of(unit, "units", "ед.");
        assertThat(scale.toTicks(scale.toUnits(ticks))).isEqualTo(ticks);
    }

    @Test
    void units_haveWords() {
        assertThat(TimeScale.elapsedDays().unit(Locale.GERMAN)).isEqualTo("days");
        assertThat(TimeScale.workingHours().unit(Locale.forLanguageTag("ru"))).isEqualTo("раб. ч");
        assertThat(TimeScale.of(7, "weeks", "нед.")).hasToString("weeks of 7 ticks");
    }

    @Test
    void scales_areEqualByUnitAndWords() {
        TimeScale weeks = TimeScale.of(7, "weeks", "нед.");
        assertThat(TimeScale.of(7, "weeks", "нед.")).isEqualTo(weeks).hasSameHashCodeAs(weeks);
        assertThat(TimeScale.of(5, "weeks", "нед.")).isNotEqualTo(weeks);
        assertThat(TimeScale.of(7, "week", "нед.")).isNotEqualTo(weeks);
        assertThat(TimeScale.of(7, "weeks", "недель")).isNotEqualTo(weeks);
        assertThat(weeks).isNotEqualTo("weeks");
        assertThat(weeks.ticksPerUnit()).isEqualTo(7);
    }
}
