package org.saleskit.forecasting.internal.math;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations, in a fixed order of pairs: accurate and the same
 * to the bit each time. For the few drivers of a scenario.
 *
 * <p>Golub and Van Loan, <i>Matrix Computations</i>, 4th ed., 2013, section 8.5.
 */
public final class SymmetricEigen {

    private static final int MOST_SWEEPS = 60;

    private final double[] values;
    private final double[][] vectors;

    /**
     * The eigenvalues and eigenvectors of a matrix.
     *
     * @param matrix a symmetric matrix of finite numbers, at least one row; left as it is
     */
    public SymmetricEigen(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[n][];
        vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a) > 0; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, p, q);
                }
            }
        }
        values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = a[i][i];
        }
    }

    /**
     * {@return an eigenvalue; they stand in no order}
     *
     * @param k its place
     */
    public double value(int k) {
        return values[k];
    }

    /**
     * {@return a component of the eigenvector of length 1 that belongs to an eigenvalue}
     *
     * @param i which component
     * @param k the place of the eigenvalue
     */
    public double vector(int i, int k) {
        return vectors[i][k];
    }

    /** {@return the smallest eigenvalue} */
    public double smallest() {
        double smallest = values[0];
        for (double value : values) {
            smallest = Math.min(smallest, value);
        }
        return smallest;
    }

    /** What is left beside the diagonal, zero once it is lost in the rounding of the diagonal. */
    private static double offDiagonal(double[][] a) {
        double off = 0;
        double on = 0;
        for (int i = 0; i < a.length; i++) {
            on += a[i][i] * a[i][i];
            for (int j = i + 1; j < a.length; j++) {
                off += a[i][j] * a[i][j];
            }
        }
        return off <= 1e-34 * on ? 0 : off;
    }

    private void rotate(double[][] a, int p, int q) {
        double apq = a[p][q];
        if (apq == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * apq);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        int n = a.length;
        for (int k = 0; k < n; k++) {
            double akp = a[k][p];
            double akq = a[k][q];
            a[k][p] = c * akp - s * akq;
            a[k][q] = s * akp + c * akq;
        }
        for (int k = 0; k < n; k++) {
            double apk = a[p][k];
            double aqk = a[q][k];
            a[p][k] = c * apk - s * aqk;
            a[q][k] = s * apk + c * aqk;
            double vkp = vectors[k][p];
            double vkq = vectors[k][q];
            vectors[k][p] = c * vkp - s * vkq;
            vectors[k][q] = s * vkp + c * vkq;
        }
        a[p][q] = 0;
        a[q][p] = 0;
    }
}
