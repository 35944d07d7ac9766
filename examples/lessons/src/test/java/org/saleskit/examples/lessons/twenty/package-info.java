/** Test of the lesson about open deals. */
@NullMarked
package org.saleskit.examples.lessons.twenty;

import org.jspecify.annotations.NullMarked;
