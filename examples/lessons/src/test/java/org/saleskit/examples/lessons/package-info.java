/** Runs the lessons and holds the READMEs against them. */
@NullMarked
package org.saleskit.examples.lessons;

import org.jspecify.annotations.NullMarked;
