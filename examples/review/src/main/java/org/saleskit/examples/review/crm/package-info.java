/**
 * Reads deals from the export of a customer-relationship system: four files of comma-separated values.
 *
 * <p>Start with {@link org.saleskit.examples.review.crm.CrmExportReader}. It repairs what can be repaired without a
 * guess, counts it, and refuses the rest with file, line, column and rule.
 */
@NullMarked
package org.saleskit.examples.review.crm;

import org.jspecify.annotations.NullMarked;
