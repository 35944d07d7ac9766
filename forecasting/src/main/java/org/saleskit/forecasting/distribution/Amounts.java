package org.saleskit.forecasting.distribution;

import java.math.BigInteger;
import java.util.Arrays;

/** The amounts that a law of revenue lists, in minor units, ascending and different from each other. */
interface Amounts {

    int size();

    BigInteger at(int index);

    /** The amount as a floating-point number of minor units. */
    double valueAt(int index);

    /** The number of amounts below this one: the index of the first that reaches it. */
    int below(BigInteger units);

    /** The same amounts from one index on. */
    Amounts range(int from, int size);

    Amounts shifted(BigInteger units);

    /** The greatest amount that divides all differences; 1 if there is one amount only. */
    BigInteger step();

    default BigInteger least() {
        return at(0);
    }

    default BigInteger most() {
        return at(size() - 1);
    }

    /** Equidistant amounts, of any magnitude. The step of a single amount is 1. */
    record Lattice(BigInteger first, BigInteger step, int size) implements Amounts {

        @Override
        public BigInteger at(int index) {
            return first.add(step.multiply(BigInteger.valueOf(index)));
        }

        @Override
        public double valueAt(int index) {
            return at(index).doubleValue();
        }

        @Override
        public int below(BigInteger units) {
            BigInteger distance = units.subtract(first);
            if (distance.signum() <= 0) {
                return 0;
            }
            BigInteger steps = distance.add(step).subtract(BigInteger.ONE).divide(step);
            return steps.min(BigInteger.valueOf(size)).intValue();
        }

        @Override
        public Amounts range(int from, int length) {
            return new Lattice(at(from), length == 1 ? BigInteger.ONE : step, length);
        }

        @Override
        public Amounts shifted(BigInteger units) {
            return new Lattice(first.add(units), step, size);
        }
    }

    /** Any amounts that fit into a long each; the array is not copied. */
    final class Points implements Amounts {

        private final long[] units;

        Points(long[] units) {
            this.units = units;
        }

        @Override
        public int size() {
            return units.length;
        }

        @Override
        public BigInteger at(int index) {
            return BigInteger.valueOf(units[index]);
        }

        @Override
        public double valueAt(int index) {
            return units[index];
        }

        @Override
        public int below(BigInteger amount) {
            int low = 0;
            int high = units.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (at(middle).compareTo(amount) >= 0) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }

        @Override
        public Amounts range(int from, int length) {
            return new Points(Arrays.copyOfRange(units, from, from + length));
        }

        @Override
        public Amounts shifted(BigInteger by) {
            long[] shifted = new long[units.length];
            for (int i = 0; i < shifted.length; i++) {
                shifted[i] = RevenueSums.toLong(at(i).add(by));
            }
            return new Points(shifted);
        }

        @Override
        public BigInteger step() {
            BigInteger step = BigInteger.ZERO;
            for (int i = 1; i < units.length && !step.equals(BigInteger.ONE); i++) {
                step = step.gcd(at(i).subtract(at(0)));
            }
            return step.max(BigInteger.ONE);
        }
    }
}
