/**
 * What the sections of the page are made of: markup, tables, data of charts, words and numbers of a language. Start with {@link
 * org.saleskit.examples.review.html.parts.Canvas}.
 */
@NullMarked
package org.saleskit.examples.review.html.parts;

import org.jspecify.annotations.NullMarked;
