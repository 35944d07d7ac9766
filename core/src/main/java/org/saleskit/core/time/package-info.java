/**
 * Periods and working days.
 *
 * <p>Which days belong together, and how much can be done in them? A period is half-open: its first day belongs to it,
 * its end does not, so consecutive periods neither overlap nor leave a gap. {@link
 * org.saleskit.core.time.CalendarPeriod} is one whole month, quarter, ISO week or year; {@link
 * org.saleskit.core.time.ReportPeriod} puts any range of local dates into a time zone, which is what decides to which
 * day an instant belongs. {@link org.saleskit.core.time.WorkCalendar} counts working days and working time; {@link
 * org.saleskit.core.time.WeekdayCalendar} is the implementation from weekly rest days and listed exceptions. The library
 * ships no country's rules: holidays, transferred days and short days are the caller's data. An {@link
 * org.saleskit.core.time.AbsenceCalendar} takes a rep's absences, or the days of corporate events, off it.
 *
 * <p>Between two instants, a {@link org.saleskit.core.time.WorkSchedule} counts working time by the clock of a zone: from
 * a lead on Friday evening to the answer on Monday morning, for one. A {@link org.saleskit.core.time.PeriodComparison}
 * compares a period with the one before or with the same dates a year before, as they stand and by working day.
 *
 * <p>Start with {@link org.saleskit.core.time.CalendarPeriod}. Nothing here reads the clock or the default zone.
 */
@NullMarked
package org.saleskit.core.time;

import org.jspecify.annotations.NullMarked;
