package org.saleskit.forecasting.distribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.core.internal.Checks;
import org.saleskit.forecasting.internal.FactorMoments;
import org.saleskit.forecasting.internal.OneFactor;

/**
 * How strongly do deals hang together? Learned from how far past periods ended from what their deals let expect.
 *
 * <p><b>Formula</b>
 *
 * <pre>
 * scaled error   r_t(rho) = (actual_t - mean_t) / sd_t(rho)
 * estimate       the rho with  (r_1(rho)^2 + … + r_T(rho)^2) / T = 1;   0 if the left side is at most 1 for rho = 0
 * interval       the rho with a left side of q / T,  q the quantiles 0.95 and 0.05 of chi-squared with T degrees of freedom
 * </pre>
 *
 * <p><b>Symbols</b>
 *
 * <pre>
 * actual_t   what the deals of period t brought in fact, money                     {@link ResolvedDeals#actual}
 * mean_t     sum of probability × mean amount at the start of period t
 * sd_t(rho)  standard deviation of the sum under a one-factor correlation rho      {@link DealSum}
 * T          periods whose deals left anything open                                {@link #periods}
 * </pre>
 *
 * <p><b>Special cases</b> Fewer than {@value #LEAST_PERIODS} periods give no estimate. A period without an uncertain deal tells
 * nothing and is left out and counted. An estimate that would exceed 0.95 is 0.95. The squared errors mix bias of the
 * probabilities with dependence: probabilities that are too high or too low raise the estimate; check calibration first.
 *
 * <p><b>Method</b> The deviation grows with rho, so bisection finds the place, to 1e-4. The interval takes the scaled errors as
 * normal and independent from period to period: a rough guide, wide for few periods.
 *
 * <p><b>Source</b> the method of moments for the one-factor model: Gordy, <i>A Comparative Anatomy of Credit Risk Models</i>,
 * Journal of Banking and Finance 24 (2000), section 3, doi 10.1016/S0378-4266(99)00054-0.
 *
 * <p>Immutable and thread-safe.
 */
public final class CorrelationEstimate {

    /** Periods needed at least. */
    public static final int LEAST_PERIODS = 4;

    private static final double MOST = 0.95;
    private static final int HALVINGS = 14;

    private final int periods;
    private final int leftOut;
    private final double dispersion;
    private final OptionalDouble correlation;
    private final OptionalDouble low;
    private final OptionalDouble high;

    private CorrelationEstimate(List<Errors> used, int leftOut) {
        this.periods = used.size();
        this.leftOut = leftOut;
        dispersion = used.isEmpty() ? 0 : dispersion(used, 0);
        boolean enough = periods >= LEAST_PERIODS;
        correlation = enough ? OptionalDouble.of(where(used, 1)) : OptionalDouble.empty();
        low = enough ? OptionalDouble.of(where(used, chiSquared(0.95) / periods)) : OptionalDouble.empty();
        high = enough ? OptionalDouble.of(where(used, chiSquared(0.05) / periods)) : OptionalDouble.empty();
    }

    private double chiSquared(double level) {
        return ChiSquaredDistribution.of(periods).inverseCumulativeProbability(level);
    }

    /** The probabilities at the nodes of the factor; deals of one stage share them. */
    private static final class Conditional {

        final double[] success;
        final double[] failure;

        Conditional(OneFactor factor, double probability) {
            success = new double[factor.size()];
            failure = new double[factor.size()];
            factor.conditional(probability, success, failure);
        }
    }

    /**
     * The deals of a period that is over: as they were seen at its start, and what they brought.
     *
     * @param deals with the probabilities of that time, at least one, in one currency
     * @param actual what these deals brought in the period
     */
    public record ResolvedDeals(List<DealLaw> deals, Money actual) {

        /**
         * The deals of a period that is over.
         *
         * @param deals with the probabilities of that time, at least one, in one currency; they are copied
         * @param actual what these deals brought in the period
         * @throws IllegalArgumentException if there is no deal or the currencies differ
         */
        public ResolvedDeals {
            Objects.requireNonNull(deals, "deals");
            Objects.requireNonNull(actual, "actual");
            Checks.check(!deals.isEmpty(), "deals", "hold at least one deal", "empty");
            CurrencyUnit currency = actual.getCurrencyUnit();
            deals = DealLattice.checked(deals, currency);
        }
    }

    /** What the search needs of a period: probabilities of its deals, means and variances of their amounts, and the error. */
    private static final class Errors {

        final double[] probabilities;
        final double[] means;
        final double[] variances;
        final double error;

        Errors(ResolvedDeals period) {
            List<DealLaw> deals = period.deals;
            probabilities = deals.stream().mapToDouble(DealLaw::probability).toArray();
            means = deals.stream()
                    .mapToDouble(deal -> deal.amount().majorMean().doubleValue())
                    .toArray();
            variances =
                    deals.stream().mapToDouble(deal -> deal.amount().variance()).toArray();
            error = deals.stream()
                    .map(DealLaw::majorMean)
                    .reduce(period.actual.getAmount(), BigDecimal::subtract)
                    .doubleValue();
        }

        double variance(OneFactor factor, Map<Double, Conditional> known) {
            FactorMoments moments = new FactorMoments(factor);
            for (int i = 0; i < means.length; i++) {
                Conditional given = known.computeIfAbsent(probabilities[i], p -> new Conditional(factor, p));
                moments.add(given.success, given.failure, means[i], variances[i]);
            }
            return moments.variance();
        }
    }

    /**
     * {@return the correlation that explains the errors of past periods}
     *
     * @param periods in any order
     */
    public static CorrelationEstimate of(List<ResolvedDeals> periods) {
        Objects.requireNonNull(periods, "periods");
        List<Errors> used = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            Errors period = new Errors(Objects.requireNonNull(periods.get(i), "periods[" + i + "]"));
            if (period.variance(OneFactor.ofMoments(0), new HashMap<>()) > 0) {
                used.add(period);
            }
        }
        return new CorrelationEstimate(used, periods.size() - used.size());
    }

    private static double dispersion(List<Errors> periods, double rho) {
        OneFactor factor = OneFactor.ofMoments(rho);
        Map<Double, Conditional> known = new HashMap<>();
        // Sorted, so that the order of the periods changes no bit.
        double[] squares = periods.stream()
                .mapToDouble(period -> period.error * period.error / period.variance(factor, known))
                .sorted()
                .toArray();
        double sum = 0;
        for (double square : squares) {
            sum += square;
        }
        return sum / squares.length;
    }

    private double where(List<Errors> periods, double target) {
        if (dispersion <= target) {
            return 0;
        }
        double lower = 0;
        double upper = MOST;
        if (dispersion(periods, upper) >= target) {
            return upper;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (lower + upper) / 2;
            if (dispersion(periods, middle) > target) {
                lower = middle;
            } else {
                upper = middle;
            }
        }
        return (lower + upper) / 2;
    }

    /** {@return rho, 0 to 0.95; empty with fewer than {@value #LEAST_PERIODS} periods that tell anything} */
    public OptionalDouble correlation() {
        return correlation;
    }

    /** {@return the lower end of the 90 % interval of rho; empty where {@link #correlation} is} */
    public OptionalDouble low() {
        return low;
    }

    /** {@return the upper end of the 90 % interval of rho; empty where {@link #correlation} is} */
    public OptionalDouble high() {
        return high;
    }

    /**
     * {@return the mean squared error in variances of independent deals; 1 is what independence lets expect, 0 without
     * periods}
     */
    public double dispersion() {
        return dispersion;
    }

    /** {@return the number of periods the estimate rests on} */
    public int periods() {
        return periods;
    }

    /** {@return the number of periods left out, as nothing in them was uncertain} */
    public int leftOut() {
        return leftOut;
    }

    /** {@return the estimate with its interval in short, for logs and messages} */
    @Override
    public String toString() {
        return "CorrelationEstimate[" + correlation + ", 90 % " + low + " to " + high + ", " + periods + " periods]";
    }
}
