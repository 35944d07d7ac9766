/** The sales review of a company and the command line for files. */
@NullMarked
package org.saleskit.examples.review;

import org.jspecify.annotations.NullMarked;
