package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saleskit.examples.review.cli.ForecastRuns.OPEN;
import static org.saleskit.examples.review.cli.ForecastRuns.learned;
import static org.saleskit.examples.review.cli.ForecastRuns.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the log says of the deals of the file, and what of the log is not read. */
class PipelineLogTest {

    private static final String STAGES = " --log-time at --stages Lead,Offer,Contract --days 30 ";

    @TempDir
    Path folder = Path.of("");

    /** By the sample's log D22 was won on 22 March, D60 lost on 12 May; D32 is open in Contract, and X is not in it. */
    private String known() throws IOException {
        return write("deal,amount,stage,days\nD22,1000,Offer,3\nD60,2000,Offer,3\nD32,500,Contract,0\nX,10,Lead,1\n");
    }

    @Test
    void dealsClosedInTheLog_areLeftOutWithTheReason_andTheRestIsAsWithoutThem() throws IOException {
        String json = learned(known(), "--format json").fine();
        assertThat(json)
                .contains(
                        "\"deals\": 2,",
                        "{\"deal\": \"D22\", \"reason\": \"CLOSED_IN_LOG\", \"stage\": \"Won\", "
                                + "\"since\": \"2024-03-22T00:00:00Z\"}")
                .contains("{\"deal\": \"D60\", \"reason\": \"CLOSED_IN_LOG\", \"stage\": \"Lost\", "
                        + "\"since\": \"2024-05-12T00:00:00Z\"}")
                .contains(
                        "{\"caution\": \"CLOSED_IN_LOG\", \"text\": \"deals left out, as the log knows them as closed: 2.\"}");
        String open = write("deal,amount,stage,days\nD32,500,Contract,0\nX,10,Lead,1\n");
        assertThat(AbcXyzCommandTest.value(json, "expected"))
                .isEqualTo(
                        AbcXyzCommandTest.value(learned(open, "--format json").fine(), "expected"));
    }

    /** Two closes teach nothing, but a time to win: the file's probability is that of the period, and is taken as it is. */
    @Test
    void statedProbability_whereTheLogTeachesTooLittle_isTakenAsItIs() throws IOException {
        String log =
                write("deal,stage,time\nA,Lead,2024-05-01\nA,Won,2024-05-20\nB,Lead,2024-05-01\nB,Lost,2024-05-30\n");
        Path open =
                Files.writeString(folder.resolve("open.csv"), "deal,amount,stage,days,p\nX,100,Lead,1,0.3\n", UTF_8);
        String options = "--deal deal --stage stage --age days --probability p --log " + log
                + " --stages Lead --won Won --lost Lost --days 10 --format json";
        String json = pipeline(open.toString(), options).fine();
        assertThat(AbcXyzCommandTest.value(json, "expected")).isEqualTo("30");
        assertThat(json)
                .contains("\"probability\": 0.3", "\"source\": \"HOST\"", " So the probability of the file is taken.\"")
                .doesNotContain("nobody stated");
        assertThat(pipeline(open.toString(), options + " --lang ru").fine())
                .contains(" Поэтому взята вероятность из файла.\"")
                .doesNotContain("число не указано");
    }

    @Test
    void dealsClosedInTheLog_areInTheWords() throws IOException {
        assertThat(learned(known(), "--currency EUR").fine().replaceAll("\\s+", " "))
                .contains("Left out, as the log knows them as closed: 2.");
        assertThat(learned(known(), "--currency EUR --lang ru").fine().replaceAll("\\s+", " "))
                .contains("Не учтено сделок, закрытых в журнале: 2.");
        String without = write("deal,amount,stage,days\nD32,500,Contract,0\n");
        assertThat(learned(without, "--currency EUR").fine()).doesNotContain("knows them as closed");
    }

    /** What was won is in --closed; the deal of the file that the log knows as won adds nothing to it. */
    @Test
    void dealsClosedInTheLog_withClosed_countOnce() throws IOException {
        String file = write("deal,amount,stage,days\nD22,1000,Offer,3\n");
        String json = learned(file, "--closed 800 --plan 900 --format json").fine();
        assertThat(AbcXyzCommandTest.value(json, "expected")).isEqualTo("800");
        assertThat(AbcXyzCommandTest.value(json, "probabilityOfPlan")).isEqualTo("0.0");
    }

    /** A deal is closed as of the instant of the report: before 22 March D22 was open. */
    @Test
    void dealsClosedLater_areOpenAtTheReport() throws IOException {
        assertThat(learned(known(), "--as-of 2024-03-21 --format json").fine())
                .doesNotContain("CLOSED_IN_LOG")
                .contains("\"deals\": 4,");
    }

    @Test
    void dealsClosedInTheLog_areSaidInTheTextOfBothLanguages() throws IOException {
        assertThat(learned(known(), "").fine())
                .contains("\nCaution: deals left out, as the log knows them as closed: 2.\n")
                .contains("\nD22: the log closed it in \"Won\" at 2024-03-22T00:00:00Z\n");
        assertThat(learned(known(), "--lang ru").fine())
                .contains("\nВнимание: не учтено сделок, закрытых в журнале: 2.\n")
                .contains("\nD22: в журнале закрыта на этапе «Won», 2024-03-22T00:00:00Z\n");
    }

    @Test
    void stageThatTheLogContradicts_isListed_andThatOfTheFileIsUsed() throws IOException {
        String json = learned(write("deal,amount,stage,days\nD32,500,Lead,3\nD35,5,Contract,3\n"), "--format json")
                .fine();
        assertThat(json)
                .contains("{\"deal\": \"D32\", \"stage\": \"Lead\", \"logStage\": \"Contract\"}\n")
                .contains("\"caution\": \"STAGE_DIFFERS\"", "D32 (Lead, log Contract).")
                .contains("D32, 3.0 days in Lead");
    }

    @Test
    void withoutNamesOfDeals_itIsSaidThatNothingIsChecked() {
        String json = pipeline(
                        OPEN,
                        "--stage stage --age days --won Won --lost Lost --format json --log " + DealRuns.SAMPLE
                                + STAGES)
                .fine();
        assertThat(json).contains("DEALS_NOT_CHECKED").doesNotContain("NO_DEAL_IN_LOG");
        assertThat(learned(OPEN, "--format json").fine())
                .contains("NO_DEAL_IN_LOG")
                .doesNotContain("DEALS_NOT_CHECKED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    --won Gewonnen          | "Gewonnen"
                    --won Gewonnen,Closed   | "Gewonnen,Closed"
                    --won won               | "won"
                    """)
    void wonStageThatNoRowHas_isRefusedWithThoseOfTheFile(String won, String named) {
        String error = "--won must name a stage of the log, which has the stages \"Archived\", \"Contract\", \"Lead\", "
                + "\"Lost\", \"Offer\", \"Won\", but was " + named;
        Run run = pipeline(OPEN, "--stage stage --lost Lost --log " + DealRuns.SAMPLE + STAGES + won);
        assertThat(run.err()).isEqualTo("saleskit: " + error + " (see saleskit forecast pipeline --help)\n");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        Run backtest =
                Run.of(("backtest --csv " + DealRuns.SAMPLE + " --deal deal --stage stage --time at --stages Lead"
                                + " --amount amount --currency EUR --from 2024-03-01 --to 2024-05-31 " + won)
                        .split(" +"));
        assertThat(backtest.err()).isEqualTo("saleskit: " + error + " (see saleskit backtest --help)\n");
        assertThat(backtest.code()).isEqualTo(2);
    }

    @Test
    void lostStageForgottenOrMistyped_isACaution_withTheRows() {
        String forgotten = pipeline(OPEN, "--stage stage --won Won --format json --log " + DealRuns.SAMPLE + STAGES)
                .fine();
        assertThat(forgotten)
                .contains("\"caution\": \"STAGES_NOT_NAMED\"", "\\\"Archived\\\" (1), \\\"Lost\\\" (36).")
                .contains("{\"stage\": \"Archived\", \"rows\": 1}", "{\"stage\": \"Lost\", \"rows\": 36}")
                .contains("\"logLeftOut\": [\n    {\"reason\": \"UNKNOWN_STAGE\", \"deals\": 35, \"rows\": 37}")
                .doesNotContain("STAGES_WITHOUT_ROWS");
        String mistyped = "--stage stage --won Won --lost Verloren --log " + DealRuns.SAMPLE + STAGES;
        assertThat(pipeline(OPEN, mistyped).fine())
                .contains("\nCaution: no row has these stages of the command line: \"Verloren\".\n")
                .contains("\n  \"Lost\" ");
        assertThat(pipeline(OPEN, mistyped + "--lang ru").fine())
                .contains("\nВнимание: ни в одной строке нет этих этапов из команды: \"Verloren\".\n")
                .contains("\nне учтены в журнале ");
    }

    @Test
    void noWinYet_isACaution() {
        assertThat(learned(OPEN, "--as-of 2024-01-05 --format json").fine()).contains("NO_WIN_SEEN");
        assertThat(learned(OPEN, "--format json").fine()).doesNotContain("NO_WIN_SEEN");
    }

    @Test
    void chancesBeyondTheLog_areMarked_withAndWithoutACurrency() {
        assertThat(learned(OPEN, "").fine())
                .containsPattern("chances are continued beyond the\\s+longest\\s+stay: N2\\.\n")
                .containsPattern("\nN2 .* log, by age in the stage, continued\n")
                .containsPattern("\nN1 .* log, by age in the stage\n");
        String json = learned(OPEN, "--format json").fine();
        assertThat(json).contains("\"extrapolated\": true").containsOnlyOnce("\"caution\": \"EXTRAPOLATED\"");
        assertThat(learned(OPEN, "--format json --currency EUR").fine()).contains("\"caution\": \"EXTRAPOLATED\"");
    }

    private String write(String content) throws IOException {
        return Files.writeString(folder.resolve("open-deals.csv"), content, UTF_8)
                .toString();
    }
}
