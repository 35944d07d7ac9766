package org.saleskit.forecasting.distribution;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.internal.Checks;

/** The law of equally likely draws: equal ones become one amount, and every probability is a count over all draws. */
final class RevenueDraws {

    private RevenueDraws() {}

    static RevenueDistribution law(CurrencyUnit currency, long[] minorUnits, @Nullable BigDecimal knownMean) {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(minorUnits, "minorUnits");
        int draws = minorUnits.length;
        Checks.check(draws > 0, "minorUnits", "hold at least one draw", "empty");
        long[] sorted = minorUnits.clone();
        Arrays.sort(sorted);
        int n = 1;
        for (int i = 1; i < draws; i++) {
            n += sorted[i] == sorted[i - 1] ? 0 : 1;
        }
        long[] points = new long[n];
        double[] probabilities = new double[n];
        double[] lower = new double[n];
        double[] upper = new double[n];
        int from = 0;
        for (int i = 0; i < n; i++) {
            int to = from + 1;
            while (to < draws && sorted[to] == sorted[from]) {
                to++;
            }
            points[i] = sorted[from];
            probabilities[i] = (double) (to - from) / draws;
            lower[i] = (double) to / draws;
            upper[i] = (double) (draws - from) / draws;
            from = to;
        }
        return RevenueDistribution.simulated(
                new Amounts.Points(points), probabilities, lower, upper, moments(currency, sorted, knownMean), draws);
    }

    private static RevenueMoments moments(CurrencyUnit currency, long[] sorted, @Nullable BigDecimal knownMean) {
        BigDecimal sum = BigDecimal.ZERO;
        for (long unit : sorted) {
            sum = sum.add(BigDecimal.valueOf(unit));
        }
        BigDecimal mean = sum.divide(BigDecimal.valueOf(sorted.length), MathContext.DECIMAL128);
        long near = mean.longValue();
        double beyond = mean.subtract(BigDecimal.valueOf(near)).doubleValue();
        CompensatedSum squares = new CompensatedSum();
        for (long unit : sorted) {
            double distance = (double) unit - near - beyond;
            squares.add(distance * distance);
        }
        double units = RevenueMoments.unitsOfMajor(currency);
        return new RevenueMoments(
                currency,
                knownMean == null ? mean.movePointLeft(RevenueMoments.digits(currency)) : knownMean,
                squares.value() / sorted.length / units / units);
    }
}
