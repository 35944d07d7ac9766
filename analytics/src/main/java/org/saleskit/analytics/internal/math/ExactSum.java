package org.saleskit.analytics.internal.math;

import java.math.BigInteger;

/**
 * A sum of longs that is exact in any order of its terms: the low 64 bits in one word and, in a second word, how often
 * they wrapped around. For use by one thread.
 */
public final class ExactSum {

    private long low;
    private long wraps;

    /** Starts at zero. */
    public ExactSum() {}

    /**
     * Adds a term.
     *
     * @param term the term
     */
    public void add(long term) {
        long sum = low + term;
        wraps += wrap(low, term, sum);
        low = sum;
    }

    /**
     * Adds another sum.
     *
     * @param other the other sum, unchanged
     */
    public void add(ExactSum other) {
        wraps += other.wraps;
        add(other.low);
    }

    /** {@return the sum} */
    public BigInteger value() {
        return value(low, wraps);
    }

    /**
     * {@return the sum as a long}
     *
     * @param name what is summed, for the message
     * @throws ArithmeticException if it does not fit
     */
    public long toLong(String name) {
        if (wraps != 0) {
            throw overflow(name, value());
        }
        return low;
    }

    /**
     * {@return by how much the wrap count changes in an addition: 1, 0 or -1}
     *
     * @param a a term
     * @param b the other term
     * @param sum their sum in wrapping arithmetic
     */
    public static int wrap(long a, long b, long sum) {
        // The sign of the sum differs from that of both terms only when it wrapped.
        if (((a ^ sum) & (b ^ sum)) >= 0) {
            return 0;
        }
        return b < 0 ? -1 : 1;
    }

    /**
     * {@return the number that a low word and its wrap count stand for}
     *
     * @param low the low word
     * @param wraps the wrap count
     */
    public static BigInteger value(long low, long wraps) {
        return BigInteger.valueOf(wraps).shiftLeft(Long.SIZE).add(BigInteger.valueOf(low));
    }

    /**
     * {@return the exception of a sum that is no long}
     *
     * @param name what is summed
     * @param value the sum
     */
    public static ArithmeticException overflow(String name, BigInteger value) {
        return new ArithmeticException(name + " must fit in a long of whole units, but was " + value + " units");
    }
}
