package org.saleskit.examples.review.cli.options;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which file a command reads and how it prints the result. */
public final class FileOptions {

    @Option(
            names = "--csv",
            required = true,
            paramLabel = "FILE",
            description = "The file, UTF-8 with a header line; gzip if it ends in .gz or starts like gzip.")
    private Path csv = Path.of("");

    @Option(
            names = "--separator",
            paramLabel = "CHAR",
            defaultValue = ",",
            converter = OptionValues.Separator.class,
            description = "The character between fields, or tab. Default: a comma.")
    private char separator;

    /** {@return the file} */
    public Path csv() {
        return csv;
    }

    /** {@return the character between fields} */
    public char separator() {
        return separator;
    }
}
