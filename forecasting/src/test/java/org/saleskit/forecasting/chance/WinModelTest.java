package org.saleskit.forecasting.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.forecasting.chance.DealsOf.chanceOf;
import static org.saleskit.forecasting.chance.DealsOf.chances;
import static org.saleskit.forecasting.chance.DealsOf.fold;
import static org.saleskit.forecasting.chance.DealsOf.log;
import static org.saleskit.forecasting.chance.DealsOf.many;
import static org.saleskit.forecasting.chance.DealsOf.plus;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.time.ReportPeriod;
import org.threeten.extra.LocalDateRange;

/** Options of the model: periods, steps, history, segments and seasons. */
class WinModelTest {

    private static final Offset<Double> NEAR = within(1e-12);

    @Test
    void of_period_startsAtTheDealsOrLater() {
        List<String> ways = new ArrayList<>();
        ways.addAll(many(10, "a", "A 0, Won 3"));
        ways.addAll(many(10, "b", "A 0, Won 9"));
        ways.addAll(many(20, "c", "A 0, Lost 30"));
        Deals deals = log(DealsOf.PIPELINE, 49.5, plus(ways, "x A 49"));
        LearnedChances learned = WinModel.withDefaults().learn(deals);
        ReportPeriod underWay = period("2026-02-01", "2026-02-23");
        // Day 0 is 1 January: x entered on day 49, 19 February; day 52 is the 22nd, day 58 the 28th.
        assertThat(learned.of(underWay).get(0).winInPeriod().orElseThrow()).isCloseTo(0.25, NEAR);
        assertThat(learned.of(period("2026-02-01", "2026-02-22"))
                        .get(0)
                        .winInPeriod()
                        .orElseThrow())
                .isZero();
        ReportPeriod ahead = period("2026-02-23", "2026-03-01");
        assertThat(learned.of(ahead).get(0).winInPeriod().orElseThrow()).isCloseTo(0.25, NEAR);
        assertThat(learned.of(ahead).get(0).winEventually().orElseThrow()).isCloseTo(0.5, NEAR);
        assertThat(learned.of(deals, period("2026-02-23", "2026-02-28"))
                        .get(0)
                        .winInPeriod()
                        .orElseThrow())
                .isZero();
        assertThat(learned.of(period("2026-02-22", "2026-02-23"))
                        .get(0)
                        .winInPeriod()
                        .orElseThrow())
                .isCloseTo(0.25, NEAR);
    }

    private static ReportPeriod period(String from, String to) {
        return ReportPeriod.of(LocalDateRange.of(LocalDate.parse(from), LocalDate.parse(to)), ZoneId.of("UTC"));
    }

    @Test
    void of_endWithinAStep_countsTheShareOfClosesThatComeSoEarly() {
        // All leave after 2 days; 30 of 40 close at 06:00, 10 at 18:00.
        List<String> ways = new ArrayList<>();
        ways.addAll(many(30, "a", "A 0.25, Won 2.25"));
        ways.addAll(many(10, "b", "A 0.75, Won 2.75"));
        Deals deals = fold(plus(ways, "x A 10"), 10);
        LearnedChances learned = WinModel.withDefaults().learn(deals);
        assertThat(learned.of(deals, DealsOf.day(11.1)).get(0).winInPeriod().orElseThrow())
                .isZero();
        assertThat(learned.of(deals, DealsOf.day(11.5)).get(0).winInPeriod().orElseThrow())
                .isCloseTo(0.75, NEAR);
        assertThat(learned.of(deals, DealsOf.day(11.25)).get(0).winInPeriod().orElseThrow())
                .isZero();
        assertThat(learned.of(deals, DealsOf.day(11.25).plusNanos(1))
                        .get(0)
                        .winInPeriod()
                        .orElseThrow())
                .isCloseTo(0.75, NEAR);
        assertThat(learned.of(deals, DealsOf.day(12)).get(0).winInPeriod().orElseThrow())
                .isCloseTo(1, NEAR);
    }

    @Test
    void withHalfLife_countsOldDealsLess() {
        // A year ago all were won, this month all were lost; day 1 of a stay ends both.
        List<String> ways = new ArrayList<>();
        ways.addAll(many(30, "a", "A 0, Won 1"));
        ways.addAll(many(30, "b", "A 360, Lost 361"));
        Deals deals = fold(plus(ways, "x A 364"), 364);
        double equal = chanceOf(chances(WinModel.withDefaults(), deals, 1), "x")
                .winInPeriod()
                .orElseThrow();
        assertThat(equal).isCloseTo(0.5, NEAR);
        WinModel model = WinModel.withDefaults().withHalfLife(Duration.ofDays(360));
        double recent = chanceOf(chances(model, deals, 1), "x").winInPeriod().orElseThrow();
        assertThat(recent).isCloseTo(1.0 / 3, NEAR);
        WinModel rates =
                model.withSources(List.of(ChanceSource.LEARNED_STAGE_RATE)).withTiming(List.of(TimingRule.WHOLE));
        double rate = chanceOf(chances(rates, deals, 1), "x").winInPeriod().orElseThrow();
        double old = 30 * Math.pow(2, -363.0 / 360);
        double late = 30 * Math.pow(2, -3.0 / 360);
        // Strength 10 at 31/62, as there is but one stage.
        assertThat(rate).isCloseTo((old + 5) / (old + late + 10), NEAR);
    }

    @Test
    void withHistoryFrom_passesOverClosesBefore() {
        List<String> ways = new ArrayList<>(many(10, "a", "A 0, Won 1"));
        ways.addAll(many(10, "b", "A 50, Lost 51"));
        WinModel model = WinModel.withDefaults()
                .withHistoryFrom(DealsOf.day(20))
                .withSources(List.of(ChanceSource.LEARNED_STAGE_RATE))
                .withTiming(List.of(TimingRule.WHOLE));
        assertThat(chanceOf(chances(model, fold(plus(ways, "x A 60"), 60), 1), "x")
                        .evidence())
                .isEqualTo(10);
        WinModel after = model.withHistoryFrom(DealsOf.day(61)).withSources(List.of(ChanceSource.INCIDENCE_IN_STAGE));
        assertThat(chanceOf(chances(after, fold(plus(ways, "x A 60"), 60), 1), "x")
                        .source())
                .isEqualTo(ChanceSource.UNKNOWN);
    }

    @Test
    void withStep_hours_tellsHoursApart() {
        List<String> ways = new ArrayList<>(many(30, "a", "A 0, Won 0.125"));
        ways.addAll(many(30, "b", "A 0, Lost 0.5"));
        Deals deals = fold(plus(ways, "x A 1"), 1);
        WinModel model = WinModel.withDefaults().withStep(Duration.ofHours(1));
        assertThat(chanceOf(chances(model, deals, 0.125), "x").winInPeriod().orElseThrow())
                .isCloseTo(0.5, NEAR);
        assertThat(chanceOf(chances(model, deals, 0.084), "x").winInPeriod().orElseThrow())
                .isZero();
    }

    @Test
    void withSegments_newSegment_isLikeAll() {
        List<String> ways = new ArrayList<>(many(100, "a", "A 0, Won 1"));
        ways.addAll(many(100, "b", "A 0, Lost 1"));
        WinModel model =
                WinModel.withDefaults().withSegments(deal -> deal.id().value().substring(0, 1));
        LearnedChances learned = model.learn(fold(ways, 10));
        List<DealChance> chances = learned.of(log(10, "a A 10", "b A 10", "c A 10"), DealsOf.day(12));
        assertThat(chanceOf(chances, "c").winInPeriod().orElseThrow()).isCloseTo(0.5, NEAR);
        // x and y: common factor of won of a and of b, which is their own factor too, as there is one stage. With h won
        // of all a day and
        // E = 100 h: x (x E + 10) = 110, y (y E + 10) = 10, h (100 x x + 100 y y) = 100. The sum of the first two gives
        // x + y = 2, and
        // with it y y y + 2 y y + 4 y = 2: y = 0.402627941186124 (SciPy 1.17.1, brentq). Won of a: h x x. Lost is won
        // of the other.
        double slow = 0.402627941186124;
        double fast = 2 - slow;
        double won = fast * fast / (fast * fast + slow * slow);
        assertThat(chanceOf(chances, "a").winInPeriod().orElseThrow()).isCloseTo(won, NEAR);
        assertThat(chanceOf(chances, "a").loseInPeriod().orElseThrow()).isCloseTo(1 - won, NEAR);
        assertThat(chanceOf(chances, "b").loseInPeriod().orElseThrow()).isCloseTo(won, NEAR);
        List<DealChance> near =
                model.withSegmentPrior(1e9).learn(fold(ways, 10)).of(log(10, "a A 10"), DealsOf.day(12));
        assertThat(near.get(0).winInPeriod().orElseThrow()).isCloseTo(0.5, within(1e-6));
    }

    /**
     * 6 won and 2 lost of one segment, 8 lost of another, all on day 3. With factors x x and y y of won, x + y = 2 and E = 8 h = 6 / (x x + y
     * y): y (y E + 10) = 10, that is 10 y y y - 27 y y + 40 y = 20, y = 0.8100181898571968 (SciPy 1.17.1, brentq), and 6/8 x x / (x x + y y)
     * are won. Its interval is that of a share among n deals, 1 / n = 1 / 16 + 1 / (8 + 10): SciPy, beta.ppf([0.025, 0.975], p n + 1/2, (1
     * - p) n + 1/2).
     */
    @Test
    void withSegments_interval_restsOnTheSegmentsOwnExits() {
        List<String> ways = new ArrayList<>(many(6, "a", "A 0, Won 3"));
        ways.addAll(many(2, "ab", "A 0, Lost 3"));
        ways.addAll(many(8, "b", "A 0, Lost 3"));
        WinModel model = WinModel.withDefaults()
                .withLeastData(1, 1)
                .withSegments(deal -> deal.id().value().substring(0, 1));
        DealChance chance = model.learn(fold(ways, 10))
                .of(log(10, "ax A 8"), DealsOf.day(12))
                .get(0);
        assertThat(chance.winInPeriod().orElseThrow()).isCloseTo(0.5125227373214963, NEAR);
        assertThat(chance.evidence()).isEqualTo(16);
        assertThat(chance.interval().orElseThrow().low()).isCloseTo(0.21436035, within(1e-8));
        assertThat(chance.interval().orElseThrow().high()).isCloseTo(0.80357800, within(1e-8));
    }

    @Test
    void withSeasons_namesOfDays_changeTheChanceInThePeriod() {
        // On odd weeks all that wait are won; on even weeks nothing happens. 200 deals enter a day.
        List<String> ways = new ArrayList<>();
        for (int day = 0; day < 140; day++) {
            int close = day / 7 % 2 == 1 ? day : day / 7 * 7 + 7;
            ways.addAll(many(3, "d" + day + "-", "A " + day + ", Won " + (close + 1)));
        }
        Deals deals = fold(plus(ways, "x A 140"), 141);
        WinModel plain = WinModel.withDefaults();
        WinModel seasons = plain.withSeasons(
                ZoneOffset.UTC,
                day -> ChronoUnit.DAYS.between(LocalDate.of(2026, 1, 1), day) / 7 % 2 == 1 ? "busy" : "idle");
        double idle = chanceOf(chances(seasons, deals, 4), "x").winInPeriod().orElseThrow();
        double any = chanceOf(chances(plain, deals, 4), "x").winInPeriod().orElseThrow();
        assertThat(any).isGreaterThan(0.5);
        assertThat(idle).isLessThan(any / 2);
        assertThat(chanceOf(chances(seasons, deals, 12), "x").winInPeriod().orElseThrow())
                .isGreaterThan(0.95);
    }

    @Test
    void toString_namesTheOptions() {
        assertThat(WinModel.withDefaults())
                .hasToString("WinModel[[INCIDENCE_IN_STAGE, LEARNED_STAGE_RATE, STAGE_DEFAULT, HOST],"
                        + " [EXPECTED_CLOSE, WIN_TIMES], step PT24H, least exits 20, least decided 5]");
        assertThat(WinModel.withDefaults()
                        .withSources(List.of(ChanceSource.HOST))
                        .withTiming(List.of(TimingRule.WHOLE))
                        .withStep(Duration.ofHours(1))
                        .withLeastData(7, 8)
                        .withHalfLife(Duration.ofDays(90))
                        .withHistoryFrom(DealsOf.DAY_0)
                        .withoutExtrapolation()
                        .withSegments(deal -> "")
                        .withSegmentPrior(3)
                        .withSeasons(ZoneOffset.UTC, day -> ""))
                .hasToString(
                        "WinModel[[HOST], [WHOLE], step PT1H, least exits 7, least decided 8, half-life PT2160H,"
                                + " history from 2026-01-01T00:00:00Z, without extrapolation, by segment with prior 3.0, by season]");
    }

    /** All stays of a stage are of one day, 2 000 half-lives ago: they count as they do without one. */
    @Test
    void withHalfLife_stageLastEnteredLongAgo_isLearnedFromAsItIs() {
        List<String> ways = new ArrayList<>();
        ways.addAll(many(6, "a", "A 0, Won 3"));
        ways.addAll(many(6, "b", "A 0, Lost 5"));
        ways.add("x A 0");
        Deals deals = fold(ways, 2000);
        WinModel plain = WinModel.withDefaults();
        LearnedChances learned = plain.withHalfLife(Duration.ofDays(1)).learn(deals);
        assertThat(learned.of(log(2001, "y A 1999"), DealsOf.day(2010)).get(0).winInPeriod())
                .isEqualTo(plain.learn(deals)
                        .of(log(2001, "y A 1999"), DealsOf.day(2010))
                        .get(0)
                        .winInPeriod())
                .isNotEmpty();
    }
}
