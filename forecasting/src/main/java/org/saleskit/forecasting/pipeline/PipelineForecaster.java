package org.saleskit.forecasting.pipeline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.CurrencyUnit;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.money.CurrencyConverter;
import org.saleskit.core.time.ReportPeriod;
import org.saleskit.forecasting.distribution.AmountDistribution;
import org.saleskit.forecasting.distribution.CountDistribution;
import org.saleskit.forecasting.distribution.DealSum;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/**
 * What will the deals of a pipeline bring in a period: how much on average, and with what probability is the plan met?
 *
 * <p><b>Formula</b>
 *
 * <pre>
 * revenue   R = C + sum over open deals of X_i A_i + N
 * expected  E R = C + sum of p_i mu_i + E N
 * deals     P(X_i = 1) = p_i; given a common factor z they are independent with the chance
 *           p_i(z) = Phi((Phi^-1(p_i) - sqrt(rho) z) / sqrt(1 - rho)),   z normal
 * weighted  C + sum over deals due in the period of q_i mu_i             what a CRM shows
 * </pre>
 *
 * <p><b>Symbols</b>
 *
 * <pre>
 * C        what was won in the period already, certain        {@link PipelineForecast#closed}
 * p_i      chance of deal i to be won in the period           {@link PipelineDeal}
 * A_i, mu  its amount and the mean of it                      {@link PipelineDeal#amount}
 * N        deals not created yet                              {@link #withNewBusiness}
 * rho      correlation of the deals, 0 or more, below 1       {@link #withCorrelation}
 * q_i      percentage of the stage                            {@link PipelineDeal#stageProbability}
 * </pre>
 *
 * <p><b>Which deals.</b> Open ones, and those on hold, with the chance that {@link PipelineDeal} tells; deals won in the
 * period once, for certain, at their amount as at the close. Lost and disqualified deals never enter. Every deal that is
 * not in the forecast is listed with the reason; a deal given twice is refused.
 *
 * <p><b>Special cases</b> No deal brings exactly 0. A deal of probability 0 brings nothing and is in the forecast; one of
 * probability 1 is certain but not won. A deal without a known probability is left out, or see {@link #rejectingUnknown} and
 * {@link #takingUnknownAs}. Amounts in another currency are refused unless there is a {@linkplain #withConverter converter}.
 *
 * <p><b>Result</b> {@link PipelineForecast}. The mean is exact and rounded once, half-even. The law does not depend on the
 * order of the deals, to the bit.
 *
 * <p><b>Example</b> Five deals of 50, 80, 120, 30 and 200 with the chances 0.1, 0.25, 0.5, 0.75 and 0.9 bring 287.5 on
 * average. Without correlation they bring 200 or less with the probability 0.16625, and the middle of 80 % of the outcomes
 * runs from 200 to 400.
 *
 * <p><b>Method</b> Exact convolution on a lattice of money, mixed over the common factor, see {@link DealSum}. The default
 * correlation of 0.05 is that of a market which moves all deals a little; without any, the band of a large pipeline is too
 * narrow, because the errors of hundreds of chances would cancel out.
 *
 * <p><b>Source</b> Y. Hong, Computational Statistics and Data Analysis 59 (2013) 41-51 (the sum); O. Vasicek, Risk, December
 * 2002 (one factor). The weighted pipeline and the categories are those of CRMs.
 *
 * <p>Immutable and thread-safe.
 */
public final class PipelineForecaster {

    private static final DealSum DEFAULT_SUM = DealSum.withDefaults();

    /** What to do with a deal whose probability is unknown. */
    private enum Unknown {
        LEAVE_OUT,
        REJECT,
        TAKE_AS
    }

    private record Conversion(CurrencyConverter converter, LocalDate day) {}

    private record NewWins(CountDistribution wins, AmountDistribution amount) {}

    private final ReportPeriod period;
    private final CurrencyUnit currency;
    private final DealSum sum;
    private final Unknown unknown;
    private final double takenAs;
    private final Optional<Conversion> conversion;
    private final Optional<NewWins> newBusiness;

    private PipelineForecaster(
            ReportPeriod period,
            CurrencyUnit currency,
            DealSum sum,
            Unknown unknown,
            double takenAs,
            Optional<Conversion> conversion,
            Optional<NewWins> newBusiness) {
        this.period = Objects.requireNonNull(period, "period");
        this.currency = Objects.requireNonNull(currency, "currency");
        this.sum = sum;
        this.unknown = unknown;
        this.takenAs = takenAs;
        this.conversion = conversion;
        this.newBusiness = newBusiness;
    }

    /**
     * {@return a forecaster with a correlation of 0.05, which leaves out deals of unknown probability, converts no currency
     * and supposes no new business}
     *
     * @param period the period whose revenue is asked for
     * @param currency of the result and of all amounts
     */
    public static PipelineForecaster during(ReportPeriod period, CurrencyUnit currency) {
        return new PipelineForecaster(
                period, currency, DEFAULT_SUM, Unknown.LEAVE_OUT, 0, Optional.empty(), Optional.empty());
    }

    /**
     * {@return this forecaster, but for another period}
     *
     * @param other the period
     */
    public PipelineForecaster withPeriod(ReportPeriod other) {
        return new PipelineForecaster(other, currency, sum, unknown, takenAs, conversion, newBusiness);
    }

    /**
     * {@return this forecaster, but with another correlation of the deals}
     *
     * @param rho 0 for independent deals, below 1; {@link DealSum} estimates it from past periods
     * @throws IllegalArgumentException if it is out of its range
     */
    public PipelineForecaster withCorrelation(double rho) {
        return withSum(sum.withCorrelation(rho));
    }

    /**
     * {@return this forecaster, but with other numerical options}
     *
     * @param other how sums of deals are computed, the correlation among it
     */
    public PipelineForecaster withSum(DealSum other) {
        Objects.requireNonNull(other, "sum");
        return new PipelineForecaster(period, currency, other, unknown, takenAs, conversion, newBusiness);
    }

    /** {@return this forecaster, but leaving out and listing deals of unknown probability, which is the default} */
    public PipelineForecaster leavingOutUnknown() {
        return new PipelineForecaster(period, currency, sum, Unknown.LEAVE_OUT, 0, conversion, newBusiness);
    }

    /** {@return this forecaster, but refusing deals of unknown probability} */
    public PipelineForecaster rejectingUnknown() {
        return new PipelineForecaster(period, currency, sum, Unknown.REJECT, 0, conversion, newBusiness);
    }

    /**
     * {@return this forecaster, but taking an unknown probability as this one; the result lists such deals}
     *
     * @param probability of being won in the period, a fraction 0..1
     * @throws IllegalArgumentException if it is no fraction
     */
    public PipelineForecaster takingUnknownAs(double probability) {
        Checks.fraction(probability, "probability");
        return new PipelineForecaster(period, currency, sum, Unknown.TAKE_AS, probability, conversion, newBusiness);
    }

    /**
     * {@return this forecaster, but converting amounts in other currencies} A won deal is converted at the rate of its close,
     * an open one at the rate of one day. Without a rate the converter throws, or with {@link
     * org.saleskit.core.money.MissingRateRule#SEPARATE} the deal is left out.
     *
     * @param converter to the currency of the forecast
     * @param day whose rate counts for open deals, usually today
     * @throws IllegalArgumentException if the converter has another target
     */
    public PipelineForecaster withConverter(CurrencyConverter converter, LocalDate day) {
        Objects.requireNonNull(converter, "converter");
        Objects.requireNonNull(day, "day");
        Checks.check(converter.target().equals(currency), "converter.target", "be " + currency, converter.target());
        Optional<Conversion> both = Optional.of(new Conversion(converter, day));
        return new PipelineForecaster(period, currency, sum, unknown, takenAs, both, newBusiness);
    }

    /**
     * {@return this forecaster, but with deals that are not created yet and will be won in the period} Their number comes, for example,
     * from {@link org.saleskit.forecasting.activity.ActivityForecast#wins}, or from the deals created in a period times the chance of
     * a new one to be won in time. It must not count deals that are open now: those are in the forecast. It is supposed not to
     * depend on how the open deals end.
     *
     * @param wins the law of the number of such wins
     * @param amount the law of the amount of one, in the currency of the forecast
     * @throws IllegalArgumentException if the amount is in another currency
     */
    public PipelineForecaster withNewBusiness(CountDistribution wins, AmountDistribution amount) {
        Objects.requireNonNull(wins, "wins");
        CurrencyUnit other = Objects.requireNonNull(amount, "amount").currency();
        Checks.check(other.equals(currency), "amount", "be in " + currency, amount.mean());
        Optional<NewWins> business = Optional.of(new NewWins(wins, amount));
        return new PipelineForecaster(period, currency, sum, unknown, takenAs, conversion, business);
    }

    /** {@return this forecaster, but without new business, which is the default} */
    public PipelineForecaster withoutNewBusiness() {
        return new PipelineForecaster(period, currency, sum, unknown, takenAs, conversion, Optional.empty());
    }

    /** {@return the period whose revenue is asked for} */
    public ReportPeriod period() {
        return period;
    }

    /** {@return the currency of the result} */
    public CurrencyUnit currency() {
        return currency;
    }

    /** {@return how sums of deals are computed} */
    public DealSum sum() {
        return sum;
    }

    /** {@return the correlation of the deals} */
    public double correlation() {
        return sum.correlation();
    }

    /** {@return whether deals of unknown probability are refused} */
    public boolean isRejectingUnknown() {
        return unknown == Unknown.REJECT;
    }

    /** {@return what an unknown probability is taken as; empty if such deals are left out or refused} */
    public OptionalDouble unknownTakenAs() {
        return unknown == Unknown.TAKE_AS ? OptionalDouble.of(takenAs) : OptionalDouble.empty();
    }

    /** {@return what converts amounts in other currencies, if anything does} */
    public Optional<CurrencyConverter> converter() {
        return conversion.map(Conversion::converter);
    }

    /** {@return the day whose rate counts for open deals, if there is a converter} */
    public Optional<LocalDate> rateDay() {
        return conversion.map(Conversion::day);
    }

    /** {@return whether deals are supposed that are not created yet} */
    public boolean hasNewBusiness() {
        return newBusiness.isPresent();
    }

    Optional<RevenueDistribution> newBusinessLaw() {
        return newBusiness.map(each -> sum.ofNewDeals(each.wins, each.amount));
    }

    /**
     * {@return what the deals bring in the period}
     *
     * @param deals open and won deals in any order, each once; lost ones are listed and do not count
     * @throws IllegalArgumentException if a deal is given twice, an amount is in another currency and there is no converter,
     *     a probability is unknown and that is refused, or a deal's {@link PipelineDeal#winBefore} lacks a bound of the period
     * @throws org.saleskit.core.money.MissingRateException if a rate is not known and the converter throws
     */
    public PipelineForecast forecast(Collection<PipelineDeal> deals) {
        Objects.requireNonNull(deals, "deals");
        return new Selection(this, false).forecast(deals);
    }

    /**
     * {@return what the deals bring in each of several periods, such as month by month}
     *
     * @param periods the periods, each starting where the one before ends, in one zone; the period of this forecaster plays no
     *     part
     * @param deals open and won deals in any order, each once
     * @throws IllegalArgumentException as {@link #forecast} does; if there is no period, they do not follow each other, or
     *     there is {@linkplain #withNewBusiness new business}, whose period would not be known
     */
    public PipelineSchedule schedule(List<ReportPeriod> periods, Collection<PipelineDeal> deals) {
        return PipelineSchedule.of(this, periods, deals);
    }
}
