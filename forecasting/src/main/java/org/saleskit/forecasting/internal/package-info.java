/** What several packages of the module need and no user: reproducible random numbers, quadrature, convolution on a lattice. */
@NullMarked
package org.saleskit.forecasting.internal;

import org.jspecify.annotations.NullMarked;
