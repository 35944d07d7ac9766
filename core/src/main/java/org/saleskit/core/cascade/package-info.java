/**
 * From the goals of the company to those of a person and to the work of a day.
 *
 * <p>Do the targets of the regions make that of the company? How many calls does the plan take? How far are we, all in all?
 * A {@link org.saleskit.core.cascade.GoalTree} joins goals by {@link org.saleskit.core.cascade.GoalLink links}: sums,
 * products, quotients, or mere support. It checks the arithmetic, listing gaps and excess exactly, and rolls up what was
 * reached, goals in numbers and in words together. A {@link org.saleskit.core.cascade.TargetSplit} cuts a target into
 * small steps over periods and owners that sum to it exactly. A {@link org.saleskit.core.cascade.DriverChain} goes from
 * revenue to deals, meetings and calls by measured conversions.
 *
 * <p>Start with {@link org.saleskit.core.cascade.GoalTree#of}. Limits: averages, no chances; what a plan is likely to bring
 * is a matter of forecasting. Limits of the capacity of reps are a matter of quotas.
 *
 * <p>Sources: see the classes.
 */
@NullMarked
package org.saleskit.core.cascade;

import org.jspecify.annotations.NullMarked;
