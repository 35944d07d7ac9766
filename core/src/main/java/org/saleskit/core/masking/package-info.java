/**
 * Records as somebody may see them.
 *
 * <p>What does this rep get to see of that client, and what is left out of this export and why? A {@link
 * org.saleskit.core.masking.Masking} joins the fields of a type with an {@link org.saleskit.core.access.AccessPolicy} and
 * gives a {@link org.saleskit.core.masking.MaskedView}: each field in clear, under a {@link org.saleskit.core.masking.Mask}
 * or withheld. A list comes with everything that was masked or withheld and the decision behind it.
 *
 * <p>Start with {@link org.saleskit.core.masking.Masking#of}. Limits: a mask hides a value, not its place in a sorted or
 * filtered list; a host must not sort or filter by a field that the actor does not see.
 */
@NullMarked
package org.saleskit.core.masking;

import org.jspecify.annotations.NullMarked;
