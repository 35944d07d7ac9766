package org.saleskit.analytics.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.analytics.cohort.CohortLogs.PIPELINE;
import static org.saleskit.analytics.cohort.CohortLogs.deals;
import static org.saleskit.analytics.cohort.CohortLogs.ids;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.cohort.TrendPoint.Maturity;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.pipeline.StageChange;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.PeriodUnit;

class CohortTrendTest {

    private static final CohortConversion MONTH = CohortConversion.in(PIPELINE, Duration.ofDays(30));
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** As of 10 May 2026: entries in March, April and May. */
    private static final Deals DEALS =
            deals(70, "D1 A@0 Won@9", "D2 A@30 Lost@40", "D3 A@31 B@35 Won@50", "D4 A@45", "D5 A@62 Won@63");

    private static final CohortTrend TREND = MONTH.trend(DEALS, PeriodUnit.MONTH, ZoneOffset.UTC);

    private static TrendPoint point(CohortTrend trend, String period) {
        return trend.point(CalendarPeriod.parse(period)).orElseThrow();
    }

    @Test
    void points_months_carryTheirMaturity() {
        assertThat(TREND.points())
                .extracting(TrendPoint::maturity)
                .containsExactly(Maturity.MATURE, Maturity.PARTLY, Maturity.IMMATURE);
        assertThat(TREND.points())
                .extracting(point -> point.period().toString())
                .containsExactly("2026-03", "2026-04", "2026-05");
        assertThat(point(TREND, "2026-03").rate()).contains(Proportion.of(1, 2));
        assertThat(point(TREND, "2026-04").rate()).contains(Proportion.of(1, 1));
        assertThat(point(TREND, "2026-04").rate("B")).contains(Proportion.of(1, 1));
        assertThat(point(TREND, "2026-04").result().immature()).isEqualTo(ids("D4"));
    }

    @Test
    void rate_immatureCohort_isNotDrawnUnlessAsked() {
        TrendPoint may = point(TREND, "2026-05");
        assertThat(may.rate()).isEmpty();
        assertThat(may.rate("C")).isEmpty();
        assertThat(may.result().win().convertedEarly()).isEqualTo(ids("D5"));
        assertThat(may.matureAt()).isEqualTo(Instant.parse("2026-07-01T00:00:00Z"));
        assertThat(may.whyNoRate(Locale.ENGLISH)).contains("not known before 2026-07-01T00:00:00Z");
        assertThat(may.whyNoRate(Locale.forLanguageTag("ru"))).contains("станет известна 2026-07-01T00:00:00Z");
        CohortTrend asked =
                MONTH.withImmature(ImmatureRule.INCLUDE_IMMATURE).trend(DEALS, PeriodUnit.MONTH, ZoneOffset.UTC);
        assertThat(point(asked, "2026-05").rate()).contains(Proportion.of(1, 1));
        assertThat(point(asked, "2026-05").maturity()).isEqualTo(Maturity.IMMATURE);
        assertThat(point(asked, "2026-05").whyNoRate(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void maturity_boundaries_areInclusive() {
        // March ends with 31 March, whose last entrant has until the end of 30 April, day 61 at 00:00.
        List<StageChange> log = CohortLogs.log("D1 A@0");
        assertThat(maturityOfMarch(log, Instant.parse("2026-04-30T23:59:59.999999999Z")))
                .isEqualTo(Maturity.MATURE);
        assertThat(maturityOfMarch(log, Instant.parse("2026-04-30T23:59:59.999999998Z")))
                .isEqualTo(Maturity.PARTLY);
        assertThat(maturityOfMarch(log, Instant.parse("2026-03-31T00:00:00Z"))).isEqualTo(Maturity.PARTLY);
        assertThat(maturityOfMarch(log, Instant.parse("2026-03-30T23:59:59.999999999Z")))
                .isEqualTo(Maturity.IMMATURE);
    }

    private static Maturity maturityOfMarch(List<StageChange> log, Instant asOf) {
        Deals deals = DealFold.of(PIPELINE).asOf(asOf).fold(log);
        return point(MONTH.trend(deals, PeriodUnit.MONTH, ZoneOffset.UTC), "2026-03")
                .maturity();
    }

    @Test
    void points_periodsWithoutEntrants_areNotSkipped() {
        CohortTrend weeks = MONTH.trend(DEALS, PeriodUnit.WEEK, ZoneOffset.UTC);
        assertThat(weeks.points()).hasSize(11);
        TrendPoint empty = weeks.points().get(1);
        assertThat(empty.rate()).isEmpty();
        assertThat(empty.maturity()).isEqualTo(Maturity.MATURE);
        assertThat(empty.whyNoRate(Locale.ENGLISH)).contains("nobody entered");
        assertThat(empty.whyNoRate(Locale.forLanguageTag("ru"))).contains("никто не вошёл");
        assertThat(MONTH.trend(deals(9), PeriodUnit.WEEK, ZoneOffset.UTC).points())
                .isEmpty();
        assertThat(weeks.point(CalendarPeriod.parse("2025-W01"))).isEmpty();
    }

    @Test
    void rate_partlyMatureWithoutMatureEntrants_saysSo() {
        TrendPoint april = point(MONTH.trend(deals(70, "D4 A@45"), PeriodUnit.MONTH, ZoneOffset.UTC), "2026-04");
        assertThat(april.maturity()).isEqualTo(Maturity.PARTLY);
        assertThat(april.whyNoRate(Locale.ENGLISH)).contains("nobody entered early enough");
        assertThat(april.whyNoRate(Locale.forLanguageTag("ru"))).contains("рано не вошёл никто");
    }

    /** On 29 March 2026 clocks in Berlin went from 02:00 to 03:00: a day of 23 hours, and of one name. */
    @Test
    void T8_dayOfAClockChange_isOneDay_andEveryFactIsInExactlyOne() {
        String[] at = {
            "2026-03-28T22:59:59Z",
            "2026-03-28T23:00:00Z",
            "2026-03-29T01:00:00Z",
            "2026-03-29T21:59:59Z",
            "2026-03-29T22:00:00Z"
        };
        List<StageChange> log = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            log.add(StageChange.of(DealId.of("D" + i), "A", Instant.parse(at[i])));
        }
        Deals deals = DealFold.of(PIPELINE)
                .asOf(Instant.parse("2026-07-01T00:00:00Z"))
                .fold(log);
        CohortTrend days = MONTH.trend(deals, PeriodUnit.DAY, BERLIN);
        assertThat(point(days, "2026-03-28").result().entrants()).isEqualTo(ids("D0"));
        assertThat(point(days, "2026-03-29").result().entrants()).isEqualTo(ids("D1", "D2", "D3"));
        assertThat(point(days, "2026-03-30").result().entrants()).isEqualTo(ids("D4"));
        // The same bounds see the same facts, whichever report asks; the weeks and the month sum to the days.
        CalendarPeriod day = CalendarPeriod.parse("2026-03-29");
        assertThat(MONTH.of(deals, day.in(BERLIN)).entrants()).isEqualTo(ids("D1", "D2", "D3"));
        assertThat(PeriodFlow.in(PIPELINE).of(deals, day.in(BERLIN)).into("B").cameInto())
                .isEqualTo(ids("D1", "D2", "D3"));
        CohortTrend weeks = MONTH.trend(deals, PeriodUnit.WEEK, BERLIN);
        assertThat(point(weeks, "2026-W13").result().entrants()).isEqualTo(ids("D0", "D1", "D2", "D3"));
        assertThat(point(MONTH.trend(deals, PeriodUnit.MONTH, BERLIN), "2026-03")
                        .result()
                        .entrants())
                .hasSize(5);
    }

    @Test
    void zone_anotherOne_movesEntrantsToTheirLocalPeriod() {
        Deals deals = deals(90, "D1 A@30.95");
        assertThat(MONTH.trend(deals, PeriodUnit.MONTH, ZoneOffset.UTC)
                        .points()
                        .get(0)
                        .period())
                .isEqualTo(CalendarPeriod.parse("2026-03"));
        assertThat(MONTH.trend(deals, PeriodUnit.MONTH, BERLIN).points().get(0).period())
                .isEqualTo(CalendarPeriod.parse("2026-04"));
    }

    @Test
    void trend_tells_itsOptionsAndWhoNeverEntered() {
        CohortTrend trend = MONTH.trend(deals(70, "D1 A@0", "D2 Lost@1"), PeriodUnit.QUARTER, BERLIN);
        assertThat(trend.analysis()).isEqualTo(MONTH);
        assertThat(trend.unit()).isEqualTo(PeriodUnit.QUARTER);
        assertThat(trend.zone()).isEqualTo(BERLIN);
        assertThat(trend.asOf()).isEqualTo(CohortLogs.day(70));
        assertThat(trend.leftOut()).containsExactly(new CohortLeftOut(CohortLeftOut.Reason.NOT_ENTERED, ids("D2")));
        assertThat(trend).isEqualTo(MONTH.trend(deals(70, "D1 A@0", "D2 Lost@1"), PeriodUnit.QUARTER, BERLIN));
        assertThat(trend).hasSameHashCodeAs(MONTH.trend(deals(70, "D1 A@0", "D2 Lost@1"), PeriodUnit.QUARTER, BERLIN));
        assertThat(trend).isNotEqualTo(MONTH.trend(deals(70, "D1 A@0"), PeriodUnit.QUARTER, BERLIN));
        assertThat(trend).isNotEqualTo(MONTH.trend(deals(70, "D1 A@0", "D2 Lost@1"), PeriodUnit.YEAR, BERLIN));
        assertThat(TREND.points().get(0))
                .isNotEqualTo(TREND.points().get(1))
                .hasSameHashCodeAs(MONTH.trend(DEALS, PeriodUnit.MONTH, ZoneOffset.UTC)
                        .points()
                        .get(0))
                .hasToString("2026-03 MATURE 1 of 2");
        assertThat(TREND.points().get(2)).hasToString("2026-05 IMMATURE no rate");
    }

    @Test
    void table_months_sayWhatIsNotKnownYet() {
        assertThat(TREND.table(Locale.ENGLISH)).isEqualTo("""
                        entered in  entered  won  dropped  immature         cohort                               win rate
                        2026-03           2    1        1         0         mature                                  50.0%
                        2026-04           2    1        0         1  partly mature                                 100.0%
                        2026-05           1    0        0         1       immature  not known before 2026-07-01T00:00:00Z
                        """);
        assertThat(TREND).hasToString(TREND.table(Locale.ENGLISH));
        assertThat(TREND.table(Locale.forLanguageTag("ru")))
                .startsWith("вошли в  вошло  выиграны  не дошли  незрелые          когорта")
                .contains("зрелая частично", "незрелая");
    }
}
