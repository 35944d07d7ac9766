/** Numbers, shares, rates, reasons and spans of reports in words. */
@NullMarked
package org.saleskit.analytics.internal.words;

import org.jspecify.annotations.NullMarked;
