package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The bad-input catalogue of the command line: each case gives exactly one named line and its exit code. */
class BadInputTest {

    private static final String ABC = "abcxyz --key k --date d --amount a";
    private static final String FUNNEL = "funnel --deal k --stage s --time t --stages A,B --won W --lost L";
    private static final String FORECAST =
            "forecast activity --working-days 22 --per-day 2 --wins 10 --meetings 100 --average 50000";
    private static final String SEE_ABC = " (see saleskit abcxyz --help)";
    private static final String SEE_FUNNEL = " (see saleskit funnel --help)";
    private static final String SEE_FORECAST = " (see saleskit forecast activity --help)";
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
                        "in.csv: line 1: must have the column \"a\", but has \"k;d;a\" (is --separator needed?)"),
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
        assertFailure(run(ABC + " --csv", file.toString()), 1, error);
    }

    static Stream<Arguments> abcXyzCommandLines() {
        return Stream.of(
                arguments(
                        ABC + " --from 2024-02-01 --to 2024-01-31",
                        "--from must not be after --to, which is 2024-01-31, but was 2024-02-01"),
                arguments(
                        ABC + " --from 01.02.2024",
                        "--from must be an ISO date such as 2024-01-31, but was \"01.02.2024\""),
                arguments(
                        ABC + " --abc 95,80",
                        "--abc must be ascending percents between 0 and 100 such as 80,95, but was \"95,80\""),
                arguments(
                        ABC + " --abc 80,80",
                        "--abc must be ascending percents between 0 and 100 such as 80,95, but was \"80,80\""),
                arguments(
                        ABC + " --abc 80,100",
                        "--abc must be ascending percents between 0 and 100 such as 80,95, but was \"80,100\""),
                arguments(
                        ABC + " --abc 0,95",
                        "--abc must be ascending percents between 0 and 100 such as 80,95, but was \"0,95\""),
                arguments(
                        ABC + " --abc 80,NaN",
                        "--abc must be ascending percents between 0 and 100 such as 80,95, but was \"80,NaN\""),
                arguments(
                        ABC + " --xyz 25,10",
                        "--xyz must be two ascending percents above 0 such as 10,25, but was \"25,10\""),
                arguments(
                        ABC + " --xyz 10",
                        "--xyz must be two ascending percents above 0 such as 10,25, but was \"10\""),
                arguments(ABC + " --period day", "--period must be month, week or quarter, but was \"day\""),
                arguments(ABC + " --format xml", "--format must be text or json, but was \"xml\""),
                arguments(ABC + " --currency EURO", "--currency must be a currency code such as EUR, but was \"EURO\""),
                arguments(ABC + " --separator ;;", "--separator must be one character or tab, but was \";;\""),
                arguments(
                        ABC + " --date-format yyyy-mm-dd",
                        "--date-format must give a day, a month and a year, such as dd.MM.yyyy, but was \"yyyy-mm-dd\""),
                arguments(
                        ABC + " --date-format dd.QQ{",
                        "--date-format must give a day, a month and a year, such as dd.MM.yyyy, but was \"dd.QQ{\""),
                arguments(ABC + " --nonsense", "Unknown option: '--nonsense'"),
                arguments("abcxyz --date d --amount a", "Missing required option: '--key=COL'"),
                arguments(ABC + " --key l", "option '--key' (COL) should be specified only once"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("abcXyzCommandLines")
    void abcXyz_badOption_isUsageError(String args, String error) throws IOException {
        Path file = write("in.csv", (HEADER + "x,2024-01-01,1\n").getBytes(UTF_8));
        assertFailure(run(args + " --csv", file.toString()), 2, error + SEE_ABC);
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
        assertFailure(run(FUNNEL + options + " --csv", file.toString()), 1, error);
    }

    static Stream<Arguments> funnelCommandLines() {
        String funnel = "funnel --deal k --stage s --time t ";
        String names = " must be names with commas between them such as \"Lead,Offer\", but was ";
        return Stream.of(
                arguments(
                        funnel + "--stages A,B,A --won W",
                        "--stages, --won and --lost must name a stage once, but name \"A\" again"),
                arguments(
                        funnel + "--stages A,B --won B",
                        "--stages, --won and --lost must name a stage once, but name \"B\" again"),
                arguments(
                        funnel + "--stages A --won W --lost W",
                        "--stages, --won and --lost must name a stage once, but name \"W\" again"),
                arguments(funnel + "--stages A,,B --won W", "--stages" + names + "\"A,,B\""),
                arguments(funnel + "--stages \"A --won W", "--stages" + names + "\"\"A\""),
                arguments(funnel + "--stages= --won W", "--stages must name at least one stage, but was empty"),
                arguments(funnel + "--stages A --won=", "--won must name at least one stage, but was empty"),
                arguments(
                        FUNNEL + " --zone Moscow",
                        "--zone must be a time zone such as Europe/Moscow or +03:00, but was \"Moscow\""),
                arguments(
                        FUNNEL + " --as-of yesterday",
                        "--as-of must be an ISO date or time such as 2024-01-31 or 2024-01-31T17:30:00Z, but was "
                                + "\"yesterday\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("funnelCommandLines")
    void funnel_badOption_isUsageError(String args, String error) throws IOException {
        Path file = write("in.csv", LOG.getBytes(UTF_8));
        assertFailure(run(args + " --csv", file.toString()), 2, error + SEE_FUNNEL);
    }

    static Stream<Arguments> forecastCommandLines() {
        String count = " must be a whole number of zero or more, but was ";
        String decimal = " must be a decimal number of zero or more, but was ";
        return Stream.of(
                arguments("--working-days -1", "--working-days" + count + "\"-1\""),
                arguments("--working-days 21.5", "--working-days" + count + "\"21.5\""),
                arguments("--working-days 99999999999999999999", "--working-days" + count + "\"99999999999999999999\""),
                arguments("--per-day NaN", "--per-day" + decimal + "\"NaN\""),
                arguments("--per-day -2", "--per-day" + decimal + "\"-2\""),
                arguments("--per-day Infinity", "--per-day" + decimal + "\"Infinity\""),
                arguments("--wins -1", "--wins" + count + "\"-1\""),
                arguments("--wins 101", "--wins must be at most --meetings, which is 100, but was 101"),
                arguments("--meetings -100", "--meetings" + count + "\"-100\""),
                arguments("--meetings 0", "--meetings must be above zero, but was 0"),
                arguments("--average 0", "--average must be above zero, but was \"0\""),
                arguments("--average 50,000", "--average" + decimal + "\"50,000\""),
                arguments(
                        "--average 12345678901234567.1",
                        "--average must have at most 18 digits, 2 or more of them after the point, but was "
                                + "\"12345678901234567.1\""),
                arguments("--plan x", "--plan" + decimal + "\"x\""),
                arguments("--seed 1.5", "--seed must be a whole number, but was \"1.5\""),
                arguments(
                        "--working-days 1000000",
                        "--working-days x --per-day must be at most 1000000 meetings, but was 2000000"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forecastCommandLines")
    void forecast_badOption_isUsageError(String option, String error) {
        List<String> args = new ArrayList<>(List.of(FORECAST.split(" ")));
        String[] pair = option.split(" ");
        int at = args.indexOf(pair[0]);
        if (at < 0) {
            args.addAll(List.of(pair));
        } else {
            args.set(at + 1, pair[1]);
        }
        assertFailure(Run.of(args), 2, error + SEE_FORECAST);
    }

    static Stream<Arguments> commands() {
        return Stream.of(
                arguments("", "must be followed by a command: abcxyz, funnel, forecast, review (see saleskit --help)"),
                arguments("forecast", "must be followed by a command: activity (see saleskit forecast --help)"),
                arguments(
                        "forcast",
                        "Unmatched argument at index 0: 'forcast', did you mean forecast? (see saleskit --help)"),
                arguments(
                        "abcxyz",
                        "Missing required options: '--csv=FILE', '--key=COL', '--date=COL', '--amount=COL|COL*COL'"
                                + SEE_ABC),
                arguments(
                        "abcxyz --key \uFFFD\uFFFD",
                        "arguments must be readable in the environment's charset, but hold other bytes (set LC_ALL=C.UTF-8)"));
    }

    @ParameterizedTest(name = "saleskit {0}")
    @MethodSource("commands")
    void saleskit_badCommand_isUsageError(String args, String error) {
        assertFailure(args.isEmpty() ? Run.of() : Run.of(args.split(" ")), 2, error);
    }

    @Test
    void amount_moreDigitsThanCurrency_failsWithLineAndColumn() throws IOException {
        Path file = write("in.csv", (HEADER + "x,2024-01-01,1.50\nx,2024-01-01,1.505\n").getBytes(UTF_8));
        assertFailure(
                run(ABC + " --currency EUR --csv", file.toString()),
                1,
                field(3, "a", "have at most 2 digits after the point in EUR", "1.505"));
    }

    @Test
    void amount_productOfTwo_namesTheColumnThatIsWrong() throws IOException {
        Path file = write("in.csv", "k,d,q,p\nx,2024-01-01,2,1.5\nx,2024-01-01,two,1.5\n".getBytes(UTF_8));
        assertFailure(
                run("abcxyz --key k --date d --amount q*p --csv", file.toString()),
                1,
                field(3, "q", "be a decimal number such as -1234.56", "two"));
    }

    @Test
    void amount_productWithTooManyDigits_namesTheExpression() throws IOException {
        Path file = write("in.csv", "k,d,q,p\nx,2024-01-01,0.00001,0.00001\n".getBytes(UTF_8));
        assertFailure(
                run("abcxyz --key k --date d --amount q*p --csv", file.toString()),
                1,
                field(2, "q*p", "have at most 9 digits after the point", "0.0000000001"));
    }

    @Test
    void date_notOfTheGivenForm_namesTheForm() throws IOException {
        Path file = write("in.csv", (HEADER + "x,29.02.2024,1\nx,29.02.2023,1\n").getBytes(UTF_8));
        assertFailure(
                run(ABC + " --date-format dd.MM.yyyy --csv", file.toString()),
                1,
                field(3, "d", "be a date of the form dd.MM.yyyy", "29.02.2023"));
    }

    @Test
    void file_absent_isNamed() {
        String file = folder.resolve("absent.csv").toString();
        assertFailure(run(ABC + " --csv", file), 1, "absent.csv: must be a file that exists, but there is none");
    }

    @Test
    void file_directory_isNamed() {
        Path inner = folder.resolve("inner");
        assertThat(inner.toFile().mkdir()).isTrue();
        assertFailure(run(ABC + " --csv", inner.toString()), 1, "inner: must be a file, but is a directory");
    }

    @Test
    void gzip_byNameOnly_isNamed() throws IOException {
        Path file = write("in.csv.gz", HEADER.getBytes(UTF_8));
        assertFailure(
                run(ABC + " --csv", file.toString()), 1, "in.csv.gz: must be gzip data as its name says, but is not");
    }

    @Test
    void gzip_empty_isNamed() throws IOException {
        Path file = write("in.csv.gz", new byte[0]);
        assertFailure(
                run(ABC + " --csv", file.toString()), 1, "in.csv.gz: must be gzip data as its name says, but is not");
    }

    @Test
    void gzip_cutShort_isNamed() throws IOException {
        byte[] whole = gzip(HEADER + "x,2024-01-01,1\n".repeat(1000));
        Path file = write("in.csv.gz", Arrays.copyOf(whole, whole.length - 4));
        Run run = run(ABC + " --csv", file.toString());
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
        Run run = run(ABC + " --csv", file.toString());
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
        assertFailure(
                run(ABC + " --csv", file.toString()),
                1,
                "in.csv: line 2002: must be UTF-8 text, but holds other bytes");
    }

    @Test
    void text_utf16_isNotUtf8() throws IOException {
        Path file = write("in.csv", (HEADER + "x,2024-01-01,1\n").getBytes(StandardCharsets.UTF_16));
        assertFailure(
                run(ABC + " --csv", file.toString()), 1, "in.csv: line 1: must be UTF-8 text, but holds other bytes");
    }

    @Test
    void debug_showsTheStackTraceAfterTheLine() {
        Run run = run(ABC + " --debug --csv", folder.resolve("absent.csv").toString());
        assertThat(run.err().lines().findFirst()).get().asString().endsWith("but there is none");
        assertThat(run.err()).contains("\tat org.saleskit.examples.review.csv.");
        assertThat(run.code()).isEqualTo(1);
    }

    private static String field(long line, String column, String rule, String value) {
        return "in.csv: line " + line + ", column \"" + column + "\": must " + rule + ", but was \"" + value + "\"";
    }

    private static String amount(String value) {
        return field(2, "a", "be a decimal number such as -1234.56", value);
    }

    private static Run run(String args, String file) {
        List<String> all = new ArrayList<>(List.of(args.split(" ")));
        all.add(file);
        return Run.of(all);
    }

    private void assertFailure(Run run, int code, String error) {
        assertThat(run.err().replace(folder + "/", "")).isEqualTo("saleskit: " + error + "\n");
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    static byte[] gzip(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
