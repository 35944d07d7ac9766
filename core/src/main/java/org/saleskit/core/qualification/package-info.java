/**
 * Qualification: is a lead worth selling to, and what is still to be found out?
 *
 * <p>A {@link org.saleskit.core.qualification.QualificationScheme} has weighted criteria, blockers and a threshold; {@link
 * org.saleskit.core.qualification.CriterionEvidence} says how far a criterion is met, found out on a day and good for a
 * while. The {@link org.saleskit.core.qualification.Qualification} is more than a score: it says which criteria are open,
 * which are known not to be met, what blocks, and whether further questions can change the verdict; and it explains itself
 * in English and Russian.
 *
 * <p>Start with {@link org.saleskit.core.qualification.QualificationScheme#bant} or {@link
 * org.saleskit.core.qualification.QualificationScheme#of}, then {@link
 * org.saleskit.core.qualification.QualificationScheme#assess}. Limits: the score is a checklist's and no probability of
 * winning; weights and thresholds of the presets are starting points.
 */
@NullMarked
package org.saleskit.core.qualification;

import org.jspecify.annotations.NullMarked;
