/** Root of the module; it holds the style of the value types and nothing public. */
@SalesStyle
@NullMarked
package org.saleskit.analytics;

import org.jspecify.annotations.NullMarked;
