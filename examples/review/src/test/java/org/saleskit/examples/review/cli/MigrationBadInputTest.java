package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.saleskit.examples.review.cli.BadInput.assertFailure;
import static org.saleskit.examples.review.cli.BadInput.field;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The bad-input catalogue of the comparison of two files. */
class MigrationBadInputTest {

    private static final String SEE = " (see saleskit migration --help)";
    private static final String HEADER = "k,d,a\n";
    private static final String GOOD = HEADER + "x,2024-01-01,1\n";

    @TempDir
    Path folder = Path.of("");

    static Stream<Arguments> commandLines() {
        return Stream.of(
                arguments("--before-from 2024-01-01", "--before-from must be given together with --date, but is alone"),
                arguments("--before-to 2024-01-01", "--before-to must be given together with --date, but is alone"),
                arguments("--after-from 2024-01-01", "--after-from must be given together with --date, but is alone"),
                arguments("--after-to 2024-01-01", "--after-to must be given together with --date, but is alone"),
                arguments("--cells", "--cells must be given together with --date, but is alone"),
                arguments("--period week", "--period must be given together with --cells, but is alone"),
                arguments("--date d --xyz 20,50", "--xyz must be given together with --cells, but is alone"),
                arguments("--min-periods 4", "--min-periods must be given together with --cells, but is alone"),
                arguments("--date-format dd.MM.yyyy", "--date-format must be given together with --date, but is alone"),
                arguments("--lang ru", "--lang must be given together with --explain, but is alone"),
                arguments("--explain x --lang de", "--lang must be en or ru, but was \"de\""),
                arguments(
                        "--date d --before-from 2024-02-01 --before-to 2024-01-31",
                        "--before-from must not be after --before-to, which is 2024-01-31, but was 2024-02-01"),
                arguments(
                        "--date d --after-from 2024-02-01 --after-to 2024-01-31",
                        "--after-from must not be after --after-to, which is 2024-01-31, but was 2024-02-01"),
                arguments(
                        "--date d --after-to 31.01.2024",
                        "--after-to must be an ISO date such as 2024-01-31, but was \"31.01.2024\""),
                arguments(
                        "--abc 95,80",
                        "--abc must be ascending percents between 0 and 100 such as 80,95, but was \"95,80\""),
                arguments("--rule half", "--rule must be prefix, nearest, inclusive or strict, but was \"half\""),
                arguments("--margin 0", "--margin must be a percent above 0 and below 50, but was \"0\""),
                arguments("--margin -1", "--margin must be a percent above 0 and below 50, but was \"-1\""),
                arguments("--margin 50", "--margin must be a percent above 0 and below 50, but was \"50\""),
                arguments("--margin NaN", "--margin must be a percent above 0 and below 50, but was \"NaN\""),
                arguments("--margin 5", "--margin must stay within 0 and 100 around each limit of --abc, but was 5"),
                arguments(
                        "--abc 3,50 --margin 4",
                        "--margin must stay within 0 and 100 around each limit of --abc, but was 4"),
                arguments(
                        "--margin 2 --rule strict",
                        "--margin must be given together with --rule prefix, whose limits are those of the share before "
                                + "a key"),
                arguments(
                        "--date d --cells --min-periods 1",
                        "--min-periods must be a whole number from 2 to 10000, but was \"1\""),
                arguments(
                        "--date d --cells --min-periods 9999999999",
                        "--min-periods must be a whole number from 2 to 10000, but was \"9999999999\""),
                arguments("--separator ;;", "--separator must be one character or tab, but was \";;\""),
                arguments("--currency EURO", "--currency must be a currency code such as EUR, but was \"EURO\""),
                arguments("--csv f.csv", "Unknown options: '--csv', 'f.csv'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commandLines")
    void migration_badOption_isUsageError(String options, String error) throws IOException {
        assertFailure(run(GOOD, GOOD, options.split(" ")), 2, error + SEE);
    }

    @Test
    void migration_withoutOptions_namesThemAll() {
        assertFailure(
                Run.of("migration"),
                2,
                "Missing required options: '--before=FILE', '--after=FILE', '--key=COL', '--amount=COL|COL*COL'" + SEE);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("empty earlier file", "", GOOD, "", "before.csv: must hold a header line, but is empty"),
                arguments("empty later file", GOOD, "", "", "after.csv: must hold a header line, but is empty"),
                arguments(
                        "later file without the column of the key",
                        GOOD,
                        "key,d,a\nx,2024-01-01,1\n",
                        "",
                        "after.csv: line 1: must have the column \"k\", but has \"key\", \"d\", \"a\""),
                arguments(
                        "earlier file without the column of the day",
                        "k,a\nx,1\n",
                        GOOD,
                        "--date d",
                        "before.csv: line 1: must have the column \"d\", but has \"k\", \"a\""),
                arguments(
                        "another separator in the later file",
                        GOOD,
                        "k;d;a\nx;2024-01-01;1\n",
                        "",
                        "after.csv: line 1: must have the column \"a\", but has \"k;d;a\" (is another separator needed?)"),
                arguments(
                        "amount of words",
                        GOOD,
                        HEADER + "x,2024-01-01,one\n",
                        "",
                        after(2, "a", "be a decimal number such as -1234.56", "one")),
                arguments(
                        "more digits than the currency has",
                        GOOD,
                        HEADER + "x,2024-01-01,1.505\n",
                        "--currency EUR",
                        after(2, "a", "have at most 2 digits after the point in EUR", "1.505")),
                arguments(
                        "too many digits before the point",
                        GOOD,
                        HEADER + "x,2024-01-01,1000000000000000000\n",
                        "",
                        after(
                                2,
                                "a",
                                "have at most 18 digits before the point with 0 after it",
                                "1000000000000000000")),
                arguments(
                        "too many digits after the point",
                        GOOD,
                        HEADER + "x,2024-01-01,0.1234567891\n",
                        "",
                        after(2, "a", "have at most 9 digits after the point", "0.1234567891")),
                arguments(
                        "day that does not exist",
                        GOOD,
                        HEADER + "x,2023-02-29,1\n",
                        "--date d",
                        after(2, "d", "be an ISO date such as 2024-01-31", "2023-02-29")),
                arguments(
                        "slip in the year",
                        GOOD,
                        HEADER + "x,2204-01-01,1\n",
                        "--date d",
                        after(
                                2,
                                "d",
                                "lie in the years 1900 to 2199 or outside --after-from and --after-to",
                                "2204-01-01")),
                arguments(
                        "overflow of a sum",
                        GOOD,
                        HEADER + "x,2024-01-01,900000000000000000\n".repeat(11),
                        "",
                        "after.csv: sum of x must fit in a long of whole units, but was 9900000000000000000 units"),
                arguments(
                        "overflow of a sum in a period",
                        GOOD,
                        HEADER + "x,2024-01-01,900000000000000000\n".repeat(11),
                        "--date d",
                        "after.csv: sum of x in 2024-01 must fit in a long of whole units, but was 9900000000000000000 "
                                + "units"),
                arguments(
                        "key to explain that no file has",
                        GOOD,
                        HEADER + "y,2024-01-01,1\n",
                        "--explain z",
                        "--explain must name a key that takes part in a run, but \"z\" is none of the 2 keys; similar: "
                                + "\"x\", \"y\""),
                arguments(
                        "key to explain that is like no other",
                        GOOD,
                        GOOD,
                        "--explain Omega",
                        "--explain must name a key that takes part in a run, but \"Omega\" is none of the 1 keys"));
    }

    private static String after(long line, String column, String rule, String value) {
        return field(line, column, rule, value).replace("in.csv", "after.csv");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void migration_badFile_failsWithOneLine(String name, String before, String after, String options, String error)
            throws IOException {
        assertFailure(run(before, after, options.isEmpty() ? new String[0] : options.split(" ")), 1, error);
    }

    @Test
    void migration_absentFile_isNamed() throws IOException {
        Path before = Files.writeString(folder.resolve("before.csv"), GOOD, UTF_8);
        assertFailure(
                Run.of(
                        "migration",
                        "--before=" + before,
                        "--after=" + folder.resolve("none.csv"),
                        "--key=k",
                        "--amount=a"),
                1,
                "none.csv: must be a file that exists, but there is none");
    }

    private Run run(String before, String after, String... options) throws IOException {
        List<String> args = new ArrayList<>(List.of(
                "migration",
                "--before",
                Files.writeString(folder.resolve("before.csv"), before, UTF_8).toString(),
                "--after",
                Files.writeString(folder.resolve("after.csv"), after, UTF_8).toString(),
                "--key",
                "k",
                "--amount",
                "a"));
        args.addAll(List.of(options));
        return Run.of(args);
    }
}
