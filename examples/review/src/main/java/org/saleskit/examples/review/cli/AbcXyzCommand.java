package org.saleskit.examples.review.cli;

import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.abc.NegativeRule;
import org.saleskit.analytics.abcxyz.AbcXyzAnalysis;
import org.saleskit.analytics.abcxyz.AbcXyzResult;
import org.saleskit.analytics.certainty.CertaintyResult;
import org.saleskit.core.time.PeriodUnit;
import org.saleskit.examples.review.cli.abcxyz.AbcXyzReport;
import org.saleskit.examples.review.cli.abcxyz.CertaintySection;
import org.saleskit.examples.review.cli.abcxyz.CriteriaSection;
import org.saleskit.examples.review.cli.abcxyz.ExplainSection;
import org.saleskit.examples.review.cli.abcxyz.GroupSection;
import org.saleskit.examples.review.cli.abcxyz.PolicySection;
import org.saleskit.examples.review.cli.abcxyz.SalesRead;
import org.saleskit.examples.review.cli.abcxyz.Section;
import org.saleskit.examples.review.cli.options.FileOptions;
import org.saleskit.examples.review.cli.options.OptionValues;
import org.saleskit.examples.review.cli.options.OutputOptions;
import org.saleskit.examples.review.cli.output.Terminal;
import org.saleskit.examples.review.cli.output.Version;
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
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Returns are netted per key. Keys that net to zero or less stand outside the classes (NONE, NEGATIVE). "
                    + "They are listed, as are rows without a key, rows outside --from and --to and rows that --where or "
                    + "--except keeps out. A rule that another option makes void is refused.",
            "",
            "Examples:",
            "  saleskit abcxyz --csv sales.csv --key sku --date day --amount revenue",
            "  Quantity times price, first half of 2011, as JSON:",
            "    saleskit abcxyz --csv retail.csv.gz --key StockCode --date InvoiceDate \\",
            "      --amount \"Quantity*UnitPrice\" --from 2011-01-01 --to 2011-06-30 --format json",
            "  A file with semicolons and dates such as 31.01.2024, clients by quarter:",
            "    saleskit abcxyz --csv sales.csv --separator \";\" --key client --date day \\",
            "      --date-format dd.MM.yyyy --amount revenue --period quarter --abc 50,80,95",
            "  Products only, no cancelled invoices, and how sure each class is:",
            "    saleskit abcxyz --csv retail.csv.gz --key StockCode --date InvoiceDate \\",
            "      --amount \"Quantity*UnitPrice\" --where \"StockCode=[0-9]{5}.*\" \\",
            "      --except \"InvoiceNo=C.*\" --to 2011-11-30 --certainty 1000 --explain 85123A",
            "  Sales and profit side by side, inside each category too:",
            "    saleskit abcxyz --csv orders.csv --key product --date day --amount sales \\",
            "      --criterion profit --join worst-class --group category"
        })
final class AbcXyzCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @ParentCommand
    private @Nullable Terminal root;

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
            converter = OptionValues.Pattern.class,
            description = "Form of the dates, such as dd.MM.yyyy. Default: ISO dates and date-times, of which the date "
                    + "counts as it is written.")
    private OptionValues.@Nullable DateForm dateFormat;

    @Option(
            names = "--from",
            paramLabel = "D",
            converter = OptionValues.Day.class,
            description = "First day of the analysis. Default: that of the first row.")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "D",
            converter = OptionValues.Day.class,
            description = "Last day of the analysis, itself included. Default: that of the last row.")
    private @Nullable LocalDate to;

    @Option(
            names = "--period",
            paramLabel = "month|week|quarter",
            defaultValue = "month",
            converter = OptionValues.Periods.class,
            description = "Periods among which the variation is measured. Default: month.")
    private PeriodUnit period = PeriodUnit.MONTH;

    @Mixin
    private ClassOptions classes = new ClassOptions();

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            converter = OptionValues.Currency.class,
            description =
                    "Currency of the amounts, which may then have no more digits than it. Default: plain decimals "
                            + "with the digits that the file needs.")
    private @Nullable CurrencyUnit currency;

    @Mixin
    private RowOptions rows = new RowOptions();

    @Mixin
    private QuestionOptions questions = new QuestionOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws Exception {
        AbcXyzAnalysis analysis = classes.analysis();
        questions.check(amount, classes.isGross());
        SalesRows.Columns columns = new SalesRows.Columns(key, date, amount);
        Dates dates = dateFormat == null ? Dates.iso() : dateFormat.dates();
        SalesRows.Wishes wishes =
                new SalesRows.Wishes(rows.filter(), questions.group(), questions.criteria(), classes.isGross());
        SalesRead read =
                new SalesRows(file, columns, dates, window(), wishes).read(period, Optional.ofNullable(currency));
        AbcXyzReport report = report(read, analysis);
        Writer out = Objects.requireNonNull(root).out();
        if (output.isJson()) {
            report.writeJson(out);
        } else {
            report.writeText(out);
        }
        return 0;
    }

    private AbcXyzReport report(SalesRead read, AbcXyzAnalysis analysis) {
        AbcXyzReport.Asked asked = new AbcXyzReport.Asked(
                key,
                date,
                amount,
                Optional.ofNullable(dateFormat).map(OptionValues.DateForm::pattern),
                from,
                to,
                rows.filter().conditions(),
                classes.isGross());
        try {
            Optional<CertaintyResult<String>> certainty = questions
                    .certainty()
                    .map(draws -> draws.withAnalysis(analysis).classify(read.table()));
            AbcXyzResult<String> result =
                    certainty.map(CertaintyResult::classes).orElseGet(() -> analysis.classify(read.table()));
            return new AbcXyzReport(asked, read, result, sections(read, result, certainty));
        } catch (ArithmeticException overflow) {
            throw InputException.of(file.csv().toString(), String.valueOf(overflow.getMessage()));
        } catch (IllegalArgumentException refused) {
            // Only a base that is not above zero, with negative amounts in it, is known so late.
            if (analysis.abc().negativeRule() != NegativeRule.INCLUDE_IN_BASE) {
                throw refused;
            }
            throw InputException.of(file.csv().toString(), refused.getMessage() + " (by --negatives include-in-base)");
        }
    }

    private List<Section> sections(
            SalesRead read, AbcXyzResult<String> result, Optional<CertaintyResult<String>> certainty) {
        Optional<GroupSection> groups = questions
                .group()
                .map(column -> GroupSection.of(result.abc(), read.groups(), column, questions.groupSize()));
        Optional<CriteriaSection> criteria = questions.criteria().isEmpty()
                ? Optional.empty()
                : Optional.of(CriteriaSection.of(amount, result.abc(), read, questions.join()));
        List<Section> sections = new ArrayList<>();
        groups.ifPresent(sections::add);
        criteria.ifPresent(sections::add);
        certainty.map(CertaintySection::new).ifPresent(sections::add);
        if (questions.policies()) {
            sections.add(new PolicySection(result, questions.language()));
        }
        if (!questions.explained().isEmpty()) {
            sections.add(ExplainSection.of(
                    new ExplainSection.Facts(result, groups, criteria, certainty),
                    questions.explained(),
                    questions.language(),
                    file.csv().toString()));
        }
        return sections;
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
