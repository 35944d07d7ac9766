package org.saleskit.forecasting.accuracy;

import java.util.Arrays;
import java.util.Objects;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/**
 * How far is a whole law from what came? The continuous ranked probability score, in the unit of the forecast; for a forecast of one
 * number it is the absolute error.
 *
 * <p><b>Formula</b>
 *
 * <pre>
 * CRPS(F, y) = integral of (F(x) - 1{x &gt;= y})^2 dx = E|X - y| - E|X - X'| / 2
 * normal       s [z (2 Phi(z) - 1) + 2 phi(z) - 1/sqrt(pi)],  z = (y - m) / s
 * ensemble     1/n sum |x - y| - 1/(2 n^2)      sum sum |x - x'|
 * fair         1/n sum |x - y| - 1/(2 n (n - 1)) sum sum |x - x'|
 * </pre>
 *
 * <p><b>Symbols</b> F - law of the forecast; X, X' - two independent draws of it; y - what came; x - the n members of an ensemble.
 *
 * <p><b>Special cases</b> A certain forecast: |x - y|. An ensemble of one has no fair score. The plain score of a simulated law is too
 * high by E|X - X'|/(2 n); the fair one is what a law of endlessly many draws would be expected to have.
 *
 * <p><b>Example</b> The ensemble 1, 2, 4, 7 at 3: 0.75, fair 1/3. The standard normal law at 0: 0.2337.
 *
 * <p><b>Method</b> The integral of a step function is a sum over its steps, exact for every law on a lattice and for every ensemble;
 * differences of amounts are taken exactly before they become floating-point numbers. Time is proportional to the support.
 *
 * <p><b>Source</b> Gneiting and Raftery, <i>JASA</i> 102 (2007) 359, equations 20 and 21; Ferro, <i>Quarterly Journal of the Royal
 * Meteorological Society</i> 140 (2014) 1917, doi 10.1002/qj.2270 (fair).
 */
public final class Crps {

    private Crps() {}

    /**
     * {@return the score of a law of revenue, in major units of its currency, zero or more}
     *
     * @param forecast the law
     * @param actual what came
     * @throws IllegalArgumentException if the currencies differ
     */
    public static double of(RevenueDistribution forecast, Money actual) {
        return new Integral(forecast, actual).score(0);
    }

    /**
     * {@return the fair score of a simulated law, in major units of its currency; it may be slightly negative}
     *
     * @param forecast the law, of at least two draws
     * @param actual what came
     * @throws IllegalArgumentException if the currencies differ, or the law is exact or of one draw: an exact law's score is fair
     */
    public static double fairOf(RevenueDistribution forecast, Money actual) {
        Integral integral = new Integral(forecast, actual);
        int draws = forecast.draws().orElse(0);
        Checks.check(draws >= 2, "forecast", "be simulated with at least 2 draws", draws);
        return integral.score(1.0 / (draws - 1));
    }

    /**
     * {@return the score of an ensemble of equally likely values}
     *
     * @param members the values, at least one, finite, in any order; the array stays as it is
     * @param actual what came, finite
     * @throws IllegalArgumentException if there is no member or a value is not finite
     */
    public static double ofEnsemble(double[] members, double actual) {
        Objects.requireNonNull(members, "members");
        return ensemble(members, actual, members.length);
    }

    /**
     * {@return the fair score of an ensemble of equally likely values; it may be slightly negative}
     *
     * @param members the values, at least two, finite, in any order; the array stays as it is
     * @param actual what came, finite
     * @throws IllegalArgumentException if there are fewer than two members or a value is not finite
     */
    public static double fairOfEnsemble(double[] members, double actual) {
        Objects.requireNonNull(members, "members");
        Checks.check(members.length >= 2, "members", "hold at least 2 values", members.length);
        return ensemble(members, actual, members.length - 1);
    }

    /**
     * {@return the score of a normal law}
     *
     * @param mean the mean, finite
     * @param deviation the standard deviation, finite, zero or more; with 0 the score is the absolute error
     * @param actual what came, finite
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static double ofNormal(double mean, double deviation, double actual) {
        finite(mean, "mean");
        Checks.finiteNonNegative(deviation, "deviation");
        finite(actual, "actual");
        if (deviation == 0) {
            return Math.abs(actual - mean);
        }
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double z = Math.abs(actual - mean) / deviation;
        double inside = 1 - 2 * normal.survivalProbability(z);
        return deviation * (z * inside + 2 * normal.density(z) - 1 / Math.sqrt(Math.PI));
    }

    /** mean |x - y| less the sum of (2 i - n - 1) x(i) over n times the divisor, x(i) in ascending order. */
    private static double ensemble(double[] members, double actual, double divisor) {
        finite(actual, "actual");
        Checks.check(members.length > 0, "members", "hold at least 1 value", members.length);
        for (int i = 0; i < members.length; i++) {
            finite(members[i], "members[" + i + "]");
        }
        double[] sorted = members.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double distance = 0;
        double spread = 0;
        for (int i = 0; i < n; i++) {
            distance += Math.abs(sorted[i] - actual);
            spread += (2 * i + 1 - n) * (sorted[i] - actual);
        }
        return distance / n - spread / n / divisor;
    }

    private static void finite(double value, String name) {
        Checks.check(Double.isFinite(value), name, "be finite", value);
    }

    /** E|X - y| and E|X - X'|/2 = integral of F (1 - F), of one law. */
    private static final class Integral {

        private double distance;
        private double halfSpread;
        private double score;

        Integral(RevenueDistribution forecast, Money actual) {
            Objects.requireNonNull(forecast, "forecast");
            Objects.requireNonNull(actual, "actual");
            Checks.check(
                    actual.getCurrencyUnit().equals(forecast.currency()),
                    "actual",
                    "be in the currency of the forecast, which is " + forecast.currency(),
                    actual.getCurrencyUnit());
            double below = 0;
            double previous = Double.NaN;
            for (int i = 0; i < forecast.size(); i++) {
                double x = forecast.amountAt(i)
                        .getAmount()
                        .subtract(actual.getAmount())
                        .doubleValue();
                if (i == 0) {
                    score += Math.max(x, 0);
                } else {
                    step(previous, x, Math.min(below, 1));
                }
                below += forecast.probabilityAt(i);
                distance += forecast.probabilityAt(i) * Math.abs(x);
                previous = x;
            }
            score += Math.max(-previous, 0);
        }

        /** From one point to the next, both measured from what came; F is constant in between. */
        private void step(double from, double to, double below) {
            double before = Math.max(Math.min(to, 0) - Math.min(from, 0), 0);
            double after = Math.max(Math.max(to, 0) - Math.max(from, 0), 0);
            halfSpread += below * (1 - below) * (to - from);
            score += below * below * before + (1 - below) * (1 - below) * after;
        }

        /** With the half spread enlarged by this share; the plain score is summed from squares and never negative. */
        double score(double enlarged) {
            return enlarged == 0 ? score : distance - halfSpread * (1 + enlarged);
        }
    }
}
