package org.saleskit.analytics.certainty;

/**
 * Random numbers of one draw: SplitMix64, started at a place that depends on the seed and the number of the draw only. Its
 * own, so that no version of Java changes a result.
 *
 * <p><b>Source.</b> G. L. Steele, D. Lea, C. H. Flood 2014, Fast splittable pseudorandom number generators, OOPSLA '14,
 * doi:10.1145/2660193.2660195.
 */
final class DrawRandom {

    /** 2^64 over the golden ratio, odd. */
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private DrawRandom(long state) {
        this.state = state;
    }

    /** The numbers that start at a state. */
    static DrawRandom at(long state) {
        return new DrawRandom(state);
    }

    /** The numbers of a draw. Mixed twice, so that neighbouring seeds and draws have nothing in common. */
    static DrawRandom of(long seed, int draw) {
        return new DrawRandom(mix(mix(seed + GAMMA) + draw * GAMMA));
    }

    long next() {
        state += GAMMA;
        return mix(state);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** A number from 0 to below the bound, each as likely as another: what would favour some is drawn again. */
    int below(int bound) {
        long bits;
        long number;
        do {
            bits = next() >>> 1;
            number = bits % bound;
        } while (bits - number + (bound - 1) < 0);
        return (int) number;
    }
}
