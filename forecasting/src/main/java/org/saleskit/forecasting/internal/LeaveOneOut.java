package org.saleskit.forecasting.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * The law of all terms of a sum but some, by dividing the terms into halves again and again: the law outside the left half
 * takes in the right half, and the other way round. Every law is a sum of positive terms; nothing is divided out of another,
 * so that no digits are lost, whatever the probabilities. For all n terms it costs log2(n) times the law of all; for one
 * group of terms {@link OutsideLaws} goes down one way only. Immutable.
 */
public final class LeaveOneOut {

    /** A term of the sum: something with one probability, nothing with the other. */
    public interface Term {

        /**
         * Adds the term to a law.
         *
         * @param law the law so far
         * @param win probability of something
         * @param loss probability of nothing
         */
        void addTo(LatticeConvolution law, double win, double loss);
    }

    /** Takes a term and the law of all others. */
    public interface Visitor {

        /**
         * Is called for each term in order.
         *
         * @param term its index
         * @param outside the law of all others, which changes after the call
         */
        void visit(int term, LatticeConvolution outside);
    }

    private final Term[] terms;
    private final double[] win;
    private final double[] loss;

    /**
     * Terms with their probabilities; the arrays are not copied.
     *
     * @param terms the terms of the sum
     * @param win probability of each
     * @param loss probability of its opposite
     */
    public LeaveOneOut(Term[] terms, double[] win, double[] loss) {
        this.terms = terms;
        this.win = win;
        this.loss = loss;
    }

    /** {@return the number of terms} */
    public int size() {
        return terms.length;
    }

    /**
     * Visits the terms in order, each with the law of all others.
     *
     * @param nothing the law of no terms; it is used up
     * @param visitor is called for each term
     */
    public void visit(LatticeConvolution nothing, Visitor visitor) {
        if (terms.length > 0) {
            descend(nothing, 0, terms.length, visitor, new ArrayList<>(), 0);
        }
    }

    /** One array for each depth serves all branches. */
    private void descend(
            LatticeConvolution outside, int from, int to, Visitor visitor, List<LatticeConvolution> arrays, int depth) {
        if (to - from == 1) {
            visitor.visit(from, outside);
            return;
        }
        if (arrays.size() == depth) {
            arrays.add(outside.copy());
        }
        LatticeConvolution left = arrays.get(depth);
        left.load(outside);
        int middle = (from + to) >>> 1;
        add(left, middle, to);
        descend(left, from, middle, visitor, arrays, depth + 1);
        add(outside, from, middle);
        descend(outside, middle, to, visitor, arrays, depth + 1);
    }

    /**
     * Adds terms to a law.
     *
     * @param law the law so far
     * @param from index of the first term to add
     * @param to index after the last one
     */
    public void add(LatticeConvolution law, int from, int to) {
        for (int i = from; i < to; i++) {
            terms[i].addTo(law, win[i], loss[i]);
        }
    }
}
