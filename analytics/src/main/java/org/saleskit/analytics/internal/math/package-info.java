/** Exact sums and quotients, special functions, zeros, integrals, splines and random draws. */
@NullMarked
package org.saleskit.analytics.internal.math;

import org.jspecify.annotations.NullMarked;
