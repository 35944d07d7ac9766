package org.saleskit.analytics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.saleskit.analytics.survival.Lives.Close;

/**
 * Deals whose law is known: closing at a constant rate of 1/60 a day, two in five closes won; opened at random over half a
 * year and looked at on its last day, so that about a third is still open; every fifth deal is seen from some age on only.
 */
class SurvivalSimulationTest {

    private static final int RUNS = 2_000;
    private static final int DEALS = 150;
    private static final double MEAN_DAYS = 60;
    private static final double WIN_SHARE = 0.4;
    private static final double WINDOW = 180;
    private static final double AT = 60;

    private static SurvivalData<Close> deals(SplittableRandom random) {
        SurvivalAccumulator<Close> accumulator =
                SurvivalAccumulator.of(TimeScale.elapsedDays(), List.of(Close.values()));
        int seen = 0;
        while (seen < DEALS) {
            double life = -MEAN_DAYS * Math.log(1 - random.nextDouble());
            double observed = WINDOW * random.nextDouble();
            double entry = random.nextInt(5) == 0 ? 40 * random.nextDouble() : 0;
            if (entry < Math.min(life, observed)) {
                Close cause = random.nextDouble() < WIN_SHARE ? Close.WON : Close.LOST;
                accumulator.add(
                        (long) (entry * 86_400),
                        (long) (Math.min(life, observed) * 86_400),
                        life <= observed ? Optional.of(cause) : Optional.empty());
                seen++;
            }
        }
        return accumulator.result();
    }

    @Test
    void intervals_coverTheTruth_andTheNaiveNumbersDoNot() {
        SplittableRandom random = new SplittableRandom(20261122);
        double truth = Math.exp(-AT / MEAN_DAYS);
        double trueWon = WIN_SHARE * (1 - truth);
        double trueMedian = MEAN_DAYS * Math.log(2);
        int curve = 0;
        int incidence = 0;
        int median = 0;
        double naiveMean = 0;
        double restricted = 0;
        double meanCurve = 0;
        double meanWon = 0;
        double naiveWonByNow = 0;
        for (int run = 0; run < RUNS; run++) {
            AalenJohansen<Close> result = AalenJohansen.of(deals(random));
            KaplanMeier open = result.open();
            curve += open.intervalAt(AT).orElseThrow().contains(truth) ? 1 : 0;
            incidence += result.intervalAt(Close.WON, AT).orElseThrow().contains(trueWon) ? 1 : 0;
            CurveQuantile half = open.median();
            median += half.low().orElse(0) <= trueMedian
                            && trueMedian < half.high().orElse(1e9)
                    ? 1
                    : 0;
            meanCurve += open.survivalAt(AT).orElseThrow() / RUNS;
            meanWon += result.incidenceAt(Close.WON, AT).orElseThrow() / RUNS;
            restricted += open.restrictedMean(120).orElseThrow().mean() / RUNS;
            naiveMean += result.data().naive().orElseThrow().mean() / RUNS;
            naiveWonByNow +=
                    (double) result.data().events(Close.WON) / result.data().rows() / RUNS;
        }
        assertThat((double) curve / RUNS).as("coverage of S").isBetween(0.93, 0.97);
        assertThat((double) incidence / RUNS).as("coverage of the incidence").isBetween(0.93, 0.97);
        assertThat((double) median / RUNS).as("coverage of the median").isBetween(0.93, 0.97);
        assertThat(meanCurve).isCloseTo(truth, within(0.004));
        assertThat(meanWon).isCloseTo(trueWon, within(0.004));
        assertThat(restricted).isCloseTo(MEAN_DAYS * (1 - Math.exp(-2)), within(0.4));
        assertThat(naiveMean).as("average of closed deals, truth 60 days").isLessThan(48);
        assertThat(naiveWonByNow).as("won of all, truth 0.4 in the end").isLessThan(0.3);
    }
}
