package org.saleskit.forecasting.attainment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.joda.money.Money;

/**
 * What had come in of a past period by each point of it. A point is a share of the weight of its days, 0..1, so that periods of different
 * length can be laid over each other; within a day it comes in evenly. What came in on a day without weight counts with the next day that has
 * some, after the last one with that.
 */
final class PastCurve {

    /** What a point may miss the end of a day by and still be it: 20 of 30 days at the point 10/15. */
    private static final double SNAP = 1e-9;

    private final DailyRevenue period;

    /** The weight of the days up to the end of each day that has some, and what had come in by then. */
    private final double[] weights;

    private final BigDecimal[] amounts;

    PastCurve(DailyRevenue period, DayWeights days) {
        this.period = period;
        int length = period.period().lengthInDays();
        double[] ends = new double[length + 1];
        BigDecimal[] reached = new BigDecimal[length + 1];
        ends[0] = 0;
        reached[0] = BigDecimal.ZERO;
        int size = 1;
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate day = period.period().getStart();
                day.isBefore(period.period().getEnd());
                day = day.plusDays(1)) {
            Money amount = period.byDay().get(day);
            sum = amount == null ? sum : sum.add(amount.getAmount());
            double weight = days.of(day);
            if (weight > 0) {
                ends[size] = ends[size - 1] + weight;
                reached[size] = sum;
                size++;
            }
        }
        reached[size - 1] = sum;
        weights = Arrays.copyOf(ends, size);
        amounts = Arrays.copyOf(reached, size);
    }

    DailyRevenue period() {
        return period;
    }

    boolean hasWeight() {
        return weights.length > 1;
    }

    BigDecimal total() {
        return amounts[amounts.length - 1];
    }

    /** What had come in by a point, 0..1, not rounded; for a curve with weight. */
    BigDecimal amountAt(double point) {
        double weight = point * weights[weights.length - 1];
        int after = Arrays.binarySearch(weights, weight + SNAP);
        int before = after >= 0 ? after : -after - 2;
        if (before == weights.length - 1 || weight - weights[before] <= SNAP) {
            return amounts[before];
        }
        double part = (weight - weights[before]) / (weights[before + 1] - weights[before]);
        BigDecimal day = amounts[before + 1].subtract(amounts[before]);
        return amounts[before].add(day.multiply(new BigDecimal(part)));
    }

    /**
     * The share of the total that had come in by a point and was not taken back later: the least of the shares from there on, but not below
     * 0. It never falls; for a total above zero.
     */
    double keptShareAt(double point) {
        BigDecimal kept = amountAt(point);
        double weight = point * weights[weights.length - 1];
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] >= weight - SNAP) {
                kept = kept.min(amounts[i]);
            }
        }
        return Math.max(0, kept.doubleValue() / total().doubleValue());
    }
}
