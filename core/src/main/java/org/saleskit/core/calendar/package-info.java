/**
 * The corporate calendar: what the company holds, and when.
 *
 * <p>Which exhibitions, training and planning meetings touch a period, and which working days do they take away? A {@link
 * org.saleskit.core.calendar.CorporateEvent} has a kind, days and the teams that take part; a {@link
 * org.saleskit.core.calendar.CorporateCalendar} finds those of a period and turns the days they take away into a {@link
 * org.saleskit.core.time.WorkCalendar}, from which plans and forecasts count.
 *
 * <p>Start with {@link org.saleskit.core.calendar.CorporateCalendar#of}. Limits: whole days; repeated events are listed one
 * by one; who came to an event is the host's.
 */
@NullMarked
package org.saleskit.core.calendar;

import org.jspecify.annotations.NullMarked;
