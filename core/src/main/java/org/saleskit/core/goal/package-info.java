/**
 * Goals in numbers and in words, and whether they are fit to be agreed on.
 *
 * <p>"Sell more" is no goal: of what, how much, by when, who? A {@link org.saleskit.core.goal.SmartGoal} is a KPI, a
 * target with its baseline, a deadline, an owner and a reason. {@link org.saleskit.core.goal.SmartValidation} gives one
 * verdict for each letter of SMART, in either reading of the word ({@link org.saleskit.core.goal.SmartProfile}), and holds
 * the target against an {@link org.saleskit.core.goal.Outlook}: {@link org.saleskit.core.goal.PastValues} or a forecast. A
 * {@link org.saleskit.core.goal.QualitativeGoal} is measured by a {@link org.saleskit.core.goal.Rubric} whose levels score
 * between 0 and 1; an {@link org.saleskit.core.goal.Assessment} names the level and the evidence.
 *
 * <p>Start with {@link org.saleskit.core.goal.SmartGoal#builder}. Goals of a company, its teams and people hang together in
 * {@code core.cascade}.
 *
 * <p>Limits: a check of form and of numbers. Whether a goal is wise, whether its words are clear and whether its KPI can
 * be gamed is for people to judge. Texts of goals are in no text form and in no message.
 *
 * <p>Sources: Doran 1981 for SMART, Hyndman and Fan 1996 for quantiles; see the classes.
 */
@NullMarked
package org.saleskit.core.goal;

import org.jspecify.annotations.NullMarked;
