/**
 * In which stage is a deal at an age, and how long does it spend in each?
 *
 * <p>Where {@link org.saleskit.analytics.survival} knows open and closed, this package knows any number of states and any changes
 * between them: skips, moves back, reopening. Deals under way count up to where they were last seen; deals first seen in the
 * middle of their life count from there. {@link org.saleskit.analytics.multistate.StatePaths} takes paths, {@link
 * org.saleskit.analytics.multistate.MultiState} answers.
 *
 * <p><b>Limits.</b> As for survival curves: when a deal was first or last seen must have nothing to do with how it goes on. Each
 * state needs deals under observation; ages at which it has none are named as gaps.
 *
 * <p><b>Sources.</b> Aalen, Johansen 1978; Andersen, Borgan, Gill, Keiding 1993; Datta, Satten 2001.
 */
@NullMarked
package org.saleskit.analytics.multistate;

import org.jspecify.annotations.NullMarked;
