/** XYZ analysis. */
@NullMarked
package org.saleskit.analytics.xyz;

import org.jspecify.annotations.NullMarked;
