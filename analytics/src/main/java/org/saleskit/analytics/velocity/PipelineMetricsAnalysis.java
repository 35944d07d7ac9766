package org.saleskit.analytics.velocity;

import java.time.Instant;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.saleskit.analytics.internal.deals.ReportSpan;
import org.saleskit.core.deal.Deals;
import org.saleskit.core.time.ReportPeriod;

/**
 * How is the pipeline doing? Deals in work, win rate, size of a won deal, cycle time, and the velocity made of them: the five
 * analyses of this and the neighbouring packages at once, each with its defaults, over one window.
 *
 * <p>To change an option of one of them, ask it itself: {@link DealsInWork}, {@link
 * org.saleskit.analytics.winrate.WinRateAnalysis}, {@link org.saleskit.analytics.dealsize.DealSizeAnalysis}, {@link
 * VelocityAnalysis}.
 *
 * <p><b>Instants.</b> The window is half-open: what happens at its end belongs to the next one. Deals read as of its last nanosecond
 * give the report as it stood at its end; deals read as of a later instant drop closes that were reopened since, while deals in
 * work stay those at the end of the window.
 *
 * <p>Immutable and thread-safe.
 */
public final class PipelineMetricsAnalysis {

    private final ReportSpan window;

    private PipelineMetricsAnalysis(ReportSpan window) {
        this.window = window;
    }

    /**
     * {@return the metrics of deals closed in a window}
     *
     * @param from the begin of the window, which belongs to it
     * @param to the end of the window, which does not
     * @throws IllegalArgumentException if the end is not after the begin
     */
    public static PipelineMetricsAnalysis between(Instant from, Instant to) {
        return new PipelineMetricsAnalysis(new ReportSpan(from, to));
    }

    /**
     * {@return the metrics of deals closed in a period}
     *
     * @param period the local days, as instants from the start of the first to the start of the day after the last
     */
    public static PipelineMetricsAnalysis during(ReportPeriod period) {
        Objects.requireNonNull(period, "period");
        return new PipelineMetricsAnalysis(ReportSpan.of(period));
    }

    /**
     * {@return the metrics of deals}
     *
     * @param deals the deals, read as of the last nanosecond of the window or later
     * @param currency the currency of every amount
     * @throws IllegalArgumentException if the deals were read as of an earlier instant, or if the amount of a won deal is in
     *     another currency, below zero or too large for a long of minor units
     */
    public PipelineMetrics calculate(Deals deals, CurrencyUnit currency) {
        Objects.requireNonNull(deals, "deals");
        return new PipelineMetrics(
                VelocityAnalysis.between(window.from(), window.to(), currency).calculate(deals));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PipelineMetricsAnalysis that && window.equals(that.window);
    }

    @Override
    public int hashCode() {
        return window.hashCode();
    }

    /** {@return the window} */
    @Override
    public String toString() {
        return "metrics of " + window;
    }
}
