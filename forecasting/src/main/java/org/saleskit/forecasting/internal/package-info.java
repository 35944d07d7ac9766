/** What several packages of the module need and no user: reproducible random numbers, convolution on a lattice, one common factor. */
@NullMarked
package org.saleskit.forecasting.internal;

import org.jspecify.annotations.NullMarked;
