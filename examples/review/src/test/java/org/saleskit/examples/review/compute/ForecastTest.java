package org.saleskit.examples.review.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.saleskit.core.stats.Proportion;
import org.saleskit.examples.review.Samples;
import org.saleskit.examples.review.compute.outlook.Bins;
import org.saleskit.examples.review.model.ForecastReview;
import org.saleskit.examples.review.model.ForecastReview.Bin;
import org.saleskit.examples.review.model.ForecastReview.RepForecast;
import org.saleskit.forecasting.activity.ActivityForecaster;
import org.saleskit.forecasting.activity.SalesActivity;
import org.saleskit.forecasting.distribution.RevenueDistribution;

final class ForecastTest {

    private static Money usd(long amount) {
        return Money.ofMajor(CurrencyUnit.USD, amount);
    }

    /** Ten meetings of which each is won with probability one half: R = 100 W. */
    private static RevenueDistribution coins() {
        return ActivityForecaster.withDefaults()
                .withFixedRate()
                .forecast(SalesActivity.of(10, 1, Proportion.of(50, 100), usd(100)))
                .revenue();
    }

    @Test
    void columns_areRound_startAtZero_andHoldTheLaw() {
        for (RepForecast rep : Samples.REVIEW.forecast().reps()) {
            List<Bin> law = rep.law();
            double sum = 0;
            for (int i = 0; i < law.size(); i++) {
                Bin bin = law.get(i);
                assertThat(bin.from())
                        .isEqualTo(i == 0 ? usd(0) : law.get(i - 1).below());
                assertThat(bin.below().minus(bin.from())).isEqualTo(law.get(0).below());
                assertThat(bin.atLeast()).isEqualTo(1 - sum, offset(1e-9));
                sum += bin.probability();
            }
            assertThat(sum).isBetween(0.999, 1.0000001);
        }
        assertThat(Samples.REVIEW.forecast().reps().stream()
                        .mapToInt(rep -> rep.law().size())
                        .max()
                        .orElseThrow())
                .isBetween(12, 20);
    }

    /** q(0.999) is 1000, a twentieth of it 50; at least 500 comes with probability 638 / 1024. */
    @Test
    void columns_ofAKnownLaw_haveItsChances() {
        List<Bin> bins = Bins.upTo(List.of(coins()), CurrencyUnit.USD).of(coins());

        assertThat(bins.get(0).below()).isEqualTo(usd(50));
        Bin atFive = bins.get(10);
        assertThat(atFive.from()).isEqualTo(usd(500));
        assertThat(atFive.probability()).isEqualTo(252 / 1024.0, offset(1e-12));
        assertThat(atFive.atLeast()).isEqualTo(638 / 1024.0, offset(1e-12));
    }

    @Test
    void columns_ofNoRevenue_areOne() {
        RevenueDistribution none = ActivityForecaster.withDefaults()
                .forecast(SalesActivity.of(0, 1, Proportion.of(1, 10), usd(100)))
                .revenue();

        assertThat(Bins.upTo(List.of(none), CurrencyUnit.USD).of(none))
                .containsExactly(new Bin(usd(0), Money.ofMinor(CurrencyUnit.USD, 1), 1, 1));
    }

    /** What one rep lacks another may bring: the team's range is narrower than the sum of the reps' ranges. */
    @Test
    void team_sumsTheMeans_butNotTheRanges() {
        ForecastReview forecast = Samples.REVIEW.forecast();
        ForecastReview.Team team = forecast.team().orElseThrow();
        Money means = sum(forecast, RepForecast::expected);
        Money lows = sum(forecast, RepForecast::low);
        Money highs = sum(forecast, RepForecast::high);

        assertThat(forecast.expected().minus(means).abs().getAmount()).isLessThan(new BigDecimal("0.15"));
        assertThat(team.high().minus(team.low())).isLessThan(highs.minus(lows));
        assertThat(team.low()).isGreaterThan(lows);
        assertThat(team.shared()).isBetween(0.001, 0.9);
        assertThat(team.planChance().orElseThrow()).isBetween(0.1, 0.5);
    }

    private static Money sum(ForecastReview forecast, Function<RepForecast, Optional<Money>> part) {
        return Money.total(forecast.reps().stream()
                .map(rep -> part.apply(rep).orElseThrow())
                .toList());
    }

    /** A rep's conversion lies between the own one and that of all. */
    @Test
    void conversions_areDrawnTowardsThatOfAll() {
        List<RepForecast> reps = Samples.REVIEW.forecast().reps();
        double wins =
                reps.stream().mapToLong(rep -> rep.conversion().successes()).sum();
        double all =
                wins / reps.stream().mapToLong(rep -> rep.conversion().trials()).sum();

        for (RepForecast rep : reps) {
            double own = rep.conversion().rate().orElseThrow();
            assertThat(rep.shrunk().orElseThrow()).isBetween(Math.min(own, all) - 0.005, Math.max(own, all) + 0.005);
        }
    }

    /** Amounts differ from deal to deal, so the range must be wider than with each win at its mean. */
    @Test
    void range_countsTheSpreadOfAmounts() {
        ForecastReview forecast = Samples.REVIEW.forecast();
        RepForecast rep = forecast.reps().get(0);
        Proportion conversion =
                Proportion.of(rep.conversion().successes(), rep.conversion().trials());
        RevenueDistribution mean = ActivityForecaster.withDefaults()
                .withFixedRate()
                .forecast(SalesActivity.of(
                        forecast.workingDays(),
                        rep.activitiesPerDay(),
                        conversion,
                        rep.average().orElseThrow()))
                .revenue();

        assertThat(rep.high().orElseThrow().minus(rep.low().orElseThrow()))
                .isGreaterThan(mean.quantile(0.9).minus(mean.quantile(0.1)));
        assertThat(rep.teamAmounts()).isFalse();
    }
}
