package org.saleskit.forecasting.internal.wins;

import java.util.Arrays;

/** What a rep brings: the law of the wins in each scenario, and of the amount of each win. */
public final class TeamTerm {

    private static final double LEAST_NONE = 1e-200;
    private static final double LEAST_REST = 1e-17;

    private final WonAmount amount;

    /** At k: probabilities of 0, 1, 2, … wins in scenario k. */
    private final double[][] wins;

    /** At w × scenarios + k: the probability of w wins in scenario k. */
    private final double[] table;

    private final double[] meanWins;
    private final double[] varianceOfWins;
    private final int mostWins;

    /**
     * The law of a rep.
     *
     * @param amount what one win brings; the same instance for equal amounts
     * @param wins at k the probabilities of 0, 1, 2, … wins in scenario k; not copied
     */
    public TeamTerm(WonAmount amount, double[][] wins) {
        this.amount = amount;
        this.wins = wins;
        meanWins = new double[wins.length];
        varianceOfWins = new double[wins.length];
        int most = 0;
        for (int k = 0; k < wins.length; k++) {
            for (int i = 0; i < wins[k].length; i++) {
                meanWins[k] += i * wins[k][i];
            }
            for (int i = 0; i < wins[k].length; i++) {
                varianceOfWins[k] += wins[k][i] * (i - meanWins[k]) * (i - meanWins[k]);
            }
            most = Math.max(most, wins[k].length - 1);
        }
        mostWins = most;
        table = new double[(most + 1) * wins.length];
        for (int k = 0; k < wins.length; k++) {
            for (int i = 0; i < wins[k].length; i++) {
                table[i * wins.length + k] = wins[k][i];
            }
        }
    }

    /**
     * {@return probabilities of 0, 1, 2, … wins of so many trials whose rate is Beta(a, b), up to the count beyond which less than 1e-17
     * is left; upwards from P(0) = Π (b + j) / (a + b + j); empty if that is too small for it}
     *
     * @param trials zero or more
     * @param a above zero
     * @param b above zero
     */
    public static double[] betaBinomial(long trials, double a, double b) {
        double none = 1;
        for (long j = 0; j < trials; j++) {
            none *= (b + j) / (a + b + j);
        }
        if (none < LEAST_NONE) {
            return new double[0];
        }
        double[] law = new double[16];
        law[0] = none;
        int last = 0;
        double ratio = Double.POSITIVE_INFINITY;
        // Beyond the mode ratios fall, so that the rest is below a geometric series.
        while (last < trials && !(ratio < 1 && law[last] * ratio < LEAST_REST * (1 - ratio))) {
            ratio = (trials - last) / (last + 1.0) * ((last + a) / (trials - last - 1.0 + b));
            if (last + 1 == law.length) {
                law = Arrays.copyOf(law, 2 * law.length);
            }
            law[last + 1] = law[last] * ratio;
            last++;
        }
        return Arrays.copyOf(law, last + 1);
    }

    /** {@return what one win brings} */
    public WonAmount amount() {
        return amount;
    }

    /**
     * {@return the mean number of wins}
     *
     * @param scenario which one
     */
    public double meanWins(int scenario) {
        return meanWins[scenario];
    }

    /**
     * {@return the mean revenue in minor units}
     *
     * @param scenario in which scenario
     */
    public double mean(int scenario) {
        return meanWins[scenario] * amount.meanUnits();
    }

    /**
     * {@return the variance of the revenue in squared minor units}
     *
     * @param scenario in which scenario
     */
    public double variance(int scenario) {
        return meanWins[scenario] * amount.varianceUnits()
                + varianceOfWins[scenario] * amount.meanUnits() * amount.meanUnits();
    }

    int mostWins() {
        return mostWins;
    }

    /** Probabilities of 0, 1, 2, … wins. */
    double[] wins(int scenario) {
        return wins[scenario];
    }

    double[] table() {
        return table;
    }
}
