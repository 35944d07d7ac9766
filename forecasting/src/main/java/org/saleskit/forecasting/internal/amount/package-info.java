/**
 * Amounts of money as numbers of minor units, for several classes of laws and no user: the law of one amount, lists of amounts, the
 * lattice that uncertain amounts are put on, and those that are too large for it.
 */
@NullMarked
package org.saleskit.forecasting.internal.amount;

import org.jspecify.annotations.NullMarked;
