/**
 * Sales reps, their teams and roles.
 *
 * <p>Who sells, where, under whom, in which role? A {@link org.saleskit.core.team.Rep} has a manager, a territory and a
 * team where the host knows them; facts point to a rep by its {@link org.saleskit.core.team.RepId}. A {@link
 * org.saleskit.core.team.Team} divides clients among its members in one of four ways, its {@link
 * org.saleskit.core.team.TeamStructure}, and may be a part of a larger team. A {@link org.saleskit.core.team.Role} says
 * what somebody answers for and may do. A {@link org.saleskit.core.team.Membership} joins the three for some days.
 *
 * <p>Start with {@link org.saleskit.core.team.Rep#of} and {@link org.saleskit.core.team.Membership#of}. Limits: these
 * are values one by one; circles, contradictions and who was where on which day are the matter of the organisation as a
 * whole. By which KPIs a role is judged is said in the charter of the department. Names, telephone numbers and e-mail
 * addresses are never part of a text form or of a message.
 */
@NullMarked
package org.saleskit.core.team;

import org.jspecify.annotations.NullMarked;
