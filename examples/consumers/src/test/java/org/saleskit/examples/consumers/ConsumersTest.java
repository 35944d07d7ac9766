package org.saleskit.examples.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two users of the library, one with a module-info and one on the class path, are compiled with every lint as an error
 * against what the reactor built (the jars from phase {@code package} on) and then run.
 */
class ConsumersTest {

    private static final Path SOURCES = Path.of("src", "test", "consumers");

    @Test
    void modularUser_compilesWithoutWarningAndRuns(@TempDir Path classes) throws Exception {
        compile("modular", classes, "--module-path", libraries());

        assertThat(run(
                        "--module-path",
                        classes + File.pathSeparator + libraries(),
                        "-m",
                        "com.example.shop/com.example.shop.Shop"))
                .isEqualTo("2024-05 has 21 working days\ntea ANEW\n");
    }

    @Test
    void classPathUser_compilesWithoutWarningAndRuns(@TempDir Path classes) throws Exception {
        compile("classpath", classes, "--class-path", libraries());

        assertThat(run("--class-path", classes + File.pathSeparator + libraries(), "com.example.desk.Desk"))
                .isEqualTo("won 1 of 2 deals, win rate 1 of 1\nexpected EUR 220000.00\n");
    }

    /** The class path of this test without the test libraries: what a user gets who depends on saleskit-forecasting. */
    private static String libraries() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        return Arrays.stream(all.split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("test-classes")
                        && !entry.endsWith("consumers" + File.separator + "target" + File.separator + "classes"))
                .filter(entry -> Stream.of(
                                "junit",
                                "jqwik",
                                "assertj",
                                "archunit",
                                "opentest4j",
                                "byte-buddy",
                                "slf4j",
                                "surefire",
                                "jacoco",
                                "apiguardian")
                        .noneMatch(test -> Path.of(entry)
                                .getFileName()
                                .toString()
                                .toLowerCase(Locale.ROOT)
                                .contains(test)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void compile(String user, Path classes, String pathOption, String path) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
                Stream<Path> sources = Files.walk(SOURCES.resolve(user))) {
            List<Path> javaFiles =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options =
                    List.of("-Xlint:all", "-Werror", "--release", "17", "-d", classes.toString(), pathOption, path);
            boolean compiled = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(javaFiles))
                    .call();
            assertThat(compiled).as("javac said:%n%s", messages).isTrue();
        }
        assertThat(messages.toString()).isEmpty();
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return output.replace(System.lineSeparator(), "\n");
    }
}
