/** Numerical methods for several packages of the module and no user: quadrature, transforms, quantiles, sums and searches. */
@NullMarked
package org.saleskit.forecasting.internal.math;

import org.jspecify.annotations.NullMarked;
