/** Rates with their counts and intervals. */
@NullMarked
package org.saleskit.analytics.stats;

import org.jspecify.annotations.NullMarked;
