package org.saleskit.forecasting.pipeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.forecasting.pipeline.CreationNeed.Rates;
import org.saleskit.forecasting.pipeline.Selection.Line;

/**
 * How far do the open deals cover what is missing to the plan, and how many deals must be created besides?
 *
 * <p><b>Formula</b>
 *
 * <pre>
 * remaining          = plan − closed
 * open coverage      = sum of the full amounts of open deals that can close in the period / remaining
 * weighted coverage  = sum of chance × mean amount of them / remaining
 * missing            = remaining − weighted value
 * </pre>
 *
 * <p><b>Which deals.</b> The open deals of the forecast. Those that cannot close in the period, whose chance in it is 0, are not in
 * the open value; they are listed as {@link #cannotClose}.
 *
 * <p><b>Special cases</b> If the plan is {@linkplain #isReached reached} there is no coverage: both are empty, and nothing need be
 * created. A coverage above 1 is more than enough on paper; whether the plan is met says {@link
 * PipelineForecast#probabilityOfPlan}.
 *
 * <p><b>Example</b> Plan 500 000, closed 200 000, open 600 000 in full and 240 000 weighted: open coverage 2, weighted coverage
 * 0.8, missing 60 000.
 *
 * <p>Immutable and thread-safe.
 */
public final class PipelineCoverage {

    private final ReportPeriod period;
    private final Money plan;
    private final Money closed;
    private final Money openValue;
    private final Money weightedValue;
    private final List<PipelineDeal> cannotClose;

    private PipelineCoverage(
            ReportPeriod period,
            Money plan,
            Money closed,
            Money openValue,
            Money weightedValue,
            List<PipelineDeal> cannotClose) {
        this.period = period;
        this.plan = plan;
        this.closed = closed;
        this.openValue = openValue;
        this.weightedValue = weightedValue;
        this.cannotClose = cannotClose;
    }

    static PipelineCoverage of(PipelineForecast forecast, List<Line> open, Money plan) {
        Money closed = forecast.closed();
        Checks.check(
                Objects.requireNonNull(plan, "plan").getCurrencyUnit().equals(closed.getCurrencyUnit()),
                "plan",
                "be in " + closed.getCurrencyUnit(),
                plan);
        BigDecimal full = open.stream()
                .filter(PipelineCoverage::canClose)
                .map(Line::fullAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PipelineCoverage(
                forecast.period(),
                plan,
                closed,
                Money.of(closed.getCurrencyUnit(), full),
                Money.of(closed.getCurrencyUnit(), forecast.expectedOpen(), RoundingMode.HALF_EVEN),
                open.stream().filter(line -> !canClose(line)).map(Line::deal).toList());
    }

    private static boolean canClose(Line line) {
        return line.chance().orElseThrow() > 0;
    }

    /** {@return the period of the plan} */
    public ReportPeriod period() {
        return period;
    }

    /** {@return the revenue to reach} */
    public Money plan() {
        return plan;
    }

    /** {@return what was won in the period already} */
    public Money closed() {
        return closed;
    }

    /** {@return plan − closed; zero or less if the plan is reached} */
    public Money remaining() {
        return plan.minus(closed);
    }

    /** {@return whether what was won already is the plan or more} */
    public boolean isReached() {
        return !remaining().isPositive();
    }

    /** {@return the full amounts of the open deals that can close in the period} */
    public Money openValue() {
        return openValue;
    }

    /** {@return what the open deals bring on average} */
    public Money weightedValue() {
        return weightedValue;
    }

    /** {@return the open deals whose chance in the period is 0, by identifier; unmodifiable} */
    public List<PipelineDeal> cannotClose() {
        return cannotClose;
    }

    /** {@return open value / remaining; empty if the plan is reached} */
    public OptionalDouble openCoverage() {
        return over(openValue);
    }

    /** {@return weighted value / remaining; empty if the plan is reached} */
    public OptionalDouble weightedCoverage() {
        return over(weightedValue);
    }

    private OptionalDouble over(Money value) {
        return isReached()
                ? OptionalDouble.empty()
                : OptionalDouble.of(value.getAmount().doubleValue()
                        / remaining().getAmount().doubleValue());
    }

    /** {@return remaining − weighted value: what new deals must bring; zero or less if the open deals are expected to do} */
    public Money missing() {
        return remaining().minus(weightedValue);
    }

    /**
     * {@return how many deals must be created to bring what is {@linkplain #missing missing} beside the open deals}
     *
     * @param from the first day of their creation, before the end of the period; usually today
     * @param rates what new deals bring
     * @throws IllegalArgumentException if the day is not before the end, or the amount is in another currency
     */
    public CreationNeed creation(LocalDate from, Rates rates) {
        return CreationNeed.of(this, missing(), from, rates);
    }

    /**
     * {@return how many deals must be created to bring all that {@linkplain #remaining remains}, as if no open deal were won}
     *
     * @param from the first day of their creation, before the end of the period; usually today
     * @param rates what new deals bring
     * @throws IllegalArgumentException if the day is not before the end, or the amount is in another currency
     */
    public CreationNeed creationOfAll(LocalDate from, Rates rates) {
        return CreationNeed.of(this, remaining(), from, rates);
    }

    /**
     * {@return the coverage in words}
     *
     * @param locale Russian gives Russian, every other language English; numbers follow the locale
     */
    public String explain(Locale locale) {
        return PipelineText.of(this, locale);
    }

    /** {@return what remains and the values, for logs} */
    @Override
    public String toString() {
        return "PipelineCoverage[remaining=" + remaining() + ", open=" + openValue + ", weighted=" + weightedValue
                + "]";
    }
}
