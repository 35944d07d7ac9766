package org.saleskit.forecasting.internal.amount;

import java.math.BigInteger;
import java.util.Arrays;

/** The amounts that a law of revenue lists, in minor units, ascending and different from each other. */
public interface Amounts {

    /** {@return how many there are, one or more} */
    int size();

    /**
     * {@return an amount}
     *
     * @param index its place
     */
    BigInteger at(int index);

    /**
     * {@return the amount as a floating-point number of minor units}
     *
     * @param index its place
     */
    double valueAt(int index);

    /**
     * {@return the number of amounts below this one: the index of the first that reaches it}
     *
     * @param units of any sign
     */
    int below(BigInteger units);

    /**
     * {@return some of the amounts}
     *
     * @param from the place of the first
     * @param size how many
     */
    Amounts range(int from, int size);

    /**
     * {@return the amounts with as much more each}
     *
     * @param units of any sign
     * @throws ArithmeticException if an amount that is kept as a long does not stay one
     */
    Amounts shifted(BigInteger units);

    /** {@return the greatest amount that divides all differences; 1 if there is one amount only} */
    BigInteger step();

    /** {@return the first amount} */
    default BigInteger least() {
        return at(0);
    }

    /** {@return the last amount} */
    default BigInteger most() {
        return at(size() - 1);
    }

    /** {@return the distance from the first amount to the last} */
    default BigInteger span() {
        return most().subtract(least());
    }

    /**
     * {@return the amount as a long}
     *
     * @param units of any sign
     * @throws ArithmeticException if it does not fit
     */
    static long toLong(BigInteger units) {
        if (units.bitLength() >= Long.SIZE) {
            throw new ArithmeticException("revenue must fit into a long of minor units, but was " + units);
        }
        return units.longValue();
    }

    /**
     * Equidistant amounts, of any magnitude.
     *
     * @param first amount
     * @param step from one to the next; 1 for a single amount
     * @param size how many
     */
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

    /** Any amounts that fit into a long each. */
    final class Points implements Amounts {

        private final long[] units;

        /**
         * Listed amounts.
         *
         * @param units ascending; not copied
         */
        public Points(long[] units) {
            this.units = units;
        }

        /**
         * {@return amounts in ascending order, each once}
         *
         * @param units in any order; overwritten by this call
         */
        public static Points ofAny(long[] units) {
            Arrays.sort(units);
            int size = 0;
            for (int i = 0; i < units.length; i++) {
                if (size == 0 || units[i] != units[size - 1]) {
                    units[size++] = units[i];
                }
            }
            return new Points(Arrays.copyOf(units, size));
        }

        /**
         * {@return the place of an amount; negative if it is not listed from there on}
         *
         * @param amount it
         * @param from a place it is not before; the nearer, the faster: the search goes in steps that double, then by halving
         */
        public int place(long amount, int from) {
            int low = from;
            int step = 1;
            while (low + step < units.length && units[low + step] <= amount) {
                low += step;
                step *= 2;
            }
            return Arrays.binarySearch(units, low, Math.min(units.length, low + step), amount);
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
            long first = toLong(least().add(by));
            toLong(most().add(by));
            long[] shifted = new long[units.length];
            for (int i = 0; i < shifted.length; i++) {
                // Distances from the first one may wrap around, and do so once more here.
                shifted[i] = first + (units[i] - units[0]);
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

        /** {@return the amounts as a lattice if they are equidistant, otherwise these} */
        public Amounts spaced() {
            BigInteger step = units.length == 1 ? BigInteger.ONE : at(1).subtract(at(0));
            for (int i = 2; i < units.length; i++) {
                // Distances that wrap around are still equal only if they are.
                if (units[i] - units[i - 1] != units[1] - units[0]) {
                    return this;
                }
            }
            return new Lattice(least(), step, units.length);
        }
    }
}
