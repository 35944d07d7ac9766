package org.saleskit.analytics.winchance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.analytics.cohort.CohortLogs.PIPELINE;
import static org.saleskit.analytics.cohort.CohortLogs.day;
import static org.saleskit.analytics.cohort.CohortLogs.deals;
import static org.saleskit.analytics.cohort.CohortLogs.ids;
import static org.saleskit.analytics.cohort.CohortLogs.log;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.cohort.CohortLeftOut;
import org.saleskit.analytics.cohort.CohortStep;
import org.saleskit.analytics.survival.SurvivalPoint;
import org.saleskit.core.deal.DealFold;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.core.pipeline.StageType;
import org.saleskit.core.stats.Proportion;
import org.saleskit.core.time.ReportPeriod;
import org.threeten.extra.LocalDateRange;

class WinChancesTest {

    private static final Offset<Double> EXACT = within(1e-15);

    /** G14 of the specification, as of day 100: won after 10, 30, 50 days, lost after 20, open for 35 and 60. */
    static final Deals G14 =
            deals(100, "D1 A@0 Won@10", "D2 A@0 Lost@20", "D3 A@0 Won@30", "D4 A@65", "D5 A@0 Won@50", "D6 A@40");

    private static final WinChances THREE = WinChances.withDefaults();

    @Test
    void G14_threeNumbers_exactly() {
        WinChancesResult chances = THREE.of(G14);
        assertThat(chances.decided()).isEqualTo(Proportion.of(3, 4));
        assertThat(chances.ifOpenWereLost()).isEqualTo(Proportion.of(3, 6));
        assertThat(chances.horizon()).contains(Duration.ofDays(50));
        assertThat(chances.incidence().orElseThrow()).isCloseTo(7 / 12.0, EXACT);
        assertThat(chances.incidenceOfLosing().orElseThrow()).isCloseTo(1 / 6.0, EXACT);
        assertThat(chances.stillOpen().orElseThrow()).isCloseTo(1 / 4.0, EXACT);
        CohortStep realised = chances.realised().orElseThrow();
        assertThat(realised.rate()).isEqualTo(Proportion.of(3, 5));
        assertThat(realised.converted()).isEqualTo(ids("D1", "D3", "D5"));
        assertThat(realised.dropped()).isEqualTo(ids("D2", "D6"));
        assertThat(realised.undecided()).isEqualTo(ids("D4"));
    }

    @Test
    void G14_everyAge_hasItsRow() {
        double[][] rows = {
            {10, 5 / 6.0, 1 / 6.0, 0},
            {20, 4 / 6.0, 1 / 6.0, 1 / 6.0},
            {30, 0.5, 1 / 3.0, 1 / 6.0},
            {50, 0.25, 7 / 12.0, 1 / 6.0}
        };
        for (double[] row : rows) {
            WinChancesResult at =
                    THREE.withHorizon(Duration.ofDays((long) row[0])).of(G14);
            assertThat(at.stillOpen().orElseThrow()).isCloseTo(row[1], EXACT);
            assertThat(at.incidence().orElseThrow()).isCloseTo(row[2], EXACT);
            assertThat(at.incidenceOfLosing().orElseThrow()).isCloseTo(row[3], EXACT);
        }
    }

    @Test
    void G14_medians_toAnyCloseAndToTheWin() {
        WinChancesResult chances = THREE.of(G14);
        assertThat(chances.curve().open().median().time()).hasValue(30);
        assertThat(chances.curve().quantile(StageType.WON, 0.5).time()).hasValue(50);
    }

    @Test
    void G14_treatAsLostNow_isThreeOfSix() {
        WinChancesResult chances = THREE.treatingAsLostNow().of(G14);
        assertThat(chances.decided()).isEqualTo(Proportion.of(3, 6));
        assertThat(chances.ifOpenWereLost()).isEqualTo(Proportion.of(3, 6));
        assertThat(chances.takenAsLost()).isEqualTo(ids("D4", "D6"));
        assertThat(chances.open()).isEmpty();
        // Nothing is censored: of six deals three are won by day 50, and two lost by then, D4 at 35.
        assertThat(chances.incidence().orElseThrow()).isCloseTo(0.5, EXACT);
        assertThat(chances.incidenceOfLosing().orElseThrow()).isCloseTo(2 / 6.0, EXACT);
        assertThat(chances.horizon()).contains(Duration.ofDays(50));
    }

    @Test
    void G9_openDealsInTheCurve_butNotInTheMeanOfClosedOnes() {
        Deals deals = deals(
                100,
                "D1 A@0 Lost@10",
                "D2 A@0 Lost@20",
                "D3 A@0 Lost@30",
                "D4 A@0 Lost@40",
                "D5 A@50",
                "D6 A@40",
                "D7 A@30",
                "D8 A@20");
        WinChancesResult chances = THREE.of(deals);
        assertThat(chances.curve().data().naive().orElseThrow().mean()).isEqualTo(25);
        double[] open = {0.875, 0.75, 0.625, 0.5};
        for (int i = 0; i < open.length; i++) {
            assertThat(chances.curve().open().survivalAt(10 * (i + 1))).hasValue(open[i]);
        }
        assertThat(chances.curve().open().median().time()).hasValue(40);
        assertThat(chances.decided()).isEqualTo(Proportion.of(0, 4));
        assertThat(chances.incidence()).hasValue(0);
        assertThat(chances.incidenceInterval()).isEmpty();
    }

    @Test
    void T1_openAndYoungDeals_areInNoDenominatorThatTheyCannotFill() {
        WinChancesResult chances = THREE.withHorizon(Duration.ofDays(30)).of(deals(100, "D1 A@70", "D2 A@71 Won@72"));
        CohortStep realised = chances.realised().orElseThrow();
        // D2 has won, but whoever was opened on day 71 and takes longer is not known: its cohort is immature.
        assertThat(realised.rate()).isEqualTo(Proportion.of(0, 1));
        assertThat(realised.immature()).isEqualTo(ids("D2"));
        assertThat(realised.convertedEarly()).isEqualTo(ids("D2"));
    }

    @Test
    void horizon_ofTheDeals_isTheSmallestCycleThatNineOfTenDoNotExceed() {
        // Cycles 1 to 10 days: 9 of 10 took 9 days or less; of 11 deals the tenth is needed.
        String[] ten = new String[10];
        String[] eleven = new String[11];
        for (int i = 1; i <= 11; i++) {
            String line = "D" + i + " A@0 " + (i % 2 == 0 ? "Won@" : "Lost@") + i;
            eleven[i - 1] = line;
            if (i <= 10) {
                ten[i - 1] = line;
            }
        }
        assertThat(THREE.of(deals(90, ten)).horizon()).contains(Duration.ofDays(9));
        assertThat(THREE.of(deals(90, eleven)).horizon()).contains(Duration.ofDays(10));
        assertThat(THREE.of(deals(90, "D A@0 Won@3")).horizon()).contains(Duration.ofDays(3));
    }

    @Test
    void horizon_noClosedDeal_leavesOnlyTheDecidedRateWhichIsEmpty() {
        WinChancesResult chances = THREE.of(deals(10, "D A@0"));
        assertThat(chances.horizon()).isEmpty();
        assertThat(chances.realised()).isEmpty();
        assertThat(chances.incidence()).isEmpty();
        assertThat(chances.incidenceOfLosing()).isEmpty();
        assertThat(chances.stillOpen()).isEmpty();
        assertThat(chances.incidenceInterval()).isEmpty();
        assertThat(chances.decided()).isEqualTo(Proportion.none());
    }

    @Test
    void incidence_horizonBeyondAllDeals_isUnknown() {
        WinChancesResult chances = THREE.withHorizon(Duration.ofDays(61)).of(G14);
        assertThat(chances.incidence()).isEmpty();
        assertThat(chances.realised().orElseThrow().rate()).isEqualTo(Proportion.of(3, 4));
        assertThat(THREE.withHorizon(Duration.ofDays(60)).of(G14).incidence()).isPresent();
    }

    @Test
    void ages_reopenedDeal_withoutTheTimeClosed() {
        // Opened on day 0, lost on 10, reopened on 40, won on 50: 20 days of work, 50 by the calendar.
        WinChancesResult chances = THREE.of(deals(100, "D1 A@0 Lost@10 B@40 Won@50", "D2 A@0 Lost@10 B@95"));
        assertThat(chances.horizon()).contains(Duration.ofDays(20));
        assertThat(chances.realised().orElseThrow().dropped()).isEqualTo(ids("D1", "D2"));
        assertThat(chances.curve().open().points())
                .extracting(SurvivalPoint::time)
                .containsExactly(15.0, 20.0);
        assertThat(chances.chances(Duration.ofDays(1)).get(0).age()).isEqualTo(15);
    }

    @Test
    void disqualified_beforeTheFirstSalesStage_isLeftOut() {
        Pipeline qualified = PIPELINE.toBuilder().firstSalesStage("B").build();
        Deals deals = DealFold.of(qualified)
                .asOf(day(100))
                .fold(log("D1 A@0 B@1 Won@9", "D2 A@0 Spam@3", "D3 A@0 B@1 Spam@4", "D4 A@0 Lost@5", "D5 Spam@1"));
        WinChancesResult chances = THREE.of(deals);
        assertThat(chances.decided()).isEqualTo(Proportion.of(1, 3));
        assertThat(chances.lost()).isEqualTo(ids("D3", "D4"));
        assertThat(chances.leftOut())
                .containsExactly(new CohortLeftOut(CohortLeftOut.Reason.DISQUALIFIED_EARLY, ids("D2", "D5")));
        // Without a first sales stage selling begins with A: only D5, which was never open, is left out.
        Deals plain = deals(100, "D1 A@0 B@1 Won@9", "D2 A@0 Spam@3", "D5 Spam@1");
        assertThat(THREE.of(plain).decided()).isEqualTo(Proportion.of(1, 2));
        assertThat(THREE.of(plain).leftOut().get(0).deals()).isEqualTo(ids("D5"));
    }

    @Test
    void onHold_counts_asOpen() {
        assertThat(THREE.of(deals(9, "D1 A@0 Rest@3", "D2 A@0")).open()).isEqualTo(ids("D1", "D2"));
    }

    @Test
    void chances_openDeal_byItsAge() {
        List<OpenDealChance> chances = THREE.of(G14).chances(Duration.ofDays(15));
        assertThat(chances).extracting(OpenDealChance::deal).isEqualTo(ids("D4", "D6"));
        OpenDealChance first = chances.get(0);
        assertThat(first.age()).isEqualTo(35);
        assertThat(first.further()).isEqualTo(15);
        // Of a deal open at 35: (7/12 − 1/3) / (1/2) = 1/2 by day 50; nobody was lost between.
        assertThat(first.won().orElseThrow()).isCloseTo(0.5, EXACT);
        assertThat(first.lost()).hasValue(0);
        // Two deals were seen after day 35, one was won: 1/2 with the error sqrt(1/8). The complementary log-log
        // interval is
        // 1 − 0.5^(1/f) to 1 − 0.5^f with f = exp(1.959964 · sqrt(1/8) / (0.5 ln 2)) = 7.38508.
        assertThat(first.interval().orElseThrow().low()).isCloseTo(0.08959, within(5e-6));
        assertThat(first.interval().orElseThrow().high()).isCloseTo(0.99402, within(5e-6));
        assertThat(chances.get(1).won()).isEmpty();
        assertThat(chances.get(1).lost()).isEmpty();
        assertThat(chances.get(1).interval()).isEmpty();
    }

    @Test
    void groups_ofAHostsKey_haveTheHorizonOfTheWhole() {
        SortedMap<String, WinChancesResult> groups =
                THREE.of(G14).by(deal -> deal.id().value().compareTo("D3") < 0 ? "Ann" : "Bob");
        assertThat(groups).containsOnlyKeys("Ann", "Bob");
        WinChancesResult ann = groups.values().iterator().next();
        WinChancesResult bob = List.copyOf(groups.values()).get(1);
        assertThat(ann.decided()).isEqualTo(Proportion.of(1, 2));
        assertThat(bob.decided()).isEqualTo(Proportion.of(2, 2));
        assertThat(ann.horizon()).contains(Duration.ofDays(50));
        assertThat(ann.incidence().orElseThrow()).isCloseTo(0.5, EXACT);
        assertThat(bob.open()).isEqualTo(ids("D4", "D6"));
    }

    @Test
    void period_ofOpening_keepsItsDeals() {
        LocalDate first = LocalDate.of(2026, 3, 1);
        ReportPeriod march = ReportPeriod.of(LocalDateRange.of(first, first.plusDays(31)), ZoneOffset.UTC);
        WinChancesResult chances = THREE.of(G14, march);
        assertThat(chances.deals()).isEqualTo(ids("D1", "D2", "D3", "D5"));
        assertThat(chances.openedIn()).contains(march);
        assertThat(chances.leftOut())
                .containsExactly(new CohortLeftOut(CohortLeftOut.Reason.OUTSIDE_PERIOD, ids("D4", "D6")));
        assertThat(chances.incidence().orElseThrow()).isCloseTo(0.75, EXACT);
    }

    @Test
    void result_tells_itsOptionsAndInstant() {
        WinChancesResult chances = THREE.treatingAsLostNow().of(G14);
        assertThat(chances.analysis()).isEqualTo(WinChances.withDefaults().treatingAsLostNow());
        assertThat(chances.asOf()).isEqualTo(day(100));
        assertThat(chances.deals()).hasSize(6);
        assertThat(chances.won()).isEqualTo(ids("D1", "D3", "D5"));
        assertThat(chances).isEqualTo(THREE.treatingAsLostNow().of(G14)).isNotEqualTo(THREE.of(G14));
        assertThat(chances).hasSameHashCodeAs(THREE.treatingAsLostNow().of(G14));
        assertThat(THREE.of(deals(1))).isNotEqualTo(THREE.of(deals(2)));
        assertThat(THREE.of(deals(9, "D1 A@0"))).isNotEqualTo(THREE.of(deals(9, "D1 A@1")));
    }
}
