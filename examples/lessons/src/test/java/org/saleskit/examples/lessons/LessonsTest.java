package org.saleskit.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.saleskit.examples.lessons.day.DayInASalesDepartment;
import org.saleskit.examples.lessons.forecast.FromOneNumberToADistribution;
import org.saleskit.examples.lessons.forecast.OneWhale;
import org.saleskit.examples.lessons.rules.AbcRulesByHand;
import org.saleskit.examples.lessons.twenty.TwentyDeals;

/** Runs every lesson and compares what it prints with the committed output. */
class LessonsTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    static Stream<Arguments> lessons() {
        return Stream.of(
                lesson("AbcXyzOfOrderLines", AbcXyzOfOrderLines::run),
                lesson("FunnelOfDeals", FunnelOfDeals::run),
                lesson("ForecastOfTheArticle", ForecastOfTheArticle::run),
                lesson("DayInASalesDepartment.en", out -> DayInASalesDepartment.run(out, Locale.ENGLISH)),
                lesson("DayInASalesDepartment.ru", out -> DayInASalesDepartment.run(out, Locale.forLanguageTag("ru"))),
                lesson("AbcRulesByHand.en", out -> AbcRulesByHand.run(out, Locale.ENGLISH)),
                lesson("AbcRulesByHand.ru", out -> AbcRulesByHand.run(out, Locale.forLanguageTag("ru"))),
                lesson("TwentyDeals.en", out -> TwentyDeals.run(out, Locale.ENGLISH)),
                lesson("TwentyDeals.ru", out -> TwentyDeals.run(out, Locale.forLanguageTag("ru"))),
                lesson("FromOneNumberToADistribution.en", out -> FromOneNumberToADistribution.run(out, Locale.ENGLISH)),
                lesson(
                        "FromOneNumberToADistribution.ru",
                        out -> FromOneNumberToADistribution.run(out, Locale.forLanguageTag("ru"))),
                lesson("OneWhale.en", out -> OneWhale.run(out, Locale.ENGLISH)),
                lesson("OneWhale.ru", out -> OneWhale.run(out, Locale.forLanguageTag("ru"))));
    }

    private static Arguments lesson(String name, Consumer<PrintStream> run) {
        return Arguments.of(name, run);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lessons")
    void lesson_printsItsGoldenText(String name, Consumer<PrintStream> lesson) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            lesson.accept(out);
        }
        String text = printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        Path golden = GOLDEN.resolve(name + ".txt");
        if (Boolean.getBoolean("saleskit.golden.update")) {
            Files.writeString(golden, text);
        }
        assertThat(golden).hasContent(text);
    }
}
