package org.saleskit.examples.review.cli.options;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command prints its result. */
public final class OutputOptions {

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            converter = OptionValues.Formats.class,
            description = "How the result is printed. Default: text.")
    private OptionValues.@Nullable Format format;

    /** {@return whether the result is printed as JSON} */
    public boolean isJson() {
        return format == OptionValues.Format.JSON;
    }
}
