/** Benchmarks over deals: folding a log, funnels over columns, survival curves. */
@NullMarked
package org.saleskit.examples.benchmarks.deals;

import org.jspecify.annotations.NullMarked;
