/** Root of the module; it holds the style of the value types and nothing public. */
@SalesStyle
@NullMarked
package org.saleskit.forecasting;

import org.jspecify.annotations.NullMarked;
