package org.saleskit.analytics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.analytics.survival.Lives.Close.LOST;
import static org.saleskit.analytics.survival.Lives.Close.WON;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.core.stats.Proportion;

class AalenJohansenTest {

    private static final double ROUNDING = 1e-15;

    /** Golden G14. */
    private static final AalenJohansen<Lives.Close> G14 = AalenJohansen.of(Lives.of("10W 20L 30W 35+ 50W 60+"));

    private static void assertRow(double day, double open, double won, double lost) {
        assertThat(G14.open().survivalAt(day).orElseThrow()).isCloseTo(open, within(ROUNDING));
        assertThat(G14.incidenceAt(WON, day).orElseThrow()).isCloseTo(won, within(ROUNDING));
        assertThat(G14.incidenceAt(LOST, day).orElseThrow()).isCloseTo(lost, within(ROUNDING));
    }

    @Test
    void incidences_goldenG14_areAsListed() {
        assertRow(10, 5 / 6.0, 1 / 6.0, 0);
        assertRow(20, 4 / 6.0, 1 / 6.0, 1 / 6.0);
        assertRow(30, 1 / 2.0, 1 / 3.0, 1 / 6.0);
        assertRow(50, 1 / 4.0, 7 / 12.0, 1 / 6.0);
        assertThat(G14.shareOfClosed(WON)).isEqualTo(Proportion.of(3, 4));
        assertThat(G14.open().median().time()).hasValue(30);
        assertThat(G14.quantile(WON, 0.5).time()).hasValue(50);
    }

    @Test
    void oneMinusKaplanMeierOfWins_isNotTheIncidence_trapLostTakenForOpen() {
        KaplanMeier winsOnly = KaplanMeier.of(G14.data().onlyCause(WON));
        assertThat(1 - winsOnly.survivalAt(50).orElseThrow())
                .isCloseTo(1 - 5 / 6.0 * 3 / 4.0 / 2, within(ROUNDING))
                .isGreaterThan(7 / 12.0);
    }

    @Test
    void variance_byHand() {
        // Won at 1 of 2, then open at 2: F = 1/2 with variance (1/2 · 1/2)/2 = 1/8, as a share of two.
        AalenJohansen<Lives.Close> one = AalenJohansen.of(Lives.of("1W 2+"));
        assertThat(one.standardErrorAt(WON, 1).orElseThrow()).isCloseTo(Math.sqrt(1 / 8.0), within(ROUNDING));
        // Lost at 1 of 2, won at 2 of 1: F(won, 2) = 1/2; u = 1: f = 1, v = 1/2 · 1/2, over 2; u = 2: certain.
        AalenJohansen<Lives.Close> two = AalenJohansen.of(Lives.of("1L 2W"));
        assertThat(two.standardErrorAt(WON, 2).orElseThrow()).isCloseTo(Math.sqrt(1 / 8.0), within(ROUNDING));
        assertThat(two.standardErrorAt(WON, 1)).hasValue(0);
    }

    @Test
    void quantile_neverReached_returnsTheShareReached() {
        CurveQuantile half = AalenJohansen.of(Lives.of("1W 2L 3L 4L 9+")).quantile(WON, 0.5);
        assertThat(half.time()).isEmpty();
        assertThat(half.reached()).isCloseTo(0.2, within(ROUNDING));
        assertThat(AalenJohansen.of(Lives.of("")).quantile(WON, 0.5).reached()).isZero();
    }

    @Test
    void quantile_interval_isWhereTheLimitsReachTheShare() {
        CurveQuantile half = G14.quantile(WON, 0.5);
        assertThat(half.low()).hasValue(10);
        assertThat(half.high()).isEmpty();
        assertThat(G14.intervalAt(WON, 10).orElseThrow().high()).isGreaterThanOrEqualTo(0.5);
        StringBuilder many = new StringBuilder();
        for (int day = 1; day <= 40; day++) {
            many.append(day).append("W ");
        }
        CurveQuantile sure = AalenJohansen.of(Lives.of(many.toString())).quantile(WON, 0.5);
        assertThat(sure.time()).hasValue(20);
        assertThat(sure.low().orElseThrow()).isBetween(13.0, 15.0);
        assertThat(sure.high().orElseThrow()).isBetween(26.0, 28.0);
    }

    @Test
    void incidenceGivenOpen_byHand() {
        // Open after 20: 4/6. Won by 50: 7/12 - 1/6 = 5/12, so 5/8 of those.
        assertThat(G14.incidenceGivenOpen(WON, 20, 30).orElseThrow()).isCloseTo(5 / 8.0, within(ROUNDING));
        assertThat(G14.incidenceGivenOpen(LOST, 20, 30)).hasValue(0);
        assertThat(G14.incidenceGivenOpen(WON, 0, 50).orElseThrow()).isCloseTo(7 / 12.0, within(ROUNDING));
        assertThat(G14.incidenceGivenOpen(WON, 20, 41)).isEmpty();
        assertThat(AalenJohansen.of(Lives.of("1W 2L")).incidenceGivenOpen(WON, 2, 1))
                .isEmpty();
        AalenJohansen<Lives.Close> given = G14.givenOpenAt(20);
        assertThat(given.incidenceAt(WON, 50).orElseThrow()).isCloseTo(5 / 8.0, within(ROUNDING));
        assertThat(given.intervalAt(WON, 30)).isPresent();
        assertThat(given.data().leftOut().endedBefore()).isEqualTo(2);
    }

    @Test
    void unknown_afterTheLastAge() {
        assertThat(G14.incidenceAt(WON, 61)).isEmpty();
        assertThat(G14.standardErrorAt(WON, 61)).isEmpty();
        assertThat(G14.intervalAt(WON, 61)).isEmpty();
        assertThat(G14.meanTime(WON, 61)).isEmpty();
        assertThat(AalenJohansen.of(Lives.of("1W 2L")).incidenceAt(WON, 9)).hasValue(0.5);
        assertThat(G14.incidenceAt(WON, 5)).hasValue(0);
        assertThat(G14.standardErrorAt(WON, 5)).hasValue(0);
        assertThat(G14.intervalAt(WON, 5)).isEmpty();
    }

    @Test
    void meanTime_byHand() {
        // Won: 1/6 from 10, 2/6 from 30, 7/12 from 50 to 60: 20/6 + 20/3 + 70/12.
        assertThat(G14.meanTime(WON, 60).orElseThrow()).isCloseTo(20 / 6.0 + 20 / 3.0 + 70 / 12.0, within(1e-14));
        assertThat(G14.meanTime(LOST, 60).orElseThrow()).isCloseTo(40 / 6.0, within(1e-14));
    }

    @Test
    void lateEntries_byHand() {
        // At 2: one at risk of two deals, since the other enters at 2. At 5: that one and the open one.
        AalenJohansen<Lives.Close> late = AalenJohansen.of(Lives.of("2W 6+ 2-5L"));
        assertThat(late.incidenceAt(WON, 2)).hasValue(0.5);
        assertThat(late.incidenceAt(LOST, 5)).hasValue(0.25);
    }

    @Test
    void options_areKept() {
        AalenJohansen<Lives.Close> other =
                G14.withIntervals(CurveInterval.LOG_LOG).withConfidence(0.9);
        assertThat(other.intervals()).isEqualTo(CurveInterval.LOG_LOG);
        assertThat(other.confidence()).isEqualTo(0.9);
        assertThat(other.givenOpenAt(1).intervals()).isEqualTo(CurveInterval.LOG_LOG);
        assertThat(other.givenOpenAt(1).confidence()).isEqualTo(0.9);
        assertThat(other.intervalAt(WON, 30).orElseThrow().low())
                .isGreaterThan(G14.withIntervals(CurveInterval.LOG_LOG)
                        .intervalAt(WON, 30)
                        .orElseThrow()
                        .low());
        assertThat(other)
                .hasToString(
                        "AalenJohansen[SurvivalData[deals 6, closed 4, open 2, late entries 0, days of 1 ticks], LOG_LOG"
                                + " at 0.9]");
    }

    @Test
    void explain_namesEveryCauseAndTheBias() {
        assertThat(G14.explain(50, Locale.ENGLISH))
                .isEqualTo(
                        "Within 50.0 days: WON 58.3% (95%: 22.9% to 94.7%), LOST 16.7% (95%: 2.5% to 72.7%), still open"
                                + " 25.0%; 2 of 6 are still open and count as such; among the closed alone WON 75.0%, LOST 25.0%,"
                                + " which leaves the open ones out.");
        assertThat(G14.explain(61, Locale.forLanguageTag("ru"))).isEqualTo("Данных не хватает на 61,0 дн.");
        assertThat(AalenJohansen.of(Lives.of("1W 2L")).explain(2, Locale.ENGLISH))
                .isEqualTo("Within 2.0 days: WON 50.0% (95%: 9.0% to 99.4%), LOST 50.0% (95%: 9.0% to 99.4%),"
                        + " still open 0.0%.");
    }
}
