/** Keys and cells of many rows: numbered, packed into words, put in order, copied. */
@NullMarked
package org.saleskit.analytics.internal.keys;

import org.jspecify.annotations.NullMarked;
