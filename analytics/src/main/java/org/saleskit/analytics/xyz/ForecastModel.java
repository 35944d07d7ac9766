package org.saleskit.analytics.xyz;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.saleskit.analytics.internal.math.Ratios;

/** The simple forecast whose error tells how far an item can be planned. */
public enum ForecastModel {
    /** Each period is forecast by the one before it. */
    NAIVE,

    /** Each period is forecast by the same period of the season before. */
    SEASONAL_NAIVE;

    /**
     * The model of the lower (l - m) × ln(MSE) + 2k, with k = 1 or m; the simpler one if they are equal. Both errors are
     * over the periods from m + 1 on, so the difference depends on the ratio of their squares only.
     */
    static ForecastModel choose(BigInteger[] series, int season) {
        BigInteger naive = squares(series, 1, season);
        BigInteger seasonal = squares(series, season, season);
        if (naive.signum() == 0) {
            return NAIVE;
        }
        if (seasonal.signum() == 0) {
            return SEASONAL_NAIVE;
        }
        double gain =
                (series.length - season) * StrictMath.log(Ratios.of(new BigDecimal(naive), new BigDecimal(seasonal)));
        return gain > 2.0 * (season - 1) ? SEASONAL_NAIVE : NAIVE;
    }

    /** The error of the model: its root mean square over the mean of the series. */
    Variation error(BigInteger[] series, int season) {
        BigInteger squares = squares(series, this == NAIVE ? 1 : season, season);
        BigInteger length = BigInteger.valueOf(series.length);
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger value : series) {
            sum = sum.add(value);
        }
        BigInteger forecasts = BigInteger.valueOf(series.length - (long) season);
        return sum.signum() <= 0
                ? Variation.UNDEFINED
                : new Variation(squares.multiply(length.pow(2)), forecasts.multiply(sum.pow(2)));
    }

    private static BigInteger squares(BigInteger[] series, int lag, int season) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = season; i < series.length; i++) {
            sum = sum.add(series[i].subtract(series[i - lag]).pow(2));
        }
        return sum;
    }
}
