package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.saleskit.examples.review.cli.BadInput.assertFailure;
import static org.saleskit.examples.review.cli.BadInput.field;
import static org.saleskit.examples.review.cli.BadInput.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The bad-input catalogue of the scores of clients. */
class RfmBadInputTest {

    private static final String RFM = "rfm --key k --date d --amount a";
    private static final String SEE = " (see saleskit rfm --help)";
    private static final String HEADER = "k,d,a\n";

    @TempDir
    Path folder = Path.of("");

    static Stream<Arguments> commandLines() {
        String cuts = " must be 1 to 99 numbers, none below the one before, such as 30,90,180, but was ";
        String counts = " must be 1 to 99 numbers of 0 or more, none below the one before, such as 30,90,180, but was ";
        String unused = " must not be given with --recency-cuts, --frequency-cuts and --monetary-cuts, which leave it "
                + "nothing to cut";
        String given = " --recency-cuts 30 --frequency-cuts 2 --monetary-cuts 9";
        String many = "1,".repeat(99) + "1";
        return Stream.of(
                arguments("--bins 1", "--bins must be a whole number from 2 to 100, but was \"1\""),
                arguments("--bins 101", "--bins must be a whole number from 2 to 100, but was \"101\""),
                arguments("--bins 2.5", "--bins must be a whole number from 2 to 100, but was \"2.5\""),
                arguments("--bins five", "--bins must be a whole number from 2 to 100, but was \"five\""),
                arguments("--binning median", "--binning must be quantile, equal-width or ntile, but was \"median\""),
                arguments("--order none", "--order must be independent or nested, but was \"none\""),
                arguments("--monetary max", "--monetary must be sum or mean, but was \"max\""),
                arguments("--recency-cuts 90,30", "--recency-cuts" + counts + "\"90,30\""),
                arguments("--recency-cuts 30,,90", "--recency-cuts" + counts + "\"30,,90\""),
                arguments("--recency-cuts -5", "--recency-cuts" + counts + "\"-5\""),
                arguments("--frequency-cuts -1/2,3", "--frequency-cuts" + counts + "\"-1/2,3\""),
                arguments("--frequency-cuts few", "--frequency-cuts" + counts + "\"few\""),
                arguments("--bins 5" + given, "--bins" + unused),
                arguments("--binning quantile" + given, "--binning" + unused),
                arguments("--monetary-cuts 1/0", "--monetary-cuts" + cuts + "\"1/0\""),
                arguments("--monetary-cuts 1/-3", "--monetary-cuts" + cuts + "\"1/-3\""),
                arguments("--monetary-cuts 1.5/2", "--monetary-cuts" + cuts + "\"1.5/2\""),
                arguments("--monetary-cuts /", "--monetary-cuts" + cuts + "\"/\""),
                arguments("--monetary-cuts " + many, "--monetary-cuts" + cuts + "\"" + many.substring(0, 60) + "...\""),
                arguments("--as-of yesterday", "--as-of must be an ISO date such as 2024-01-31, but was \"yesterday\""),
                arguments("--lang en", "--lang must be given together with --explain, but is alone"),
                arguments("--key c", "option '--key' (COL) should be specified only once"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commandLines")
    void rfm_badOption_isUsageError(String options, String error) throws IOException {
        assertFailure(run(RFM + " " + options + " --csv", write(HEADER + "x,2024-01-01,1\n")), 2, error + SEE);
    }

    @Test
    void rfm_withoutOptions_namesThemAll() {
        assertFailure(
                Run.of("rfm"),
                2,
                "Missing required options: '--csv=FILE', '--key=COL', '--date=COL', '--amount=COL|COL*COL'" + SEE);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("empty file", "", "", "in.csv: must hold a header line, but is empty"),
                arguments(
                        "no column of the purchase",
                        HEADER + "x,2024-01-01,1\n",
                        " --purchase no",
                        "in.csv: line 1: must have the column \"no\", but has \"k\", \"d\", \"a\""),
                arguments(
                        "no column of the key",
                        "c,d,a\nx,2024-01-01,1\n",
                        "",
                        "in.csv: line 1: must have the column \"k\", but has \"c\", \"d\", \"a\""),
                arguments(
                        "row without a purchase",
                        "k,d,a,no\nx,2024-01-01,1,7\nx,2024-01-01,1,\n",
                        " --purchase no",
                        field(3, "no", "not be empty", "")),
                arguments("empty date", HEADER + "x,,1\n", "", field(2, "d", "not be empty", "")),
                arguments(
                        "bad date",
                        HEADER + "x,31.01.2024,1\n",
                        " --as-of 2024-01-31",
                        field(2, "d", "be an ISO date such as 2024-01-31", "31.01.2024")),
                arguments(
                        "slip in the year",
                        HEADER + "x,2204-01-01,1\n",
                        "",
                        field(2, "d", "lie in the years 1900 to 2199 or after --as-of", "2204-01-01")),
                arguments(
                        "slip in the year before the day",
                        HEADER + "x,0204-01-01,1\n",
                        " --as-of 2024-01-31",
                        field(2, "d", "lie in the years 1900 to 2199 or after --as-of", "0204-01-01")),
                arguments(
                        "bad amount",
                        HEADER + "x,2024-01-01,1\nx,2024-01-01,free\n",
                        "",
                        field(3, "a", "be a decimal number such as -1234.56", "free")),
                arguments(
                        "bad amount after the day",
                        HEADER + "x,2024-01-01,1\nx,2025-01-01,free\n",
                        " --as-of 2024-01-31 --currency EUR",
                        field(3, "a", "be a decimal number such as -1234.56", "free")),
                arguments(
                        "no row with a client",
                        HEADER + ",2024-01-01,1\n",
                        "",
                        "in.csv: must have a row with a client, or --as-of must name the day, but has none"),
                arguments(
                        "overflow of a sum",
                        HEADER + "x,2024-01-01,900000000000000000\n".repeat(11),
                        "",
                        "in.csv: amount of a client must fit in a long of whole units, but was 9900000000000000000 units"),
                arguments(
                        "client to explain that the file does not have",
                        HEADER + "x,2024-01-01,1\n",
                        " --explain y",
                        "in.csv: --explain must name a client of the file, but \"y\" is none of the 1 clients; similar: "
                                + "\"x\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void rfm_badFile_failsWithOneLine(String name, String content, String options, String error) throws IOException {
        assertFailure(run(RFM + options + " --csv", write(content)), 1, error);
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("in.csv"), content, UTF_8);
    }
}
