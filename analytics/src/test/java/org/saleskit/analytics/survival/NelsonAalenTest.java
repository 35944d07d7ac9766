package org.saleskit.analytics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.core.stats.Interval;

class NelsonAalenTest {

    private static final NelsonAalen HAZARD = NelsonAalen.of(Lives.of("10 20 30+"));

    @Test
    void hazard_byHand() {
        assertThat(HAZARD.hazardAt(9)).hasValue(0);
        assertThat(HAZARD.hazardAt(10)).hasValue(1 / 3.0);
        assertThat(HAZARD.hazardAt(20)).hasValue(1 / 3.0 + 1 / 2.0);
        assertThat(HAZARD.standardErrorAt(20).orElseThrow()).isCloseTo(Math.sqrt(1 / 9.0 + 1 / 4.0), within(1e-15));
        assertThat(HAZARD.standardErrorAt(5)).hasValue(0);
        assertThat(HAZARD.rateBetween(10, 20).orElseThrow()).isCloseTo(0.05, within(1e-15));
    }

    @Test
    void interval_isThatOfTheLogarithm() {
        Interval interval = HAZARD.intervalAt(10, 0.95).orElseThrow();
        assertThat(interval.low()).isCloseTo(Math.exp(-1.959963984540054) / 3, within(1e-12));
        assertThat(interval.high()).isCloseTo(Math.exp(1.959963984540054) / 3, within(1e-12));
        assertThat(HAZARD.intervalAt(9, 0.95)).isEmpty();
    }

    @Test
    void afterTheLastAge_isUnknown() {
        assertThat(HAZARD.hazardAt(30)).isPresent();
        assertThat(HAZARD.hazardAt(31)).isEmpty();
        assertThat(HAZARD.standardErrorAt(31)).isEmpty();
        assertThat(HAZARD.intervalAt(31, 0.95)).isEmpty();
        assertThat(HAZARD.rateBetween(30, 31)).isEmpty();
        assertThat(NelsonAalen.of(Lives.of("")).hazardAt(0)).isEmpty();
    }

    @Test
    void lateEntries_countFromTheirEntryOn() {
        assertThat(NelsonAalen.of(Lives.of("2 2-5 9+")).hazardAt(5)).hasValue(0.5 + 0.5);
    }

    @Test
    void oneCause_leavesTheOthersOut() {
        SurvivalData<Lives.Close> data = Lives.of("1W 2L 3W");
        assertThat(NelsonAalen.of(data.onlyCause(Lives.Close.LOST)).hazardAt(3)).hasValue(0.5);
        assertThat(data.onlyCause(Lives.Close.LOST).causes()).containsExactly(Lives.Close.LOST);
        assertThat(data.onlyCause(Lives.Close.LOST).censored()).isEqualTo(2);
    }

    @Test
    void explain_givesTheExpectedCloses() {
        assertThat(HAZARD.explain(10, 20, Locale.ENGLISH))
                .isEqualTo(
                        "Between 10.0 and 20.0 days, 0.500 closes are to be expected of each that is open all the time");
        assertThat(HAZARD.explain(10, 31, Locale.forLanguageTag("ru")))
                .isEqualTo("Между 10,0 и 31,0 дн. данных не хватает");
        assertThat(HAZARD)
                .hasToString("NelsonAalen[SurvivalData[deals 3, closed 2, open 1, late entries 0, days of 1 ticks]]");
    }
}
