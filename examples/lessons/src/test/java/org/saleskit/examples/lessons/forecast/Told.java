package org.saleskit.examples.lessons.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a lesson tells, in both languages. */
final class Told {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");

    private Told() {}

    /** The same numbers, as many wrong sentences, and no word of the other language. */
    static void assertSameNumbers(BiConsumer<PrintStream, Locale> lesson, int wrong, int numbers) {
        String english = told(lesson, "en");
        String russian = told(lesson, "ru");
        assertThat(numbers(russian.replaceAll("(?<=\\d)\u00a0(?=\\d{3})", "")))
                .isEqualTo(numbers(english.replaceAll("(?<=\\d),(?=\\d{3})", "")))
                .hasSizeGreaterThan(numbers);
        assertThat(english).doesNotContainPattern("\\p{IsCyrillic}").containsPattern("(?s)(wrong: .*){" + wrong + "}");
        assertThat(russian.replaceAll("CRM|\\(x \\+ 1/2\\) / \\(n \\+ 1\\)", ""))
                .doesNotContainPattern("[A-Za-z]")
                .containsPattern("(?s)(неверно: .*){" + wrong + "}");
    }

    private static String told(BiConsumer<PrintStream, Locale> lesson, String language) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            lesson.accept(out, Locale.forLanguageTag(language));
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** In order of size, as a sentence may name them in another order in another language. */
    private static List<String> numbers(String text) {
        return text.lines()
                .flatMap(line -> NUMBER.matcher(line).results())
                .map(MatchResult::group)
                .map(number -> number.replace(',', '.'))
                .sorted()
                .toList();
    }
}
