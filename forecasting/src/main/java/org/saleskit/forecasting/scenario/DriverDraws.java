package org.saleskit.forecasting.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.saleskit.forecasting.internal.SeededRandom;

/**
 * The draws of the drivers of a model. Draw i of a driver depends on nothing but the seed, the name of the driver and i, and through
 * the copula on the same draw of drivers before it that it is correlated with.
 *
 * <pre>
 * u   uniform, from the stream of (seed, name) at place i
 * e = Phi^-1(u);  z = L e, L L' = the correlations, L lower triangular;  v = Phi(z);  value = quantile(v)
 * </pre>
 *
 * <p>A driver that is correlated with none before it has z = e, and v = u is taken as it is, without the way there and back.
 */
final class DriverDraws {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final double LEAST = 0x1p-53;

    /** A variance below this is rounding. */
    private static final double SINGULAR = 1e-12;

    private final double[][] lower;
    private final long[] streams;
    private final DriverLaw[] laws;

    DriverDraws(List<String> names, Collection<DriverLaw> laws, double[][] correlations, long seed) {
        this.lower = rows(correlations);
        this.laws = new ArrayList<>(laws).toArray(new DriverLaw[0]);
        this.streams = new long[names.size()];
        for (int j = 0; j < streams.length; j++) {
            streams[j] = stream(seed, names.get(j));
        }
    }

    /** The place where the numbers of a driver start: FNV-1a over the name, and two rounds of mixing with the seed. */
    static long stream(long seed, String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return new SeededRandom(new SeededRandom(seed).nextLong() ^ hash).nextLong();
    }

    /** Puts the probabilities v of one draw into the array, one for each driver. */
    void levels(int draw, double[] normals, double[] levels) {
        for (int j = 0; j < levels.length; j++) {
            double uniform = new SeededRandom(streams[j] + draw * GOLDEN_GAMMA).nextOpenFraction();
            double[] row = lower[j];
            if (row.length == 0) {
                levels[j] = uniform;
                continue;
            }
            normals[j] = DriverLaws.NORMAL.inverseCumulativeProbability(uniform);
            if (row.length == 1) {
                levels[j] = uniform;
                continue;
            }
            double z = 0;
            for (int k = 0; k < row.length; k++) {
                z += row[k] * normals[k];
            }
            levels[j] = open(DriverLaws.NORMAL.cumulativeProbability(z));
        }
    }

    void values(double[] levels, double[] values) {
        for (int j = 0; j < values.length; j++) {
            values[j] = laws[j].at(levels[j]);
        }
    }

    static double open(double level) {
        return Math.max(LEAST, Math.min(1 - LEAST, level));
    }

    /**
     * The rows of L. A row is left empty for a driver that is correlated with no other, and has one place for a driver that is
     * correlated with later ones only.
     */
    static double[][] rows(double[][] correlations) {
        int n = correlations.length;
        double[][] lower = cholesky(correlations);
        double[][] rows = new double[n][];
        for (int j = 0; j < n; j++) {
            boolean before = false;
            boolean after = false;
            for (int k = 0; k < n; k++) {
                before |= k < j && correlations[j][k] != 0;
                after |= k > j && correlations[j][k] != 0;
            }
            rows[j] = Arrays.copyOf(lower[j], before ? j + 1 : after ? 1 : 0);
        }
        return rows;
    }

    /** Of a matrix that may be singular: a driver that the ones before it determine gets no number of its own. */
    private static double[][] cholesky(double[][] matrix) {
        int n = matrix.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            double left = matrix[i][i];
            for (int j = 0; j < i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = lower[j][j] == 0 ? 0 : sum / lower[j][j];
                left -= lower[i][j] * lower[i][j];
            }
            lower[i][i] = left > SINGULAR ? Math.sqrt(left) : 0;
        }
        return lower;
    }
}
