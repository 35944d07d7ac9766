package org.saleskit.examples.review.cli.options;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.examples.review.csv.Dates;
import org.saleskit.examples.review.csv.Decimals;
import org.saleskit.examples.review.facts.InputException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Readers of option values; each says what the value must be. */
public final class OptionValues {

    private OptionValues() {}

    /**
     * {@return the error of an option's value}
     *
     * @param rule what the value must be
     * @param value the value
     */
    public static TypeConversionException mustBe(String rule, String value) {
        return new TypeConversionException("must " + rule + ", but was " + InputException.quoted(value));
    }

    private static <T> T required(Optional<T> read, String rule, String value) {
        return read.orElseThrow(() -> mustBe(rule, value));
    }

    /** A whole number of zero or more. */
    public static final class Count implements ITypeConverter<Long> {
        @Override
        public Long convert(String value) {
            Optional<Long> count = Decimals.parse(value)
                    .filter(number ->
                            number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0)
                    .filter(number -> number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0)
                    .map(BigDecimal::longValueExact);
            return required(count, "be a whole number of zero or more", value);
        }
    }

    /** Any whole number. */
    public static final class Whole implements ITypeConverter<Long> {
        @Override
        public Long convert(String value) {
            try {
                return Long.valueOf(value);
            } catch (NumberFormatException notANumber) {
                throw mustBe("be a whole number", value);
            }
        }
    }

    /** A decimal number of zero or more. */
    public static final class Amount implements ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(String value) {
            return required(
                    Decimals.parse(value).filter(number -> number.signum() >= 0),
                    "be a decimal number of zero or more",
                    value);
        }
    }

    /**
     * Ascending percents, such as 80,95.
     *
     * @param percents the percents
     */
    public record Thresholds(List<BigDecimal> percents) {

        /** {@return the same as fractions} */
        public List<BigDecimal> fractions() {
            return percents.stream().map(percent -> percent.movePointLeft(2)).toList();
        }
    }

    private static Optional<Thresholds> ascending(String value) {
        List<Optional<BigDecimal>> read = Stream.of(value.split(",", -1))
                .map(String::strip)
                .map(Decimals::parse)
                .toList();
        BigDecimal previous = BigDecimal.ZERO;
        for (Optional<BigDecimal> percent : read) {
            if (percent.isEmpty() || percent.get().compareTo(previous) <= 0) {
                return Optional.empty();
            }
            previous = percent.get();
        }
        return Optional.of(
                new Thresholds(read.stream().flatMap(Optional::stream).toList()));
    }

    /** Limits of the ABC classes. */
    public static final class AbcThresholds implements ITypeConverter<Thresholds> {

        /** Classes A to Z leave room for 25 limits. */
        private static final int MOST = 25;

        @Override
        public Thresholds convert(String value) {
            Optional<Thresholds> read = ascending(value).filter(limits -> {
                List<BigDecimal> percents = limits.percents();
                return percents.size() <= MOST
                        && percents.get(percents.size() - 1).compareTo(BigDecimal.valueOf(100)) < 0;
            });
            return required(read, "be ascending percents between 0 and 100 such as 80,95", value);
        }
    }

    /** Limits of the XYZ classes. */
    public static final class XyzThresholds implements ITypeConverter<Thresholds> {
        @Override
        public Thresholds convert(String value) {
            Optional<Thresholds> read =
                    ascending(value).filter(limits -> limits.percents().size() == 2);
            return required(read, "be two ascending percents above 0 such as 10,25", value);
        }
    }

    /** A day. */
    public static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            return required(Dates.iso().parse(value), "be an ISO date such as 2024-01-31", value);
        }
    }

    /**
     * A form of dates together with its pattern.
     *
     * @param pattern the pattern
     * @param dates reads such dates
     */
    public record DateForm(String pattern, Dates dates) {}

    /** A pattern of dates. */
    public static final class Pattern implements ITypeConverter<DateForm> {
        @Override
        public DateForm convert(String value) {
            try {
                return new DateForm(value, Dates.ofPattern(value));
            } catch (IllegalArgumentException malformed) {
                throw mustBe("give a day, a month and a year, such as dd.MM.yyyy", value);
            }
        }
    }

    /** A time zone. */
    public static final class Zone implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String value) {
            try {
                return ZoneId.of(value);
            } catch (DateTimeException unknown) {
                throw mustBe("be a time zone such as Europe/Moscow or +03:00", value);
            }
        }
    }

    /** A currency. */
    public static final class Currency implements ITypeConverter<CurrencyUnit> {
        @Override
        public CurrencyUnit convert(String value) {
            try {
                return CurrencyUnit.of(value);
            } catch (IllegalCurrencyException unknown) {
                throw mustBe("be a currency code such as EUR", value);
            }
        }
    }

    /** The character between fields. */
    public static final class Separator implements ITypeConverter<Character> {
        @Override
        public Character convert(String value) {
            if (value.equals("tab") || value.equals("\\t")) {
                return '\t';
            }
            if (value.length() != 1 || "\"\r\n".contains(value)) {
                throw mustBe("be one character or tab", value);
            }
            return value.charAt(0);
        }
    }

    /** Names with commas between them, quoted as in CSV where a name holds a comma. */
    public static final class Names implements ITypeConverter<OptionValues.NameList> {
        @Override
        public NameList convert(String value) {
            try {
                List<String> names = value.isBlank()
                        ? List.of()
                        : CsvReader.builder()
                                .allowUnclosedQuote(false)
                                .trimWhitespacesAroundQuotes(true)
                                .ofSingleCsvRecord(value)
                                .getFields()
                                .stream()
                                .map(String::strip)
                                .toList();
                if (names.stream().noneMatch(String::isEmpty)) {
                    return new NameList(names);
                }
            } catch (CsvParseException malformed) {
                // falls through to the rule
            }
            throw mustBe("be names with commas between them such as \"Lead,Offer\"", value);
        }
    }

    /**
     * Names in their order.
     *
     * @param names the names
     */
    public record NameList(List<String> names) {}

    /** The form of a result. */
    public enum Format {
        /** For people. */
        TEXT,
        /** For programs. */
        JSON
    }

    /** A form of a result. */
    public static final class Formats implements ITypeConverter<Format> {
        @Override
        public Format convert(String value) {
            return choice(Map.of("text", Format.TEXT, "json", Format.JSON), "be text or json", value);
        }
    }

    /** A language of explanations. */
    public static final class Language implements ITypeConverter<Locale> {
        @Override
        public Locale convert(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "en" -> Locale.ENGLISH;
                case "ru" -> Locale.forLanguageTag("ru");
                default -> throw mustBe("be en or ru", value);
            };
        }
    }

    /** A unit of periods. */
    public static final class Periods implements ITypeConverter<PeriodUnit> {
        @Override
        public PeriodUnit convert(String value) {
            Map<String, PeriodUnit> units =
                    Map.of("month", PeriodUnit.MONTH, "week", PeriodUnit.WEEK, "quarter", PeriodUnit.QUARTER);
            return choice(units, "be month, week or quarter", value);
        }
    }

    /**
     * {@return what a word stands for, in letters of any case}
     *
     * @param choices the words in small letters, with what they stand for
     * @param rule what the value must be
     * @param value the word
     * @param <T> the type of what it stands for
     * @throws TypeConversionException if it is none of the words
     */
    public static <T> T choice(Map<String, T> choices, String rule, String value) {
        return required(Optional.ofNullable(choices.get(value.toLowerCase(Locale.ROOT))), rule, value);
    }
}
