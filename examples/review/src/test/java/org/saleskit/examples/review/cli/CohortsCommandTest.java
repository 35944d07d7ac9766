package org.saleskit.examples.review.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortsCommandTest {

    private static final String LOG = """
            deal,stage,at,rep
            A,Lead,2024-01-10,X
            A,Offer,2024-01-20,
            A,Won,2024-02-05,
            B,Lead,2024-01-15,X
            B,Won,2024-03-20,
            C,Lead,2024-02-01,Y
            C,Lost,2024-02-10,
            D,Lead,2024-03-15,
            D,Won,2024-03-18,
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void text_ofSample_isAsLookedAt() throws IOException {
        Golden.check(
                "cohorts.txt",
                DealRuns.ofSample("cohorts", "--window", "60", "--by", "rep").fine());
    }

    @Test
    void json_ofSample_isAsLookedAt() throws IOException {
        Golden.check(
                "cohorts.json",
                DealRuns.json(
                        "cohorts",
                        DealRuns.SAMPLE,
                        "--window",
                        "60",
                        "--step-window",
                        "Offer=20",
                        "--step-window",
                        "won=40",
                        "--period",
                        "quarter",
                        "--by",
                        "rep",
                        "--members"));
    }

    /** A won inside 30 days, B after them, C lost, and D won, but its window runs for another three weeks. */
    @Test
    void immatureDeal_isInNoRate_thoughItIsWon() throws IOException {
        String json = json("--window", "30", "--as-of", "2024-03-25");
        assertThat(json)
                .contains("\"entered\": 4, \"mature\": 3, \"immature\": 1")
                .contains("{\"stage\": null, \"rate\": {\"successes\": 1, \"trials\": 3,")
                .contains(
                        "\"period\": \"2024-03\", \"maturity\": \"IMMATURE\", \"matureAt\": \"2024-05-01T00:00:00Z\", \"rate\": null");
        assertThat(json("--window", "30", "--as-of", "2024-03-25", "--include-immature"))
                .contains("{\"stage\": null, \"rate\": {\"successes\": 2, \"trials\": 4,");
    }

    @Test
    void order_saysWhetherASkippedStageCounts() throws IOException {
        assertThat(json("--window", "100", "--as-of", "2025-01-01"))
                .contains("{\"stage\": \"Offer\", \"rate\": {\"successes\": 3, \"trials\": 4,");
        assertThat(json("--window", "100", "--as-of", "2025-01-01", "--order", "actual"))
                .contains(
                        "{\"stage\": \"Offer\", \"rate\": {\"successes\": 1, \"trials\": 4,",
                        "\"order\": \"ACTUAL_ONLY\"");
    }

    @Test
    void groups_haveTheirOwnRates_andDealsWithoutOne() throws IOException {
        assertThat(json("--window", "100", "--as-of", "2025-01-01", "--by", "rep"))
                .contains(
                        "{\"group\": \"\", \"entered\": 1,",
                        "{\"group\": \"X\", \"entered\": 2,",
                        "{\"group\": \"Y\", \"entered\": 1,");
    }

    /** A offers after 10 days; B and D are won without an offer, B after 65 days, D after three. */
    @Test
    void stepWindow_isTakenFromTheStepBefore() throws IOException {
        assertThat(json("--window", "100", "--as-of", "2025-01-01", "--step-window", "Offer=10"))
                .contains("\"stepWindows\": [{\"stage\": \"Offer\", \"window\": \"PT240H\"}]")
                .contains("{\"stage\": \"Offer\", \"rate\": {\"successes\": 2, \"trials\": 4,")
                .contains("{\"stage\": null, \"rate\": {\"successes\": 2, \"trials\": 4,");
        assertThat(json("--window", "100", "--as-of", "2025-01-01", "--entry", "Contract", "--step-window", "won=15"))
                .contains("\"winWindow\": \"PT360H\"", "\"entry\": \"Contract\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --window 0                        | --window must be a number of days above 0 such as 30, but was "0"
                    --window month                    | --window must be a number of days above 0 such as 30, but was "month"
                    --window 30 --entry Won           | --entry must be one of --stages, but was "Won"
                    --window 30 --step-window Lead=5  | --step-window must name a stage after the entry, or won, but named "Lead"
                    --window 30 --step-window Offer=x | --step-window must give a number of days above 0, but was "Offer=x"
                    --window 30 --period day          | --period must be month, week or quarter, but was "day"
                    --window 30 --order any           | --order must be implied, implied-unless-lost, implied-won, actual, in-order or reset, but was "any"
                    """)
    void badOption_isUsageError(String options, String error) {
        Run run = DealRuns.ofSample("cohorts", options.strip().split(" "));
        assertThat(run.err()).isEqualTo("saleskit: " + error + " (see saleskit cohorts --help)\n");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    private String json(String... options) throws IOException {
        String file = Files.writeString(folder.resolve("in.csv"), LOG, UTF_8).toString();
        return DealRuns.json("cohorts", file, options);
    }
}
