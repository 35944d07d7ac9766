/** Holds the story of a day to what it promises in both languages. */
@NullMarked
package org.saleskit.examples.lessons.day;

import org.jspecify.annotations.NullMarked;
