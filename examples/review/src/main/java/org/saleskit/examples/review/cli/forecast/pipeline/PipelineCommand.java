package org.saleskit.examples.review.cli.forecast.pipeline;

import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.saleskit.examples.review.cli.forecast.parts.Amounts;
import org.saleskit.examples.review.cli.options.FileOptions;
import org.saleskit.examples.review.cli.options.LanguageOptions;
import org.saleskit.examples.review.cli.options.OptionValues;
import org.saleskit.examples.review.cli.options.OutputOptions;
import org.saleskit.examples.review.cli.output.Terminal;
import org.saleskit.examples.review.cli.output.Version;
import org.saleskit.examples.review.cli.output.Wording;
import org.saleskit.examples.review.csv.Decimals;
import org.saleskit.examples.review.facts.InputException;
import org.saleskit.forecasting.distribution.DealSum;
import org.saleskit.forecasting.pipeline.PipelineForecast;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What the open deals will bring. */
@Command(
        name = "pipeline",
        description = {
            "Forecasts what open deals bring in a period: the whole distribution of the sum, not amount x probability alone. "
                    + "The probability of each deal is a column of the file, or is learned from a log by the deal's stage "
                    + "and its days in the stage; deals of which it is unknown are left out and listed.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  What do the open deals bring, and is a plan of 500000 met?",
            "    saleskit forecast pipeline --csv open.csv --amount amount --probability p --plan 500000",
            "  With chances learned from the log, for the next 30 days, by rep:",
            "    saleskit forecast pipeline --csv open.csv --deal deal --amount amount --stage stage --age days --by rep \\",
            "      --log log.csv --log-time at --stages Lead,Offer --won Won --lost Lost --days 30 --plan 500000"
        })
public final class PipelineCommand implements Callable<Integer> {

    /** Digits after the point that the mean has at least. */
    private static final int CENTS = 2;

    private static final int MOST_DECIMALS = 9;

    @Spec
    private @Nullable CommandSpec spec;

    @ParentCommand
    private @Nullable Terminal parent;

    @Mixin
    private FileOptions file = new FileOptions();

    @Option(
            names = "--amount",
            required = true,
            paramLabel = "COL",
            description =
                    "Column of what the deal brings if it is won, or two with a star. A deal without an amount is left "
                            + "out and listed.")
    private String amount = "";

    @Option(
            names = "--probability",
            paramLabel = "COL",
            description = "Column of the probability that the deal is won in the period, 0 to 1. Empty means unknown, "
                    + "which is not 0. With --log it counts only where the log says nothing.")
    private @Nullable String probability;

    @Option(
            names = "--deal",
            paramLabel = "COL",
            description =
                    "Column of the deal, named as in --log: a deal that the log knows as closed is left out and listed. "
                            + "Default: the line of the file.")
    private @Nullable String deal;

    @Option(names = "--stage", paramLabel = "COL", description = "Column of the deal's stage, for --log.")
    private @Nullable String stage;

    @Option(
            names = "--age",
            paramLabel = "COL",
            description =
                    "Column of the days for which the deal has been in its stage, at most 365250, for --log. Empty means 0.")
    private @Nullable String age;

    @Mixin
    private HistoryOptions history = new HistoryOptions();

    @Option(
            names = "--currency",
            paramLabel = "EUR",
            converter = OptionValues.Currency.class,
            description = "The currency of every amount. Default: none; amounts are numbers.")
    private @Nullable CurrencyUnit currency;

    @Option(
            names = "--correlation",
            paramLabel = "R",
            converter = Correlation.class,
            description = "How strongly all deals depend on one common factor, 0 to less than 1. Default: 0.05.")
    private double correlation = DealSum.withDefaults().correlation();

    @Option(
            names = "--closed",
            paramLabel = "X",
            defaultValue = "0",
            converter = OptionValues.Amount.class,
            description = "What was won in the period already; it is certain. Default: 0.")
    private BigDecimal closed = BigDecimal.ZERO;

    @Option(
            names = "--plan",
            paramLabel = "P",
            converter = OptionValues.Amount.class,
            description = "Revenue to reach; asks for the probability of reaching it, and what each deal adds to that.")
    private @Nullable BigDecimal plan;

    @Option(
            names = "--by",
            paramLabel = "COL",
            description =
                    "Forecast each group of deals that this column names as well; with an empty field a deal is in "
                            + "none.")
    private @Nullable String by;

    @Mixin
    private LanguageOptions lang = new LanguageOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    /** Reads a correlation. */
    static final class Correlation implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            return Decimals.parse(value.strip())
                    .filter(rho -> rho.signum() >= 0 && rho.compareTo(BigDecimal.ONE) < 0)
                    .map(BigDecimal::doubleValue)
                    .orElseThrow(() -> OptionValues.mustBe("be a number from 0 to less than 1 such as 0.05", value));
        }
    }

    @Override
    public Integer call() throws Exception {
        check();
        List<OpenDealRow> rows = new OpenDealReader(
                        file,
                        new OpenDealReader.Columns(
                                Optional.ofNullable(deal),
                                amount,
                                Optional.ofNullable(probability),
                                Optional.ofNullable(stage),
                                Optional.ofNullable(age),
                                by == null ? List.of() : List.of(by)))
                .read();
        Amounts amounts = amounts(rows);
        OpenDeals deals = history.isGiven()
                ? OpenDeals.learned(
                        rows, amounts, new OpenDeals.Learning(history, file, stage, deal != null), this::misuse)
                : OpenDeals.stated(rows, amounts);
        PipelineForecast forecast = deals.forecast(correlation, amounts.money(closed));
        PipelineResult result = new PipelineResult(
                forecast,
                deals,
                amounts,
                new PipelineResult.Asked(
                        correlation, closed, plan, Optional.ofNullable(by), new Wording(lang.language())));
        Writer out = Objects.requireNonNull(parent).out();
        if (output.isJson()) {
            new PipelineJson(result).write(out);
        } else {
            new PipelineText(result).write(out);
        }
        return 0;
    }

    private void check() {
        if (probability == null && !history.isGiven()) {
            throw misuse("--probability or --log must be given");
        }
        if (history.isGiven() && stage == null) {
            throw misuse("--stage must be given together with --log");
        }
        if (!history.isGiven() && (stage != null || age != null)) {
            throw misuse("--stage and --age must be given together with --log");
        }
        if (!history.isGiven()) {
            history.given().ifPresent(option -> {
                throw misuse(option + " must be given together with --log");
            });
        }
    }

    /** The unit that every amount fits into. */
    private Amounts amounts(List<OpenDealRow> rows) {
        List<BigDecimal> stated =
                rows.stream().flatMap(row -> row.amount().stream()).toList();
        int digits = stated.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        int asked = Stream.of(closed, plan == null ? BigDecimal.ZERO : plan)
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
        Amounts amounts = currency != null
                ? Amounts.of(currency)
                : Amounts.plain(Math.min(MOST_DECIMALS, Math.max(CENTS, Math.max(digits, asked))), Math.max(digits, 0));
        for (OpenDealRow row : rows) {
            row.amount().filter(value -> !amounts.fits(value)).ifPresent(value -> {
                throw InputException.ofField(
                        file.csv().toString(),
                        row.line(),
                        amount,
                        "have at most " + amounts.scale() + " digits after the point and "
                                + (Amounts.MOST_DIGITS - amounts.scale()) + " before it",
                        value.toPlainString());
            });
        }
        checkFits(amounts, "--closed", closed);
        if (plan != null) {
            checkFits(amounts, "--plan", plan);
        }
        return amounts;
    }

    private void checkFits(Amounts amounts, String name, BigDecimal value) {
        if (!amounts.fits(value)) {
            throw misuse(name + " must have at most " + amounts.scale() + " digits after the point and "
                    + (Amounts.MOST_DIGITS - amounts.scale()) + " before it, but was "
                    + InputException.quoted(value.toPlainString()));
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
