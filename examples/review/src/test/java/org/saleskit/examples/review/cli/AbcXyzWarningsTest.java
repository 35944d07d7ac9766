package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A first or last period that is covered only in part is named, and only then. */
class AbcXyzWarningsTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void rows_endWithinAMonth_areWarnedOfInTextAndJson() throws IOException {
        String warning = "The last period, 2011-12, has no row after 2011-12-09, so 9 of its 31 days are compared with "
                + "whole periods, which distorts variations; --to 2011-11-30 leaves it out.";
        Path file = sales("2011-01-01", "2011-12-09", AbcXyzWarningsTest::weekdays);
        assertThat(run(file).fine()).endsWith("\n" + warning + "\n");
        assertThat(run(file, "--format", "json").fine()).contains("\n    \"" + warning + "\"\n  ]");
        assertThat(run(file, "--to", "2011-11-30").fine()).doesNotContain(" period, ");
    }

    @Test
    void rows_startWithinAMonth_areWarnedOf() throws IOException {
        Path file = sales("2024-01-20", "2024-04-30", AbcXyzWarningsTest::everyDay);
        assertThat(run(file).fine())
                .contains(
                        "\nThe first period, 2024-01, has no row before 2024-01-20, so 12 of its 31 days are compared")
                .contains("; --from 2024-02-01 leaves it out.\n")
                .doesNotContain("The last period");
        assertThat(run(file, "--from", "2024-02-01").fine()).doesNotContain(" period, ");
    }

    @Test
    void options_cutAMonth_areWarnedOf() throws IOException {
        Path file = sales("2024-01-01", "2024-06-30", AbcXyzWarningsTest::everyDay);
        assertThat(run(file, "--from", "2024-01-11", "--to", "2024-05-20").fine())
                .contains("\nThe first period, 2024-01, is cut by --from 2024-01-11, so 21 of its 31 days are compared")
                .contains("\nThe last period, 2024-05, is cut by --to 2024-05-20, so 20 of its 31 days are compared");
    }

    @Test
    void to_afterTheLastRow_saysThatTheFileIsWhole() throws IOException {
        Path file = sales("2024-01-01", "2024-06-10", AbcXyzWarningsTest::everyDay);
        assertThat(run(file).fine()).contains("The last period, 2024-06, ");
        assertThat(run(file, "--to", "2024-06-30").fine()).doesNotContain(" period, ");
    }

    @ParameterizedTest
    @CsvSource({
        // A day more is more than a tenth, or more than a long weekend.
        "month, 2024-03-28, false",
        "month, 2024-03-27, true",
        "week, 2024-03-28, false",
        "week, 2024-03-27, true",
        "quarter, 2024-06-21, false",
        "quarter, 2024-06-20, true"
    })
    void rows_endBeforeTheEnd_areWarnedOfAboveATenthAndALongWeekend(String period, String last, boolean warned)
            throws IOException {
        String text = run(sales("2024-01-01", last, AbcXyzWarningsTest::everyDay), "--period", period)
                .fine();
        assertThat(text.contains("The last period, ")).isEqualTo(warned);
    }

    @Test
    void rows_onWeekdaysOfWholeWeeks_areNotWarnedOf() throws IOException {
        assertThat(run(sales("2024-01-01", "2024-03-29", AbcXyzWarningsTest::weekdays), "--period", "week")
                        .fine())
                .doesNotContain(" period, ");
    }

    @Test
    void rows_onceAMonth_areNotWarnedOf() throws IOException {
        assertThat(run(sales("2024-01-01", "2024-12-01", day -> day.getDayOfMonth() == 1))
                        .fine())
                .doesNotContain(" period, ");
    }

    @Test
    void rows_withinOnePeriod_areNotWarnedOf() throws IOException {
        assertThat(run(sales("2024-01-10", "2024-01-20", AbcXyzWarningsTest::everyDay))
                        .fine())
                .doesNotContain(" period, ");
    }

    private static boolean everyDay(LocalDate day) {
        return true;
    }

    private static boolean weekdays(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    private Path sales(String first, String last, Predicate<LocalDate> open) throws IOException {
        String rows = LocalDate.parse(first)
                .datesUntil(LocalDate.parse(last).plusDays(1))
                .filter(open)
                .map(day -> "a," + day + ",1\n")
                .collect(Collectors.joining());
        return Files.writeString(folder.resolve("in.csv"), "sku,day,amount\n" + rows, UTF_8);
    }

    private static Run run(Path file, String... options) {
        List<String> args = new ArrayList<>(
                List.of("abcxyz", "--csv", file.toString(), "--key", "sku", "--date", "day", "--amount", "amount"));
        args.addAll(List.of(options));
        return Run.of(args);
    }
}
