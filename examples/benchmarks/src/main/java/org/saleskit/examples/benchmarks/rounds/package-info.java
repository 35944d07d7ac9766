/** Takes turns between ways to do the same work, and tells their times. */
@NullMarked
package org.saleskit.examples.benchmarks.rounds;

import org.jspecify.annotations.NullMarked;
