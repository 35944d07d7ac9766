/**
 * Why a client refused, in the host's words and in terms that a statistic can count.
 *
 * <p>A {@link org.saleskit.core.reason.RefusalReason} keeps the host's label apart from its meaning, the {@link
 * org.saleskit.core.reason.ReasonType}: hosts have lists of their own, rename and translate them, and no number changes.
 * The same reasons serve a refused contact and a lost deal, so that both can be set side by side.
 *
 * <p>Start with {@link org.saleskit.core.reason.RefusalReason#of}.
 */
@NullMarked
package org.saleskit.core.reason;

import org.jspecify.annotations.NullMarked;
