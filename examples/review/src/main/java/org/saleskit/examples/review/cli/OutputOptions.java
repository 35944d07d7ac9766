package org.saleskit.examples.review.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command prints its result. */
final class OutputOptions {

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            converter = Options.Formats.class,
            description = "How the result is printed. Default: text.")
    private Options.@Nullable Format format;

    boolean isJson() {
        return format == Options.Format.JSON;
    }
}
