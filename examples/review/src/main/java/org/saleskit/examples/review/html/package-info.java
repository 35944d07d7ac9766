/**
 * The sales review as one HTML page.
 *
 * <p><b>Question.</b> How does a person see the review's numbers at a glance, on a screen, on a phone and on paper?
 *
 * <p><b>Start with</b> {@link org.saleskit.examples.review.html.HtmlReport}: a {@link
 * org.saleskit.examples.review.model.Review} and a language in, the text of a page out. The page loads nothing: style,
 * charting library and numbers are inside. The same review gives the same bytes.
 *
 * <p><b>How it is made.</b> A section writes its headings and tables as escaped markup and gives each chart its data as
 * JSON; the scripts beside the style sheet turn these data into charts. So no word and no number of the review is
 * computed in the browser, and no text of the data is ever read as markup or script. Each chart has a caption and a
 * table of the same numbers, and tells classes apart by place and label, not by colour alone; colours are those of
 * Okabe and Ito (2008), <i>Color Universal Design</i>.
 *
 * <p><b>Limits.</b> Charts need a browser with scripts; without, the tables remain. English and Russian.
 */
@NullMarked
package org.saleskit.examples.review.html;

import org.jspecify.annotations.NullMarked;
