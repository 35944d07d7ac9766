/**
 * To whom a sale is owed: to which channels, and to which reps.
 *
 * <p>An {@link org.saleskit.core.credit.Attribution} divides the amount of a sale among the channels that the client met
 * before it, by the first {@link org.saleskit.core.credit.Touch}, the last or all. A {@link
 * org.saleskit.core.credit.RevenueCredit} divides it among reps in shares that sum to exactly one, so that the revenue of
 * all reps is that of the company and a rep's target is met by the rep's own share. An {@link
 * org.saleskit.core.credit.OverlayCredit} credits others beside them, without limit, and is never revenue. All parts of
 * a division sum to the amount exactly.
 *
 * <p>Start with {@link org.saleskit.core.credit.RevenueCredit#ofShares}. Limits: which touches belong to a sale, and who has
 * earned what share, is the host's decision; rules by position and time decay are not offered.
 */
@NullMarked
package org.saleskit.core.credit;

import org.jspecify.annotations.NullMarked;
