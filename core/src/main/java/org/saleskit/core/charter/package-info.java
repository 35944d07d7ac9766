/**
 * The charter of a department: rights, duties and hand-offs as a list that can be checked.
 *
 * <p>Who answers for what, which report shows it, how often, and what do other departments get from us in what time? A
 * {@link org.saleskit.core.charter.DepartmentCharter} leads from a {@link org.saleskit.core.charter.Duty} to the role that
 * owns it, to the {@link org.saleskit.core.charter.ControlReport} that shows it, to the regularity of that report. {@link
 * org.saleskit.core.charter.RoleKpis} say by which KPIs a role is judged. A {@link org.saleskit.core.charter.HandOff} says
 * what goes to another department, in what time, and when it counts as taken over. {@link
 * org.saleskit.core.charter.DepartmentCharter#findings} tell what is missing.
 *
 * <p>Start with {@link org.saleskit.core.charter.DepartmentCharter#builder}. Limits: whether the reports are made in time
 * and the duties are done is measured elsewhere; texts are the host's own, in one language.
 */
@NullMarked
package org.saleskit.core.charter;

import org.jspecify.annotations.NullMarked;
