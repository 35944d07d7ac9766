package org.saleskit.analytics.survival;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import org.saleskit.core.internal.Checks;
import org.saleskit.core.internal.Words;

/**
 * What a time is counted in and shown in: whole ticks inside, so that equal times are equal whatever their order, and a
 * unit of so many ticks outside.
 *
 * <p>Elapsed time is counted in seconds and shown in days of 24 hours. Working time is for the host to measure, by its
 * calendar; the estimates then are in working time.
 *
 * <p>Immutable and thread-safe.
 */
public final class TimeScale {

    /** The longest time in ticks, 2<sup>40</sup>: 34 000 years of seconds. */
    public static final long MOST_TICKS = 1L << 40;

    private static final TimeScale ELAPSED_DAYS = new TimeScale(86_400, "days", "дн.");
    private static final TimeScale WORKING_HOURS = new TimeScale(3_600, "working hours", "раб. ч");
    private static final TimeScale WHOLE_DAYS = new TimeScale(1, "days", "дн.");

    private final long ticksPerUnit;
    private final String english;
    private final String russian;

    private TimeScale(long ticksPerUnit, String english, String russian) {
        this.ticksPerUnit = ticksPerUnit;
        this.english = english;
        this.russian = russian;
    }

    /** {@return seconds, shown in days of 24 hours: the usual scale} */
    public static TimeScale elapsedDays() {
        return ELAPSED_DAYS;
    }

    /** {@return seconds of working time, shown in hours} */
    public static TimeScale workingHours() {
        return WORKING_HOURS;
    }

    /** {@return whole days, for hosts that keep dates only} */
    public static TimeScale wholeDays() {
        return WHOLE_DAYS;
    }

    /**
     * {@return a scale of one's own}
     *
     * @param ticksPerUnit how many ticks the unit has, one or more
     * @param english the unit in the English plural, such as "weeks"
     * @param russian the unit in Russian, best an abbreviation that needs no case, such as "нед."
     * @throws IllegalArgumentException if the unit has no tick or more than {@link #MOST_TICKS}, or a word is blank
     */
    public static TimeScale of(long ticksPerUnit, String english, String russian) {
        Checks.positive(ticksPerUnit, "ticksPerUnit");
        Checks.check(ticksPerUnit <= MOST_TICKS, "ticksPerUnit", "be at most " + MOST_TICKS, ticksPerUnit);
        return new TimeScale(ticksPerUnit, Checks.notBlank(english, "english"), Checks.notBlank(russian, "russian"));
    }

    /** {@return how many ticks the unit has} */
    public long ticksPerUnit() {
        return ticksPerUnit;
    }

    /**
     * {@return a time in units}
     *
     * @param ticks the time in ticks
     */
    public double toUnits(long ticks) {
        return (double) ticks / ticksPerUnit;
    }

    /**
     * {@return the last tick that is not after a time in units} A time from {@link #toUnits} gives back its tick; any
     * other double stands for its shortest decimal text.
     *
     * @param time the time in units, finite, zero or more
     * @throws IllegalArgumentException if the time is negative or not finite
     */
    public long toTicks(double time) {
        Checks.finiteNonNegative(time, "time");
        if (time * ticksPerUnit > 2.0 * MOST_TICKS) {
            return 2 * MOST_TICKS;
        }
        long near = Math.round(time * ticksPerUnit);
        return toUnits(near) == time
                ? near
                : BigDecimal.valueOf(time)
                        .multiply(BigDecimal.valueOf(ticksPerUnit))
                        .setScale(0, RoundingMode.FLOOR)
                        .longValueExact();
    }

    /**
     * {@return the unit in words}
     *
     * @param locale the language, Russian or else English
     */
    public String unit(Locale locale) {
        return unit(Words.of(locale));
    }

    String show(Words words, double time) {
        return number(words, time) + " " + unit(words);
    }

    private String unit(Words words) {
        return words.say(english, russian);
    }

    static String number(Words words, double time) {
        return words.number(BigDecimal.valueOf(time).setScale(1, RoundingMode.HALF_UP));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeScale that
                && ticksPerUnit == that.ticksPerUnit
                && english.equals(that.english)
                && russian.equals(that.russian);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ticksPerUnit, english, russian);
    }

    /** {@return the unit with its ticks, such as "days of 86400 ticks"} */
    @Override
    public String toString() {
        return english + " of " + ticksPerUnit + " ticks";
    }
}
