/** Exact sums by key and period. */
@NullMarked
package org.saleskit.analytics.table;

import org.jspecify.annotations.NullMarked;
