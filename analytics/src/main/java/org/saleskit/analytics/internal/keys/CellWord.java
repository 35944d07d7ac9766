package org.saleskit.analytics.internal.keys;

/**
 * How the cells of a table hold a sum and the number of their rows.
 *
 * <p>A marked count is an int: the number of rows, and in the sign bit whether one of them had an amount other than zero. A
 * sum alone does not tell, since a return may have cancelled a sale.
 *
 * <p>A word is a long that holds all of it: the sum in its 41 high bits, below it the mark and 22 bits of rows. Most cells
 * fit, and then a row costs one access to memory and a cell 8 bytes instead of 12. What does not fit is kept as a sum and a
 * marked count.
 */
public final class CellWord {

    /** The sign bit of a marked count. */
    public static final int ACTIVE = Integer.MIN_VALUE;

    /** The most rows of a word. */
    public static final int MOST_ROWS = (1 << 22) - 1;

    /** No sum of a word is above it, nor below its negative minus one. */
    public static final long MOST_UNITS = (1L << 40) - 1;

    /** How far the sum of a word stands to the left. */
    private static final int SHIFT = 23;

    private static final int MOST_COUNT = Integer.MAX_VALUE;
    private static final long LOW_BITS = (1L << SHIFT) - 1;

    private CellWord() {}

    /**
     * {@return the sum of a word}
     *
     * @param word the word
     */
    public static long units(long word) {
        return word >> SHIFT;
    }

    /**
     * {@return the marked count of a word}
     *
     * @param word the word
     */
    public static int marked(long word) {
        return ((int) word & MOST_ROWS) | ((int) (word << (Integer.SIZE - SHIFT)) & ACTIVE);
    }

    /**
     * {@return a word as one whose sum is not negative and which has at least as much of everything} Words combined by "or"
     * have in turn at least as much as each.
     *
     * @param word the word
     */
    public static long magnitude(long word) {
        return (magnitudeOf(units(word)) << SHIFT) | (word & LOW_BITS);
    }

    /**
     * {@return a number such that the amount is not above it, nor below its negative minus one} Such numbers combined by "or"
     * hold for each of the amounts.
     *
     * @param amount the amount
     */
    public static long magnitudeOf(long amount) {
        return amount ^ (amount >> (Long.SIZE - 1));
    }

    /**
     * {@return whether some rows can be added to a word, or to each of several}
     *
     * @param magnitude that of the word, or of several
     * @param most no amount is above it, nor below its negative minus one
     * @param rows how many rows, at least 1
     */
    public static boolean hasRoom(long magnitude, long most, int rows) {
        return most < (MOST_UNITS - units(magnitude)) / rows && rows <= MOST_ROWS - (magnitude & MOST_ROWS);
    }

    /**
     * {@return a word with another row, for which it {@linkplain #hasRoom has room}}
     *
     * @param word the word
     * @param amount the amount of the row
     */
    public static long plusRow(long word, long amount) {
        long mark = ((amount | -amount) >>> (Long.SIZE - 1)) << (SHIFT - 1);
        return (word + (amount << SHIFT) + 1) | mark;
    }

    /**
     * {@return whether the sums and the rows of two words fit in one}
     *
     * @param word a word
     * @param other another
     */
    public static boolean fit(long word, long other) {
        return magnitudeOf(units(word) + units(other)) <= MOST_UNITS
                && (word & MOST_ROWS) + (other & MOST_ROWS) <= MOST_ROWS;
    }

    /**
     * {@return the word of the sums and the rows of two words, which {@link #fit}}
     *
     * @param word a word
     * @param other another
     */
    public static long sum(long word, long other) {
        long rows = (word & MOST_ROWS) + (other & MOST_ROWS);
        return ((units(word) + units(other)) << SHIFT) | ((word | other) & (1L << (SHIFT - 1))) | rows;
    }

    /**
     * {@return a marked count of one row}
     *
     * @param amount the amount of the row
     */
    public static int oneRow(long amount) {
        return 1 | ((int) ((amount | -amount) >>> Integer.SIZE) & ACTIVE);
    }

    /**
     * {@return the rows of a marked count}
     *
     * @param marked the marked count
     */
    public static int count(int marked) {
        return marked & MOST_COUNT;
    }

    /**
     * {@return the sum of marked counts}
     *
     * @param marked a marked count
     * @param more another
     * @throws ArithmeticException if it does not fit
     */
    public static int plus(int marked, int more) {
        long sum = (long) count(marked) + count(more);
        if (sum > MOST_COUNT) {
            throw new ArithmeticException("rows of a cell must be at most " + MOST_COUNT + ", but was " + sum);
        }
        return (int) sum | ((marked | more) & ACTIVE);
    }
}
