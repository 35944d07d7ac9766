package org.saleskit.examples.review.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.saleskit.examples.review.facts.InputException;

/**
 * Reads days: ISO dates and date-times, of which the date counts as it is written, or dates of a given form.
 */
public final class Dates {

    private static final int LAST_YEAR = 9999;
    private static final int FIRST_OF_THIS_AGE = 1900;
    private static final int LAST_OF_THIS_AGE = 2199;

    private final String rule;
    private final Function<String, Optional<LocalDate>> parser;

    private Dates(String rule, Function<String, Optional<LocalDate>> parser) {
        this.rule = rule;
        this.parser = parser;
    }

    /** {@return a reader of ISO dates and date-times, such as 2024-01-31 and 2024-01-31 17:30:00} */
    public static Dates iso() {
        return new Dates(
                "be an ISO date such as 2024-01-31", text -> Times.parse(text).map(LocalDate::from));
    }

    /**
     * {@return a reader of dates of one form} A day that does not exist, such as 31 February, is refused. Names of months
     * are English.
     *
     * @param pattern the form in the letters of {@link DateTimeFormatter}, such as {@code dd.MM.yyyy}
     * @throws IllegalArgumentException if the pattern is malformed, or does not give a day, a month and a year
     */
    public static Dates ofPattern(String pattern) {
        DateTimeFormatter form = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                // A strict resolver takes "yyyy" as the year of an era.
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        Dates dates = new Dates("be a date of the form " + pattern, text -> parse(form, text));
        LocalDateTime sample = LocalDateTime.of(2024, 12, 31, 23, 58, 59);
        boolean whole;
        try {
            String written = form.format(sample.atOffset(ZoneOffset.UTC));
            whole = dates.parse(written).filter(sample.toLocalDate()::equals).isPresent();
        } catch (DateTimeException unsupported) {
            whole = false;
        }
        if (!whole) {
            throw new IllegalArgumentException("gives no day, month and year");
        }
        return dates;
    }

    private static Optional<LocalDate> parse(DateTimeFormatter form, String text) {
        try {
            return Optional.of(form.parse(text, LocalDate::from)).filter(Dates::isSensible);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    /**
     * {@return the day, if the text is one}
     *
     * @param text a text without blanks around it
     */
    public Optional<LocalDate> parse(String text) {
        return parser.apply(text);
    }

    /**
     * {@return the day in the row's field}
     *
     * @param row a row
     * @param column the column of the date
     * @throws InputException if the field is empty or not a date
     */
    public LocalDate date(CsvRow row, CsvColumn column) {
        return parse(row.required(column)).orElseThrow(() -> row.problem(column, rule));
    }

    /**
     * {@return whether the year lies in 1900 to 2199} A row of any other year is a slip that would stretch an analysis over
     * centuries.
     *
     * @param date a day
     */
    public static boolean isOfThisAge(LocalDate date) {
        return date.getYear() >= FIRST_OF_THIS_AGE && date.getYear() <= LAST_OF_THIS_AGE;
    }

    /** Whether the year has one to four digits, as the periods of saleskit need it. */
    static boolean isSensible(LocalDate date) {
        return date.getYear() >= 1 && date.getYear() <= LAST_YEAR;
    }
}
