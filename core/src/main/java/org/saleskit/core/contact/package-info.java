/** Contact events: calls, meetings, visits and their outcomes. */
@NullMarked
package org.saleskit.core.contact;

import org.jspecify.annotations.NullMarked;
