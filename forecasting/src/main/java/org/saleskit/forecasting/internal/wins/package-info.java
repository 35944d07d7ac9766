/**
 * Sums of as many amounts as there are wins, for the forecasts from activity and no user: what one won deal brings on a lattice, with
 * which probability wins reach a plan, and the sum over the reps of a team.
 */
@NullMarked
package org.saleskit.forecasting.internal.wins;

import org.jspecify.annotations.NullMarked;
