package org.saleskit.examples.review.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
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
        assertThat(TeamLaw.of(List.of(), 10, 1)).isEmpty();
    }

    /** Two reps of ten coins each are twenty coins: P(W >= 10) = 0.5881, its quantiles 7, 10 and 13. */
    @Test
    void team_ofIndependentReps_hasTheLawOfTheSum() {
        ForecastReview.Team team =
                TeamLaw.of(List.of(coins(), coins()), 20_000, 1).orElseThrow().against(usd(1_000));

        assertThat(team.planChance().orElseThrow()).isEqualTo(0.5881, offset(0.012));
        assertThat(List.of(team.low(), team.median(), team.high())).containsExactly(usd(700), usd(1_000), usd(1_300));
        assertThat(TeamLaw.of(List.of(coins()), 100, 1)
                        .orElseThrow()
                        .against(usd(0))
                        .planChance())
                .isEmpty();
    }

    /** Amounts differ from deal to deal, so the range must be wider than with each win at its mean. */
    @Test
    void range_countsTheSpreadOfAmounts() {
        ForecastReview forecast = Samples.REVIEW.forecast();
        RepForecast rep = forecast.reps().get(0);
        Proportion conversion =
                Proportion.of(rep.conversion().successes(), rep.conversion().trials());
        RevenueDistribution mean = ActivityForecaster.withDefaults()
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
