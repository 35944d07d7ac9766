/** Benchmarks of forecasts: the law of a pipeline, the forecast of a team. */
@NullMarked
package org.saleskit.examples.benchmarks.forecast;

import org.jspecify.annotations.NullMarked;
