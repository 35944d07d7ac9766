package org.saleskit.forecasting.internal.frailty;

import java.util.Arrays;
import java.util.List;

/**
 * How much more or less often the stays of a group end by one kind of exit than those of others at the same age.
 *
 * <pre>
 * hazard(g, i, u, t) = common(g) × own(g, i) × season(t) × h(i, u)
 * h(i, u)            = D(i, u) / sum over g and t of R(g, t, u) × common(g) × own(g, i) × season(t)
 * common(g)          = (D(g) + c) / (sum over i of own(g, i) × E(g, i) + c)
 * own(g, i)          = (D(g, i) + c) / (common(g) × E(g, i) + c)
 * season(t)          = (D(t) + C) / (E(t) + C)
 * </pre>
 *
 * <p><b>Symbols.</b> g: the group; i: one exit of a state, all of one kind; u: the column of {@link StateRisks}; t: the season; R: weight at
 * risk; D: weight of the exits seen, E: the same as expected by h and by the factors of the other levels; c, C: imagined exits.
 *
 * <p><b>Why together.</b> Where deals of slow groups are left, the hazard of all falls with age although nobody slows down. Factors found
 * beside that hazard would take the slowness from it once more. Here h is the hazard of a group whose factors are 1.
 *
 * <p><b>Method.</b> These are the equations of the maximum of the likelihood of a hazard by columns less c × sum of (factor − 1 − log
 * factor): gamma frailty in its penalised form. As a function of the logarithms it is strictly concave, so there is one solution, and
 * every step climbs: hazards given the factors; common and own factors given what the hazards expect, both at once for each group; the
 * scale of the hazards of an exit at which its own factors are 1 on average, as they are in the solution, and of all exits at which the
 * common ones are; then the seasons. It ends when no factor changes by more than 1e-9 of it, after 1 000 rounds at the latest: some 11
 * rounds in simulated logs with 10 imagined exits, hundreds if a few stays are read with a tenth of one. A round takes groups × seasons
 * × columns steps. In the end the seasons are scaled to 1 on average over what is expected, so that h is what it is without seasons.
 *
 * <p><b>Special cases.</b> A group never at risk has factors of 1. Groups are summed up in their order; of the same input the result is
 * the same to the bit.
 *
 * <p><b>Source.</b> J. P. Klein, Semiparametric estimation of random effects using the Cox model based on the EM algorithm, Biometrics 48
 * (1992) 795-806; T. M. Therneau, P. M. Grambsch, Modeling Survival Data, 2000, chapter 9 (gamma frailty as a penalty); C. Liu, D. B. Rubin,
 * Y. N. Wu, Parameter expansion to accelerate EM, Biometrika 85 (1998) 755-770 (the scale).
 */
public final class FrailtyFit {

    private static final int MOST_ROUNDS = 1_000;
    private static final double SMALL = 1e-9;

    private final List<Exit> exits;
    private final double prior;
    private final double seasonPrior;
    private final BaselineHazards hazards;
    /** By group. */
    private final double[] common;
    /** By exit and group. */
    private final double[][] own;
    /** By season. */
    private final double[] season;

    private int rounds;

    /**
     * Fits the factors.
     *
     * @param exits all exits of one kind, of one state or several, each seen; at least one
     * @param prior how many imagined exits pull the factors of a group to 1
     * @param seasonPrior how many pull those of a season
     */
    public FrailtyFit(List<Exit> exits, double prior, double seasonPrior) {
        this.exits = List.copyOf(exits);
        this.prior = prior;
        this.seasonPrior = seasonPrior;
        this.hazards = new BaselineHazards(this.exits);
        StateRisks any = exits.get(0).state();
        this.common = ones(any.groups());
        this.season = ones(any.seasons());
        this.own = new double[exits.size()][];
        Arrays.setAll(own, i -> ones(any.groups()));
        double change = 1;
        while (change > SMALL && rounds < MOST_ROUNDS) {
            change = round();
            rounds++;
        }
        averageSeasons();
        fitHazards();
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** The largest relative change of a factor. */
    private double round() {
        double[][] before = new double[own.length][];
        Arrays.setAll(before, this::factors);
        double[] seasonBefore = season.clone();
        fitHazards();
        double[][] expected = new double[own.length][];
        Arrays.setAll(expected, i -> hazards.expected(i, season));
        fitGroups(expected);
        fitScales(expected);
        fitSeasons();
        double change = change(season, seasonBefore);
        for (int i = 0; i < before.length; i++) {
            change = Math.max(change, change(factors(i), before[i]));
        }
        return change;
    }

    private static double change(double[] now, double[] before) {
        double most = 0;
        for (int g = 0; g < now.length; g++) {
            most = Math.max(most, Math.abs(now[g] / before[g] - 1));
        }
        return most;
    }

    private double[] factors(int exit) {
        double[] factors = new double[common.length];
        Arrays.setAll(factors, g -> factor(exit, g));
        return factors;
    }

    private void fitHazards() {
        for (int i = 0; i < own.length; i++) {
            hazards.fit(i, factors(i), season);
        }
    }

    private double drawn(double seen, double expected) {
        return (seen + prior) / (expected + prior);
    }

    private void fitGroups(double[][] expected) {
        double[] seen = new double[own.length];
        double[] awaited = new double[own.length];
        for (int g = 0; g < common.length; g++) {
            for (int i = 0; i < seen.length; i++) {
                seen[i] = exits.get(i).seenByGroup()[g];
                awaited[i] = expected[i][g];
            }
            common[g] = GammaFactors.common(seen, awaited, prior, common[g]);
            for (int i = 0; i < seen.length; i++) {
                own[i][g] = drawn(seen[i], common[g] * awaited[i]);
            }
        }
    }

    /** First of each exit, then of all. */
    private void fitScales(double[][] expected) {
        double[] seenOfAll = new double[common.length];
        double[] awaitedOfAll = new double[common.length];
        for (int i = 0; i < own.length; i++) {
            double[] seen = exits.get(i).seenByGroup();
            double[] awaited = new double[common.length];
            for (int g = 0; g < awaited.length; g++) {
                awaited[g] = common[g] * expected[i][g];
            }
            double scale = GammaFactors.scale(seen, awaited, prior);
            hazards.scale(i, scale);
            for (int g = 0; g < awaited.length; g++) {
                own[i][g] = drawn(seen[g], scale * awaited[g]);
                seenOfAll[g] += seen[g];
                awaitedOfAll[g] += own[i][g] * scale * expected[i][g];
            }
        }
        double scale = GammaFactors.scale(seenOfAll, awaitedOfAll, prior);
        for (int g = 0; g < common.length; g++) {
            common[g] = drawn(seenOfAll[g], scale * awaitedOfAll[g]);
        }
        for (int i = 0; i < own.length; i++) {
            hazards.scale(i, scale);
        }
    }

    private void fitSeasons() {
        if (season.length == 1) {
            return;
        }
        double[] seen = new double[season.length];
        for (Exit exit : exits) {
            for (int t = 0; t < seen.length; t++) {
                seen[t] += exit.seenBySeason()[t];
            }
        }
        double[] awaited = expectedBySeason();
        double scale = GammaFactors.scale(seen, awaited, seasonPrior);
        for (int t = 0; t < season.length; t++) {
            season[t] = (seen[t] + seasonPrior) / (scale * awaited[t] + seasonPrior);
        }
    }

    private double[] expectedBySeason() {
        double[] expected = new double[season.length];
        for (int i = 0; i < own.length; i++) {
            hazards.addExpected(i, factors(i), expected);
        }
        return expected;
    }

    private void averageSeasons() {
        double[] expected = expectedBySeason();
        double sum = 0;
        double whole = 0;
        for (int t = 0; t < season.length; t++) {
            sum += season[t] * expected[t];
            whole += expected[t];
        }
        for (int t = 0; t < season.length && whole > 0; t++) {
            season[t] *= whole / sum;
        }
    }

    /**
     * {@return the factor of a group, common × own}
     *
     * @param exit the place of the exit in the list
     * @param group the number of the group
     */
    public double factor(int exit, int group) {
        return common[group] * own[exit][group];
    }

    /** {@return the factors of the seasons} */
    public double[] bySeason() {
        return season.clone();
    }

    /**
     * {@return by column, how often a stay whose factors are 1 ends so; not cut to 1}
     *
     * @param exit the place of the exit in the list
     */
    public double[] hazard(int exit) {
        return hazards.hazard(exit);
    }

    /**
     * {@return how much was at risk, each group and season by its factors}
     *
     * @param exit the place of the exit in the list
     * @param inTail whether in the tail only, or in all cells
     */
    public double exposure(int exit, boolean inTail) {
        return hazards.exposure(exit, factors(exit), season, inTail);
    }

    /** {@return after how many rounds nothing changed any more} */
    public int rounds() {
        return rounds;
    }
}
