/** Checks the arithmetic of the lesson of rules, and that every rule in it matters. */
@NullMarked
package org.saleskit.examples.lessons.rules;

import org.jspecify.annotations.NullMarked;
