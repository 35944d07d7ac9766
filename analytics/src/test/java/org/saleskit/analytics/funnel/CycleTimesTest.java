package org.saleskit.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CycleTimesTest {

    /** G9: deals closed after 10, 20, 30 and 40 days have the mean 25, which is biased by those still open. */
    @Test
    void meanDays_goldenVectorG9_isThatOfClosedDealsOnly() {
        CycleTimes times = CycleTimes.of(
                List.of(Duration.ofDays(40), Duration.ofDays(10), Duration.ofDays(30), Duration.ofDays(20)));
        assertThat(times.meanDays()).hasValue(25.0);
        assertThat(times.medianDays()).hasValue(25.0);
        assertThat(times.total()).isEqualTo(Duration.ofDays(100));
        assertThat(times.longest()).contains(Duration.ofDays(40));
        assertThat(times.count()).isEqualTo(4);
    }

    @Test
    void medianDays_oddCount_isTheMiddleTime() {
        CycleTimes times = CycleTimes.of(List.of(Duration.ofHours(100), Duration.ofHours(12), Duration.ofMillis(1)));
        assertThat(times.medianDays()).hasValue(0.5);
    }

    @Test
    void none_hasNoMeanAndTheTotalZero() {
        CycleTimes none = CycleTimes.of(List.of());
        assertThat(none.count()).isZero();
        assertThat(none.total()).isZero();
        assertThat(none.meanDays()).isEmpty();
        assertThat(none.medianDays()).isEmpty();
        assertThat(none.longest()).isEmpty();
    }

    @Test
    void meanDays_partsOfASecond_count() {
        assertThat(CycleTimes.of(List.of(Duration.ofMillis(43_200_500))).meanDays())
                .hasValue(43_200.5 / 86_400);
    }
}
