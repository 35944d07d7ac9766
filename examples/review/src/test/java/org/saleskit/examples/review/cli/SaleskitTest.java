package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaleskitTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "abcxyz --help",
                "migration --help",
                "rfm --help",
                "funnel --help",
                "forecast activity --help"
            })
    void help_showsExamples_andIsFine(String args) {
        String help = Run.of(args.split(" ")).fine();
        assertThat(help).startsWith("Usage: saleskit").contains("Examples:\n").contains("--debug");
        assertThat(help.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void version_isThatOfTheBuild() {
        assertThat(Run.of("--version").fine()).matches("saleskit \\d+\\.\\d+\\.\\d+.*\n");
    }

    /** From the folders and jars of the build, as a process of its own: what a test in this process finds by luck fails there. */
    @Test
    void version_fromTheParts_isThatOfTheProject() throws IOException, InterruptedException {
        Matcher version = Pattern.compile("<artifactId>saleskit-examples</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(Files.readString(Path.of("pom.xml"), UTF_8));
        assertThat(version.find()).isTrue();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Saleskit.class.getName(),
                        "--version")
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
                .isEqualTo("saleskit " + version.group(1) + "\n");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void review_readsItsOwnOptions() {
        assertThat(Run.of("review", "--help").fine())
                .startsWith("Usage: review")
                .contains("--crm=DIR");
        Run run = Run.of("review", "--lang", "de");
        assertThat(run.err()).isEqualTo("review: --lang must be en or ru, but was \"de\" (see --help)\n");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void output_diskFull_fails() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Saleskit.run(refusing("No space left on device"), err, "--version");
        assertThat(err.toString(UTF_8))
                .isEqualTo("saleskit: standard output: must be writable, but: No space left on device\n");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void output_closedByItsReader_isFine() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Saleskit.run(refusing("Broken pipe"), err, "--version");
        assertThat(err.toString(UTF_8)).isEmpty();
        assertThat(code).isZero();
    }

    @Test
    void output_isTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        String[] args = {
            "abcxyz", "--csv", Golden.input("sales.csv"), "--key", "sku", "--date", "day", "--amount", "qty*price"
        };
        String expected = Run.of(args).fine();
        try {
            for (String tag : new String[] {"ar-EG-u-nu-arab", "de-DE", "ru-RU", "th-TH-u-ca-buddhist"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(Run.of(args).fine()).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private static OutputStream refusing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
