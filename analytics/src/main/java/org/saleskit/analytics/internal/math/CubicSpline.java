package org.saleskit.analytics.internal.math;

/**
 * An interpolating cubic spline whose third derivatives at the ends are those of the cubics through the four points
 * there: the default of R's {@code spline} and {@code splinefun} ("fmm").
 *
 * <p><b>Source.</b> G. E. Forsythe, M. A. Malcolm, C. B. Moler, Computer Methods for Mathematical Computations, 1977,
 * subroutines SPLINE and SEVAL.
 */
public final class CubicSpline {

    private final double[] x;
    private final double[] y;
    private final double[] linear;
    private final double[] square;
    private final double[] cube;

    /**
     * Fits the spline.
     *
     * @param x at least two abscissae, strictly ascending; kept, not copied
     * @param y as many ordinates; kept, not copied
     */
    public CubicSpline(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        this.linear = new double[x.length];
        this.square = new double[x.length];
        this.cube = new double[x.length];
        if (x.length == 2) {
            linear[0] = (y[1] - y[0]) / (x[1] - x[0]);
            linear[1] = linear[0];
        } else {
            setUp();
            solve();
            toPolynomials();
        }
    }

    /** The tridiagonal system: linear is its diagonal, cube the one beside it, square the right-hand side. */
    private void setUp() {
        int last = x.length - 1;
        cube[0] = x[1] - x[0];
        square[1] = (y[1] - y[0]) / cube[0];
        for (int i = 1; i < last; i++) {
            cube[i] = x[i + 1] - x[i];
            linear[i] = 2 * (cube[i - 1] + cube[i]);
            square[i + 1] = (y[i + 1] - y[i]) / cube[i];
            square[i] = square[i + 1] - square[i];
        }
        linear[0] = -cube[0];
        linear[last] = -cube[last - 1];
        square[0] = 0;
        square[last] = 0;
        if (last > 2) {
            square[0] = square[2] / (x[3] - x[1]) - square[1] / (x[2] - x[0]);
            square[last] = square[last - 1] / (x[last] - x[last - 2]) - square[last - 2] / (x[last - 1] - x[last - 3]);
            square[0] = square[0] * cube[0] * cube[0] / (x[3] - x[0]);
            square[last] = -square[last] * cube[last - 1] * cube[last - 1] / (x[last] - x[last - 3]);
        }
    }

    private void solve() {
        int last = x.length - 1;
        for (int i = 1; i <= last; i++) {
            double factor = cube[i - 1] / linear[i - 1];
            linear[i] -= factor * cube[i - 1];
            square[i] -= factor * square[i - 1];
        }
        square[last] /= linear[last];
        for (int i = last - 1; i >= 0; i--) {
            square[i] = (square[i] - cube[i] * square[i + 1]) / linear[i];
        }
    }

    private void toPolynomials() {
        int last = x.length - 1;
        linear[last] =
                (y[last] - y[last - 1]) / cube[last - 1] + cube[last - 1] * (square[last - 1] + 2 * square[last]);
        for (int i = 0; i < last; i++) {
            linear[i] = (y[i + 1] - y[i]) / cube[i] - cube[i] * (square[i + 1] + 2 * square[i]);
            cube[i] = (square[i + 1] - square[i]) / cube[i];
            square[i] *= 3;
        }
        square[last] *= 3;
        cube[last] = cube[last - 1];
    }

    /**
     * {@return the values at ascending places}
     *
     * @param places the places
     */
    public double[] values(double[] places) {
        double[] values = new double[places.length];
        int knot = 0;
        for (int i = 0; i < places.length; i++) {
            knot = advance(knot, places[i]);
            double dx = places[i] - x[knot];
            values[i] = y[knot] + dx * (linear[knot] + dx * (square[knot] + dx * cube[knot]));
        }
        return values;
    }

    /**
     * {@return the slopes at ascending places}
     *
     * @param places the places
     */
    public double[] slopes(double[] places) {
        double[] slopes = new double[places.length];
        int knot = 0;
        for (int i = 0; i < places.length; i++) {
            knot = advance(knot, places[i]);
            double dx = places[i] - x[knot];
            slopes[i] = linear[knot] + dx * (2 * square[knot] + dx * (3 * cube[knot]));
        }
        return slopes;
    }

    private int advance(int knot, double place) {
        int next = knot;
        while (next < x.length - 1 && x[next + 1] < place) {
            next++;
        }
        return next;
    }
}
