/** The ABC-XYZ matrix. */
@NullMarked
package org.saleskit.analytics.abcxyz;

import org.jspecify.annotations.NullMarked;
