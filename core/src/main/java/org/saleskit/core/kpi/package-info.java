/**
 * Key performance indicators: which numbers are watched, how they are computed and what they came to.
 *
 * <p>What do we measure, is it the work or its outcome, and how do the numbers of ten reps and three months become one? A
 * {@link org.saleskit.core.kpi.Kpi} says in what it is counted, which way it should move and how its readings come
 * together. A {@link org.saleskit.core.kpi.KpiFormula} computes it from facts of any type, in plain Java that can be
 * tested and explained. A {@link org.saleskit.core.kpi.KpiCatalog} keeps both. A {@link org.saleskit.core.kpi.Reading}
 * is what it came to for one {@link org.saleskit.core.kpi.KpiOwner owner} in one period; {@link
 * org.saleskit.core.kpi.Readings} add readings up, list what is missing, and can forget what was written down later.
 *
 * <p>Start with {@link org.saleskit.core.kpi.Kpi#builder}. Rates are numerators and denominators, never averaged; amounts
 * in different currencies are different units and never meet; all sums are exact.
 *
 * <p>Limits: periods are those of the calendar; who belongs to which team is known to {@code core.team}, so the caller
 * names the owners that are added up. Whether a value is good is the question of {@code core.attainment}.
 */
@NullMarked
package org.saleskit.core.kpi;

import org.jspecify.annotations.NullMarked;
