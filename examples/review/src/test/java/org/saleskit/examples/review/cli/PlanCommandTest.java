package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.saleskit.examples.review.cli.ForecastRuns.DAILY;
import static org.saleskit.examples.review.cli.ForecastRuns.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCommandTest {

    private static final String HALF = "--plan 2200000 --actual 900000 --as-of 2026-03-15 ";
    private static final String FILE =
            "--plan 100000 --csv " + DAILY + " --date day --amount revenue --as-of 2026-03-15 ";

    @TempDir
    Path folder = Path.of("");

    @Test
    void text_ofAFile_isAsLookedAt() throws IOException {
        Golden.check("plan.txt", plan(FILE + "--currency RUB").fine());
    }

    @Test
    void json_ofAFile_isAsLookedAt() throws IOException {
        Golden.check("plan.json", plan(FILE + "--past ratios --format json").fine());
    }

    /** 10 of 22 working days, 15 of 31 days; by hand: 900 000 × 22 / 10, 1 300 000 / 12 rounded up. */
    @Test
    void halfOfTheMonth_byHand() {
        String json = plan(HALF + "--format json").fine();
        assertThat(json)
                .contains("\"runRate\": \"calendarDays\", \"projected\": \"1860000\", \"done\": 15.0, \"left\": 16.0")
                .contains("\"runRate\": \"workingDays\", \"projected\": \"1980000\", \"done\": 10.0, \"left\": 12.0")
                .contains("\"pacingIndex\": 0.9, ", "\"requiredPace\": \"108333.34\"")
                .contains("\"attainment\": 0.409090909091", "\"missing\": \"1300000\"")
                .contains("\"quantiles\": null", "\"probabilityOfPlan\": null", "\"expected\": null");
    }

    @Test
    void holidays_areNoWorkingDays() {
        assertThat(plan(HALF + "--holidays 2026-03-09,2026-03-30 --format json").fine())
                .contains("\"runRate\": \"workingDays\", \"projected\": \"2000000\", \"done\": 9.0, \"left\": 11.0");
    }

    /** With the rests of six months the probability is a number of sixths. */
    @Test
    void past_givesTheProbability_asAShareOfWholeMonthsOnly() throws IOException {
        String json = plan(FILE + "--format json").fine();
        assertThat(json)
                .contains("\"pastPeriods\": [\n    \"2025-09-01/2025-10-01\"")
                .contains("\"2026-02-01/2026-03-01\"\n");
        double sixths = 6 * Double.parseDouble(AbcXyzCommandTest.value(json, "probabilityOfPlan"));
        assertThat(sixths).isCloseTo(Math.rint(sixths), within(1e-9)).isStrictlyBetween(0.0, 6.0);

        String late = write(Files.readString(Path.of(DAILY)).replaceFirst("2025-09-01,[^\n]*\n", ""));
        assertThat(plan(FILE.replace(DAILY, late) + "--format json").fine())
                .contains("\"pastPeriods\": [\n    \"2025-10-01/2025-11-01\"");
    }

    @Test
    void rowsAfterTheDay_areNotSeen() throws IOException {
        String known = Files.readString(Path.of(DAILY)).replaceAll("2026-03-(1[6-9]|2|3)[^\n]*\n", "");
        assertThat(plan(FILE.replace(DAILY, write(known)) + "--format json").fine())
                .isEqualTo(plan(FILE + "--format json").fine());
    }

    @Test
    void json_anyOrderOfRows_isTheSameToTheByte() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(DAILY), UTF_8);
        for (int seed = 0; seed < 5; seed++) {
            List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
            Collections.shuffle(rows, new Random(seed));
            String file = write(lines.get(0) + "\n" + String.join("\n", rows) + "\n");
            assertThat(plan(FILE.replace(DAILY, file) + "--format json").fine())
                    .isEqualTo(plan(FILE + "--format json").fine());
        }
    }

    @Test
    void russian_explainsInRussian() {
        assertThat(plan(FILE + "--currency RUB --lang ru").fine()).contains("План с 2026-03-01 по 2026-03-31");
    }

    /** Six months are too few, with a currency and without, in text and JSON. */
    @ParameterizedTest
    @ValueSource(strings = {"", "--currency RUB"})
    void fewPastPeriods_areACaution_withoutACurrencyToo(String currency) {
        assertThat(plan(FILE + currency).fine()).contains("\nCaution: too few past periods to rely on: 6.\n");
        assertThat(plan(FILE + currency + " --format json").fine())
                .contains("\"lowCount\": true", "\"caution\": \"TOO_FEW_PAST\"");
        assertThat(plan(HALF + currency + " --format json").fine())
                .contains("\"lowCount\": false", "\"metWithPast\": null", "\"caution\": \"NO_PAST\"");
    }

    /** Wilson's interval of 1 of 6 at 95 %: centre (1/6 + z²/12) / (1 + z²/6) = 0.29678, half width 0.26673. */
    @Test
    void metWithPast_hasItsInterval() {
        assertThat(plan(FILE).fine()).contains("\nBy past periods it is met: 1 of 6, 95 % interval 3.01%..56.35%\n");
        assertThat(plan(FILE + "--format json").fine())
                .contains(
                        "\"metWithPast\": {\"successes\": 1, \"trials\": 6, \"rate\": 0.16666666666666666, \"low\": 0.0300");
    }

    /** A month of which nothing had come in by the 15th says no ratio. */
    @Test
    void pastThatSaysNothing_isACaution() throws IOException {
        String late = write(Files.readString(Path.of(DAILY)).replaceAll("2025-11-(0|1[0-5])[^\n]*\n", ""));
        assertThat(plan(FILE.replace(DAILY, late) + "--past ratios").fine().replaceAll("\\s+", " "))
                .contains(
                        "Caution: past periods that say nothing: 2025-11-01/2025-12-01 (nothing had come in by then).");
        assertThat(plan(FILE.replace(DAILY, late) + "--past ratios --lang ru")
                        .fine()
                        .replaceAll("\\s+", " "))
                .contains("2025-11-01/2025-12-01 (к этому моменту ничего не поступило).");
    }

    @Test
    void russian_isTheWholeText() {
        assertThat(plan(FILE + "--lang ru").fine())
                .doesNotContainPattern("[A-Za-z]")
                .doesNotContainPattern("\\d\\.\\d")
                .contains(
                        "План на 2026-03\n",
                        "\nПо прошлым периодам выполняется: 1 из 6, интервал 95 % 3,01\u00a0%..56,35\u00a0%\n");
        assertThat(plan(HALF + "--lang ru").fine())
                .doesNotContainPattern("[A-Za-z]")
                .contains("\nВнимание: без прошлых");
    }

    @Test
    void text_numbersAreInTheJson() throws IOException {
        TextNumbers.check(plan(FILE).fine(), plan(FILE + "--format json").fine());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --plan 0 --actual 1 --as-of 2026-03-15   | --plan must be above zero, but was "0"
                    --plan -5 --actual 1 --as-of 2026-03-15  | --plan must be a decimal number of zero or more, but was "-5"
                    --plan 5                                 | either --actual or --csv must be given, but neither were
                    --plan 5 --actual 1 --csv a.csv          | either --actual or --csv must be given, but both were
                    --plan 5 --actual x --as-of 2026-03-15   | --actual must be a decimal number such as -1234.56, but was "x"
                    --plan 5 --actual 1                      | --as-of must be given together with --actual
                    --plan 5 --csv a.csv --date day          | --date and --amount must be given together with --csv
                    --plan 5 --actual 1 --as-of 2026-04-01   | --as-of must lie between 2026-02-28, the day before the period, and 2026-03-31, but was 2026-04-01
                    --plan 5 --actual 1 --as-of 2026-02-27   | --as-of must lie between 2026-02-28, the day before the period, and 2026-03-31, but was 2026-02-27
                    --plan 5 --actual 1 --as-of soon         | --as-of must be an ISO date such as 2024-01-31, but was "soon"
                    --plan 5.001 --currency EUR --actual 1 --as-of 2026-03-15 | --plan must have at most 2 digits after the point and 16 before it, but was "5.001"
                    --plan 5 --actual 1 --as-of 2026-03-15 --past shares | --past must be rests or ratios, but was "shares"
                    --plan 5 --actual 1 --as-of 2026-03-15 --past ratios | --past must be given together with --csv
                    --plan 5 --actual 1 --as-of 2026-03-15 --date day | --date must be given together with --csv
                    --plan 5 --actual 1 --as-of 2026-03-15 --separator ; | --separator must be given together with --csv
                    --plan 5 --actual 1 --as-of 2026-03-15 --holidays never | --holidays must be an ISO date such as 2024-01-31, but was "never"
                    """)
    void badOption_isUsageError(String options, String error) {
        Run run = plan(options);
        assertThat(run.err()).isEqualTo("saleskit: " + error + " (see saleskit forecast plan --help)\n");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void period_thatIsNone_isUsageError() {
        Run run = Run.of("forecast", "plan", "--period", "2026-13", "--plan", "1", "--actual", "1");
        assertThat(run.err())
                .isEqualTo("saleskit: --period must be a period such as 2026-03, 2026-Q1, 2026-W10 or 2026, "
                        + "but was \"2026-13\" (see saleskit forecast plan --help)\n");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void file_thatEndsBeforeThePeriod_asksForTheDay() throws IOException {
        Run run = plan(("--plan 5 --csv " + write("day,revenue\n2026-01-05,1\n") + " --date day --amount revenue"));
        assertThat(run.err())
                .startsWith("saleskit: --as-of must be given, as the last day of the file must lie between");
        assertThat(run.code()).isEqualTo(2);
    }

    private String write(String content) throws IOException {
        return Files.writeString(folder.resolve("daily-sales.csv"), content, UTF_8)
                .toString();
    }
}
