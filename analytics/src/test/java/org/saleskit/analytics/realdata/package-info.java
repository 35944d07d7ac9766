/** The analyses on public data sets, against figures that Python computed from the same files. */
@NullMarked
package org.saleskit.analytics.realdata;

import org.jspecify.annotations.NullMarked;
