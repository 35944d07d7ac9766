/** Forecasts of departments whose law is known, against that law. */
@NullMarked
package org.saleskit.forecasting.truth;

import org.jspecify.annotations.NullMarked;
