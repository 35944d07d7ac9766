package org.saleskit.examples.review.cli.forecast.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saleskit.examples.review.cli.deallog.InstantOptions;
import org.saleskit.examples.review.cli.deallog.LogSource;
import org.saleskit.examples.review.cli.options.DayCounts;
import org.saleskit.examples.review.cli.options.OptionValues;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The log of past deals from which the chances of open ones are learned. */
final class HistoryOptions {

    /** The most days of a period: as many steps as the library takes. */
    private static final Duration MOST = Duration.ofDays(10_000);

    private static final List<String> WITH_LOG = List.of(
            "--days", "--log-deal", "--log-stage", "--log-time", "--stages", "--won", "--lost", "--as-of", "--zone");

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description =
                    "A log of past deals: which deal entered which stage, and when. From it the chance of each "
                            + "open deal is learned by its --stage and --age; deals of the log that are still open count as such.")
    private @Nullable Path log;

    @Option(
            names = "--days",
            paramLabel = "D",
            converter = Ahead.class,
            description =
                    "Days from the instant of the report to the end of the period, in which a win counts; at most "
                            + "10000. Needed with --log.")
    private @Nullable Duration days;

    @Option(
            names = "--log-deal",
            paramLabel = "COL",
            defaultValue = "deal",
            description = "Column of the deal in the log. Default: deal.")
    private String deal = "";

    @Option(
            names = "--log-stage",
            paramLabel = "COL",
            defaultValue = "stage",
            description = "Column of the stage in the log. Default: stage.")
    private String stage = "";

    @Option(
            names = "--log-time",
            paramLabel = "COL",
            defaultValue = "time",
            description = "Column of the time when the deal entered the stage: an ISO date, date-time or instant. "
                    + "Default: time.")
    private String time = "";

    @Option(
            names = "--stages",
            paramLabel = "A,B,C",
            defaultValue = "",
            converter = OptionValues.Names.class,
            description = "The open stages in their order. Needed with --log.")
    private OptionValues.NameList open = new OptionValues.NameList(List.of());

    @Option(
            names = "--won",
            paramLabel = "W",
            defaultValue = "",
            converter = OptionValues.Names.class,
            description = "The stage, or stages, of a won deal. Needed with --log.")
    private OptionValues.NameList won = new OptionValues.NameList(List.of());

    @Option(
            names = "--lost",
            paramLabel = "L1,L2",
            defaultValue = "",
            converter = OptionValues.Names.class,
            description = "The stages of a lost deal. Default: none.")
    private OptionValues.NameList lost = new OptionValues.NameList(List.of());

    @Mixin
    private InstantOptions instant = new InstantOptions();

    /** Reads the length of a period. */
    static final class Ahead implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            return DayCounts.parse(value)
                    .filter(days -> days.compareTo(MOST) <= 0)
                    .orElseThrow(() -> OptionValues.mustBe(
                            "be a number of days above 0 and at most " + MOST.toDays() + " such as 30", value));
        }
    }

    boolean isGiven() {
        return log != null;
    }

    /** The first option of those that only say how a log is read, if one is given. */
    Optional<String> given() {
        ParseResult parsed = Objects.requireNonNull(spec).commandLine().getParseResult();
        return WITH_LOG.stream().filter(parsed::hasMatchedOption).findFirst();
    }

    ZoneId zone() {
        return instant.zone();
    }

    Duration days() {
        return Objects.requireNonNull(days);
    }

    List<String> stages() {
        return open.names();
    }

    /** Where the log is; checks that all it needs is given. */
    LogSource source(char separator, Function<String, ParameterException> misuse) {
        if (days == null) {
            throw misuse.apply("--days must be given together with --log");
        }
        return new LogSource(
                Objects.requireNonNull(log),
                separator,
                deal,
                stage,
                time,
                LogSource.pipeline(open.names(), won.names(), lost.names(), misuse),
                instant.times(),
                instant.asOf(misuse));
    }
}
