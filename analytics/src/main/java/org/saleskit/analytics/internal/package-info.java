/** Helpers of the module's packages; not part of the public interface. */
@NullMarked
package org.saleskit.analytics.internal;

import org.jspecify.annotations.NullMarked;
