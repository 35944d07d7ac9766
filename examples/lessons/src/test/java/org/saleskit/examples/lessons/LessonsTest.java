package org.saleskit.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every lesson and compares what it prints with the committed output. */
class LessonsTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    static Stream<Named<Consumer<PrintStream>>> lessons() {
        return Stream.of(
                Named.of("AbcXyzOfOrderLines", AbcXyzOfOrderLines::run),
                Named.of("FunnelOfDeals", FunnelOfDeals::run),
                Named.of("ForecastOfTheArticle", ForecastOfTheArticle::run));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void lesson_printsItsGoldenText(Named<Consumer<PrintStream>> lesson) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            lesson.getPayload().accept(out);
        }
        String text = printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        Path golden = GOLDEN.resolve(lesson.getName() + ".txt");
        if (Boolean.getBoolean("saleskit.golden.update")) {
            Files.writeString(golden, text);
        }
        assertThat(golden).hasContent(text);
    }
}
