package org.saleskit.core.time;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;

/**
 * A unit of the calendar into which a report is cut.
 *
 * <p>Every unit numbers its periods without gaps: the period with index {@code i + 1} starts where the one with index
 * {@code i} ends. Index 0 is the period that holds 1970-01-01. Years outside 0..9999 carry a sign in a label, as in ISO
 * 8601: {@code +10000-05}, {@code -0001}.
 */
public enum PeriodUnit {
    /** A local day; its label is {@code 2024-05-31}. */
    DAY {
        @Override
        public long indexOf(LocalDate date) {
            return date.toEpochDay();
        }

        @Override
        public LocalDate startOf(long index) {
            return LocalDate.ofEpochDay(index);
        }

        @Override
        public String label(long index) {
            return startOf(index).toString();
        }
    },

    /** An ISO 8601 week, Monday to Sunday; its label is {@code 2024-W22}, with the week-based year. */
    WEEK {
        @Override
        public long indexOf(LocalDate date) {
            return Math.floorDiv(date.toEpochDay() - FIRST_MONDAY, 7L);
        }

        @Override
        public LocalDate startOf(long index) {
            return LocalDate.ofEpochDay(Math.addExact(Math.multiplyExact(index, 7L), FIRST_MONDAY));
        }

        @Override
        public String label(long index) {
            LocalDate start = startOf(index);
            int week = start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            return year(start.get(IsoFields.WEEK_BASED_YEAR)) + (week < 10 ? "-W0" : "-W") + week;
        }
    },

    /** A calendar month; its label is {@code 2024-05}. */
    MONTH {
        @Override
        public long indexOf(LocalDate date) {
            return date.getLong(ChronoField.PROLEPTIC_MONTH) - MONTH_OF_EPOCH;
        }

        @Override
        public LocalDate startOf(long index) {
            return FIRST_DAY.plusMonths(index);
        }

        @Override
        public String label(long index) {
            LocalDate start = startOf(index);
            int month = start.getMonthValue();
            return year(start.getYear()) + (month < 10 ? "-0" : "-") + month;
        }
    },

    /** A calendar quarter; its label is {@code 2024-Q2}. */
    QUARTER {
        @Override
        public long indexOf(LocalDate date) {
            return Math.floorDiv(MONTH.indexOf(date), 3L);
        }

        @Override
        public LocalDate startOf(long index) {
            return FIRST_DAY.plusMonths(Math.multiplyExact(index, 3L));
        }

        @Override
        public String label(long index) {
            LocalDate start = startOf(index);
            return year(start.getYear()) + "-Q" + start.get(IsoFields.QUARTER_OF_YEAR);
        }
    },

    /** A calendar year; its label is {@code 2024}. */
    YEAR {
        @Override
        public long indexOf(LocalDate date) {
            return date.getYear() - 1970L;
        }

        @Override
        public LocalDate startOf(long index) {
            return FIRST_DAY.plusYears(index);
        }

        @Override
        public String label(long index) {
            return year(startOf(index).getYear());
        }
    };

    /** 1969-12-29, the Monday of the week that holds 1970-01-01, in days from 1970-01-01. */
    private static final long FIRST_MONDAY = -3;

    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
    private static final long MONTH_OF_EPOCH = 1970L * 12;

    /**
     * {@return the index of the period that holds the date}
     *
     * @param date a date
     */
    public abstract long indexOf(LocalDate date);

    /**
     * {@return the first day of the period with the index}
     *
     * @param index an index, as {@link #indexOf} gives it
     */
    public abstract LocalDate startOf(long index);

    /**
     * {@return the label of the period with the index, which {@link CalendarPeriod#parse} reads back}
     *
     * @param index an index, as {@link #indexOf} gives it
     */
    public abstract String label(long index);

    /** The first index all of whose days {@link LocalDate} and {@link org.threeten.extra.LocalDateRange} can hold. */
    long firstIndex() {
        return indexOf(LocalDate.MIN.plusDays(2)) + 1;
    }

    /** The last index all of whose days and whose end {@link LocalDate} can hold, short of its "unbounded" value. */
    long lastIndex() {
        return indexOf(LocalDate.MAX.minusDays(2)) - 1;
    }

    private static String year(int year) {
        return String.format(Locale.ROOT, year < 0 || year > 9999 ? "%+05d" : "%04d", year);
    }
}
