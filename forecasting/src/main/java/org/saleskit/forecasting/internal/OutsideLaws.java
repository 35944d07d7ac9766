package org.saleskit.forecasting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The laws of all terms but a group, for one group after another as they are asked for.
 *
 * <p>Groups are halved until a half is one group; the law outside a half is that outside the whole with the other half added. The
 * first question for a group costs about one law of all terms, the next ones less, as the laws outside the largest halves are
 * kept, and so are those outside groups. Thread-safe; questions in any order get the same answers to the bit.
 */
public final class OutsideLaws {

    /** Halvings whose laws are kept, besides those of groups. */
    private static final int KEPT_DEPTH = 4;

    private final LeaveOneOut terms;
    private final int groups;

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
        groups = Math.max(1, (terms.size() + largest - 1) / largest);
        int places = 2;
        for (int size = groups; size > 1; size = (size + 1) / 2) {
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

    /** A half on the way down: the groups inside it from one to another, and the other half. */
    private record Half(int place, int from, int to, int otherFrom, int otherTo) {

        Half first() {
            int middle = (from + to) >>> 1;
            return new Half(2 * place, from, middle, middle, to);
        }

        Half second() {
            int middle = (from + to) >>> 1;
            return new Half(2 * place + 1, middle, to, from, middle);
        }
    }

    /** The first term of a group. */
    private int start(int group) {
        return (int) ((long) group * terms.size() / groups);
    }

    /**
     * Makes a law that of all terms but one.
     *
     * @param target what it was before is lost
     * @param skipped the term that is left out
     */
    public synchronized void loadInto(LatticeConvolution target, int skipped) {
        List<Half> way = new ArrayList<>();
        Half group = new Half(1, 0, groups, 0, 0);
        while (group.to - group.from > 1) {
            Half second = group.second();
            group = skipped < start(second.from) ? group.first() : second;
            way.add(group);
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
            terms.add(target, start(half.otherFrom), start(half.otherTo));
            if (depth < KEPT_DEPTH || depth == way.size() - 1) {
                kept[half.place] = new Outside(target);
            }
        }
        terms.add(target, start(group.from), skipped);
        terms.add(target, skipped + 1, start(group.to));
    }
}
