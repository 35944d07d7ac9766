/**
 * Options that several commands share, and the readers of option values; each reader says what a value must be.
 */
@NullMarked
package org.saleskit.examples.review.cli.options;

import org.jspecify.annotations.NullMarked;
