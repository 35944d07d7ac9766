package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Without {@code --as-of} the latest row says when the report is, as if the option named the row's date or time. */
class AsOfDefaultTest {

    private static final String MONEY = " --amount amount --currency EUR";

    @TempDir
    Path folder = Path.of("");

    /** The latest row of the sample is of 30 June, without a time. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "funnel --by rep --reason reason --window 60 --members" + MONEY,
                "cohorts --window 60 --by rep",
                "survival --by rep",
                "compare --by rep --segment source",
                "waterfall --from 2024-03-31" + MONEY,
                "backtest --from 2024-03-01 --to 2024-06-30" + MONEY
            })
    void logOfDays_withoutAsOf_isAsWithTheDayOfTheLatestRow(String command) {
        assertThat(json(command, "").replace("\"the latest row\"", "\"--as-of\""))
                .contains("\"asOf\": \"2024-06-30T23:59:59.999999999Z\"")
                .isEqualTo(json(command, "--as-of 2024-06-30").replace("\"the latest row\"", "\"--as-of\""));
    }

    @Test
    void pipeline_logOfDays_withoutAsOf_isAsWithTheDayOfTheLatestRow() {
        assertThat(ForecastRuns.learned(ForecastRuns.OPEN, "--format json").fine())
                .isEqualTo(ForecastRuns.learned(ForecastRuns.OPEN, "--format json --as-of 2024-06-30")
                        .fine());
    }

    /**
     * Every deal is won two days after it came in, so one that came in yesterday is won tomorrow: of the days until the end of
     * tomorrow none may be lost. Counted from midnight of the last day, the wins fell on the bound, and nothing was expected.
     */
    @Test
    void pipeline_winsOnTheLastDayOfThePeriod_count() throws IOException {
        StringBuilder log = new StringBuilder("deal,stage,at\n");
        for (int day = 1; day <= 28; day++) {
            log.append(String.format("D%d,Lead,2024-05-%02d%nD%d,Won,2024-05-%02d%n", day, day, day, day + 2));
        }
        Path open = Files.writeString(folder.resolve("open.csv"), "amount,stage,days\n100,Lead,1\n", UTF_8);
        String json = ForecastRuns.pipeline(
                        open.toString(),
                        "--stage stage --age days --log " + write(log.toString())
                                + " --log-time at --stages Lead --won Won --days 1 --format json")
                .fine();
        assertThat(Double.parseDouble(AbcXyzCommandTest.value(json, "expected")))
                .isGreaterThan(90);
    }

    @ParameterizedTest
    @CsvSource({
        // The latest row decides: a time is meant to the second, wherever dates stand before it.
        "2024-05-02T10:00:00Z, 2024-05-02, 2024-05-02T10:00:00Z",
        "2024-05-02T10:00:00Z, 2024-05-03, 2024-05-03T23:59:59.999999999Z",
        "2024-05-02T00:00:00Z, 2024-05-02, 2024-05-02T23:59:59.999999999Z",
        "2024-05-02T00:00:00Z, 2024-05-01T08:00:00Z, 2024-05-02T00:00:00Z",
    })
    void mixedFile_theLatestRowDecides(String one, String other, String asOf) throws IOException {
        assertThat(asOf("A,Lead," + one + "\nB,Lead," + other, "UTC")).isEqualTo(asOf);
        assertThat(asOf("A,Lead," + other + "\nB,Lead," + one, "UTC")).isEqualTo(asOf);
    }

    /** As databases write days: all at midnight, in the zone of the report. */
    @Test
    void rowsThatAreAllAtMidnight_areDays() throws IOException {
        assertThat(asOf("A,Lead,2024-05-01T00:00:00\nB,Lead,2024-05-02 00:00:00", "Europe/Berlin"))
                .isEqualTo("2024-05-02T21:59:59.999999999Z");
        assertThat(asOf("A,Lead,2024-05-01T10:00:00\nB,Lead,2024-05-02 00:00:00", "Europe/Berlin"))
                .isEqualTo("2024-05-01T22:00:00Z");
    }

    /** The day on which the clocks go forward ends where the next one begins, in the zone of the report. */
    @Test
    void day_endsInTheZone() throws IOException {
        assertThat(asOf("A,Lead,2024-03-31", "Europe/Berlin")).isEqualTo("2024-03-31T21:59:59.999999999Z");
    }

    /** A row that no stage names is seen, but does not say when the report is. */
    @Test
    void rowsOfOtherStages_doNotDecide() throws IOException {
        assertThat(asOf("A,Lead,2024-05-01\nA,Archived,2024-05-03", "UTC")).isEqualTo("2024-05-01T23:59:59.999999999Z");
    }

    @Test
    void backtest_ofALogOfDaysThatEndsOnTheLastDay_scoresItAsIfStated() {
        String span = "backtest --from 2024-05-01 --to 2024-06-30" + MONEY;
        assertThat(json(span, ""))
                .contains("\"completeUntil\": \"2024-07-01T00:00:00Z\"", "\"periodsLeftOut\": []")
                .isEqualTo(json(span, "--complete-until 2024-06-30").replace("--complete-until", "the latest row"));
    }

    /** An export at noon holds no more of its day than until noon, whatever its dates say. */
    @Test
    void backtest_asOfWithinTheDayOfTheLatestRow_isCompleteUntilThen() {
        assertThat(json("backtest --from 2024-05-01 --to 2024-06-30" + MONEY, "--as-of 2024-06-30T12:00:00Z"))
                .contains("\"completeUntil\": \"2024-06-30T12:00:00.000000001Z\"", "LOG_ENDS_WITHIN");
    }

    private String asOf(String rows, String zone) throws IOException {
        String json = DealRuns.json("funnel", write("deal,stage,at\n" + rows + "\n"), "--zone", zone);
        int at = json.indexOf("\"asOf\": \"") + "\"asOf\": \"".length();
        return json.substring(at, json.indexOf('"', at));
    }

    private static String json(String command, String more) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        Stream.of(more.split(" ")).filter(word -> !word.isEmpty()).forEach(words::add);
        return DealRuns.json(
                words.get(0), DealRuns.SAMPLE, words.subList(1, words.size()).toArray(String[]::new));
    }

    private String write(String content) throws IOException {
        return Files.writeString(folder.resolve("days.csv"), content, UTF_8).toString();
    }
}
