package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BacktestCommandTest {

    private static final String[] SPAN = {
        "--amount", "amount", "--currency", "EUR", "--from", "2024-03-01", "--to", "2024-05-31"
    };

    @TempDir
    Path folder = Path.of("");

    @Test
    void text_ofSample_isAsLookedAt() throws IOException {
        Golden.check("backtest.txt", DealRuns.ofSample("backtest", SPAN).fine());
    }

    @Test
    void json_ofSample_isAsLookedAt() throws IOException {
        Golden.check("backtest.json", json(DealRuns.SAMPLE));
    }

    /** Sums of the deals won in the month, by hand of the file: what came is what the log says. */
    @Test
    void actual_isTheSumOfWonDeals_byHand() throws IOException {
        String file = write("""
                deal,stage,at,amount
                A,Lead,2024-01-05,100
                A,Won,2024-03-10,130
                B,Lead,2024-02-05,50
                B,Won,2024-03-31,
                C,Lead,2024-03-05,70
                C,Won,2024-04-02,
                D,Lead,2024-04-05,10
                D,Lost,2024-05-02,
                """);
        assertThat(json(file, "--complete-until", "2024-05-31"))
                .contains("{\"period\": \"2024-03-01/2024-04-01\", \"model\": \"pipeline\", \"actual\": \"180.00\"")
                .contains("{\"period\": \"2024-04-01/2024-05-01\", \"model\": \"pipeline\", \"actual\": \"70.00\"")
                .contains("{\"period\": \"2024-05-01/2024-06-01\", \"model\": \"pipeline\", \"actual\": \"0.00\"")
                .contains("\"completeUntil\": \"2024-06-01T00:00:00Z\"", "\"completeUntilFrom\": \"--complete-until\"")
                .contains("\"periodsLeftOut\": []");
        // The latest row is of 2 May: nothing is known of the days after it.
        assertThat(json(file))
                .doesNotContain("\"period\": \"2024-05-01/2024-06-01\", \"model\"")
                .contains("\"completeUntil\": \"2024-05-03T00:00:00Z\"", "\"completeUntilFrom\": \"the latest row\"")
                .contains("{\"period\": \"2024-05-01/2024-06-01\", \"reason\": \"LOG_ENDS_WITHIN\"}");
    }

    @Test
    void periodNotCovered_isSaidInTheText() throws IOException {
        // At noon of the last day the month is not over.
        String noon = write(Files.readString(Path.of(DealRuns.SAMPLE)).replace(",2024-06-30,", ",2024-06-30T12:00,"));
        String[] span = {"--amount", "amount", "--currency", "EUR", "--from", "2024-04-01", "--to", "2024-06-30"};
        assertThat(DealRuns.of("backtest", noon, span).fine())
                .contains("\n2024-06-01/2024-07-01: the log ends within the period\n");
        List<String> russian = new ArrayList<>(List.of(span));
        russian.addAll(List.of("--lang", "ru"));
        assertThat(DealRuns.of("backtest", noon, russian.toArray(String[]::new)).fine())
                .contains("\n2024-06-01/2024-07-01: журнал заканчивается внутри периода\n")
                .contains("\nмодель ", "\nвзвешенная воронка ", "против модели «взвешенная воронка»");
        List<String> covered = new ArrayList<>(List.of(span));
        covered.addAll(List.of("--complete-until", "2024-06-30"));
        assertThat(DealRuns.of("backtest", noon, covered.toArray(String[]::new)).fine())
                .contains("\n2024-06-01 ")
                .doesNotContain("the log ends");
    }

    /** The first row of the sample is of 3 January: nothing is known of the days before, nor of the months before. */
    @Test
    void periodsBeforeTheFirstRow_areListedAndNotScored() {
        String[] span = {"--amount", "amount", "--currency", "EUR", "--from", "2023-12-01", "--to", "2024-02-29"};
        List<String> options = new ArrayList<>(List.of(span));
        assertThat(DealRuns.json("backtest", DealRuns.SAMPLE, options.toArray(String[]::new)))
                .contains("\"completeFrom\": \"2024-01-03T00:00:00Z\"", "\"completeFromFrom\": \"the earliest row\"")
                .contains("{\"period\": \"2023-12-01/2024-01-01\", \"reason\": \"LOG_BEGINS_AFTER\"}")
                .contains("{\"period\": \"2024-01-01/2024-02-01\", \"reason\": \"LOG_BEGINS_WITHIN\"}")
                .contains("{\"period\": \"2024-02-01/2024-03-01\", \"model\"")
                .doesNotContain("{\"period\": \"2024-01-01/2024-02-01\", \"model\"");
        assertThat(DealRuns.ofSample("backtest", span).fine())
                .contains("\n2024-01-01/2024-02-01: the log begins within the period\n");
        options.addAll(List.of("--complete-from", "2024-01-01"));
        assertThat(DealRuns.json("backtest", DealRuns.SAMPLE, options.toArray(String[]::new)))
                .contains("\"completeFrom\": \"2024-01-01T00:00:00Z\"", "\"completeFromFrom\": \"--complete-from\"")
                .contains("{\"period\": \"2024-01-01/2024-02-01\", \"model\"")
                .doesNotContain("LOG_BEGINS_WITHIN");
    }

    /** Rows after the instant of the report are not seen, neither as what came nor as a sign that somebody still wrote. */
    @Test
    void rowsAfterTheReport_areNotSeen() {
        List<String> options = new ArrayList<>(List.of(SPAN));
        options.addAll(List.of("--as-of", "2024-05-31T12:00:00Z"));
        assertThat(DealRuns.json("backtest", DealRuns.SAMPLE, options.toArray(String[]::new)))
                .contains("{\"period\": \"2024-05-01/2024-06-01\", \"reason\": \"LOG_ENDS_WITHIN\"}");
    }

    /** Murphy's parts: score = reliability - resolution + uncertainty, up to what differs within bins; the last is p (1 - p). */
    @Test
    void brier_hasAllItsParts() {
        Matcher parts = Pattern.compile(
                        "\"brier\": (\\S+), \"reliability\": (\\S+), \"resolution\": (\\S+), \"uncertainty\": (\\S+)}")
                .matcher(json(DealRuns.SAMPLE));
        int models = 0;
        while (parts.find()) {
            if (!parts.group(1).equals("null")) {
                double uncertainty = Double.parseDouble(parts.group(4));
                assertThat(Double.parseDouble(parts.group(1)))
                        .isCloseTo(
                                Double.parseDouble(parts.group(2)) - Double.parseDouble(parts.group(3)) + uncertainty,
                                within(0.005));
                assertThat(uncertainty).isBetween(0.1, 0.25);
                models++;
            }
        }
        assertThat(models).isEqualTo(2);
    }

    /** Forgotten or misspelt: deals that ended there count as open, and nothing else of the report shows it. */
    @Test
    void stagesThatTheLogHasNot_areACaution() {
        String[] lost = {"--amount", "amount", "--currency", "EUR", "--from", "2024-03-01", "--to", "2024-05-31"};
        List<String> args = new ArrayList<>(List.of("backtest", "--csv", DealRuns.SAMPLE, "--deal", "deal", "--stage"));
        args.addAll(
                List.of("stage", "--time", "at", "--stages", "Lead,Offer,Contract", "--won", "Won", "--lost", "lost"));
        args.addAll(List.of(lost));
        String text = Run.of(args).fine().replaceAll("\\s+", " ");
        assertThat(text)
                .contains("Caution: no row has these stages of the command line: \"lost\".")
                .contains("are not read: \"Archived\" (1), \"Lost\" (36).");
    }

    /** What is written after a period changes none of its forecasts. */
    @Test
    void rowsOfLater_changeNoForecastOfEarlier() throws IOException {
        String changed = Files.readString(Path.of(DealRuns.SAMPLE))
                .replaceAll("(?m)^(D\\d+),Won,(2024-05-\\d\\d)", "$1,Lost,$2");
        String march = "\"period\": \"2024-03-01/2024-04-01\"";
        assertThat(changed).isNotEqualTo(Files.readString(Path.of(DealRuns.SAMPLE)));
        assertThat(json(write(changed)).lines().filter(line -> line.contains(march)))
                .isNotEmpty()
                .containsExactlyElementsOf(json(DealRuns.SAMPLE)
                        .lines()
                        .filter(line -> line.contains(march))
                        .toList());
    }

    @Test
    void json_anyOrderOfRows_isTheSameToTheByte() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(DealRuns.SAMPLE), UTF_8);
        List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.shuffle(rows, new Random(1));
        assertThat(json(write(lines.get(0) + "\n" + String.join("\n", rows) + "\n")))
                .isEqualTo(json(DealRuns.SAMPLE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --from 2024-03-02     | --from must be the first day of a month such as 2024-03-01, but was 2024-03-02
                    --to 2024-05-30       | --to must be the last day of a month such as 2024-05-31, but was 2024-05-30
                    --to 2024-02-29       | --to must not be before --from, which is 2024-03-01, but was 2024-02-29
                    --to 2024-07-31       | --to must not be after the day of the report, which is 2024-06-30, but was 2024-07-31
                    --complete-until soon | --complete-until must be an ISO date or time such as 2024-01-31 or 2024-01-31T17:30:00Z, but was "soon"
                    --complete-from soon  | --complete-from must be an ISO date or time such as 2024-01-31 or 2024-01-31T17:30:00Z, but was "soon"
                    --complete-from 2024-05-02 --complete-until 2024-05-01 | --complete-from must not be after --complete-until, which is 2024-05-01T23:59:59.999999999Z, but was 2024-05-02T00:00:00Z
                    --as-of 2024-06-30 --complete-until 2024-07-01 | --complete-until must not be after --as-of, which is 2024-06-30T23:59:59.999999999Z, but was 2024-07-01T23:59:59.999999999Z
                    --from soon           | --from must be an ISO date such as 2024-01-31, but was "soon"
                    --every day           | --every must be month, week or quarter, but was "day"
                    --every quarter       | --from must be the first day of a quarter such as 2024-01-01, but was 2024-03-01
                    --currency EURO       | --currency must be a currency code such as EUR, but was "EURO"
                    """)
    void badOption_isUsageError(String options, String error) {
        List<String> all = new ArrayList<>(List.of(SPAN));
        List<String> given = List.of(options.strip().split(" "));
        for (String name : List.of("--from", "--to", "--currency")) {
            int at = all.indexOf(name);
            if (given.contains(name)) {
                all.subList(at, at + 2).clear();
            }
        }
        all.addAll(given);
        Run run = DealRuns.ofSample("backtest", all.toArray(String[]::new));
        assertThat(run.err()).isEqualTo("saleskit: " + error + " (see saleskit backtest --help)\n");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    private String write(String content) throws IOException {
        return Files.writeString(folder.resolve("log.csv"), content, UTF_8).toString();
    }

    private static String json(String file, String... more) {
        List<String> options = new ArrayList<>(List.of(SPAN));
        options.addAll(List.of("--as-of", "2024-06-30"));
        options.addAll(List.of(more));
        return DealRuns.json("backtest", file, options.toArray(String[]::new));
    }
}
