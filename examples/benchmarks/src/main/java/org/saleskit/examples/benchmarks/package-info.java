/** Benchmarks: each measures saleskit beside what a user would run instead. */
@NullMarked
package org.saleskit.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
