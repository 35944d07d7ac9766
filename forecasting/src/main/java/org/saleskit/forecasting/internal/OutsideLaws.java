package org.saleskit.forecasting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The laws of all terms but a group, for one group after another as they are asked for.
 *
 * <p>Terms are halved until a half is a group; the law outside a half is that outside the whole with the other half added. The
 * first question for a group costs about one law of all terms, the next ones less, as the laws outside the largest halves are
 * kept, and so are those outside groups. Thread-safe; questions in any order get the same answers to the bit.
 */
public final class OutsideLaws {

    /** Halvings whose laws are kept, besides those of groups. */
    private static final int KEPT_DEPTH = 3;

    private final LeaveOneOut terms;
    private final int largest;

    /** By place in the tree of halves: the children of place i are 2 i and 2 i + 1. */
    private final @Nullable Outside[] kept;

    /**
     * Laws of a sum.
     *
     * @param terms of the sum
     * @param largest number of terms of a group at most, one or more
     */
    public OutsideLaws(LeaveOneOut terms, int largest) {
        this.terms = terms;
        this.largest = largest;
        int places = 2;
        for (int size = terms.size(); size > largest; size = (size + 1) / 2) {
            places *= 2;
        }
        kept = new Outside[places];
    }

    /** The law outside some terms. */
    private static final class Outside {

        private final int low;
        private final double[] law;

        Outside(LatticeConvolution outside) {
            low = outside.low();
            law = outside.law();
        }

        void loadInto(LatticeConvolution target) {
            target.load(low, law);
        }
    }

    /** A half on the way down: the terms inside it from one to another, and the other half. */
    private record Half(int place, int from, int to, int otherFrom, int otherTo) {

        static Half whole(int size) {
            return new Half(1, 0, size, 0, 0);
        }

        Half towards(int term) {
            int middle = (from + to) >>> 1;
            return term < middle
                    ? new Half(2 * place, from, middle, middle, to)
                    : new Half(2 * place + 1, middle, to, from, middle);
        }
    }

    /**
     * Makes a law that of all terms but one.
     *
     * @param target what it was before is lost
     * @param skipped the term that is left out
     */
    public synchronized void loadInto(LatticeConvolution target, int skipped) {
        List<Half> way = new ArrayList<>();
        for (Half half = Half.whole(terms.size()); half.to - half.from > largest; ) {
            half = half.towards(skipped);
            way.add(half);
        }
        int known = way.size() - 1;
        while (known >= 0 && kept[way.get(known).place] == null) {
            known--;
        }
        target.clear();
        if (known >= 0) {
            Objects.requireNonNull(kept[way.get(known).place]).loadInto(target);
        }
        for (int depth = known + 1; depth < way.size(); depth++) {
            Half half = way.get(depth);
            terms.add(target, half.otherFrom, half.otherTo);
            if (depth < KEPT_DEPTH || depth == way.size() - 1) {
                kept[half.place] = new Outside(target);
            }
        }
        Half group = way.isEmpty() ? Half.whole(terms.size()) : way.get(way.size() - 1);
        terms.add(target, group.from, skipped);
        terms.add(target, skipped + 1, group.to);
    }
}
