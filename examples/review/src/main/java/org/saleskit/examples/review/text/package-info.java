/**
 * The review as text for a terminal: at most 110 lines of at most 100 columns, in English or Russian.
 *
 * <p>Start with {@link org.saleskit.examples.review.text.TextReport}. Words come from {@code phrases_en.properties} and
 * {@code phrases_ru.properties}, read as UTF-8 by {@link org.saleskit.examples.review.text.Phrases}; numbers follow the
 * same language. Nothing depends on the default locale or charset.
 */
@NullMarked
package org.saleskit.examples.review.text;

import org.jspecify.annotations.NullMarked;
