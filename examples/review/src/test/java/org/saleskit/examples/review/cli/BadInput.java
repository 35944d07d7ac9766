package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** What the tests of bad input share: the file is in.csv, and an error is one line without its folder. */
final class BadInput {

    private BadInput() {}

    static String field(long line, String column, String rule, String value) {
        return "in.csv: line " + line + ", column \"" + column + "\": must " + rule + ", but was \"" + value + "\"";
    }

    static Run run(String args, Path file) {
        List<String> all = new ArrayList<>(List.of(args.split(" ")));
        all.add(file.toString());
        return Run.of(all);
    }

    static void assertFailure(Run run, int code, String error) {
        assertThat(run.err().replaceAll("/\\S*/", "")).isEqualTo("saleskit: " + error + "\n");
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
    }

    static byte[] gzip(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
