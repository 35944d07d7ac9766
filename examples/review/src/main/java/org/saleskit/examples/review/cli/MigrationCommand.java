package org.saleskit.examples.review.cli;

import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.saleskit.analytics.abc.AbcAnalysis;
import org.saleskit.analytics.abc.BoundaryRule;
import org.saleskit.analytics.abcxyz.AbcXyzAnalysis;
import org.saleskit.analytics.table.ValueUnit;
import org.saleskit.examples.review.cli.migration.Asked;
import org.saleskit.examples.review.cli.migration.Comparison;
import org.saleskit.examples.review.cli.migration.MigrationJson;
import org.saleskit.examples.review.cli.migration.MigrationText;
import org.saleskit.examples.review.cli.migration.RunReader;
import org.saleskit.examples.review.cli.migration.Window;
import org.saleskit.examples.review.cli.options.OptionValues;
import org.saleskit.examples.review.cli.options.OutputOptions;
import org.saleskit.examples.review.cli.output.Terminal;
import org.saleskit.examples.review.cli.output.Version;
import org.saleskit.examples.review.csv.AmountUnits;
import org.saleskit.examples.review.csv.Dates;
import org.saleskit.examples.review.csv.Decimals;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Who changed class between two files of sales, and why. */
@Command(
        name = "migration",
        description = {
            "Classes the keys of two files by ABC analysis and compares: who rose, fell, entered or left, and whether a key "
                    + "changed by its own sales or because the others did. A row is a sale, or a return if its amount is "
                    + "negative.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  saleskit migration --before 2023.csv --after 2024.csv --key client --amount revenue",
            "  Two halves of one file, and the moves between the cells of ABC and XYZ:",
            "    saleskit migration --before sales.csv --before-to 2024-06-30 --after sales.csv \\",
            "      --after-from 2024-07-01 --key sku --amount qty*price --date day --cells",
            "  Only changes that cross a limit by 2 percent of the total, and why one key moved:",
            "    saleskit migration --before 2023.csv --after 2024.csv --key client --amount revenue \\",
            "      --margin 2 --explain \"Smith & Co\""
        })
final class MigrationCommand implements Callable<Integer> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Spec
    private @Nullable CommandSpec spec;

    @ParentCommand
    private @Nullable Terminal root;

    @Option(
            names = "--before",
            required = true,
            paramLabel = "FILE",
            description = "The earlier file, UTF-8 with a header line; gzip if it ends in .gz or starts like gzip.")
    private Path before = Path.of("");

    @Option(
            names = "--after",
            required = true,
            paramLabel = "FILE",
            description = "The later file, with the same columns; may be the same file.")
    private Path after = Path.of("");

    @Option(
            names = "--separator",
            paramLabel = "CHAR",
            defaultValue = ",",
            converter = OptionValues.Separator.class,
            description = "The character between fields, or tab. Default: a comma.")
    private char separator;

    @Option(names = "--key", required = true, paramLabel = "COL", description = "Column of the key to class.")
    private String key = "";

    @Option(
            names = "--amount",
            required = true,
            paramLabel = "COL|COL*COL",
            description = "Column of the amount, or two columns to multiply.")
    private String amount = "";

    @Option(
            names = "--date",
            paramLabel = "COL",
            description = "Column of the day of the sale; needed by the four days below and by --cells.")
    private @Nullable String date;

    @Option(
            names = "--date-format",
            paramLabel = "P",
            converter = OptionValues.Pattern.class,
            description = "Form of the dates, such as dd.MM.yyyy. Default: ISO dates and date-times.")
    private OptionValues.@Nullable DateForm dateFormat;

    @Mixin
    private WindowOptions windows = new WindowOptions();

    @Option(
            names = "--abc",
            paramLabel = "80,95",
            defaultValue = "80,95",
            converter = OptionValues.AbcThresholds.class,
            description = "Cumulative percents that end the classes A, B, ... Default: 80,95.")
    private OptionValues.@Nullable Thresholds abc;

    @Option(
            names = "--rule",
            paramLabel = "prefix|nearest|inclusive|strict",
            defaultValue = "prefix",
            converter = Choices.Rule.class,
            description = "Class of the key that crosses a limit. Default: prefix, the higher one.")
    private BoundaryRule rule = BoundaryRule.PREFIX;

    @Option(
            names = "--margin",
            paramLabel = "P",
            converter = Margin.class,
            description =
                    "Also shows classes that are held: a key changes at once only if it crosses a limit by so many "
                            + "percent of the total.")
    private @Nullable BigDecimal margin;

    @Mixin
    private CellOptions cells = new CellOptions();

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            converter = OptionValues.Currency.class,
            description = "Currency of the amounts. Default: plain decimals with the digits that the files need.")
    private @Nullable CurrencyUnit currency;

    @Mixin
    private ExplainOptions explain = new ExplainOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    /** A percent between 0 and 50. */
    static final class Margin implements ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(String value) {
            return Decimals.parse(value)
                    .filter(percent -> percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(50)) < 0)
                    .orElseThrow(() -> OptionValues.mustBe("be a percent above 0 and below 50", value));
        }
    }

    @Override
    public Integer call() throws Exception {
        windows.check(date != null);
        Window earlier = windows.before();
        Window later = windows.after();
        checkOptions();
        explain.check();
        Asked asked = new Asked(
                key,
                amount,
                Optional.ofNullable(date),
                Optional.ofNullable(dateFormat).map(OptionValues.DateForm::pattern),
                earlier,
                later,
                cells.period(),
                analysis(),
                Optional.ofNullable(margin).map(percent -> percent.movePointLeft(2)),
                explain.keys(),
                explain.language());
        ValueUnit unit = AmountUnits.unit(
                Optional.ofNullable(currency), new LinkedHashSet<>(List.of(before, after)), separator, amount);
        Dates dates = dateFormat == null ? Dates.iso() : dateFormat.dates();
        Comparison comparison = Comparison.of(
                asked,
                new RunReader(asked, unit, dates, earlier).read(before, separator),
                new RunReader(asked, unit, dates, later).read(after, separator));
        Writer out = Objects.requireNonNull(root).out();
        if (output.isJson()) {
            MigrationJson.write(comparison, out);
        } else {
            MigrationText.write(comparison, out);
        }
        return 0;
    }

    private AbcXyzAnalysis analysis() {
        return AbcXyzAnalysis.withDefaults()
                .withAbc(AbcAnalysis.withDefaults()
                        // Never absent: the option has a default.
                        .withThresholds(Objects.requireNonNull(abc).fractions())
                        .withRule(rule))
                .withXyz(cells.analysis());
    }

    private void checkOptions() {
        cells.check(date != null);
        if (dateFormat != null && date == null) {
            throw misuse("--date-format must be given together with --date, but is alone");
        }
        if (margin == null) {
            return;
        }
        if (rule != BoundaryRule.PREFIX) {
            throw misuse(
                    "--margin must be given together with --rule prefix, whose limits are those of the share before a key");
        }
        List<BigDecimal> limits = Objects.requireNonNull(abc).percents();
        if (limits.get(0).compareTo(margin) < 0
                || limits.get(limits.size() - 1).add(margin).compareTo(HUNDRED) >= 0) {
            throw misuse("--margin must stay within 0 and 100 around each limit of --abc, but was " + margin);
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
