package org.saleskit.forecasting.internal.amount;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The form of a law of one amount, in minor units. */
public interface AmountShape {

    /** {@return the mean, not rounded} */
    BigDecimal mean();

    /** {@return the variance} */
    double variance();

    /**
     * {@return the smallest amount that is not exceeded with this probability}
     *
     * @param level strictly between 0 and 1
     */
    double quantile(double level);

    /**
     * {@return P(a &lt; A &lt;= b)}
     *
     * @param above a
     * @param upTo b
     */
    double probability(double above, double upTo);

    /**
     * {@return the mean of A where a &lt; A &lt;= b and of 0 elsewhere}
     *
     * @param above a
     * @param upTo b
     */
    double partialMean(double above, double upTo);

    /**
     * {@return amounts, ascending, between which the law is to be divided}
     *
     * @param cells how many there are to be at most
     */
    double[] grid(int cells);

    /** {@return the largest amount; for a law without one, mean and four standard deviations, so as to choose a lattice} */
    long extent();

    /** {@return the largest amount; for a law without one the mean} */
    BigDecimal bound();

    /**
     * {@return the law of the amount times a factor}
     *
     * @param factor above zero; it keeps the bound within a long
     * @param rounding of listed amounts
     */
    AmountShape times(BigDecimal factor, RoundingMode rounding);

    /** {@return what distinguishes the law from others of its form} */
    double[] key();

    /** {@return all amounts if there are so few and whole that they can be listed, otherwise empty} */
    default long[] values() {
        return new long[0];
    }

    /** {@return the greatest number that divides all listed amounts; zero if there is none} */
    default BigInteger commonDivisor() {
        BigInteger divisor = BigInteger.ZERO;
        for (long value : values()) {
            divisor = divisor.gcd(BigInteger.valueOf(value));
        }
        return divisor;
    }

    /** Equally likely amounts, ascending; one of them is a fixed amount. */
    final class Sample implements AmountShape {

        private final long[] units;

        private Sample(long[] units) {
            this.units = units;
        }

        /**
         * {@return a fixed amount}
         *
         * @param units in minor units
         */
        public static Sample of(long units) {
            return new Sample(new long[] {units});
        }

        /**
         * {@return a law of equally likely amounts; a fixed amount if all are the same}
         *
         * @param units in minor units, ascending, one or more; not copied
         */
        public static Sample ofSorted(long[] units) {
            boolean same = units[0] == units[units.length - 1];
            return new Sample(same ? new long[] {units[0]} : units);
        }

        @Override
        public BigDecimal mean() {
            if (units.length == 1) {
                return BigDecimal.valueOf(units[0]);
            }
            BigDecimal total =
                    Arrays.stream(units).mapToObj(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
            return total.divide(BigDecimal.valueOf(units.length), MathContext.DECIMAL128);
        }

        @Override
        public double variance() {
            if (units.length == 1) {
                return 0;
            }
            double mean = mean().doubleValue();
            double sum = 0;
            for (long unit : units) {
                sum += (unit - mean) * (unit - mean);
            }
            return sum / units.length;
        }

        @Override
        public double quantile(double level) {
            int rank = (int) Math.ceil(level * (1 - 0x1p-46) * units.length);
            return units[Math.max(rank, 1) - 1];
        }

        @Override
        public double probability(double above, double upTo) {
            return Arrays.stream(units).filter(x -> x > above && x <= upTo).count() / (double) units.length;
        }

        @Override
        public double partialMean(double above, double upTo) {
            return Arrays.stream(units)
                            .filter(x -> x > above && x <= upTo)
                            .asDoubleStream()
                            .sum()
                    / units.length;
        }

        @Override
        public double[] grid(int cells) {
            double[] distinct = Arrays.stream(units).distinct().asDoubleStream().toArray();
            if (distinct.length <= cells) {
                return distinct;
            }
            double[] grid = new double[cells];
            for (int i = 0; i < cells; i++) {
                grid[i] = distinct[(int) ((long) i * (distinct.length - 1) / (cells - 1))];
            }
            return grid;
        }

        @Override
        public long extent() {
            return units[units.length - 1];
        }

        @Override
        public BigDecimal bound() {
            return BigDecimal.valueOf(extent());
        }

        @Override
        public AmountShape times(BigDecimal factor, RoundingMode rounding) {
            return ofSorted(Arrays.stream(units)
                    .mapToObj(BigDecimal::valueOf)
                    .mapToLong(amount ->
                            amount.multiply(factor).setScale(0, rounding).longValueExact())
                    .toArray());
        }

        @Override
        public double[] key() {
            return Arrays.stream(units).asDoubleStream().toArray();
        }

        @Override
        public long[] values() {
            return units;
        }
    }

    /**
     * The exponential of a normal variable.
     *
     * @param mean of the amount
     * @param m mean of the logarithm
     * @param s standard deviation of the logarithm
     */
    record LogNormal(BigDecimal mean, double m, double s) implements AmountShape {

        private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

        /** Standard deviations of the logarithm beyond which the law is not divided: a probability of 1e-9 on each side. */
        private static final double REACH = 6;

        /** How much closer cells lie near the median than at the ends: cosh of it. */
        private static final double CONDENSED = 3;

        /**
         * {@return the law of a mean and a spread}
         *
         * @param mean of the amount, above zero
         * @param variation standard deviation over mean
         */
        public static LogNormal of(BigDecimal mean, double variation) {
            double square = Math.log1p(variation * variation);
            return new LogNormal(mean, Math.log(mean.doubleValue()) - square / 2, Math.sqrt(square));
        }

        @Override
        public double variance() {
            double deviation = mean.doubleValue() * Math.sqrt(Math.expm1(s * s));
            return deviation * deviation;
        }

        @Override
        public double quantile(double level) {
            return Math.exp(m + s * NORMAL.inverseCumulativeProbability(level));
        }

        @Override
        public double probability(double above, double upTo) {
            return NORMAL.probability(score(above), score(upTo));
        }

        @Override
        public double partialMean(double above, double upTo) {
            return mean.doubleValue() * NORMAL.probability(score(above) - s, score(upTo) - s);
        }

        private double score(double amount) {
            return amount <= 0 ? Double.NEGATIVE_INFINITY : (Math.log(amount) - m) / s;
        }

        @Override
        public double[] grid(int cells) {
            double[] grid = new double[cells];
            for (int i = 0; i < cells; i++) {
                double place = 2.0 * i / (cells - 1) - 1;
                double score = REACH * Math.sinh(CONDENSED * place) / Math.sinh(CONDENSED);
                grid[i] = Math.exp(m + s * score);
            }
            return grid;
        }

        @Override
        public long extent() {
            return (long) Math.ceil(mean.doubleValue() + 4 * Math.sqrt(variance()));
        }

        @Override
        public BigDecimal bound() {
            return mean;
        }

        @Override
        public AmountShape times(BigDecimal factor, RoundingMode rounding) {
            BigDecimal scaled = mean.multiply(factor, MathContext.DECIMAL128);
            return new LogNormal(scaled, Math.log(scaled.doubleValue()) - s * s / 2, s);
        }

        @Override
        public double[] key() {
            return new double[] {m, s};
        }
    }

    /**
     * Rising in a straight line from the foot to the peak, then falling.
     *
     * @param a least amount
     * @param c peak
     * @param b largest amount
     */
    record Triangular(double a, double c, double b) implements AmountShape {

        @Override
        public BigDecimal mean() {
            return new BigDecimal(a)
                    .add(new BigDecimal(c))
                    .add(new BigDecimal(b))
                    .divide(BigDecimal.valueOf(3), MathContext.DECIMAL128);
        }

        /** (a^2 + b^2 + c^2 - a b - a c - b c) / 18, with distances so that large amounts lose no digits. */
        @Override
        public double variance() {
            double left = c - a;
            double right = b - c;
            return (left * left + right * right + left * right) / 18;
        }

        @Override
        public double quantile(double level) {
            double width = b - a;
            return level * width <= c - a
                    ? a + Math.sqrt(level * width * (c - a))
                    : b - Math.sqrt((1 - level) * width * (b - c));
        }

        @Override
        public double probability(double above, double upTo) {
            return integral(above, upTo, false);
        }

        @Override
        public double partialMean(double above, double upTo) {
            return integral(above, upTo, true);
        }

        private double integral(double above, double upTo, boolean timesAmount) {
            return side(Math.max(a, above), Math.min(c, upTo), a, c - a, timesAmount)
                    - side(Math.max(c, above), Math.min(b, upTo), b, b - c, timesAmount);
        }

        /** The integral of 2 (x - foot) / (base (b - a)), times x or not, from x to y. */
        private double side(double x, double y, double foot, double base, boolean timesAmount) {
            if (y <= x) {
                return 0;
            }
            double height = 2 / (base * (b - a));
            double u = x - foot;
            double v = y - foot;
            double once = (v - u) * (v + u) / 2;
            double twice = (v - u) * (v * v + v * u + u * u) / 3;
            return height * (timesAmount ? twice + foot * once : once);
        }

        @Override
        public double[] grid(int cells) {
            double[] grid = new double[cells];
            for (int i = 0; i < cells; i++) {
                grid[i] = a + (b - a) * i / (cells - 1);
            }
            return grid;
        }

        @Override
        public long extent() {
            return (long) Math.ceil(b);
        }

        @Override
        public BigDecimal bound() {
            return new BigDecimal(b);
        }

        @Override
        public AmountShape times(BigDecimal factor, RoundingMode rounding) {
            return new Triangular(times(a, factor), times(c, factor), times(b, factor));
        }

        private static double times(double amount, BigDecimal factor) {
            return new BigDecimal(amount).multiply(factor).doubleValue();
        }

        @Override
        public double[] key() {
            return new double[] {a, c, b};
        }
    }
}
