package org.saleskit.examples.review.cli;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saleskit.examples.review.cli.migration.Window;
import org.saleskit.examples.review.cli.options.OptionValues;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The first and last days of an earlier and a later run. */
final class WindowOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--before-from",
            paramLabel = "D",
            converter = OptionValues.Day.class,
            description = "First day of the earlier run.")
    private @Nullable LocalDate beforeFrom;

    @Option(
            names = "--before-to",
            paramLabel = "D",
            converter = OptionValues.Day.class,
            description = "Last day of the earlier run, itself included.")
    private @Nullable LocalDate beforeTo;

    @Option(
            names = "--after-from",
            paramLabel = "D",
            converter = OptionValues.Day.class,
            description = "First day of the later run.")
    private @Nullable LocalDate afterFrom;

    @Option(
            names = "--after-to",
            paramLabel = "D",
            converter = OptionValues.Day.class,
            description = "Last day of the later run, itself included.")
    private @Nullable LocalDate afterTo;

    Window before() {
        return new Window("before", beforeFrom, beforeTo);
    }

    Window after() {
        return new Window("after", afterFrom, afterTo);
    }

    /** Refuses a window that ends before it starts, and one of rows without days. */
    void check(boolean hasDays) {
        check(before(), hasDays);
        check(after(), hasDays);
    }

    private void check(Window window, boolean hasDays) {
        if (window.isReversed()) {
            throw misuse(window.fromOption() + " must not be after " + window.toOption() + ", which is " + window.to()
                    + ", but was " + window.from());
        }
        if (window.isGiven() && !hasDays) {
            throw misuse((window.from() == null ? window.toOption() : window.fromOption())
                    + " must be given together with --date, but is alone");
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
