/**
 * Factors of groups and hazards of all that multiply to the hazards of a group, fitted together: {@link
 * org.saleskit.forecasting.internal.frailty.StateRisks} counts who was at risk, {@link
 * org.saleskit.forecasting.internal.frailty.FrailtyFit} fits the factors.
 */
@NullMarked
package org.saleskit.forecasting.internal.frailty;

import org.jspecify.annotations.NullMarked;
