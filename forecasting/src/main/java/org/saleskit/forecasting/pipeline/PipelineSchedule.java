package org.saleskit.forecasting.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.pipeline.DealId;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.forecasting.pipeline.Selection.Line;
import org.threeten.extra.LocalDateRange;

/**
 * When do the deals close? What they bring in each of several periods that follow each other, such as month by month. The chance of
 * each open deal is divided over the periods:
 *
 * <pre>
 * sum of its chances in the periods + later + never = 1
 * </pre>
 *
 * <p>The chances come from {@link PipelineDeal#winBefore}, which must hold every bound of the periods that is ahead, or from {@link
 * PipelineDeal#eventualProbability}, all of which falls on the expected close. A deal whose chance is known for one period only is
 * left out.
 *
 * <p><b>Limits</b> A deal is won in one period at most, so the laws of the periods may not be convolved; {@link #upTo} has that
 * of several together. New business is in none of them. Managers' adjustments are of one period and do not enter.
 *
 * <p>Immutable and thread-safe.
 */
public final class PipelineSchedule {

    /**
     * When a deal is won, if at all.
     *
     * @param deal the deal
     * @param inPeriods the chance to be won in each of the periods
     * @param later the chance to be won after the last of them; empty if {@code never} is
     * @param never the chance not to be won at all; empty if the chance to be won ever is unknown
     * @param notInPeriods the chance to be won in none of the periods, later + never
     */
    public record Split(
            DealId deal, List<Double> inPeriods, OptionalDouble later, OptionalDouble never, double notInPeriods) {

        /**
         * Copies the list.
         *
         * @param deal the deal
         * @param inPeriods the chance in each period
         * @param later the chance of a later win
         * @param never the chance of no win
         * @param notInPeriods the chance of no win in the periods
         */
        public Split {
            Objects.requireNonNull(deal, "deal");
            inPeriods = List.copyOf(inPeriods);
            Objects.requireNonNull(later, "later");
            Objects.requireNonNull(never, "never");
        }
    }

    private final List<PipelineForecast> forecasts;
    private final List<PipelineForecast> cumulative;
    private final List<Split> splits;

    private PipelineSchedule(List<PipelineForecast> forecasts, List<PipelineForecast> cumulative, List<Split> splits) {
        this.forecasts = List.copyOf(forecasts);
        this.cumulative = List.copyOf(cumulative);
        this.splits = List.copyOf(splits);
    }

    static PipelineSchedule of(PipelineForecaster options, List<ReportPeriod> periods, Collection<PipelineDeal> deals) {
        Objects.requireNonNull(deals, "deals");
        check(options, Objects.requireNonNull(periods, "periods"));
        ReportPeriod first = periods.get(0);
        List<PipelineForecast> forecasts = new ArrayList<>();
        List<PipelineForecast> cumulative = new ArrayList<>();
        for (ReportPeriod period : periods) {
            forecasts.add(new Selection(options.withPeriod(period), true).forecast(deals));
            LocalDateRange sinceFirst =
                    LocalDateRange.of(first.dates().getStart(), period.dates().getEnd());
            cumulative.add(
                    new Selection(options.withPeriod(ReportPeriod.of(sinceFirst, first.zone())), true).forecast(deals));
        }
        PipelineForecast all = cumulative.get(cumulative.size() - 1);
        List<Split> splits = new ArrayList<>();
        for (int i = 0; i < all.lines().size(); i++) {
            if (!all.lines().get(i).deal().type().isClosed()) {
                split(i, forecasts, all, splits);
            }
        }
        return new PipelineSchedule(forecasts, cumulative, splits);
    }

    private static void check(PipelineForecaster options, List<ReportPeriod> periods) {
        Checks.check(!periods.isEmpty(), "periods", "hold at least one", "empty");
        for (int i = 1; i < periods.size(); i++) {
            LocalDate end = periods.get(i - 1).dates().getEnd();
            LocalDate start = periods.get(i).dates().getStart();
            String name = "periods[" + i + "]";
            Checks.check(start.equals(end), name + ".dates", "start on " + end + ", where the one before ends", start);
            Checks.check(
                    periods.get(i).zone().equals(periods.get(0).zone()),
                    name + ".zone",
                    "be " + periods.get(0).zone(),
                    periods.get(i).zone());
        }
        Checks.check(!options.hasNewBusiness(), "newBusiness", "be absent for several periods", "supposed");
        Checks.check(
                options.unknownTakenAs().isEmpty(),
                "unknownTakenAs",
                "be absent for several periods",
                options.unknownTakenAs().orElse(0));
    }

    /** The split of a deal that is known well enough to be in a period, or due after all of them. */
    private static void split(int line, List<PipelineForecast> forecasts, PipelineForecast all, List<Split> splits) {
        Line whole = all.lines().get(line);
        boolean later = whole.reason()
                .filter(why -> why == LeftOutDeal.Reason.EXPECTED_AFTER_PERIOD)
                .isPresent();
        if (!whole.isIn() && !later) {
            return;
        }
        List<Double> won = new ArrayList<>();
        for (PipelineForecast forecast : forecasts) {
            Line part = forecast.lines().get(line);
            won.add(part.isIn() ? part.chance().orElseThrow() : 0);
        }
        double within = whole.isIn() ? whole.chance().orElseThrow() : 0;
        OptionalDouble ever = whole.deal().eventualProbability();
        splits.add(new Split(
                whole.id(),
                won,
                ever.isEmpty() ? ever : OptionalDouble.of(Math.max(0, ever.getAsDouble() - within)),
                ever.isEmpty() ? ever : OptionalDouble.of(1 - ever.getAsDouble()),
                1 - within));
    }

    /** {@return the forecast of each period, in order; unmodifiable} */
    public List<PipelineForecast> forecasts() {
        return forecasts;
    }

    /**
     * {@return the forecast of the first periods together}
     *
     * @param period the place of the last of them, from 0
     * @throws IndexOutOfBoundsException if there is no such period
     */
    public PipelineForecast upTo(int period) {
        return cumulative.get(period);
    }

    /**
     * {@return how the chance of each open deal is divided, by identifier; unmodifiable} Deals that are left out of all periods because
     * their chance, amount or time is unknown are not in it; they are in {@link PipelineForecast#leftOut} of {@link #upTo}.
     */
    public List<Split> splits() {
        return splits;
    }

    /** {@return the mean of each period, for logs} */
    @Override
    public String toString() {
        return "PipelineSchedule"
                + forecasts.stream()
                        .map(forecast -> forecast.period().dates() + "=" + forecast.expected())
                        .toList();
    }
}
