/**
 * Refusals compared: do the clients of one rep refuse for other reasons than those of the others, and what is to be done?
 *
 * <pre>{@code
 * var table = ReasonTable.withDefaults().ofContacts(history, quarter);
 * table.coverage();                        // refusals with a reason, of all
 * table.test();                            // do the reps differ at all?
 * for (var finding : table.findings(SuggestedActions.defaults())) {
 *     finding.cell().deals...              // who, which reason, how much more often, how sure
 *     finding.explain(locale);
 * }
 * }</pre>
 *
 * <p>Two sellers with the same number of refusals may need different help: where clients have no budget, flexible terms of
 * payment; where they see no need, better knowledge of the product. But with few refusals nearly every table looks uneven.
 * {@link org.saleskit.analytics.refusal.ReasonTable} counts refusals by any two keys of the host, says by how much each cell
 * departs from what the margins let expect, tests each one (exactly, where counts are small), and marks those that hold
 * after the false discovery rate is kept. Refusals without a reason are a column of their own: to leave it out would hide
 * how little is known, and a rep who writes down fewer reasons than the others is a finding too.
 *
 * <p>{@link org.saleskit.analytics.refusal.SuggestedActions} are data: which reason calls for what. They go with marked cells
 * only.
 *
 * <p><b>Limits</b> Shares of one rep sum to one: where one reason is more frequent, another must be less. A marked cell says
 * that clients of this rep refuse for this reason more often, not that the rep is the cause: the rep may have other clients;
 * compare within a segment, by giving only its refusals. Refusals are taken as independent of each other; several of one
 * client are not.
 *
 * <p><b>Sources</b> A. Agresti, Categorical Data Analysis, 3rd edition, Wiley 2013, sections 2.6 and 3.3 (adjusted residuals,
 * as {@code chisq.test(x)$stdres} of R; exact tests); S. J. Haberman, The Analysis of Residuals in Cross-Classified Tables,
 * Biometrics 29, 1973, 205–220; W. G. Cochran, Some Methods for Strengthening the Common χ² Tests, Biometrics 10, 1954,
 * 417–451 (expected counts of at least 5); Freeman and Halton 1951; Hope 1968; Benjamini and Hochberg 1995.
 */
@NullMarked
package org.saleskit.analytics.refusal;

import org.jspecify.annotations.NullMarked;
