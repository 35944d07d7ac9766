package org.saleskit.analytics.internal.math;

/**
 * Random numbers of one draw: SplitMix64, started at a place that depends on the seed and the number of the draw only. Its
 * own, so that no version of Java changes a result.
 *
 * <p><b>Source.</b> G. L. Steele, D. Lea, C. H. Flood 2014, Fast splittable pseudorandom number generators, OOPSLA '14,
 * doi:10.1145/2660193.2660195.
 */
public final class DrawRandom {

    /** 2^64 over the golden ratio, odd. */
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private DrawRandom(long state) {
        this.state = state;
    }

    /**
     * {@return the numbers that start at a state}
     *
     * @param state the state
     */
    public static DrawRandom at(long state) {
        return new DrawRandom(state);
    }

    /**
     * {@return the numbers of a draw} Mixed twice, so that neighbouring seeds and draws have nothing in common.
     *
     * @param seed the seed of all draws
     * @param draw which draw
     */
    public static DrawRandom of(long seed, int draw) {
        return new DrawRandom(mix(mix(seed + GAMMA) + draw * GAMMA));
    }

    /** {@return the next 64 bits} */
    public long next() {
        state += GAMMA;
        return mix(state);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** {@return a number of 53 bits in 0..1, without 1} */
    public double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /**
     * {@return a number from 0 to below the bound, each as likely as another: what would favour some is drawn again}
     *
     * @param bound the bound, one or more
     */
    public int below(int bound) {
        long bits;
        long number;
        do {
            bits = next() >>> 1;
            number = bits % bound;
        } while (bits - number + (bound - 1) < 0);
        return (int) number;
    }
}
