/** Forecasts from activity: working days, meetings a day, conversion, average deal. */
@NullMarked
package org.saleskit.forecasting.activity;

import org.jspecify.annotations.NullMarked;
