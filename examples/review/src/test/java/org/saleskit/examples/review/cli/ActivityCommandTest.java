package org.saleskit.examples.review.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityCommandTest {

    private static final List<String> SEED_EXAMPLE = List.of(
            "forecast",
            "activity",
            "--working-days",
            "22",
            "--per-day",
            "2",
            "--wins",
            "10",
            "--meetings",
            "100",
            "--average",
            "50000");

    @Test
    void text_ofTheSeedExample_isAsLookedAt() throws IOException {
        Golden.check("activity.txt", run("--fixed-rate", "--plan", "440000").fine());
    }

    @Test
    void json_ofTheSeedExample_isAsLookedAt() throws IOException {
        Golden.check("activity.json", json("--fixed-rate", "--plan", "440000"));
    }

    @Test
    void seedExample_fixedRate_isGoldenVectorG1() {
        String twice = json("--fixed-rate", "--plan", "440000");
        assertThat(AbcXyzCommandTest.value(twice, "expected")).isEqualTo("220000");
        assertThat(probability(twice)).isCloseTo(0.028001, within(5e-7));
        assertThat(probability(json("--fixed-rate", "--plan", "220000"))).isCloseTo(0.452797, within(5e-7));
    }

    @Test
    void rate_uncertain_widensTheQuantiles() {
        assertThat(json()).contains("\"fixedRate\": false").contains("\"0.95\": \"450000\"");
        assertThat(json("--fixed-rate")).contains("\"fixedRate\": true").contains("\"0.95\": \"400000\"");
    }

    @Test
    void plan_absent_isNull() {
        assertThat(json()).endsWith("\"plan\": null,\n  \"probabilityOfPlan\": null\n}\n");
    }

    @Test
    void seed_isEchoedAndChangesNothingElse() {
        String seeded = json("--seed", "-42");
        assertThat(seeded).contains("\"seed\": -42}");
        assertThat(seeded.replace("\"seed\": -42", "\"seed\": 1")).isEqualTo(json());
    }

    @Test
    void amounts_haveTheDigitsOfTheAverage() {
        String json = Run.of(
                        "forecast",
                        "activity",
                        "--working-days",
                        "20",
                        "--per-day",
                        "1.5",
                        "--wins",
                        "1",
                        "--meetings",
                        "7",
                        "--average",
                        "99.995",
                        "--plan",
                        "0",
                        "--format",
                        "json")
                .fine();
        // 20 x 1.5 x 1 / 7 x 99.995 = 428.55 exactly; a quantile is a whole number of averages.
        assertThat(AbcXyzCommandTest.value(json, "expected")).isEqualTo("428.550");
        assertThat(AbcXyzCommandTest.value(json, "meetings")).isEqualTo("30");
        assertThat(json).contains("\"perDay\": 1.5").contains("\"probabilityOfPlan\": 1.0");
        assertThat(json).contains("\"0.5\": \"499.975\"");
    }

    @Test
    void expected_thatHasNoEnd_isRoundedToCents() {
        String json = Run.of(
                        "forecast",
                        "activity",
                        "--working-days",
                        "1",
                        "--per-day",
                        "1",
                        "--wins",
                        "1",
                        "--meetings",
                        "3",
                        "--average",
                        "100",
                        "--format",
                        "json")
                .fine();
        assertThat(AbcXyzCommandTest.value(json, "expected")).isEqualTo("33.33");
    }

    @Test
    void workingDays_none_bringNothing() {
        String json = Run.of(
                        "forecast",
                        "activity",
                        "--working-days",
                        "0",
                        "--per-day",
                        "2",
                        "--wins",
                        "1",
                        "--meetings",
                        "3",
                        "--average",
                        "100",
                        "--plan",
                        "1",
                        "--format",
                        "json")
                .fine();
        assertThat(json)
                .contains("\"expected\": \"0\"")
                .contains("\"0.95\": \"0\"")
                .contains("\"probabilityOfPlan\": 0.0");
    }

    @Test
    void text_numbersAreInTheJson() throws IOException {
        String[] options = {"--fixed-rate", "--plan", "440000"};
        TextNumbers.check(run(options).fine(), json(options));
    }

    /** Half of the wins close at once, 0.3 and 0.2 later: 110 000, 66 000 and 44 000 of 220 000. */
    @Test
    void lag_partsTheForecast_byHand() throws IOException {
        String json = json("--plan", "440000", "--reach", "0.8", "--lag", "0.5,0.3,0.2");
        Golden.check("activity-options.json", json);
        Golden.check(
                "activity-options.txt",
                run("--plan", "440000", "--reach", "0.8", "--lag", "0.5,0.3,0.2")
                        .fine());
        assertThat(json)
                .contains("{\"after\": 0, \"expected\": \"110000\"")
                .contains("{\"after\": 1, \"expected\": \"66000\"")
                .contains("{\"after\": 2, \"expected\": \"44000\"");
    }

    @Test
    void ramp_andLimits_cutTheMeetings() {
        assertThat(json("--ramp", "0,0.25,0.5", "--month", "2"))
                .contains("\"meetings\": 11,", "\"expected\": \"55000\"");
        assertThat(json("--most-per-day", "1")).contains("\"meetings\": 22,", "\"expected\": \"110000\"");
        assertThat(json("--most-wins", "2")).contains("\"0.95\": \"100000\"");
    }

    @Test
    void amounts_ofOneValue_areTheAverage() {
        List<String> args = new ArrayList<>(SEED_EXAMPLE.subList(0, SEED_EXAMPLE.size() - 2));
        args.addAll(List.of("--amounts", "50000,50000", "--plan", "440000", "--format", "json"));
        String json = Run.of(args).fine();
        assertThat(AbcXyzCommandTest.value(json, "expected")).isEqualTo("220000");
        assertThat(probability(json)).isEqualTo(probability(json("--plan", "440000")));
    }

    @Test
    void variation_widensTheBand() {
        String json = json("--variation", "0.8", "--plan", "440000");
        assertThat(AbcXyzCommandTest.value(json, "expected")).isEqualTo("220000");
        assertThat(probability(json)).isGreaterThan(probability(json("--plan", "440000")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --amounts 1,2          | either --average or --amounts must be given, but both were
                    --lag 0.5,0.3          | --lag must sum to 1, but was 0.8 in sum
                    --lag 1.5              | --lag must be fractions from 0 to 1, but was "1.5"
                    --ramp 0.5             | --ramp and --month must be given together
                    --month 2              | --ramp and --month must be given together
                    --ramp 0.5 --month 0   | --month must lie between 1 and 1200, but was 0
                    --ramp 2 --month 1     | --ramp must be fractions from 0 to 1, but was "2"
                    --reach 0.8            | --reach must be given together with --plan
                    --plan 1 --reach 1     | --reach must be a probability above 0 and below 1 such as 0.8, but was "1"
                    --variation 0          | --variation must be a decimal number above zero, but was "0"
                    --variation -1         | --variation must be a decimal number above zero, but was "-1"
                    --variation 5.1        | --variation must be at most 5, but was "5.1"
                    --most-wins 3 --lag 1  | --most-wins must not be given together with --lag: it would limit closes and not meetings
                    --variation 1 --plan 50000001 --reach 0.5 | --plan must be at most 1000 average deals with --reach where amounts differ, but was "50000001"
                    --most-wins -1         | --most-wins must be a whole number of zero or more, but was "-1"
                    """)
    void badOption_isUsageError(String options, String error) {
        Run run = run(options.strip().split(" "));
        assertThat(run.err()).isEqualTo("saleskit: " + error + " (see saleskit forecast activity --help)\n");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void factors_tooLargeToSimulateOrToSearch_areNamedByTheirOptions() {
        assertThat(bare("--working-days", "22", "--per-day", "20000", "--average", "5", "--variation", "1")
                        .err())
                .startsWith(
                        "saleskit: --amounts and --variation must bring at most 20000 wins, as those are simulated, but 44000 are"
                                + " expected (");
        assertThat(bare("--working-days", "10001", "--per-day", "1", "--average", "5", "--plan", "5", "--reach", "0.5")
                        .err())
                .startsWith("saleskit: --working-days must be at most 10000 with --reach, but was 10001 (");
        assertThat(bare("--working-days", "22", "--per-day", "2", "--amounts", "0,0")
                        .err())
                .startsWith("saleskit: --amounts must hold one above zero, but all were \"0\" (");
        assertThat(bare("--working-days", "22", "--per-day", "2", "--average", "9999999999999999", "--variation", "2")
                        .err())
                .startsWith(
                        "saleskit: --average must be small enough for the largest sum of won deals to have at most 18 digits (");
    }

    /** 3 meetings are few; the mean is 44 × (1 + 1/2) / (3 + 1) × 50 000. */
    @Test
    void littleHistory_isSaid_inBothLanguages() {
        List<String> args = new ArrayList<>(SEED_EXAMPLE);
        args.set(args.indexOf("10"), "1");
        args.set(args.indexOf("100"), "3");
        assertThat(Run.of(args).fine())
                .contains("\nCaution: The conversion is that of 3 past meetings, too few to rely on.\n");
        args.addAll(List.of("--lang", "ru"));
        assertThat(Run.of(args).fine())
                .contains(
                        "\nВнимание: Конверсия взята по 3 прошлым встречам: этого слишком мало, чтобы на неё полагаться.\n");
        args.addAll(List.of("--format", "json"));
        String json = Run.of(args).fine();
        assertThat(json)
                .contains(
                        "\"lowCount\": true",
                        "{\"caution\": \"FEW_MEETINGS\", \"text\": \"Конверсия взята по 3 прошлым встречам");
        assertThat(AbcXyzCommandTest.value(json, "mean")).isEqualTo("825000");
        assertThat(json("--fixed-rate")).contains("\"lowCount\": false").contains("\"cautions\": [],");
    }

    @Test
    void text_inRussian_isRussianThroughout() {
        for (String more : List.of("--most-wins 4 --reach 0.8", "--lag 0.5,0.5 --fixed-rate")) {
            List<String> args = new ArrayList<>(SEED_EXAMPLE);
            args.set(args.indexOf("--per-day") + 1, "2.5");
            args.addAll(List.of("--plan", "440000", "--lang", "ru"));
            args.addAll(List.of(more.split(" ")));
            assertThat(Run.of(args).fine())
                    .doesNotContainPattern("[A-Za-z]")
                    .doesNotContainPattern("\\d\\.\\d")
                    .contains("ожидаемая выручка")
                    .contains("\nПлан 440000: вероятность выполнения 0,");
        }
    }

    /** E min(Bin(44, 0.1), 4) and that of the beta-binomial, times 50 000, computed in Python. */
    @Test
    void mostWins_theExpectedIsAMean_andNotTheLargestOutcome() throws IOException {
        String known = json("--fixed-rate", "--most-wins", "4");
        assertThat(AbcXyzCommandTest.value(known, "expected")).isEqualTo("170813.67");
        assertThat(AbcXyzCommandTest.value(known, "mean")).isEqualTo("170813.67");
        String uncertain = json("--most-wins", "4");
        assertThat(AbcXyzCommandTest.value(uncertain, "expected")).isEqualTo("170813.67");
        assertThat(AbcXyzCommandTest.value(uncertain, "mean")).isEqualTo("166812.46");
        assertThat(AbcXyzCommandTest.value(json(), "mean")).isEqualTo("228712.87");
        Golden.check("activity-limit.txt", run("--most-wins", "4").fine());
        TextNumbers.check(run("--fixed-rate", "--most-wins", "4").fine(), known);
    }

    private static double probability(String json) {
        return Double.parseDouble(AbcXyzCommandTest.value(json, "probabilityOfPlan"));
    }

    private static String json(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--format");
        all.add("json");
        return run(all.toArray(String[]::new)).fine();
    }

    private static Run run(String... options) {
        List<String> args = new ArrayList<>(SEED_EXAMPLE);
        args.addAll(List.of(options));
        return Run.of(args);
    }

    private static Run bare(String... options) {
        List<String> args = new ArrayList<>(List.of("forecast", "activity", "--wins", "10", "--meetings", "100"));
        args.addAll(List.of(options));
        return Run.of(args);
    }
}
