/** Funnels and the four metrics of a pipeline. */
@NullMarked
package org.saleskit.analytics.funnel;

import org.jspecify.annotations.NullMarked;
