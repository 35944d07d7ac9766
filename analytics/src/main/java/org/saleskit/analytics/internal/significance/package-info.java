/** Exact tests of tables of counts, and probabilities adjusted for many tests. */
@NullMarked
package org.saleskit.analytics.internal.significance;

import org.jspecify.annotations.NullMarked;
