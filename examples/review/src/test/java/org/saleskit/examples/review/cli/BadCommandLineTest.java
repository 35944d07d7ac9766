package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.saleskit.examples.review.cli.BadInput.assertFailure;
import static org.saleskit.examples.review.cli.BadInput.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The bad-input catalogue, command lines: each case gives exactly one named line and exit code 2. */
class BadCommandLineTest {

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
        assertFailure(run(args + " --csv", file), 2, error + SEE_ABC);
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
        assertFailure(run(args + " --csv", file), 2, error + SEE_FUNNEL);
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
                arguments("--average 0", "--average must be a decimal number above zero, but was \"0\""),
                arguments("--average -5", "--average must be a decimal number above zero, but was \"-5\""),
                arguments("--average 50,000", "--average must be a decimal number above zero, but was \"50,000\""),
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
                arguments(
                        "",
                        "must be followed by a command: abcxyz, migration, rfm, funnel, cohorts, survival, compare, waterfall, forecast, backtest, review (see saleskit --help)"),
                arguments(
                        "forecast",
                        "must be followed by a command: activity, pipeline, plan (see saleskit forecast --help)"),
                arguments(
                        "forcast",
                        "Unmatched argument at index 0: 'forcast', did you mean forecast or cohorts or backtest? (see saleskit --help)"),
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

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }
}
