package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurvivalCommandTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void text_ofSample_isAsLookedAt() throws IOException {
        Golden.check(
                "survival.txt", DealRuns.ofSample("survival", "--by", "rep").fine());
    }

    @Test
    void json_ofSample_isAsLookedAt() throws IOException {
        Golden.check("survival.json", DealRuns.json("survival", DealRuns.SAMPLE, "--by", "rep", "--at", "30,60"));
    }

    /** Golden vector G14: won at 10, lost 20, won 30, open at 35, won 50, open at 60. */
    @Test
    void incidence_ofSixDeals_isThatOfTheGoldenVector() throws IOException {
        String file = write("""
                deal,stage,at
                A,Lead,2024-01-01
                A,Won,2024-01-11
                B,Lead,2024-01-01
                B,Lost,2024-01-21
                C,Lead,2024-01-01
                C,Won,2024-01-31
                D,Lead,2024-01-26
                E,Lead,2024-01-01
                E,Won,2024-02-20
                F,Lead,2024-01-01
                """);
        String json = DealRuns.json("survival", file, "--as-of", "2024-03-01T00:00:00Z", "--at", "10,20,30,50");
        assertThat(json)
                .contains("\"deals\": 6,", "\"closed\": 4,")
                .contains("\"median\": {\"days\": 30.0,")
                .contains("\"medianToWin\": {\"days\": 50.0,")
                .contains("\"biasedMean\": 27.5,", "\"biasedMedian\": 25.0,")
                .contains("{\"days\": 50.0, \"open\": {\"probability\": 0.25,")
                .contains("\"won\": {\"probability\": 0.5833333333333")
                .contains("\"lost\": {\"probability\": 0.1666666666666666");
    }

    @Test
    void start_ofAStage_listsDealsThatNeverEnteredIt() {
        String json = DealRuns.json("survival", DealRuns.SAMPLE, "--start", "Contract");
        assertThat(json).contains("\"start\": \"Contract\"", "{\"reason\": \"NO_START\", \"deals\": [\"D");
        assertThat(DealRuns.ofSample("survival", "--start", "Contract", "--lang", "ru")
                        .fine())
                .contains("Время от входа на этап Contract", "Не учтено сделок", "нет начала отсчёта");
    }

    @Test
    void at_beyondTheObserved_isNotShown() {
        assertThat(DealRuns.json("survival", DealRuns.SAMPLE, "--at", "30,5000"))
                .contains("\"at\": [30.0, 5000.0]", "\"horizon\": 30.0")
                .doesNotContain("{\"days\": 5000.0");
    }

    @Test
    void onlyOpenDeals_haveNoMedian() throws IOException {
        String file = write("deal,stage,at\nA,Lead,2024-01-01\nB,Lead,2024-01-05\n");
        assertThat(DealRuns.json("survival", file, "--as-of", "2024-02-01"))
                .contains(
                        "\"median\": {\"days\": null, \"low\": null, \"high\": null, \"reached\": 0.0}",
                        "\"biasedMean\": null");
        assertThat(DealRuns.of("survival", file, "--as-of", "2024-02-01").fine())
                .contains("Time to close as of");
    }

    @Test
    void by_withOneGroupOnly_saysThatThereIsNothingToCompare() throws IOException {
        String file = write("deal,stage,at,rep\nA,Lead,2024-01-01,X\nA,Won,2024-01-05,\nB,Lead,2024-01-02,X\n");
        assertThat(DealRuns.of("survival", file, "--by", "rep").fine())
                .contains("rep: fewer than two groups have deals that take part, so there is nothing to compare");
        assertThat(DealRuns.json("survival", file, "--by", "rep")).doesNotContain("logRank");
    }

    @Test
    void horizon_changesTheMean_orSaysWhyThereIsNone() throws IOException {
        assertThat(DealRuns.ofSample("survival", "--horizon", "50").fine()).contains("Mean up to 50.0 days");
        String file = write("deal,stage,at\nA,Lead,2024-01-01\nA,Won,2024-01-05\nB,Lead,2024-01-02\n");
        assertThat(DealRuns.of("survival", file, "--as-of", "2024-03-01", "--horizon", "5000")
                        .fine())
                .contains("No mean up to 5000.0 days: deals were not observed so far.");
    }

    @Test
    void by_ofTwoValuesAtOneInstant_isThatOfTheLaterStage() throws IOException {
        String file = write("deal,stage,at,rep\nA,Lead,2024-01-01,Zed\nA,Won,2024-01-01,Amy\nB,Lead,2024-01-01,Zed\n");
        assertThat(DealRuns.json("survival", file, "--by", "rep"))
                .contains("{\"group\": \"Amy\", \"deals\": 1, \"closed\": 1,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --start Won    | --start must be one of --stages, but was "Won"
                    --at 30,20     | --at must be ascending numbers of days above 0 such as 30,60,90, but was "30,20"
                    --at 0         | --at must be ascending numbers of days above 0 such as 30,60,90, but was "0"
                    --at soon      | --at must be ascending numbers of days above 0 such as 30,60,90, but was "soon"
                    --horizon -1   | --horizon must be a number of days above 0, but was "-1"
                    --horizon 1e9  | --horizon must be a number of days above 0, but was "1e9"
                    """)
    void badOption_isUsageError(String options, String error) {
        Run run = DealRuns.ofSample("survival", options.strip().split(" "));
        assertThat(run.err()).isEqualTo("saleskit: " + error + " (see saleskit survival --help)\n");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void column_missing_isNamed() {
        Run run = DealRuns.ofSample("survival", "--by", "owner");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("must have the column \"owner\"");
    }

    @Test
    void json_doesNotDependOnTheOrderOfRows() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(DealRuns.SAMPLE), UTF_8);
        List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.reverse(rows);
        String turned = write(lines.get(0) + "\n" + String.join("\n", rows) + "\n");
        assertThat(DealRuns.json("survival", turned, "--by", "rep"))
                .isEqualTo(DealRuns.json("survival", DealRuns.SAMPLE, "--by", "rep"));
    }

    private String write(String content) throws IOException {
        return Files.writeString(folder.resolve("in.csv"), content, UTF_8).toString();
    }
}
