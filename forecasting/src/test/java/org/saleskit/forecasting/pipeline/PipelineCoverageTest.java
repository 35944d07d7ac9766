package org.saleskit.forecasting.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.forecasting.pipeline.Sample.INDEPENDENT;
import static org.saleskit.forecasting.pipeline.Sample.QUARTER;
import static org.saleskit.forecasting.pipeline.Sample.deal;
import static org.saleskit.forecasting.pipeline.Sample.ids;
import static org.saleskit.forecasting.pipeline.Sample.usd;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.stats.Proportion;
import org.saleskit.forecasting.pipeline.CreationNeed.Case;
import org.saleskit.forecasting.pipeline.CreationNeed.Rates;

/** Coverage and creation, worked by hand. */
class PipelineCoverageTest {

    private static final LocalDate DECEMBER = LocalDate.parse("2026-12-01");
    private static final Proportion ONE_OF_FOUR = Proportion.of(1, 4);

    /** Won 200 000; open 600 000 in full, of which 100 000 cannot close; 0.5 × 400 000 + 0.4 × 100 000 = 240 000 weighted. */
    private static final PipelineForecast FORECAST = INDEPENDENT.forecast(List.of(
            PipelineDeal.won(DealId.of("0"), usd(200_000), LocalDate.parse("2026-10-09")),
            deal("1", 400_000, 0.5),
            deal("2", 100_000, 0.4),
            deal("3", 100_000, 0)));

    private static Rates rates(Proportion winRate, double amount, ClosingLag lag) {
        return new Rates(winRate, usd(amount), lag);
    }

    @Test
    void coverage_ofAPlanAhead_isOpenAndWeightedOverTheRest() {
        PipelineCoverage coverage = FORECAST.coverage(usd(500_000));

        assertThat(coverage.plan()).isEqualTo(usd(500_000));
        assertThat(coverage.closed()).isEqualTo(usd(200_000));
        assertThat(coverage.remaining()).isEqualTo(usd(300_000));
        assertThat(coverage.isReached()).isFalse();
        assertThat(coverage.openValue()).isEqualTo(usd(500_000));
        assertThat(coverage.weightedValue()).isEqualTo(usd(240_000));
        assertThat(coverage.openCoverage()).hasValue(500.0 / 300);
        assertThat(coverage.weightedCoverage()).hasValue(0.8);
        assertThat(coverage.missing()).isEqualTo(usd(60_000));
        assertThat(ids(coverage.cannotClose())).containsExactly("3");
        assertThat(coverage.period()).isEqualTo(QUARTER);
        assertThat(coverage)
                .hasToString("PipelineCoverage[remaining=USD 300000.00, open=USD 500000.00, weighted=USD 240000.00]");
    }

    @Test
    void coverage_ofAPlanReachedOrExceeded_isEmpty() {
        for (double plan : new double[] {200_000, 150_000, 0}) {
            PipelineCoverage coverage = FORECAST.coverage(usd(plan));

            assertThat(coverage.isReached()).isTrue();
            assertThat(coverage.remaining()).isEqualTo(usd(plan - 200_000));
            assertThat(coverage.openCoverage()).isEmpty();
            assertThat(coverage.weightedCoverage()).isEmpty();
            CreationNeed need = coverage.creation(DECEMBER, rates(ONE_OF_FOUR, 40_000, ClosingLag.none()));
            assertThat(need.state()).isEqualTo(Case.REACHED);
            assertThat(need.deals()).isEmpty();
            assertThat(need.dealsEvenly()).isEmpty();
            assertThat(need.wholeDeals()).isEmpty();
            assertThat(need.amount()).isEmpty();
        }
    }

    /** 300 000 / (1/4 × 1/2 × 40 000) = 60, and beside the open deals 60 000 / 5 000 = 12; 60 × 40 000 = 2 400 000. */
    @Test
    void creation_halfOfTheWinsInTime_isTheRestOverWhatADealBrings() {
        ClosingLag lag = ClosingLag.ofCycles(List.of(Duration.ofDays(10), Duration.ofDays(90)));
        Rates rates = rates(ONE_OF_FOUR, 40_000, lag);
        PipelineCoverage coverage = FORECAST.coverage(usd(500_000));

        CreationNeed all = coverage.creationOfAll(DECEMBER, rates);
        assertThat(all.state()).isEqualTo(Case.NEEDED);
        assertThat(all.daysLeft()).isEqualTo(31);
        assertThat(all.chanceInTime()).hasValue(0.125);
        assertThat(all.deals()).hasValue(60);
        assertThat(all.wholeDeals()).isEqualTo(OptionalLong.of(60));
        assertThat(all.amount()).contains(usd(2_400_000));
        assertThat(all.missing()).isEqualTo(usd(300_000));
        assertThat(all.rates()).isSameAs(rates);
        // Evenly over 31 days: those of the first 21 days have 10 days or more left, 21/31 of the chance.
        assertThat(all.dealsEvenly().orElseThrow()).isCloseTo(60 * 31.0 / 21, within(1e-9));
        assertThat(all.lastUsefulDay()).isEqualTo(LocalDate.parse("2026-12-21"));
        assertThat(all).hasToString("CreationNeed[NEEDED, deals=60.0]");
        assertThat(coverage.creation(DECEMBER, rates).deals()).hasValue(12);
    }

    @Test
    void creation_onTheLastUsefulDay_isStillPossibleAndNotAfter() {
        Rates rates = rates(ONE_OF_FOUR, 40_000, ClosingLag.ofDays(10));
        PipelineCoverage coverage = FORECAST.coverage(usd(500_000));

        CreationNeed last = coverage.creation(LocalDate.parse("2026-12-21"), rates);
        assertThat(last.state()).isEqualTo(Case.NEEDED);
        assertThat(last.deals()).hasValue(6);
        CreationNeed late = coverage.creation(LocalDate.parse("2026-12-22"), rates);
        assertThat(late.state()).isEqualTo(Case.TOO_LATE);
        assertThat(late.deals()).isEmpty();
        assertThat(late.dealsEvenly()).isEmpty();
        assertThat(late.lastUsefulDay()).isEqualTo(LocalDate.parse("2026-12-21"));
        assertThat(late).hasToString("CreationNeed[TOO_LATE]");
    }

    @Test
    void creation_withoutAnAnswer_isANamedCase() {
        PipelineCoverage coverage = FORECAST.coverage(usd(500_000));

        assertThat(coverage.creation(DECEMBER, rates(Proportion.of(0, 0), 5, ClosingLag.none()))
                        .state())
                .isEqualTo(Case.NO_WIN_RATE);
        assertThat(coverage.creation(DECEMBER, rates(Proportion.of(0, 0), 5, ClosingLag.none()))
                        .chanceInTime())
                .isEqualTo(OptionalDouble.empty());
        assertThat(coverage.creation(DECEMBER, rates(Proportion.of(0, 9), 5, ClosingLag.none()))
                        .state())
                .isEqualTo(Case.NOTHING_WON);
        assertThat(coverage.creation(DECEMBER, rates(ONE_OF_FOUR, 0, ClosingLag.none()))
                        .state())
                .isEqualTo(Case.NOTHING_WON);
        CreationNeed covered =
                FORECAST.coverage(usd(440_000)).creation(DECEMBER, rates(Proportion.of(0, 0), 5, ClosingLag.none()));
        assertThat(covered.state()).isEqualTo(Case.COVERED);
        assertThat(covered.missing()).isEqualTo(usd(0));
    }

    @Test
    void wholeDeals_ofAQuotientThatIsWholeOnPaper_isNotOneMore() {
        PipelineCoverage coverage = FORECAST.coverage(usd(500_000));

        assertThat(coverage.creation(DECEMBER, rates(Proportion.of(1, 3), 60_000, ClosingLag.none()))
                        .wholeDeals())
                .hasValue(3);
        assertThat(coverage.creation(DECEMBER, rates(Proportion.of(1, 3), 59_999, ClosingLag.none()))
                        .wholeDeals())
                .hasValue(4);
    }

    @Test
    void lag_ofCycles_isTheShareOfWinsByTheDay() {
        ClosingLag lag = ClosingLag.ofCycles(
                List.of(Duration.ofHours(25), Duration.ofDays(1), Duration.ofHours(71), Duration.ofDays(8)));

        assertThat(lag.wonBy(-1)).isZero();
        assertThat(lag.wonBy(0)).isZero();
        assertThat(lag.wonBy(1)).isEqualTo(0.5);
        assertThat(lag.wonBy(2)).isEqualTo(0.75);
        assertThat(lag.wonBy(7)).isEqualTo(0.75);
        assertThat(lag.wonBy(8)).isEqualTo(1);
        assertThat(lag.wonBy(900)).isEqualTo(1);
        assertThat(lag.shortestDays()).isEqualTo(1);
        assertThat(lag).hasToString("ClosingLag[1 to 8 days]");
    }

    @Test
    void lag_ofShares_isAStepFunctionThatNeedNotEndAtOne() {
        ClosingLag lag = ClosingLag.of(new TreeMap<>(Map.of(0L, 0.0, 5L, 0.25, 9L, 0.25, 12L, 0.5)));

        assertThat(lag.shortestDays()).isEqualTo(5);
        assertThat(lag.wonBy(4)).isZero();
        assertThat(lag.wonBy(11)).isEqualTo(0.25);
        assertThat(lag.wonBy(12)).isEqualTo(0.5);
        assertThat(ClosingLag.none().wonBy(0)).isEqualTo(1);
    }

    @Test
    void lag_evenly_isTheMeanOverTheDays() {
        ClosingLag lag = ClosingLag.of(new TreeMap<>(Map.of(0L, 0.125, 5L, 0.25, 12L, 0.5)));

        for (int n = 1; n < 30; n++) {
            double sum = 0;
            for (int day = 0; day < n; day++) {
                sum += lag.wonBy(day);
            }
            assertThat(lag.wonEvenly(n)).isCloseTo(sum / n, within(1e-15));
        }
    }

    @Test
    void lag_equalSteps_areEqual() {
        ClosingLag one = ClosingLag.ofCycles(List.of(Duration.ofDays(3)));

        assertThat(one).isEqualTo(ClosingLag.ofDays(3)).hasSameHashCodeAs(ClosingLag.ofDays(3));
        assertThat(one).isNotEqualTo(ClosingLag.ofDays(4)).isNotEqualTo("3");
        assertThat(one).isNotEqualTo(ClosingLag.of(new TreeMap<>(Map.of(3L, 0.5))));
    }
}
