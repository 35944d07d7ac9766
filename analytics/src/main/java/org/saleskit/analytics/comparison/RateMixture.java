package org.saleskit.analytics.comparison;

import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.saleskit.analytics.internal.math.Roots;
import org.saleskit.core.stats.Interval;

/** What is known of one rep's true rate: a mixture of beta distributions. */
final class RateMixture {

    /** Parts that weigh less than this change no digit that is shown. */
    private static final double LEAST_WEIGHT = 1e-9;

    private static final double REACH = 10;

    record Part(double weight, double a, double b) {}

    private final double[] weights;
    private final BetaDistribution[] betas;
    private final double mean;
    private final double deviation;

    RateMixture(List<Part> given) {
        List<Part> parts =
                given.stream().filter(part -> part.weight() >= LEAST_WEIGHT).toList();
        double total = parts.stream().mapToDouble(Part::weight).sum();
        weights = parts.stream().mapToDouble(part -> part.weight() / total).toArray();
        betas = parts.stream()
                .map(part -> BetaDistribution.of(part.a(), part.b()))
                .toArray(BetaDistribution[]::new);
        double centre = 0;
        for (int i = 0; i < weights.length; i++) {
            centre += weights[i] * betas[i].getMean();
        }
        double variance = 0;
        for (int i = 0; i < weights.length; i++) {
            double distance = betas[i].getMean() - centre;
            variance += weights[i] * (betas[i].getVariance() + distance * distance);
        }
        mean = centre;
        deviation = Math.sqrt(variance);
    }

    double mean() {
        return mean;
    }

    double deviation() {
        return deviation;
    }

    /** The probability that the true rate is at most this. */
    double atMost(double rate) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * betas[i].cumulativeProbability(rate);
        }
        return Math.min(1, sum);
    }

    Interval interval(double confidence) {
        double tail = (1 - confidence) / 2;
        double low = quantile(tail);
        return new Interval(low, Math.max(low, quantile(1 - tail)));
    }

    private double quantile(double probability) {
        double low = Math.max(0, mean - REACH * deviation);
        double high = Math.min(1, mean + REACH * deviation);
        if (atMost(low) >= probability) {
            low = 0;
        }
        if (atMost(high) <= probability) {
            high = 1;
        }
        return Roots.find(rate -> atMost(rate) - probability, low, high);
    }
}
