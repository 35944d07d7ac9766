/**
 * Two lessons about forecasts: from one printed number to a distribution, and one deal that is larger than all others together.
 *
 * <p>{@code FromOneNumberToADistribution} and {@code OneWhale} are the lessons, {@code FurtherChapters} and {@code
 * WhaleChapters} their second halves; {@code ArticleMonth} and {@code TenDeals} hold the figures and ask the library, {@code Histogram} and {@code Telling} are the page.
 */
@NullMarked
package org.saleskit.examples.lessons.forecast;

import org.jspecify.annotations.NullMarked;
