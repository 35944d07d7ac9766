package org.saleskit.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Java block of a README stands, but for white space and comments, in code that is compiled and run. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\R(.*?)```", Pattern.DOTALL);

    static Stream<Path> readmes() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT, 3)) {
            return files.filter(file -> file.endsWith("README.md")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("readmes")
    void javaBlock_isPartOfCompiledCode(Path readme) throws IOException {
        List<String> sources = sources();
        for (String block : blocks(readme, "java")) {
            assertThat(sources)
                    .as("compiled code that holds this block of %s:%n%s", readme, block)
                    .anyMatch(source -> source.contains(packed(block)));
        }
    }

    /** The lessons, and the tests of the hosts and of the library modules. */
    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        for (String folder : List.of(
                "examples/lessons/src/main",
                "examples/hosts/src/test",
                "core/src/test",
                "analytics/src/test",
                "forecasting/src/test")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                        .sorted()
                        .toList()) {
                    sources.add(packed(Files.readString(file)));
                }
            }
        }
        return sources;
    }

    @Test
    void firstSample_showsWhatTheLessonPrints() throws IOException {
        assertThat(blocks(ROOT.resolve("README.md"), "java")).isNotEmpty();
        assertThat(blocks(ROOT.resolve("README.md"), "text").get(0))
                .isEqualTo(Files.readString(GOLDEN.resolve("AbcXyzOfOrderLines.txt")));
    }

    @Test
    void readme_isShort() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(150);
    }

    private static List<String> blocks(Path readme, String language) throws IOException {
        List<String> found = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(readme));
        while (block.find()) {
            if (block.group(1).equals(language)) {
                found.add(block.group(2));
            }
        }
        return found;
    }

    private static String packed(String code) {
        return code.replaceAll("//[^\n]*", "").replaceAll("\\s+", "");
    }
}
