/** Computes what a log of deals says beyond its funnel, with the library and nothing else. */
@NullMarked
package org.saleskit.examples.review.compute.deals;

import org.jspecify.annotations.NullMarked;
