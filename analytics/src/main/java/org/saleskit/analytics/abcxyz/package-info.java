/**
 * The ABC-XYZ matrix: which items bring the total, and which of them can be planned?
 *
 * <p>ABC says how much an item matters, XYZ how evenly it sells. Together they make cells from AX (large and even: plan it
 * closely, never run out) to CZ (small and irregular: sell on order). {@link
 * org.saleskit.analytics.abcxyz.AbcXyzAnalysis} runs both over one {@link org.saleskit.analytics.table.PeriodTable}; its
 * {@link org.saleskit.analytics.abcxyz.AbcXyzResult} has the items with the reasons for their cell, the matrix with items,
 * amount and share, and everything that was left out.
 *
 * <p><b>Policies.</b> What follows from a cell is data: {@link org.saleskit.analytics.abcxyz.CellPolicies} has for each how
 * often to contact the client, on what credit and how closely to plan, with the reason. There is a usual table; a host
 * replaces what it does otherwise.
 *
 * <p>Start with {@link org.saleskit.analytics.abcxyz.AbcXyzAnalysis#withDefaults}. The rules of the two parts, their
 * limits and sources are in the packages {@code org.saleskit.analytics.abc} and {@code org.saleskit.analytics.xyz}.
 */
@NullMarked
package org.saleskit.analytics.abcxyz;

import org.jspecify.annotations.NullMarked;
