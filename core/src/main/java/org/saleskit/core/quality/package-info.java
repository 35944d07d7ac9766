/**
 * How good the records are that every figure is computed from.
 *
 * <p>Are the cards filled, correct, fresh, and there once, and whose are the worst? A {@link
 * org.saleskit.core.quality.QualityCheck} reads records of any type by their {@link org.saleskit.core.field.Field}s: {@link
 * org.saleskit.core.quality.RequiredFields} say what must be filled, always or from some stage of a pipeline on; rules of
 * validity, freshness and uniqueness say the rest. The {@link org.saleskit.core.quality.QualityResult} lists every finding
 * by record, field and rule, names the worst records and reps, and has a small {@link
 * org.saleskit.core.quality.DataQuality} that goes with any result computed from the records. {@link
 * org.saleskit.core.quality.ContactQuality} is the ready check of contacts: an event that is over without an outcome is
 * found here.
 *
 * <p>Findings name records, fields and rules, never values: a report of data quality shows no personal data.
 *
 * <p>Start with {@link org.saleskit.core.quality.QualityCheck#of}. Limits: a duplicate is found by an equal key; likeness
 * is the matter of the host's key. Dimensions of quality follow ISO/IEC 25012 in name; the score is a weighted mean and no
 * more than that.
 */
@NullMarked
package org.saleskit.core.quality;

import org.jspecify.annotations.NullMarked;
