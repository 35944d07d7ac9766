package org.saleskit.analytics.certainty;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.OptionalInt;
import org.saleskit.analytics.abcxyz.AbcXyzAnalysis;
import org.saleskit.analytics.table.PeriodTable;
import org.saleskit.core.internal.Checks;

/**
 * How sure is the class of an item? Draws the periods of the table anew and counts how often the item has each class.
 *
 * <pre>
 * Formula   P(class k of item i) = draws in which i has class k / draws
 *           a draw: ceil(T / b) blocks of b consecutive periods, cut to T periods, the same for all items
 * </pre>
 *
 * <p><b>Symbols.</b> T: periods of the table's window. b: length of a block, by default the whole number nearest to the cube
 * root of T ({@link #blockLength(int)}). Draws: {@link #draws}.
 *
 * <p><b>Input.</b> A {@link PeriodTable}; any number of items; a window of at least two periods, and blocks shorter than the
 * window, since else there is nothing to draw (the certainty is then 1, which {@link CertaintyResult#diagnostic} says).
 *
 * <p><b>Special cases.</b> All rules of the classes hold in a draw as they do outside: an item sold since the middle of the
 * window counts, in each draw, those of the drawn periods that lie in its life, so it may come out as new; its total is
 * that of all drawn periods. An item that does not vary has its XYZ class with certainty. An item that nets below zero in
 * some draws has no class there, and that is counted too. So it is with all items in a draw whose total is not above zero,
 * which {@link org.saleskit.analytics.abc.NegativeRule#INCLUDE_IN_BASE} makes possible: they are NONE there, and those below
 * zero NEGATIVE.
 *
 * <p><b>Result.</b> For each item the share of draws for each class of ABC, of XYZ and each cell of both; each of these
 * three sums to 1. An item is borderline when its own cell has less than {@link #borderline}, 0.8.
 *
 * <p><b>Example.</b> An item whose share lies just inside the limit of A: A in 560 of 1 000 draws, B in 440. It is
 * borderline.
 *
 * <p><b>Method.</b> Block bootstrap over periods: blocks keep the likeness of neighbouring periods, the same blocks for all
 * items keep the likeness between items. The standard error of a probability p is sqrt(p (1 - p) / draws), at most 1.6
 * points for 1 000. Each draw has random numbers of its own, so the counts do not depend on the number of threads. Time
 * proportional to draws × items × periods; memory 8 bytes for each item and period and some 100 for each item. Classes are
 * those of the analysis itself, with all of its options.
 *
 * <p><b>Source.</b> Künsch 1989, Annals of Statistics 17, pp. 1217-1241 ({@link BlockRule#MOVING}); Politis and Romano 1992,
 * in: Exploring the Limits of Bootstrap, pp. 263-270 ({@link BlockRule#CIRCULAR}); length of blocks in the order of T^(1/3):
 * P. Hall, J. L. Horowitz, B.-Y. Jing 1995, Biometrika 82, pp. 561-574, doi:10.1093/biomet/82.3.561.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CertaintyAnalysis {

    private static final CertaintyAnalysis DEFAULT = new CertaintyAnalysis(
            AbcXyzAnalysis.withDefaults(), 1_000, 1, 0, BlockRule.CIRCULAR, new BigDecimal("0.8"));

    private final AbcXyzAnalysis analysis;
    private final int draws;
    private final long seed;

    /** 0 for that of the rule. */
    private final int block;

    private final BlockRule blockRule;
    private final BigDecimal borderline;

    private CertaintyAnalysis(
            AbcXyzAnalysis analysis, int draws, long seed, int block, BlockRule blockRule, BigDecimal borderline) {
        this.analysis = analysis;
        this.draws = draws;
        this.seed = seed;
        this.block = block;
        this.blockRule = blockRule;
        this.borderline = borderline;
    }

    /**
     * {@return the usual analysis: the usual classes, 1 000 draws from seed 1, circular blocks of the length of the rule, an
     * item below 0.8 is borderline}
     */
    public static CertaintyAnalysis withDefaults() {
        return DEFAULT;
    }

    /**
     * {@return the same analysis for other classes}
     *
     * @param other the rules of the classes
     */
    public CertaintyAnalysis withAnalysis(AbcXyzAnalysis other) {
        Objects.requireNonNull(other, "other");
        return new CertaintyAnalysis(other, draws, seed, block, blockRule, borderline);
    }

    /**
     * {@return the same analysis with another number of draws}
     *
     * @param count how many, 1 or more
     * @throws IllegalArgumentException if it is less than 1
     */
    public CertaintyAnalysis withDraws(int count) {
        Checks.positive(count, "draws");
        return new CertaintyAnalysis(analysis, count, seed, block, blockRule, borderline);
    }

    /**
     * {@return the same analysis with other random numbers}
     *
     * @param number the seed; the same seed gives the same result
     */
    public CertaintyAnalysis withSeed(long number) {
        return new CertaintyAnalysis(analysis, draws, number, block, blockRule, borderline);
    }

    /**
     * {@return the same analysis with blocks of a fixed length}
     *
     * @param periods the length, 1 or more; blocks of 1 take periods as independent, and of blocks as long as the window
     *     every draw has the same periods, so that its certainty says nothing
     * @throws IllegalArgumentException if it is less than 1
     */
    public CertaintyAnalysis withBlockLength(int periods) {
        Checks.positive(periods, "block length");
        return new CertaintyAnalysis(analysis, draws, seed, periods, blockRule, borderline);
    }

    /**
     * {@return the same analysis with blocks that may begin elsewhere}
     *
     * @param rule the rule
     */
    public CertaintyAnalysis withBlockRule(BlockRule rule) {
        Objects.requireNonNull(rule, "rule");
        return new CertaintyAnalysis(analysis, draws, seed, block, rule, borderline);
    }

    /**
     * {@return the same analysis with another limit below which an item is borderline}
     *
     * @param probability the limit, between 0 and 1
     * @throws IllegalArgumentException if it lies outside 0..1
     */
    public CertaintyAnalysis withBorderline(BigDecimal probability) {
        Objects.requireNonNull(probability, "probability");
        Checks.check(
                probability.signum() >= 0 && probability.compareTo(BigDecimal.ONE) <= 0,
                "probability",
                "be a fraction between 0 and 1",
                probability);
        return new CertaintyAnalysis(analysis, draws, seed, block, blockRule, probability);
    }

    /** {@return the rules of the classes} */
    public AbcXyzAnalysis analysis() {
        return analysis;
    }

    /** {@return how many draws} */
    public int draws() {
        return draws;
    }

    /** {@return the seed of the random numbers} */
    public long seed() {
        return seed;
    }

    /** {@return the length of a block, if it is fixed} */
    public OptionalInt blockLength() {
        return block == 0 ? OptionalInt.empty() : OptionalInt.of(block);
    }

    /**
     * {@return the length of a block in a window: the fixed one, or else the whole number nearest to the cube root; never
     * longer than the window} Such as 2 for 12 periods, 3 for 24 and 36.
     *
     * @param periods the periods of the window, 1 or more
     * @throws IllegalArgumentException if there are none
     */
    public int blockLength(int periods) {
        Checks.positive(periods, "periods");
        if (block > 0) {
            return Math.min(block, periods);
        }
        int length = 1;
        // The next length is nearer once length + 1/2 is at most the root.
        while (cube(2L * length + 1) <= 8L * periods) {
            length++;
        }
        return length;
    }

    private static long cube(long value) {
        return value * value * value;
    }

    /** {@return where blocks may begin} */
    public BlockRule blockRule() {
        return blockRule;
    }

    /** {@return the probability of its own cell below which an item is borderline} */
    public BigDecimal borderline() {
        return borderline;
    }

    /**
     * {@return the certainty of every key of the table, computed by the calling thread}
     *
     * @param <K> the key
     * @param table the table
     * @throws ArithmeticException if the sum of the items could leave the range of a long in a draw
     */
    public <K> CertaintyResult<K> classify(PeriodTable<K> table) {
        return start(table).draw(0, draws).result();
    }

    /**
     * {@return a run whose draws the caller's threads may share}
     *
     * @param <K> the key
     * @param table the table
     * @throws ArithmeticException if the sum of the items could leave the range of a long in a draw
     */
    public <K> CertaintyRun<K> start(PeriodTable<K> table) {
        return new CertaintyRun<>(this, Objects.requireNonNull(table, "table"));
    }

    /** {@return the options} */
    @Override
    public String toString() {
        return "CertaintyAnalysis[draws " + draws + ", seed " + seed + ", blocks " + blockRule + " of "
                + (block == 0 ? "the cube root of the periods" : block) + ", borderline below " + borderline + ", "
                + analysis + "]";
    }
}
