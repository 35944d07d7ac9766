/** The lessons about forecasts, with every figure worked out once more by plain arithmetic. */
@NullMarked
package org.saleskit.examples.lessons.forecast;

import org.jspecify.annotations.NullMarked;
