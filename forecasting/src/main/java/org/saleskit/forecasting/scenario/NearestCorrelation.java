package org.saleskit.forecasting.scenario;

import org.saleskit.forecasting.internal.math.SymmetricEigen;

/**
 * The correlation matrix that is nearest to a symmetric matrix which may not be one.
 *
 * <p><b>Formula</b> min ||X - A|| over X positive semidefinite with a unit diagonal; ||.|| is the root of the sum of squares.
 *
 * <pre>
 * Y = A, D = 0
 * repeat  R = Y - D;  X = R with its negative eigenvalues set to 0;  D = X - R;  Y = X with a unit diagonal
 * until   ||Y - X|| and the change of X and Y are at most 1e-12 ||Y||
 * </pre>
 *
 * <p><b>Special cases</b> A matrix whose least eigenvalue is at least -1e-12 n comes back as it is, to the bit. The last step scales the
 * projected matrix to a unit diagonal, so that the result is a correlation matrix also if the limit of 10 000 rounds is met.
 *
 * <p><b>Example</b> (1 1 0; 1 1 1; 0 1 1) becomes 0.7607 beside the diagonal and 0.1573 in the corner.
 *
 * <p><b>Source</b> Higham, <i>Computing the nearest correlation matrix: a problem from finance</i>, IMA Journal of Numerical Analysis 22
 * (2002), 329-343, algorithm 3.3, doi 10.1093/imanum/22.3.329.
 */
final class NearestCorrelation {

    private static final double TOLERANCE = 1e-12;
    private static final int MOST_ROUNDS = 10_000;

    private NearestCorrelation() {}

    static boolean isCorrelation(double[][] matrix) {
        return new SymmetricEigen(matrix).smallest() >= -TOLERANCE * matrix.length;
    }

    static double[][] of(double[][] given) {
        if (isCorrelation(given)) {
            return given;
        }
        int n = given.length;
        double[][] y = copy(given);
        double[][] x = copy(given);
        double[][] correction = new double[n][n];
        double moved = Double.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS && moved > TOLERANCE; round++) {
            double[][] r = minus(y, correction);
            double[][] projected = positivePart(r);
            correction = minus(projected, r);
            double[][] unit = copy(projected);
            for (int i = 0; i < n; i++) {
                unit[i][i] = 1;
            }
            double size = norm(unit);
            moved = Math.max(norm(minus(unit, projected)), Math.max(norm(minus(unit, y)), norm(minus(projected, x))))
                    / size;
            x = projected;
            y = unit;
        }
        return scaled(positivePart(y));
    }

    /** The matrix without its negative eigenvalues, exactly symmetric. */
    static double[][] positivePart(double[][] matrix) {
        SymmetricEigen eigen = new SymmetricEigen(matrix);
        int n = matrix.length;
        double[][] part = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += Math.max(0, eigen.value(k)) * eigen.vector(i, k) * eigen.vector(j, k);
                }
                part[i][j] = sum;
                part[j][i] = sum;
            }
        }
        return part;
    }

    private static double[][] scaled(double[][] matrix) {
        int n = matrix.length;
        double[][] scaled = new double[n][n];
        for (int i = 0; i < n; i++) {
            scaled[i][i] = 1;
            for (int j = 0; j < i; j++) {
                double rho = matrix[i][j] / Math.sqrt(matrix[i][i] * matrix[j][j]);
                scaled[i][j] = Math.max(-1, Math.min(1, rho));
                scaled[j][i] = scaled[i][j];
            }
        }
        return scaled;
    }

    static double[][] minus(double[][] a, double[][] b) {
        double[][] difference = copy(a);
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                difference[i][j] -= b[i][j];
            }
        }
        return difference;
    }

    static double norm(double[][] matrix) {
        double squares = 0;
        for (double[] row : matrix) {
            for (double value : row) {
                squares += value * value;
            }
        }
        return Math.sqrt(squares);
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }
}
