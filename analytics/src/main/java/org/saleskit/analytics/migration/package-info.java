/**
 * Migration: who changed class between two runs, why, and is it more than noise?
 *
 * <p>Three questions, each with its own entry. {@link org.saleskit.analytics.migration.MigrationTable} counts the moves
 * between two runs of any classification: ABC, XYZ, the cells of their matrix, or classes of the host. {@link
 * org.saleskit.analytics.migration.AbcMigration} takes two runs of ABC analysis and parts each change of position into what
 * the item did itself and what the others did. {@link org.saleskit.analytics.migration.Hysteresis} reads one run after
 * another and changes a class only after it stayed changed.
 *
 * <p><b>Why parts.</b> An ABC class is relative. A client that buys as much as last year can fall from A to B because others
 * grew; calling the client's manager would be the wrong answer.
 *
 * <p><b>Exactness.</b> Amounts are added exactly, and the two parts of a change are {@linkplain
 * org.saleskit.core.stats.Fraction fractions} that add up to the change without a remainder.
 *
 * <p><b>Limits.</b> An item that one of the runs does not know, or that stands outside the base in one of them, has no
 * position to compare; it is listed with that reason. So is every item if the classes follow another rule than {@link
 * org.saleskit.analytics.abc.BoundaryRule#PREFIX} over shares of value, since the position compared is not what places it then. Two runs are comparable as far as their periods are: equally long, and
 * without overlap.
 *
 * <p><b>Sources.</b> R {@code matman} 1.1.4, {@code compare} (sign of the step, cross table of the items that are in both
 * runs); L. S. Shapley, A value for n-person games, Contributions to the Theory of Games II, 1953, 307–317 (average over
 * the orders of the causes); O. H. Schmitt, A thermionic trigger, Journal of Scientific Instruments 15(1), 1938, 24–26
 * (two limits instead of one).
 */
@NullMarked
package org.saleskit.analytics.migration;

import org.jspecify.annotations.NullMarked;
