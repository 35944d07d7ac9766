package org.saleskit.analytics.abc;

/**
 * What becomes of items whose rows net to zero or less. Rows are netted per item first, except under {@link
 * #GROSS_SALES}. What counts is the value that an item puts into the shares and the order of items.
 */
public enum NegativeRule {
    /** Items at zero and below stand in the groups {@link AbcClass#NONE} and {@link AbcClass#NEGATIVE}. */
    SEPARATE,

    /** Items below zero count as zero; they and items at zero are in the base and so in the last class. As R {@code ABCanalysis}. */
    CLAMP_TO_ZERO,

    /** Items at zero and below are not in the list of items; the result lists them as left out. As R {@code matman}. */
    DROP,

    /**
     * All items are in the base, and negative amounts reduce it. Cumulative shares then exceed 100 % on the way; a base
     * that is not above zero although an item is, is refused.
     */
    INCLUDE_IN_BASE,

    /** An item below zero counts with the amount without its sign; items at zero stand in {@link AbcClass#NONE}. */
    ABSOLUTE,

    /**
     * Rows below zero are not added up but listed as left out; rows of zero change no sum and count as rows. An item that has
     * nothing else stands in {@link AbcClass#NONE}. It needs rows: a {@link org.saleskit.analytics.table.PeriodTable} has
     * netted them already and is refused.
     */
    GROSS_SALES;

    /** What an item of a net amount counts in the shares. */
    long counted(long units) {
        return switch (this) {
            case CLAMP_TO_ZERO -> Math.max(units, 0);
            case ABSOLUTE -> magnitude(units);
            default -> units;
        };
    }

    private static long magnitude(long units) {
        if (units == Long.MIN_VALUE) {
            throw new ArithmeticException("amount without its sign must fit in a long of whole units, but was "
                    + Long.toUnsignedString(units) + " units");
        }
        return Math.abs(units);
    }

    /** Whether an item of a net amount takes part in the shares, if there are any. */
    boolean isInBase(long units) {
        return switch (this) {
            case CLAMP_TO_ZERO, INCLUDE_IN_BASE -> true;
            case ABSOLUTE -> units != 0;
            default -> units > 0;
        };
    }
}
