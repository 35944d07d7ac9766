package org.saleskit.forecasting.internal;

/**
 * Uniform random numbers that are the same for the same seed on every Java version and machine: SplitMix64 (Steele, Lea
 * and Flood, <i>Fast Splittable Pseudorandom Number Generators</i>, OOPSLA 2014, doi 10.1145/2660193.2660195), written
 * out because the generators of the JDK may change their way from bits to numbers. Mutable; for one thread.
 */
public final class SeededRandom {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    /**
     * A generator at the start of its sequence.
     *
     * @param seed any number
     */
    public SeededRandom(long seed) {
        state = seed;
    }

    /** {@return the next 64 random bits} */
    public long nextLong() {
        state += GOLDEN_GAMMA;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** {@return a number strictly between 0 and 1: the middle of one of 2^52 equal cells} */
    public double nextOpenFraction() {
        return ((nextLong() >>> 12) + 0.5) * 0x1p-52;
    }

    /**
     * {@return a whole number from 0 to the bound, the bound excluded}
     *
     * <p>The high half of a 64 × 64-bit product: the probabilities of two results differ by less than 1e-9 of
     * themselves for every bound of 32 bits, which no simulation of feasible size can notice.
     *
     * @param bound above zero
     */
    public int nextBelow(int bound) {
        return (int) Math.multiplyHigh(nextLong() >>> 1, (long) bound << 1);
    }
}
