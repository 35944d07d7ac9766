package org.saleskit.examples.review.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.saleskit.examples.review.facts.InputException;

/**
 * Reads points in time: {@code 2024-01-31}, {@code 2024-01-31T17:30}, {@code 2024-01-31 17:30:00.5} and the same with an
 * offset, such as {@code 2024-01-31T17:30:00Z} or {@code 2024-01-31 17:30:00+03:00}.
 *
 * <p>A time without an offset is local to a zone; a date alone is the start of that day. A local time that a change of the
 * clocks skips is moved forward by the gap, one that occurs twice is the earlier.
 */
public final class Times {

    private static final String RULE = "be an ISO date or time such as 2024-01-31 or 2024-01-31T17:30:00Z";

    private static final int DATE_LENGTH = 10;

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .optionalStart()
            .appendLiteral(' ')
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "+0000")
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final ZoneId zone;

    private Times(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * {@return a reader of times}
     *
     * @param zone the zone of times without an offset
     */
    public static Times in(ZoneId zone) {
        return new Times(zone);
    }

    /**
     * What a field names.
     *
     * @param instant the time, or the start of the day
     * @param isDay whether it names a day and no time of it
     */
    public record Named(Instant instant, boolean isDay) {}

    /**
     * {@return what the row's field names}
     *
     * @param row a row
     * @param column the column of the time
     * @throws InputException if the field is empty or not a time
     */
    public Named named(CsvRow row, CsvColumn column) {
        return parse(row.required(column))
                .map(parsed -> new Named(instantOf(parsed), parsed instanceof LocalDate))
                .orElseThrow(() -> row.problem(column, RULE));
    }

    /**
     * {@return whether a day starts at an instant}
     *
     * @param instant an instant
     */
    public boolean isStartOfDay(Instant instant) {
        return LocalDate.ofInstant(instant, zone).atStartOfDay(zone).toInstant().equals(instant);
    }

    /**
     * {@return the last nanosecond of the day in which an instant lies}
     *
     * @param instant an instant
     */
    public Instant endOfDay(Instant instant) {
        return endOf(LocalDate.ofInstant(instant, zone));
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }

    /**
     * {@return the instant that ends what the text names, if it is a date or a time: a time itself, or the last
     * nanosecond of a day}
     *
     * @param text a date or a time
     */
    public Optional<Instant> end(String text) {
        return parse(text).map(parsed -> parsed instanceof LocalDate day ? endOf(day) : instantOf(parsed));
    }

    /**
     * {@return the instant that starts what the text names, if it is a date or a time: a time itself, or the first
     * instant of a day}
     *
     * @param text a date or a time
     */
    public Optional<Instant> start(String text) {
        return parse(text).map(this::instantOf);
    }

    /** The date, local time or time with offset that a text names. */
    static Optional<TemporalAccessor> parse(String text) {
        boolean spaced = text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == ' ';
        String iso = spaced ? text.substring(0, DATE_LENGTH) + 'T' + text.substring(DATE_LENGTH + 1) : text;
        try {
            TemporalAccessor parsed = typed(ISO.parse(iso));
            return Dates.isSensible(LocalDate.from(parsed)) ? Optional.of(parsed) : Optional.empty();
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static TemporalAccessor typed(TemporalAccessor parsed) {
        if (parsed.isSupported(ChronoField.OFFSET_SECONDS)) {
            return OffsetDateTime.from(parsed);
        }
        return parsed.isSupported(ChronoField.SECOND_OF_DAY) ? LocalDateTime.from(parsed) : LocalDate.from(parsed);
    }

    private Instant instantOf(TemporalAccessor parsed) {
        if (parsed instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        LocalDateTime local = parsed instanceof LocalDate day ? day.atStartOfDay() : LocalDateTime.from(parsed);
        return local.atZone(zone).toInstant();
    }
}
