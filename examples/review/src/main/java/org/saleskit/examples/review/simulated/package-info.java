/**
 * A simulated sales department, for a company whose database has no deals and no contacts.
 *
 * <p>Start with {@link org.saleskit.examples.review.simulated.SimulatedDepartment}. Everything is drawn from known
 * parameters with a fixed seed, so that a run repeats to the byte and every estimate can be held against the truth.
 * Nothing of it is a fact about the company: whoever shows it says that it is simulated.
 */
@NullMarked
package org.saleskit.examples.review.simulated;

import org.jspecify.annotations.NullMarked;
