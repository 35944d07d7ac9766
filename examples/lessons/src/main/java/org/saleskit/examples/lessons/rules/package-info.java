/**
 * A lesson about rules: ABC and XYZ built by hand on ten items, then every rule of the library that gives another answer.
 *
 * <p>{@code Goods} are the rows of the host, {@code AbcByHand} and {@code XyzByHand} the arithmetic of a sheet of paper, the
 * classes {@code …Chapters} the rules, {@code Telling} the page.
 */
@NullMarked
package org.saleskit.examples.lessons.rules;

import org.jspecify.annotations.NullMarked;
