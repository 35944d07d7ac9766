package org.saleskit.examples.review.html.parts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.saleskit.examples.review.model.number.Rate;
import org.saleskit.examples.review.text.Phrases;

/** The words and the number formats of one language. */
public final class Words {

    /** Stands where a number is not defined. */
    public static final String NONE = "–";

    /** They lie with the other files of the page. */
    private static final String PHRASES = "/org/saleskit/examples/review/html/page";

    private final Locale locale;
    private final Phrases phrases;

    private Words(Locale locale) {
        this.locale = locale;
        this.phrases = Phrases.of(Words.class, PHRASES, locale);
    }

    /**
     * {@return the words of a language}
     *
     * @param locale English or Russian
     */
    public static Words of(Locale locale) {
        String language = locale.getLanguage();
        if (!language.equals("en") && !language.equals("ru")) {
            throw new IllegalArgumentException("locale must be English or Russian, but was " + locale);
        }
        // The language alone, so that a reader's country does not change a number's form.
        return new Words(Locale.forLanguageTag(language));
    }

    /** {@return the code of the language} */
    public String language() {
        return locale.getLanguage();
    }

    /**
     * {@return the phrase of a key with its places {@code {0}}, {@code {1}}… filled}
     *
     * @param key the key
     * @param values what fills the places
     */
    public String get(String key, String... values) {
        return phrases.get(key, (Object[]) values);
    }

    /**
     * {@return a count with its noun in the form that the language asks for}
     *
     * @param key the noun
     * @param count the count
     */
    public String counted(String key, long count) {
        return phrases.counted(key, count, count(count));
    }

    /**
     * {@return the name of a class: A, B, C, X, Y and Z are the names of the field; other classes have a word}
     *
     * @param label the class
     */
    public String className(String label) {
        return label.length() == 1 ? label : get("class." + label);
    }

    /**
     * {@return both classes of an item: AZ, or the words for those that are no letter, such as "B New"}
     *
     * @param abc one class
     * @param xyz the other
     */
    public String cellName(String abc, String xyz) {
        return abc.length() == 1 && xyz.length() == 1 ? abc + xyz : className(abc) + " " + className(xyz);
    }

    /**
     * {@return a count}
     *
     * @param count the count
     */
    public String count(long count) {
        return number(BigDecimal.valueOf(count), 0);
    }

    /** {@return the language} */
    public Locale locale() {
        return locale;
    }

    /**
     * {@return whole units of the currency, without its sign: headings name the currency}
     *
     * @param amount the amount
     */
    public String amount(Money amount) {
        return number(amount.getAmount(), 0);
    }

    /**
     * {@return a number}
     *
     * @param value the number
     * @param digits how many after the point
     */
    public String decimal(double value, int digits) {
        return number(BigDecimal.valueOf(value), digits);
    }

    /**
     * {@return a number}
     *
     * @param value the number
     * @param digits how many after the point
     */
    public String decimal(OptionalDouble value, int digits) {
        return value.isPresent() ? decimal(value.getAsDouble(), digits) : NONE;
    }

    /**
     * {@return a percentage with one digit after the point}
     *
     * @param fraction the fraction
     */
    public String percent(double fraction) {
        return percent(fraction, 1);
    }

    /**
     * {@return a percentage}
     *
     * @param fraction the fraction
     * @param digits how many after the point
     */
    public String percent(double fraction, int digits) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        digits(format, digits);
        return minus(format.format(BigDecimal.valueOf(fraction)));
    }

    /**
     * {@return a percentage, or a dash if there is none}
     *
     * @param fraction the fraction
     */
    public String percent(OptionalDouble fraction) {
        return fraction.isPresent() ? percent(fraction.getAsDouble()) : NONE;
    }

    /**
     * {@return a change, with its sign}
     *
     * @param fraction the change
     */
    public String change(double fraction) {
        String text = percent(fraction);
        return fraction > 0 ? "+" + text : text;
    }

    /**
     * {@return a change of a share in percentage points, with its sign}
     *
     * @param fraction the change
     */
    public String points(double fraction) {
        BigDecimal points = BigDecimal.valueOf(fraction).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        String text = number(points, 1);
        return points.signum() > 0 ? "+" + text : text;
    }

    /**
     * {@return an amount with its sign}
     *
     * @param amount the amount
     */
    public String signed(Money amount) {
        String text = amount(amount);
        return amount.isPositive() ? "+" + text : text;
    }

    /**
     * {@return the ends of an interval of rates, such as 61.4–65.0%}
     *
     * @param low the lower end
     * @param high the upper end
     */
    public String interval(double low, double high) {
        return decimal(low * 100, 1) + "–" + percent(high);
    }

    /**
     * {@return the ends of a rate's interval}
     *
     * @param rate the rate
     */
    public String interval(Rate rate) {
        return rate.low().isPresent() && rate.high().isPresent()
                ? interval(rate.low().getAsDouble(), rate.high().getAsDouble())
                : NONE;
    }

    /**
     * {@return a rate's counts, such as 412 of 800}
     *
     * @param rate the rate
     */
    public String counts(Rate rate) {
        return get("counts", count(rate.successes()), count(rate.trials()));
    }

    /**
     * {@return a day}
     *
     * @param day the day
     */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d\u00a0MMM\u00a0uuuu", locale).format(day);
    }

    /**
     * {@return a range of days}
     *
     * @param first the first day
     * @param last the last day, included
     */
    public String days(LocalDate first, LocalDate last) {
        return get("days", day(first), day(last));
    }

    /**
     * {@return a month in short form for an axis}
     *
     * @param day a day of it
     */
    public String monthShort(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLL uuuu", locale).format(day);
    }

    /**
     * {@return a month}
     *
     * @param day a day of it
     */
    public String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", locale).format(day);
    }

    private String number(BigDecimal value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        digits(format, digits);
        return minus(format.format(value));
    }

    private static void digits(NumberFormat format, int digits) {
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
    }

    /** A true minus sign, as wide as a digit. */
    private static String minus(String text) {
        return text.startsWith("-") ? "\u2212" + text.substring(1) : text;
    }
}
