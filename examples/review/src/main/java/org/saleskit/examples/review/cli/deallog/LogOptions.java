package org.saleskit.examples.review.cli.deallog;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saleskit.core.pipeline.Pipeline;
import org.saleskit.examples.review.cli.options.FileOptions;
import org.saleskit.examples.review.cli.options.OptionValues;
import org.saleskit.examples.review.csv.Times;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a log of deals is, and what its columns and stages are. */
public final class LogOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Mixin
    private FileOptions file = new FileOptions();

    @Option(names = "--deal", required = true, paramLabel = "COL", description = "Column of the deal.")
    private String deal = "";

    @Option(names = "--stage", required = true, paramLabel = "COL", description = "Column of the stage.")
    private String stage = "";

    @Option(
            names = "--time",
            required = true,
            paramLabel = "COL",
            description = "Column of the time when the deal entered the stage: an ISO date, date-time or instant.")
    private String time = "";

    @Option(
            names = "--stages",
            required = true,
            paramLabel = "A,B,C",
            converter = OptionValues.Names.class,
            description = "The open stages in their order.")
    private OptionValues.NameList open = new OptionValues.NameList(List.of());

    @Option(
            names = "--won",
            required = true,
            paramLabel = "W",
            converter = OptionValues.Names.class,
            description = "The stage, or stages, of a won deal.")
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

    /** {@return the file} */
    public FileOptions file() {
        return file;
    }

    /** {@return the column of the deal} */
    public String deal() {
        return deal;
    }

    /** {@return the column of the stage} */
    public String stage() {
        return stage;
    }

    /** {@return the column of the time} */
    public String time() {
        return time;
    }

    /** {@return the zone of days, and of times without an offset} */
    public ZoneId zone() {
        return instant.zone();
    }

    /** {@return how times are read} */
    public Times times() {
        return instant.times();
    }

    /** {@return the instant of the report, if it is given} */
    public Optional<Instant> asOf() {
        return instant.asOf(this::misuse);
    }

    /**
     * {@return the instant that an option names: a time, or the end of a day}
     *
     * @param option the name of the option
     * @param text its value
     */
    public Instant end(String option, String text) {
        return instant.end(option, text, this::misuse);
    }

    /**
     * {@return the instant that an option names: a time, or the start of a day}
     *
     * @param option the name of the option
     * @param text its value
     */
    public Instant start(String option, String text) {
        return instant.start(option, text, this::misuse);
    }

    /** {@return the stages as a pipeline; each name once} */
    public Pipeline pipeline() {
        return LogSource.pipeline(open.names(), won.names(), lost.names(), this::misuse);
    }

    /** {@return where the log is and how it is read} */
    public LogSource source() {
        return new LogSource(file.csv(), file.separator(), deal, stage, time, pipeline(), times(), asOf());
    }

    /**
     * {@return the error of a command line that does not hold together}
     *
     * @param message what is wrong
     */
    public ParameterException misuse(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
