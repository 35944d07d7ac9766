package org.saleskit.examples.review.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saleskit.examples.review.ReviewMain;
import org.saleskit.examples.review.cli.backtest.BacktestCommand;
import org.saleskit.examples.review.cli.deals.CohortsCommand;
import org.saleskit.examples.review.cli.deals.CompareCommand;
import org.saleskit.examples.review.cli.deals.FunnelCommand;
import org.saleskit.examples.review.cli.deals.SurvivalCommand;
import org.saleskit.examples.review.cli.deals.WaterfallCommand;
import org.saleskit.examples.review.cli.forecast.ForecastCommand;
import org.saleskit.examples.review.cli.output.Terminal;
import org.saleskit.examples.review.cli.output.Version;
import org.saleskit.examples.review.facts.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command {@code saleskit}.
 *
 * <p>Exit code 0: the result is on the standard output. 2: the command line itself is wrong. 1: anything else, such as a
 * file that is not as it must be. An error is one line on the standard error, and nothing is on the standard output then.
 * Both streams are UTF-8.
 */
@Command(
        name = "saleskit",
        description =
                "Sales analyses of files: who matters and how steadily (abcxyz), who changed class (migration), who "
                        + "bought recently, often and much (rfm), where deals are lost (funnel), what became of "
                        + "the deals of a period (cohorts), how long deals take "
                        + "(survival), which rep is better "
                        + "(compare), why the pipeline changed "
                        + "(waterfall), what next month brings "
                        + "(forecast), whether such forecasts would have come true (backtest); and the review of a whole company.",
        subcommands = {
            AbcXyzCommand.class,
            MigrationCommand.class,
            RfmCommand.class,
            FunnelCommand.class,
            CohortsCommand.class,
            SurvivalCommand.class,
            CompareCommand.class,
            WaterfallCommand.class,
            ForecastCommand.class,
            BacktestCommand.class,
            ReviewCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  saleskit abcxyz --csv sales.csv --key sku --date day --amount quantity*price",
            "  saleskit migration --before 2023.csv --after 2024.csv --key client --amount revenue",
            "  saleskit rfm --csv sales.csv --key client --date day --amount revenue --purchase order",
            "  saleskit funnel --csv log.csv --deal deal --stage stage --time at --stages Lead,Offer --won Won",
            "  saleskit forecast activity --working-days 22 --per-day 2 --wins 10 --meetings 100 \\",
            "    --average 50000",
            "",
            "Exit codes: 0 fine, 1 failure (the file is not as it must be), 2 wrong command line."
        })
public final class Saleskit implements Callable<Integer>, Terminal {

    private static final int WIDTH = 100;

    private final Writer out;
    private final OutputStream bytes;
    private final OutputStream errors;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of an error after its line.")
    private boolean debug;

    private Saleskit(Writer out, OutputStream bytes, OutputStream errors) {
        this.out = out;
        this.bytes = bytes;
        this.errors = errors;
    }

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        // System.out would write in the charset of the environment and hide a full disk.
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        System.exit(run(out, err, args));
    }

    /**
     * {@return the exit code of the command}
     *
     * @param out takes the result, as UTF-8
     * @param err takes the line of an error, as UTF-8
     * @param args the command line
     */
    public static int run(OutputStream out, OutputStream err, String... args) {
        Writer result = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        PrintWriter errors = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        // A PrintWriter keeps quiet about what it could not write, so help is gathered first.
        StringWriter help = new StringWriter();
        CommandLine line = new CommandLine(new Saleskit(result, out, err))
                .setOut(new PrintWriter(help))
                .setErr(errors)
                .setUsageHelpWidth(WIDTH)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(Saleskit::misused)
                .setExecutionExceptionHandler(Saleskit::failed);
        int code;
        try {
            code = List.of(args).stream().anyMatch(arg -> arg.indexOf('\uFFFD') >= 0)
                    ? unreadable(errors)
                    : line.execute(args);
        } catch (OutOfMemoryError exhausted) {
            errors.println("saleskit: must have more memory for so many keys and periods (java -Xmx...)");
            code = CommandLine.ExitCode.SOFTWARE;
        }
        try {
            result.append(help.toString()).flush();
        } catch (IOException unwritten) {
            code = unwritten(errors, unwritten);
        }
        return code;
    }

    @Override
    public Integer call() {
        CommandSpec self = Objects.requireNonNull(spec);
        throw new ParameterException(
                self.commandLine(),
                "must be followed by a command: "
                        + String.join(", ", self.subcommands().keySet()));
    }

    @Override
    public Writer out() {
        return out;
    }

    /** Runs the main job with its own options; --debug has been taken from them by the command before it. */
    int review(List<String> options) {
        List<String> args = new ArrayList<>(options);
        if (debug) {
            args.add("--debug");
        }
        return ReviewMain.run(bytes, errors, args.toArray(String[]::new));
    }

    /** The command line could not be taken. */
    private static int misused(ParameterException wrong, String[] args) {
        CommandLine line = wrong.getCommandLine();
        String command = line.getCommandSpec().qualifiedName();
        line.getErr().println("saleskit: " + message(wrong) + " (see " + command + " --help)");
        return CommandLine.ExitCode.USAGE;
    }

    private static String message(ParameterException wrong) {
        if (wrong.getCause() instanceof TypeConversionException rule
                && wrong.getArgSpec() instanceof CommandLine.Model.OptionSpec option) {
            return option.longestName() + " " + rule.getMessage();
        }
        List<String> similar =
                wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        String hint = similar.isEmpty() ? "" : ", did you mean " + String.join(" or ", similar) + "?";
        return oneLine(String.valueOf(wrong.getMessage())) + hint;
    }

    /** The command broke off. */
    private static int failed(Exception failure, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (failure instanceof IOException unwritten) {
            return unwritten(err, unwritten);
        }
        boolean known = failure instanceof InputException;
        String message = known ? String.valueOf(failure.getMessage()) : "unexpected: " + failure;
        boolean debug = line.getCommandSpec().root().userObject() instanceof Saleskit root && root.debug;
        err.println("saleskit: " + oneLine(message) + (known || debug ? "" : " (--debug shows where)"));
        if (debug) {
            failure.printStackTrace(err);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static int unwritten(PrintWriter err, IOException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains("Broken pipe")) {
            // The reader, such as "head", has seen enough.
            return CommandLine.ExitCode.OK;
        }
        err.println("saleskit: standard output: must be writable, but: " + oneLine(message));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static int unreadable(PrintWriter err) {
        err.println("saleskit: arguments must be readable in the environment's charset, but hold other bytes"
                + " (set LC_ALL=C.UTF-8)");
        return CommandLine.ExitCode.USAGE;
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", "; ");
    }
}
