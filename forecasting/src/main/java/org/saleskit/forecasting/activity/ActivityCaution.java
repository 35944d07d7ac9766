package org.saleskit.forecasting.activity;

/**
 * What a reader of an {@linkplain ActivityForecast activity forecast} should know before its numbers are believed. Several can hold at
 * once.
 */
public enum ActivityCaution {
    /** The uncertain conversion is that of too few past meetings to rely on. */
    FEW_MEETINGS,
    /** The amounts are those of too few past deals to rely on. */
    FEW_AMOUNTS,
    /** The mean of the revenue is not the point forecast: the mean of an uncertain conversion is not the rate that was seen. */
    MEAN_OF_CONVERSION,
    /**
     * The mean of the revenue is not the point forecast: a limit of the wins cuts off what a higher conversion would bring, and not what
     * a lower one costs.
     */
    LIMIT_LOWERS_MEAN
}
