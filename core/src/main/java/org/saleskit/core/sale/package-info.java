/** Sales: who bought what, when, for how much, at what cost. */
@NullMarked
package org.saleskit.core.sale;

import org.jspecify.annotations.NullMarked;
