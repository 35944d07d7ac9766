/**
 * Departments whose laws are known: what an analysis says of a simulated log against what is true by formula. Shows how far
 * the usual numbers are off, and that those of the library are not.
 */
@NullMarked
package org.saleskit.analytics.truth;

import org.jspecify.annotations.NullMarked;
