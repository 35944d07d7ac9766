/**
 * The sales organisation as a whole, as of any day.
 *
 * <p>Who is in a team and its parts, who leads whom up to the top, how many are we, who answered for what last year? A
 * {@link org.saleskit.core.organization.SalesOrganization} holds reps, teams, roles and dated memberships and answers as
 * of a day. A circle of managers stops the one query that it makes meaningless, with a {@link
 * org.saleskit.core.organization.ManagerCircleException}; every other flaw of the host's data can be loaded and is told by
 * {@link org.saleskit.core.organization.SalesOrganization#findings}: unknown identifiers, two primary teams at a time,
 * work after the last day.
 *
 * <p>How many people a section should have is the company's own rule: a {@link
 * org.saleskit.core.organization.StructureNorm} states one, with its source and how serious a breach is.
 *
 * <p>Start with {@link org.saleskit.core.organization.SalesOrganization#builder}. Limits: managers and the tree of teams
 * are the present ones, without dates.
 */
@NullMarked
package org.saleskit.core.organization;

import org.jspecify.annotations.NullMarked;
