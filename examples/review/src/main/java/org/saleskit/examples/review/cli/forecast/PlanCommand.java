package org.saleskit.examples.review.cli.forecast;

import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.time.CalendarPeriod;
import org.saleskit.core.time.WeekdayCalendar;
import org.saleskit.examples.review.cli.forecast.parts.Amounts;
import org.saleskit.examples.review.cli.options.LanguageOptions;
import org.saleskit.examples.review.cli.options.OptionValues;
import org.saleskit.examples.review.cli.options.OutputOptions;
import org.saleskit.examples.review.cli.output.Version;
import org.saleskit.examples.review.cli.output.Wording;
import org.saleskit.examples.review.csv.Dates;
import org.saleskit.examples.review.csv.Decimals;
import org.saleskit.examples.review.facts.InputException;
import org.saleskit.forecasting.attainment.DailyRevenue;
import org.saleskit.forecasting.attainment.PlanToDate;
import org.saleskit.forecasting.attainment.RestBasis;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Whether the plan is met, and what it takes from here. */
@Command(
        name = "plan",
        description = {
            "Says where a plan stands: what the period ends with if it goes on by calendar days, by working days or as past "
                    + "periods went; what each day that is left must bring; and, from the rests of past periods, the "
                    + "probability that the plan is met.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Without past periods there is no probability: a run rate is one number and knows none.",
            "",
            "Examples:",
            "  900000 of 2200000 came in until the 15th:",
            "    saleskit forecast plan --plan 2200000 --period 2026-03 --actual 900000 --as-of 2026-03-15",
            "  The same from a file of sales, with the months before it as the past:",
            "    saleskit forecast plan --plan 2200000 --period 2026-03 --csv sales.csv --date day --amount revenue \\",
            "      --as-of 2026-03-15"
        })
final class PlanCommand implements Callable<Integer> {

    private static final int CENTS = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @ParentCommand
    private @Nullable ForecastCommand parent;

    @Option(
            names = "--plan",
            required = true,
            paramLabel = "P",
            converter = OptionValues.Amount.class,
            description = "Revenue to reach in the period, above zero.")
    private BigDecimal plan = BigDecimal.ZERO;

    @Option(
            names = "--period",
            required = true,
            paramLabel = "M",
            converter = Period.class,
            description = "The period of the plan: a month 2026-03, a quarter 2026-Q1, a week 2026-W10 or a year 2026.")
    private @Nullable CalendarPeriod period;

    @Option(
            names = "--actual",
            paramLabel = "A",
            converter = Signed.class,
            description = "What came in until --as-of; instead of --csv.")
    private @Nullable BigDecimal actual;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description =
                    "A file of sales, UTF-8 with a header line; gzip if it ends in .gz or starts like gzip. Whole "
                            + "periods before --period are the past.")
    private @Nullable Path csv;

    @Option(
            names = "--separator",
            paramLabel = "CHAR",
            defaultValue = ",",
            converter = OptionValues.Separator.class,
            description = "The character between fields, or tab. Default: a comma.")
    private char separator;

    @Option(names = "--date", paramLabel = "COL", description = "Column of the day of a sale, for --csv.")
    private @Nullable String date;

    @Option(
            names = "--date-format",
            paramLabel = "P",
            converter = OptionValues.Pattern.class,
            description = "Form of the dates, such as dd.MM.yyyy. Default: ISO dates and date-times.")
    private OptionValues.@Nullable DateForm dateFormat;

    @Option(
            names = "--amount",
            paramLabel = "COL",
            description = "Column of the amount, or two with a star; returns are below zero. For --csv.")
    private @Nullable String amount;

    @Option(
            names = "--currency",
            paramLabel = "EUR",
            converter = OptionValues.Currency.class,
            description = "The currency of every amount. Default: none; amounts are numbers.")
    private @Nullable CurrencyUnit currency;

    @Option(
            names = "--as-of",
            paramLabel = "D",
            converter = OptionValues.Day.class,
            description =
                    "The last day whose sales are in; later rows are not seen. Default: the last day of the file, "
                            + "if it lies in the period.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--holidays",
            paramLabel = "D1,D2",
            split = ",",
            converter = OptionValues.Day.class,
            description = "Days off beside Saturdays and Sundays.")
    private List<LocalDate> holidays = new ArrayList<>();

    @Option(
            names = "--past",
            paramLabel = "rests|ratios",
            converter = Basis.class,
            description =
                    "What past periods say of the rest: how much came in from the same point on (rests), or its ratio "
                            + "to what had come in by then (ratios). Default: rests.")
    private RestBasis past = RestBasis.PAST_REMAINDERS;

    @Mixin
    private LanguageOptions lang = new LanguageOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    /** Reads a period. */
    static final class Period implements ITypeConverter<CalendarPeriod> {
        @Override
        public CalendarPeriod convert(String value) {
            try {
                return CalendarPeriod.parse(value.strip());
            } catch (IllegalArgumentException malformed) {
                throw OptionValues.mustBe("be a period such as 2026-03, 2026-Q1, 2026-W10 or 2026", value);
            }
        }
    }

    /** Reads a number that may be below zero. */
    static final class Signed implements ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(String value) {
            return Decimals.parse(value.strip()).orElseThrow(() -> OptionValues.mustBe(Decimals.RULE, value));
        }
    }

    /** Reads what past periods say. */
    static final class Basis implements ITypeConverter<RestBasis> {
        @Override
        public RestBasis convert(String value) {
            return OptionValues.choice(
                    Map.of("rests", RestBasis.PAST_REMAINDERS, "ratios", RestBasis.PAST_RATIOS),
                    "be rests or ratios",
                    value);
        }
    }

    @Override
    public Integer call() throws Exception {
        check();
        CalendarPeriod of = Objects.requireNonNull(period);
        Optional<DailyAmounts> sales = csv == null ? Optional.empty() : Optional.of(sales(csv));
        LocalDate last = last(of, sales);
        BigDecimal came = sales.map(days -> days.sum(of.start(), last.plusDays(1)))
                .orElseGet(() -> Objects.requireNonNull(actual));
        Amounts amounts = amounts(came, sales);
        List<DailyRevenue> before = sales.map(days -> past(days, of, amounts)).orElse(List.of());
        PlanReport report = new PlanReport(
                PlanToDate.of(of, last.plusDays(1), amounts.money(came), amounts.money(plan)),
                new PlanReport.Asked(of, calendar(), before, past, sales, new Wording(lang.language())),
                amounts);
        Writer out = Objects.requireNonNull(parent).root().out();
        if (output.isJson()) {
            report.writeJson(out);
        } else {
            report.writeText(out);
        }
        return 0;
    }

    private void check() {
        if (plan.signum() == 0) {
            throw misuse("--plan must be above zero, but was " + InputException.quoted(plan.toPlainString()));
        }
        if ((csv == null) == (actual == null)) {
            throw misuse("either --actual or --csv must be given, but " + (csv == null ? "neither" : "both") + " were");
        }
        if (csv != null && (date == null || amount == null)) {
            throw misuse("--date and --amount must be given together with --csv");
        }
        if (actual != null && asOf == null) {
            throw misuse("--as-of must be given together with --actual");
        }
        if (csv == null) {
            checkAlone();
        }
    }

    /** Options that only say how a file of sales is read, or what its past says. */
    private void checkAlone() {
        ParseResult parsed = Objects.requireNonNull(spec).commandLine().getParseResult();
        Stream.of("--date", "--amount", "--date-format", "--separator", "--past")
                .filter(parsed::hasMatchedOption)
                .findFirst()
                .ifPresent(option -> {
                    throw misuse(option + " must be given together with --csv");
                });
    }

    private DailyAmounts sales(Path file) {
        return DailyAmounts.read(new DailyAmounts.Source(
                file,
                separator,
                Objects.requireNonNull(date),
                Objects.requireNonNull(amount),
                dateFormat == null ? Dates.iso() : dateFormat.dates()));
    }

    /** The last day whose sales are in: from the day before the period to its end. */
    private LocalDate last(CalendarPeriod of, Optional<DailyAmounts> sales) {
        LocalDate earliest = of.start().minusDays(1);
        LocalDate latest = of.endExclusive().minusDays(1);
        LocalDate last = asOf != null ? asOf : sales.orElseThrow().last();
        if (last.isBefore(earliest) || last.isAfter(latest)) {
            String rule = " must lie between " + earliest + ", the day before the period, and " + latest + ", but was "
                    + last;
            throw misuse(asOf != null ? "--as-of" + rule : "--as-of must be given, as the last day of the file" + rule);
        }
        return last;
    }

    private Amounts amounts(BigDecimal came, Optional<DailyAmounts> sales) {
        int shown = Math.max(
                0,
                Stream.of(
                                came.scale(),
                                plan.scale(),
                                sales.map(DailyAmounts::scale).orElse(0))
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0));
        Amounts amounts =
                currency != null ? Amounts.of(currency) : Amounts.plain(Math.max(CENTS, shown), Math.min(shown, CENTS));
        Map<String, BigDecimal> named =
                new TreeMap<>(Map.of("--plan", plan, actual == null ? "the sum of --amount" : "--actual", came));
        named.forEach((name, value) -> {
            if (!amounts.fits(value)) {
                throw misuse(name + " must have at most " + amounts.scale() + " digits after the point and "
                        + (Amounts.MOST_DIGITS - amounts.scale()) + " before it, but was "
                        + InputException.quoted(value.toPlainString()));
            }
        });
        return amounts;
    }

    private static List<DailyRevenue> past(DailyAmounts days, CalendarPeriod of, Amounts amounts) {
        return days.before(of).stream()
                .map(before -> {
                    Map<LocalDate, Money> byDay = new TreeMap<>();
                    days.between(before.start(), before.endExclusive())
                            .forEach((day, sum) -> byDay.put(day, amounts.money(sum)));
                    return DailyRevenue.of(before, amounts.told(), byDay);
                })
                .toList();
    }

    private WeekdayCalendar calendar() {
        return WeekdayCalendar.builder().extraHolidays(holidays).build();
    }

    private ParameterException misuse(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
