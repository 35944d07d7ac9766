package org.saleskit.examples.lessons.forecast;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/** A law of revenue in bins of one width, those with nothing in them drawn together to one. */
final class Histogram {

    /** What rounding leaves where nothing is. */
    private static final double NOTHING = 1e-12;

    private Histogram() {}

    /**
     * The amounts from one, included, to another, excluded.
     *
     * @param from the least amount
     * @param to the amount that is not in it any more
     * @param probability of an amount between them
     */
    record Bin(Money from, Money to, double probability) {

        boolean isEmpty() {
            return probability == 0;
        }
    }

    /** The bins from zero up to the largest possible amount. */
    static List<Bin> of(RevenueDistribution law, Money width) {
        List<Bin> bins = new ArrayList<>();
        for (Money from = Money.zero(law.currency()); !from.isGreaterThan(law.most()); from = from.plus(width)) {
            Money to = from.plus(width);
            double probability = law.probabilityAtLeast(from) - law.probabilityAtLeast(to);
            Bin bin = new Bin(from, to, probability < NOTHING ? 0 : probability);
            boolean longer = bin.isEmpty()
                    && !bins.isEmpty()
                    && bins.get(bins.size() - 1).isEmpty();
            bins.add(longer ? new Bin(bins.remove(bins.size() - 1).from(), to, 0) : bin);
        }
        return bins;
    }
}
