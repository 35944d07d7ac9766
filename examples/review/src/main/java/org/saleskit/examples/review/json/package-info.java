/**
 * The review as JSON: every number and every sentence of the page, for programs.
 *
 * <p>Question: how does another program get what the page shows, in whatever language the page is? Start with {@link
 * org.saleskit.examples.review.json.ReviewJson}; the module's README says what each name means. Limits: no numbers beyond those of
 * the page; single analyses with all their options are the business of the command line.
 */
@NullMarked
package org.saleskit.examples.review.json;

import org.jspecify.annotations.NullMarked;
