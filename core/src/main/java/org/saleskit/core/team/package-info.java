/**
 * Sales reps and their place in the company.
 *
 * <p>Who sells, where, and under whom? A {@link org.saleskit.core.team.Rep} has a manager, a territory and a
 * team where the host knows them. Facts point to a rep by its {@link org.saleskit.core.team.RepId}.
 *
 * <p>Start with {@link org.saleskit.core.team.Rep#of}. Limits: the place is the present one, without dates; a circle of
 * managers longer than one is not detected here. A name is never part of a text form or of a message.
 */
@NullMarked
package org.saleskit.core.team;

import org.jspecify.annotations.NullMarked;
