package org.saleskit.examples.review.cli;

import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abcxyz.AbcXyzAnalysis;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.xyz.XyzAnalysis;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.examples.review.csv.Dates;
import org.saleskit.examples.review.facts.InputException;
import org.threeten.extra.LocalDateRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Which products or clients bring the revenue, and how steadily. */
@Command(
        name = "abcxyz",
        description = {
            "Classes keys, such as products or clients, by what they bring (A, B, C) and by how steadily they bring it "
                    + "(X, Y, Z). A row of the file is a sale, or a return if its amount is negative.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Saleskit.Version.class,
        sortOptions = false,
        footer = {
            "",
            "Returns are netted per key. Keys that net to zero or less stand outside the classes (NONE, NEGATIVE). "
                    + "They are listed, as are rows without a key and rows outside --from and --to.",
            "",
            "Examples:",
            "  saleskit abcxyz --csv sales.csv --key sku --date day --amount revenue",
            "  Quantity times price, first half of 2011, as JSON:",
            "    saleskit abcxyz --csv retail.csv.gz --key StockCode --date InvoiceDate \\",
            "      --amount \"Quantity*UnitPrice\" --from 2011-01-01 --to 2011-06-30 --format json",
            "  A file with semicolons and dates such as 31.01.2024, clients by quarter:",
            "    saleskit abcxyz --csv sales.csv --separator \";\" --key client --date day \\",
            "      --date-format dd.MM.yyyy --amount revenue --period quarter --abc 50,80,95"
        })
final class AbcXyzCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @ParentCommand
    private @Nullable Saleskit root;

    @Mixin
    private FileOptions file = new FileOptions();

    @Option(names = "--key", required = true, paramLabel = "COL", description = "Column of the key to class.")
    private String key = "";

    @Option(names = "--date", required = true, paramLabel = "COL", description = "Column of the day of the sale.")
    private String date = "";

    @Option(
            names = "--amount",
            required = true,
            paramLabel = "COL|COL*COL",
            description = "Column of the amount, or two columns to multiply.")
    private String amount = "";

    @Option(
            names = "--date-format",
            paramLabel = "P",
            converter = Options.Pattern.class,
            description = "Form of the dates, such as dd.MM.yyyy. Default: ISO dates and date-times, of which the date "
                    + "counts as it is written.")
    private Options.@Nullable DateForm dateFormat;

    @Option(
            names = "--from",
            paramLabel = "D",
            converter = Options.Day.class,
            description = "First day of the analysis. Default: that of the first row.")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "D",
            converter = Options.Day.class,
            description = "Last day of the analysis, itself included. Default: that of the last row.")
    private @Nullable LocalDate to;

    @Option(
            names = "--period",
            paramLabel = "month|week|quarter",
            defaultValue = "month",
            converter = Options.Periods.class,
            description = "Periods among which the variation is measured. Default: month.")
    private PeriodUnit period = PeriodUnit.MONTH;

    @Option(
            names = "--abc",
            paramLabel = "80,95",
            defaultValue = "80,95",
            converter = Options.AbcThresholds.class,
            description = "Cumulative percents that end the classes A, B, ... Default: 80,95.")
    private Options.@Nullable Thresholds abc;

    @Option(
            names = "--xyz",
            paramLabel = "10,25",
            defaultValue = "10,25",
            converter = Options.XyzThresholds.class,
            description = "Percents of variation that end the classes X and Y. Default: 10,25.")
    private Options.@Nullable Thresholds xyz;

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            converter = Options.Currency.class,
            description =
                    "Currency of the amounts, which may then have no more digits than it. Default: plain decimals "
                            + "with the digits that the file needs.")
    private @Nullable CurrencyUnit currency;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws Exception {
        SalesRows.Columns columns = new SalesRows.Columns(key, date, amount);
        Dates dates = dateFormat == null ? Dates.iso() : dateFormat.dates();
        SalesRows.Read read = new SalesRows(file, columns, dates, window()).read(period, Optional.ofNullable(currency));
        AbcXyzReport report = new AbcXyzReport(
                new AbcXyzReport.Asked(
                        columns, Optional.ofNullable(dateFormat).map(Options.DateForm::pattern), from, to),
                read,
                classify(read));
        Writer out = Objects.requireNonNull(root).out();
        if (output.isJson()) {
            report.writeJson(out);
        } else {
            report.writeText(out);
        }
        return 0;
    }

    private AbcXyzResult<String> classify(SalesRows.Read read) {
        // Never absent: both options have defaults.
        List<BigDecimal> shares = Objects.requireNonNull(abc).fractions();
        List<BigDecimal> variations = Objects.requireNonNull(xyz).fractions();
        try {
            return AbcXyzAnalysis.withDefaults()
                    .withAbc(AbcAnalysis.withDefaults().withThresholds(shares))
                    .withXyz(XyzAnalysis.withDefaults().withThresholds(variations.get(0), variations.get(1)))
                    .classify(read.table());
        } catch (ArithmeticException overflow) {
            throw InputException.of(file.csv().toString(), String.valueOf(overflow.getMessage()));
        }
    }

    private LocalDateRange window() {
        LocalDate start = from == null ? LocalDate.MIN : from;
        LocalDate end = to == null ? LocalDate.MAX : to;
        if (start.isAfter(end)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--from must not be after --to, which is " + to + ", but was " + from);
        }
        return LocalDateRange.ofClosed(start, end);
    }
}
