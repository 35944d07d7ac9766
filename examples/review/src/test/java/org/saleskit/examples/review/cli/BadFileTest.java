package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.saleskit.examples.review.cli.BadInput.assertFailure;
import static org.saleskit.examples.review.cli.BadInput.field;
import static org.saleskit.examples.review.cli.BadInput.gzip;
import static org.saleskit.examples.review.cli.BadInput.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The bad-input catalogue, files: each case gives exactly one named line and exit code 1. */
class BadFileTest {

    private static final String ABC = "abcxyz --key k --date d --amount a";
    private static final String FUNNEL = "funnel --deal k --stage s --time t --stages A,B --won W --lost L";
    private static final String HEADER = "k,d,a\n";
    private static final String LOG = "k,s,t\nD,A,2024-01-02\n";

    @TempDir
    Path folder = Path.of("");

    static Stream<Arguments> abcXyzFiles() {
        return Stream.of(
                arguments("empty file", "", "in.csv: must hold a header line, but is empty"),
                arguments("blank lines only", "\n\r\n\n", "in.csv: must hold a header line, but is empty"),
                arguments("byte order mark only", "\uFEFF", "in.csv: must hold a header line, but is empty"),
                arguments(
                        "header only",
                        HEADER,
                        "in.csv: line 1: must be followed by at least one row, but is the last line"),
                arguments(
                        "header in quotes that do not close",
                        "k,d,\"a\n1,2,3\n",
                        "in.csv: line 1: must be quoted as RFC 4180 says, but: Unclosed quoted field at end of input"),
                arguments(
                        "missing column",
                        "k,day,a\nx,2024-01-01,1\n",
                        "in.csv: line 1: must have the column \"d\", but has \"k\", \"day\", \"a\""),
                arguments(
                        "another separator",
                        "k;d;a\nx;2024-01-01;1\n",
                        "in.csv: line 1: must have the column \"a\", but has \"k;d;a\" (is another separator needed?)"),
                arguments(
                        "column twice",
                        "k,d,a,d\nx,2024-01-01,1,2024-01-01\n",
                        "in.csv: line 1: must have the column \"d\" once, but has it 2 times"),
                arguments(
                        "too few fields",
                        HEADER + "x,2024-01-01,1\nx,2024-01-01\n",
                        "in.csv: line 3: must have 3 fields as the header has, but has 2"),
                arguments(
                        "too many fields",
                        HEADER + "x,2024-01-01,1,5\n",
                        "in.csv: line 2: must have 3 fields as the header has, but has 4"),
                arguments(
                        "unclosed quotes after a good row",
                        HEADER + "x,2024-01-01,1\n\"y,2024-01-01,1\nz,2024-01-01,1\n",
                        "in.csv: line 3: must be quoted as RFC 4180 says, but: Unclosed quoted field at end of input"),
                arguments(
                        "text after a closing quote",
                        HEADER + "\"x\"y,2024-01-01,1\n",
                        "in.csv: line 2: must be quoted as RFC 4180 says, but: Unexpected character after closing quote: "
                                + "'y' (0x79)"),
                arguments(
                        "day that does not exist",
                        HEADER + "x,2023-02-29,1\n",
                        field(2, "d", "be an ISO date such as 2024-01-31", "2023-02-29")),
                arguments(
                        "date of another form",
                        HEADER + "x,2024-01-01,1\nx,31.02.2024,1\n",
                        field(3, "d", "be an ISO date such as 2024-01-31", "31.02.2024")),
                arguments(
                        "date with a broken time",
                        HEADER + "x,2024-01-01 25:00,1\n",
                        field(2, "d", "be an ISO date such as 2024-01-31", "2024-01-01 25:00")),
                arguments("empty date", HEADER + "x,,1\n", field(2, "d", "not be empty", "")),
                arguments(
                        "year of too few digits",
                        HEADER + "x,24-01-01,1\n",
                        field(2, "d", "be an ISO date such as 2024-01-31", "24-01-01")),
                arguments(
                        "slip in the year",
                        HEADER + "x,2204-01-01,1\n",
                        field(2, "d", "lie in the years 1900 to 2199 or outside --from and --to", "2204-01-01")),
                arguments("empty amount", HEADER + "x,2024-01-01,\n", field(2, "a", "not be empty", "")),
                arguments("blank amount", HEADER + "x,2024-01-01,  \n", field(2, "a", "not be empty", "  ")),
                arguments("NaN", HEADER + "x,2024-01-01,NaN\n", amount("NaN")),
                arguments("infinity", HEADER + "x,2024-01-01,Infinity\n", amount("Infinity")),
                arguments("decimal comma", HEADER + "x,2024-01-01,\"1,5\"\n", amount("1,5")),
                arguments("grouped digits", HEADER + "x,2024-01-01,1 000\n", amount("1 000")),
                arguments("hexadecimal", HEADER + "x,2024-01-01,0x1F\n", amount("0x1F")),
                arguments("Arabic digits", HEADER + "x,2024-01-01,\u0661\u0662\n", amount("\u0661\u0662")),
                arguments("huge exponent", HEADER + "x,2024-01-01,1e999999999\n", amount("1e999999999")),
                arguments("currency sign", HEADER + "x,2024-01-01,$5\n", amount("$5")),
                arguments(
                        "amount too long to print",
                        HEADER + "x,2024-01-01," + "7".repeat(90) + "\n",
                        amount("7".repeat(60) + "...")),
                arguments(
                        "too many digits after the point",
                        HEADER + "x,2024-01-01,0.1\nx,2024-01-01,0.1234567891\n",
                        field(3, "a", "have at most 9 digits after the point", "0.1234567891")),
                arguments(
                        "too many digits before the point",
                        HEADER + "x,2024-01-01,1000000000000000000\n",
                        field(
                                2,
                                "a",
                                "have at most 18 digits before the point with 0 after it",
                                "1000000000000000000")),
                arguments(
                        "overflow of a sum",
                        HEADER + "x,2024-01-01,900000000000000000\n".repeat(11),
                        "in.csv: sum of x in 2024-01 must fit in a long of whole units, but was 9900000000000000000 units"),
                arguments(
                        "line of a row after quoted line breaks",
                        "k,d,a\r\n\"x\r\ny\",2024-01-01,1\r\nz,bad,1\r\n",
                        field(4, "d", "be an ISO date such as 2024-01-31", "bad")),
                arguments(
                        "line breaks of old Macs",
                        "k,d,a\rx,2024-01-01,1\rz,bad,1\r",
                        field(3, "d", "be an ISO date such as 2024-01-31", "bad")),
                arguments(
                        "line break in a value of a message",
                        HEADER + "x,\"2024\n01\",1\n",
                        field(2, "d", "be an ISO date such as 2024-01-31", "2024\\n01")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("abcXyzFiles")
    void abcXyz_badFile_failsWithOneLine(String name, String content, String error) throws IOException {
        Path file = write("in.csv", content.getBytes(UTF_8));
        assertFailure(run(ABC + " --csv", file), 1, error);
    }

    static Stream<Arguments> funnelFiles() {
        return Stream.of(
                arguments("empty deal file", "", "", "in.csv: must hold a header line, but is empty"),
                arguments(
                        "missing time column",
                        "k,s,at\nD,A,2024-01-01\n",
                        "",
                        "in.csv: line 1: must have the column \"t\", but has \"k\", \"s\", \"at\""),
                arguments(
                        "bad time",
                        "k,s,t\nD,A,noon\n",
                        "",
                        field(2, "t", "be an ISO date or time such as 2024-01-31 or 2024-01-31T17:30:00Z", "noon")),
                arguments("empty time", "k,s,t\nD,A,\n", "", field(2, "t", "not be empty", "")),
                arguments(
                        "bad time of a stage that is not named",
                        "k,s,t\nD,Other,noon\n",
                        "",
                        field(2, "t", "be an ISO date or time such as 2024-01-31 or 2024-01-31T17:30:00Z", "noon")),
                arguments(
                        "offset out of range",
                        "k,s,t\nD,A,2024-01-01T00:00+19:00\n",
                        "",
                        field(
                                2,
                                "t",
                                "be an ISO date or time such as 2024-01-31 or 2024-01-31T17:30:00Z",
                                "2024-01-01T00:00+19:00")),
                arguments(
                        "no row of a named stage",
                        "k,s,t\nD,a,2024-01-01\nD,b,2024-01-01\n",
                        "",
                        "in.csv: must have a row with a deal and a stage that --stages, --won or --lost names, but has the "
                                + "stages \"a\", \"b\""),
                arguments(
                        "no row with a deal",
                        "k,s,t\n,A,2024-01-01\n",
                        "",
                        "in.csv: must have a row with a deal and a stage that --stages, --won or --lost names, but has none"),
                arguments(
                        "as-of before the first row",
                        LOG + "D,W,2024-01-01T12:00:00Z\n",
                        " --as-of 2023-12-31",
                        "in.csv: line 3, column \"t\": must not be after --as-of, which is 2023-12-31T23:59:59.999999999Z, in "
                                + "the first row, but was \"2024-01-01T12:00:00Z\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("funnelFiles")
    void funnel_badFile_failsWithOneLine(String name, String content, String options, String error) throws IOException {
        Path file = write("in.csv", content.getBytes(UTF_8));
        assertFailure(run(FUNNEL + options + " --csv", file), 1, error);
    }

    @Test
    void amount_moreDigitsThanCurrency_failsWithLineAndColumn() throws IOException {
        Path file = write("in.csv", (HEADER + "x,2024-01-01,1.50\nx,2024-01-01,1.505\n").getBytes(UTF_8));
        assertFailure(
                run(ABC + " --currency EUR --csv", file),
                1,
                field(3, "a", "have at most 2 digits after the point in EUR", "1.505"));
    }

    @Test
    void amount_productOfTwo_namesTheColumnThatIsWrong() throws IOException {
        Path file = write("in.csv", "k,d,q,p\nx,2024-01-01,2,1.5\nx,2024-01-01,two,1.5\n".getBytes(UTF_8));
        assertFailure(
                run("abcxyz --key k --date d --amount q*p --csv", file),
                1,
                field(3, "q", "be a decimal number such as -1234.56", "two"));
    }

    @Test
    void amount_productWithTooManyDigits_namesTheExpression() throws IOException {
        Path file = write("in.csv", "k,d,q,p\nx,2024-01-01,0.00001,0.00001\n".getBytes(UTF_8));
        assertFailure(
                run("abcxyz --key k --date d --amount q*p --csv", file),
                1,
                field(2, "q*p", "have at most 9 digits after the point", "0.0000000001"));
    }

    @Test
    void date_notOfTheGivenForm_namesTheForm() throws IOException {
        Path file = write("in.csv", (HEADER + "x,29.02.2024,1\nx,29.02.2023,1\n").getBytes(UTF_8));
        assertFailure(
                run(ABC + " --date-format dd.MM.yyyy --csv", file),
                1,
                field(3, "d", "be a date of the form dd.MM.yyyy", "29.02.2023"));
    }

    @Test
    void file_absent_isNamed() {
        Path file = folder.resolve("absent.csv");
        assertFailure(run(ABC + " --csv", file), 1, "absent.csv: must be a file that exists, but there is none");
    }

    @Test
    void file_directory_isNamed() {
        Path inner = folder.resolve("inner");
        assertThat(inner.toFile().mkdir()).isTrue();
        assertFailure(run(ABC + " --csv", inner), 1, "inner: must be a file, but is a directory");
    }

    @Test
    void gzip_byNameOnly_isNamed() throws IOException {
        Path file = write("in.csv.gz", HEADER.getBytes(UTF_8));
        assertFailure(run(ABC + " --csv", file), 1, "in.csv.gz: must be gzip data as its name says, but is not");
    }

    @Test
    void gzip_empty_isNamed() throws IOException {
        Path file = write("in.csv.gz", new byte[0]);
        assertFailure(run(ABC + " --csv", file), 1, "in.csv.gz: must be gzip data as its name says, but is not");
    }

    @Test
    void gzip_cutShort_isNamed() throws IOException {
        byte[] whole = gzip(HEADER + "x,2024-01-01,1\n".repeat(1000));
        Path file = write("in.csv.gz", Arrays.copyOf(whole, whole.length - 4));
        Run run = run(ABC + " --csv", file);
        assertThat(run.err())
                .matches(
                        "saleskit: .*in\\.csv\\.gz: line \\d+: must be whole gzip data, but is damaged or cut short at or "
                                + "after it\n");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void gzip_damaged_isNamed() throws IOException {
        byte[] damaged = gzip(HEADER + "x,2024-01-01,1\n".repeat(1000));
        damaged[damaged.length - 6] ^= 0x55;
        Path file = write("in.csv.gz", damaged);
        Run run = run(ABC + " --csv", file);
        assertThat(run.err())
                .contains("must be whole gzip data, but is damaged")
                .hasLineCount(1);
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void text_notUtf8_namesTheLine() throws IOException {
        byte[] latin = (HEADER + "x,2024-01-01,1\n".repeat(2000) + "caf\u00e9,2024-01-01,1\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        Path file = write("in.csv", latin);
        assertFailure(run(ABC + " --csv", file), 1, "in.csv: line 2002: must be UTF-8 text, but holds other bytes");
    }

    @Test
    void text_utf16_isNotUtf8() throws IOException {
        Path file = write("in.csv", (HEADER + "x,2024-01-01,1\n").getBytes(StandardCharsets.UTF_16));
        assertFailure(run(ABC + " --csv", file), 1, "in.csv: line 1: must be UTF-8 text, but holds other bytes");
    }

    @Test
    void debug_showsTheStackTraceAfterTheLine() {
        Run run = run(ABC + " --debug --csv", folder.resolve("absent.csv"));
        assertThat(run.err().lines().findFirst()).get().asString().endsWith("but there is none");
        assertThat(run.err()).contains("\tat org.saleskit.examples.review.csv.");
        assertThat(run.code()).isEqualTo(1);
    }

    private static String amount(String value) {
        return field(2, "a", "be a decimal number such as -1234.56", value);
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }
}
