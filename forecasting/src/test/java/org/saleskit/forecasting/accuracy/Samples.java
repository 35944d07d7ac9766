package org.saleskit.forecasting.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/** What the tests of the package share. */
final class Samples {

    static final CurrencyUnit USD = CurrencyUnit.USD;

    private Samples() {}

    static Money usd(double amount) {
        return Money.of(USD, amount);
    }

    /** The law of amounts and probabilities in turn. */
    static RevenueDistribution law(double... amountsAndProbabilities) {
        SortedMap<Money, Double> points = new TreeMap<>();
        for (int i = 0; i < amountsAndProbabilities.length; i += 2) {
            points.put(usd(amountsAndProbabilities[i]), amountsAndProbabilities[i + 1]);
        }
        return RevenueDistribution.of(points);
    }

    /** Equally likely 1, 2, ..., n. */
    static RevenueDistribution even(int n) {
        SortedMap<Money, Double> points = new TreeMap<>();
        for (int i = 1; i <= n; i++) {
            points.put(usd(i), 1.0 / n);
        }
        return RevenueDistribution.of(points);
    }

    /**
     * 240 deals with chances (i + 0.5)/240, of which those came whose number frac(i × 0.6180339887498949) is below the square of the
     * chance: too much was promised.
     */
    static List<ChanceOutcome> overstated() {
        List<ChanceOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            double chance = (i + 0.5) / 240;
            outcomes.add(new ChanceOutcome("d" + i, chance, i * 0.6180339887498949 % 1 < chance * chance));
        }
        return outcomes;
    }
}
