package org.saleskit.analytics.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.survival.NaiveTimes;
import org.saleskit.analytics.survival.RestrictedMean;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Interval;
import org.saleskit.core.stats.Proportion;

/** Cycle times of small logs; golden numbers are those of the project's golden figures, G9 and G14. */
class CycleTimeTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final double EXACT = 1e-12;

    /** G9: closed after 10, 20, 30, 40 days; still open at 50, 60, 70, 80. */
    private static final Deals G9 = DayLogs.asOf(
            100,
            "a: A@10 W@20",
            "b: A@0 L@20",
            "c: A@5 W@35",
            "d: A@1 X@41",
            "e: A@50",
            "f: A@40 B@90",
            "g: B@30 H@40",
            "h: C@20");

    /** G14: won at day 10, lost 20, won 30, open at 35, won 50, open at 60. */
    private static final Deals G14 =
            DayLogs.asOf(60, "a: A@0 W@10", "b: A@0 L@20", "c: A@0 W@30", "d: A@25", "e: A@0 W@50", "f: A@0");

    private static CycleTimeResult cycle(Deals deals) {
        return CycleTimeAnalysis.withDefaults().analyze(deals);
    }

    private static List<DealId> ids(String... names) {
        return List.of(names).stream().map(DealId::of).toList();
    }

    @Test
    void g9_medianIs40_naiveMeanIs25() {
        CycleTimeResult cycle = cycle(G9);
        assertThat(cycle.median().kind()).isEqualTo(CycleQuantile.Kind.REACHED);
        assertThat(cycle.median().time()).hasValue(40);
        assertThat(cycle.naive()).contains(new NaiveTimes(4, 25, 25));
        assertThat(cycle.naive(StageType.WON)).contains(new NaiveTimes(2, 20, 20));
        assertThat(cycle.steps())
                .extracting(CycleStep::time)
                .containsExactly(10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0);
        assertThat(cycle.steps())
                .extracting(CycleStep::open)
                .containsExactly(0.875, 0.75, 0.625, 0.5, 0.5, 0.5, 0.5, 0.5);
        assertThat(cycle.steps()).extracting(CycleStep::atRisk).containsExactly(8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
        assertThat(cycle.steps()).extracting(CycleStep::closed).containsExactly(1L, 1L, 1L, 1L, 0L, 0L, 0L, 0L);
        assertThat(cycle.steps()).extracting(CycleStep::censored).containsExactly(0L, 0L, 0L, 0L, 1L, 1L, 1L, 1L);
    }

    /** The ends 10 and none are those that R survival 3.5-3 prints for survfit(..., conf.type = "log-log"). */
    @Test
    void g9_medianHasItsInterval_andSoHaveTheSteps() {
        CycleTimeResult cycle = cycle(G9);
        assertThat(cycle.median().quantile().low()).hasValue(10);
        assertThat(cycle.median().quantile().high()).isEmpty();
        // log-log at S = 0.875, Greenwood 1/56: 0.875^exp(±1.95996 sqrt(1/56)/ln 0.875)
        Interval first = cycle.steps().get(0).openInterval().orElseThrow();
        double spread = Math.exp(1.959963984540054 * Math.sqrt(1 / 56.0) / -Math.log(0.875));
        assertThat(first.low()).isCloseTo(Math.pow(0.875, spread), within(EXACT));
        assertThat(first.high()).isCloseTo(Math.pow(0.875, 1 / spread), within(EXACT));
    }

    @Test
    void g9_membersStandBehindTheNumbers() {
        CycleTimeResult cycle = cycle(G9);
        assertThat(cycle.members(StageType.WON)).isEqualTo(ids("a", "c"));
        assertThat(cycle.members(StageType.LOST)).isEqualTo(ids("b"));
        assertThat(cycle.members(StageType.DISQUALIFIED)).isEqualTo(ids("d"));
        assertThat(cycle.members(StageType.OPEN)).isEqualTo(ids("e", "f", "h"));
        assertThat(cycle.members(StageType.ON_HOLD)).isEqualTo(ids("g"));
        assertThat(cycle.leftOut()).isEmpty();
        assertThat(cycle.closed()).isEqualTo(Proportion.of(4, 8));
        assertThat(cycle.isLowCount()).isTrue();
        assertThat(cycle.asOf()).isEqualTo(DayLogs.day(100));
        assertThat(cycle.observations().get(6))
                .isEqualTo(new CycleObservation(DealId.of("g"), 0, 0, 70 * 86_400, StageType.ON_HOLD));
        assertThat(cycle)
                .hasToString("CycleTimeResult[SurvivalData[deals 8, closed 4, open 4, late entries 0, days of"
                        + " 86400 ticks], CurveQuantile[share 0.5, time 40.0, 10.0 to none, reached 0.5]]");
        assertThat(cycle.steps().get(3))
                .hasToString("SurvivalPoint[time 40.0, at risk 5, events 1, censored 0, survival 0.5]");
    }

    /** The area under 1, 7/8, 6/8, 5/8, 4/8 up to 60 days: 10 (1 + 7/8 + 6/8 + 5/8) + 20 · 4/8 = 42.5. */
    @Test
    void g9_restrictedMean_isTheAreaUnderTheCurve() {
        RestrictedMean mean = cycle(G9).restrictedMean(60).orElseThrow();
        assertThat(mean.mean()).isCloseTo(42.5, within(EXACT));
        Interval interval = mean.interval(0.95).orElseThrow();
        // R: survfit(...), rmean = 60: se 6.7892378070001 (survival 3.5-3).
        assertThat(mean.standardError().orElseThrow()).isCloseTo(6.7892378070001, within(1e-9));
        assertThat(interval.low()).isCloseTo(42.5 - 1.959963984540054 * 6.7892378070001, within(1e-8));
        assertThat(interval.high()).isCloseTo(42.5 + 1.959963984540054 * 6.7892378070001, within(1e-8));
        assertThat(cycle(G9).restrictedMean(80.1)).isEmpty();
    }

    @Test
    void g14_medianToAnyCloseIs30_medianToWinIs50() {
        CycleTimeResult cycle = cycle(G14);
        assertThat(cycle.median().time()).hasValue(30);
        assertThat(cycle.timeToWin().kind()).isEqualTo(CycleQuantile.Kind.REACHED);
        assertThat(cycle.timeToWin().time()).hasValue(50);
        List<CycleStep> steps = cycle.steps();
        double[] open = {5 / 6.0, 4 / 6.0, 0.5, 0.5, 0.25, 0.25};
        double[] won = {1 / 6.0, 1 / 6.0, 1 / 3.0, 1 / 3.0, 7 / 12.0, 7 / 12.0};
        double[] lost = {0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0};
        for (int i = 0; i < open.length; i++) {
            assertThat(steps.get(i).open()).isCloseTo(open[i], within(EXACT));
            assertThat(steps.get(i).incidence(StageType.WON)).isCloseTo(won[i], within(EXACT));
            assertThat(steps.get(i).incidence(StageType.LOST)).isCloseTo(lost[i], within(EXACT));
            assertThat(steps.get(i).incidence(StageType.DISQUALIFIED)).isZero();
        }
        assertThat(steps.get(0).incidenceInterval(StageType.LOST)).isEmpty();
        assertThat(steps.get(1).incidenceInterval(StageType.LOST).orElseThrow().contains(1 / 6.0))
                .isTrue();
    }

    @Test
    void timeToWin_halfAreNeverWon_saysHowManyAre() {
        CycleTimeResult cycle = cycle(DayLogs.asOf(40, "a: A@0 W@10", "b: A@0 L@20", "c: A@0 L@30"));
        assertThat(cycle.timeToWin().kind()).isEqualTo(CycleQuantile.Kind.NOT_REACHED);
        assertThat(cycle.timeToWin().time()).isEmpty();
        assertThat(cycle.timeToWin().reached()).isCloseTo(1 / 3.0, within(EXACT));
        assertThat(cycle.timeTo(StageType.LOST, 0.5).time()).hasValue(30);
        assertThat(cycle.timeTo(StageType.WON, 0.3).time()).hasValue(10);
        assertThat(cycle.timeToClose(0.9).time()).hasValue(30);
    }

    @Test
    void median_moreThanHalfStayOpen_givesTheLowestReached() {
        CycleTimeResult cycle = cycle(DayLogs.asOf(40, "a: A@0 W@10", "b: A@0", "c: A@10"));
        assertThat(cycle.median().kind()).isEqualTo(CycleQuantile.Kind.NOT_REACHED);
        assertThat(cycle.median().reached()).isCloseTo(1 / 3.0, within(EXACT));
    }

    @Test
    void noDeals_isNamed() {
        CycleTimeResult cycle = cycle(DayLogs.asOf(40));
        assertThat(cycle.median().kind()).isEqualTo(CycleQuantile.Kind.NO_DEALS);
        assertThat(cycle.timeToWin().kind()).isEqualTo(CycleQuantile.Kind.NO_DEALS);
        assertThat(cycle.naive()).isEmpty();
        assertThat(cycle.steps()).isEmpty();
        assertThat(cycle.explain(Locale.ENGLISH)).isEqualTo("Time from opening to any close. No deals.");
        assertThat(cycle.explain(RUSSIAN)).isEqualTo("Время от открытия сделки до любого закрытия. Сделок нет.");
    }

    /** 3.10: at equal times closes come before censorings; the deal open at 10 is at risk for the close at 10. */
    @Test
    void equalAges_closeComesBeforeTheOpenDeal() {
        CycleTimeResult cycle = cycle(DayLogs.asOf(10, "a: A@0 W@10", "b: A@0"));
        assertThat(cycle.steps()).hasSize(1);
        assertThat(cycle.steps().get(0).atRisk()).isEqualTo(2);
        assertThat(cycle.steps().get(0).open()).isEqualTo(0.5);
        assertThat(cycle.median().time()).hasValue(10);
    }

    /** A correction of an outcome is the same close: no longer worked on since day 10, decided on day 12. */
    @Test
    void correction_endsTheTimeAtTheFirstWord_withTheLastOutcome() {
        CycleTimeResult cycle = cycle(DayLogs.asOf(20, "a: A@0 L@10 W@12"));
        assertThat(cycle.observations())
                .containsExactly(new CycleObservation(DealId.of("a"), 0, 0, 10 * 86_400, StageType.WON));
    }

    /** The ends 1 and 8 are those that R survival 3.5-3 prints for survfit(..., conf.type = "log-log"). */
    @Test
    void tenCloses_areNotFew() {
        String[] lines = new String[10];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "d" + i + ": A@0 W@" + (i + 1);
        }
        CycleTimeResult cycle = cycle(DayLogs.asOf(40, lines));
        assertThat(cycle.isLowCount()).isFalse();
        assertThat(cycle.median().time()).hasValue(5);
        assertThat(cycle.explain(Locale.ENGLISH))
                .isEqualTo(
                        "Time from opening to any close. Half close within 5.0 days (95%: 1.0 to 8.0). Half of all are"
                                + " won within 5.0 days (95%: 1.0 to 8.0). Closed: 10; still open and counted as such: 0. Of"
                                + " the closed alone: mean 5.5 days, median 5.5 days; none is still open.");
    }

    @Test
    void explain_g9_saysWhatIsBiased() {
        assertThat(cycle(G9).explain(Locale.ENGLISH))
                .isEqualTo(
                        "Time from opening to any close. Half close within 40.0 days (95%: 10.0 or more). There is no time"
                                + " within which half of all are won: 25.0% are, within the time observed. Closed: 4; still open"
                                + " and counted as such: 4 (on hold: 1). Few closes: weak. Of the closed alone: mean 25.0 days,"
                                + " median 25.0 days, biased short: slow deals are still open.");
        assertThat(cycle(G9).explain(RUSSIAN).replace('\u00a0', ' '))
                .isEqualTo("Время от открытия сделки до любого закрытия. Половина закрывается за 40,0 дн. (95 %: 10,0 и"
                        + " больше). Срока, за который выиграна половина всех, нет: за время наблюдения выиграно 25,0 %."
                        + " Закрыто: 4; ещё открыто и учтено как открытое: 4 (из них отложено: 1). Закрытий мало: оценка"
                        + " ненадёжна. Только по закрытым: среднее 25,0 дн., медиана 25,0 дн. — занижены: медленные"
                        + " сделки ещё открыты.");
    }

    @Test
    void explain_lessThanHalfClosed_saysSo() {
        CycleTimeResult cycle = cycle(DayLogs.asOf(40, "a: A@0 W@10", "b: A@0", "c: A@10"));
        assertThat(cycle.explain(Locale.ENGLISH))
                .isEqualTo(
                        "Time from opening to any close. Less than half close within the time observed: at its end 66.7%"
                                + " are still open. There is no time within which half of all are won: 33.3% are, within the"
                                + " time observed. Closed: 1; still open and counted as such: 2. Few closes: weak. Of the closed"
                                + " alone: mean 10.0 days, median 10.0 days, biased short: slow deals are still open.");
        assertThat(cycle.explain(RUSSIAN).replace('\u00a0', ' '))
                .startsWith(
                        "Время от открытия сделки до любого закрытия. За время наблюдения закрывается меньше половины: в"
                                + " конце открыто 66,7 %.");
        CycleTimeResult open = cycle(DayLogs.asOf(40, "a: A@0"));
        assertThat(open.explain(Locale.ENGLISH)).endsWith("still open and counted as such: 1. Few closes: weak.");
    }
}
