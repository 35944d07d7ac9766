package org.saleskit.forecasting.accuracy;

import java.util.List;

/**
 * Maximum likelihood of p' = 1 / (1 + exp(-(a ln p - b ln(1 - p) + c))) with a and b not negative. The likelihood is concave, so its
 * constrained maximum is the best of those fits with none, one or both of a and b held at 0 that keep the rule.
 */
final class BetaFit {

    /** Nearer to 0 or 1 than this a stated chance is moved, as the logarithms ask. */
    private static final double NEAREST = 0x1p-52;

    private static final int MOST_STEPS = 100;
    private static final int MOST_HALVINGS = 40;
    private static final double ENOUGH = 1e-12;
    private static final int A = 0;
    private static final int B = 1;
    private static final int C = 2;

    private final RecalibratedChances.BetaCurve curve;

    private BetaFit(RecalibratedChances.BetaCurve curve) {
        this.curve = curve;
    }

    static BetaFit of(List<ChanceOutcome> sorted) {
        double[][] features = new double[sorted.size()][];
        double[] events = new double[sorted.size()];
        for (int i = 0; i < features.length; i++) {
            double p = inside(sorted.get(i).chance());
            features[i] = new double[] {Math.log(p), -Math.log1p(-p), 1};
            events[i] = sorted.get(i).event();
        }
        boolean[][] frees = {{true, true, true}, {true, false, true}, {false, true, true}, {false, false, true}};
        double[] best = new double[C + 1];
        double most = Double.NEGATIVE_INFINITY;
        for (boolean[] free : frees) {
            double[] fit = newton(features, events, free);
            double likelihood = likelihood(features, events, fit);
            if (fit[A] >= 0 && fit[B] >= 0 && likelihood > most) {
                most = likelihood;
                best = fit;
            }
        }
        return new BetaFit(new RecalibratedChances.BetaCurve(best[A], best[B], best[C]));
    }

    private static double inside(double p) {
        return Math.min(Math.max(p, NEAREST), 1 - NEAREST);
    }

    RecalibratedChances.BetaCurve curve() {
        return curve;
    }

    double apply(double chance) {
        double p = inside(chance);
        return sigmoid(curve.a() * Math.log(p) - curve.b() * Math.log1p(-p) + curve.c());
    }

    private static double sigmoid(double x) {
        return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
    }

    /** Newton steps, halved until the likelihood does not fall; it stops where it no longer rises. */
    private static double[] newton(double[][] features, double[] events, boolean[] free) {
        double[] at = new double[C + 1];
        double here = likelihood(features, events, at);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] direction = direction(features, events, free, at);
            double[] next = at;
            double there = Double.NEGATIVE_INFINITY;
            double length = 1;
            for (int half = 0; half < MOST_HALVINGS && !(there >= here); half++) {
                next = moved(at, direction, length);
                there = likelihood(features, events, next);
                length /= 2;
            }
            if (!(there >= here)) {
                return at;
            }
            boolean done = there - here <= ENOUGH * Math.abs(here) && longest(direction) <= ENOUGH * (1 + longest(at));
            at = next;
            here = there;
            if (done) {
                return at;
            }
        }
        return at;
    }

    private static double longest(double[] values) {
        return Math.max(Math.max(Math.abs(values[A]), Math.abs(values[B])), Math.abs(values[C]));
    }

    private static double[] moved(double[] at, double[] direction, double length) {
        return new double[] {at[A] + length * direction[A], at[B] + length * direction[B], at[C] + length * direction[C]
        };
    }

    /** sum of o m - ln(1 + exp(m)), m = a ln p - b ln(1 - p) + c. */
    private static double likelihood(double[][] features, double[] events, double[] at) {
        double sum = 0;
        for (int i = 0; i < events.length; i++) {
            double m = dot(features[i], at);
            sum += events[i] * m - (Math.max(m, 0) + Math.log1p(Math.exp(-Math.abs(m))));
        }
        return sum;
    }

    private static double dot(double[] x, double[] y) {
        return x[A] * y[A] + x[B] * y[B] + x[C] * y[C];
    }

    /** Information^-1 × gradient; what is held moves by 0. */
    private static double[] direction(double[][] features, double[] events, boolean[] free, double[] at) {
        double[][] system = new double[C + 1][C + 2];
        for (int i = 0; i < events.length; i++) {
            double p = sigmoid(dot(features[i], at));
            double weight = p * (1 - p);
            for (int row = 0; row <= C; row++) {
                system[row][C + 1] += features[i][row] * (events[i] - p);
                for (int column = 0; column <= C; column++) {
                    system[row][column] += features[i][row] * features[i][column] * weight;
                }
            }
        }
        for (int k = 0; k <= C; k++) {
            if (!free[k]) {
                for (int other = 0; other <= C; other++) {
                    system[k][other] = 0;
                    system[other][k] = 0;
                }
                system[k][k] = 1;
                system[k][C + 1] = 0;
            }
        }
        return solved(system);
    }

    /** Elimination with pivots on the diagonal: the matrix is positive semidefinite; a vanishing pivot leaves its unknown at 0. */
    private static double[] solved(double[][] system) {
        int n = system.length;
        double[] scale = new double[n];
        for (int k = 0; k < n; k++) {
            scale[k] = system[k][k];
        }
        boolean[] used = new boolean[n];
        for (int k = 0; k < n; k++) {
            used[k] = system[k][k] > ENOUGH * scale[k];
            for (int row = 0; used[k] && row < n; row++) {
                double factor = system[row][k] / system[k][k];
                for (int column = k; row != k && column <= n; column++) {
                    system[row][column] -= factor * system[k][column];
                }
            }
        }
        double[] solution = new double[n];
        for (int k = 0; k < n; k++) {
            solution[k] = used[k] ? system[k][n] / system[k][k] : 0;
        }
        return solution;
    }
}
