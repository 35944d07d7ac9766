package org.saleskit.examples.review.cli;

import java.io.Writer;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.saleskit.examples.review.cli.options.FileOptions;
import org.saleskit.examples.review.cli.options.OptionValues;
import org.saleskit.examples.review.cli.options.OutputOptions;
import org.saleskit.examples.review.cli.output.Terminal;
import org.saleskit.examples.review.cli.output.Version;
import org.saleskit.examples.review.cli.rfm.Asked;
import org.saleskit.examples.review.cli.rfm.ClientRows;
import org.saleskit.examples.review.cli.rfm.RfmJson;
import org.saleskit.examples.review.cli.rfm.RfmText;
import org.saleskit.examples.review.cli.rfm.ScoringOptions;
import org.saleskit.examples.review.csv.Dates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Which clients bought recently, often and much. */
@Command(
        name = "rfm",
        description = {
            "Scores clients by recency (days since the last purchase), frequency (purchases) and money, 1 for the worst. A "
                    + "row of the file is a purchase, or a part of one with --purchase, or a return if its amount is "
                    + "negative.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Returns lower the money and are no purchases. Clients with returns only, clients whose money is below zero and "
                    + "rows after --as-of have no score; they are listed, as are rows without a client.",
            "",
            "Examples:",
            "  saleskit rfm --csv sales.csv --key client --date day --amount revenue --purchase order",
            "  The state at the end of a year, three scores by rank, money per purchase, as JSON:",
            "    saleskit rfm --csv sales.csv --key client --date day --amount \"qty*price\" \\",
            "      --purchase order --as-of 2024-12-31 --bins 3 --binning ntile --monetary mean --format json",
            "  Days of the house instead of quantiles:",
            "    saleskit rfm --csv sales.csv --key client --date day --amount revenue \\",
            "      --recency-cuts 30,90,180 --frequency-cuts 1,3,10"
        })
final class RfmCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Terminal root;

    @Mixin
    private FileOptions file = new FileOptions();

    @Option(names = "--key", required = true, paramLabel = "COL", description = "Column of the client.")
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
            names = "--purchase",
            paramLabel = "COL",
            description = "Column, such as the number of the order, that the rows of one purchase of a client have in "
                    + "common. Of the column of --date the day counts. Default: each row is a purchase.")
    private @Nullable String purchase;

    @Option(
            names = "--date-format",
            paramLabel = "P",
            converter = OptionValues.Pattern.class,
            description = "Form of the dates, such as dd.MM.yyyy. Default: ISO dates and date-times.")
    private OptionValues.@Nullable DateForm dateFormat;

    @Option(
            names = "--as-of",
            paramLabel = "D",
            converter = OptionValues.Day.class,
            description = "Day of the analysis, the last that counts. Default: that of the last row.")
    private @Nullable LocalDate asOf;

    @Mixin
    private ScoringOptions scoring = new ScoringOptions();

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            converter = OptionValues.Currency.class,
            description = "Currency of the amounts. Default: plain decimals with the digits that the file needs.")
    private @Nullable CurrencyUnit currency;

    @Mixin
    private ExplainOptions explain = new ExplainOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws Exception {
        explain.check();
        Asked asked = new Asked(
                key,
                date,
                amount,
                Optional.ofNullable(purchase),
                Optional.ofNullable(dateFormat).map(OptionValues.DateForm::pattern),
                Optional.ofNullable(asOf),
                scoring.analysis(),
                explain.keys(),
                explain.language());
        Dates dates = dateFormat == null ? Dates.iso() : dateFormat.dates();
        ClientRows.Read read =
                new ClientRows(asked, file.csv(), file.separator(), dates).read(Optional.ofNullable(currency));
        Writer out = Objects.requireNonNull(root).out();
        if (output.isJson()) {
            RfmJson.write(read, out);
        } else {
            RfmText.write(read, out);
        }
        return 0;
    }
}
