package org.saleskit.forecasting.pipeline;

import java.util.Comparator;
import java.util.Objects;
import org.joda.money.Money;
import org.saleskit.core.pipeline.DealId;

/**
 * What one open deal adds to a forecast: the measure with it less the measure without it.
 *
 * @param deal the deal
 * @param chance to be won in the period
 * @param mean what it adds to the mean, rounded half-even
 * @param variance what it adds to the variance, in squared major units of the currency; with a correlation more than its own
 * @param probabilityOfPlan what it adds to the probability of reaching the plan
 */
public record PipelineContribution(DealId deal, double chance, Money mean, double variance, double probabilityOfPlan) {

    /**
     * What one open deal adds to the mean and to the variance: all that is known without a plan.
     *
     * @param deal the deal
     * @param chance to be won in the period
     * @param mean what it adds to the mean, rounded half-even
     * @param variance what it adds to the variance, in squared major units of the currency; with a correlation more than its own
     */
    public record Moments(DealId deal, double chance, Money mean, double variance) {

        /** The largest mean first, then by identifier. */
        static final Comparator<Moments> ORDER =
                Comparator.comparing(Moments::mean).reversed().thenComparing(Moments::deal);

        /**
         * Checks that all are given.
         *
         * @param deal the deal
         * @param chance to be won in the period
         * @param mean what it adds to the mean
         * @param variance what it adds to the variance
         */
        public Moments {
            Objects.requireNonNull(deal, "deal");
            Objects.requireNonNull(mean, "mean");
        }
    }

    /** The largest mean first, then by identifier. */
    static final Comparator<PipelineContribution> ORDER =
            Comparator.comparing(PipelineContribution::mean).reversed().thenComparing(PipelineContribution::deal);

    /**
     * Checks that all are given.
     *
     * @param deal the deal
     * @param chance to be won in the period
     * @param mean what it adds to the mean
     * @param variance what it adds to the variance
     * @param probabilityOfPlan what it adds to the probability of the plan
     */
    public PipelineContribution {
        Objects.requireNonNull(deal, "deal");
        Objects.requireNonNull(mean, "mean");
    }
}
