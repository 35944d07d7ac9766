package org.saleskit.analytics.criteria;

/** How the classes of one item by several criteria become one. */
public enum JoinRule {
    /** They do not: the tuple of classes stands for itself, such as {@code A-C}. */
    TUPLE,

    /**
     * The class of a weighted score by an ABC analysis of its own. Each criterion counts with its distance from its least
     * value, as a share of the distance between its least and its greatest. One extreme value moves all others: with a single
     * great loss as the least, nearly every item has most of that criterion's score, and class A grows. Look at the
     * distribution first, or join by classes.
     */
    WEIGHTED_SCORE,

    /** The highest of the classes: an item is an A if it is one by any criterion. */
    BEST_CLASS,

    /** The lowest of the classes: an item is an A only if it is one by every criterion. A group outside the base is lowest. */
    WORST_CLASS
}
