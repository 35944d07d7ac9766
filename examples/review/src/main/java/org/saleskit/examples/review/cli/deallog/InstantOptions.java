package org.saleskit.examples.review.cli.deallog;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saleskit.examples.review.cli.options.OptionValues;
import org.saleskit.examples.review.csv.Times;
import org.saleskit.examples.review.facts.InputException;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** As of when a log is read, and how its times are. */
public final class InstantOptions {

    @Option(
            names = "--as-of",
            paramLabel = "T",
            description = "The instant of the report; what the log says of later is not seen. A date means its end. "
                    + "Default: the latest date or time in the log among rows of the named stages; where all rows are at "
                    + "midnight, they are dates.")
    private @Nullable String asOf;

    @Option(
            names = "--zone",
            paramLabel = "Z",
            defaultValue = "UTC",
            converter = OptionValues.Zone.class,
            description = "Zone of times without an offset, and of days. Default: UTC.")
    private ZoneId zone = ZoneOffset.UTC;

    /** {@return the zone of days, and of times without an offset} */
    public ZoneId zone() {
        return zone;
    }

    /** {@return how times are read} */
    public Times times() {
        return Times.in(zone);
    }

    /**
     * {@return the instant of the report, if it is given}
     *
     * @param misuse makes the error of a text that is not a time
     */
    public Optional<Instant> asOf(Function<String, ParameterException> misuse) {
        return Optional.ofNullable(asOf).map(text -> end("--as-of", text, misuse));
    }

    /** The instant that an option names: a time, or the end of a day. */
    Instant end(String option, String text, Function<String, ParameterException> misuse) {
        return times().end(text.strip()).orElseThrow(() -> misuse.apply(noTime(option, text)));
    }

    /** The instant that an option names: a time, or the start of a day. */
    Instant start(String option, String text, Function<String, ParameterException> misuse) {
        return times().start(text.strip()).orElseThrow(() -> misuse.apply(noTime(option, text)));
    }

    private static String noTime(String option, String text) {
        return option + " must be an ISO date or time such as 2024-01-31 or 2024-01-31T17:30:00Z, but was "
                + InputException.quoted(text);
    }
}
