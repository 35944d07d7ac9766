package org.saleskit.forecasting.distribution;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The form of a law of one amount, in minor units. */
interface AmountShape {

    /** Not rounded. */
    BigDecimal mean();

    double variance();

    /** The smallest amount that is not exceeded with this probability. */
    double quantile(double level);

    /** P(a < A <= b). */
    double probability(double above, double upTo);

    /** E of A where a < A <= b and of 0 elsewhere. */
    double partialMean(double above, double upTo);

    /** Amounts, ascending, between which the law is to be divided into so many cells or fewer. */
    double[] grid(int cells);

    /** The largest amount; for a law without one, mean and four standard deviations, so as to choose a lattice. */
    long extent();

    /** The largest amount; for a law without one the mean. */
    BigDecimal bound();

    /** The law of the amount times a factor above zero that keeps the bound within a long. */
    AmountShape times(BigDecimal factor, RoundingMode rounding);

    /** What distinguishes the law from others of its form. */
    double[] key();

    /** All amounts if there are so few and whole that they can be listed, otherwise empty. */
    default long[] values() {
        return new long[0];
    }

    /** Equally likely amounts, ascending; one of them is a fixed amount. */
    final class Sample implements AmountShape {

        private final long[] units;

        Sample(long[] units) {
            this.units = units;
        }

        /** A fixed amount if all are the same. */
        static Sample ofSorted(long[] units) {
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

    /** The exponential of a normal variable with mean m and standard deviation s. */
    record LogNormal(BigDecimal mean, double m, double s) implements AmountShape {

        private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

        /** Standard deviations of the logarithm beyond which the law is not divided: a probability of 1e-9 on each side. */
        private static final double REACH = 6;

        /** How much closer cells lie near the median than at the ends: cosh of it. */
        private static final double CONDENSED = 3;

        static LogNormal of(BigDecimal mean, double variation) {
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

    /** Rising in a straight line from a to the peak c, then falling to b. */
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
