/**
 * Targets, and how far they are reached.
 *
 * <p>The refusals fell from 40 to 35 a month and were to fall to 30: how far is that? A {@link
 * org.saleskit.core.attainment.TargetValue} says where a number is to arrive, from a baseline, without one, or inside a
 * band; one signed formula serves what should rise and what should fall. {@link
 * org.saleskit.core.attainment.AttainmentScoring} computes the raw progress and what of it is shown; an {@link
 * org.saleskit.core.attainment.Attainment} keeps both and explains itself. A {@link org.saleskit.core.attainment.Target}
 * puts a target value on a KPI, an owner and a period.
 *
 * <p>Start with {@link org.saleskit.core.attainment.TargetValue#of}. Limits: progress says how much of the way is gone,
 * not whether it will be gone in time; that needs a forecast.
 *
 * <p>Sources: see {@link org.saleskit.core.attainment.TargetValue}.
 */
@NullMarked
package org.saleskit.core.attainment;

import org.jspecify.annotations.NullMarked;
