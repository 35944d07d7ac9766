/** ABC analysis. */
@NullMarked
package org.saleskit.analytics.abc;

import org.jspecify.annotations.NullMarked;
