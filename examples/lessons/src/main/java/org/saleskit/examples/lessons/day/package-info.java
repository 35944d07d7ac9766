/** A lesson told as a story: one day in a sales department, with the texts and the settings of the host kept apart. */
@NullMarked
package org.saleskit.examples.lessons.day;

import org.jspecify.annotations.NullMarked;
