package org.saleskit.examples.review.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import org.joda.money.Money;
import org.saleskit.examples.review.model.Rate;
import org.saleskit.examples.review.text.Phrases;

/** The words and the number formats of one language. */
final class Words {

    /** Stands where a number is not defined. */
    static final String NONE = "–";

    private final Locale locale;
    private final Phrases phrases;

    private Words(Locale locale) {
        this.locale = locale;
        this.phrases = Phrases.of(Words.class, "page", locale);
    }

    static Words of(Locale locale) {
        String language = locale.getLanguage();
        if (!language.equals("en") && !language.equals("ru")) {
            throw new IllegalArgumentException("locale must be English or Russian, but was " + locale);
        }
        // The language alone, so that a reader's country does not change a number's form.
        return new Words(Locale.forLanguageTag(language));
    }

    String language() {
        return locale.getLanguage();
    }

    /** The phrase of a key with its places {@code {0}}, {@code {1}}… filled. */
    String get(String key, String... values) {
        return phrases.get(key, (Object[]) values);
    }

    /** A count with its noun in the form that the language asks for. */
    String counted(String key, long count) {
        return phrases.counted(key, count, count(count));
    }

    /** A, B, C, X, Y and Z are the names of the field; other classes have a word. */
    String className(String label) {
        return label.length() == 1 ? label : get("class." + label);
    }

    /** Both classes of an item: AZ, or the words for those that are no letter, such as "B New". */
    String cellName(String abc, String xyz) {
        return abc.length() == 1 && xyz.length() == 1 ? abc + xyz : className(abc) + " " + className(xyz);
    }

    String count(long count) {
        return number(BigDecimal.valueOf(count), 0);
    }

    Locale locale() {
        return locale;
    }

    /** Whole units of the currency, without its sign: headings name the currency. */
    String amount(Money amount) {
        return number(amount.getAmount(), 0);
    }

    String decimal(double value, int digits) {
        return number(BigDecimal.valueOf(value), digits);
    }

    String decimal(OptionalDouble value, int digits) {
        return value.isPresent() ? decimal(value.getAsDouble(), digits) : NONE;
    }

    String percent(double fraction) {
        return percent(fraction, 1);
    }

    String percent(double fraction, int digits) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        digits(format, digits);
        return minus(format.format(BigDecimal.valueOf(fraction)));
    }

    String percent(OptionalDouble fraction) {
        return fraction.isPresent() ? percent(fraction.getAsDouble()) : NONE;
    }

    /** A change, with its sign. */
    String change(double fraction) {
        String text = percent(fraction);
        return fraction > 0 ? "+" + text : text;
    }

    /** A change of a share in percentage points, with its sign. */
    String points(double fraction) {
        BigDecimal points = BigDecimal.valueOf(fraction).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        String text = number(points, 1);
        return points.signum() > 0 ? "+" + text : text;
    }

    String signed(Money amount) {
        String text = amount(amount);
        return amount.isPositive() ? "+" + text : text;
    }

    /** The ends of an interval of rates, such as 61.4–65.0%. */
    String interval(double low, double high) {
        return decimal(low * 100, 1) + "–" + percent(high);
    }

    /** The ends of a rate's interval. */
    String interval(Rate rate) {
        return rate.low().isPresent() && rate.high().isPresent()
                ? interval(rate.low().getAsDouble(), rate.high().getAsDouble())
                : NONE;
    }

    /** A rate's counts, such as 412 of 800. */
    String counts(Rate rate) {
        return get("counts", count(rate.successes()), count(rate.trials()));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d\u00a0MMM\u00a0uuuu", locale).format(day);
    }

    String days(LocalDate first, LocalDate last) {
        return get("days", day(first), day(last));
    }

    /** A month in short form for an axis. */
    String monthShort(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLL uuuu", locale).format(day);
    }

    String month(LocalDate day) {
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
