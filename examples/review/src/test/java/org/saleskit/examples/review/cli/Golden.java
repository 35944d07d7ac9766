package org.saleskit.examples.review.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files with the output that was looked at once and must stay: {@code -Dsaleskit.golden=update} writes them anew, and the
 * change is reviewed as a diff.
 */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/org/saleskit/examples/review/cli");

    private Golden() {}

    /** The path of an input file. */
    static String input(String name) {
        return FOLDER.resolve(name).toString();
    }

    static void check(String name, String output) throws IOException {
        Path file = FOLDER.resolve(name);
        if ("update".equals(System.getProperty("saleskit.golden"))) {
            Files.writeString(file, output, StandardCharsets.UTF_8);
        }
        assertThat(output).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }
}
