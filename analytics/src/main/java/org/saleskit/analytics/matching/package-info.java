/**
 * Finds the steps of a path among the events of one subject. Not exported: the code behind {@code analytics.sequence}, on
 * arrays, which knows nothing of the host's types.
 *
 * <p>A {@link org.saleskit.analytics.matching.Trail} holds the events of a subject in their total order: the instants in
 * nanoseconds since 1970, and for each a set of bits that says which steps (bits 0 to 30) and which exclusions (bits 32 to
 * 62) it is. A {@link org.saleskit.analytics.matching.Matcher} goes from an entry on and gives the run that gets furthest,
 * {@link org.saleskit.analytics.matching.PathFinder} decides where paths begin and what breaks them off.
 */
@NullMarked
package org.saleskit.analytics.matching;

import org.jspecify.annotations.NullMarked;
