/** What reports on deals have in common: closes, moments, stages, reasons, spans and times. */
@NullMarked
package org.saleskit.analytics.internal.deals;

import org.jspecify.annotations.NullMarked;
