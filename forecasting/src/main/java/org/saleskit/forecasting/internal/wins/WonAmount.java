package org.saleskit.forecasting.internal.wins;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.saleskit.forecasting.distribution.AmountDistribution;

/** What one won deal brings, in minor units: points with their probabilities. Immutable. */
public final class WonAmount {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int CELLS = 400;
    private static final double REACH = 7;

    private final double[] points;
    private final double[] weights;
    private final BigInteger commonUnits;
    private final boolean isListed;
    private final boolean isFixed;
    private final BigDecimal mean;
    private final double meanUnits;
    private final double varianceUnits;

    private WonAmount(
            double[] points,
            double[] weights,
            BigInteger commonUnits,
            boolean isListed,
            boolean isFixed,
            BigDecimal mean,
            double meanUnits,
            double varianceUnits) {
        this.points = points;
        this.weights = weights;
        this.commonUnits = commonUnits;
        this.isListed = isListed;
        this.isFixed = isFixed;
        this.mean = mean;
        this.meanUnits = meanUnits;
        this.varianceUnits = varianceUnits;
    }

    /**
     * {@return amounts of the same probability}
     *
     * @param units the amounts, ascending
     * @param mean their mean in major units
     */
    public static WonAmount listed(long[] units, BigDecimal mean) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger common = BigInteger.ZERO;
        for (long unit : units) {
            sum = sum.add(BigInteger.valueOf(unit));
            common = common.gcd(BigInteger.valueOf(unit));
        }
        double meanUnits = sum.doubleValue() / units.length;
        double squares = 0;
        for (long unit : units) {
            squares += (unit - meanUnits) * (unit - meanUnits);
        }
        boolean same = units[0] == units[units.length - 1];
        double[] weights = new double[units.length];
        Arrays.fill(weights, 1.0 / units.length);
        return new WonAmount(
                Arrays.stream(units).asDoubleStream().toArray(),
                weights,
                common,
                true,
                same,
                mean,
                meanUnits,
                same ? 0 : squares / units.length);
    }

    /**
     * {@return the middles of {@value #CELLS} cells that are even in the normal score of the probability, made to have the mean of
     * the law}
     *
     * @param law what a won deal brings
     * @param mean its mean in major units
     */
    public static WonAmount of(AmountDistribution law, BigDecimal mean) {
        double meanUnits = law.mean().getAmountMinor().doubleValue();
        double[] points = new double[CELLS];
        double[] weights = new double[CELLS];
        double sum = 0;
        for (int i = 0; i < CELLS; i++) {
            weights[i] = NORMAL.probability(
                    i == 0 ? Double.NEGATIVE_INFINITY : score(i),
                    i == CELLS - 1 ? Double.POSITIVE_INFINITY : score(i + 1));
            double middle = NORMAL.cumulativeProbability(score(i + 0.5));
            points[i] = law.quantile(middle).getAmountMinor().doubleValue();
            sum += points[i] * weights[i];
        }
        for (int i = 0; i < CELLS; i++) {
            points[i] *= meanUnits / sum;
        }
        double major = Math.pow(10, Math.max(0, law.currency().getDecimalPlaces()));
        return new WonAmount(
                points, weights, BigInteger.ONE, false, false, mean, meanUnits, law.variance() * major * major);
    }

    private static double score(double cell) {
        return REACH * (2 * cell / CELLS - 1);
    }

    /** {@return the mean in major units} */
    public BigDecimal mean() {
        return mean;
    }

    double meanUnits() {
        return meanUnits;
    }

    double varianceUnits() {
        return varianceUnits;
    }

    int size() {
        return points.length;
    }

    /** Ascending. */
    double point(int index) {
        return points[index];
    }

    double weight(int index) {
        return weights[index];
    }

    double largest() {
        return points[points.length - 1];
    }

    /** Whether the points are the law and no approximation of it. */
    boolean isListed() {
        return isListed;
    }

    /** Whether every deal brings the same: then that is {@link #commonUnits}. */
    boolean isFixed() {
        return isFixed;
    }

    /** The greatest number of minor units of which all amounts are multiples. */
    BigInteger commonUnits() {
        return commonUnits;
    }
}
