package org.saleskit.examples.lessons.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saleskit.examples.lessons.Language;

class DayInASalesDepartmentTest {

    /** A number with its groups and decimals, as both languages write them. */
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,\\p{Zs}]\\d+)*");

    private static String told(String language) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            DayInASalesDepartment.run(out, Locale.forLanguageTag(language));
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static List<String> numbers(String text) {
        return text.lines()
                .flatMap(line -> NUMBER.matcher(line).results())
                .map(MatchResult::group)
                .map(number -> number.replaceAll("\\D", ""))
                .toList();
    }

    @Test
    void story_bothLanguages_tellsTheSameNumbers() {
        assertThat(numbers(told("ru"))).isEqualTo(numbers(told("en"))).hasSizeGreaterThan(60);
        assertThat(told("en")).doesNotContainPattern("\\p{IsCyrillic}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void story_namesNoPersonAndNoTelephone(String language) {
        Department department = new Department(new Language(Locale.forLanguageTag(language)));
        assertThat(told(language))
                .contains(department.enquiry().company())
                .doesNotContain(
                        department.enquiry().person(), department.enquiry().phone(), department.nameOfTheDirector());
    }
}
