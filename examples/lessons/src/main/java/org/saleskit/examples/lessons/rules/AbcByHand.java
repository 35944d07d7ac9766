package org.saleskit.examples.lessons.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * ABC analysis as on a sheet of paper: sort, add up, set against the limits.
 *
 * <p>A holds while less than 80 % of the total comes before the item, B while less than 95 % does, C is the rest. An item at
 * zero or below has nothing to share out and gets no class.
 */
final class AbcByHand {

    private static final long A_LIMIT = 80;
    private static final long B_LIMIT = 95;

    /** A line of the sheet; before is what the items above it bring together. */
    record Line(Good good, long amount, long before, String label) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<Good> withoutClass = new ArrayList<>();
    private final long total;

    AbcByHand() {
        List<Good> goods = new ArrayList<>();
        long sum = 0;
        for (Good good : Good.values()) {
            if (Goods.totalOf(good) > 0) {
                goods.add(good);
                sum += Goods.totalOf(good);
            } else {
                withoutClass.add(good);
            }
        }
        total = sum;
        // The greatest amount first; equal amounts stay in the order of their keys.
        goods.sort(Comparator.comparing((Good good) -> Goods.totalOf(good)).reversed());

        long before = 0;
        for (Good good : goods) {
            long amount = Goods.totalOf(good);
            lines.add(new Line(good, amount, before, labelAt(amount, before)));
            before += amount;
        }
    }

    private String labelAt(long amount, long before) {
        if (!lines.isEmpty() && lines.get(lines.size() - 1).amount() == amount) {
            // Equal amounts share the class of the first of them.
            return lines.get(lines.size() - 1).label();
        }
        // before / total < 80 / 100 without a division, so nothing is rounded.
        if (before * 100 < A_LIMIT * total) {
            return "A";
        }
        return before * 100 < B_LIMIT * total ? "B" : "C";
    }

    List<Line> lines() {
        return lines;
    }

    List<Good> withoutClass() {
        return withoutClass;
    }

    long total() {
        return total;
    }
}
