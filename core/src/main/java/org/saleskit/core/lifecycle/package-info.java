/**
 * Life cycle: how far a client has come, from a name on a list to a client that stays.
 *
 * <p>Attract, qualify, close, retain: the states are PROSPECT, LEAD, QUALIFIED, CUSTOMER and RETAINED, beside them DORMANT,
 * LOST and REACTIVATED, defined in {@link org.saleskit.core.lifecycle.LifecycleState}. Which transition is allowed, and by
 * which rule, is data: {@link org.saleskit.core.lifecycle.LifecycleRules}. A {@link org.saleskit.core.lifecycle.Lifecycle} is
 * the log of a client's changes; its state as of any instant is a fold, so that a report of last month still says what it
 * said. {@link org.saleskit.core.lifecycle.ActivityPolicy} derives from the days of contacts and purchases which
 * transitions are due: dormant by inactivity with a limit for each segment, reactivated, customer, retained.
 *
 * <p>Start with {@link org.saleskit.core.lifecycle.Lifecycle#of} and {@link
 * org.saleskit.core.lifecycle.ActivityPolicy#withDefaults}. Limits: one state at a time; days are calendar days. The
 * definitions are saleskit's own, because the literature has no common ones: 90 and 365 days are starting points, to be set
 * from the host's own rhythm of purchases.
 */
@NullMarked
package org.saleskit.core.lifecycle;

import org.jspecify.annotations.NullMarked;
