/** Backtests on public data. */
@NullMarked
package org.saleskit.forecasting.realdata;

import org.jspecify.annotations.NullMarked;
