package org.saleskit.forecasting.attainment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.saleskit.forecasting.distribution.RevenueDistribution;

/**
 * The law of the rest of a period, and what it rests on.
 *
 * @param basis what it rests on
 * @param rest the law, unless nothing is known
 * @param used how many past periods it rests on
 * @param leftOut past periods that gave nothing
 */
record RestLaw(RestBasis basis, Optional<RevenueDistribution> rest, int used, List<PastLeftOut> leftOut) {

    static RestLaw model(RevenueDistribution rest) {
        return new RestLaw(RestBasis.MODEL, Optional.of(rest), 0, List.of());
    }

    static RestLaw of(RunRate rate, PlanToDate plan, OptionalDouble point) {
        if (plan.left().isEmpty()) {
            Money nothing = Money.zero(plan.target().getCurrencyUnit());
            return new RestLaw(RestBasis.NOTHING_LEFT, Optional.of(RevenueDistribution.certain(nothing)), 0, List.of());
        }
        boolean ratios = rate.basis() == RestBasis.PAST_RATIOS;
        // A ratio of nothing, or of returns, would promise a rest of nothing or of more returns.
        if (point.isEmpty() || (ratios && !plan.actual().isPositive())) {
            return new RestLaw(RestBasis.UNKNOWN, Optional.empty(), 0, List.of());
        }
        List<BigDecimal> rests = new ArrayList<>();
        List<PastLeftOut> leftOut = new ArrayList<>();
        for (DailyRevenue past : rate.past()) {
            PastCurve curve = new PastCurve(past, rate.days());
            if (!curve.hasWeight()) {
                leftOut.add(new PastLeftOut(past.period(), PastLeftOut.Reason.ZERO_WEIGHT));
                continue;
            }
            BigDecimal done = curve.amountAt(point.getAsDouble());
            BigDecimal left = curve.total().subtract(done);
            if (!ratios) {
                rests.add(left);
            } else if (done.signum() > 0) {
                rests.add(plan.actual().getAmount().multiply(left).divide(done, MathContext.DECIMAL128));
            } else {
                leftOut.add(new PastLeftOut(past.period(), PastLeftOut.Reason.NOTHING_DONE));
            }
        }
        return rests.isEmpty()
                ? new RestLaw(RestBasis.UNKNOWN, Optional.empty(), 0, List.copyOf(leftOut))
                : new RestLaw(
                        rate.basis(),
                        Optional.of(law(plan.target().getCurrencyUnit(), rests)),
                        rests.size(),
                        List.copyOf(leftOut));
    }

    private static RevenueDistribution law(CurrencyUnit currency, List<BigDecimal> rests) {
        int digits = currency.getDecimalPlaces();
        long[] units = rests.stream()
                .map(rest -> rest.setScale(digits, RoundingMode.HALF_EVEN).movePointRight(digits))
                .mapToLong(BigDecimal::longValueExact)
                .toArray();
        return RevenueDistribution.ofDraws(currency, units);
    }
}
